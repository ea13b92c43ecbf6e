import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import type { Atlas, NodeId } from '../../src/graph/atlas'
import type { Decision } from '../../src/resolve/decisions'
import { onePaperChoices } from '../../src/scene/by-hand'
import { offerOne } from '../../src/scene/one-offer'
import { resolveSample } from '../fixtures/sample-corpus'

const build = (decisions: readonly Decision[] = []): Atlas =>
  analyse(resolveSample(undefined, decisions), { seed: 1, orientation: 'landscape' })
const atlas = build()
const paperCalled = (words: string): NodeId => {
  const found = atlas.corpus.papers.find(({ title, coinedName }) => `${coinedName ?? ''} ${title}`.includes(words))
  if (!found) throw new Error(`No paper is called ${words}.`)
  return found.id
}

describe('an offer to make two one', () => {
  it('names the unnamed owner by the person, whichever was chosen first', () => {
    const unnamed = atlas.corpus.authors.find((author) => author.unnamed)?.id ?? 'author:none'
    for (const [a, b] of [
      [unnamed, 'author:huixia-li'],
      ['author:huixia-li', unnamed],
    ] as const)
      expect(offerOne(atlas, a, b)).toEqual({
        text: 'Same person: Unnamed owner, h-index 29 is Huixia Li',
        decision: { kind: 'unnamed-owner', about: [unnamed, 'author:huixia-li'], verdict: 'accepted', note: 'by hand' },
      })
    expect(offerOne(atlas, unnamed, unnamed)).toBeNull()
  })

  it('is made for two people or two papers, not for one of each', () => {
    expect(offerOne(atlas, 'author:huixia-li', 'author:yuexiao-ma')?.decision?.kind).toBe('same-author')
    expect(offerOne(atlas, 'author:huixia-li', paperCalled('OmniQuant'))).toBeNull()
    expect(offerOne(atlas, 'author:huixia-li', 'author:nobody')).toBeNull()
  })

  it('joins two papers by the keys of their records, and the resolver does as it says', () => {
    const [one, other] = [paperCalled('PrefixQuant'), paperCalled('OmniQuant')]
    const offer = offerOne(atlas, one, other)
    expect(offer?.text).toBe('One paper: PrefixQuant is OmniQuant')
    if (!offer?.decision) throw new Error('It cannot be said.')
    const joined = build([offer.decision])
    expect(joined.corpus.papers).toHaveLength(atlas.corpus.papers.length - 1)
    expect(joined.corpus.issues.filter(({ source }) => source === 'Decisions')).toEqual([])
    const claim = joined.corpus.claims.find(({ kind, status }) => kind === 'same-paper' && status === 'accepted')
    expect(claim?.about).toEqual(expect.arrayContaining(offer.decision.about.filter((name) => /^record:/.test(name))))
  })

  it('of papers puts those with shared authors first and never the paper itself', () => {
    const id = paperCalled('OmniQuant')
    const choices = onePaperChoices(atlas, id as `paper:${string}`)
    expect(choices?.others).toHaveLength(atlas.corpus.papers.length - 1)
    expect(choices?.others[0]?.note).toMatch(/shared author/)
    expect(choices?.others.map((other) => other.id)).not.toContain(id)
    expect(onePaperChoices(atlas, 'paper:none')).toBeNull()
  })
})

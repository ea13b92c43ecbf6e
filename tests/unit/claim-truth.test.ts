import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import { reckonClaim, weighClaim } from '../../src/graph/claim-consequence'
import type { Counting } from '../../src/graph/project-coauthors'
import type { Claim, ClaimKind } from '../../src/resolve/corpus'
import { decisionKey, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { told, truth, turned } from '../fixtures/claim-truth'
import { lightAtlas } from '../fixtures/light-atlas'
import { readSample } from '../fixtures/sample-corpus'

const sources = readSample()
const vocabularyText = readFileSync(new URL('../../public/vocabularies/machine-learning.tsv', import.meta.url), 'utf8')
const { vocabulary } = parseVocabulary('machine-learning', vocabularyText)
const build = (decisions: readonly Decision[] = [], counting: Counting = 'fractional', largest = 50): Atlas =>
  lightAtlas(resolveCorpus(sources, { vocabularies: [vocabulary], savedYear: null, decisions }), counting, largest)

const atlas = build()
const find = (kind: ClaimKind, ...subjects: readonly string[]): Claim => {
  const found = atlas.corpus.claims.find(
    (claim) => claim.kind === kind && subjects.every((subject) => claim.about.includes(subject)),
  )
  if (found === undefined) throw new Error(`The sample has no claim ${kind} about ${subjects.join()}.`)
  return found
}

describe('what a claim of the sample changes when it is turned over', () => {
  it.each(atlas.corpus.claims.map((claim) => [claim.id, claim] as const))('is reckoned exactly: %s', (_id, claim) => {
    expect(reckonClaim(atlas, claim).exact).toBe(true)
    expect(told(atlas, claim)).toEqual(truth(atlas, build([turned(claim)])))
  })

  it('is exact again when the decision is turned back', () => {
    const kinds = new Map(atlas.corpus.claims.map((claim) => [claim.kind, claim]))
    for (const claim of kinds.values()) {
      const decided = build([turned(claim)])
      const now = decided.corpus.claims.find((other) => decisionKey(other) === decisionKey(claim))
      if (now === undefined || !reckonClaim(decided, now).exact) continue
      expect([claim.id, told(decided, now)]).toEqual([claim.id, truth(decided, build([turned(now)]))])
    }
  })

  it('is exact under full counting and with a small limit to cliques', () => {
    for (const [counting, largest] of [
      ['full', 50],
      ['fractional', 3],
    ] as const) {
      const other = build([], counting, largest)
      for (const claim of other.corpus.claims.filter(({ kind }) => kind === 'page-owner' || kind === 'list-owner'))
        expect([claim.id, told(other, claim)]).toEqual([
          claim.id,
          truth(other, build([turned(claim)], counting, largest)),
        ])
    }
  })

  it('is what reading the pages shows: owners carry ties, records of lists without authors carry none', () => {
    const ties = (claim: Claim) => {
      const { added, removed, changed } = reckonClaim(atlas, claim).ties
      return [added.length, removed.length, changed.length]
    }
    expect(ties(find('page-owner', 'author:mengzhao-chen'))).toEqual([0, 5, 7])
    const samePapers = atlas.corpus.claims.filter(({ kind, about }) => kind === 'same-paper' && about.length > 2)
    expect(samePapers).toHaveLength(9)
    for (const claim of samePapers) expect(weighClaim(atlas, claim)).toMatchObject({ papers: 1, people: 0, ties: 0 })
  })
})

describe('people who are joined and parted by hand', () => {
  const same = {
    kind: 'same-author',
    about: ['author:mengzhao-chen', 'author:mengjuan-chen'],
    verdict: 'accepted',
    note: '',
  } as const satisfies Decision
  const [, ...papers] = [...(atlas.corpus.authors.find(({ id }) => id === 'author:mengzhao-chen')?.papers ?? [])]
  const homonym = {
    kind: 'homonym',
    about: ['author:mengzhao-chen', ...papers.slice(0, 4)],
    verdict: 'accepted',
    note: '',
  } as const satisfies Decision
  it.each([
    ['joined', same],
    ['parted', homonym],
  ] as const)('are reckoned as the pipeline makes them: %s', (_how, decision) => {
    const claim: Claim = { ...decision, id: 'claim:by-hand', confidence: 1, status: 'suggested', because: [] }
    const after = build([decision])
    expect(told(atlas, claim)).toEqual(truth(atlas, after))
    const now = after.corpus.claims.find((other) => decisionKey(other) === decisionKey(decision))
    if (now === undefined) throw new Error('Nothing came of the decision.')
    const back = truth(after, build([turned(now)]))
    if (reckonClaim(after, now).exact) expect(told(after, now)).toEqual(back)
    else expect(told(after, now).people.added).toEqual(back.people.added)
  })
})

import { describe, expect, it } from 'vitest'
import { compareAtlases } from '../../src/graph/atlas-change'
import { analyse } from '../../src/graph/analyse'
import type { Atlas } from '../../src/graph/atlas'
import { weighClaim, withoutDoubtful } from '../../src/graph/claim-consequence'
import type { ParsedSource } from '../../src/records/record'
import type { Claim, ClaimKind } from '../../src/resolve/corpus'
import { decideClaim, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { DOUBT } from '../../src/resolve/thresholds'
import { header, parsed, record } from '../fixtures/parsed-sources'

const page = parsed(
  'who.txt',
  [
    record({ line: 10, page: 0, title: 'Warblers', authors: ['Bo Bell', 'Ann Arm'] }),
    record({ line: 20, page: 0, title: 'Gulls', authors: ['Ann Arm', 'Cid Cole'] }),
    record({ line: 30, page: 0, title: 'Terns', authors: ['Dee Dunn', 'Bo Bell'] }),
    record({ line: 40, page: 0, title: 'Rails', authors: ['Ann Arm'], date: { year: null, month: 1, day: 2 } }),
  ],
  [header(null, { hIndex: 29, papers: 4 })],
)
const other = parsed('b.txt', [
  record({ line: 1, title: 'WARBLERS', authors: ['Bo Bell', 'Ann Arm'], date: { year: 2020, month: 1, day: 2 } }),
])
const build = (decisions: readonly Decision[] = [], sources: ParsedSource[] = [page, other]): Atlas =>
  analyse(resolveCorpus(sources, { vocabularies: [], savedYear: null, decisions }), {
    seed: 1,
    orientation: 'landscape',
  })
const atlas = build()
const claim = (kind: ClaimKind): Claim => {
  const found = atlas.corpus.claims.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`There is no claim ${kind}.`)
  return found
}

describe('the weight of a claim', () => {
  it.each([
    ['same-paper', { papers: 2, people: 2, ties: 1 }],
    ['page-owner', { papers: 0, people: 1, ties: 7 }],
    ['unnamed-owner', { papers: 0, people: 2, ties: 7 }],
    ['inferred-year', { papers: 1, people: 0, ties: 0 }],
  ] as const)('of %s counts the papers, people and ties that would change', (kind, weight) => {
    expect(weighClaim(atlas, claim(kind))).toMatchObject(weight)
  })

  it('of what is not there is nothing', () => {
    const about = ['author:nobody', 'paper:none']
    for (const kind of ['same-paper', 'page-owner', 'homonym', 'list-owner', 'derived-title'] as const)
      expect(weighClaim(atlas, { ...claim('page-owner'), kind, about }).ties).toBe(0)
  })
})

describe('what another reading changes', () => {
  it('is nothing between an atlas and itself', () => {
    const change = compareAtlases(atlas, build())
    expect(JSON.stringify(change)).not.toMatch(/paper:|author:/)
    expect(change.clusters).toEqual([])
  })

  it('tells that an accepted owner takes the placeholder in, and back', () => {
    const accepted = build([decideClaim(claim('unnamed-owner'), 'accepted')])
    const placeholder = 'author:unnamed-owner-of-who.txt'
    const change = compareAtlases(atlas, accepted)
    expect(change.people).toEqual({ added: [], removed: [placeholder] })
    expect(change.merged).toEqual([{ one: 'author:ann-arm', several: ['author:ann-arm', placeholder] }])
    expect(change.split).toEqual([])
    expect(change.ties.removed).toHaveLength(4)
    expect(change.ties.added).toEqual(['author:ann-arm|author:dee-dunn'])
    expect(change.top).toContainEqual({ author: 'author:ann-arm', name: 'Ann Arm', before: 2, after: 1 })
    const back = compareAtlases(accepted, atlas)
    expect([back.split, back.merged, back.people.added]).toEqual([change.merged, [], [placeholder]])
  })

  it('names papers that come and ties whose weight changes', () => {
    const keys = claim('same-paper').about.slice(1)
    const change = compareAtlases(atlas, build([decideClaim({ kind: 'same-paper', about: keys }, 'rejected')]))
    expect(change.papers.added).toHaveLength(1)
    expect(change.ties.changed).toContain('author:ann-arm|author:bo-bell')
  })
})

describe('the network without doubt', () => {
  it('rejects what is assumed below the threshold, and nothing else', () => {
    const base = claim('page-owner')
    const claims: Claim[] = [
      { ...base, confidence: DOUBT - 0.01 },
      { ...base, confidence: DOUBT },
      { ...base, confidence: 0.1, status: 'suggested' },
      { ...base, confidence: 0.1, status: 'accepted' },
    ]
    expect(withoutDoubtful(claims)).toEqual([{ kind: base.kind, about: base.about, verdict: 'rejected', note: '' }])
  })
})

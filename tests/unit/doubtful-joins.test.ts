import { describe, expect, it } from 'vitest'
import { withoutDoubtful } from '../../src/graph/claim-consequence'
import type { PaperRecord } from '../../src/records/record'
import type { Claim, Corpus } from '../../src/resolve/corpus'
import type { Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { DOUBT } from '../../src/resolve/thresholds'
import { parsed, record } from '../fixtures/parsed-sources'

const page = (...records: readonly Partial<PaperRecord>[]) =>
  parsed(
    'a.txt',
    records.map((parts, at) => record({ line: 10 * at + 1, authorsComplete: true, ...parts })),
  )
const resolve = (source: ReturnType<typeof page>, decisions: readonly Decision[] = []): Corpus =>
  resolveCorpus([source], { vocabularies: [], savedYear: null, decisions })
const joins = ({ claims }: Corpus): Claim[] => claims.filter(({ status }) => status === 'assumed')
const names = ({ authors }: Corpus): string[] => authors.map(({ name }) => name).sort()

const stated = (identifier: string | null, affiliation: string | null = null) => ({
  identifiers: identifier === null ? [] : [identifier],
  affiliation,
})
const BY_CO_AUTHOR = page(
  { title: 'Gulls by night', authors: ['Ann Arm', 'Bo Bell'] },
  { title: 'Terns at sea', authors: ['A. Arm', 'Bo Bell'] },
)

describe('a join of an initial', () => {
  it('by one shared co-author is acted on, doubtful, and taken back by the switch', () => {
    const corpus = resolve(BY_CO_AUTHOR)
    expect(names(corpus)).toEqual(['Ann Arm', 'Bo Bell'])
    const [claim] = joins(corpus)
    expect(claim?.confidence).toBeLessThan(DOUBT)
    const left = withoutDoubtful(corpus.claims)
    expect(left).toMatchObject([{ kind: 'same-author', verdict: 'rejected' }])
    const without = resolve(BY_CO_AUTHOR, left)
    expect(names(without)).toEqual(['A. Arm', 'Ann Arm', 'Bo Bell'])
    expect(without.issues).toEqual([])
    expect(names(resolve(BY_CO_AUTHOR))).toEqual(names(corpus))
  })

  it.each([
    [
      'two shared co-authors',
      page(
        { title: 'Gulls by night', authors: ['Ann Arm', 'Bo Bell', 'Cid Cole'] },
        { title: 'Terns at sea', authors: ['A. Arm', 'Bo Bell', 'Cid Cole'] },
      ),
    ],
    [
      'a shared co-author and the affiliation',
      page(
        {
          title: 'Gulls by night',
          authors: ['Ann Arm', 'Bo Bell'],
          people: [stated(null, 'University of Gulls, Bay'), stated(null)],
        },
        {
          title: 'Terns at sea',
          authors: ['A. Arm', 'Bo Bell'],
          people: [stated(null, 'University of Gulls, Bay'), stated(null)],
        },
      ),
    ],
    [
      'an identifier',
      page(
        { title: 'Gulls by night', authors: ['Ann Arm'], people: [stated('openalex:A1')] },
        { title: 'Terns at sea', authors: ['A. Arm'], people: [stated('openalex:A1')] },
      ),
    ],
  ])('by %s is beyond doubt', (_, source) => {
    const corpus = resolve(source)
    expect(names(corpus)).not.toContain('A. Arm')
    expect(joins(corpus)[0]?.confidence).toBeGreaterThanOrEqual(DOUBT)
    expect(withoutDoubtful(corpus.claims)).toEqual([])
  })

  it('by the affiliation alone is doubtful', () => {
    const corpus = resolve(
      page(
        { title: 'Gulls by night', authors: ['Ann Arm'], people: [stated(null, 'University of Gulls, Bay')] },
        { title: 'Terns at sea', authors: ['A. Arm'], people: [stated(null, 'University of Gulls, Bay')] },
      ),
    )
    expect(names(corpus)).toEqual(['Ann Arm'])
    expect(withoutDoubtful(corpus.claims)).toHaveLength(1)
  })
})

describe('a join of records', () => {
  const title = 'Counting the gulls of the northern sea by night and by ear'
  const twice = (other: Partial<PaperRecord>) =>
    page({ title, authors: ['Ann Arm', 'Bo Bell'] }, { title, authors: ['Ann Arm', 'Bo Bell'], ...other })

  it('whose lists differ is doubtful, and the switch makes two papers of it', () => {
    const source = twice({ authors: ['Ann Arm', 'Bo Bell', 'Cid Cole', 'Dee Dale'] })
    const corpus = resolve(source)
    expect(corpus.papers).toHaveLength(1)
    const left = withoutDoubtful(corpus.claims)
    expect(left).toMatchObject([{ kind: 'same-paper', verdict: 'rejected' }])
    expect(resolve(source, left).papers).toHaveLength(2)
  })

  it('with one DOI is beyond doubt', () => {
    const source = page(
      { title, authors: ['Ann Arm'], identifiers: ['doi:10.1/x'] },
      { title: 'Gulls heard', authors: ['Bo Bell'], identifiers: ['doi:10.1/x'] },
    )
    const corpus = resolve(source)
    expect(corpus.papers).toHaveLength(1)
    expect(withoutDoubtful(corpus.claims)).toEqual([])
  })
})

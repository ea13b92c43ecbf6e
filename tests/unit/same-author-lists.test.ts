import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/resolve/corpus'
import { resolveAuthors } from '../../src/resolve/same-author'
import { readMentions, type AuthorMention } from '../../src/resolve/same-author-mention'
import { mentionsOfFirst, type MentionParts } from '../fixtures/mentions'

const entryOf = (mentions: readonly AuthorMention[], id = 'author:ann-arm') =>
  readMentions(mentions).find((entry) => entry.id === id)

describe('what is read of a list', () => {
  it('are the others on it, each once and without the bearer, by given and family name', () => {
    const [first] = mentionsOfFirst('a', ['Ann Arm', 'Bell, Bo', 'Bo Bell', 'Arm, Ann', ' ', 'Plato'])
    expect(entryOf(first === undefined ? [] : [first])?.mentions[0]?.evidence.coauthors).toEqual(['bo bell', 'plato'])
  })

  it('is nothing where it has more than fifty names, of which nobody can say who is missing', () => {
    const crowd = (count: number) => [
      'Ann Arm',
      ...Array.from({ length: count - 1 }, (_, at) => `Person Name${String(at)}`),
    ]
    const read = (count: number, parts: MentionParts = {}) =>
      entryOf(mentionsOfFirst('a', crowd(count), parts))?.mentions[0]
    expect(read(50)?.evidence.coauthors).toHaveLength(49)
    expect(read(50)?.whole).toBe(true)
    expect(read(51)?.evidence.coauthors).toEqual([])
    expect(read(51)?.whole).toBe(false)
    expect(read(3, { complete: false })?.whole).toBe(false)
    expect(read(3, { complete: true })?.whole).toBe(true)
  })

  it('counts a name that stands twice where it is first, and before the hidden owner of a page', () => {
    const [one, two] = mentionsOfFirst('a', ['Ann Arm', 'Ann Arm'])
    const hidden = { ...(one as AuthorMention), position: 0 }
    const mentions = entryOf([hidden, two as AuthorMention, one as AuthorMention])?.mentions
    expect(mentions?.map(({ mention }) => mention.position)).toEqual([1])
    expect(entryOf([hidden, two as AuthorMention])?.mentions.map(({ mention }) => mention.position)).toEqual([2])
  })

  it('comes in order of names and papers, spelled in all ways', () => {
    const mentions = [...mentionsOfFirst('b', ['Bo Bell', 'Ann Arm']), ...mentionsOfFirst('a', ['ANN ARM', 'Bo Bell'])]
    const entries = readMentions(mentions)
    expect(entries.map(({ id }) => id)).toEqual(['author:ann-arm', 'author:bo-bell'])
    expect(entries.map(({ mentions: own }) => own.map(({ mention }) => mention.paper))).toEqual(
      Array(2).fill(['paper:a', 'paper:b']),
    )
    expect(entries[0]).toMatchObject({ spellings: ['ANN ARM', 'Ann Arm'], key: 'ann arm' })
    expect(readMentions(mentionsOfFirst('a', ['Plato'])).map(({ key }) => key)).toEqual(['plato'])
  })
})

/** What is said of Ann Arm and A. Arm, who have the papers that are given. */
function judge(...papers: readonly AuthorMention[][]): Claim {
  const { claims } = resolveAuthors(papers.flat(), { decisions: [] })
  const [claim] = claims.filter(({ about }) => about.includes('author:ann-arm') && about.includes('author:a.-arm'))
  if (claim === undefined) throw new Error('Nothing is said of the two.')
  return claim
}

describe('what two names share', () => {
  it('is named in order, three of it, and the others are counted', () => {
    const people = ['Eve Ernst', 'Bo Bell', 'Dee Dunn', 'Cid Cole']
    const wrote = (count: number) =>
      judge(
        mentionsOfFirst('a', ['Ann Arm', ...people.slice(0, count)]),
        mentionsOfFirst('b', ['A. Arm', ...people.slice(0, count)]),
      ).because[1]
    expect(wrote(3)).toBe('Both wrote with B. Bell, D. Dunn, E. Ernst.')
    expect(wrote(4)).toBe('Both wrote with B. Bell, C. Cole, D. Dunn and 1 more.')
    const topics = { topics: ['topic:song', 'topic:bird-ring-counts', 'topic:radar'] }
    expect(
      judge(mentionsOfFirst('a', ['Ann Arm', 'Bo Bell'], topics), mentionsOfFirst('b', ['A. Arm', 'Cid Cole'], topics))
        .because[1],
    ).toBe('Both wrote about bird ring counts, radar, song.')
  })

  it('is gathered over all papers of a name', () => {
    const claim = judge(
      mentionsOfFirst('a', ['Ann Arm', 'Bo Bell'], { year: 2010 }),
      mentionsOfFirst('b', ['Ann Arm', 'Cid Cole'], { year: 2014 }),
      mentionsOfFirst('c', ['A. Arm', 'Cid Cole'], { year: 2012 }),
      mentionsOfFirst('d', ['A. Arm', 'Dee Dunn']),
    )
    expect(claim.because.slice(1)).toEqual(['Both wrote with C. Cole.', 'Their papers lie within 5 years.'])
  })

  it('says nothing of years where one of them states none', () => {
    const song = { topics: ['topic:song'] }
    const one = mentionsOfFirst('a', ['Ann Arm', 'Bo Bell'], { ...song, year: 2010 })
    expect(judge(one, mentionsOfFirst('b', ['A. Arm', 'Cid Cole'], song)).because).toHaveLength(2)
  })

  it('counts for less where many can be expected to bear the name, which is told', () => {
    const song = { topics: ['topic:song'] }
    const pair = [
      mentionsOfFirst('a', ['Ann Arm', 'Bo Bell'], song),
      mentionsOfFirst('b', ['A. Arm', 'Cid Cole'], song),
    ]
    const many = Array.from({ length: 15 }, (_, at) =>
      mentionsOfFirst(`n${String(at)}`, [`Abe Family${String(at)}`, `Person${String(at)} Arm`]),
    )
    expect(judge(...pair)).toMatchObject({ status: 'assumed', confidence: 0.82 })
    const common = judge(...pair, ...many)
    expect(common).toMatchObject({ status: 'suggested', confidence: 0.6 })
    expect(common.because.slice(1)).toEqual([
      'Both wrote about song.',
      'Against it: many can be expected to bear this name.',
    ])
  })

  it('is surest in two co-authors, or in one and the place', () => {
    const confidence = (others: readonly string[], parts: MentionParts = {}) =>
      judge(mentionsOfFirst('a', ['Ann Arm', ...others], parts), mentionsOfFirst('b', ['A. Arm', ...others], parts))
        .confidence
    const place = { affiliation: 'Institute of Gulls, Harbour' }
    expect(confidence(['Bo Bell'])).toBe(0.88)
    expect(confidence(['Bo Bell'], place)).toBe(0.92)
    expect(confidence(['Bo Bell', 'Cid Cole'])).toBe(0.95)
    expect(confidence(['Bo Bell', 'Cid Cole'], { venue: 'Journal of Song' })).toBe(0.95)
    expect(
      judge(mentionsOfFirst('a', ['Ann Arm', 'Bo Bell'], place), mentionsOfFirst('b', ['A. Arm', 'Cid Cole'], place))
        .confidence,
    ).toBe(0.86)
  })
})

describe('who stands at a place of a list', () => {
  const mentions = [
    ...mentionsOfFirst('a', ['Wei Wang', 'Bo Bell'], { identifiers: ['orcid:1'] }),
    ...mentionsOfFirst('b', ['Wei Wang', 'Bo Bell'], { identifiers: ['orcid:1'] }),
    ...mentionsOfFirst('c', ['Wei Wang', 'Cid Cole'], { identifiers: ['orcid:2'] }),
  ]
  const found = resolveAuthors(mentions, { decisions: [] })

  it('is known by paper where a name has two bearers, and else by the name', () => {
    const second = found.authorOf('paper:c', 1)
    expect(second).not.toBe('author:wei-wang')
    expect(found.personOf('author:wei-wang', 'paper:c')).toBe(second)
    expect(found.personOf('author:wei-wang', 'paper:b')).toBe('author:wei-wang')
    expect(found.personOf('author:wei-wang', 'paper:z')).toBe('author:wei-wang')
    expect(found.personOf('author:wei-wang')).toBe('author:wei-wang')
    expect(found.personOf('author:cid-cole', 'paper:a')).toBe('author:cid-cole')
    expect(found.knows(second ?? 'author:?')).toBe(true)
    expect(found.authorOf('paper:a', 3)).toBeNull()
  })
})

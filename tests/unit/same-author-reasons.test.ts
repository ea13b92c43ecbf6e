import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/resolve/corpus'
import { resolveAuthors, type AuthorMention } from '../../src/resolve/same-author'

type Parts = Partial<Pick<AuthorMention, 'year' | 'topics' | 'venue' | 'affiliation' | 'identifiers'>>

/** The mentions of one paper, of which only the first name's says more than the list. */
const paper = (id: string, [first = '', ...others]: readonly string[], parts: Parts = {}): AuthorMention[] =>
  [first, ...others].map((name, index) => ({
    paper: `paper:${id}`,
    name,
    position: index + 1,
    identifiers: [],
    affiliation: null,
    coauthors: [first, ...others],
    year: null,
    topics: [],
    venue: null,
    ...(index === 0 ? parts : {}),
  }))

/** What is said of Ann Arm and A. Arm, who have a paper each. */
function judge(
  [one, other]: readonly [readonly string[], readonly string[]],
  a: Parts = {},
  b: Parts = {},
): Pick<Claim, 'because' | 'confidence' | 'status'> {
  const { claims } = resolveAuthors([...paper('a', ['Ann Arm', ...one], a), ...paper('b', ['A. Arm', ...other], b)], {
    decisions: [],
  })
  const [claim] = claims.filter(({ about }) => about.includes('author:ann-arm'))
  if (claim === undefined) throw new Error('Nothing is said of the two.')
  return claim
}
const APART = [['Bo Bell'], ['Cid Cole']] as const
const SHORT = '“A. Arm” may be short for “Ann Arm”, and no other name fits.'
const NOTHING = 'Against it: nothing else speaks for it.'

describe('why two spellings are one person', () => {
  it('names the co-authors that both have, three of them and the number of the others', () => {
    expect(judge([['Bo Bell'], ['B. Bell']]).because).toEqual([SHORT, 'Both wrote with B. Bell.'])
    const many = ['Bo Bell', 'Cid Cole', 'Dee Dunn', 'Eve Ernst', 'Flo Finch']
    expect(judge([many, many]).because[1]).toBe('Both wrote with B. Bell, C. Cole, D. Dunn and 2 more.')
  })

  it('names what they wrote about, where they published and that they work at one place', () => {
    const topics = { topics: ['topic:bird-song', 'topic:radar'] }
    expect(judge(APART, topics, topics).because).toEqual([SHORT, 'Both wrote about bird song, radar.'])
    const venue = { venue: 'Journal of Song' }
    expect(judge(APART, venue, venue).because).toEqual([SHORT, 'Both published in the same venue.'])
    const place = { affiliation: 'Institute of Gulls, Harbour' }
    expect(judge(APART, place, place).because).toEqual([SHORT, 'The affiliations that both state agree.'])
  })

  it('is the surer the more speaks for it', () => {
    const [song, place] = [{ topics: ['topic:song'] }, { affiliation: 'Institute of Gulls, Harbour' }]
    const one = [['Bo Bell'], ['Bo Bell']] as const
    const two = [
      ['Bo Bell', 'Cid Cole'],
      ['Bo Bell', 'Cid Cole'],
    ] as const
    const ranked = [
      judge(APART),
      judge(APART, song, song),
      judge(APART, place, place),
      judge(one),
      judge(one, place, place),
      judge(two),
    ].map(({ confidence }) => confidence)
    expect(ranked).toEqual([...ranked].sort((a, b) => a - b))
    expect(new Set(ranked).size).toBe(ranked.length)
    expect(judge(APART)).toMatchObject({ status: 'suggested', because: [SHORT, NOTHING] })
  })

  it('tells the years that one career must span, which alone say nothing', () => {
    const song = { topics: ['topic:song'] }
    const years = (from: number, until: number) =>
      judge(APART, { ...song, year: from }, { ...song, year: until }).because.at(-1)
    expect(years(2020, 2020)).toBe('Their papers lie within 1 year.')
    expect(years(2020, 2029)).toBe('Their papers lie within 10 years.')
    expect(years(2029, 2020)).toBe('Their papers lie within 10 years.')
    expect(judge(APART, { year: 2020 }, { year: 2020 }).because).toEqual([SHORT, NOTHING])
  })

  it('does not join across more years than anybody publishes, whatever else they share', () => {
    const shared = [['Bo Bell'], ['Bo Bell']] as const
    expect(judge(shared, { year: 1975 }, { year: 2020 })).toMatchObject({ status: 'assumed' })
    expect(judge(shared, { year: 1974 }, { year: 2020 })).toMatchObject({
      status: 'suggested',
      because: [SHORT, 'Against it: their papers span 46 years.', NOTHING],
    })
  })
})

describe('one identifier', () => {
  const claimOf = (identifier: string) =>
    resolveAuthors(
      [
        ...paper('a', ['Ann Arm'], { identifiers: [identifier] }),
        ...paper('b', ['Zoe Zander'], { identifiers: [identifier] }),
      ],
      { decisions: [] },
    ).claims[0]

  it('that a person keeps is surer than one that a program gave, and one of a page joins nobody', () => {
    const [orcid, given] = [claimOf('orcid:1'), claimOf('openalex:1')]
    expect(orcid?.because).toEqual(['“Ann Arm” and “Zoe Zander” have one identifier: orcid:1.'])
    expect([orcid?.status, given?.status]).toEqual(['assumed', 'assumed'])
    expect(orcid?.confidence).toBeGreaterThan(given?.confidence ?? 1)
    expect(claimOf('page:x#1')).toBeUndefined()
  })
})

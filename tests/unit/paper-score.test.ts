import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import { toCandidate } from '../../src/resolve/paper-candidate'
import { areEditions, scorePair, type PairScore } from '../../src/resolve/paper-score'
import type { SimilarPair } from '../../src/resolve/similar-abstracts'
import { record } from '../fixtures/parsed-sources'

const TITLE = 'Night flights of reed warblers over deserts'
const PEOPLE = ['Ann Arm', 'Bo Bell', 'Cid Cole']
type Parts = Partial<PaperRecord> & { readonly year?: number }
const paper = ({ year, ...parts }: Parts) =>
  toCandidate(
    record({
      line: 1,
      title: TITLE,
      authors: PEOPLE,
      authorsComplete: true,
      ...parts,
      date: year === undefined ? null : { year, month: null, day: null },
    }),
  )
/** What two records are worth, whichever comes first. */
function judge(a: Parts, b: Parts, pair: SimilarPair | null = null): PairScore {
  const there = scorePair(paper(a), paper(b), pair)
  expect(scorePair(paper(b), paper(a), pair)).toEqual(there)
  return there
}
const score = (a: Parts, b: Parts): number => judge(a, b).score
const like = (how: SimilarPair['how'], share = 1, brief = false): SimilarPair => ({
  first: 0,
  second: 1,
  share,
  how,
  brief,
})
const NOTHING = { score: 0, because: [], how: 'title' }

describe('how sure it is that two records of one title are one paper', () => {
  it('is lowered by the authors that are in one list only', () => {
    expect(score({}, {})).toBeCloseTo(0.97, 10)
    expect(score({}, { authors: ['Ann Arm', 'Bo Bell'] })).toBeCloseTo(0.97 - 0.4 / 6, 10)
    expect(score({}, { authors: ['Ann Arm', 'Dee Dunn'], authorsComplete: false })).toBeCloseTo(0.77, 10)
    expect(score({}, { authors: ['Ann Arm', 'Bo Bell'], authorsComplete: false })).toBeCloseTo(0.97, 10)
    expect(score({}, { authors: ['Dee Dunn'], authorsComplete: false })).toBeCloseTo(0.77, 10)
    expect(score({}, { authors: [], authorsComplete: false })).toBeCloseTo(0.92, 10)
  })

  it('is lowered by years that differ, and not by one that is missing', () => {
    expect(score({ year: 2020 }, {})).toBeCloseTo(0.97, 10)
    expect(score({ year: 2020 }, { year: 2021 })).toBeCloseTo(0.89, 10)
    expect(score({ year: 2020 }, { year: 2022 })).toBeCloseTo(0.81, 10)
    expect(score({ year: 2020 }, { year: 2023 })).toBeCloseTo(0.67, 10)
  })

  it('is lowered by two places in different years, less where it is one place a year apart', () => {
    const nests = { venue: 'Conference on Nests' }
    expect(score({ ...nests, year: 2020 }, { ...nests, year: 2021 })).toBeCloseTo(0.67, 10)
    expect(score({ ...nests, year: 2020 }, { ...nests, year: 2022 })).toBeCloseTo(0.47, 10)
    expect(score({ ...nests, year: 2020 }, { venue: 'Feathers', year: 2021 })).toBeCloseTo(0.47, 10)
  })

  it('is lowered by places of other kinds and names, also without years', () => {
    const nests = { venue: 'Conference on Nests' }
    expect(score(nests, { venue: 'Journal of Nests' })).toBeCloseTo(0.81, 10)
    expect(score(nests, { venue: 'Feathers' })).toBeCloseTo(0.93, 10)
    expect(score(nests, nests)).toBeCloseTo(0.97, 10)
    expect(score(nests, {})).toBeCloseTo(0.97, 10)
    expect(judge(nests, nests).because).toEqual(['The titles are the same.', 'All 3 authors are the same.'])
  })

  it('is nothing at all where the titles are too unlike, and never below nothing', () => {
    expect(judge({ title: 'Counting gulls' }, { title: 'Ships of steel' })).toEqual(NOTHING)
    const low = judge(
      { title: 'Quick birds fly', year: 2000, venue: 'Feathers' },
      { title: 'Quick birds sing', year: 2020, venue: 'Nests', authors: ['Dee Dunn'], authorsComplete: false },
    )
    expect(low.score).toBe(0)
    expect(low.because).toHaveLength(3)
  })
})

describe('a title that many papers bear', () => {
  const editorial = { title: 'Guest editorial', authorsComplete: false }
  const five = ['Ann Arm', 'Bo Bell', 'Cid Cole', 'Dee Dunn', 'Eve Ernst']

  it('needs four in five of the authors', () => {
    expect(score({ ...editorial, authors: five }, { ...editorial, authors: [...five.slice(1), 'Flo Finch'] })).toBe(
      0.97 - 0.4 * (1 - 4 / 5) - 0.3,
    )
    expect(
      judge({ ...editorial, authors: five }, { ...editorial, authors: [...five.slice(2), 'Flo Finch', 'Gus Grebe'] }),
    ).toEqual(NOTHING)
    expect(judge(editorial, { ...editorial, authors: [] })).toEqual(NOTHING)
  })

  it('needs the same year, and is doubtful where one is missing', () => {
    expect(score({ ...editorial, year: 2020 }, { ...editorial, year: 2020 })).toBeCloseTo(0.97, 10)
    expect(judge({ ...editorial, year: 2020 }, { ...editorial, year: 2021 })).toEqual(NOTHING)
    expect(score({ ...editorial, year: 2020 }, editorial)).toBeCloseTo(0.67, 10)
    expect(score(editorial, editorial)).toBeCloseTo(0.67, 10)
  })

  it('counts as such also where only one of the two is short', () => {
    const longer = { ...editorial, title: 'Guest editorial: birds of the northern sea and shore' }
    expect(judge({ ...editorial, year: 2020 }, { ...longer, year: 2021 })).toEqual(NOTHING)
  })
})

describe('records that appeared in different years at two places', () => {
  const at = (venue: string | null, year?: number) => paper({ venue, ...(year === undefined ? {} : { year }) })

  it('are two editions, unless a year or place is missing or the place is for preprints', () => {
    expect(areEditions(at('Nests', 2020), at('Feathers', 2021))).toBe(true)
    expect(areEditions(at('Nests', 2020), at('Feathers', 2020))).toBe(false)
    for (const other of [at('Feathers'), at(null, 2021), at('arXiv', 2021)]) {
      expect(areEditions(at('Nests', 2020), other)).toBe(false)
      expect(areEditions(other, at('Nests', 2020))).toBe(false)
    }
  })
})

describe('what like abstracts add', () => {
  it('is certainty where titles and abstracts agree, the stronger reason first', () => {
    const equal = judge({}, {}, like('equal'))
    expect(equal).toMatchObject({ score: 0.99, how: 'abstract' })
    expect(equal.because[0]).toBe('The abstracts are the same word for word.')
    const reworded = judge({ year: 2020 }, { year: 2023 }, like('reworded', 0.789))
    expect(reworded.score).toBeCloseTo(1 - 0.33 * 0.211, 10)
    expect(reworded.because[0]).toBe('78 % of the words of the two abstracts are the same.')
    const weak = judge({}, {}, like('contained', 0.7))
    expect(weak).toMatchObject({ score: expect.closeTo(1 - 0.03 * (1 - 0.665), 10) as number, how: 'title' })
    expect(weak.because.at(-1)).toBe(
      '70 % of the words of the shorter abstract stand in the longer one, in the same order.',
    )
    expect(weak.because[0]).toBe('The titles are the same.')
  })

  it('is nothing where they are brief or the titles are two', () => {
    expect(judge({}, {}, like('equal', 1, true))).toEqual(judge({}, {}))
    const [one, two] = [{ title: `${TITLE}, part I` }, { title: `${TITLE}, part II` }]
    expect(judge(one, two, like('equal'))).toEqual(NOTHING)
  })

  it('decides alone where a title is missing', () => {
    expect(judge({ title: null }, {}, like('equal'))).toMatchObject({ score: 0.99, how: 'abstract' })
    expect(judge({ title: null }, {}, like('contained', 0.96)).score).toBeCloseTo(0.912, 10)
    expect(judge({ title: null }, {}, like('reworded', 0.8)).score).toBe(0.8)
    expect(judge({ title: null }, {})).toEqual(NOTHING)
    expect(judge({ title: ' ' }, {}, like('equal')).score).toBe(0.99)
  })

  it('says little where it is brief, and nothing where only one title is missing', () => {
    expect(judge({ title: null }, {}, like('equal', 1, true))).toEqual(NOTHING)
    expect(judge({ title: null }, { title: null }, like('equal', 1, true))).toEqual({
      score: 0.6,
      because: ['The abstracts are the same word for word.'],
      how: 'abstract',
    })
  })

  it('overrules different titles from nine in ten of the words on, where an author is the same', () => {
    const renamed = { title: 'Birds that sleep', authors: ['Dee Dunn', 'C. Cole'] }
    expect(judge({}, renamed, like('reworded', 0.9))).toEqual({
      score: 0.9,
      because: [
        '90 % of the words of the two abstracts are the same.',
        'The titles differ, but an author is the same.',
      ],
      how: 'abstract',
    })
    expect(judge({}, renamed, like('reworded', 0.89)).score).toBe(0.7)
    expect(judge({}, renamed, like('contained', 0.7)).score).toBeCloseTo(0.665, 10)
    expect(judge({}, { ...renamed, authors: ['Dee Dunn'] }, like('equal')).score).toBe(0)
  })
})

describe('identifiers', () => {
  it('decide before all else', () => {
    const doi = (value: string) => ({ identifiers: [`doi:10.1/${value}`] })
    expect(judge({ ...doi('x'), title: 'Gulls' }, doi('x'))).toEqual({
      score: 0.99,
      because: ['Both are DOI 10.1/x.'],
      how: 'identifier',
    })
    expect(judge(doi('x'), doi('y'), like('equal'))).toEqual(NOTHING)
  })
})

describe('a record as it is compared', () => {
  it('lists all authors only where it says so and names somebody', () => {
    expect(paper({}).whole).toBe(true)
    expect(paper({ authorsComplete: false }).whole).toBe(false)
    expect(paper({ authors: [' '] }).whole).toBe(false)
    expect([...paper({ authors: ['Ann  ÁRM', ' ', 'A. Arm', 'Bo Bell'] }).surnames]).toEqual(['arm', 'bell'])
  })

  it('has no title where nothing of it is left', () => {
    for (const title of [null, '', '  ']) expect(paper({ title })).toMatchObject({ title: null, shape: null })
    expect(paper({ title: 'Réed: Warblers!' }).title).toBe('reed warblers')
    expect(paper({}).year).toBeNull()
    expect(paper({ year: 2020 }).year).toBe(2020)
  })
})

import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import { toCandidate } from '../../src/resolve/paper-candidate'
import { scorePair } from '../../src/resolve/paper-score'
import { compareTitles, shapeTitle } from '../../src/resolve/paper-title'
import { compareVenues, readVenue } from '../../src/resolve/paper-venue'
import { record } from '../fixtures/parsed-sources'

const TITLE = 'Night flights of reed warblers over deserts'
const PEOPLE = ['Ann Arm', 'Bo Bell', 'Cid Cole']
type Parts = Partial<PaperRecord> & { readonly year?: number }
const paper = ({ year, ...parts }: Parts): PaperRecord =>
  record({
    line: 1,
    title: TITLE,
    authors: PEOPLE,
    authorsComplete: true,
    ...parts,
    date: year === undefined ? null : { year, month: null, day: null },
  })
/** How sure it is that two records are one paper, and the reasons behind that of the title. */
function judge(a: Parts, b: Parts): { readonly score: number; readonly reasons: readonly string[] } {
  const [there, back] = [
    scorePair(toCandidate(paper(a)), toCandidate(paper(b)), null),
    scorePair(toCandidate(paper(b)), toCandidate(paper(a)), null),
  ]
  expect(back).toEqual(there)
  return { score: there.score, reasons: there.because.slice(1) }
}
const reasons = (a: Parts, b: Parts) => judge(a, b).reasons
const score = (a: Parts, b: Parts) => judge(a, b).score

describe('why two records of one title are one paper', () => {
  it('tells how many authors are the same', () => {
    expect(reasons({}, {})).toEqual(['All 3 authors are the same.'])
    expect(reasons({ authors: ['Ann Arm'] }, { authors: ['A. Arm'] })).toEqual(['The author is the same.'])
    expect(reasons({}, { authors: ['A. Arm', 'C. Cole', 'Zoe Bell'] })).toEqual([
      '2 of 3 authors are the same, 1 more in the family name.',
    ])
    expect(reasons({}, { authors: ['Ann Arm', 'Dee Dunn', 'Eve Ernst'] })).toEqual(['1 of 3 authors are the same.'])
    expect(reasons({ authors: ['Ann Arm', 'Bo Bell'] }, { authors: ['Zoe Arm', 'Wim Bell'] })).toEqual([
      '2 of 2 authors agree in the family name only.',
    ])
  })

  it('counts the authors of a cut list among its own, and tells where it shares nobody', () => {
    const cut = { authorsComplete: false }
    expect(reasons({}, { ...cut, authors: ['Ann Arm', 'Bo Bell'] })).toEqual(['All 2 authors are the same.'])
    expect(reasons({}, { authors: ['Ann Arm', 'Bo Bell'] })).toEqual(['2 of 3 authors are the same.'])
    expect(reasons({}, { ...cut, authors: ['Dee Dunn'] })).toEqual(['No author is in both lists, of which one is cut.'])
    expect(judge({}, { authors: ['Dee Dunn'] })).toEqual({ score: 0, reasons: [] })
    expect(reasons({}, { ...cut, authors: [] })).toEqual([])
  })

  it('tells of the years that they are the same, or how far they lie apart', () => {
    const years = (one: number, other: number) => reasons({ year: one }, { year: other }).at(-1)
    expect(years(2020, 2020)).toBe('The years are the same.')
    expect(years(2020, 2021)).toBe('The years differ by one.')
    expect(years(2020, 2022)).toBe('The years differ by two.')
    expect(years(2020, 2023)).toBe('The years differ by 3.')
    expect(reasons({ year: 2020 }, {})).toHaveLength(1)
  })

  it('tells of the places that they are the same, or that one is a journal', () => {
    const [journal, meeting] = [{ venue: 'Journal of Birds' }, { venue: 'Conference on Birds' }]
    const last = (a: Parts, b: Parts) => reasons(a, b).at(-1)
    expect(last({ ...journal, year: 2020 }, { ...journal, year: 2020 })).toBe(
      'The years are the same, and so is the place.',
    )
    expect(last({ ...journal, year: 2020 }, { ...meeting, year: 2020 })).toBe(
      'The years are the same, but only one appeared in a journal.',
    )
    expect(last(journal, meeting)).toBe('Only one appeared in a journal.')
    expect(last({ ...journal, year: 2020 }, { ...meeting, year: 2021 })).toBe(
      'Both name where they appeared, in different years.',
    )
    // A server of preprints is no place to have appeared.
    expect(last({ venue: 'arXiv', year: 2020 }, { ...journal, year: 2021 })).toBe('The years differ by one.')
  })

  it('is less sure with every thing in which they differ', () => {
    const whole = { year: 2020, venue: 'Conference on Birds' }
    const ranked = [
      score(whole, whole),
      score(whole, { year: 2020, venue: 'Meeting of Nests' }),
      score({ year: 2020 }, { year: 2021 }),
      score({ year: 2020 }, { year: 2022 }),
      score({ year: 2020 }, { year: 2030 }),
      score(whole, { ...whole, year: 2022 }),
    ]
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a))
    expect(new Set(ranked).size).toBe(ranked.length)
    // A column of one journal may slip by a year; two years are another paper.
    expect(score(whole, { ...whole, year: 2021 })).toBeGreaterThan(score(whole, { ...whole, year: 2022 }))
    expect(score({}, { authors: ['Ann Arm', 'Bo Bell'] })).toBeLessThan(score({}, {}))
    expect(score({}, { authors: [] })).toBeLessThan(score({}, {}))
  })
})

describe('why two titles are alike', () => {
  it.each([
    [TITLE, `${TITLE}!`, 'The titles are the same.'],
    [TITLE, `${TITLE} (extended abstract)`, 'The titles differ in punctuation and labels only.'],
    [
      TITLE,
      'Night flights of red warblers over deserts',
      'The titles differ in a few letters (5 of 6 words are the same).',
    ],
    [TITLE, `${TITLE}: forty birds with radar`, 'One title is the other with a subtitle.'],
    ['Reed warblers over deserts', `By night: ${TITLE}`, 'All 4 words of one title stand in the other.'],
    [
      'GridNet: learning to draw',
      'GridNet: maps without maps',
      'The titles begin with the same name and share 1 of 3 words.',
    ],
    ['Guest editorial', 'Guest editorial: birds of the sea', 'One title is part of the other.'],
    [TITLE, 'Day rests of reed warblers', 'The titles share 2 of 6 words.'],
    [`${TITLE}, part I`, `${TITLE}, part II`, 'The titles name different numbers.'],
    [TITLE, `Erratum: ${TITLE}`, 'Only one is called “erratum”.'],
  ])('“%s”, “%s”: %s', (a, b, because) => {
    expect(compareTitles(shapeTitle(a), shapeTitle(b)).because).toBe(because)
    expect(compareTitles(shapeTitle(b), shapeTitle(a)).because).toBe(because)
  })
})

describe('two places', () => {
  it.each([
    ['arXiv preprint', 'CoRR', 'same'],
    ['arXiv', 'Journal of Birds', 'unknown'],
    ['', 'Journal of Birds', 'unknown'],
    ['Journal of Birds', 'Journal of Fish', 'same'],
    ['Birds', 'Journal of Birds', 'other kind'],
    ['Proceedings of the 12th Int. Conf. on Nests', 'Nests', 'same'],
    ['Nests and Eggs of the North', 'Feathers', 'unlike'],
    // Two letters are an accident.
    ['VL', 'Very Large', 'unlike'],
  ])('“%s” and “%s” are %s', (a, b, likeness) => {
    expect(compareVenues(readVenue(a), readVenue(b))).toBe(likeness)
    expect(compareVenues(readVenue(b), readVenue(a))).toBe(likeness)
  })
})

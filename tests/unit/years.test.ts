import { describe, expect, it } from 'vitest'
import type { StatedDate } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
import { datePaper, findMissingYear, type MissingYear, type PaperDate } from '../../src/resolve/years'
import { parsed, record } from '../fixtures/parsed-sources'

const day = (year: number | null, month = 4, date = 5): StatedDate => ({ year, month, day: date })
const old = parsed('old.txt', [record({ line: 1, title: 'Warblers', date: day(2023) })])
const recent = parsed('recent.txt', [
  record({ line: 1, title: 'Gulls', date: day(null) }),
  record({ line: 9, title: 'Terns', date: day(2019) }),
])
const resolve = (sources: (typeof old)[], savedYear: number | null = null): Corpus =>
  resolveCorpus(sources, { vocabularies: [], savedYear })
const years = ({ papers }: Corpus): unknown[] =>
  papers.map(({ year, yearIsInferred, date }) => [year, yearIsInferred, date])

describe('the year of a date without a year', () => {
  it('is the year after the latest one stated on the pages loaded together', () => {
    expect(years(resolve([recent]))).toEqual([
      [2020, true, '2020-04-05'],
      [2019, false, '2019-04-05'],
    ])
    expect(years(resolve([recent, old]))[1]).toEqual([2024, true, '2024-04-05'])
  })

  it('is the year of saving where the person states it', () => {
    expect(years(resolve([recent, old], 2025))[1]).toEqual([2025, true, '2025-04-05'])
  })

  it('stays unknown where no year is stated at all', () => {
    const undated = parsed('a.txt', [record({ line: 1, title: 'Gulls', date: day(null) })])
    expect(years(resolve([undated]))).toEqual([[null, false, null]])
  })

  it('is one assumed claim for each source, with the papers and the line that it rests on', () => {
    const claims = resolve([recent, old]).claims.filter(({ kind }) => kind === 'inferred-year')
    expect(claims).toEqual([expect.objectContaining({ status: 'assumed', about: [resolve([recent]).papers[0]?.id] })])
    expect(claims[0]?.because.join(' ')).toContain('2023 (old.txt, line 1)')
  })

  it('is not inferred where another source states the year of the same paper', () => {
    const stated = parsed('z.txt', [record({ line: 1, title: 'Gulls', date: day(2018) })])
    expect(years(resolve([recent, stated]))[0]).toEqual([2018, false, '2018-04-05'])
  })

  it('keeps only the year of a 29 February that the year does not have', () => {
    const leap = parsed('a.txt', [
      record({ line: 1, title: 'Gulls', date: day(null, 2, 29) }),
      record({ line: 2, title: 'Terns', date: day(2024, 2, 29) }),
    ])
    expect(years(resolve([leap]))).toEqual([
      [2025, true, null],
      [2024, false, '2024-02-29'],
    ])
  })

  it('is stated where a reference says no more than it, and then the paper has no day', () => {
    const references = parsed('a.ris', [
      record({ line: 1, title: 'Gulls', date: { year: 2020, month: null, day: null } }),
      record({ line: 9, title: 'Terns', date: { year: 2021, month: 6, day: null } }),
    ])
    expect(years(resolve([references]))).toEqual([
      [2020, false, null],
      [2021, false, '2021-06'],
    ])
    expect(resolve([references]).claims).toEqual([])
  })

  it('comes with month and day from whichever record of the same year states most', () => {
    const coarse = parsed('a.ris', [record({ line: 1, title: 'Gulls', date: { year: 2020, month: null, day: null } })])
    const fine = parsed('b.ris', [record({ line: 1, title: 'Gulls', date: { year: 2020, month: 5, day: 3 } })])
    const other = parsed('c.ris', [record({ line: 1, title: 'Gulls', date: { year: 2021, month: 5, day: 3 } })])
    expect(years(resolve([coarse, fine]))).toEqual([[2020, false, '2020-05-03']])
    expect(years(resolve([coarse, other]))).toEqual([[2020, false, null]])
  })
})

const dated = (line: number, year: number | null, month: number | null, date: number | null) =>
  record({ line, date: { year, month, day: date } })
const MISSING: MissingYear = { year: 2023, confidence: 0.5, reasons: [] }
/** The date of a paper of one record, and the line of the record that it is from. */
const tell = ({ year, yearIsInferred, date, from }: PaperDate): unknown[] => [
  year,
  yearIsInferred,
  date,
  from?.line ?? null,
]

describe('the year that is missing', () => {
  const page = parsed('a.txt', [record({ line: 1 }), dated(5, 2023, null, null), dated(9, 2023, 4, 5)])

  it('is surer where the person states it, and the reason says so', () => {
    const said = findMissingYear([page], 2021)
    expect(said?.year).toBe(2021)
    expect(said?.reasons).toEqual([expect.stringContaining('2021')])
    expect(said?.confidence).toBeGreaterThan(findMissingYear([page], null)?.confidence ?? 1)
  })

  it('follows the latest stated one, which is named by the first line that states it', () => {
    const found = findMissingYear([page, parsed('b.txt', [dated(2, 2022, 1, 1), dated(3, 2023, 1, 1)])], null)
    expect(found?.year).toBe(2024)
    expect(found?.reasons).toHaveLength(2)
    expect(found?.reasons[1]).toContain('2023 (a.txt, line 5)')
  })

  it('is not told by records without a year', () => {
    expect(findMissingYear([], null)).toBeNull()
    expect(findMissingYear([parsed('a.txt', [record({ line: 1 }), dated(2, null, 4, 5)])], null)).toBeNull()
  })
})

describe('the date of a paper', () => {
  it.each([
    ['a day', [2019, 4, 5], '2019-04-05'],
    ['an early year', [812, 11, 25], '0812-11-25'],
    ['a month of an early year', [812, 1, null], '0812-01'],
    ['29 February of a year by four', [2024, 2, 29], '2024-02-29'],
    ['29 February of another year', [2023, 2, 29], null],
    ['29 February of a year by a hundred', [1900, 2, 29], null],
    ['29 February of a year by four hundred', [2000, 2, 29], '2000-02-29'],
    ['28 February', [2023, 2, 28], '2023-02-28'],
    ['the 29th of another month', [2023, 3, 29], '2023-03-29'],
    ['a day without a month', [2023, null, 29], null],
  ] as const)('is written out for %s', (_, [year, month, date], iso) => {
    expect(tell(datePaper([dated(1, year, month, date)], null))).toEqual([year, false, iso, 1])
  })

  it('is that of the first record that states it most exactly', () => {
    const lists = [dated(1, 2020, null, null), dated(2, 2020, 6, null), dated(3, 2020, 7, null)]
    expect(tell(datePaper(lists, null))).toEqual([2020, false, '2020-06', 2])
    expect(tell(datePaper([...lists, dated(4, 2020, 8, 1), dated(5, 2020, 9, 1)], null))).toEqual([
      2020,
      false,
      '2020-08-01',
      4,
    ])
  })

  it('without a year is that of the first record with a month', () => {
    const lists = [record({ line: 1 }), dated(2, null, null, null), dated(3, null, 6, null), dated(4, null, 7, 8)]
    expect(tell(datePaper(lists, MISSING))).toEqual([2023, true, '2023-06', 3])
    expect(tell(datePaper(lists, null))).toEqual([null, false, null, null])
    expect(tell(datePaper(lists.slice(0, 2), MISSING))).toEqual([null, false, null, null])
    expect(tell(datePaper([], MISSING))).toEqual([null, false, null, null])
  })
})

import { describe, expect, it } from 'vitest'
import type { StatedDate } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
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

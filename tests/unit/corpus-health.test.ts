import { describe, expect, it } from 'vitest'
import type { ParsedSource } from '../../src/records/record'
import { describeHealth, type CorpusHealth } from '../../src/resolve/corpus-health'
import { resolveCorpus } from '../../src/resolve/resolve'
import { header, parsed, record } from '../fixtures/parsed-sources'

const health = (...sources: ParsedSource[]): CorpusHealth =>
  describeHealth(resolveCorpus(sources, { vocabularies: [], savedYear: null }), [{ bounded: true }, { bounded: false }])
const dated = (line: number, year: number) =>
  record({ line, title: `Birds of ${String(year)}, part ${String(line)}`, date: { year, month: 1, day: 1 } })

describe('the health of sources', () => {
  it('counts what each lacks, and names why records were left out', () => {
    const issue = { source: 'a.txt', line: 40, severity: 'skipped', message: 'A heading without a title.' } as const
    const a: ParsedSource = {
      ...parsed(
        'a.txt',
        [
          record({ line: 1, page: 0, title: 'Gulls', authors: ['Ann Arm'] }),
          record({ line: 9, page: 0, title: 'Terns', authors: ['Bo Bell'], authorsComplete: true }),
          record({ line: 20, page: 0, title: 'Rails' }),
        ],
        [header(null)],
      ),
      present: 4,
      skipped: 1,
      issues: [{ ...issue, severity: 'notice', message: 'Look here.' }, issue],
    }
    const b = parsed('b.txt', [record({ line: 5, title: 'GULLS', authors: ['Ann Arm'] })])
    const { sources, ...whole } = health(b, a)
    expect(sources.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
    expect(sources[0]).toMatchObject({
      present: 4,
      read: 3,
      kept: 3,
      merged: 0,
      skipped: 1,
      reasons: [issue],
      papers: 3,
      withoutYear: { count: 3, of: 3 },
      withoutTopic: { count: 3, of: 3 },
      withoutAuthors: { count: 1, of: 3 },
      cutLists: { count: 1, of: 3 },
      unnamedOwners: 1,
    })
    expect(sources[1]).toMatchObject({ kept: 0, merged: 1, papers: 1, cutLists: { count: 1, of: 1 } })
    expect(whole).toEqual({
      papersOnCutLists: { count: 2, of: 3 },
      peopleOnCutLists: { count: 1, of: 3 },
      tiesOnCutLists: { count: 1, of: 2 },
    })
  })

  it('names years that can hardly be right, with the line', () => {
    const years = [1066, 2019, 2020, 2021, 2022, 2203]
    const [source] = health(
      parsed(
        'a.txt',
        years.map((year, at) => dated(10 * (at + 1), year)),
      ),
    ).sources
    expect(source?.suspiciousDates.map(({ year, line, why }) => [year, line, why])).toEqual([
      [1066, 10, 'before-1900'],
      [2203, 60, 'far-ahead'],
    ])
  })

  it('takes a year that follows the others for right, and says nothing of few papers', () => {
    const years = (...list: number[]): readonly unknown[] =>
      health(
        parsed(
          'a.txt',
          list.map((year, at) => dated(10 * (at + 1), year)),
        ),
      ).sources[0]?.suspiciousDates ?? []
    expect(years(2019, 2020, 2021, 2022, 2023)).toEqual([])
    expect(years(2001, 2020)).toEqual([])
  })

  it('of nothing is empty', () => {
    expect(health()).toMatchObject({ sources: [], papersOnCutLists: { count: 0, of: 0 } })
  })
})

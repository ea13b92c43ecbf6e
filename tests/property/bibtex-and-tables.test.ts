import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printCsv } from '../../src/export/csv'
import { guardCell } from '../../src/export/guard-cell'
import { readBibtex } from '../../src/records/bibtex'
import { FORMATS, readSource, loadReaders } from '../../src/records/formats'
import type { ParsedSource } from '../../src/records/record'
import { turnName } from '../../src/records/reference-parts'
import { plainCell, readRows } from '../../src/records/table-rows'
import { plainPapers, type PlainPaper } from '../fixtures/reference-printers'
import { HOSTILE } from '../fixtures/scripts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const listNames = (authors: PlainPaper['authors'], between: string): string =>
  authors.map(({ family, given }) => `${family}, ${given}`).join(between)

const printEntry = (paper: PlainPaper, at: number): string =>
  [
    `@article{key${at},`,
    `  title = {${paper.title}},`,
    `  author = {${listNames(paper.authors, ' and ')}},`,
    `  journal = {${paper.venue}},`,
    `  year = ${paper.year}, month = ${MONTHS[paper.month - 1] ?? 'jan'}, day = ${paper.day},`,
    `  doi = {${paper.doi}},`,
    `  abstract = {${paper.abstract}},`,
    `  keywords = {${paper.keywords.join('; ')};}`,
    '}',
    '',
  ].join('\n')
const printBibtex = (papers: readonly PlainPaper[]): string => papers.map(printEntry).join('\n')

const two = (number: number): string => String(number).padStart(2, '0')
const printTable = (papers: readonly PlainPaper[]): string =>
  printCsv(
    ['Title', 'Authors', 'Date', 'Journal', 'DOI', 'Abstract', 'Keywords'],
    papers.map((paper) => [
      paper.title,
      listNames(paper.authors, '; ') + ';',
      `${paper.year}-${two(paper.month)}-${two(paper.day)}`,
      paper.venue,
      paper.doi,
      paper.abstract,
      paper.keywords.join('; '),
    ]),
  )

const expectedOf = (paper: PlainPaper): object => ({
  title: paper.title,
  authors: paper.authors.map(({ family, given }) => turnName(`${family}, ${given}`).name),
  date: { year: paper.year, month: paper.month, day: paper.day },
  venue: paper.venue,
  abstract: paper.abstract,
  keywords: paper.keywords,
  doi: `doi:${paper.doi}`,
})
const readBack = ({ records }: ParsedSource): object[] =>
  records.map(({ title, authors, date, venue, abstract, keywords = [], identifiers }) => ({
    title,
    authors,
    date,
    venue,
    abstract,
    keywords,
    doi: identifiers?.find((id) => id.startsWith('doi:')),
  }))

/** How many of the titles were read, each as often as it was printed. */
function countKept(papers: readonly PlainPaper[], { records }: ParsedSource): number {
  const left = records.map(({ title }) => title)
  return papers.filter(({ title }) => {
    const at = left.indexOf(title)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

const isAccounted = ({ present, records, skipped }: ParsedSource): boolean => present === records.length + skipped

describe('any papers printed as BibTeX', () => {
  it('are read again as they were, in 14 scripts', () => {
    fc.assert(
      fc.property(plainPapers, (papers) => {
        const parsed = readBibtex({ name: 'some', text: printBibtex(papers) })
        expect(parsed).toMatchObject({ present: papers.length, skipped: 0, issues: [] })
        expect(readBack(parsed)).toEqual(papers.map(expectedOf))
      }),
      { numRuns: 60 },
    )
  })

  it('lose no more than one record by the loss of a line, or of a character', () => {
    fc.assert(
      fc.property(plainPapers, fc.nat(), fc.boolean(), (papers, at, wholeLine) => {
        const pieces = [...(wholeLine ? printBibtex(papers).split('\n') : printBibtex(papers))]
        pieces.splice(at % pieces.length, 1)
        const parsed = readBibtex({ name: 'some', text: pieces.join(wholeLine ? '\n' : '') })
        expect(countKept(papers, parsed)).toBeGreaterThanOrEqual(papers.length - 1)
        expect(isAccounted(parsed)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('any papers printed as a table', () => {
  it('are known by their content and read again as they were, in 14 scripts', () => {
    fc.assert(
      fc.property(plainPapers, (papers) => {
        const parsed = readSource({ name: 'some', text: printTable(papers) })
        expect(parsed).toMatchObject({ format: 'table', present: papers.length, skipped: 0, issues: [] })
        expect(readBack(parsed)).toEqual(papers.map(expectedOf))
      }),
      { numRuns: 60 },
    )
  })
})

describe('any cells', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE, '', '"', ',', '\n', '\r\n', 'a"b', ' x '))

  it('written by the program’s own writer are the cells that are read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const found = readRows(printCsv(['a', 'b'], rows), { delimiter: ',' }).map((row) => row.cells)
        const wanted = [['a', 'b'], ...rows.map((row) => row.map((text) => guardCell(text)))]
        // Where rows could end in several ways, ends inside of cells are made alike.
        const alike = (table: readonly (readonly string[])[]) =>
          table.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')))
        expect(alike(found.slice(0, wanted.length))).toEqual(alike(wanted))
        for (const text of rows.flat()) expect(plainCell(guardCell(text))).toBe(text.trim())
      }),
    )
  })
})

describe('any text', () => {
  const scrap = fc.constantFrom(
    '@article{',
    'title = {',
    '}',
    '"',
    ',',
    '\n',
    'and ',
    '{',
    '\\',
    '$',
    '%',
    '@string{',
    '#',
    ';',
    '\t',
    'Title',
    'Authors',
    'arXiv:2101.00001 ',
    'Cited by 3',
    '12\t2015\n',
    'A Quill, B Li - Light, 2019 - x',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(scrap, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join('')),
  )
  const wanted = ['bibtex', 'scholar-page', 'arxiv-page', 'table', 'wos-tab', 'scopus-csv']
  const readers = FORMATS.filter(({ id }) => wanted.includes(id))

  it.each(readers)('as $label is read without a fault, and every record is accounted for', async (format) => {
    const parse = 'parse' in format ? format.parse : await format.load()
    fc.assert(
      fc.property(text, (some) => {
        const sure = format.sniff(some)
        expect(sure >= 0 && sure <= 1).toBe(true)
        const parsed = parse({ name: 'some', text: some })
        expect(isAccounted(parsed)).toBe(true)
        const lines = some.split(/\r\n|\n|\r/).length
        for (const { line } of [...parsed.records, ...parsed.issues]) expect(line).toBeLessThanOrEqual(lines)
        for (const { title, authors } of parsed.records)
          for (const shown of [title ?? '', ...authors]) expect(shown).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 200 },
    )
  })

  it('is read alike whether or not its readers were there before', async () => {
    const source = { name: 'a.bib', text: '@article{a, title={Lamps}}' }
    await loadReaders([source])
    expect(readSource(source)).toEqual(readBibtex(source))
  })
})

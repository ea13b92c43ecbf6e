import { expect, test } from 'vitest'
import { escapeTex, printBibtex } from '../../src/export/bibtex'
import { printCslJson } from '../../src/export/csl-json'
import { findRecordFormat, printRecords, RECORD_FORMATS } from '../../src/export/record-formats'
import { listReferences } from '../../src/export/references'
import { printReferencesCsv } from '../../src/export/references-csv'
import { printRis } from '../../src/export/ris'
import type { Atlas } from '../../src/graph/atlas'
import type { Author, Paper } from '../../src/resolve/corpus'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'

const [PAPER] = EXPORTED_ATLAS.corpus.papers
const [AUTHOR] = EXPORTED_ATLAS.corpus.authors

/** The exported atlas with one paper, which is changed as a test needs it, by authors of these names. */
function atlasWith(change: Partial<Paper>, names: readonly Partial<Author>[]): Atlas {
  const authors = names.map((own, at): Author => ({ ...(AUTHOR as Author), id: `author:n${String(at)}`, ...own }))
  const paper: Paper = {
    ...(PAPER as Paper),
    authorsComplete: true,
    yearIsInferred: false,
    authors: authors.map(({ id }, at) => ({ author: id, evidence: 'listed', position: at + 1, places: [] })),
    ...change,
  }
  return { ...EXPORTED_ATLAS, corpus: { ...EXPORTED_ATLAS.corpus, papers: [paper], authors } }
}
const referencesOf = (atlas: Atlas) => listReferences(atlas, new Set(atlas.corpus.papers.map(({ id }) => id)))

test('authors are parted as their records part them, else as their names say, and groups stay whole', () => {
  const atlas = atlasWith({}, [
    { name: 'Gabriel García Márquez', family: 'García Márquez' },
    { name: 'Jan van der Berg' },
    { name: 'The ATLAS Collaboration', kind: 'group' },
    { name: 'Ada King', identifiers: ['orcid:0000-0002-1825-0097'] },
  ])
  const [reference] = referencesOf(atlas)
  expect(reference?.authors.map(({ family, given }) => [family, given])).toEqual([
    ['García Márquez', 'Gabriel'],
    ['van der Berg', 'Jan'],
    ['', ''],
    ['King', 'Ada'],
  ])
  expect(reference?.authors[3]?.orcid).toBe('0000-0002-1825-0097')
  expect(printBibtex(referencesOf(atlas))).toContain(
    'author = {García Márquez, Gabriel and van der Berg, Jan and {The ATLAS Collaboration} and King, Ada}',
  )
})

test('an author who is only suggested is in no reference, and one known from a page is noted', () => {
  const suggested = atlasWith({}, [{ name: 'Ada King' }])
  const paper = suggested.corpus.papers[0] as Paper
  const change = (evidence: 'suggested' | 'page-owner'): Atlas => ({
    ...suggested,
    corpus: {
      ...suggested.corpus,
      papers: [{ ...paper, authors: [{ author: 'author:n0', evidence, position: null, places: [] }] }],
    },
  })
  expect(referencesOf(change('suggested'))[0]?.authors).toEqual([])
  expect(referencesOf(change('page-owner'))[0]?.note).toContain('known from the page')
})

test('a cut list ends in “and others”, and what was inferred is said in the note', () => {
  const atlas = atlasWith({ authorsComplete: false, yearIsInferred: true }, [{ name: 'Ada King' }])
  const bibtex = printBibtex(referencesOf(atlas))
  expect(bibtex).toContain('author = {King, Ada and others}')
  expect(bibtex).toContain('note = {The year is inferred. The list of authors is cut.}')
  expect(bibtex).not.toContain('date = ')
})

test('identifiers, venue and pages stand in the fields of each format', () => {
  const atlas = atlasWith(
    {
      identifiers: ['arxiv:2101.00001', 'doi:10.1000/a_b{c}', 'pmid:123'],
      venue: 'Journal of Maps & Ties',
      publication: { type: 'article-journal', volume: '7', issue: '2', pages: '10–19', publisher: 'Press' },
    },
    [{ name: 'Ada King' }],
  )
  const references = referencesOf(atlas)
  const bibtex = printBibtex(references)
  expect(bibtex).toContain('journal = {Journal of Maps \\& Ties}')
  expect(bibtex).toContain('pages = {10--19}')
  expect(bibtex).toContain('eprint = {2101.00001}')
  expect(bibtex).toContain('doi = {10.1000/a_b%7Bc%7D}')
  const ris = printRis(references)
  for (const line of ['TY  - JOUR', 'T2  - Journal of Maps & Ties', 'SP  - 10', 'EP  - 19', 'DO  - 10.1000/a_b{c}'])
    expect(ris.split('\r\n')).toContain(line)
  const [item] = JSON.parse(printCslJson(references)) as Record<string, unknown>[]
  expect(item).toMatchObject({
    DOI: '10.1000/a_b{c}',
    PMID: '123',
    page: '10–19',
    'container-title': 'Journal of Maps & Ties',
  })
})

test('keys are of ASCII letters and digits, and no two references share one', () => {
  const atlas = sampleAtlas()
  const keys = referencesOf(atlas).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(key).toMatch(/^[a-z0-9]+$/)
  const twin = atlasWith({}, [{ name: '李 明' }])
  const two = {
    ...twin,
    corpus: {
      ...twin.corpus,
      papers: [twin.corpus.papers[0] as Paper, { ...(twin.corpus.papers[0] as Paper), id: 'paper:two' as const }],
    },
  }
  expect(referencesOf(two).map(({ key }) => key)).toEqual(['2026quotes', '2026quotesb'])
})

test('hostile text can neither end a field, nor a record, nor run in a spreadsheet', () => {
  const title = '}, evil = {x\nER  - \r\nTY  - BOOK \\input{/etc/passwd} =1+1'
  const atlas = atlasWith({ title }, [{ name: '=cmd|x' }])
  const references = referencesOf(atlas)
  expect(printBibtex(references).match(/^@/gm)).toHaveLength(1)
  expect(printBibtex(references)).toContain('{\\textbraceright}, evil = {\\textbraceleft}x')
  expect(printRis(references).match(/^TY {2}- /gm)).toHaveLength(1)
  expect(printRis(references).match(/^ER {2}- /gm)).toHaveLength(1)
  expect(printReferencesCsv(references)).toContain(",'=cmd|x,")
  expect(escapeTex('50 % of $x_1^2$ ~ #&')).toBe('50 \\% of \\$x\\_1{\\textasciicircum}2\\$ {\\textasciitilde} \\#\\&')
})

test('only the wanted papers are printed, in every format, with the same bytes each time', () => {
  const atlas = sampleAtlas()
  const some = new Set(atlas.corpus.papers.slice(0, 3).map(({ id }) => id))
  expect(listReferences(atlas, some)).toHaveLength(3)
  for (const format of RECORD_FORMATS) expect(printRecords(atlas, some, format)).toBe(printRecords(atlas, some, format))
  expect(findRecordFormat('x.BIB')?.ending).toBe('.bib')
  expect(findRecordFormat('.bib')).toBeNull()
})

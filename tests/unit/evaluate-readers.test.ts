import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askReaders, isCalledInvalid, listDifferences, tabulateReaders } from '../../src/cli/evaluate-readers'
import { printTable } from '../../src/cli/evaluation-table'
import { comparePapers, essenceOfName } from '../../src/cli/reader-answers'
import { countElements, countPapers } from '../../src/cli/reader-counts'
import { readOnce } from '../../src/cli/read-once'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-readers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function lay(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const RIS =
  'TY  - JOUR\nTI  - Lamps in the dark\nAU  - Arm, Ann\nAU  - Bell, Bo\nPY  - 2020\nDO  - 10.1000/lamps\nER  - \n'
const BIB = (author: string): string =>
  `@article{a, title = {{L}amps in the \\emph{dark}}, author = {${author}}, year = 2020, doi = {10.1000/lamps}}\n`

/** Rows of the printed table, by what stands first in each. */
async function table(): Promise<{ readonly text: string; readonly row: (name: string) => string }> {
  const text = printTable(tabulateReaders(await askReaders(folder, readOnce)))
  const row = (name: string): string => text.split('\n').find((line) => line.startsWith(name)) ?? ''
  return { text, row: (name) => row(name).replace(/\s+/g, ' ').replaceAll(' –', '').trim() }
}

test('a pair of files that agree is right in all that is asked', async () => {
  lay({ 'jabref/importer/One.ris': RIS, 'jabref/importer/One.bib': BIB('Arm, Ann and Bell, Bo') })
  const { row, text } = await table()
  expect(row('JabRef: RIS')).toBe('JabRef: RIS 1 1/1 1/1 1/1 1/1 1/1')
  expect(text).toContain('titles, authors, years and DOIs together: 4/4.')
  expect(text).toMatch(/Files of the folder read: 2; crashes 0; hangs 0;/)
})

test('an author too few is a wrong list, and the difference is listed with file and line', async () => {
  lay({ 'jabref/importer/One.ris': RIS, 'jabref/importer/One.bib': BIB('Arm, Ann and Bell, Bo and Cole, Cy') })
  const { row } = await table()
  expect(row('JabRef: RIS')).toBe('JabRef: RIS 1 1/1 1/1 0/1 0.0 % 1/1 1/1')
  expect(listDifferences(await askReaders(folder, readOnce))).toBe(
    'JabRef: RIS: jabref/importer/One.ris:1: authors\n  known Ann Arm; Bo Bell; Cy Cole\n  read  Ann Arm; Bo Bell\n1 difference in all.',
  )
})

test('records too many are as wrong as records too few', async () => {
  lay({ 'asreview/generic.csv': 'title,authors\nOne,A\nTwo,B\nThree,C\n' })
  expect((await table()).row('asreview: tables')).toBe('asreview: tables 1 2/3 66.6 %')
})

test('what no known answer states is not asked', () => {
  const record = { title: null, authors: [], year: null, doi: null }
  expect(comparePapers('row', 'file', [record], []).map(({ question }) => question)).toEqual(['records'])
})

test('names are compared in spoken order, dots and dashes do not count, letters and accents do', () => {
  expect(essenceOfName('Müller-Lüdenscheidt, J. P.')).toBe(essenceOfName('J P Müller Lüdenscheidt'))
  expect(essenceOfName('von Neumann, Jr., John')).toBe(essenceOfName('John von Neumann Jr'))
  expect(essenceOfName('Müller, J.')).not.toBe(essenceOfName('Muller, J.'))
  expect(essenceOfName('Arm, Ann')).not.toBe(essenceOfName('Ann A.'))
})

test('a file that is called invalid must give a message, and the BibTeX half of its pair need not', async () => {
  expect(isCalledInvalid('jabref/importer/RisImporterCorrupted.ris')).toBe(true)
  expect(isCalledInvalid('jabref/importer/EmptyKeywordStyle.xml')).toBe(false)
  expect(isCalledInvalid('jabref/importer/InvalidMonth.bib')).toBe(false)
  expect(isCalledInvalid('graph-formats/x/missing.invalid.cx2')).toBe(true)
  lay({ 'jabref/importer/Empty.txt': '', 'graph-formats/a.invalid.cx2': RIS })
  const { text } = await table()
  expect(text).toContain('Files called invalid that gave a message: 1 of 2.')
  expect(listDifferences(await askReaders(folder, readOnce))).toContain(
    'graph-formats/a.invalid.cx2: called invalid, but read without a message',
  )
})

test('a reader that breaks is counted and named', async () => {
  lay({ 'a.txt': 'x' })
  const report = await askReaders(folder, (name) =>
    Promise.resolve({
      outcome: 'crashed',
      parsed: [],
      issues: [{ source: name, line: 0, severity: 'skipped', message: 'It broke.' }],
      ms: 5,
    }),
  )
  expect(tabulateReaders(report).notes[0]).toMatch(/crashes 1; hangs 0; longest 5 ms \(a\.txt\)/)
  expect(listDifferences(report)).toContain('a.txt: crashed: It broke.')
})

test('papers and elements are counted without any reader', () => {
  expect(countPapers('{"data": [{"paperId": "a"}, {"citingPaper": {"paperId": "b"}}, {"authorId": "c"}, null]}')).toBe(
    2,
  )
  expect(countPapers('[null, {"paperId": "a"}]')).toBe(1)
  expect(countPapers('{"paperId": "a"}')).toBe(1)
  expect(countElements('a.gexf', '<nodes><node id="1"/><node id="2"/></nodes><edges><edge/></edges>')).toEqual({
    nodes: 2,
    edges: 1,
  })
  expect(countElements('a.cx2', '[{"nodes": [1, 2]}, {"nodes": [3]}, {"edges": [1]}]')).toEqual({ nodes: 3, edges: 1 })
  expect(countElements('a.txt', '<node/>')).toBeNull()
})

test('a folder without a file is told so', async () => {
  await expect(askReaders(folder, readOnce)).rejects.toThrow('there is no file in it.')
})

test('a known answer that departs from its file is marked with the reason and counted apart, once it is not met', async () => {
  const known = { title: 'Lamps', authors: ['Ann Arm', 'Ed Editor'], year: 2020, doi: null }
  const [record] = (await readOnce('a.ris', new TextEncoder().encode(RIS))).parsed.flatMap(({ records }) => records)
  const answers = comparePapers('JabRef: RIS', 'jabref/importer/RisImporterTest7.ris', [known], record ? [record] : [])
  const list = listDifferences({ answers, files: [] })
  expect(list).toContain('authors (disputed: the answer takes editors (A2) for authors)')
  expect(list).not.toContain('title (disputed')
  expect(tabulateReaders({ answers, files: [] }).notes.join('\n')).toMatch(
    /together: 1\/3 33\.3 %\.\nWithout .*\(1, .*\): 1\/2/,
  )
})

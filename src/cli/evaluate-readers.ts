import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { countOf } from '../base/count-of'
import { byText } from '../base/order'
import type { EvaluationTable } from './evaluation-table'
import { QUESTIONS, type Answer, type FileReading, type ReadFile } from './reader-answers'
import { askCells } from './reader-cells'
import { askArxiv, askGraphs, askScreening, askSemanticScholar, askVosviewer, IS_INVALID } from './reader-counts'
import { disputeOf } from './reader-disputes'
import { askBibtexCases, askCitationJs, askJabref } from './reader-pairs'

/** What was found out in a folder of real files: answers, and how the reading of each file ended. */
export type ReadersReport = {
  readonly answers: readonly Answer[]
  readonly files: readonly { readonly file: string; readonly reading: Omit<FileReading, 'parsed'> }[]
}

/** The collections of known answers, by the folder in which each lies. */
const COLLECTIONS: Readonly<Record<string, (folder: string, read: ReadFile) => Promise<Answer[]> | Answer[]>> = {
  jabref: askJabref,
  'bibtex-parser': askBibtexCases,
  'citation-js': askCitationJs,
  asreview: askScreening,
  'api-semanticscholar': askSemanticScholar,
  'arxiv-atom': askArxiv,
  'graph-formats': askGraphs,
  vosviewer: askVosviewer,
  'csv-spectrum': askCells,
}

/** Files whose names say that something is wrong with them. */
const JABREF_INVALID = /Invalid|Corrupt|Malformed|^(?:empty|Empty)(?:File)?\./

/**
 * True where a file's name says that it is broken, so that its reader must say so too. The half of a pair that tells in
 * BibTeX what a broken file should give is whole itself.
 */
export function isCalledInvalid(file: string): boolean {
  if (file.startsWith('jabref/')) return JABREF_INVALID.test(basename(file)) && !file.endsWith('.bib')
  return file.startsWith('graph-formats/') && IS_INVALID.test(basename(file))
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(byText)
}

/**
 * Reads every file below a folder, and compares what was read with the known answers of the collections in it. Throws an
 * error with a plain sentence where there is no file.
 */
export async function askReaders(folder: string, read: ReadFile): Promise<ReadersReport> {
  const names = listFiles(folder)
  if (names.length === 0) throw new Error('there is no file in it.')
  const files = []
  for (const file of names) {
    const { outcome, issues, ms } = await read(basename(file), readFileSync(join(folder, file)))
    files.push({ file, reading: { outcome, issues, ms } })
  }
  const answers: Answer[] = []
  for (const [name, ask] of Object.entries(COLLECTIONS)) {
    const path = join(folder, name)
    if (existsSync(path)) answers.push(...(await ask(path, read)))
  }
  return { answers, files }
}

/** `right/of`, with the share where it is not whole, rounded down. */
function showAnswers(answers: readonly Answer[]): string {
  const right = answers.reduce((sum, answer) => sum + answer.right, 0)
  const of = answers.reduce((sum, answer) => sum + answer.of, 0)
  if (answers.length === 0) return '–'
  return `${right}/${of}${right === of ? '' : ` ${(Math.floor((1000 * right) / of) / 10).toFixed(1)} %`}`
}

const rowsOf = (answers: readonly Answer[], name: string): string[] => [
  name,
  String(new Set(answers.map(({ file }) => file)).size),
  ...QUESTIONS.map((question) => showAnswers(answers.filter((answer) => answer.question === question))),
]

/** The table by format, with what holds for all files below it. */
export function tabulateReaders({ answers, files }: ReadersReport): EvaluationTable {
  const names = [...new Set(answers.map(({ row }) => row))]
  const pairs = answers.filter(({ row }) => row.startsWith('JabRef: '))
  const fields = pairs.filter(({ question }) => question !== 'records')
  const undisputed = fields.filter((answer) => disputeOf(answer) === null)
  const disputed = fields.length - undisputed.length
  const rows = names.map((name) =>
    rowsOf(
      answers.filter(({ row }) => row === name),
      name,
    ),
  )
  const count = (outcome: FileReading['outcome']): number =>
    files.filter(({ reading }) => reading.outcome === outcome).length
  const invalid = files.filter(({ file }) => isCalledInvalid(file))
  const told = invalid.filter(({ reading }) => reading.issues.length > 0)
  const longest = files.reduce((most, { reading }) => Math.max(most, reading.ms), 0)
  const slow = files.find(({ reading }) => reading.ms === longest)
  return {
    title: 'Readers: what was read, against what is known',
    headings: ['format', 'files', ...QUESTIONS],
    rows: pairs.length === 0 ? rows : [...rows, rowsOf(pairs, 'JabRef: all of these')],
    notes: [
      `Files of the folder read: ${files.length}; crashes ${count('crashed')}; hangs ${count('late')}; longest ${Math.round(longest)} ms (${slow?.file ?? ''}).`,
      ...(fields.length === 0 ? [] : [`JabRef, titles, authors, years and DOIs together: ${showAnswers(fields)}.`]),
      ...(disputed === 0
        ? []
        : [
            `Without those that depart from what their file says (${disputed}, reasons in --list): ${showAnswers(undisputed)}.`,
          ]),
      `Files called invalid that gave a message: ${told.length} of ${invalid.length}.`,
      'Titles are compared by letters and digits, author lists whole and in order, names in spoken order; case, LaTeX and',
      'dashes do not count, accents do. What the known answer does not state is not asked.',
    ],
  }
}

/** Every difference, a line each: file, line, what was asked, what is known and what was read. */
export function listDifferences({ answers, files }: ReadersReport): string {
  const wrong = answers
    .filter(({ right, of }) => right < of)
    .map((answer) => {
      const { row, file, line, question, expected, found } = answer
      const dispute = disputeOf(answer)
      const asked = dispute === null ? question : `${question} (disputed: ${dispute})`
      return `${row}: ${file}${line > 0 ? `:${line}` : ''}: ${asked}\n  known ${expected}\n  read  ${found}`
    })
  const ends = files
    .filter(({ reading }) => reading.outcome !== 'read')
    .map(({ file, reading }) => `${file}: ${reading.outcome}: ${reading.issues[0]?.message ?? ''}`)
  const silent = files
    .filter(({ file, reading }) => isCalledInvalid(file) && reading.issues.length === 0)
    .map(({ file }) => `${file}: called invalid, but read without a message`)
  return [...wrong, ...ends, ...silent, `${countOf(wrong.length, 'difference')} in all.`].join('\n')
}

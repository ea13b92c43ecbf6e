import Papa from 'papaparse'
import { memoizeLast } from '../base/memoize'
import { plainCell, readRows } from './table-rows'

/** A row that is not blank, and the 1-based line at which it starts. */
export type DelimitedRow = { readonly line: number; readonly cells: readonly string[] }

export type Delimited = {
  readonly rows: readonly DelimitedRow[]
  /** Lines at which quotes are not as they should be. */
  readonly quoteProblems: readonly number[]
}

/**
 * The cells of a text by a delimiter, with the lines of its rows; rows without any text are left out. A quotation mark that
 * is not closed costs its own row.
 */
export function readDelimited(text: string, delimiter: string): Delimited {
  const rows: DelimitedRow[] = []
  const quoteProblems: number[] = []
  for (const { line, cells, badQuotes } of readRows(text, { delimiter })) {
    if (badQuotes) quoteProblems.push(line)
    const plain = cells.map((cell) => plainCell(cell.trim()))
    if (plain.some((cell) => cell !== '')) rows.push({ line, cells: plain })
  }
  return { rows, quoteProblems }
}

/** True for what is no row but a remark: `#`, `%`, `//`. */
export const isRemark = (line: string): boolean => /^\s*(?:[#%]|\/\/)/.test(line)

/** The rows from that of the names on: remarks may stand above it. */
export function rowsFromHead(rows: readonly DelimitedRow[]): readonly DelimitedRow[] {
  const head = rows.findIndex(({ cells }) => !isRemark(cells[0] ?? ''))
  return head < 0 ? rows : rows.slice(head)
}

/** Characters within which a text's first lines are looked for. */
export const LOOKED_THROUGH = 65_536

/** The first lines of a text that are not blank and no remark (`#`, `%`, `//`), at most so many. */
export function firstLines(text: string, most: number): string[] {
  const lines: string[] = []
  const end = Math.min(text.length, LOOKED_THROUGH)
  let start = text.startsWith('\ufeff') ? 1 : 0
  // Character by character, up to the last line that is wanted: every format asks this of every text.
  for (let at = start; at <= end && lines.length < most; at++) {
    if (at < end && text[at] !== '\n' && text[at] !== '\r') continue
    const line = at > start ? text.slice(start, at) : ''
    if (line.trim() !== '' && !isRemark(line)) lines.push(line)
    start = at + 1
  }
  return lines
}

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  Papa.parse<string[]>(line, { delimiter }).data[0]?.map((cell) => cell.trim()) ?? []

/** Which of tab, semicolon, comma and bar parts this line in the most cells; null where none does. */
function guessDelimiter(line: string): string | null {
  let best: string | null = null
  let most = 1
  for (const delimiter of ['\t', ';', ',', '|']) {
    const { length } = cellsOf(line, delimiter)
    if (length <= most) continue
    best = delimiter
    most = length
  }
  return best
}

/** A first row of more cells names no columns. */
export const MOST_COLUMNS = 1000

/** Several formats ask for the cells of the same first line. */
const readNames = memoizeLast(
  (first: string): { readonly names: readonly string[]; readonly delimiter: string } | null => {
    const delimiter = guessDelimiter(first)
    if (delimiter === null) return null
    const cells = cellsOf(first, delimiter)
    return cells.length > MOST_COLUMNS ? null : { names: cells.map((name) => name.toLowerCase()), delimiter }
  },
)

/** The names in the first row, in small letters, and what parts them; null where nothing does, or into too many. */
export function readHead(text: string): { readonly names: readonly string[]; readonly delimiter: string } | null {
  const [first] = firstLines(text, 1)
  return first === undefined ? null : readNames(first)
}

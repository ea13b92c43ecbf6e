import { memoizeLast } from '../base/memoize'
import { DELIMITERS, plainCell, readRows, type TableRow } from './table-rows'
import { MOST_COLUMNS } from './delimited-rows'
import { readHead } from './table-heads'
import { readersTablesWords } from '../words/readers-tables'

/** How a table stands in its text: what parts cells, in which row the heads are, and what its columns are called. */
export type TableShape = {
  readonly delimiter: string
  /** Index of the row of heads among those that are not blank; null for a table without heads. */
  readonly headRow: number | null
  /** One name for each column, no two alike. */
  readonly heads: readonly string[]
}

/** Characters and rows that are looked at to find the shape. */
const LOOKED_AT = 100_000
const ROWS_LOOKED_AT = 30
/** Rows above the heads that exports write: a remark, a date. */
const MOST_REMARKS = 8

export const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '')

/** No two names alike, and none empty: `Notes`, `Notes (2)`, `column 3`. */
function nameColumns(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, at) => {
    const bare = plainCell(cell).replace(/\s+/g, ' ')
    const name = bare === '' ? readersTablesWords.column(at + 1) : bare
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`
    taken.add(free)
    return free
  })
}

/** A value, and no name of a column: a number, a date, an address, a sentence. */
const isValue = (cell: string): boolean => /^[-+]?[\d.,:/ -]+%?$|^https?:|^10\.\d{4}/.test(cell.trim())

/** True for a first row of short, different names above rows of values or of longer texts. */
function looksLikeHeads(rows: readonly TableRow[]): boolean {
  const [first, ...body] = rows
  const names = first?.cells.map((cell) => cell.trim()) ?? []
  if (names.length < 2 || body.length === 0 || new Set(names).size < names.length) return false
  if (names.some((name) => name === '' || name.length > 40 || isValue(name) || /[;|]|, /.test(name))) return false
  return names.some((name, at) => {
    const filled = body.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '')
    const mean = filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length)
    return filled.length > 0 && (filled.every(isValue) || mean > Math.max(20, name.length * 3))
  })
}

/** The shape that a text has by one delimiter, and how much speaks for it. */
function tryShape(text: string, delimiter: string): { readonly shape: TableShape; readonly score: number } | null {
  const all = readRows(text, { delimiter, most: ROWS_LOOKED_AT })
  const filled = all.filter((row) => !isBlank(row))
  // What falls into thousands of pieces is parted by something else, or is no table; one row may be damaged.
  const wide = filled.filter(({ cells }) => cells.length > MOST_COLUMNS)
  if ((filled[0]?.cells.length ?? 0) > MOST_COLUMNS || wide.length > 1) return null
  const rows = filled
  let best: { headRow: number; known: number } | null = null
  for (const [at, { cells }] of rows.slice(0, MOST_REMARKS).entries()) {
    if (cells.length > MOST_COLUMNS) continue
    const fields = new Set(cells.map((cell) => (cell.length > 80 ? null : readHead(cell)?.field)))
    const known = [...fields].filter((field) => field !== null && field !== undefined).length
    if (known > (best?.known ?? 0) && cells.length > 1) best = { headRow: at, known }
  }
  const told = best !== null && (best.known > 1 || best.headRow === 0) ? best.headRow : null
  const headRow = told ?? (looksLikeHeads(rows) ? 0 : null)
  const first = rows[headRow ?? 0]
  if (first === undefined) return null
  const width = first.cells.length
  const body = rows.slice((headRow ?? 0) + 1)
  const even = body.filter(({ cells }) => Math.abs(cells.length - width) <= 1).length / Math.max(1, body.length)
  const heads = nameColumns(headRow === null ? first.cells.map(() => '') : first.cells)
  const score = (best?.known ?? 0) * 10 + (width > 1 ? 2 : 0) + even * Math.min(width, 8)
  return { shape: { delimiter, headRow, heads }, score }
}

/** Each format of tables asks for the shape of the same text, and so do their readers. */
const shapeOf = memoizeLast((shown: string): TableShape | null => {
  const stated = /^\ufeff?sep=(.)\r?\n/i.exec(shown)?.[1]
  let best: { readonly shape: TableShape; readonly score: number } | null = null
  for (const delimiter of stated === undefined ? DELIMITERS : [stated]) {
    const tried = tryShape(shown, delimiter)
    if (tried !== null && tried.score > (best?.score ?? 0)) best = tried
  }
  return best?.shape ?? null
})

/** Finds how a table stands in its text; null for an empty text. Looks at its first part only. */
export const findShape = (text: string): TableShape | null => shapeOf(text.slice(0, LOOKED_AT))

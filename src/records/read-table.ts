import type { Issue } from '../base/issue'
import type { FormatId, PaperRecord, ParsedSource, Source } from './record'
import { toRecord } from './reference-record'
import { applyChoice, guessColumns, type Columns } from './table-guess'
import { createRowReader } from './table-record'
import { readRows, type TableRow } from './table-rows'
import { findShape, isBlank, type TableShape } from './table-shape'
import { countsWords } from '../words/counts'
import { readersTablesWords } from '../words/readers-tables'
import { joinsWords } from '../words/joins'

/** Rows from which the contents of columns are guessed. */
const SAMPLE = 100

/** So many lines are named in one notice. */
const MOST_NAMED = 5

/** A table in its parts: rows below the heads that are not blank, and what the columns hold. */
export type Table = {
  readonly shape: TableShape
  /** Rows above the heads that have as many cells as these, so that they are no remarks. */
  readonly above: readonly TableRow[]
  readonly rows: readonly TableRow[]
  readonly guessed: Columns
  readonly columns: Columns
}

/** Opens a table: all of its rows, or only the first of them. Null for an empty text. Time linear in what is read. */
export function openTable({ text, columns: choice }: Source, quotes: boolean, most = Infinity): Table | null {
  const shape = findShape(text)
  if (shape === null) return null
  const all = readRows(text, { delimiter: shape.delimiter, quotes, most }).filter((row) => !isBlank(row))
  const rows = shape.headRow === null ? all : all.slice(shape.headRow + 1)
  const above = all.slice(0, shape.headRow ?? 0).filter(({ cells }) => cells.length === shape.heads.length)
  const sample = rows.slice(0, SAMPLE)
  const guessed = guessColumns(shape, sample)
  return { shape, above, rows, guessed, columns: applyChoice(shape, sample, guessed, choice) }
}

const nameLines = (rows: readonly TableRow[]): string => {
  const shown = rows.slice(0, MOST_NAMED).map(({ line }) => line)
  const more = rows.length > shown.length ? readersTablesWords.andMore(rows.length - shown.length) : ''
  return `${readersTablesWords.lines(rows.length)} ${joinsWords.listed(shown.map(String))}${more}`
}

/** Notices about rows that are not as wide as the heads, and about quotation marks; one for each kind. */
function checkRows(source: string, { shape, rows }: Table): Issue[] {
  const width = shape.heads.length
  const wide = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''))
  const narrow = rows.filter(({ cells }) => cells.length < width)
  const quoted = rows.filter(({ badQuotes }) => badQuotes)
  const tell = (found: readonly TableRow[], what: (count: string, one: boolean) => string): Issue[] =>
    found.length === 0
      ? []
      : [
          {
            source,
            line: found[0]?.line ?? 0,
            severity: 'notice',
            message: readersTablesWords.inTheLines(
              what(countsWords.rows(found.length), found.length === 1),
              nameLines(found),
            ),
          },
        ]
  return [
    ...tell(wide, (count, one) => readersTablesWords.hasHaveMoreCellsThan(count, one)),
    ...tell(narrow, (count, one) => readersTablesWords.hasHaveFewerCellsThan(count, one)),
    ...tell(quoted, (count, one) => readersTablesWords.inAQuotationMarkIs(count, one)),
  ]
}

const refuse = (source: string, format: FormatId, message: string): ParsedSource => ({
  source,
  format,
  pages: [],
  records: [],
  present: 0,
  skipped: 0,
  issues: [{ source, line: 0, severity: 'skipped', message }],
})

/** What a table without titles is told. */
function sayWhatIsMissing({ shape }: Table): string {
  const named = shape.heads.slice(0, 6).map((head) => `“${head.slice(0, 40)}”`)
  const more = shape.heads.length > named.length ? readersTablesWords.andMore2(shape.heads.length - named.length) : ''
  return readersTablesWords.thisTableHasNoColumn(joinsWords.listed(named), more)
}

/** Reads a table of papers, one a row, by its heads or as a person chose. Never throws; time linear in the text. */
export function readTable(source: Source, format: FormatId, quotes = true): ParsedSource {
  const table = openTable(source, quotes)
  if (table === null) return refuse(source.name, format, readersTablesWords.thisTableIsEmpty)
  const { fields } = table.columns
  if (!fields.includes('title') && !fields.includes('abstract'))
    return refuse(source.name, format, sayWhatIsMissing(table))
  const records: PaperRecord[] = []
  const issues: Issue[] = checkRows(source.name, table)
  for (const { line } of table.above)
    issues.push({ source: source.name, line, severity: 'skipped', message: readersTablesWords.theRowStandsAbove })
  const readRow = createRowReader(table.shape.heads, table.columns)
  for (const row of table.rows) {
    const { record, issue } = toRecord(source.name, readRow(row))
    if (issue !== null) issues.push(issue)
    if (record !== null) records.push(record)
  }
  const present = table.rows.length
  if (present === 0 && issues.length === 0)
    issues.push({ source: source.name, line: 0, severity: 'notice', message: readersTablesWords.thisTableIsEmpty })
  issues.sort((one, other) => one.line - other.line)
  return { source: source.name, format, pages: [], records, present, skipped: present - records.length, issues }
}

import type { ColumnChoice, PaperRecord, Source } from './record'
import { toRecord } from './reference-record'
import { openTable } from './read-table'
import { choiceOf } from './table-guess'
import { createRowReader } from './table-record'
import { plainCell } from './table-rows'
import { findShape } from './table-shape'
import { hasQuotes } from './table'

/** How the columns of a table are read, for a person to look at. */
export type TablePreview = {
  readonly heads: readonly string[]
  /** False where the table names no columns, so that `heads` only count them. */
  readonly named: boolean
  /** The first cells of each column, one for each of the first rows. */
  readonly examples: readonly (readonly string[])[]
  /** What is read without a person's choice, and what is read now. */
  readonly guessed: ColumnChoice
  readonly choice: ColumnChoice
  /** Whether each column is read now, also those that nobody can choose (volume, pages …). */
  readonly read: readonly boolean[]
  /** False where a person should look at the guess. */
  readonly sure: boolean
  /** The first records as they are read now. */
  readonly records: readonly PaperRecord[]
  /** False where no column holds titles or abstracts, so that no papers are read. */
  readonly hasTitles: boolean
}

/** Rows of which cells are shown, and records that are read. */
const SHOWN = 3
/** The part of a text, and the rows of it, that a preview looks at. */
const LOOKED_AT = 300_000
const ROWS_LOOKED_AT = 110

/** Looks at the first part of a table, read by `choice` where that is given; null for an empty text. */
export function previewTable({ name, text }: Source, choice?: ColumnChoice): TablePreview | null {
  const shown = { name, text: text.slice(0, LOOKED_AT), ...(choice === undefined ? {} : { columns: choice }) }
  const table = openTable(shown, hasQuotes(shown.text), ROWS_LOOKED_AT)
  if (table === null) return null
  const { shape, guessed, columns } = table
  // Where the text was cut, so may be the last row.
  const rows = text.length > LOOKED_AT && table.rows.length > 1 ? table.rows.slice(0, -1) : table.rows
  const hasTitles = columns.fields.includes('title') || columns.fields.includes('abstract')
  const readRow = createRowReader(shape.heads, columns)
  const records = rows.slice(0, SHOWN).map((row) => toRecord(name, readRow(row)).record)
  return {
    heads: shape.heads,
    named: shape.headRow !== null,
    examples: shape.heads.map((_, at) =>
      rows.slice(0, SHOWN).map(({ cells }) => plainCell(cells[at] ?? '').slice(0, 300)),
    ),
    guessed: choiceOf(shape, guessed),
    choice: choiceOf(shape, columns),
    read: columns.fields.map((field) => field !== null),
    sure: choice !== undefined || (guessed.sure && hasTitles),
    records: hasTitles ? records.filter((record) => record !== null) : [],
    hasTitles,
  }
}

/** The names of a table's columns, by which a choice is remembered; null where it names none, so that nothing tells it from others. */
export function tableHeads(text: string): readonly string[] | null {
  const shape = findShape(text)
  return shape === null || shape.headRow === null ? null : shape.heads
}

import { foldText } from '../base/fold'
import { guardCell } from '../export/guard-cell'
import type { Column, TableRow } from './table-column'

/** By which column a table is sorted, and whether highest first. */
export type TableOrder = { readonly column: string; readonly down: boolean }

/** Rows by a column; those that state nothing come last either way. Equals keep their order. */
export function sortRows(rows: readonly TableRow[], column: Column | undefined, down: boolean): readonly TableRow[] {
  if (!column) return rows
  const sign = down ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: column.sortBy(row) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0
    if (a.key === null) return 1
    if (b.key === null) return -1
    return (a.key < b.key ? -1 : 1) * sign
  })
  return keyed.map(({ row }) => row)
}

/** What is written in a cell, as text. */
export const textOf = (column: Column, row: TableRow): string => String((column.text ?? column.sortBy)(row) ?? '')

/** Rows in which every word of a query stands somewhere, however it is accented. */
export function searchRows(rows: readonly TableRow[], columns: readonly Column[], query: string): readonly TableRow[] {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = foldText(columns.map((column) => textOf(column, row)).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Rows as lines of cells parted by tabs, with the heads of the columns: what a spreadsheet takes from the clipboard. */
export function printRows(rows: readonly TableRow[], columns: readonly Column[]): string {
  const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
  // A cell that begins like a formula would be run by a spreadsheet; a number is none, whatever its sign.
  const safe = (text: string): string => (Number.isNaN(Number(text)) ? guardCell(text) : text)
  return [
    columns.map(({ head }) => safe(cell(head))).join('\t'),
    ...rows.map((row) => columns.map((column) => safe(cell(textOf(column, row)))).join('\t')),
  ].join('\n')
}

import { expect, test } from 'vitest'
import { peopleRows } from '../../src/scene/table'
import { printRows, searchRows, sortRows, textOf } from '../../src/ui/table-order'
import { makeColumns } from '../../src/ui/table-columns'
import type { TableRow } from '../../src/ui/table-column'
import { twoGroups, viewOf } from '../fixtures/atlases'

const rows: readonly TableRow[] = peopleRows(twoGroups(), viewOf('coauthors')).map((row) => ({
  ...row,
  selection: { kind: 'node', id: row.id },
  table: 'people',
}))
const columns = makeColumns('people', [2021, 2022])
const [name] = columns
if (!name) throw new Error('no columns')
const names = (of: readonly TableRow[]) => of.map((row) => textOf(name, row))

test('rows are sorted by a column up and down, and stay as they come without one', () => {
  const up = names(sortRows(rows, name, false))
  expect(up).toEqual([...up].sort())
  expect(names(sortRows(rows, name, true))).toEqual(up.toReversed())
  expect(sortRows(rows, undefined, true)).toBe(rows)
})

test('a search keeps rows that hold every word, without accents and case', () => {
  expect(names(searchRows(rows, columns, 'LOVELÀCE ada'))).toEqual(['Ada Lovelace'])
  expect(searchRows(rows, columns, 'nobody')).toEqual([])
  expect(searchRows(rows, columns, '  ')).toBe(rows)
})

test('a copy has the heads and the columns in sight, and no cell that a spreadsheet would run', () => {
  const [first] = rows
  if (first?.table !== 'people') throw new Error('no people')
  const hostile: TableRow = { ...first, name: '=1+1\tx' }
  expect(printRows([hostile], [name])).toBe("Person\n'=1+1 x")
  for (const text of [' =1+1', '\t@SUM(A1)', '＝1+1', "'=1+1"])
    expect(printRows([{ ...first, name: text }], [name])).toBe(`Person\n'${text.replace('\t', ' ')}`)
  expect(printRows([{ ...first, name: '-12.5' }], [name])).toBe('Person\n-12.5')
  expect(printRows([], [{ ...name, head: '=1+1' }])).toBe("'=1+1")
})

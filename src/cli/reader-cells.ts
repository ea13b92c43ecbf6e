import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { byText } from '../base/order'
import { readRows } from '../records/table-rows'
import type { Answer } from './reader-answers'

const Row = v.record(v.string(), v.string())
/** One row may stand there without a list around it. */
const Rows = v.union([
  v.array(Row),
  v.pipe(
    Row,
    v.transform((row) => [row]),
  ),
])

/**
 * The answers to tables with every difficulty that a cell can have, cell by cell: `csvs/x.csv` and, of the same name, what it
 * says in `json/x.json`. They are no tables of papers, so the part of the reader that finds rows and cells is asked.
 */
export function askCells(folder: string): Answer[] {
  const answers: Answer[] = []
  for (const name of readdirSync(join(folder, 'csvs')).sort(byText)) {
    const answer = join(folder, 'json', name.replace(/\.csv$/, '.json'))
    if (!existsSync(answer)) continue
    const known = v.parse(Rows, JSON.parse(readFileSync(answer, 'utf8')))
    const text = readFileSync(join(folder, 'csvs', name), 'utf8')
    const [head, ...rows] = readRows(text, { delimiter: ',' }).filter(
      ({ cells }) => cells.length > 1 || cells[0] !== '',
    )
    for (const [at, cells] of known.entries()) {
      for (const [column, expected] of Object.entries(cells)) {
        const found = rows[at]?.cells[head?.cells.indexOf(column) ?? -1] ?? ''
        const right = found === expected && rows.length === known.length ? 1 : 0
        const line = rows[at]?.line ?? 0
        answers.push({
          row: 'csv-spectrum',
          question: 'cells',
          right,
          of: 1,
          file: `csv-spectrum/${name}`,
          line,
          expected,
          found,
        })
      }
    }
  }
  return answers
}

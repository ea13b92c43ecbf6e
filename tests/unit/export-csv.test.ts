import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { printCsv, printCsvTables } from '../../src/export/csv'
import { guardCell } from '../../src/export/guard-cell'
import { EXPORTED_ATLAS, HOSTILE_NAME, HOSTILE_TITLE } from '../fixtures/exported-atlas'
import { wholeText } from '../fixtures/whole-text'

const tables = () => {
  const { nodes, edges } = printCsvTables(EXPORTED_ATLAS, 'coauthors')
  return { nodes: wholeText(nodes), edges: wholeText(edges) }
}

const parse = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data

test('tables carry the column names that Gephi expects', () => {
  const { nodes, edges } = tables()
  expect(nodes).toMatch(/^Id,Label,/)
  expect(edges).toMatch(/^Source,Target,Type,Weight,/)
})

test('a table read back gives every text and number', () => {
  const { nodes, edges } = tables()
  expect(parse(nodes)).toMatchObject([
    { Id: 'author:ada', Label: 'Ada Łukasz', Papers: '1', 'Cluster name': 'Around Ada & Eve', X: '10', Y: '20' },
    { Id: 'author:eve', Label: `'${HOSTILE_NAME}`, Y: '0' },
  ])
  expect(parse(edges)).toMatchObject([
    { Source: 'author:ada', Target: 'author:eve', Type: 'Undirected', Weight: '0.5', Titles: HOSTILE_TITLE },
  ])
})

test('lines end with CR LF, the last one too', () => {
  expect(printCsv(['a', 'b'], [['x', 1]])).toBe('a,b\r\nx,1\r\n')
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '－1', ' =1', 'x\n'].map((text) => [text]))(
  'the text %j cannot become a formula',
  (text) => {
    const guarded = guardCell(text)
    expect(guarded).toBe(text === 'x\n' ? text : `'${text}`)
  },
)

test('a negative number stays a number', () => {
  expect(printCsv(['a'], [[-1.5]])).toBe('a\r\n-1.5\r\n')
})

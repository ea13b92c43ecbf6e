import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BENCH_DOCS, hasPlace, placeTable, readArguments } from '../../.scripts/bench-docs.mjs'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { printTable } from '../bench/table'

const DOCUMENT = `# Benchmarks

What is measured.

## read

Reading.

<!-- bench read -->

**An old title**

<!-- end of read -->

## search

<!-- bench search -->
<!-- end of search -->

The end.
`
const table = (value: number): string =>
  printTable({ title: 'Reading (ms)', columns: ['file', 'ms'], rows: [['small', value]], notes: ['One run.'] })

test('a printed table takes the place of the one before, with its title, its notes and where it was measured', () => {
  const placed = placeTable(DOCUMENT, 'read', table(7), 'Measured on a small machine.')
  expect(placed).toMatch(
    /\*\*Reading \(ms\)\*\*\n\n\| file .*\n\| -.*\n\| small \| +7 \|\n\nOne run\.\n\nMeasured on a small machine\./,
  )
  expect(placed).not.toContain('An old title')
  expect(placeTable(placed, 'read', table(7), 'Measured on a small machine.')).toBe(placed)
})

test('what stands around a table stays as it is', () => {
  const placed = placeTable(DOCUMENT, 'search', table(7), 'Here.')
  const [before = '', after = ''] = DOCUMENT.split('<!-- bench search -->\n<!-- end of search -->')
  expect(placed.startsWith(before)).toBe(true)
  expect(placed.endsWith(after)).toBe(true)
})

test('signs of a replacement pattern in a table stand as they are', () => {
  expect(placeTable(DOCUMENT, 'read', 'Costs $& and $1\n\nrows', 'Here.')).toContain('**Costs $& and $1**')
})

test('a bench without a place gets a section at the end', () => {
  expect(hasPlace(DOCUMENT, 'graph')).toBe(false)
  const placed = placeTable(DOCUMENT, 'graph', table(3), 'Here.')
  expect(placed.startsWith(DOCUMENT.trimEnd())).toBe(true)
  expect(placed).toContain('\n## graph\n')
  expect(hasPlace(placed, 'graph')).toBe(true)
})

test('“all” means every bench, each once; options may stand anywhere', () => {
  const known = ['canvas', 'read']
  expect(readArguments(['read', 'all', '--write'], known)).toEqual({
    kind: 'run',
    names: ['read', 'canvas'],
    write: true,
    date: null,
  })
  expect(readArguments(['--date', '2026-05-31', 'read'], known)).toMatchObject({ date: '2026-05-31', write: false })
})

test.each([
  [[], /^$/],
  [['--write'], /^$/],
  [['raed'], /no bench called raed/],
  [['read', '--date', 'today'], /needs a day/],
  [['read', '--date'], /needs a day/],
])('%j is told to be no use of benches', (typed, sentence) => {
  const read = readArguments(typed, ['canvas', 'read'])
  expect(read.kind).toBe('misuse')
  if (read.kind === 'misuse') expect(read.problems.join(' ')).toMatch(sentence)
})

test('every bench is described in the docs and has a place for its last table there', () => {
  const document = readFileSync(join(PROJECT_ROOT, BENCH_DOCS), 'utf8')
  const names = readdirSync(join(PROJECT_ROOT, 'tests', 'bench')).flatMap(
    (file) => file.match(/^(.*)\.bench\.ts$/)?.[1] ?? [],
  )
  expect(names).toContain('canvas')
  for (const name of names) {
    expect(hasPlace(document, name), `a place for ${name}`).toBe(true)
    // Between its heading and its table a section says what is measured.
    const [, said = ''] = new RegExp(`^## ${name}\\n([^]*?)<!-- bench ${name} -->`, 'm').exec(document) ?? []
    expect(said.trim().length, `what ${name} measures`).toBeGreaterThan(80)
  }
})

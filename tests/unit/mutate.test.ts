import { describe, expect, test } from 'vitest'
import { readMutateArguments } from '../../.scripts/mutate-arguments.mjs'
import { chooseGroups, GROUPS } from '../../.scripts/mutate-groups.mjs'
import { placesOf } from '../../.scripts/mutate-list.mjs'
import { chooseSample, LEFT_OUT } from '../../.scripts/mutate-sampler.mjs'
import { countOutcomes, placeRows, printRow, printTable, scoreOf } from '../../.scripts/mutate-table.mjs'

const mutants = Array.from({ length: 200 }, (_, at) => ({
  id: String(at),
  fileName: `src/resolve/${at % 2 === 0 ? 'years' : 'words'}.ts`,
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start: { line: at, column: 3 }, end: { line: at, column: 7 } },
}))
const outcome = (status: string, statusReason?: string) => ({
  status,
  statusReason,
  fileName: 'src/resolve/years.ts',
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start: { line: 1, column: 3 }, end: { line: 1, column: 7 } },
})

describe('what is typed', () => {
  test('is groups or files, with a sample and its seed; all groups where nothing is named', () => {
    expect(readMutateArguments(['history', '--sample', '20', '--seed', '0', '--write'])).toEqual({
      kind: 'run',
      named: ['history'],
      sample: 20,
      seed: 0,
      write: true,
    })
    expect(readMutateArguments([])).toEqual({ kind: 'run', named: [], sample: null, seed: 1, write: false })
    expect(chooseGroups([])).toBe(GROUPS)
    const [alone] = chooseGroups(['src/resolve/years.ts'])
    expect(alone?.tests).toEqual(GROUPS.find(({ name }) => name === 'resolver')?.tests)
    expect(chooseGroups(['store', 'src/resolve/years.ts']).map(({ name, files }) => [name, files.length > 0])).toEqual([
      ['store', true],
      ['files', true],
    ])
  })

  test('is refused where it is no number, no switch, or neither a group nor a file', () => {
    expect(readMutateArguments(['--sample', '0', '--seed', 'x', '--all'])).toEqual({
      kind: 'misuse',
      problems: ['--sample needs a whole number above 0.', '--seed needs a whole number.', '--all is not known.'],
    })
    expect(() => chooseGroups(['histroy'])).toThrow('histroy: neither a group nor a file of src')
  })
})

describe('a sample', () => {
  test('is the same for the same seed, in whatever order the mutants come, and another for another seed', () => {
    const chosen = chooseSample(mutants, 20, 1)
    expect(new Set(chosen).size).toBe(20)
    expect(chooseSample(mutants.toReversed(), 20, 1)).toEqual(chosen)
    expect(chooseSample(mutants, 20, 2)).not.toEqual(chosen)
  })

  test('is part of every larger one, and keeps what it had of a file when another file changes', () => {
    const chosen = chooseSample(mutants, 20, 1)
    expect(chooseSample(mutants, 40, 1).slice(0, 20)).toEqual(chosen)
    const ofYears = mutants.filter(({ fileName }) => fileName.includes('years'))
    const kept = chosen.filter((id) => Number(id) % 2 === 0)
    expect(chooseSample(ofYears, kept.length, 1)).toEqual(kept)
  })

  test('is the same where only the mutants at its places are made', () => {
    const places = placesOf(mutants, 5, 1, (file) => file)
    const made = mutants.filter(({ fileName, location: { start, end } }) =>
      places.includes(`${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`),
    )
    expect([made.length < mutants.length, made.length >= 8]).toEqual([true, true])
    expect(chooseSample(made, 5, 1)).toEqual(chooseSample(mutants, 5, 1))
    expect(places).toEqual([...new Set(places)].sort())
  })
})

describe('the table', () => {
  const all = [
    ...['Killed', 'Killed', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError'].map((status) => outcome(status)),
    outcome('Timeout', 'Hit limit reached (501/500)'),
    outcome('Timeout'),
    outcome('CompileError', LEFT_OUT),
  ]

  test('counts what a test noticed among what was tried; what is left out, or slow by the clock alone, is neither', () => {
    const count = countOutcomes(all, 9)
    expect(count).toEqual({ mutants: 9, tried: 5, killed: 2, endless: 1, survived: 1, uncovered: 1 })
    expect(scoreOf(count)).toBe(60)
    expect(scoreOf(countOutcomes([], 0))).toBe(100)
  })

  test('takes new rows in the order of the groups, and keeps those of the groups that were not tried', () => {
    const row = (group: string) => printRow(group, countOutcomes(all, 9))
    const old = `Before.\n\n<!-- mutation -->\n\n${printTable([row('history'), row('readers')])}\n\n<!-- end of mutation -->\n\nAfter.\n`
    const better = printRow('history', countOutcomes([outcome('Killed')], 1))
    const order = ['history', 'store', 'readers']
    const written = placeRows(
      old,
      new Map([
        ['store', row('store')],
        ['history', better],
      ]),
      order,
    )
    expect(written).toBe(
      old.replace(printTable([row('history'), row('readers')]), printTable([better, row('store'), row('readers')])),
    )
    expect(() => placeRows('No marks.', new Map(), order)).toThrow('has no place')
  })
})

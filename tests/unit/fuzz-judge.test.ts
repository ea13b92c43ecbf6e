import { describe, expect, it } from 'vitest'
import { readFuzzArguments } from '../../.scripts/fuzz-arguments.mjs'
import { applyEdit, encode, type Edit } from '../fuzz/bytes'
import { PLACE_FAULTS } from '../fuzz/edits'
import { judgeEdit, makeBase, timeAllowed, type Base } from '../fuzz/judge'
import type { Item, Outcome } from '../fuzz/reading'
import { makeInput } from '../fuzz/try-one'

const TEXT = 'head\none\nmore\ntwo\nthree\nfour\n'
const items: readonly Item[] = [
  { key: 'one', line: 2 },
  { key: 'two', line: 4 },
  { key: 'three', line: 5 },
  { key: 'four', line: 6 },
]
const outcome = (records: readonly Item[], messages: readonly string[] = []): Outcome => ({
  format: 'ris',
  records,
  nodes: [],
  edges: [],
  issues: messages.map((message) => ({ source: 'made', line: 1, severity: 'skipped', message })),
  breaches: [],
  isArchive: false,
})
const base: Base = makeBase('made', encode(TEXT), outcome(items))
const editAt = (piece: string, remove: number, insert = ''): Edit => ({
  at: TEXT.indexOf(piece),
  remove,
  insert: encode(insert),
})
const judge = (edit: Edit, after: Outcome): string[] => [...judgeEdit(base, edit, after)].map(({ what }) => what)

describe('a fault in one place', () => {
  it('may cost two records, and must be told', () => {
    expect(judge(editAt('one', 1), outcome(items))).toEqual([])
    expect(judge(editAt('one', 1), outcome(items.slice(2), ['lost']))).toEqual([])
    expect(judge(editAt('one', 1), outcome(items.slice(2)))).toEqual(['silent'])
    expect(judge(editAt('one', 1), outcome(items.slice(3), ['lost']))).toEqual(['lost'])
  })

  it('that takes records away does not count these', () => {
    expect(judge(editAt('two', 'two\n'.length), outcome([...items.slice(0, 1), ...items.slice(2)]))).toEqual([])
    expect(judge(editAt('two', TEXT.length - TEXT.indexOf('two')), outcome(items.slice(0, 1)))).toEqual([])
    expect(judge(editAt('wo', 1), outcome(items.slice(0, 1), ['lost']))).toEqual(['lost'])
  })

  it('above the first record may cost all, if that is told', () => {
    expect(judge(editAt('head', 1), outcome([], ['lost']))).toEqual([])
    expect(judge(editAt('head', 1), outcome([]))).toEqual(['silent'])
  })
})

describe('an input', () => {
  it('is the same for a seed and a number, and another for others', () => {
    const textOf = (seed: number, index: number): string =>
      new TextDecoder().decode(makeInput([base], seed, index).bytes)
    const inputs = Array.from({ length: 40 }, (_, index) => textOf(1, index))
    expect(Array.from({ length: 40 }, (_, index) => textOf(1, index))).toEqual(inputs)
    expect(Array.from({ length: 40 }, (_, index) => textOf(2, index))).not.toEqual(inputs)
    expect(new Set(inputs).size).toBeGreaterThan(20)
  })

  it.each(PLACE_FAULTS)('with “$name” is changed in one place', ({ edit }) => {
    const made = edit(base.bytes, () => 0.3)
    if (made === null) return
    const bytes = applyEdit(base.bytes, made)
    expect(bytes.length).toBe(base.bytes.length - made.remove + made.insert.length)
    expect(bytes).not.toEqual(base.bytes)
  })

  it('has 20 ms and 2 µs for each byte', () => {
    expect(timeAllowed(0)).toBe(20)
    expect(timeAllowed(10_000)).toBe(40)
  })
})

describe('npm run fuzz', () => {
  it('takes numbers and paths', () => {
    expect(readFuzzArguments(['--inputs', '50', 'a.bib', '--seed', '0', '--write', '--minutes', '2'])).toEqual({
      kind: 'run',
      inputs: 50,
      seed: 0,
      minutes: 2,
      write: true,
      paths: ['a.bib'],
    })
    expect(readFuzzArguments([])).toMatchObject({ seed: 1, minutes: null, paths: [] })
  })

  it.each([['--inputs', '0'], ['--seed', 'x'], ['--minutes'], ['--all']])('refuses %s %s', (...typed) => {
    expect(readFuzzArguments(typed).kind).toBe('misuse')
  })
})

import { expect, test, vi } from 'vitest'
import { createLedger } from '../../.scripts/kills-ledger.mjs'

vi.spyOn(console, 'error').mockReturnValue(undefined)
const found = (views: number, isOpen = true, wrong: readonly string[] = []) => ({ isOpen, views, wrong })
const saved = (views: number) => ({ kind: 'saved', views }) as const
/** Kills, opened as last told, later, wrong: of all kinds. */
const sums = (ledger: ReturnType<typeof createLedger>): readonly number[] =>
  (ledger.printTable().split('\n').at(-1) ?? '').split('|').slice(2, -1).map(Number)

test('what was told or more is right; less, nothing at all, or what is not as it was is wrong', () => {
  const ledger = createLedger()
  ledger.beginStore(false)
  // Nothing was told of the import, and nothing is there; then it is there all the same.
  ledger.takeKill('import', [])
  ledger.judge(found(0, false), '')
  ledger.takeKill('edit', [])
  ledger.judge(found(0), '')
  ledger.takeKill('save', [saved(3), saved(4)])
  ledger.judge(found(4), '')
  expect(sums(ledger)).toEqual([3, 2, 1, 0])
  ledger.takeKill('save', [saved(6)])
  ledger.judge(found(5), '')
  ledger.takeKill('save', [])
  ledger.judge(found(0, false), '')
  ledger.takeKill('save', [])
  ledger.judge(found(6, true, ['a file is not as it was']), '')
  expect(sums(ledger)).toEqual([6, 2, 1, 3])
  expect(ledger.countWrong()).toBe(3)
})

test('a recovery that was killed twice is judged for both kills, and may speak of damage', () => {
  const ledger = createLedger()
  ledger.beginStore(true)
  expect(ledger.isDamaged()).toBe(false)
  ledger.takeKill('recover', [saved(2)])
  ledger.takeKill('again', [])
  expect(ledger.isDamaged()).toBe(true)
  ledger.judge(found(1), '')
  expect(sums(ledger)).toEqual([2, 0, 0, 2])
  expect(ledger.isDamaged()).toBe(false)
})

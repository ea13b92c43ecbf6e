import { expect, test } from 'vitest'
import { IDLE, LATE, stepSaver, wakeAt, type SaverEvent, type SaverState } from '../../src/storage/saver'

/** Runs a saver by its own alarms: what happens from outside, when; and how long a write takes. */
function run(events: readonly (readonly [at: number, SaverEvent])[], writes: readonly (number | 'fails' | 'hangs')[]) {
  let state: SaverState = IDLE
  const begun: number[] = []
  const late: number[] = []
  const queue: [number, SaverEvent][] = events.map(([at, event]) => [at, event])
  for (let now = 0; now <= 20_000; now += 10) {
    const due = queue.filter(([at]) => at === now).map(([, event]) => event)
    const wake = wakeAt(state)
    if (wake !== null && wake <= now) due.push({ kind: 'ticked' })
    for (const event of due) {
      const step = stepSaver(state, event, now)
      if (step.state.isLate && !state.isLate) late.push(now)
      state = step.state
      if (!step.writes) continue
      const how = writes[begun.length] ?? 20
      begun.push(now)
      if (typeof how === 'number') queue.push([now + how, { kind: 'written' }])
      else if (how === 'fails') queue.push([now + 20, { kind: 'failed', fault: 'full' }])
    }
  }
  return { begun, late, state }
}

const CHANGED: SaverEvent = { kind: 'changed' }

test('a change is written within a second, and changes that follow each other are written together', () => {
  expect(run([[100, CHANGED]], []).begun).toEqual([350])
  const steady = Array.from({ length: 40 }, (_, at) => [100 + 50 * at, CHANGED] as const)
  const { begun, state } = run(steady, [])
  expect(begun[0]).toBeLessThanOrEqual(1000)
  // Each change is in a write that ends within a second of it.
  for (const [at] of steady) expect(begun.some((write) => write >= at && write + 20 <= at + 1000)).toBe(true)
  expect(begun.length).toBeLessThan(8)
  expect(state.phase).toBe('idle')
})

test('what changes while a write runs is written after it', () => {
  const { begun, state } = run(
    [
      [0, CHANGED],
      [300, CHANGED],
    ],
    [400],
  )
  expect(begun.length).toBe(2)
  expect(state.phase).toBe('idle')
})

test('a write that does not move on is told within a second, also where it never ends', () => {
  const { late, state } = run([[0, CHANGED]], ['hangs'])
  expect(late).toEqual([250 + LATE])
  expect(late[0]).toBeLessThan(1000)
  expect(state.phase).toBe('writing')
})

test('after a fault it is tried again by itself, ever less often, and the next good write heals', () => {
  const { begun, state } = run([[0, CHANGED]], ['fails', 'fails', 'fails'])
  const gaps = begun.slice(1).map((at, index) => at - (begun[index] ?? 0))
  expect(gaps).toEqual([1020, 2020, 4020])
  expect([state.phase, state.fault]).toEqual(['idle', null])
})

test('a change after a fault is a reason to try at once', () => {
  const { begun } = run(
    [
      [0, CHANGED],
      [5000, CHANGED],
    ],
    ['fails', 'fails', 'fails', 'fails'],
  )
  expect(begun.some((at) => at >= 5000 && at <= 5300)).toBe(true)
})

test('what waits is written at once where the page is about to go', () => {
  expect(
    run(
      [
        [100, CHANGED],
        [110, { kind: 'urged' }],
      ],
      [],
    ).begun,
  ).toEqual([110])
})

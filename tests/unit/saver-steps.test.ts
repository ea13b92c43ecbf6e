import { describe, expect, test } from 'vitest'
import {
  IDLE,
  LATE,
  LONGEST_WAIT,
  REST,
  stepSaver,
  wakeAt,
  type SaverEvent,
  type SaverState,
} from '../../src/storage/saver'

type Step = readonly [now: number, event: SaverEvent | SaverEvent['kind']]

/** What a number of events lead to, and which of them begin a write. */
function run(...steps: readonly Step[]): { readonly state: SaverState; readonly writes: readonly number[] } {
  let state = IDLE
  const writes: number[] = []
  for (const [now, event] of steps) {
    const told = typeof event === 'string' ? ({ kind: event, fault: 'full' } as SaverEvent) : event
    const step = stepSaver(state, told, now)
    state = step.state
    if (step.writes) writes.push(now)
  }
  return { state, writes }
}
const dueAfter = (...steps: readonly Step[]): number | null => wakeAt(run(...steps).state)

describe('a change', () => {
  test('waits for a rest, and is written when it is over, not before', () => {
    expect(wakeAt(IDLE)).toBeNull()
    expect(dueAfter([100, 'changed'])).toBe(100 + REST)
    expect(run([100, 'changed'], [100 + REST - 1, 'ticked']).writes).toEqual([])
    const { state, writes } = run([100, 'changed'], [100 + REST, 'ticked'])
    expect(writes).toEqual([100 + REST])
    expect(state).toMatchObject({ phase: 'writing', changedSince: null, movedAt: 350, isLate: false })
  })

  test('behind another puts the write off, but no longer than the first may wait', () => {
    expect(dueAfter([100, 'changed'], [200, 'changed'])).toBe(200 + REST)
    expect(dueAfter([100, 'changed'], [600, 'changed'])).toBe(100 + LONGEST_WAIT)
    expect(run([100, 'changed'], [600, 'changed']).state).toMatchObject({ changedSince: 100, lastChange: 600 })
  })

  test('while a write runs waits for its end', () => {
    const during: Step[] = [
      [0, 'changed'],
      [250, 'ticked'],
      [300, 'changed'],
    ]
    expect(run(...during).state).toMatchObject({ phase: 'writing', changedSince: 300 })
    expect(run(...during, [320, 'written']).state).toMatchObject({ phase: 'waiting', changedSince: 300 })
    expect(dueAfter(...during, [320, 'written'])).toBe(300 + REST)
    expect(run(...during.slice(0, 2), [320, 'written']).state.phase).toBe('idle')
  })

  test('that is urgent is written at once; where nothing waits there is nothing to write', () => {
    expect(run([0, 'changed'], [10, 'urged']).writes).toEqual([10])
    expect(run([0, 'urged']).writes).toEqual([])
    expect(run([0, 'changed'], [10, 'urged'], [20, 'urged']).writes).toEqual([10])
    expect(run([0, 'urged']).state).toBe(IDLE)
  })
})

describe('a write', () => {
  const begun: Step[] = [
    [0, 'changed'],
    [250, 'ticked'],
  ]

  test('is late once it has not moved on for so long, and is looked at then', () => {
    expect(dueAfter(...begun)).toBe(250 + LATE)
    expect(run(...begun, [250 + LATE - 1, 'ticked']).state.isLate).toBe(false)
    expect(run(...begun, [250 + LATE, 'ticked']).state.isLate).toBe(true)
    // Nothing more can be told of it until it moves.
    expect(dueAfter(...begun, [250 + LATE, 'ticked'])).toBeNull()
    expect(run(...begun, [250 + LATE, 'ticked'], [260 + LATE, 'ticked']).state.isLate).toBe(true)
  })

  test('that moves on is late later, and no longer late', () => {
    expect(dueAfter(...begun, [900, 'moved'])).toBe(900 + LATE)
    expect(run(...begun, [2000, 'ticked'], [2100, 'moved']).state).toMatchObject({ isLate: false, movedAt: 2100 })
    expect(run(...begun, [2000, 'ticked'], [2100, 'written']).state.isLate).toBe(false)
    expect(run(...begun, [2000, 'ticked'], [2100, 'failed']).state.isLate).toBe(false)
  })

  test('is no reason to tell that something is late where nothing is written', () => {
    const { state } = run([0, 'changed'])
    expect(stepSaver(state, { kind: 'ticked' }, 100).state).toBe(state)
    expect(stepSaver(IDLE, { kind: 'ticked' }, 10_000)).toEqual({ state: IDLE, writes: false })
    const { state: writing } = run(...begun)
    expect(stepSaver(writing, { kind: 'ticked' }, 260).state).toBe(writing)
  })
})

describe('a fault', () => {
  const failed: Step[] = [
    [0, 'changed'],
    [250, 'ticked'],
    [300, { kind: 'failed', fault: 'stuck' }],
  ]

  test('is told until a write goes well, and what was not written waits again', () => {
    expect(run(...failed).state).toMatchObject({
      phase: 'waiting',
      changedSince: 300,
      fault: 'stuck',
      faults: 1,
      retryAt: 1300,
    })
    const { state } = run(...failed, [1300, 'ticked'], [1310, 'written'])
    expect(state).toMatchObject({ phase: 'idle', fault: null, faults: 0, retryAt: 0 })
  })

  test('keeps the moment of a change that came while it was written', () => {
    const { state } = run([0, 'changed'], [250, 'ticked'], [280, 'changed'], [300, 'failed'])
    expect(state).toMatchObject({ changedSince: 280, lastChange: 280 })
  })

  test('is a reason to wait, twice as long each time, and no longer than thirty seconds', () => {
    expect(dueAfter(...failed)).toBe(1300)
    expect(run(...failed, [1299, 'ticked']).writes).toEqual([250])
    let steps: readonly Step[] = failed
    const waits: number[] = []
    for (let times = 0; times < 7; times++) {
      const due = dueAfter(...steps) ?? 0
      waits.push(due - (steps.at(-1)?.[0] ?? 0))
      steps = [...steps, [due, 'ticked'], [due, 'failed']]
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  test('is no reason to wait longer than half a second for what changed after it', () => {
    const twice: Step[] = [...failed, [1300, 'ticked'], [1400, 'failed']]
    expect(dueAfter(...twice)).toBe(3400)
    expect(dueAfter(...twice, [1500, 'changed'])).toBe(1900)
    expect(dueAfter(...twice, [2500, 'changed'])).toBe(2000)
    // A change before the fault, or in its very moment, is what failed.
    expect(dueAfter(...twice, [1400, 'changed'])).toBe(3400)
    // Nor does a change wait longer than the first that is not written.
    expect(dueAfter(...failed, [1200, 'changed'])).toBe(900)
    expect(dueAfter(...failed, [700, 'changed'])).toBe(900)
  })

  test('many times over is counted from the last one, also where the wait grows no more', () => {
    let steps: readonly Step[] = failed
    for (let times = 0; times < 6; times++) {
      const due = dueAfter(...steps) ?? 0
      steps = [...steps, [due, 'ticked'], [due, 'failed']]
    }
    const last = steps.at(-1)?.[0] ?? 0
    expect(dueAfter(...steps)).toBe(last + 30_000)
    expect(dueAfter(...steps, [last + 1, 'changed'])).toBe(last + 500)
    expect(dueAfter(...steps, [last + 300, 'changed'])).toBe(last + 550)
  })
})

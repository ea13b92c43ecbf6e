import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  goTo,
  LONGEST_HISTORY,
  NO_HISTORY,
  redoStep,
  undoStep,
  withCheckpoint,
  withStep,
} from '../../src/state/history'
import type { History, Travelled } from '../../src/state/history'

type Told = { readonly history: History<number>; readonly now: number }
const START: Told = { history: NO_HISTORY, now: 0 }
const travel = (told: Told, move: Travelled<number> | null): Told =>
  move === null ? told : { history: move.history, now: move.moment }
const take = ({ history, now }: Told, next: number, key: string | null = null): Told => ({
  history: withStep(history, { text: `to ${String(next)}`, key, before: now }),
  now: next,
})
const undo = (told: Told): Told => travel(told, undoStep(told.history, told.now))
const redo = (told: Told): Told => travel(told, redoStep(told.history, told.now))

const moves = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ to: fc.nat(1000), key: fc.constantFrom(null, 'years', 'score') }) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constant('redo' as const) },
    { weight: 1, arbitrary: fc.record({ goTo: fc.nat(40) }) },
  ),
  { maxLength: 60 },
)

function play(drawn: typeof moves extends fc.Arbitrary<infer Moves> ? Moves : never): Told {
  return drawn.reduce<Told>((told, move) => {
    if (move === 'undo') return undo(told)
    if (move === 'redo') return redo(told)
    if ('goTo' in move) return travel(told, goTo(told.history, told.now, move.goTo))
    return take(told, move.to, move.key)
  }, START)
}

describe('a history', () => {
  it('gives the start again when all of it is undone, and the end when all is done again', () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const end = play(drawn)
        const latest = { history: end.history, now: end.now }
        let all = latest
        while (all.history.past.length > 0) all = undo(all)
        expect(all.now).toBe(0)
        while (all.history.past.length < end.history.past.length) all = redo(all)
        expect(all).toEqual(latest)
      }),
      { numRuns: 500 },
    )
  })

  it('undoes what was just done, whatever came before', () => {
    fc.assert(
      fc.property(moves, fc.nat(1000), (drawn, to) => {
        const before = play(drawn)
        expect(undo(take(before, to)).now).toBe(before.now)
        expect(redo(undo(take(before, to)))).toEqual(take(before, to))
      }),
      { numRuns: 300 },
    )
  })

  it('goes to any of its steps and comes back', () => {
    fc.assert(
      fc.property(moves, fc.nat(60), (drawn, count) => {
        const here = play(drawn)
        const there = travel(here, goTo(here.history, here.now, count))
        expect(travel(there, goTo(there.history, there.now, here.history.past.length))).toEqual(here)
      }),
      { numRuns: 300 },
    )
  })

  it('joins steps of one key that follow each other, but not after a step back', () => {
    const dragged = take(take(take(START, 1, 'years'), 2, 'years'), 3, 'years')
    expect([dragged.history.past.length, undo(dragged).now]).toEqual([1, 0])
    const other = take(take(dragged, 4), 5, 'years')
    expect(other.history.past.length).toBe(3)
    const back = take(undo(take(take(START, 1, 'years'), 2)), 3, 'years')
    expect([back.history.past.length, undo(back).now, back.history.future.length]).toEqual([2, 1, 0])
  })

  it('keeps its checkpoints when steps go, one for each name, and forgets the oldest steps', () => {
    let told = take(START, 7)
    told = { ...told, history: withCheckpoint(told.history, { name: 'before', moment: told.now }) }
    for (let at = 0; at < LONGEST_HISTORY + 5; at++) told = take(told, at)
    expect(told.history.past.length).toBe(LONGEST_HISTORY)
    const again = withCheckpoint(told.history, { name: 'before', moment: 9 })
    expect([told.history.checkpoints, again.checkpoints]).toEqual([
      [{ name: 'before', moment: 7 }],
      [{ name: 'before', moment: 9 }],
    ])
  })
})

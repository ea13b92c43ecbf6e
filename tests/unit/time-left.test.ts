import { expect, test } from 'vitest'
import { reckonTimeLeft } from '../../src/state/time-left'

/** Reckons with a clock that stands at `at` ms for each progress. */
function reckon(
  steps: readonly { readonly at: number; readonly done: number; readonly total: number; readonly stage?: string }[],
) {
  let time = 0
  const tell = reckonTimeLeft(() => time)
  return steps.map(({ at, done, total, stage = 'open' }) => {
    time = at
    return tell({ stage, done, total }).secondsLeft
  })
}

test('the rest of a stage takes what its steps took so far', () => {
  const steps = [0, 2000, 4000, 8000].map((at) => ({ at, done: at / 2, total: 5000 }))
  expect(reckon(steps)).toEqual([undefined, 8, 6, 2])
})

test('nothing is said in the first second, of few steps, or where nothing has moved', () => {
  expect(
    reckon([
      { at: 0, done: 0, total: 5000 },
      { at: 900, done: 100, total: 5000 },
    ]),
  ).toEqual([undefined, undefined])
  expect(
    reckon([
      { at: 0, done: 0, total: 5 },
      { at: 9000, done: 2, total: 5 },
    ]),
  ).toEqual([undefined, undefined])
  expect(
    reckon([
      { at: 0, done: 7, total: 500 },
      { at: 9000, done: 7, total: 500 },
    ]),
  ).toEqual([undefined, undefined])
})

test('every stage is reckoned by itself', () => {
  const [, , first, later] = reckon([
    { at: 0, done: 0, total: 1000 },
    { at: 5000, done: 500, total: 1000 },
    { at: 6000, done: 0, total: 1000, stage: 'read' },
    { at: 8000, done: 500, total: 1000, stage: 'read' },
  ])
  expect([first, later]).toEqual([undefined, 2])
})

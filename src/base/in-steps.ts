/** Work that pauses now and then, so that whoever does it can do other things meanwhile. */
export type Steps<Result> = Generator<undefined, Result>

/** So many items of a long list are done between two pauses: a few milliseconds, also on a slow machine. */
export const ITEMS_AT_ONCE = 2000

/** All that is left of it, without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** All that is left of it, with a turn for others at each pause; null as soon as nobody wants it any more. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  turn: () => Promise<void>,
  isWanted: () => boolean,
): Promise<Result | null> {
  for (;;) {
    if (!isWanted()) return null
    const step = steps.next()
    if (step.done === true) return step.value
    await turn()
  }
}

/** Calls with every place from 0 to before `count`, with pauses. */
export function* eachInSteps(count: number, call: (place: number) => void): Steps<void> {
  for (let place = 0; place < count; place++) {
    if (place > 0 && place % ITEMS_AT_ONCE === 0) yield
    call(place)
  }
}

/** One step of a history: what was done, in words, and how all was before it. */
export type Step<Moment> = {
  readonly text: string
  /** Steps of one key that follow each other are one: dragging a brush is one change of years. Null: never joined. */
  readonly key: string | null
  readonly before: Moment
}

/** A place in the history that a person gave a name. */
export type Checkpoint<Moment> = { readonly name: string; readonly moment: Moment }

/**
 * What was done, oldest first, and what was undone, the next to be done again last. A step of `future` holds how all was
 * after it. Checkpoints outlast the steps around them.
 */
export type History<Moment> = {
  readonly past: readonly Step<Moment>[]
  readonly future: readonly { readonly text: string; readonly key: string | null; readonly after: Moment }[]
  readonly checkpoints: readonly Checkpoint<Moment>[]
}

/** What undoing gives: the history after it, and the moment to go to. */
export type Travelled<Moment> = { readonly history: History<Moment>; readonly moment: Moment; readonly text: string }

/** Steps that are kept; the oldest ones beyond are forgotten. */
export const LONGEST_HISTORY = 1000

export const NO_HISTORY: History<never> = { past: [], future: [], checkpoints: [] }

/** With a step that was just taken; what could have been done again no longer can. */
export function withStep<Moment>(history: History<Moment>, { text, key, before }: Step<Moment>): History<Moment> {
  const last = history.past.at(-1)
  const joins = key !== null && last?.key === key && history.future.length === 0
  const past = joins
    ? [...history.past.slice(0, -1), { text, key, before: last.before }]
    : [...history.past, { text, key, before }].slice(-LONGEST_HISTORY)
  return { ...history, past, future: [] }
}

/** The last step taken back; null where there is none. `now` is how all is. */
export function undoStep<Moment>(history: History<Moment>, now: Moment): Travelled<Moment> | null {
  const last = history.past.at(-1)
  if (last === undefined) return null
  const { text, key, before } = last
  return {
    history: { ...history, past: history.past.slice(0, -1), future: [...history.future, { text, key, after: now }] },
    moment: before,
    text,
  }
}

/** The last step that was taken back, taken again; null where there is none. */
export function redoStep<Moment>(history: History<Moment>, now: Moment): Travelled<Moment> | null {
  const next = history.future.at(-1)
  if (next === undefined) return null
  const { text, key, after } = next
  return {
    history: { ...history, past: [...history.past, { text, key, before: now }], future: history.future.slice(0, -1) },
    moment: after,
    text,
  }
}

/**
 * To where `count` steps are done of all that are known, past and future: 0 is the start. Null where that is where all
 * stands, or out of reach.
 */
export function goTo<Moment>(history: History<Moment>, now: Moment, count: number): Travelled<Moment> | null {
  let at: Travelled<Moment> = { history, moment: now, text: '' }
  const all = history.past.length + history.future.length
  if (count < 0 || count > all || count === history.past.length) return null
  while (at.history.past.length !== count) {
    const move = at.history.past.length > count ? undoStep(at.history, at.moment) : redoStep(at.history, at.moment)
    if (move === null) return null
    at = move
  }
  return at
}

/** With a checkpoint of this name; an earlier one of the same name makes way. */
export const withCheckpoint = <Moment>(history: History<Moment>, checkpoint: Checkpoint<Moment>): History<Moment> => ({
  ...history,
  checkpoints: [...history.checkpoints.filter(({ name }) => name !== checkpoint.name), checkpoint],
})

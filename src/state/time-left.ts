import type { BuildProgress } from './ports'

/** Steps of a stage from which the time that they took tells what the rest will take: fewer are too unlike each other. */
const LEAST_STEPS = 100

/** How long a stage must have run before the rest of it is reckoned, ms. */
const LEAST_RUN = 1000

/**
 * Adds to the progress of long stages how many seconds are left of the stage, as long as its steps take what they took so
 * far. `now` is a clock in ms.
 */
export function reckonTimeLeft(now: () => number): (progress: BuildProgress) => BuildProgress {
  let began: { readonly of: string; readonly at: number; readonly done: number } | null = null
  return (progress) => {
    const { stage, name = '', done, total } = progress
    if (total < LEAST_STEPS) return progress
    const of = `${stage}\n${name}\n${String(total)}`
    if (began?.of !== of || done < began.done) began = { of, at: now(), done }
    const run = now() - began.at
    const steps = done - began.done
    if (run < LEAST_RUN || steps === 0) return progress
    return { ...progress, secondsLeft: Math.ceil(((run / steps) * (total - done)) / 1000) }
  }
}

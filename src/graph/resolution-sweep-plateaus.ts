import { measureLikeness } from './partition-likeness'
import type { Labels } from './partition-likeness'

/** Two divisions hardly differ where their adjusted Rand index is at least this. */
export const PLATEAU_LIKENESS = 0.9
/** Fewest neighbouring resolutions that make a plateau. */
export const LEAST_PLATEAU = 3

/** Neighbouring resolutions at which the divisions hardly differ: the clusters there are no accident of the resolution. */
export type Plateau = {
  /** First and last step. */
  readonly from: number
  readonly to: number
  /** The step to choose: the most stable one, then the one nearest to the middle. */
  readonly best: number
  /** The least likeness of any two divisions of the plateau. */
  readonly likeness: number
}

/**
 * The plateaus among neighbouring divisions: stretches that cannot be made longer in which every two divisions hardly differ,
 * at least three long; of stretches that overlap the longest, then the more alike, then the first. In the order of steps.
 * Cost: that of comparing every two divisions.
 */
export function findPlateaus(
  divisions: readonly Labels[],
  steps: readonly { readonly stability: number }[],
): readonly Plateau[] {
  const stretches = divisions
    .map((_, from) => stretchFrom(divisions, from))
    .filter(({ from, to }) => to - from + 1 >= LEAST_PLATEAU)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || b.likeness - a.likeness || a.from - b.from)
  const chosen: typeof stretches = []
  for (const stretch of stretches)
    if (chosen.every(({ from, to }) => stretch.to < from || stretch.from > to)) chosen.push(stretch)
  return chosen.sort((a, b) => a.from - b.from).map((stretch) => ({ ...stretch, best: chooseStep(stretch, steps) }))
}

function stretchFrom(divisions: readonly Labels[], from: number): Omit<Plateau, 'best'> {
  let likeness = 1
  for (let to = from + 1; to < divisions.length; to++) {
    let least = likeness
    for (let at = from; at < to; at++)
      least = Math.min(least, measureLikeness(divisions[at] ?? [], divisions[to] ?? []))
    if (least < PLATEAU_LIKENESS) return { from, to: to - 1, likeness }
    likeness = least
  }
  return { from, to: divisions.length - 1, likeness }
}

function chooseStep({ from, to }: Omit<Plateau, 'best'>, steps: readonly { readonly stability: number }[]): number {
  const middle = (from + to) / 2
  let best = from
  for (let at = from + 1; at <= to; at++) {
    const [rival, held] = [steps[at]?.stability ?? 0, steps[best]?.stability ?? 0]
    if (rival > held || (rival === held && Math.abs(at - middle) < Math.abs(best - middle))) best = at
  }
  return best
}

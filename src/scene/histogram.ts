import type { Atlas } from '../graph/atlas'
import type { Corpus } from '../resolve/corpus'
import { shownBy, type Shown } from './filter'
import type { View } from './view'

/** Papers of one year: those whose year is stated and those whose year is inferred, all and within the view. */
export type YearBar = {
  readonly year: number
  readonly stated: number
  readonly inferred: number
  readonly shownStated: number
  readonly shownInferred: number
}

export type YearBars = {
  /** Every year from the first to the last, those without papers too (unless they span more than `LONGEST_AXIS`). */
  readonly bars: readonly YearBar[]
  /** Papers without a year, all and within the view. */
  readonly unknown: number
  readonly shownUnknown: number
  /** Papers of the tallest bar; 0 where there is none. */
  readonly tallest: number
}

/** Years that an axis may span before empty ones are left out: one misread year must not make thousands of bars. */
const LONGEST_AXIS = 150

/** The years of these, from the first to the last with none left out, or only themselves where they span too many. */
export function yearAxis(years: Iterable<number>): number[] {
  const present = [...new Set(years)].sort((a, b) => a - b)
  const first = present[0]
  const last = present.at(-1)
  if (first === undefined || last === undefined) return []
  if (last - first >= LONGEST_AXIS) return present
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

const axes = new WeakMap<Corpus, readonly number[]>()

/** The years of all papers, in order: the axis of every small histogram. Found once for each corpus. */
export function corpusYears({ corpus }: Atlas): readonly number[] {
  let axis = axes.get(corpus)
  if (axis === undefined) {
    const years = new Set<number>()
    for (const { year } of corpus.papers) if (year !== null) years.add(year)
    axis = yearAxis(years)
    axes.set(corpus, axis)
  }
  return axis
}

/** Papers by year; what the view leaves apart from the whole, so that one can be drawn on the other. */
export function yearBars(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): YearBars {
  const bars = new Map(
    corpusYears(atlas).map((year) => [year, { year, stated: 0, inferred: 0, shownStated: 0, shownInferred: 0 }]),
  )
  let unknown = 0
  let shownUnknown = 0
  atlas.corpus.papers.forEach(({ year, yearIsInferred }, place) => {
    const isShown = shown.papers.hasPlace(place)
    const bar = year === null ? undefined : bars.get(year)
    if (!bar) {
      unknown++
      if (isShown) shownUnknown++
    } else {
      bar[yearIsInferred ? 'inferred' : 'stated']++
      if (isShown) bar[yearIsInferred ? 'shownInferred' : 'shownStated']++
    }
  })
  const list = [...bars.values()]
  const tallest = list.reduce((most, { stated, inferred }) => Math.max(most, stated + inferred), 0)
  return { bars: list, unknown, shownUnknown, tallest }
}

/** Lowest and highest score of all papers, and how many have none; null where no paper has a score. */
export function scoreRange(
  atlas: Atlas,
): { readonly lowest: number; readonly highest: number; readonly without: number } | null {
  let lowest = Infinity
  let highest = -Infinity
  let without = 0
  for (const { score } of atlas.corpus.papers) {
    if (score === null) without++
    else {
      lowest = Math.min(lowest, score)
      highest = Math.max(highest, score)
    }
  }
  return lowest > highest ? null : { lowest, highest, without }
}

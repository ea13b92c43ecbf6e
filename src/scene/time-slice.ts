import type { Network, NetworkEdge } from '../graph/atlas'
import type { Paper, PaperId } from '../resolve/corpus'

/** How years pass: what was so far, or a window of so many years. */
export type TimeMode = { readonly kind: 'cumulative' } | { readonly kind: 'window'; readonly years: number }

/** First and last year in sight at a moment of the passing. */
export const sliceAt = (mode: TimeMode, first: number, year: number): readonly [number, number] => [
  mode.kind === 'cumulative' ? first : Math.max(first, year - mode.years + 1),
  year,
]

/** Years in sight, first and last, inclusive; null: all of them, and papers without a year too. */
export type YearRange = readonly [number, number] | null

/**
 * The years in sight after one more has passed, or one fewer; null where there is no further one. From all years it begins
 * with the first of them. Years are those of an axis, in order; what is in sight may lie beside it. What was so far begins
 * where it began; a window has its length, but for where the axis begins.
 */
export function passYear(mode: TimeMode, axis: readonly number[], now: YearRange, by: 1 | -1): YearRange {
  const first = axis[0]
  if (first === undefined) return null
  const year =
    now === null
      ? axis.at(by === 1 ? 0 : -1)
      : by === 1
        ? axis.find((each) => each > now[1])
        : axis.findLast((each) => each < now[1])
  if (year === undefined) return null
  return sliceAt(mode, mode.kind === 'cumulative' && now ? Math.min(now[0], year) : first, year)
}

/** When two first wrote together. */
export type FirstMeeting = {
  /** The year of the first dated joint paper; null where none is dated. */
  readonly year: number | null
  /** Whether an undated joint paper may be earlier. */
  readonly isLatest: boolean
}

/** The first collaboration behind a tie. */
export function firstMeeting(edge: NetworkEdge, yearOf: (paper: PaperId) => number | null): FirstMeeting {
  let year: number | null = null
  let isLatest = false
  for (const paper of edge.papers) {
    const own = yearOf(paper)
    if (own === null) isLatest = true
    else year = year === null ? own : Math.min(year, own)
  }
  return { year, isLatest }
}

/** Ties that begin in a year, by their ids: whoever had no earlier joint paper. */
export function firstIn(network: Network, papers: ReadonlyMap<PaperId, Paper>, year: number): ReadonlySet<string> {
  const yearOf = (id: PaperId): number | null => papers.get(id)?.year ?? null
  return new Set(network.edges.flatMap((edge) => (firstMeeting(edge, yearOf).year === year ? [edge.id] : [])))
}

/** One step of the passing years: what is there then. */
export type TimeStep = {
  readonly year: number
  readonly papers: number
  /** Ties that begin in it. */
  readonly first: number
}

/** Every year of the axis with its papers and first collaborations, and the papers that no year places. */
export function timeSteps(
  network: Network,
  papers: ReadonlyMap<PaperId, Paper>,
  axis: readonly number[],
): { readonly steps: readonly TimeStep[]; readonly undated: number } {
  const counts = new Map(axis.map((year) => [year, { papers: 0, first: 0 }]))
  let undated = 0
  for (const { year } of papers.values()) {
    const count = year === null ? undefined : counts.get(year)
    if (count) count.papers++
    else undated++
  }
  const yearOf = (id: PaperId): number | null => papers.get(id)?.year ?? null
  for (const edge of network.edges) {
    const { year } = firstMeeting(edge, yearOf)
    const count = year === null ? undefined : counts.get(year)
    if (count) count.first++
  }
  return { steps: axis.map((year) => ({ year, ...(counts.get(year) ?? { papers: 0, first: 0 }) })), undated }
}

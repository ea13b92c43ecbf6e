import type { Network } from '../graph/atlas'
import type { Corpus } from '../resolve/corpus'
import { corpusRows, networkRows } from './filter-index'

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

/** Stands for the year of a tie none of whose papers is dated. */
const UNDATED = -0x80000000

const begun = new WeakMap<Network, Int32Array>()

/** Of every tie of a network the year of its first dated paper; made once for each, in time linear in the papers behind its ties. */
function beginningsOf(corpus: Corpus, network: Network): Int32Array {
  const known = begun.get(network)
  if (known !== undefined) return known
  const { offsets, places } = networkRows(network, corpusRows(corpus)).papersOfEdge
  const years = Int32Array.from(corpus.papers, ({ year }) => year ?? UNDATED)
  const first = new Int32Array(network.edges.length).fill(UNDATED)
  for (let edge = 0; edge < first.length; edge++) {
    for (let at = offsets[edge] ?? 0; at < (offsets[edge + 1] ?? 0); at++) {
      const year = years[places[at] ?? -1] ?? UNDATED
      if (year !== UNDATED && (first[edge] === UNDATED || year < (first[edge] ?? 0))) first[edge] = year
    }
  }
  begun.set(network, first)
  return first
}

/** Ties that begin in a year, by their ids: whoever had no earlier dated joint paper. */
export function firstIn(corpus: Corpus, network: Network, year: number): ReadonlySet<string> {
  const first = beginningsOf(corpus, network)
  return new Set(network.edges.flatMap(({ id }, at) => (first[at] === year ? [id] : [])))
}

/** How many ties begin in each year in which any does. */
export function firstsByYear(corpus: Corpus, network: Network): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const year of beginningsOf(corpus, network)) if (year !== UNDATED) counts.set(year, (counts.get(year) ?? 0) + 1)
  return counts
}

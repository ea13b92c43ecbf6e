import type { OverviewMarks } from './overview'

/** How much of the ground ties may cover before each gets fainter, in layers of full ties: within a community, and between. */
const MOST_COVER = { within: 0.6, between: 0.4 }
/** The faintest that a tie is drawn, of 256; below, fewer are. */
const FAINTEST = 9
const USUAL = { within: 0.48, between: 0.27 }
/** The width of a usual tie, px. */
export const TIE_WIDTH = 1.6

/** From this zoom on ties are as wide as their scene says; from afar each is thin. */
const FULL_TIES_FROM = 1

/** The share of their width that ties have at a zoom. */
export const tieWidthShare = (zoom: number): number => 0.55 + 0.45 * Math.min(1, Math.max(0, zoom / FULL_TIES_FROM))

/** A share of their opacity, and of how many ties every one is drawn: where each would be fainter than a pixel can say. */
export type Strength = { readonly opacity: number; readonly every: number }

/**
 * How strongly ties are drawn of which `cover` layers would lie over each other: they shade the map and do not cover it. Where
 * there are few, as strongly as their scene says.
 */
export function strengthFor(cover: number, kind: keyof typeof MOST_COVER): Strength {
  const share = Math.min(1, MOST_COVER[kind] / Math.max(cover, 1e-9))
  const least = Math.min(1, FAINTEST / (USUAL[kind] * 256))
  const every = share >= least ? 1 : Math.max(1, Math.round(least / share))
  return { opacity: Math.max(share, least), every }
}

/** The length of ties for each unit² of ground: of those within each community, by its place, and of those between. */
export type TieCrowd = { readonly within: Float32Array; readonly between: number }

/** Measures how crowded the ties of a picture are: a community's ground is the disc that its members spread over, shared where others' lie upon it. Linear. */
export function measureCrowd({ nodes, x, y, ties, source, target, cluster, regions }: OverviewMarks): TieCrowd {
  const number = regions.length
  const [count, sumX, sumY, square] = [0, 1, 2, 3].map(() => new Float64Array(number + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const add = (to: Float64Array, at: number, value: number): void => {
    to[at] = (to[at] ?? 0) + value
  }
  for (let node = 0; node < nodes; node++) {
    const [px, py, own] = [x[node] ?? 0, y[node] ?? 0, cluster[node] ?? -1]
    // The last place is that of all.
    for (const at of own < 0 ? [number] : [own, number]) {
      add(count, at, 1)
      add(sumX, at, px)
      add(sumY, at, py)
      add(square, at, px * px + py * py)
    }
  }
  const lengths = new Float64Array(number + 1)
  for (let tie = 0; tie < ties; tie++) {
    const [from, to] = [source[tie] ?? 0, target[tie] ?? 0]
    const own = cluster[from] === cluster[to] ? (cluster[from] ?? -1) : -1
    add(lengths, own < 0 ? number : own, Math.hypot((x[to] ?? 0) - (x[from] ?? 0), (y[to] ?? 0) - (y[from] ?? 0)))
  }
  const areas = count.map((members, at) => {
    const many = Math.max(1, members)
    const variance = (square[at] ?? 0) / many - ((sumX[at] ?? 0) ** 2 + (sumY[at] ?? 0) ** 2) / (many * many)
    // Points spread evenly over a disc of radius r are r²/2 from its middle, squared and on average.
    return Math.max(1, 2 * Math.PI * variance)
  })
  // On the map each community has its own ground. On rings all have one, and it is their ties together that must not cover it.
  const shared = areas.slice(0, number).reduce((sum, area) => sum + area, 0) / (areas[number] ?? 1)
  const densities = lengths.map((length, at) => length / (areas[at] ?? 1))
  return {
    within: Float32Array.from(densities.slice(0, number), (density) => density * Math.max(1, shared)),
    between: densities[number] ?? 0,
  }
}

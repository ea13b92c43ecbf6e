import type { Cluster } from './atlas'
import type { RememberedCluster } from './cluster-memory'

/** Colours that eyes can tell apart. */
const PLAIN = 12
/** Each of them in three shades: plain, hatched, cross-hatched. */
export const COLOURS = 3 * PLAIN
/** Where there are more clusters than plain colours, one with fewer members than this has none of its own. */
const LEAST_COLOURED = 3

export type ClusterColour = Pick<Cluster, 'colour' | 'hatched'>

/** That of “others”. */
export const NO_COLOUR: ClusterColour = { colour: 0, hatched: false }

/**
 * The colour of each cluster, given largest first. A cluster that takes over from a remembered one keeps its colour; the
 * others take the free ones, lowest first: 1 to 12 plain, 13 to 24 hatched, 25 to 36 cross-hatched. None (0) have those with
 * fewer members than `least`, tiny ones among many, and those for whom no colour is left.
 */
export function chooseColours(
  clusters: readonly { readonly size: number; readonly remembered: RememberedCluster | null }[],
  least: number,
): readonly ClusterColour[] {
  const free = new Set(Array.from({ length: COLOURS }, (_, at) => at + 1))
  const kept = clusters.map(({ size, remembered }) => {
    return size >= least && remembered !== null && free.delete(remembered.colour) ? remembered.colour : 0
  })
  const enough = Math.max(least, clusters.length > PLAIN ? LEAST_COLOURED : 1)
  return clusters.map(({ size }, at) => {
    let colour = kept[at] ?? 0
    if (colour === 0 && size >= enough) [colour = 0] = free
    free.delete(colour)
    return colour === 0 ? NO_COLOUR : { colour, hatched: colour > PLAIN }
  })
}

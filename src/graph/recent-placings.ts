import type { Placement } from './atlas'
import type { LayoutInput } from './layout'

/** Placements that are kept: five networks in two orientations, of the last maps. */
const MOST_KEPT = 32
/** Above this, what would have to be compared is long, and large networks are placed step by step elsewhere. */
const MOST_NODES = 800

/** All of a layout's input that decides its result. */
const keyOf = ({ nodes, edges, clusters, seed, orientation }: LayoutInput): string =>
  JSON.stringify([
    seed,
    orientation,
    nodes.map(({ id, cluster, kind, label, papers, degree, unnamed }) => [
      id,
      cluster,
      kind,
      label,
      papers,
      degree,
      unnamed,
    ]),
    edges.map(({ source, target, weight }) => [source, target, weight]),
    clusters.map(({ id, name, size }) => [id, name, size]),
  ])

/**
 * Remembers the last results of a way of placing, which must depend on its input alone: a decision leaves most networks as
 * they were, and undo brings back those of before. Placing takes most of the time in which a small map is made anew.
 */
export function rememberPlacings(place: (input: LayoutInput) => Placement): (input: LayoutInput) => Placement {
  // In the order of their last use.
  const known = new Map<string, Placement>()
  return (input) => {
    if (input.nodes.length > MOST_NODES) return place(input)
    const key = keyOf(input)
    const placement = known.get(key) ?? place(input)
    known.delete(key)
    known.set(key, placement)
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KEPT) break
      known.delete(oldest)
    }
    return placement
  }
}

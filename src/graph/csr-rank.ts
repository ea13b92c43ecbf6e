import type { Csr } from './csr'

export type RankOptions = {
  /** Share of attention that follows edges; the rest jumps anywhere. 0.85 unless said otherwise. */
  readonly damping?: number
  /** It ends when a whole round changes less than this by node, on average. 1e-9 unless said otherwise. */
  readonly tolerance?: number
  readonly mostRounds?: number
}

/**
 * PageRank, weighted (S. Brin and L. Page, Comput. Netw. ISDN Syst. 30, 107–117, 1998): from each node attention is shared
 * out over its edges by their weights; a node without an edge gives to all alike. Sums to 1. A loop counts once. Where the
 * most rounds (200) are reached, what was found by then. Cost: rounds × (nodes + edges); about 60 rounds.
 */
export function rankNodes(
  { nodes, offsets, targets, weights }: Csr,
  { damping = 0.85, tolerance = 1e-9, mostRounds = 200 }: RankOptions = {},
): Float64Array {
  let rank = new Float64Array(nodes).fill(nodes === 0 ? 0 : 1 / nodes)
  let before = new Float64Array(nodes)
  const given = new Float64Array(nodes)
  const strengths = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const stop = offsets[node + 1] ?? 0
    let sum = 0
    for (let at = offsets[node] ?? 0; at < stop; at++) sum += weights[at] ?? 0
    strengths[node] = sum
  }
  for (let round = 0; round < mostRounds; round++) {
    ;[rank, before] = [before, rank]
    let loose = 0
    for (let node = 0; node < nodes; node++) {
      const strength = strengths[node] ?? 0
      const own = before[node] ?? 0
      if (strength > 0) given[node] = (damping * own) / strength
      else loose += own
    }
    const everywhere = (1 - damping + damping * loose) / nodes
    let change = 0
    // Rows are symmetric, so that what a node gets can be read from its own.
    for (let node = 0; node < nodes; node++) {
      const stop = offsets[node + 1] ?? 0
      let sum = everywhere
      for (let at = offsets[node] ?? 0; at < stop; at++) sum += (given[targets[at] ?? 0] ?? 0) * (weights[at] ?? 0)
      rank[node] = sum
      const moved = sum - (before[node] ?? 0)
      change += moved < 0 ? -moved : moved
    }
    if (change < nodes * tolerance) break
  }
  return rank
}

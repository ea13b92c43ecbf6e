/** Weighted ties of a network by number: tie `t` joins the nodes numbered `ends[2t]` and `ends[2t + 1]`. */
export type WeightedTies = {
  readonly nodes: number
  readonly ends: Int32Array
  /** Finite and above 0; a tie with 0 is not there. */
  readonly weights: Float64Array
}

const isThere = ({ weights }: WeightedTies, tie: number): boolean => (weights[tie] ?? 0) > 0

/** How many ties each node has, and the sum of their weights. */
function addUp(ties: WeightedTies): { readonly degree: Int32Array; readonly strength: Float64Array } {
  const strength = new Float64Array(ties.nodes)
  const degree = new Int32Array(ties.nodes)
  for (let end = 0; end < ties.ends.length; end++) {
    if (!isThere(ties, end >> 1)) continue
    const node = ties.ends[end] ?? 0
    strength[node] = (strength[node] ?? 0) + (ties.weights[end >> 1] ?? 0)
    degree[node] = (degree[node] ?? 0) + 1
  }
  return { degree, strength }
}

/**
 * How surprising each tie is to the end that it matters most to, 0 (very) to 1 (not at all): the chance that a tie of such
 * a share of a node's strength arises where the strength is dealt out at random among its k ties, (1 − w / s)^(k − 1)
 * (Serrano, Boguñá and Vespignani 2009, PNAS 106, 6483–6488). An end with one tie says nothing of it; a tie between two
 * such ends is 0. Cost: linear.
 */
export function measureDisparity(ties: WeightedTies): Float64Array {
  const { degree, strength } = addUp(ties)
  const chances = new Float64Array(ties.weights.length).fill(1)
  for (let tie = 0; tie < chances.length; tie++) {
    if (!isThere(ties, tie)) continue
    const weight = ties.weights[tie] ?? 0
    let least = Infinity
    for (let end = 2 * tie; end < 2 * tie + 2; end++) {
      const node = ties.ends[end] ?? 0
      const own = degree[node] ?? 0
      if (own > 1) least = Math.min(least, (1 - weight / (strength[node] ?? weight)) ** (own - 1))
    }
    chances[tie] = least === Infinity ? 0 : least
  }
  return chances
}

/**
 * 1 for each tie that is among the `count` heaviest of at least one of its ends, else 0. Ties of equal weight stand in
 * order of their number. Cost: O(m · count) at the most.
 */
export function strongestTies(ties: WeightedTies, count: number): Uint8Array {
  const kept = new Uint8Array(ties.weights.length)
  const { degree } = addUp(ties)
  // The heaviest ties of each node so far, heaviest first, those of one node behind those of the one before.
  const starts = new Int32Array(ties.nodes + 1)
  for (let node = 0; node < ties.nodes; node++)
    starts[node + 1] = (starts[node] ?? 0) + Math.min(count, degree[node] ?? 0)
  const best = new Int32Array(starts[ties.nodes] ?? 0)
  const filled = new Int32Array(ties.nodes)
  for (let end = 0; end < ties.ends.length; end++) {
    const tie = end >> 1
    if (!isThere(ties, tie)) continue
    const node = ties.ends[end] ?? 0
    const start = starts[node] ?? 0
    const room = (starts[node + 1] ?? 0) - start
    let at = filled[node] ?? 0
    const weight = ties.weights[tie] ?? 0
    while (at > 0 && (ties.weights[best[start + at - 1] ?? 0] ?? 0) < weight) at--
    if (at >= room) continue
    for (let next = Math.min(filled[node] ?? 0, room - 1); next > at; next--)
      best[start + next] = best[start + next - 1] ?? 0
    best[start + at] = tie
    filled[node] = Math.min(room, (filled[node] ?? 0) + 1)
  }
  for (const tie of best) kept[tie] = 1
  return kept
}

/** The number of each node's cluster, in the order of some list of nodes; below 0 for a node that does not count. */
export type Labels = readonly number[]

/** How many pairs of nodes two divisions put together. A node that does not count in one of them does not count at all. */
export type PairCounts = {
  readonly nodes: number
  /** Pairs together in the first, in the second, and in both. */
  readonly first: number
  readonly second: number
  readonly both: number
}

const pairsOf = (nodes: number): number => (nodes * (nodes - 1)) / 2

/** Counts pairs without going through them: from the sizes of clusters and of what they share. Linear in nodes. */
export function countPairs(a: Labels, b: Labels): PairCounts {
  const groups: number[][] = []
  const sizes: number[] = []
  let nodes = 0
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at] ?? -1, b[at] ?? -1]
    if (one < 0 || other < 0) continue
    const group = groups[one]
    if (group === undefined) groups[one] = [other]
    else group.push(other)
    sizes[other] = (sizes[other] ?? 0) + 1
    nodes += 1
  }
  const shared = sizes.map(() => 0)
  let [first, second, both] = [0, 0, 0]
  groups.forEach((group) => {
    first += pairsOf(group.length)
    for (const other of group) {
      // The k-th member that two clusters share makes k − 1 new pairs.
      both += shared[other] ?? 0
      shared[other] = (shared[other] ?? 0) + 1
    }
    for (const other of group) shared[other] = 0
  })
  sizes.forEach((size) => (second += pairsOf(size)))
  return { nodes, first, second, both }
}

/**
 * How alike two divisions of the same nodes are: 1 where they are the same, about 0 where they agree no more than chance
 * would have it, below 0 where less. The adjusted Rand index, (J − E) / ((A + B)/2 − E) with E = A·B/N, where A, B and J are
 * the pairs together in one, in the other and in both, and N all pairs (L. Hubert and P. Arabie, J. Classif. 2, 193–218, 1985).
 * Two divisions without a pair, or of nothing but pairs, are the same and have 1. Linear in nodes.
 */
export function measureLikeness(a: Labels, b: Labels): number {
  const { nodes, first, second, both } = countPairs(a, b)
  const all = pairsOf(nodes)
  if (all === 0) return 1
  const expected = (first * second) / all
  const most = (first + second) / 2
  if (most - expected === 0) return 1
  return (both - expected) / (most - expected)
}

/** The mean likeness of all pairs of divisions; 1 where there are fewer than two. */
export function meanLikeness(divisions: readonly Labels[]): number {
  let [sum, pairs] = [0, 0]
  divisions.forEach((one, at) => {
    for (const other of divisions.slice(0, at)) {
      sum += measureLikeness(one, other)
      pairs += 1
    }
  })
  return pairs === 0 ? 1 : sum / pairs
}

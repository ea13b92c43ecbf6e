import type { Labels } from './partition-likeness'

/** Which clusters of two divisions are each other's counterpart. */
export type Match = {
  /** Of each cluster of the first the cluster of the second that overlaps it best. */
  readonly there: readonly number[]
  /** How well: members in both over members in either (Jaccard), 0 to 1. */
  readonly overlap: readonly number[]
  /** Of each cluster of the second the cluster of the first that overlaps it best; −1 where none does. */
  readonly back: readonly number[]
}

/**
 * Matches clusters by their best overlap (members in both over members in either); of equals by the larger number in both,
 * then by the lower number of the cluster. Two clusters may have the same counterpart. Labels below 0 do not count.
 * Cost: linear in nodes, and that of sorting the pairs of clusters that share a node.
 */
export function matchDivisions(first: Labels, second: Labels): Match {
  const sizes: [number[], number[]] = [[], []]
  const shared = new Map<number, Map<number, number>>()
  first.forEach((one, node) => {
    const other = second[node] ?? -1
    if (one < 0 || other < 0) return
    sizes[0][one] = (sizes[0][one] ?? 0) + 1
    sizes[1][other] = (sizes[1][other] ?? 0) + 1
    const row = shared.get(one) ?? new Map<number, number>()
    row.set(other, (row.get(other) ?? 0) + 1)
    shared.set(one, row)
  })
  const there = Array.from(sizes[0], () => -1)
  const overlap = there.map(() => 0)
  const back = Array.from(sizes[1], () => -1)
  const pairs = [...shared]
    .flatMap(([one, row]) =>
      [...row].map(([other, both]) => {
        const either = (sizes[0][one] ?? 0) + (sizes[1][other] ?? 0) - both
        return { one, other, both, jaccard: both / either }
      }),
    )
    .sort((a, b) => b.jaccard - a.jaccard || b.both - a.both || a.one - b.one || a.other - b.other)
  for (const { one, other, jaccard } of pairs) {
    if (there[one] === -1) [there[one], overlap[one]] = [other, jaccard]
    if (back[other] === -1) back[other] = one
  }
  return { there, overlap, back }
}

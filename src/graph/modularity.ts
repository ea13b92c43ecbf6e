/** What clustering and measuring need of an edge. */
export type WeightedEdge<Id extends string = string> = {
  readonly source: Id
  readonly target: Id
  readonly weight: number
}

/**
 * Newman–Girvan modularity of an undirected weighted network at a resolution γ: Q = Σ_c (L_c/m − γ (k_c/2m)²), where L_c
 * is the weight within cluster c, k_c the sum of its members' weighted degrees and m the whole weight
 * (M. E. J. Newman, Phys. Rev. E 70, 056131, 2004; J. Reichardt and S. Bornholdt, Phys. Rev. E 74, 016110, 2006).
 * 0 where there is no edge. A loop counts once within and twice in the degree. Cost: linear in edges.
 */
export function computeModularity<Id extends string>(
  partition: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
  resolution: number,
): number {
  const clusterOf = new Map<Id, number>()
  partition.forEach((members, cluster) => {
    for (const member of members) clusterOf.set(member, cluster)
  })
  const within = partition.map(() => 0)
  const degrees = partition.map(() => 0)
  let total = 0
  for (const { source, target, weight } of edges) {
    const from = clusterOf.get(source)
    const to = clusterOf.get(target)
    if (from === undefined || to === undefined) continue
    total += weight
    degrees[from] = (degrees[from] ?? 0) + weight
    degrees[to] = (degrees[to] ?? 0) + weight
    if (from === to) within[from] = (within[from] ?? 0) + weight
  }
  if (total === 0) return 0
  return within.reduce((sum, weight, cluster) => {
    const share = (degrees[cluster] ?? 0) / (2 * total)
    return sum + weight / total - resolution * share * share
  }, 0)
}

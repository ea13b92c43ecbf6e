import { byText } from '../base/order'
import type { Atlas, Cluster, ClusterId, ClusterSettings, Network, NetworkId, NodeId } from './atlas'

/** A cluster of an earlier map: what must stay with its members when data or settings change. */
export type RememberedCluster = {
  readonly network: NetworkId
  readonly id: ClusterId
  readonly name: string
  readonly colour: number
  readonly hatched: boolean
  readonly members: readonly NodeId[]
  /** How it was found; left out: unknown, and then the division is found anew. */
  readonly settings?: ClusterSettings
}

/** The cluster that gathers the nodes without an edge; it is no community. */
export const APART: ClusterId = 'cluster:apart'

/**
 * A cluster takes over from a remembered one if at least this share of the members of either is common to both: a
 * cluster that falls into four like parts still hands its colour on to one of them, and one that was scattered is gone.
 */
export const LEAST_OVERLAP = 0.25

const remember =
  (network: Network) =>
  ({ id, name, colour, hatched, members }: Cluster): RememberedCluster => {
    return { network: network.id, id, name, colour, hatched, members, settings: network.clustering }
  }

/** What the next map is told of this one: all clusters of all networks. */
export const rememberClusters = ({ networks }: Atlas): readonly RememberedCluster[] =>
  Object.values(networks).flatMap((network) => network.clusters.map(remember(network)))

/**
 * Which remembered cluster each group of a new division takes over from, by the group's number: one to one, greedily by
 * overlap, the greatest first, then by the number of common members, then by id. Overlap is the share of common members
 * among all of both (P. Jaccard, 1901), counted over nodes that both maps hold, so that new and lost nodes change nothing.
 * The memory's clusters must be of one network. Cost: linear in members, and sorting.
 */
export function matchClusters(
  memory: readonly RememberedCluster[],
  partition: readonly (readonly NodeId[])[],
): ReadonlyMap<number, RememberedCluster> {
  const homes = new Map(memory.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)))
  const present = new Map<RememberedCluster, number>()
  const pairs = partition.flatMap((members, group) => {
    const common = new Map<RememberedCluster, number>()
    for (const member of members) {
      const home = homes.get(member)
      if (home === undefined) continue
      present.set(home, (present.get(home) ?? 0) + 1)
      common.set(home, (common.get(home) ?? 0) + 1)
    }
    const known = [...common.values()].reduce((sum, number) => sum + number, 0)
    return [...common]
      .filter(([cluster]) => cluster.id !== APART)
      .map(([cluster, number]) => ({ group, cluster, number, known }))
  })
  const ranked = pairs
    .map((pair) => ({ ...pair, overlap: pair.number / (pair.known + (present.get(pair.cluster) ?? 0) - pair.number) }))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .sort(
      (a, b) => b.overlap - a.overlap || b.number - a.number || byText(a.cluster.id, b.cluster.id) || a.group - b.group,
    )
  const matched = new Map<number, RememberedCluster>()
  const taken = new Set<ClusterId>()
  for (const { group, cluster } of ranked) {
    if (matched.has(group) || taken.has(cluster.id)) continue
    matched.set(group, cluster)
    taken.add(cluster.id)
  }
  return matched
}

import type { ClusterSettings, NodeId } from './atlas'
import { APART } from './cluster-memory'
import type { RememberedCluster } from './cluster-memory'
import { orderPartition } from './clusters'
import type { Partition } from './clusters'
import { splitConnected } from './connected-parts'
import { sameSettings } from './cluster-settings'
import { settleUnits } from './settle-units'
import type { Ties } from './ties'

/**
 * The remembered division of a network, carried over to what the network holds now: nodes that are gone leave, groups that
 * fall apart are split, and newcomers come in the groups in which `found` (the division found anew) has them, join the
 * cluster that raises modularity most, first as a group and then each alone, or stay a cluster of their own. Nobody who
 * was there before is moved. Null where nothing is remembered, or where it was found by other settings: who changes them
 * asks for another division. Cost: about linear in edges.
 */
export function carryPartition(
  memory: readonly RememberedCluster[],
  settings: ClusterSettings,
  { ids, edges }: Ties<NodeId>,
  found: Partition<NodeId>,
): Partition<NodeId> | null {
  const known = memory.filter(({ id }) => id !== APART)
  if (known.length === 0 || settings.method === 'components' || settings.method === 'stated') return null
  if (!known.every((cluster) => cluster.settings !== undefined && sameSettings(cluster.settings, settings))) return null
  const waiting = new Set(ids)
  // A memory that names somebody twice has them in the first cluster.
  const left = known.map(({ members }) => members.filter((member) => waiting.delete(member)))
  const single = new Set(known.flatMap(({ members }) => (members.length === 1 ? members : [])))
  // Who alone is left of a cluster, or of a part of it, belongs to nothing any more.
  const kept = splitConnected(left, edges).filter(([first, ...others]) => {
    return first !== undefined && (others.length > 0 || single.has(first))
  })
  const settled = new Set(kept.flat())
  const groups = splitConnected(
    found.map((members) => members.filter((member) => !settled.has(member))),
    edges,
  )
  const newcomers = orderPartition(groups.filter((group) => group.length > 0))
  const joined = settleUnits([...kept, ...newcomers], newcomers, edges, settings.resolution)
  const alone = newcomers.flat().map((id) => [id])
  return orderPartition(splitConnected(settleUnits(joined, alone, edges, settings.resolution), edges))
}

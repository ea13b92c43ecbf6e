import type { WeightedEdge } from './modularity'

/**
 * Splits each group into the parts that edges within it connect; a group that is connected stays as it is.
 * Louvain may leave a cluster in two pieces when the node that joined them has moved on (V. A. Traag, L. Waltman and
 * N. J. van Eck, Sci. Rep. 9, 5233, 2019); parting them never lowers modularity. Cost: linear in nodes and edges.
 */
export function splitConnected<Id extends string>(
  partition: readonly (readonly Id[])[],
  edges: readonly WeightedEdge<Id>[],
): readonly (readonly Id[])[] {
  const groupOf = new Map<Id, number>()
  partition.forEach((members, group) => {
    for (const member of members) groupOf.set(member, group)
  })
  const neighbours = new Map<Id, Id[]>()
  const link = (from: Id, to: Id): void => {
    const list = neighbours.get(from)
    if (list === undefined) neighbours.set(from, [to])
    else list.push(to)
  }
  for (const { source, target } of edges) {
    if (groupOf.get(source) !== groupOf.get(target)) continue
    link(source, target)
    link(target, source)
  }
  return partition.flatMap((members) => findParts(members, neighbours))
}

function findParts<Id extends string>(
  members: readonly Id[],
  neighbours: ReadonlyMap<Id, readonly Id[]>,
): readonly (readonly Id[])[] {
  const reached = new Set<Id>()
  const parts: Id[][] = []
  for (const start of members) {
    if (reached.has(start)) continue
    reached.add(start)
    const part = [start]
    for (const at of part) {
      for (const next of neighbours.get(at) ?? []) {
        if (reached.has(next)) continue
        reached.add(next)
        part.push(next)
      }
    }
    parts.push(part)
  }
  return parts
}

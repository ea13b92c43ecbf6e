import { hashText } from '../base/hash'
import type { ClusterSettings } from './atlas'
import { clusterOnce } from './clusters'
import type { Partition } from './clusters'
import type { WeightedEdge } from './modularity'
import type { Labels } from './partition-likeness'
import { collectTies } from './ties'

/**
 * A network with its nodes numbered by text, so that nothing depends on the order in which they came. Nodes without a usable
 * edge have no number: they are alone whatever is done, and would make every division look stable.
 */
export type NumberedNetwork<Id extends string> = {
  /** Every node once, and every tied pair once. */
  readonly nodes: readonly { readonly id: Id }[]
  readonly edges: readonly WeightedEdge<Id>[]
  /** The nodes that are tied, by number. */
  readonly tied: readonly Id[]
  readonly numberOf: ReadonlyMap<Id, number>
  /** Numbers of those that each is tied to. */
  readonly neighbours: readonly (readonly number[])[]
}

/** Numbers the tied nodes of a network. Cost: that of sorting. */
export function numberNetwork<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
): NumberedNetwork<Id> {
  const ties = collectTies(nodes, edges)
  const ends = new Set(ties.edges.flatMap(({ source, target }) => [source, target]))
  const tied = ties.ids.filter((id) => ends.has(id))
  const numberOf = new Map(tied.map((id, at) => [id, at]))
  const neighbours: number[][] = tied.map(() => [])
  for (const { source, target } of ties.edges) {
    const [from, to] = [numberOf.get(source), numberOf.get(target)]
    if (from === undefined || to === undefined) continue
    neighbours[from]?.push(to)
    neighbours[to]?.push(from)
  }
  return { nodes: ties.ids.map((id) => ({ id })), edges: ties.edges, tied, numberOf, neighbours }
}

/** The cluster of each tied node, numbered in the partition's order; −1 for a node that is in none. */
export function labelNodes<Id extends string>(
  { tied, numberOf }: NumberedNetwork<Id>,
  partition: Partition<Id>,
): Labels {
  const labels = tied.map(() => -1)
  let clusters = 0
  for (const members of partition) {
    let isUsed = false
    for (const member of members) {
      const node = numberOf.get(member)
      if (node === undefined) continue
      labels[node] = clusters
      isUsed = true
    }
    if (isUsed) clusters += 1
  }
  return labels
}

/** One start of the method, of which `run` makes the seed; other purposes than this one have other seeds. */
export function runOnce<Id extends string>(
  network: NumberedNetwork<Id>,
  settings: ClusterSettings,
  seed: number,
  run: number,
): Labels {
  const own = hashText(`${String(seed)}/single/${String(run)}`)
  return labelNodes(network, clusterOnce(network.nodes, network.edges, { seed: own, settings }))
}

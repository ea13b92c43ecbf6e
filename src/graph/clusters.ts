import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { byKey, byText } from '../base/order'
import { hashText } from '../base/hash'
import { seededRandom } from '../base/random'
import type { Random } from '../base/random'
import { splitConnected } from './connected-parts'
import { computeModularity } from './modularity'
import type { WeightedEdge } from './modularity'

/** Most seeded runs of which the best is kept. */
const MOST_RUNS = 40
/** Fewest, however large the network. */
const FEWEST_RUNS = 3
/** Nodes and edges that all runs together may go through: about two seconds of work. */
const RUN_BUDGET = 100_000
/** Modularities closer than this are the same. */
const SAME = 1e-9

/** Disjoint groups of nodes that together hold every node: largest first, then by first member; members by text. */
export type Partition<Id extends string> = readonly (readonly Id[])[]

export type ClusterOptions = {
  readonly seed: number
  /** γ > 0: higher gives more and smaller clusters. */
  readonly resolution: number
  /** Seeded runs of which the best is kept. */
  readonly runs: number
}

export type Clustering<Id extends string> = {
  readonly partition: Partition<Id>
  /** At the resolution, recomputed from the partition. */
  readonly modularity: number
}

/** How many runs a network of this size gets: 40 up to 2,500 nodes and edges together, fewer beyond, at least 3. */
export function chooseRuns(nodes: number, edges: number): number {
  return Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(RUN_BUDGET / Math.max(1, nodes + edges))))
}

/**
 * Finds clusters of high modularity: the best of several seeded runs of Louvain (V. D. Blondel et al., J. Stat. Mech.
 * P10008, 2008), each over the nodes in another order, and each cluster split where it is not connected.
 * Of partitions that are equally good the one with fewer clusters wins, then the first by text, so the order of nodes and
 * edges given does not matter. A node without an edge is a cluster of its own. Edges of weight ≤ 0, of unknown ends and
 * from a node to itself do not count. Cost: about linear in edges, times runs.
 */
export function findClusters<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  { seed, resolution, runs }: ClusterOptions,
): Clustering<Id> {
  const ids = [...new Set(nodes.map((node) => node.id))].sort(byText)
  const known = new Set(ids)
  const usable = edges
    .filter(({ source, target, weight }) => known.has(source) && known.has(target) && source !== target && weight > 0)
    .filter(({ weight }) => Number.isFinite(weight))
    .sort(byKey(({ source, target }) => `${source}|${target}`))
  let best: Clustering<Id> = { partition: orderPartition(ids.map((id) => [id])), modularity: 0 }
  if (usable.length === 0) return best
  best = { ...best, modularity: computeModularity(best.partition, usable, resolution) }
  for (let run = 0; run < runs; run++) {
    const random = seededRandom(hashText(`${String(seed)}/${String(run)}`))
    const found = orderPartition(splitConnected(runLouvain(shuffle(ids, random), usable, resolution, random), usable))
    const next = { partition: found, modularity: computeModularity(found, usable, resolution) }
    if (isBetter(next, best)) best = next
  }
  return best
}

function isBetter<Id extends string>(next: Clustering<Id>, best: Clustering<Id>): boolean {
  if (Math.abs(next.modularity - best.modularity) > SAME) return next.modularity > best.modularity
  if (next.partition.length !== best.partition.length) return next.partition.length < best.partition.length
  return printPartition(next.partition) < printPartition(best.partition)
}

function printPartition(partition: Partition<string>): string {
  return partition.map((members) => members.join(' ')).join('\n')
}

/** One run over the nodes in the order given. Keys are places in that order, so no id can be mistaken for anything else. */
function runLouvain<Id extends string>(
  ids: readonly Id[],
  edges: readonly WeightedEdge<Id>[],
  resolution: number,
  rng: Random,
): readonly (readonly Id[])[] {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  const place = new Map<Id, string>()
  ids.forEach((id, at) => {
    place.set(id, String(at))
    graph.addNode(String(at))
  })
  for (const { source, target, weight } of edges) {
    const [from, to] = [place.get(source), place.get(target)]
    if (from === undefined || to === undefined) continue
    graph.updateUndirectedEdge(from, to, (attributes) => ({ weight: (attributes.weight ?? 0) + weight }))
  }
  const community = louvain(graph, { getEdgeWeight: 'weight', resolution, rng })
  const groups = new Map<number, Id[]>()
  ids.forEach((id, at) => {
    const key = community[String(at)] ?? -1
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  })
  return [...groups.values()]
}

function orderPartition<Id extends string>(partition: readonly (readonly Id[])[]): Partition<Id> {
  return partition
    .map((members) => [...members].sort(byText))
    .sort((a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? ''))
}

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [mixed[at], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[at] = b
    mixed[other] = a
  }
  return mixed
}

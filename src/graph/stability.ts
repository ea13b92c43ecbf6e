import { byText } from '../base/order'
import type { ClusterSettings } from './atlas'
import { orderPartition } from './clusters'
import type { Partition } from './clusters'
import { splitConnected } from './connected-parts'
import { findConsensus } from './consensus'
import type { WeightedEdge } from './modularity'
import { meanLikeness } from './partition-likeness'
import type { Labels } from './partition-likeness'
import { matchDivisions } from './stability-match'
import { labelNodes, numberNetwork, runOnce } from './stability-runs'
import type { NumberedNetwork } from './stability-runs'

/** Seeded runs that are compared. */
export const STABILITY_RUNS = 50
/** Who changes sides in more than this share of the runs is at the border of a cluster; the others are its core. */
export const BORDER_CHANGES = 0.2

/** Where a node goes when it leaves: a cluster by its place in the reference, or null for a part that splits off its own. */
export type Destination = { readonly cluster: number | null; readonly share: number }

export type NodeStability<Id extends string> = {
  readonly id: Id
  /** The place of its cluster in the reference; −1 where it is in none. */
  readonly cluster: number
  /** False where no usable edge is at the node: then nothing can change, and it is not counted. */
  readonly tied: boolean
  /** Share of the runs, 0 to 1, in which it is not with its cluster. */
  readonly changes: number
  readonly border: boolean
  /** Where to, by share of all runs, most often first; the shares sum to `changes`. */
  readonly goes: readonly Destination[]
}

export type ClusterStability = {
  /** Members that are tied and not at the border; members that are. */
  readonly core: number
  readonly border: number
  /** Mean of the best overlap in each run, members in both over members in either; 0 to 1. 1 without tied members. */
  readonly overlap: number
}

export type Stability<Id extends string = string> = {
  readonly runs: number
  /** Of each node, in the order given. */
  readonly nodes: readonly NodeStability<Id>[]
  /** Of each edge, in the order given: the share of runs in which its ends are together; 0 where it is not usable. */
  readonly edges: readonly number[]
  /** Of each cluster, in the reference's order. */
  readonly clusters: readonly ClusterStability[]
  /** Mean adjusted Rand index of all pairs of runs, 0 to 1: 1 where all are the same. */
  readonly likeness: number
  /** What most runs agree on; each cluster is connected, and a node without an edge is alone. */
  readonly consensus: Partition<Id>
}

export type StabilityOptions<Id extends string> = {
  readonly seed: number
  /** The method, resolution and handling of small clusters that the reference was found with. */
  readonly settings: ClusterSettings
  readonly runs?: number
  /** The division that is shown. */
  readonly reference: Partition<Id>
  /** Told after each run; the last step is the comparison. */
  readonly report?: (done: number, total: number) => void
}

/**
 * How far the clusters of a network are more than an accident of one run: single starts of the method, each from another
 * seed, are compared with the division that is shown. A node is with its cluster in a run when it is in the run's cluster
 * that overlaps its own best; the mean of that overlap is the stability of a cluster (C. Hennig, Comput. Stat. Data Anal.
 * 52, 258–271, 2007; about .75 and more is called stable there, .5 and less dissolved). Two clusters that a run joins both keep
 * their members: nobody is parted from them. That shows in their overlap and at the edges between them. The order of
 * nodes and edges does not matter; same seed, same result. Cost: that of the runs, and see `findConsensus`.
 */
export function measureStability<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  { seed, settings, runs = STABILITY_RUNS, reference, report = () => undefined }: StabilityOptions<Id>,
): Stability<Id> {
  const network = numberNetwork(nodes, edges)
  const divisions: Labels[] = []
  for (let run = 0; run < runs; run++) {
    report(run, runs + 1)
    divisions.push(runOnce(network, settings, seed, run))
  }
  report(runs, runs + 1)
  const order = orderReference(network, reference)
  const own = labelNodes(
    network,
    order.map((place) => reference[place] ?? []),
  )
  const { changes, overlaps } = followNodes(own, divisions)
  const placeOf = new Map(reference.flatMap((members, place) => members.map((member) => [member, place] as const)))
  const measured = nodes.map(({ id }): NodeStability<Id> => {
    const node = network.numberOf.get(id)
    const cluster = placeOf.get(id) ?? -1
    if (node === undefined) return { id, cluster, tied: false, changes: 0, border: false, goes: [] }
    const goes = [...(changes[node] ?? [])]
      .sort(([a, often], [b, seldom]) => seldom - often || a - b)
      .map(([to, count]) => ({ cluster: to < 0 ? null : (order[to] ?? null), count }))
    const count = goes.reduce((sum, one) => sum + one.count, 0)
    return {
      id,
      cluster,
      tied: true,
      changes: count / runs,
      border: count > BORDER_CHANGES * runs,
      goes: goes.map((one) => ({ cluster: one.cluster, share: one.count / runs })),
    }
  })
  report(runs + 1, runs + 1)
  return {
    runs,
    nodes: measured,
    edges: shareEdges(network, edges, divisions),
    clusters: gatherClusters(reference, measured, order, overlaps, runs),
    likeness: Math.max(0, meanLikeness(divisions)),
    consensus: agree(network, divisions),
  }
}

/** Places of the reference's clusters that have tied members, larger ones first, then by their first member. */
function orderReference<Id extends string>(
  { numberOf }: NumberedNetwork<Id>,
  reference: Partition<Id>,
): readonly number[] {
  return reference
    .map((members, place) => {
      const tied = members.filter((member) => numberOf.has(member)).sort(byText)
      return { place, size: tied.length, first: tied[0] ?? '' }
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || byText(a.first, b.first))
    .map(({ place }) => place)
}

type Followed = {
  /** Of each node: how often it was in the counterpart of another cluster, by that cluster; −1 for a part of its own. */
  readonly changes: readonly ReadonlyMap<number, number>[]
  /** Of each cluster: the sum of its best overlaps. */
  readonly overlaps: readonly number[]
}

function followNodes(own: Labels, divisions: readonly Labels[]): Followed {
  const changes = own.map(() => new Map<number, number>())
  const overlaps: number[] = []
  for (const division of divisions) {
    const { there, overlap, back } = matchDivisions(own, division)
    overlap.forEach((share, cluster) => (overlaps[cluster] = (overlaps[cluster] ?? 0) + share))
    own.forEach((cluster, node) => {
      const now = division[node] ?? -1
      if (cluster < 0 || now === there[cluster]) return
      const counterpart = back[now] ?? -1
      const to = counterpart === cluster ? -1 : counterpart
      const counts = changes[node]
      counts?.set(to, (counts.get(to) ?? 0) + 1)
    })
  }
  return { changes, overlaps }
}

function shareEdges<Id extends string>(
  { numberOf }: NumberedNetwork<Id>,
  edges: readonly WeightedEdge<Id>[],
  divisions: readonly Labels[],
): readonly number[] {
  return edges.map(({ source, target, weight }) => {
    const [from, to] = [numberOf.get(source), numberOf.get(target)]
    if (from === undefined || to === undefined || from === to || !(weight > 0 && weight < Infinity)) return 0
    const together = divisions.filter((division) => division[from] === division[to]).length
    return together / Math.max(1, divisions.length)
  })
}

function gatherClusters<Id extends string>(
  reference: Partition<Id>,
  nodes: readonly NodeStability<Id>[],
  order: readonly number[],
  overlaps: readonly number[],
  runs: number,
): readonly ClusterStability[] {
  const clusters = reference.map(() => ({ core: 0, border: 0, overlap: 1 }))
  for (const { cluster, tied, border } of nodes) {
    const own = clusters[cluster]
    if (own !== undefined && tied) own[border ? 'border' : 'core'] += 1
  }
  order.forEach((place, cluster) => {
    const own = clusters[place]
    // Sums of many thirds may end a little above their number.
    if (own !== undefined && runs > 0) own.overlap = Math.min(1, (overlaps[cluster] ?? 0) / runs)
  })
  return clusters
}

function agree<Id extends string>(network: NumberedNetwork<Id>, divisions: readonly Labels[]): Partition<Id> {
  const groups = new Map<number, Id[]>()
  findConsensus(divisions, network.neighbours).forEach((cluster, node) => {
    const id = network.tied[node]
    const group = groups.get(cluster)
    if (id === undefined) return
    if (group === undefined) groups.set(cluster, [id])
    else group.push(id)
  })
  const alone = network.nodes.filter(({ id }) => !network.numberOf.has(id)).map(({ id }) => [id])
  return orderPartition([...splitConnected([...groups.values()], network.edges), ...alone])
}

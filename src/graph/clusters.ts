import { hashText } from '../base/hash'
import { byText } from '../base/order'
import { seededRandom } from '../base/random'
import type { ClusterMethod, ClusterSettings } from './atlas'
import { divideOnArrays, isDividedOnArrays, seedRuns } from './clusters-large'
import { splitConnected } from './connected-parts'
import { runLeiden } from './leiden'
import { runLouvain } from './louvain'
import { mergeSmall } from './merge-small'
import { computeModularity } from './modularity'
import type { WeightedEdge } from './modularity'
import { collectTies } from './ties'
import type { Ties } from './ties'

/** Most seeded runs of which the best is kept. */
const MOST_RUNS = 40
/** Fewest, however large the network. */
const FEWEST_RUNS = 3
/** Nodes and edges that all runs together may go through: about two seconds of work, with either method. */
const RUN_BUDGET = 100_000
/** Modularities closer than this are the same. */
const SAME = 1e-9
/** What is smaller is a sum's error: it would be shown as −0.00. */
const ROUNDING = 1e-10

/** Disjoint groups of nodes that together hold every node: largest first, then by first member; members by text. */
export type Partition<Id extends string> = readonly (readonly Id[])[]

export type ClusterOptions<Id extends string> = {
  readonly seed: number
  readonly settings: ClusterSettings
  /** Seeded runs of which the best is kept; components need one. */
  readonly runs: number
  /**
   * The division of an earlier map, carried over to this network given the one found anew; null where there is none. It is
   * kept unless the new one's modularity is higher by more than `STICKINESS`.
   */
  readonly carry?: (ties: Ties<Id>, found: Partition<Id>) => Partition<Id> | null
}

export type FoundClusters<Id extends string> = {
  readonly partition: Partition<Id>
  /** At the resolution, recomputed from the partition. */
  readonly modularity: number
}

/**
 * How much better a new division must be before people are moved out of the one that they know. Divisions that differ much
 * often differ in modularity by less than a hundredth (B. H. Good, Y.-A. de Montjoye and A. Clauset, Phys. Rev. E 81,
 * 046106, 2010), so that a smaller gain says more of chance than of the network.
 */
export const STICKINESS = 0.01

/**
 * How many runs a network of this size gets: 40 up to 2,500 nodes and edges together, fewer beyond, at least 3. Counted in
 * work, not by the clock, so that it is the same on every machine. Components need no second run.
 */
export function chooseRuns(nodes: number, edges: number, method: ClusterMethod = 'louvain'): number {
  if (method === 'components') return 1
  return Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(RUN_BUDGET / Math.max(1, nodes + edges))))
}

/**
 * Finds clusters: the best of several seeded runs of the method by modularity, each cluster split where it is not connected,
 * then small ones merged where the settings say so. Never worse than components. Of divisions that are equally good the one with
 * fewer clusters wins, then the first by text. The order of nodes and edges given does not matter at all. A node without an edge is a cluster
 * of its own. Edges of weight ≤ 0, of unknown ends and from a node to itself do not count. Networks of 100,000 edges and more
 * are divided on arrays. Cost: about linear in edges, times runs.
 */
export function findClusters<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  { seed, settings, runs, carry }: ClusterOptions<Id>,
): FoundClusters<Id> {
  const ties = collectTies(nodes, edges)
  const measured = (partition: Partition<Id>): FoundClusters<Id> => {
    const modularity = computeModularity(partition, ties.edges, settings.resolution)
    return { partition, modularity: Math.abs(modularity) < ROUNDING ? 0 : modularity }
  }
  if (ties.edges.length === 0) return { partition: ties.ids.map((id) => [id]), modularity: 0 }
  if (isDividedOnArrays(ties, settings)) {
    const { groups, modularity } = divideOnArrays(ties, settings, seedRuns(seed, runs))
    return settle({ partition: orderPartition(groups), modularity })
  }
  if (settings.method === 'components') return measured(startOnce(ties, settings, seed))
  let best = measured(startOnce(ties, { ...settings, method: 'components' }, seed))
  for (const run of seedRuns(seed, runs)) {
    const next = measured(startOnce(ties, settings, run))
    if (isBetter(next, best)) best = next
  }
  return settle(best)

  /** Small clusters merged where that is wanted, and the division that was there before where it is about as good. */
  function settle(found: FoundClusters<Id>): FoundClusters<Id> {
    const carried = carry?.(ties, found.partition) ?? null
    const tidied = tidy(found.partition, ties, settings)
    const fresh = tidied === found.partition ? found : measured(tidied)
    if (carried === null) return fresh
    const known = measured(tidy(carried, ties, settings))
    return fresh.modularity > known.modularity + STICKINESS ? fresh : known
  }
}

/**
 * One start of the method that the settings name, from a seed (an integer), connected and with small clusters merged where
 * they say so. Unlike `findClusters` it is not the best of several: for finding out how much runs differ.
 */
export function clusterOnce<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  { seed, settings }: Pick<ClusterOptions<Id>, 'seed' | 'settings'>,
): Partition<Id> {
  const ties = collectTies(nodes, edges)
  const start = hashText(String(seed))
  const partition = isDividedOnArrays(ties, settings)
    ? orderPartition(divideOnArrays(ties, settings, [start]).groups)
    : startOnce(ties, settings, start)
  return tidy(partition, ties, settings)
}

function startOnce<Id extends string>(ties: Ties<Id>, settings: ClusterSettings, seed: number): Partition<Id> {
  return orderPartition(splitConnected(divide(ties, settings, seed), ties.edges))
}

function divide<Id extends string>(
  ties: Ties<Id>,
  { method, resolution }: ClusterSettings,
  seed: number,
): readonly (readonly Id[])[] {
  switch (method) {
    // Who asks how firm stated clusters are compares them with what Louvain finds.
    case 'stated':
    case 'louvain':
      return runLouvain(ties, resolution, seededRandom(seed))
    case 'leiden':
      return runLeiden(ties, resolution, seed)
    case 'components':
      return [ties.ids]
  }
}

function tidy<Id extends string>(partition: Partition<Id>, { edges }: Ties<Id>, settings: ClusterSettings) {
  if (!settings.mergeSmall || settings.minSize <= 1) return partition
  return orderPartition(mergeSmall(partition, edges, settings.minSize))
}

function isBetter<Id extends string>(next: FoundClusters<Id>, best: FoundClusters<Id>): boolean {
  if (Math.abs(next.modularity - best.modularity) > SAME) return next.modularity > best.modularity
  if (next.partition.length !== best.partition.length) return next.partition.length < best.partition.length
  return printPartition(next.partition) < printPartition(best.partition)
}

function printPartition(partition: Partition<string>): string {
  return partition.map((members) => members.join(' ')).join('\n')
}

/** Groups as a partition that does not depend on how they were found. */
export function orderPartition<Id extends string>(groups: readonly (readonly Id[])[]): Partition<Id> {
  return groups
    .map((members) => [...members].sort(byText))
    .sort((a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? ''))
}

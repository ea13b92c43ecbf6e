import type { ClusterSettings } from './atlas'
import { chooseRuns, findClusters } from './clusters'
import { computeModularity } from './modularity'
import type { WeightedEdge } from './modularity'
import { meanLikeness } from './partition-likeness'
import type { Labels } from './partition-likeness'
import { chooseResolutions } from './resolution-sweep-bounds'
import { findPlateaus } from './resolution-sweep-plateaus'
import type { Plateau } from './resolution-sweep-plateaus'
import { labelNodes, numberNetwork, runOnce } from './stability-runs'
import type { NumberedNetwork } from './stability-runs'

/** Resolutions that are tried. */
export const SWEEP_STEPS = 20
/** A cluster with fewer members is too small to be spoken of. */
export const LARGE_CLUSTER = 3
/** Most and fewest single runs that are compared with each other at a resolution. */
const MOST_COMPARED = 8
const FEWEST_COMPARED = 3
/** Nodes and edges that the compared runs at one resolution may go through. */
const COMPARED_BUDGET = 100_000

/** What is found at one resolution. Nodes without a usable edge do not count. */
export type SweepStep = {
  readonly resolution: number
  /** Clusters, and those of at least `LARGE_CLUSTER` members. */
  readonly clusters: number
  readonly large: number
  /** Of the division at this resolution, and at γ = 1, by which steps can be compared. */
  readonly modularity: number
  readonly plainModularity: number
  /** Mean adjusted Rand index between single runs, 0 to 1. */
  readonly stability: number
  /** The cluster of each node of the sweep, numbered largest first; −1 for one without a usable edge. */
  readonly clusterOf: Labels
  /** Members of each cluster. */
  readonly sizes: readonly number[]
}

/** How many members go from a cluster of one step to a cluster of the next. */
export type Flow = { readonly from: number; readonly to: number; readonly members: number }

export type ResolutionSweep<Id extends string = string> = {
  /** By text: `clusterOf` of each step is in this order. */
  readonly nodes: readonly Id[]
  readonly settings: ClusterSettings
  /** By resolution, lowest first; none where there is nothing to choose. */
  readonly steps: readonly SweepStep[]
  /** The step at the resolution of the settings; −1 where there is none. */
  readonly current: number
  readonly plateaus: readonly Plateau[]
  /** `flows[k]`: from step k to step k + 1, by from and to. */
  readonly flows: readonly (readonly Flow[])[]
}

export type SweepOptions = {
  readonly seed: number
  /** The sweep is around their resolution, and that is one of its steps. */
  readonly settings: ClusterSettings
  readonly steps?: number
  /** Seeded runs of which the best is kept at each step; as many as the map itself has where left out. */
  readonly runs?: number
  /** Told after each run and step. */
  readonly report?: (done: number, total: number) => void
}

/**
 * Divides a network at many resolutions, from about one cluster for each part of it to many, in equal ratios. A step is what
 * `findClusters` gives at that resolution with the same seed, settings and runs. Empty for components, to which resolution
 * does not matter, and for a network without an edge. Same input, same sweep; the order of nodes and edges does not matter.
 * Cost: that of some hundred runs of the method (`steps` times those of the map and those compared).
 */
export function sweepResolutions<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  { seed, settings, steps: count = SWEEP_STEPS, runs, report = () => undefined }: SweepOptions,
): ResolutionSweep<Id> {
  const network = numberNetwork(nodes, edges)
  const ids = network.nodes.map(({ id }) => id)
  const nothing = { nodes: ids, settings, steps: [], current: -1, plateaus: [], flows: [] }
  if (settings.method === 'components' || network.tied.length === 0 || count < 1) return nothing
  report(0, count + 1)
  const resolutions = chooseResolutions(network, settings, seed, count)
  const kept = runs ?? chooseRuns(nodes.length, edges.length, settings.method)
  const labels: Labels[] = []
  const steps = resolutions.map((resolution, at): SweepStep => {
    report(at + 1, count + 1)
    const own = { ...settings, resolution }
    const found = findClusters(network.nodes, network.edges, { seed, settings: own, runs: kept })
    const division = labelNodes(network, found.partition)
    labels.push(division)
    const sizes = countSizes(division)
    return {
      resolution,
      clusters: sizes.length,
      large: sizes.filter((size) => size >= LARGE_CLUSTER).length,
      modularity: found.modularity,
      plainModularity: computeModularity(found.partition, network.edges, 1),
      stability: compareRuns(network, own, seed),
      clusterOf: ids.map((id) => {
        const node = network.numberOf.get(id)
        return node === undefined ? -1 : (division[node] ?? -1)
      }),
      sizes,
    }
  })
  report(count + 1, count + 1)
  return {
    nodes: ids,
    settings,
    steps,
    current: resolutions.indexOf(settings.resolution),
    plateaus: findPlateaus(labels, steps),
    flows: labels.slice(1).map((next, at) => countFlows(labels[at] ?? [], next)),
  }
}

function countSizes(labels: Labels): readonly number[] {
  const sizes: number[] = []
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1
  return sizes
}

/** How alike some single runs at a resolution are. */
function compareRuns<Id extends string>(network: NumberedNetwork<Id>, settings: ClusterSettings, seed: number): number {
  const work = Math.max(1, network.nodes.length + network.edges.length)
  const runs = Math.max(FEWEST_COMPARED, Math.min(MOST_COMPARED, Math.floor(COMPARED_BUDGET / work)))
  const divisions = Array.from({ length: runs }, (_, run) => runOnce(network, settings, seed, run))
  return Math.max(0, meanLikeness(divisions))
}

function countFlows(before: Labels, after: Labels): readonly Flow[] {
  const counts = new Map<number, Map<number, number>>()
  before.forEach((from, node) => {
    const to = after[node] ?? -1
    const row = counts.get(from) ?? new Map<number, number>()
    row.set(to, (row.get(to) ?? 0) + 1)
    counts.set(from, row)
  })
  return [...counts]
    .flatMap(([from, row]) => [...row].map(([to, members]) => ({ from, to, members })))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

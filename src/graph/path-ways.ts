import type { PaperId } from '../resolve/corpus'
import type { Network, NodeId } from './atlas'

/** What a path needs of a network. */
export type Tied = Pick<Network, 'nodes' | 'edges'>

/** The ties that a path may take. Tie `t` joins the nodes numbered `ends[2t]` and `ends[2t + 1]`. */
export type Ways = {
  readonly nodes: number
  readonly ends: Int32Array
  /** Its number among the network's edges. */
  readonly edges: Int32Array
  /** Sum of the shares of the papers that may be used, above 0. */
  readonly weights: Float64Array
  /** The newest of their years; −Infinity where none is dated. */
  readonly years: Float64Array
  readonly papers: readonly (readonly PaperId[])[]
  /** Rows: the ties at node `u` are `at[offsets[u] .. offsets[u + 1])`, in order of the other end. */
  readonly offsets: Int32Array
  readonly at: Int32Array
}

type Limits = {
  readonly mayPass: (node: NodeId) => boolean
  readonly mayUse: (paper: PaperId) => boolean
  readonly yearOf: (paper: PaperId) => number | null
}

/** The ties between nodes that may be passed, with what the papers that may be used leave of them. Cost: linear. */
export function joinWays(network: Tied, place: ReadonlyMap<NodeId, number>, limits: Limits): Ways {
  const open = network.nodes.map(({ id }) => limits.mayPass(id))
  const ends: number[] = []
  const edges: number[] = []
  const weights: number[] = []
  const years: number[] = []
  const papers: (readonly PaperId[])[] = []
  for (const [number, edge] of network.edges.entries()) {
    const [source, target] = [place.get(edge.source) ?? -1, place.get(edge.target) ?? -1]
    if (source === target || open[source] !== true || open[target] !== true) continue
    const used = edge.papers.filter(limits.mayUse)
    if (used.length === 0 && edge.papers.length > 0) continue
    const left = new Set(used)
    const weight =
      used.length === edge.papers.length
        ? edge.weight
        : edge.shares.reduce((sum, { paper, share }) => (left.has(paper) ? sum + share : sum), 0)
    if (!(weight > 0)) continue
    ends.push(source, target)
    edges.push(number)
    weights.push(weight)
    years.push(used.reduce((newest, paper) => Math.max(newest, limits.yearOf(paper) ?? -Infinity), -Infinity))
    papers.push(used)
  }
  const rows = rowsOf(network.nodes.length, ends)
  return {
    nodes: network.nodes.length,
    ends: Int32Array.from(ends),
    edges: Int32Array.from(edges),
    weights: Float64Array.from(weights),
    years: Float64Array.from(years),
    papers,
    ...rows,
  }
}

function rowsOf(nodes: number, ends: readonly number[]): Pick<Ways, 'offsets' | 'at'> {
  const offsets = new Int32Array(nodes + 1)
  for (const end of ends) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0)
  const next = offsets.slice(0, nodes)
  const at = new Int32Array(ends.length)
  for (const [number, end] of ends.entries()) {
    const place = next[end] ?? 0
    at[place] = number >> 1
    next[end] = place + 1
  }
  const other = (tie: number, node: number): number => {
    const first = ends[2 * tie] ?? 0
    return first === node ? (ends[2 * tie + 1] ?? 0) : first
  }
  for (let node = 0; node < nodes; node++)
    at.subarray(offsets[node], offsets[node + 1]).sort((a, b) => other(a, node) - other(b, node))
  return { offsets, at }
}

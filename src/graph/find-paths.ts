import type { PaperId } from '../resolve/corpus'
import type { NetworkEdge, NodeId } from './atlas'
import { joinWays, type Tied, type Ways } from './path-ways'
import { rankedPaths, type Walk } from './ranked-paths'

/**
 * What a path is good by. `shortest`: fewest ties; `strongest`: least sum of 1 / weight (Newman 2001, Phys. Rev. E 64,
 * 016132); `newest`: the oldest of its ties is as new as can be, then fewest ties. A tie is as new as its newest paper.
 */
export type PathAim = 'shortest' | 'strongest' | 'newest'

export type PathQuestion = {
  readonly from: NodeId
  readonly to: NodeId
  readonly aim: PathAim
  /** How many ways at most, the best first; at least 1. */
  readonly count: number
  /** Nodes and papers that may be used: what filters leave. */
  readonly mayPass: (node: NodeId) => boolean
  readonly mayUse: (paper: PaperId) => boolean
  /** The year of a paper, or null where it is not known: such a paper counts as older than every dated one. */
  readonly yearOf: (paper: PaperId) => number | null
}

/** One step of a path: the tie, and those of its papers that may be used. A stated tie has none. */
export type PathHop = {
  readonly edge: NetworkEdge
  readonly to: NodeId
  readonly papers: readonly PaperId[]
  /** Sum of their shares; a stated tie's own weight. */
  readonly weight: number
  /** The newest of their years. */
  readonly newest: number | null
}

export type FoundPath = {
  readonly nodes: readonly NodeId[]
  readonly hops: readonly PathHop[]
  /** The year of its oldest tie; null where a tie has no dated paper. */
  readonly oldest: number | null
}

/**
 * The best paths between two nodes, without a node twice in any, each path once. Equally good ones stand in the order of
 * the nodes in the network. Empty where no path is, or an end is not there. Cost: O(count · length · m log n) for `m` ties
 * (Yen 1971, Management Science 17, 712–716).
 */
export function findPaths(network: Tied, question: PathQuestion): readonly FoundPath[] {
  const { from, to, aim, count } = question
  const place = new Map(network.nodes.map(({ id }, at) => [id, at]))
  const [start, end] = [place.get(from), place.get(to)]
  if (start === undefined || end === undefined || start === end) return []
  const ways = joinWays(network, place, question)
  const walks =
    aim === 'newest' ? newestFirst(ways, start, end, count) : rankedPaths(ways, costOf(ways, aim), start, end, count)
  return walks.map((walk) => tellPath(network, ways, walk))
}

/** Cost of a tie by its number. A tiny share of 1 / weight parts paths of equally many ties: the stronger first. */
function costOf({ weights }: Ways, aim: 'shortest' | 'strongest'): Float64Array {
  if (aim === 'strongest') return weights.map((weight) => 1 / weight)
  return weights.map((weight) => 1 + 1e-9 / (1 + weight))
}

/**
 * Paths by the year of their oldest tie, then by length. Years are let in one after the other, the newest first; all
 * paths that newer ties alone allow come before those that need an older one.
 */
function newestFirst(ways: Ways, start: number, end: number, count: number): Walk[] {
  const years = [...new Set(ways.years)].sort((a, b) => b - a)
  const found: Walk[] = []
  const known = new Set<string>()
  for (const year of years) {
    const cost = costOf(ways, 'shortest').map((each, edge) =>
      (ways.years[edge] ?? -Infinity) >= year ? each : Infinity,
    )
    for (const walk of rankedPaths(ways, cost, start, end, count + known.size)) {
      const key = walk.nodes.join(' ')
      if (known.has(key)) continue
      known.add(key)
      found.push(walk)
      if (found.length === count) return found
    }
  }
  return found
}

function tellPath(network: Tied, ways: Ways, { nodes, edges }: Walk): FoundPath {
  const idAt = (at: number | undefined): NodeId => network.nodes[at ?? 0]?.id ?? 'node:'
  const hops = edges.flatMap((tie, step): PathHop[] => {
    const edge = network.edges[ways.edges[tie] ?? -1]
    const year = ways.years[tie] ?? -Infinity
    return edge === undefined
      ? []
      : [
          {
            edge,
            to: idAt(nodes[step + 1]),
            papers: ways.papers[tie] ?? [],
            weight: ways.weights[tie] ?? 0,
            newest: Number.isFinite(year) ? year : null,
          },
        ]
  })
  const oldest = hops.reduce<number | null>(
    (least, { newest }) => (least === null || newest === null ? null : Math.min(least, newest)),
    Infinity,
  )
  return { nodes: nodes.map(idAt), hops, oldest: oldest === Infinity ? null : oldest }
}

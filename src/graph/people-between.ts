import { byText } from '../base/order'
import type { Corpus, PaperId, TopicId } from '../resolve/corpus'
import type { ClusterId, Network, NetworkEdge, NetworkNode, NodeId } from './atlas'
import { findPartsWithout, numberNeighbours, walkWithout } from './cut-points'
import type { Neighbours } from './cut-points'
import { roundSignificant, sumInAnyOrder } from './significant'

/** Steps (walks × (nodes + edges)) that detours of all rows together may take: about a second of work. */
export const DETOUR_BUDGET = 20_000_000
/** Topics that are told of one row. */
const MOST_TOPICS = 5

/** Ties of a node with members of one cluster. */
export type BetweenTies = {
  readonly cluster: ClusterId
  /** True for the node's own. */
  readonly own: boolean
  readonly ties: number
  readonly weight: number
  /** Those tied to it, the heaviest tie first. */
  readonly neighbours: readonly NodeId[]
  /** The papers behind the ties, in the corpus's order. */
  readonly papers: readonly PaperId[]
}

/** What becomes of a node's component without it. */
export type WithoutNode = {
  /** Sizes of the parts that are left, largest first. */
  readonly parts: readonly number[]
  /** All who are not in the largest part, in order of id. */
  readonly cutOff: readonly NodeId[]
  /** Pairs of others that no path joins any more. */
  readonly pairsCut: number
  /**
   * Mean steps between two others of the component, with and without the node; null where it falls apart, where fewer than two
   * others are left, or where counting would take too long.
   */
  readonly steps: { readonly with: number; readonly without: number } | null
}

/** A node that stands between clusters or holds others together, with the reasons. */
export type BetweenRow = {
  readonly id: NodeId
  readonly kind: NetworkNode['kind']
  readonly cluster: ClusterId
  /** As in `NetworkNode`. */
  readonly betweenness: number
  /** How evenly its weight is spread over clusters: 0 all in one, near 1 evenly over many. */
  readonly participation: number
  /** Its own cluster first, then the heaviest. */
  readonly joins: readonly BetweenTies[]
  /** Papers behind its ties to other clusters, without itself, in the corpus's order. */
  readonly papers: readonly PaperId[]
  /** What those papers are about, most papers first. */
  readonly topics: readonly { readonly topic: TopicId; readonly papers: number }[]
  readonly without: WithoutNode
}

/** What standing between is read from. */
export type BetweenNetwork = Pick<Network, 'nodes' | 'edges'>

/**
 * Those who stand between: the nodes that join clusters or hold others together, at most `limit`, the highest betweenness
 * first, then those without whom most pairs lose each other, then by participation. Participation is 1 − Σ (k_c ÷ k)² over
 * clusters c, where k_c is the weight of the node's ties into c and k all of it (R. Guimerà and L. A. N. Amaral, Nature 433,
 * 895–900, 2005). What falls apart is found by `findPartsWithout`, and the longer ways by walks from everybody within
 * `DETOUR_BUDGET`. Pure; the order of edges does not matter. Cost: linear in nodes and edges and in `limit` times both, and
 * the budget.
 */
export function findPeopleBetween(network: BetweenNetwork, corpus: Corpus, limit: number): readonly BetweenRow[] {
  const { nodes, edges } = network
  const edgesAt = new Map<NodeId, NetworkEdge[]>(nodes.map(({ id }) => [id, []]))
  for (const edge of edges) {
    edgesAt.get(edge.source)?.push(edge)
    edgesAt.get(edge.target)?.push(edge)
  }
  const home = new Map<NodeId, ClusterId>(nodes.map(({ id, cluster }) => [id, cluster]))
  const ids = nodes.map(({ id }) => id).sort(byText)
  const numbers = new Map(ids.map((id, at) => [id, at]))
  const neighbours = numberNeighbours(ids, edges)
  const parts = findPartsWithout(neighbours)
  // Where betweenness is 0 for all it says nothing.
  const isKnown = nodes.some(({ betweenness }) => betweenness > 0)
  const ranked = nodes
    .map((node) => {
      const own = parts[numbers.get(node.id) ?? -1] ?? []
      const participation = participationOf(node.id, edgesAt.get(node.id) ?? [], home)
      return { node, parts: own, participation, pairsCut: countPairsCut(own) }
    })
    .filter(
      ({ node, participation, parts: own }) =>
        own.length > 1 || (isKnown ? node.betweenness > 0 && participation > 0 : participation > 0),
    )
    .sort(
      (a, b) =>
        b.node.betweenness - a.node.betweenness ||
        b.pairsCut - a.pairsCut ||
        b.participation - a.participation ||
        byText(a.node.id, b.node.id),
    )
    .slice(0, Math.max(0, limit))
  const order = new Map(corpus.papers.map((paper, at) => [paper.id, at]))
  const inOrder = (papers: Iterable<PaperId>): readonly PaperId[] =>
    [...new Set(papers)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || byText(a, b))
  let budget = DETOUR_BUDGET
  return ranked.map(({ node, parts: own, participation, pairsCut }): BetweenRow => {
    const number = numbers.get(node.id) ?? -1
    const joins = joinedBy(node, edgesAt.get(node.id) ?? [], home, inOrder)
    const papers = inOrder(joins.flatMap((join) => (join.own ? [] : join.papers))).filter((paper) => paper !== node.id)
    const cutOff = own.length < 2 ? [] : findCutOff(neighbours, number).flatMap((at) => ids[at] ?? [])
    const [others = 0] = own.length === 1 ? own : []
    const cost = 2 * others * (nodes.length + edges.length)
    const fits = others > 1 && cost <= budget
    if (fits) budget -= cost
    return {
      id: node.id,
      kind: node.kind,
      cluster: node.cluster,
      betweenness: node.betweenness,
      participation,
      joins,
      papers,
      topics: countTopics(corpus, order, papers),
      without: {
        parts: own,
        cutOff,
        pairsCut,
        steps: fits ? measureSteps(neighbours, number) : null,
      },
    }
  })
}

/** Participation over clusters, 0 to 1; 0 for a node without ties or with ties to one cluster only. */
function participationOf(id: NodeId, edges: readonly NetworkEdge[], home: ReadonlyMap<NodeId, ClusterId>): number {
  const weights = new Map<ClusterId, number[]>()
  for (const { source, target, weight } of edges) {
    const cluster = home.get(source === id ? target : source)
    if (cluster === undefined || source === target) continue
    const list = weights.get(cluster)
    if (list === undefined) weights.set(cluster, [weight])
    else list.push(weight)
  }
  if (weights.size < 2) return 0
  const sums = [...weights.values()].map(sumInAnyOrder)
  const all = sumInAnyOrder(sums)
  if (all <= 0) return 0
  return roundSignificant(1 - sumInAnyOrder(sums.map((sum) => (sum / all) * (sum / all))))
}

function joinedBy(
  { id, cluster: own }: NetworkNode,
  edges: readonly NetworkEdge[],
  home: ReadonlyMap<NodeId, ClusterId>,
  inOrder: (papers: Iterable<PaperId>) => readonly PaperId[],
): readonly BetweenTies[] {
  const found = new Map<ClusterId, { readonly to: NodeId; readonly edge: NetworkEdge }[]>()
  for (const edge of edges) {
    const to = edge.source === id ? edge.target : edge.source
    const cluster = home.get(to)
    if (cluster === undefined || to === id) continue
    const list = found.get(cluster)
    if (list === undefined) found.set(cluster, [{ to, edge }])
    else list.push({ to, edge })
  }
  return [...found]
    .map(([cluster, ties]): BetweenTies => ({
      cluster,
      own: cluster === own,
      ties: ties.length,
      weight: sumInAnyOrder(ties.map(({ edge }) => edge.weight)),
      neighbours: [...ties].sort((a, b) => b.edge.weight - a.edge.weight || byText(a.to, b.to)).map(({ to }) => to),
      papers: inOrder(ties.flatMap(({ edge }) => edge.papers)),
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.weight - a.weight || byText(a.cluster, b.cluster))
}

function countPairsCut(parts: readonly number[]): number {
  let pairs = 0
  let before = 0
  for (const size of parts) {
    pairs += before * size
    before += size
  }
  return pairs
}

/** Everybody of the component outside of the largest part, by number; of equal parts the one that is met first counts as it. */
function findCutOff(neighbours: Neighbours, without: number): readonly number[] {
  const seen = new Set<number>()
  const parts: (readonly number[])[] = []
  for (const start of neighbours[without] ?? []) {
    if (seen.has(start)) continue
    const part = walkWithout(neighbours, start, without).reached
    for (const at of part) seen.add(at)
    parts.push(part)
  }
  const [, ...others] = parts.sort((a, b) => b.length - a.length)
  return others.flat().sort((a, b) => a - b)
}

/** Mean steps between the others of a node's component, with and without it. */
function measureSteps(neighbours: Neighbours, without: number): WithoutNode['steps'] {
  const [start] = neighbours[without] ?? []
  if (start === undefined) return null
  const others = walkWithout(neighbours, start, without).reached
  const pairs = others.length * (others.length - 1)
  if (pairs === 0) return null
  const sums = { with: 0, without: 0 }
  for (const from of others) {
    const [now, then] = [walkWithout(neighbours, from, -1), walkWithout(neighbours, from, without)]
    for (const to of others) {
      sums.with += now.steps[to] ?? 0
      sums.without += then.steps[to] ?? 0
    }
  }
  return { with: roundSignificant(sums.with / pairs), without: roundSignificant(sums.without / pairs) }
}

function countTopics(
  corpus: Corpus,
  order: ReadonlyMap<PaperId, number>,
  papers: readonly PaperId[],
): BetweenRow['topics'] {
  const counts = new Map<TopicId, number>()
  for (const id of papers) {
    const paper = corpus.papers[order.get(id) ?? -1]
    for (const topic of new Set(paper?.topics.map((tag) => tag.topic))) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts]
    .map(([topic, count]) => ({ topic, papers: count }))
    .sort((a, b) => b.papers - a.papers || byText(a.topic, b.topic))
    .slice(0, MOST_TOPICS)
}

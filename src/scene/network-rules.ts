import { measureDisparity, strongestTies, type WeightedTies } from '../graph/backbone'
import { buildCsr, type Csr } from '../graph/csr'
import { findComponents, findCores } from '../graph/csr-components'
import type { Network } from '../graph/atlas'
import { isTieRule, type NodeRule, type Range, type Rule, type TieRule, type Turned } from './rules'

/** What is left of a network: 1 for each node and each edge that is, by their numbers in it. */
export type Left = { readonly nodes: Uint8Array; readonly edges: Uint8Array }

/** What rules look at beside the network itself. Edges by their numbers, ends by the nodes' numbers. */
export type RuleFacts = {
  readonly sources: Int32Array
  readonly targets: Int32Array
  /** What the papers that are left add to each edge. */
  readonly weights: Float64Array
  /** How many they are. */
  readonly papersOfEdge: Int32Array
  /** Papers left of each node; −1 for one that no number of papers is asked of. */
  readonly papersOfNode: Int32Array
  /** Of how many authors the smallest of the papers is that are left behind an edge, or the largest; 0 where none is. */
  readonly smallestTeam: Int32Array
  readonly largestTeam: Int32Array
}

/** Of a rule's findings: whether it holds, or does not ask. */
const SPARED = 2

/** Whatever a rule finds, turned round where it says so. */
const passes = (found: number | undefined, turn: number): boolean => found === SPARED || found === turn

/**
 * What a rule on nodes or ties leaves of what came in. A tie never outlasts its ends; a node outlasts its ties. Cost: linear in
 * the network; a strongest-ties rule takes its count times the ties at the most.
 */
export function applyNetworkRule(
  network: Network,
  rule: (NodeRule | TieRule) & Turned,
  facts: RuleFacts,
  left: Left,
): Left {
  const turn = rule.not ? 0 : 1
  const { sources, targets } = facts
  const edges = left.edges.slice()
  if (isTieRule(rule)) {
    const found = tiesOf(network, rule, facts, left)
    for (let at = 0; at < edges.length; at++) if (!passes(found[at], turn)) edges[at] = 0
    return { nodes: left.nodes, edges }
  }
  const found = nodesOf(network, rule, facts, left)
  const nodes = left.nodes.slice()
  for (let at = 0; at < nodes.length; at++) if (!passes(found[at], turn)) nodes[at] = 0
  for (let at = 0; at < edges.length; at++)
    if (nodes[sources[at] ?? -1] !== 1 || nodes[targets[at] ?? -1] !== 1) edges[at] = 0
  return { nodes, edges }
}

/** Whatever one of several leaves. Arrays of one network. */
export function uniteLeft(all: readonly Left[]): Left | null {
  const [first, ...others] = all
  if (first === undefined) return null
  const nodes = first.nodes.slice()
  const edges = first.edges.slice()
  for (const other of others) {
    for (let at = 0; at < nodes.length; at++) if (other.nodes[at] === 1) nodes[at] = 1
    for (let at = 0; at < edges.length; at++) if (other.edges[at] === 1) edges[at] = 1
  }
  return { nodes, edges }
}

/** 1 where a value lies within; `spares`: what is below 0 is not asked. */
function within(values: ArrayLike<number>, [least, most]: Range, spares = false): Uint8Array {
  const [from, to] = [least ?? -Infinity, most ?? Infinity]
  const found = new Uint8Array(values.length)
  for (let at = 0; at < found.length; at++) {
    const value = values[at] ?? 0
    found[at] = spares && value < 0 ? SPARED : value >= from && value <= to ? 1 : 0
  }
  return found
}

function tiesOf({ nodes, edges }: Network, rule: TieRule & Turned, facts: RuleFacts, left: Left): Uint8Array {
  switch (rule.kind) {
    case 'tie-range':
      return within(rule.figure === 'weight' ? facts.weights : facts.papersOfEdge, rule.range)
    case 'tie-facts': {
      const found = new Uint8Array(edges.length)
      for (let at = 0; at < found.length; at++) if (edges[at]?.evidence === 'listed') found[at] = 1
      return found
    }
    case 'tie-team': {
      // What rests on no paper is asked of no team. Turned round, what rests on one larger paper stays.
      const found = new Uint8Array(edges.length)
      for (let at = 0; at < found.length; at++) {
        const smallest = facts.smallestTeam[at] ?? 0
        if (smallest === 0) found[at] = SPARED
        else found[at] = (rule.not ? (facts.largestTeam[at] ?? 0) <= rule.most : smallest <= rule.most) ? 1 : 0
      }
      return found
    }
    case 'tie-strongest':
      return strongestTies(weigh(nodes.length, facts, left), rule.count)
    case 'tie-backbone': {
      const chances = measureDisparity(weigh(nodes.length, facts, left))
      const found = new Uint8Array(edges.length)
      for (let at = 0; at < found.length; at++) if ((chances[at] ?? 1) < rule.level) found[at] = 1
      return found
    }
  }
}

function weigh(nodes: number, { sources, targets, weights }: RuleFacts, { edges }: Left): WeightedTies {
  const ends = new Int32Array(2 * sources.length)
  const own = new Float64Array(weights.length)
  for (let at = 0; at < sources.length; at++) {
    ends[2 * at] = sources[at] ?? 0
    ends[2 * at + 1] = targets[at] ?? 0
    if (edges[at] === 1) own[at] = weights[at] ?? 0
  }
  return { nodes, ends, weights: own }
}

/** What is left as rows, every tie weighing 1. */
function rowsOf(nodes: number, { sources, targets }: RuleFacts, { edges }: Left): Csr {
  let count = 0
  for (let at = 0; at < edges.length; at++) count += edges[at] ?? 0
  const columns = { sources: new Int32Array(count), targets: new Int32Array(count) }
  let next = 0
  for (let at = 0; at < edges.length; at++) {
    if (edges[at] !== 1) continue
    columns.sources[next] = sources[at] ?? 0
    columns.targets[next++] = targets[at] ?? 0
  }
  return buildCsr(nodes, columns)
}

function nodesOf({ nodes }: Network, rule: NodeRule, facts: RuleFacts, left: Left): Uint8Array {
  switch (rule.kind) {
    case 'node-range':
      return within(figuresOf(nodes, rule.figure, facts, left), rule.range, rule.figure === 'papers')
    case 'node-clusters': {
      const wanted = new Set(rule.clusters)
      const found = new Uint8Array(nodes.length)
      nodes.forEach(({ cluster }, at) => {
        if (wanted.has(cluster)) found[at] = 1
      })
      return found
    }
    case 'node-named': {
      const wanted = new Set<string>(rule.nodes)
      const found = new Uint8Array(nodes.length)
      nodes.forEach(({ id }, at) => {
        if (wanted.has(id)) found[at] = 1
      })
      // Names that this network does not hold narrow nothing.
      return found.includes(1) ? found : found.fill(SPARED)
    }
    case 'node-core':
      return within(findCores(rowsOf(nodes.length, facts, left)), [rule.least, null])
    case 'node-giant':
      return giant(nodes.length, facts, left)
    case 'node-ego':
      return around(
        nodes.findIndex(({ id }) => id === rule.of),
        rule.depth,
        rowsOf(nodes.length, facts, left),
        left,
      )
  }
}

function figuresOf(
  nodes: Network['nodes'],
  figure: Extract<NodeRule, { kind: 'node-range' }>['figure'],
  { papersOfNode, sources, targets, weights }: RuleFacts,
  { edges }: Left,
): ArrayLike<number> {
  if (figure === 'papers') return papersOfNode
  if (figure === 'betweenness') return Float64Array.from(nodes, ({ betweenness }) => betweenness)
  const sums = new Float64Array(nodes.length)
  for (let at = 0; at < sources.length; at++) {
    if (edges[at] !== 1) continue
    const [from, to] = [sources[at] ?? 0, targets[at] ?? 0]
    const value = figure === 'degree' ? 1 : (weights[at] ?? 0)
    sums[from] = (sums[from] ?? 0) + value
    sums[to] = (sums[to] ?? 0) + value
  }
  return sums
}

function giant(nodes: number, facts: RuleFacts, left: Left): Uint8Array {
  const { of, count } = findComponents(rowsOf(nodes, facts, left))
  const sizes = new Int32Array(count)
  for (let at = 0; at < nodes; at++) {
    const part = of[at] ?? 0
    if (left.nodes[at] === 1) sizes[part] = (sizes[part] ?? 0) + 1
  }
  let largest = 0
  for (let part = 1; part < count; part++) if ((sizes[part] ?? 0) > (sizes[largest] ?? 0)) largest = part
  const found = new Uint8Array(nodes)
  for (let at = 0; at < nodes; at++) if (of[at] === largest) found[at] = 1
  return found
}

/** Those at most `depth` ties from a start; nobody where the start is not left. */
export function around(start: number, depth: number, { nodes, offsets, targets }: Csr, left: Left): Uint8Array {
  const near = new Uint8Array(nodes)
  if (start < 0 || left.nodes[start] !== 1) return near
  near[start] = 1
  let edge = [start]
  for (let step = 0; step < depth; step++) {
    const next: number[] = []
    for (const node of edge)
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
        const other = targets[at] ?? 0
        if (near[other] === 1) continue
        near[other] = 1
        next.push(other)
      }
    edge = next
  }
  return near
}

/** Whether a rule is on nodes or ties. */
export const isNetworkRule = (rule: Rule): rule is Rule & (NodeRule | TieRule) => !rule.kind.startsWith('paper-')

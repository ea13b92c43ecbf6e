import { byText } from '../base/order'
import type { WeightedEdge } from './modularity'

/** What clustering sees of a network. */
export type Ties<Id extends string> = {
  /** Every node once, by text. */
  readonly ids: readonly Id[]
  /** Every tied pair once, its ends by text, in an order that follows from the ids alone. */
  readonly edges: readonly WeightedEdge<Id>[]
}

/**
 * The ties of a network without what the caller's order says: edges of a pair are added up, smallest first. Edges of weight
 * ≤ 0 or not finite, of unknown ends and from a node to itself are left out. Cost: that of sorting; linear where the edges
 * are in order already, as those of a projection are.
 */
export function collectTies<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
): Ties<Id> {
  const ids = [...new Set(nodes.map((node) => node.id))].sort(byText)
  const known = new Set(ids)
  if (areInOrder(edges, known)) return { ids, edges }
  const keyed = edges
    .filter(({ source, target, weight }) => {
      return known.has(source) && known.has(target) && source !== target && weight > 0 && weight < Infinity
    })
    .map(({ source, target, weight }) => {
      const [from, to] = source < target ? [source, target] : [target, source]
      return { key: `${from}|${to}`, edge: { source: from, target: to, weight } }
    })
    .sort((a, b) => byText(a.key, b.key) || byText(a.edge.source, b.edge.source) || a.edge.weight - b.edge.weight)
  const pairs: WeightedEdge<Id>[] = []
  for (const { edge } of keyed) {
    const last = pairs.at(-1)
    if (last?.source === edge.source && last.target === edge.target)
      pairs[pairs.length - 1] = { ...last, weight: last.weight + edge.weight }
    else pairs.push(edge)
  }
  return { ids, edges: pairs }
}

/** Whether the edges are what `collectTies` would make of them. */
function areInOrder<Id extends string>(edges: readonly WeightedEdge<Id>[], known: ReadonlySet<Id>): boolean {
  let before: WeightedEdge<Id> | undefined
  for (const edge of edges) {
    const { source, target, weight } = edge
    if (source >= target || !(weight > 0 && weight < Infinity) || !known.has(source) || !known.has(target)) return false
    // Keys are compared only where the first end changes: within one source they are in the order of targets.
    if (before?.source === source ? before.target >= target : before && `${before.source}|` >= `${source}|`)
      return false
    before = edge
  }
  return true
}

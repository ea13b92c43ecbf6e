import { UndirectedGraph } from 'graphology'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import { byKey, byText } from '../base/order'
import type { NetworkNode } from './atlas'
import type { WeightedEdge } from './modularity'
import { roundSignificant, sumInAnyOrder } from './significant'

/** Steps (nodes × (nodes + edges)) that betweenness may take: some seconds of work. */
export const BETWEENNESS_BUDGET = 60_000_000

export type Measures = Pick<NetworkNode, 'degree' | 'weightedDegree' | 'betweenness'>

/** A node without an edge. */
export const NO_MEASURES: Measures = { degree: 0, weightedDegree: 0, betweenness: 0 }

/**
 * Degree, weighted degree and betweenness of every node. Betweenness is unweighted, exact and normalised by
 * (n − 1)(n − 2)/2 pairs, 0 to 1 (L. C. Freeman, Sociometry 40, 35–41, 1977; U. Brandes, J. Math. Sociol. 25, 163–177, 2001).
 * Where nodes × (nodes + edges) is above 60 million (about 3,000 nodes with 15,000 edges) it is not computed and is 0 for
 * every node. Cost: nodes × edges below that, else linear. Rounded to 12 significant digits; order does not matter.
 */
export function measure<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
): ReadonlyMap<Id, Measures> {
  const graph = new UndirectedGraph()
  for (const id of nodes.map((node) => node.id).sort(byText)) graph.mergeNode(id)
  const weights = new Map<Id, number[]>(nodes.map((node) => [node.id, []]))
  for (const { source, target, weight } of [...edges].sort(byKey((edge) => `${edge.source}|${edge.target}`))) {
    graph.mergeEdge(source, target)
    weights.get(source)?.push(weight)
    weights.get(target)?.push(weight)
  }
  const isExact = graph.order > 2 && graph.order * (graph.order + graph.size) <= BETWEENNESS_BUDGET
  const betweenness: Readonly<Record<string, number>> = isExact
    ? betweennessCentrality(graph, { getEdgeWeight: null, normalized: true })
    : {}
  return new Map(
    nodes.map(({ id }) => [
      id,
      {
        degree: weights.get(id)?.length ?? 0,
        weightedDegree: sumInAnyOrder(weights.get(id) ?? []),
        betweenness: roundSignificant(betweenness[id] ?? 0),
      },
    ]),
  )
}

import { byText } from '../base/order'
import { seededRandom } from '../base/random'
import type { NetworkNode } from './atlas'
import { addUp, buildCsr } from './csr'
import { measureBetweenness } from './csr-betweenness'
import type { WeightedEdge } from './modularity'
import { roundSignificant } from './significant'

/** Steps (walks × (nodes + edges)) that betweenness may take: some seconds of work. */
export const BETWEENNESS_BUDGET = 60_000_000
/** Steps that an estimate of it takes. */
const SAMPLE_BUDGET = 20_000_000
/** Walks are followed from at least so many nodes, however large the network. */
const FEWEST_PIVOTS = 64

export type Measures = Pick<NetworkNode, 'degree' | 'weightedDegree' | 'betweenness'>

/** A node without an edge. */
export const NO_MEASURES: Measures = { degree: 0, weightedDegree: 0, betweenness: 0 }

/** How betweenness was estimated: walks from so many nodes of all that have a tie, and the largest standard error of a value. */
export type BetweennessSample = { readonly pivots: number; readonly of: number; readonly standardError: number }

export type MeasuredNodes<Id extends string> = {
  readonly measures: ReadonlyMap<Id, Measures>
  /** Null where betweenness is exact. */
  readonly sample: BetweennessSample | null
}

/**
 * Degree, weighted degree and betweenness of every node. Betweenness is unweighted and normalised by (n − 1)(n − 2)/2 pairs,
 * 0 to 1 (L. C. Freeman, Sociometry 40, 35–41, 1977; U. Brandes, J. Math. Sociol. 25, 163–177, 2001). It is exact where nodes
 * × (nodes + edges) is at most 60 million (about 3,000 nodes with 15,000 edges); in larger networks it is estimated by walks
 * from as many nodes as a third of that allows, at least 64, drawn by `seed`. Edges to nodes that are not there do not count. Rounded to 12
 * significant digits; the order of nodes and edges does not matter. Cost: nodes × edges up to there, beyond it linear.
 */
export function measureNodes<Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  seed = 1,
): MeasuredNodes<Id> {
  const ids = [...new Set(nodes.map((node) => node.id))].sort(byText)
  const place = new Map(ids.map((id, at) => [id, at]))
  const sources = Int32Array.from(edges, ({ source }) => place.get(source) ?? -1)
  const targets = Int32Array.from(edges, ({ target }) => place.get(target) ?? -1)
  const isKnown = (_end: number, edge: number): boolean => (sources[edge] ?? -1) >= 0 && (targets[edge] ?? -1) >= 0
  const csr = buildCsr(ids.length, { sources: sources.filter(isKnown), targets: targets.filter(isKnown) })
  const steps = ids.length + csr.edges
  const pivots = ids.length * steps <= BETWEENNESS_BUDGET ? Infinity : Math.floor(SAMPLE_BUDGET / steps)
  const found = measureBetweenness(csr, Math.max(FEWEST_PIVOTS, pivots), seededRandom(seed))
  const { starts, weights } = gatherWeights(ids.length, edges, [sources, targets])
  const measures = ids.map((id, at): [Id, Measures] => {
    const own = weights.subarray(starts[at] ?? 0, starts[at + 1] ?? 0)
    const betweenness = roundSignificant(found.values[at] ?? 0)
    return [id, { degree: own.length, weightedDegree: sumSorted(own.sort()), betweenness }]
  })
  const standardError = found.errors.reduce((most, error) => Math.max(most, error), 0)
  return {
    measures: new Map(measures),
    sample: found.isExact
      ? null
      : { pivots: found.pivots, of: found.tied, standardError: roundSignificant(standardError) },
  }
}

/** The measures alone. */
export const measure = <Id extends string>(
  nodes: readonly { readonly id: Id }[],
  edges: readonly WeightedEdge<Id>[],
  seed = 1,
): ReadonlyMap<Id, Measures> => measureNodes(nodes, edges, seed).measures

/** The weights of the edges at each node, one node after the other; `ends` are columns with −1 for nodes that are not there. */
function gatherWeights(
  nodes: number,
  edges: readonly WeightedEdge[],
  ends: readonly Int32Array[],
): { readonly starts: Int32Array; readonly weights: Float64Array } {
  const starts = new Int32Array(nodes + 1)
  for (const column of ends) for (const end of column) if (end >= 0) starts[end + 1] = (starts[end + 1] ?? 0) + 1
  const weights = new Float64Array(addUp(starts))
  const next = starts.slice(0, nodes)
  for (const column of ends)
    column.forEach((end, edge) => {
      if (end < 0) return
      const at = next[end] ?? 0
      weights[at] = edges[edge]?.weight ?? 0
      next[end] = at + 1
    })
  return { starts, weights }
}

function sumSorted(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return roundSignificant(sum)
}

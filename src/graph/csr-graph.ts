import { UndirectedGraph } from 'graphology'
import type { AbstractGraph } from 'graphology-types'
import { buildCsr, listEdges } from './csr'
import type { Csr } from './csr'

/** A network in arrays with the keys of its nodes: node i of the rows is `keys[i]`. */
export type KeyedCsr = { readonly keys: readonly string[]; readonly csr: Csr }

/** What an edge of a graph has that comes from arrays. */
export type WeightAttribute = { readonly weight: number }

/**
 * From graphology to arrays: the nodes in the graph's order; directed edges lose their direction, and edges of a pair are
 * added up. An edge without a `weight` counts 1. Throws a RangeError that names the ends where a weight is not finite and
 * above 0. Cost: linear in nodes and edges.
 */
export function fromGraph(graph: AbstractGraph): KeyedCsr {
  const keys = graph.nodes()
  const place = new Map(keys.map((key, at) => [key, at]))
  const [sources, targets] = [new Int32Array(graph.size), new Int32Array(graph.size)]
  const weights = new Float64Array(graph.size)
  let edge = 0
  graph.forEachEdge((_edge, attributes, source, target) => {
    const stated: unknown = attributes.weight ?? 1
    const weight = typeof stated === 'number' ? stated : NaN
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(
        `The edge from “${source}” to “${target}” weighs ${String(stated)}: expected a finite weight above 0.`,
      )
    sources[edge] = place.get(source) ?? 0
    targets[edge] = place.get(target) ?? 0
    weights[edge] = weight
    edge += 1
  })
  return { keys, csr: buildCsr(keys.length, { sources, targets, weights }) }
}

/**
 * From arrays to graphology: an undirected graph with the nodes in their order and one edge with its `weight` for each pair,
 * in order of its ends. For what a person has in hand, and for what only graphology can do: it takes about twenty times the
 * memory. Throws a RangeError where there are not as many keys as nodes, or one twice.
 */
export function toGraph({ keys, csr }: KeyedCsr): UndirectedGraph<Record<string, never>, WeightAttribute> {
  if (new Set(keys).size !== csr.nodes || keys.length !== csr.nodes)
    throw new RangeError(`${csr.nodes} nodes need as many different keys: there are ${new Set(keys).size}.`)
  const graph = new UndirectedGraph<Record<string, never>, WeightAttribute>()
  for (const key of keys) graph.addNode(key)
  const { sources, targets, weights } = listEdges(csr)
  for (let edge = 0; edge < sources.length; edge++) {
    const [source, target] = [keys[sources[edge] ?? 0] ?? '', keys[targets[edge] ?? 0] ?? '']
    graph.addUndirectedEdge(source, target, { weight: weights[edge] ?? 0 })
  }
  return graph
}

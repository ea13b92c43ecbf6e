import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { coreNumber } from 'graphology-cores'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import { weightedDegree } from 'graphology-metrics/node/weighted-degree.js'
import { seededRandom } from '../../src/base/random'
import { buildCsr, bytesOf, listEdges, weightedDegrees } from '../../src/graph/csr'
import { measureBetweenness } from '../../src/graph/csr-betweenness'
import { findComponents, findCores } from '../../src/graph/csr-components'
import { fromGraph, toGraph } from '../../src/graph/csr-graph'
import { projectGroups, shareGroups } from '../../src/graph/csr-project'
import type { Groups } from '../../src/graph/csr-project'
import { rankNodes } from '../../src/graph/csr-rank'
import { makeAuthorships, plantNetwork } from './networks'
import { tellRatio, tellTime, time } from './table'
import type { Bench } from './table'

const SEED = 42
/** Its types ask for an argument that it does not take. */
const countCores = coreNumber as unknown as (graph: UndirectedGraph) => Readonly<Record<string, number>>
type Row = readonly [what: string, size: string, own: () => unknown, peer: (() => unknown) | null, runs: number]

/** Projection, building and measures on arrays, each beside graphology's own way to the same answer. */
export const bench: Bench = {
  name: 'graph',
  run() {
    const rows: (readonly (string | number)[])[] = []
    const add = ([what, size, own, peer, runs]: Row): void => {
      const ours = time(runs + 2, own)
      const theirs = peer === null ? null : time(runs, peer)
      rows.push([
        what,
        size,
        tellTime(ours.median),
        tellTime(ours.longest),
        theirs === null ? '–' : tellTime(theirs.median),
        theirs === null ? '–' : tellRatio(theirs.median / ours.median),
        theirs === null ? '–' : tellRatio(theirs.processor / Math.max(0.1, ours.processor)),
      ])
    }
    for (const [authorships, people] of [
      [69_000, 24_000],
      [694_000, 240_000],
    ] as const) {
      const groups = makeAuthorships(authorships, people, SEED)
      const shares = shareGroups(groups, 'fractional')
      const pairs = projectGroups(groups, people, shares).edges
      const size = `${authorships.toLocaleString('en')} authorships, ${pairs.toLocaleString('en')} pairs`
      add([
        'co-authors, beside graphology',
        size,
        () => projectGroups(groups, people, shares),
        () => projectByGraph(groups, people, shares),
        1,
      ])
      add([
        'co-authors, beside a Map of keys',
        size,
        () => projectGroups(groups, people, shares),
        () => projectByMap(groups, shares),
        1,
      ])
    }
    const small = { nodes: 5_000, columns: plantNetwork(5_000, 17_000, SEED) }
    const large = { nodes: 97_000, columns: plantNetwork(97_000, 347_000, SEED) }
    const memory: string[] = []
    for (const { nodes, columns } of [small, large]) {
      const csr = buildCsr(nodes, columns)
      const keys = Array.from({ length: nodes }, (_, node) => `author:${node}`)
      const graph = toGraph({ keys, csr })
      const size = `${nodes.toLocaleString('en')} nodes, ${csr.edges.toLocaleString('en')} edges`
      const held = csr.nodes + csr.edges
      memory.push(
        `${size}: ${(bytesOf(csr) / held).toFixed(1)} bytes a node or edge (${((bytesOf(csr) + bytesOfColumns(csr)) / held).toFixed(1)} with a list of edges beside it); graphology ${measureGraph(keys, csr).toFixed(0)}.`,
      )
      add(['building', size, () => buildCsr(nodes, columns), () => toGraph({ keys, csr }), 1])
      add(['from graphology and back', size, () => toGraph(fromGraph(graph)), null, 1])
      add(['components', size, () => findComponents(csr), () => connectedComponents(graph), 3])
      add([
        'weighted degree',
        size,
        () => weightedDegrees(csr),
        () => graph.mapNodes((key) => weightedDegree(graph, key, 'weight')),
        3,
      ])
      add(['k-cores', size, () => findCores(csr), () => countCores(graph), 1])
      add([
        'PageRank to 1e-9',
        size,
        () => rankNodes(csr),
        () => pagerank(graph, { tolerance: 1e-9, maxIterations: 200, getEdgeWeight: 'weight' }),
        1,
      ])
      if (csr.nodes < 10_000)
        add([
          'betweenness, exact',
          size,
          () => measureBetweenness(csr),
          () => betweennessCentrality(graph, { getEdgeWeight: null }),
          1,
        ])
      add(['betweenness, 200 pivots', size, () => measureBetweenness(csr, 200, seededRandom(SEED)), null, 1])
    }
    const csr = buildCsr(small.nodes, small.columns)
    const exact = measureBetweenness(csr)
    const sampled = measureBetweenness(csr, 200, seededRandom(SEED))
    return Promise.resolve({
      title: 'Graphs on arrays (ms)',
      columns: ['what', 'size', 'median', 'longest', 'the other', 'times as fast', 'by processor'],
      rows,
      notes: [...memory, tellError(exact.values, sampled.values, sampled.errors)],
    })
  },
}

const bytesOfColumns = (csr: Parameters<typeof listEdges>[0]): number => {
  const { sources, targets, weights } = listEdges(csr)
  return sources.byteLength + targets.byteLength + weights.byteLength
}

/** Bytes of heap a node or edge that graphology takes. */
function measureGraph(keys: readonly string[], csr: Parameters<typeof listEdges>[0]): number {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const graph = toGraph({ keys, csr })
  globalThis.gc?.()
  return (process.memoryUsage().heapUsed - before) / (graph.order + graph.size)
}

function projectByGraph({ offsets, members }: Groups, people: number, shares: Float64Array): UndirectedGraph {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (let person = 0; person < people; person++) graph.addNode(String(person))
  for (let group = 0; group + 1 < offsets.length; group++) {
    const authors = members.subarray(offsets[group], offsets[group + 1])
    const share = shares[group] ?? 0
    authors.forEach((first, at) => {
      for (const second of authors.subarray(at + 1))
        graph.updateUndirectedEdge(String(first), String(second), (known) => ({ weight: (known.weight ?? 0) + share }))
    })
  }
  return graph
}

function projectByMap({ offsets, members }: Groups, shares: Float64Array): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let group = 0; group + 1 < offsets.length; group++) {
    const authors = members.subarray(offsets[group], offsets[group + 1])
    const share = shares[group] ?? 0
    authors.forEach((first, at) => {
      for (const second of authors.subarray(at + 1)) {
        const key = first < second ? `${first}|${second}` : `${second}|${first}`
        pairs.set(key, (pairs.get(key) ?? 0) + share)
      }
    })
  }
  return pairs
}

/** How well the stated errors tell how far sampled values are from the exact ones. */
function tellError(exact: Float64Array, sampled: Float64Array, errors: Float64Array): string {
  const nodes = [...exact.keys()].sort((a, b) => (exact[b] ?? 0) - (exact[a] ?? 0))
  const within = nodes.filter((node) => Math.abs((exact[node] ?? 0) - (sampled[node] ?? 0)) <= 2 * (errors[node] ?? 0))
  const top = new Set(nodes.slice(0, 50))
  const found = [...sampled.keys()].sort((a, b) => (sampled[b] ?? 0) - (sampled[a] ?? 0)).slice(0, 50)
  return `200 pivots of ${nodes.length.toLocaleString('en')}: ${((100 * within.length) / nodes.length).toFixed(0)} % of the exact values lie within two stated standard errors; ${found.filter((node) => top.has(node)).length} of the 50 highest are found.`
}

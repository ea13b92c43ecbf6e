import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { seededRandom } from '../../src/base/random'
import { buildCsr } from '../../src/graph/csr'
import type { Csr, EdgeColumns } from '../../src/graph/csr'
import { findCommunities, measureModularity } from '../../src/graph/csr-louvain'
import { plantNetwork } from './networks'
import { tellRatio, tellTime, time } from './table'
import type { Bench } from './table'

const SIZES: readonly { readonly nodes: number; readonly edges: number; readonly runs: number }[] = [
  { nodes: 3_000, edges: 10_000, runs: 5 },
  { nodes: 28_000, edges: 100_000, runs: 3 },
  { nodes: 280_000, edges: 1_000_000, runs: 1 },
]
const SEED = 42

/** Communities from a list of edges, the building included, beside graphology and its Louvain with the same γ of 1. */
export const bench: Bench = {
  name: 'communities',
  run() {
    const rows = SIZES.map(({ nodes, edges, runs }) => {
      const columns = plantNetwork(nodes, edges, SEED)
      const own = time(runs + 2, () => {
        const csr = buildCsr(nodes, columns)
        return { csr, found: findCommunities(csr, 1, seededRandom(SEED)) }
      })
      const peer = time(runs, () => runPeer(nodes, columns))
      const { csr, found } = own.result
      const theirs = scorePeer(csr, peer.result.community)
      return [
        `${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`,
        tellTime(own.median),
        tellTime(own.longest),
        tellTime(peer.median),
        `${tellTime(peer.result.building)} + ${tellTime(peer.result.running)}`,
        tellRatio(peer.median / own.median),
        tellRatio(peer.processor / own.processor),
        found.modularity.toFixed(4),
        theirs.toFixed(4),
        (found.modularity - theirs).toFixed(4),
        String(found.levels.at(-1)?.count ?? 0),
        found.levels.map(({ count }) => count.toLocaleString('en')).join(' → '),
      ]
    })
    return Promise.resolve({
      title: 'Communities from a list of edges (ms, building included)',
      columns: [
        'network',
        'median',
        'longest',
        'graphology',
        'build + Louvain',
        'times as fast',
        'by processor',
        'modularity',
        'graphology’s',
        'difference',
        'communities',
        'levels',
      ],
      rows,
      notes: [
        'Modularity of both is measured by one function on one network. graphology’s Louvain gets the same seeded chance.',
        'Every community of ours is connected; graphology’s need not be.',
      ],
    })
  },
}

function runPeer(nodes: number, { sources, targets, weights }: Required<EdgeColumns>) {
  const start = performance.now()
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (let node = 0; node < nodes; node++) graph.addNode(String(node))
  sources.forEach((source, edge) => {
    const weight = weights[edge] ?? 0
    graph.updateUndirectedEdge(String(source), String(targets[edge] ?? 0), (known) => ({
      weight: (known.weight ?? 0) + weight,
    }))
  })
  const built = performance.now()
  const community = louvain(graph, { getEdgeWeight: 'weight', resolution: 1, rng: seededRandom(SEED) })
  return { community, building: built - start, running: performance.now() - built }
}

function scorePeer(csr: Csr, community: Readonly<Record<string, number>>): number {
  const of = Int32Array.from({ length: csr.nodes }, (_, node) => community[String(node)] ?? 0)
  return measureModularity(csr, { of, count: of.reduce((most, group) => Math.max(most, group), 0) + 1 }, 1)
}

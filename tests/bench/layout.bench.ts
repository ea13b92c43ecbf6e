import iterate from 'graphology-layout-forceatlas2/iterate'
import { cpuUsage } from 'node:process'
import { seededRandom } from '../../src/base/random'
import { findParts, LEAST_PARTED_NETWORK } from '../../src/graph/cluster-parts'
import { listEdges } from '../../src/graph/csr'
import { findCommunities } from '../../src/graph/csr-louvain'
import { discRadius } from '../../src/graph/mark-size'
import type { Places } from '../../src/graph/layout-force'
import { placeVast } from '../../src/graph/layout-vast'
import { measurePlaces } from './layout-measures'
import { plantPapers } from './layout-networks'
import type { PlantedNetwork } from './layout-networks'
import { tellRatio, tellTime } from './table'
import type { Bench } from './table'

const SIZES = [2_000, 10_000, 50_000]
const SEED = 42
const PLAIN_ROUNDS = 300

/** Processor time of this process, ms, all of its threads. */
function measureTime<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  globalThis.gc?.()
  const start = cpuUsage()
  const result = work()
  const { user, system } = cpuUsage(start)
  return { ms: (user + system) / 1000, result }
}

/** The library's own choice of settings for a network of that size, with Barnes–Hut at any size, from random places. */
function placePlainly({ csr }: PlantedNetwork, rounds: number): Places {
  const random = seededRandom(SEED)
  const nodes = new Float32Array(10 * csr.nodes)
  const { sources, targets, weights } = listEdges(csr)
  const edges = new Float32Array(3 * sources.length)
  for (let at = 0; at < csr.nodes; at++) nodes.set([1000 * random(), 1000 * random(), 0, 0, 0, 0, 1, 1, 1, 0], 10 * at)
  sources.forEach((source, edge) => {
    const [from, to, weight] = [10 * source, 10 * (targets[edge] ?? 0), weights[edge] ?? 0]
    edges.set([from, to, weight], 3 * edge)
    nodes[from + 6] = (nodes[from + 6] ?? 0) + weight
    nodes[to + 6] = (nodes[to + 6] ?? 0) + weight
  })
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(csr.nodes),
    barnesHutOptimize: true,
    barnesHutTheta: 0.5,
  }
  for (let round = 0; round < rounds; round++) iterate(settings, nodes, edges)
  return {
    x: Float64Array.from({ length: csr.nodes }, (_, at) => nodes[10 * at] ?? 0),
    y: Float64Array.from({ length: csr.nodes }, (_, at) => nodes[10 * at + 1] ?? 0),
  }
}

const placeAtRandom = ({ csr }: PlantedNetwork): Places => {
  const random = seededRandom(SEED)
  return {
    x: Float64Array.from({ length: csr.nodes }, () => random()),
    y: Float64Array.from({ length: csr.nodes }, () => random()),
  }
}

/** Ours, the finding of communities included; `first` is when the first picture could be shown, ms of processor time. */
export function placeOurs({ csr, papers }: PlantedNetwork) {
  const start = cpuUsage()
  const communities = findCommunities(csr, 1, seededRandom(SEED)).levels.at(-1)
  if (communities === undefined) throw new Error('The network has no nodes.')
  const network = {
    csr,
    of: communities.of,
    communities: communities.count,
    // As the program places networks of that size: the parts of a community are seated as wholes.
    ...(csr.nodes >= LEAST_PARTED_NETWORK && { parts: findParts(csr, communities, SEED).of }),
    room: Float64Array.from(papers, (own) => discRadius(own) + 2.5),
    names: Array.from({ length: communities.count }, () => ({ halfWidth: 0, halfHeight: 0 })),
  }
  const steps = placeVast(network, { seed: SEED, aspect: 1.45 })
  let step = steps.next()
  const { user, system } = cpuUsage(start)
  const sketch: Places = { x: step.value.x.slice(), y: step.value.y.slice() }
  while (step.done !== true) step = steps.next()
  return { places: step.value, sketch, first: (user + system) / 1000, network }
}

/** Layouts of planted co-author networks: what they cost and how good they are. */
export const bench: Bench = {
  name: 'layout',
  run() {
    const sizes = (process.env['LAYOUT_SIZES'] ?? '').split(',').filter(Boolean).map(Number)
    const rows = (sizes.length > 0 ? sizes : SIZES).flatMap((people) => {
      const network = plantPapers(people, SEED)
      const title = `${people.toLocaleString('en')} nodes, ${network.csr.edges.toLocaleString('en')} edges`
      // At 50,000 nodes 300 plain rounds are minutes: 100 are measured, which is said.
      const rounds = people > 20_000 ? PLAIN_ROUNDS / 3 : PLAIN_ROUNDS
      const ours = measureTime(() => placeOurs(network))
      const plain = measureTime(() => placePlainly(network, rounds))
      const random = measureTime(() => placeAtRandom(network))
      const measured = (name: string, ms: number, places: Places) => {
        const quality = measurePlaces(network.csr, places, SEED)
        return { name, ms, ...quality }
      }
      const all = [
        measured('ours', ours.ms, ours.result.places),
        measured('ours, first picture', ours.result.first, ours.result.sketch),
        measured(`ForceAtlas2, ${String(rounds)} rounds`, plain.ms, plain.result),
        measured('at random', random.ms, random.result),
      ]
      const peer = all[2]
      return all.map((row, at) => [
        at === 0 ? title : '',
        row.name,
        tellTime(row.ms),
        peer ? tellRatio(peer.ms / Math.max(1, row.ms)) : '',
        row.neighbours.toFixed(4),
        peer ? tellRatio(row.neighbours / peer.neighbours) : '',
        (100 * row.crossing).toFixed(2),
        row.stress.toFixed(3),
      ])
    })
    return Promise.resolve({
      title: 'Layout of planted co-author networks (processor time in ms, communities included)',
      columns: [
        'network',
        'layout',
        'time',
        'times as fast',
        'neighbours kept',
        '× ForceAtlas2',
        'crossing %',
        'stress',
      ],
      rows,
      notes: [
        'Neighbours kept: Jaccard overlap of the k neighbours of a node with the k that stand nearest; 1,000 nodes.',
        'Crossing: share of pairs of edges, 400,000 of them. Stress: 60 shortest-path trees, best scale; less is better.',
      ],
    })
  },
}

import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { findParts } from '../../src/graph/cluster-parts'
import { LARGE_NETWORK } from '../../src/graph/clusters-large'
import { clusterOnce, findClusters } from '../../src/graph/clusters'
import type { FoundClusters } from '../../src/graph/clusters'
import { splitConnected } from '../../src/graph/connected-parts'
import { runLouvain } from '../../src/graph/louvain'
import { findComponents } from '../../src/graph/csr-components'
import { buildFromTies, labelGroups } from '../../src/graph/csr-ties'
import { measureNodes } from '../../src/graph/measures'
import { computeModularity } from '../../src/graph/modularity'
import type { WeightedEdge } from '../../src/graph/modularity'
import { collectTies } from '../../src/graph/ties'
import { plantNetwork } from '../bench/networks'

const NODES = 28_000
const SETTINGS = { method: 'louvain', resolution: 1, minSize: 1, mergeSmall: false } as const

function listEdges(nodes: number, edges: number, seed: number): readonly WeightedEdge[] {
  const { sources, targets, weights } = plantNetwork(nodes, edges, seed)
  return [...sources].map((source, at) => ({
    source: `author:${String(source)}`,
    target: `author:${String(targets[at] ?? 0)}`,
    weight: weights[at] ?? 0,
  }))
}

const listNodes = (nodes: number): readonly { readonly id: string }[] =>
  Array.from({ length: nodes }, (_, at) => ({ id: `author:${String(at)}` }))

describe('communities of a network with more than a hundred thousand ties', () => {
  const nodes = listNodes(NODES)
  const edges = listEdges(NODES, 118_000, 11)
  const ties = collectTies(nodes, edges)
  let found: FoundClusters<string>
  beforeAll(() => {
    found = findClusters(nodes, edges, { seed: 1, settings: SETTINGS, runs: 2 })
  })

  it('are of a network that is divided on arrays', () => {
    expect(ties.edges.length).toBeGreaterThanOrEqual(LARGE_NETWORK)
  })

  it('hold everybody once and are connected', () => {
    expect(found.partition.flat().sort()).toEqual([...ties.ids])
    expect(splitConnected(found.partition, ties.edges).length).toBe(found.partition.length)
  })

  it('have the modularity that is told, no lower by .002 than what graphology’s Louvain finds', () => {
    expect(found.modularity).toBeCloseTo(computeModularity(found.partition, ties.edges, 1), 10)
    const theirs = runLouvain(ties, 1, seededRandom(1))
    expect(found.modularity).toBeGreaterThan(computeModularity(theirs, ties.edges, 1) - 0.002)
  })

  it('have parts, each within one community and connected, so that a large one can be opened by them', () => {
    const csr = buildFromTies(ties)
    const top = labelGroups(ties.ids, found.partition)
    const parts = findParts(csr, top, 1)
    const homes = new Map<number, number>()
    const strays = [...parts.of].filter((part, node) => {
      const known = homes.get(part)
      homes.set(part, top.of[node] ?? -1)
      return known !== undefined && known !== top.of[node]
    })
    expect(strays).toEqual([])
    expect(homes.size).toBe(parts.count)
    expect(findComponents(csr, parts.of).count).toBe(parts.count)
    const [largest] = found.partition
    const own = new Set(ties.ids.flatMap((id, node) => (largest?.includes(id) === true ? [parts.of[node]] : [])))
    expect(own.size).toBeGreaterThan(3)
    expect(findParts(csr, top, 1)).toEqual(parts)
  })

  it('do not depend on the order of nodes and ties', () => {
    const random = seededRandom(5)
    const mixed = edges
      .map((edge) => ({ edge, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ edge }) => edge)
    const again = findClusters([...nodes].reverse(), mixed, { seed: 1, settings: SETTINGS, runs: 2 })
    expect(again.modularity).toBe(found.modularity)
    expect(again.partition).toEqual(found.partition)
  })

  it('are connected whichever single run is asked for, and small ones are merged where that is wanted', () => {
    const settings = { ...SETTINGS, minSize: 4, mergeSmall: true }
    const merged = clusterOnce(nodes, edges, { seed: 3, settings })
    const tied = new Set(ties.edges.flatMap(({ source, target }) => [source, target]))
    const small = merged.filter((members) => members.length < 4 && members.some((id) => tied.has(id)))
    expect(splitConnected(merged, ties.edges).length).toBe(merged.length)
    // Only parts that nothing joins to the rest stay small.
    const apart = splitConnected([ties.ids], ties.edges)
      .filter((part) => part.length < 4)
      .flat()
    expect(small.flat().every((id) => apart.includes(id))).toBe(true)
  })
})

describe('betweenness of a network too large for all shortest paths', () => {
  const nodes = listNodes(6_000)
  const edges = listEdges(6_000, 14_000, 2)

  it('is estimated, with the number of walks and the largest standard error', () => {
    const { measures, sample } = measureNodes(nodes, edges, 1)
    expect(sample?.pivots).toBeGreaterThan(900)
    expect(sample?.of).toBeLessThanOrEqual(6_000)
    expect(sample?.standardError).toBeGreaterThan(0)
    const values = [...measures.values()].map(({ betweenness }) => betweenness)
    expect(Math.max(...values)).toBeGreaterThan(10 * (sample?.standardError ?? Infinity))
    expect(measureNodes(nodes, [...edges].reverse(), 1)).toEqual({ measures, sample })
  })

  it('is exact in a small one, and no sample is told', () => {
    const { measures, sample } = measureNodes(
      ['a', 'b', 'c'].map((id) => ({ id })),
      [
        { source: 'a', target: 'b', weight: 1 },
        { source: 'b', target: 'c', weight: 2 },
      ],
    )
    expect(sample).toBeNull()
    expect(measures.get('b')).toEqual({ degree: 2, weightedDegree: 3, betweenness: 1 })
  })
})

import { UndirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { buildCsr, bytesOf } from '../../src/graph/csr'
import type { EdgeColumns } from '../../src/graph/csr'
import { measureBetweenness } from '../../src/graph/csr-betweenness'
import { findComponents } from '../../src/graph/csr-components'
import { fromGraph, toGraph } from '../../src/graph/csr-graph'
import { findCommunities, measureModularity } from '../../src/graph/csr-louvain'
import { projectGroups, shareGroups } from '../../src/graph/csr-project'
import { plantNetwork } from '../bench/networks'

const columns = (...edges: readonly (readonly [number, number])[]): EdgeColumns => ({
  sources: Int32Array.from(edges, ([source]) => source),
  targets: Int32Array.from(edges, ([, target]) => target),
})

describe('networks in arrays', () => {
  it('take less than 40 bytes for each node and edge', () => {
    const csr = buildCsr(5_000, plantNetwork(5_000, 17_000, 1))
    expect(bytesOf(csr) / (csr.nodes + csr.edges)).toBeLessThan(40)
    expect(csr.targets.buffer.byteLength).toBe(csr.targets.byteLength)
  })

  it('say what is wrong with columns that do not fit together', () => {
    const broken = { ...columns([0, 1], [1, 2]), weights: new Float64Array([1]) }
    expect(() => buildCsr(3, broken)).toThrow('Columns of edges differ in length: 2 sources, 2 targets, 1 weights.')
    expect(() => buildCsr(-1, columns())).toThrow('A network cannot have -1 nodes.')
  })

  it('are empty where there is nothing', () => {
    const csr = buildCsr(0, columns())
    expect(findComponents(csr).count).toBe(0)
    expect(findCommunities(csr, 1, seededRandom(1)).modularity).toBe(0)
    expect(measureBetweenness(csr).values).toHaveLength(0)
  })

  it('name the edge of a graph whose weight is none', () => {
    const graph = new UndirectedGraph()
    graph.mergeEdge('Ada', 'Ben', { weight: 'much' })
    expect(() => fromGraph(graph)).toThrow(
      'The edge from “Ada” to “Ben” weighs much: expected a finite weight above 0.',
    )
  })

  it('ask for one key for each node', () => {
    const csr = buildCsr(2, columns([0, 1]))
    expect(() => toGraph({ keys: ['a', 'a'], csr })).toThrow('2 nodes need as many different keys: there are 1.')
  })

  it('refuse a paper that names an author twice, or one who is not there', () => {
    const twice = { offsets: Int32Array.of(0, 2), members: Int32Array.of(1, 1) }
    expect(() => projectGroups(twice, 3, shareGroups(twice, 'full'))).toThrow('Group 0 has its member 1 twice.')
    const absent = { offsets: Int32Array.of(0, 2), members: Int32Array.of(1, 3) }
    expect(() => projectGroups(absent, 3, shareGroups(absent, 'full'))).toThrow(
      'Group 0 has a member 3: expected one from 0 to 2.',
    )
  })
})

describe('communities in arrays', () => {
  it('are found where they were planted', () => {
    // Ten rings of ten people who all know each other, each ring tied to the next by one tie.
    const edges: [number, number][] = []
    for (let ring = 0; ring < 10; ring++) {
      for (let one = 0; one < 10; one++)
        for (let other = 0; other < one; other++) edges.push([10 * ring + one, 10 * ring + other])
      edges.push([10 * ring, (10 * ring + 15) % 100])
    }
    const { levels, modularity } = findCommunities(buildCsr(100, columns(...edges)), 1, seededRandom(7))
    expect([...(levels.at(-1)?.of ?? [])]).toEqual(Array.from({ length: 100 }, (_, node) => Math.floor(node / 10)))
    expect(modularity).toBeCloseTo(450 / 460 - 0.1, 10)
  })

  it('are as good as those of many small moves on a network of a hundred thousand ties, and fewer at each level', () => {
    const csr = buildCsr(28_000, plantNetwork(28_000, 100_000, 3))
    const { levels, modularity } = findCommunities(csr, 1, seededRandom(3))
    const finest = levels[0]
    expect(finest).toBeDefined()
    if (finest === undefined) return
    expect(modularity).toBeGreaterThan(measureModularity(csr, finest, 1) + 0.01)
    expect(modularity).toBeGreaterThan(0.8)
    expect(levels.length).toBeGreaterThan(2)
  })

  it('are connected at every level, where moving single nodes alone would leave some in pieces', () => {
    // Of these thirty, three would be left with a community in two pieces.
    for (let seed = 0; seed < 30; seed++) {
      const csr = buildCsr(100, plantNetwork(100, 130, seed))
      const { levels } = findCommunities(csr, 1.3, seededRandom(seed))
      expect(levels.map(({ of }) => findComponents(csr, of).count)).toEqual(levels.map(({ count }) => count))
    }
  })
})

describe('betweenness from a sample', () => {
  const csr = buildCsr(600, plantNetwork(600, 2_000, 5))
  const exact = measureBetweenness(csr)

  it('is as far from the exact values as it says, for those who stand between most', () => {
    const highest = [...exact.values.keys()]
      .sort((a, b) => (exact.values[b] ?? 0) - (exact.values[a] ?? 0))
      .slice(0, 60)
    let within = 0
    let draws = 0
    for (let seed = 0; seed < 20; seed++) {
      const sample = measureBetweenness(csr, 100, seededRandom(seed))
      expect(sample.isExact).toBe(false)
      expect(sample.pivots).toBe(100)
      for (const node of highest) {
        const distance = Math.abs((sample.values[node] ?? 0) - (exact.values[node] ?? 0))
        if (distance <= 2 * (sample.errors[node] ?? 0)) within += 1
        draws += 1
      }
    }
    // Two standard errors hold about 95 of 100 values where errors are those of a normal distribution.
    expect(within / draws).toBeGreaterThan(0.85)
  })

  it('is right on average', () => {
    const sums = new Float64Array(csr.nodes)
    for (let seed = 0; seed < 200; seed++)
      measureBetweenness(csr, 60, seededRandom(seed)).values.forEach((value, node) => {
        sums[node] = (sums[node] ?? 0) + value / 200
      })
    const top = exact.values.reduce((best, value, node) => (value > (exact.values[best] ?? 0) ? node : best), 0)
    expect(Math.abs((sums[top] ?? 0) / (exact.values[top] ?? 1) - 1)).toBeLessThan(0.05)
  })

  it('is the same for the same seed and another for another', () => {
    const sample = (seed: number): Float64Array => measureBetweenness(csr, 50, seededRandom(seed)).values
    expect(sample(1)).toEqual(sample(1))
    expect(sample(1)).not.toEqual(sample(2))
  })
})

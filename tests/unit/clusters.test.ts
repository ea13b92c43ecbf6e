import { describe, expect, it } from 'vitest'
import { chooseRuns, findClusters } from '../../src/graph/clusters'
import { splitConnected } from '../../src/graph/connected-parts'
import { measure } from '../../src/graph/measures'
import { computeModularity } from '../../src/graph/modularity'
import { KARATE_EDGES, KARATE_NODES } from '../fixtures/karate'

const options = { seed: 1, resolution: 1, runs: 40 }

/** Modularity by its definition over all pairs: Σ (A_ij − γ k_i k_j / 2m) δ(c_i, c_j) / 2m. */
function modularityByPairs(
  partition: readonly (readonly string[])[],
  edges: readonly { source: string; target: string; weight: number }[],
  resolution: number,
): number {
  const weight = new Map<string, number>()
  const degree = new Map<string, number>()
  let twice = 0
  for (const tie of edges) {
    for (const [from, to] of [
      [tie.source, tie.target],
      [tie.target, tie.source],
    ] as const) {
      weight.set(`${from}>${to}`, (weight.get(`${from}>${to}`) ?? 0) + tie.weight)
      degree.set(from, (degree.get(from) ?? 0) + tie.weight)
      twice += tie.weight
    }
  }
  let sum = 0
  for (const members of partition) {
    for (const a of members) {
      for (const b of members) {
        sum += (weight.get(`${a}>${b}`) ?? 0) - (resolution * (degree.get(a) ?? 0) * (degree.get(b) ?? 0)) / twice
      }
    }
  }
  return sum / twice
}

describe('clusters', () => {
  it('of the karate club reach the best modularity known', () => {
    expect(KARATE_EDGES).toHaveLength(78)
    const found = findClusters(KARATE_NODES, KARATE_EDGES, options)
    expect(found.modularity).toBeGreaterThanOrEqual(0.4197)
    expect(found.partition.map((members) => members.length)).toEqual([12, 11, 6, 5])
  })

  it('have the modularity that its definition over all pairs gives, at any resolution', () => {
    for (const resolution of [0.5, 1, 1.3, 2]) {
      const found = findClusters(KARATE_NODES, KARATE_EDGES, { ...options, resolution })
      expect(found.modularity).toBeCloseTo(modularityByPairs(found.partition, KARATE_EDGES, resolution), 9)
    }
  })

  it('are the same for the same seed, whatever the order of nodes, edges and ends', () => {
    const mirrored = KARATE_EDGES.map(({ source, target, weight }) => ({ source: target, target: source, weight }))
    const found = findClusters(KARATE_NODES, KARATE_EDGES, options)
    expect(findClusters([...KARATE_NODES].reverse(), [...KARATE_EDGES].reverse(), options).partition).toEqual(
      found.partition,
    )
    expect(findClusters(KARATE_NODES, mirrored, options).partition).toEqual(found.partition)
  })

  it('of nothing, of single nodes and of useless edges are each node alone, with modularity 0', () => {
    expect(findClusters([], [], options)).toEqual({ partition: [], modularity: 0 })
    const useless = [
      { source: 'a', target: 'a', weight: 1 },
      { source: 'a', target: 'b', weight: 0 },
      { source: 'a', target: 'b', weight: Number.NaN },
      { source: 'a', target: 'nobody', weight: 1 },
    ]
    expect(findClusters([{ id: 'b' }, { id: 'a' }], useless, options)).toEqual({
      partition: [['a'], ['b']],
      modularity: 0,
    })
  })

  it('that are in two pieces are parted', () => {
    const edges = [
      { source: 'a', target: 'b', weight: 1 },
      { source: 'c', target: 'd', weight: 1 },
      { source: 'b', target: 'x', weight: 1 },
    ]
    expect(splitConnected([['a', 'b', 'c', 'd'], ['x']], edges)).toEqual([['a', 'b'], ['c', 'd'], ['x']])
  })

  it('get fewer runs the larger the network, but never fewer than three', () => {
    expect(chooseRuns(72, 148)).toBe(40)
    expect(chooseRuns(2_000, 8_000)).toBe(10)
    expect(chooseRuns(100_000, 1_000_000)).toBe(3)
    expect(chooseRuns(0, 0)).toBe(40)
  })
})

describe('modularity', () => {
  it('of two separate pairs in their own clusters is one half', () => {
    const edges = [
      { source: 'a', target: 'b', weight: 2 },
      { source: 'c', target: 'd', weight: 2 },
    ]
    expect(
      computeModularity(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        edges,
        1,
      ),
    ).toBe(0.5)
    expect(computeModularity([['a', 'b', 'c', 'd']], edges, 1)).toBe(0)
    expect(computeModularity([['a']], [], 1)).toBe(0)
  })
})

describe('measures', () => {
  it('of a star put all shortest paths through its middle', () => {
    const edges = ['b', 'c', 'd'].map((target, at) => ({ source: 'a', target, weight: at + 0.5 }))
    const found = measure(
      ['a', 'b', 'c', 'd', 'alone'].map((id) => ({ id })),
      edges,
    )
    expect(found.get('a')).toEqual({ degree: 3, weightedDegree: 4.5, betweenness: 0.5 })
    expect(found.get('b')).toEqual({ degree: 1, weightedDegree: 0.5, betweenness: 0 })
    expect(found.get('alone')).toEqual({ degree: 0, weightedDegree: 0, betweenness: 0 })
  })

  it('of the karate club give its teacher the betweenness that the literature states', () => {
    expect(measure(KARATE_NODES, KARATE_EDGES).get('member-1')?.betweenness).toBeCloseTo(0.4376, 4)
  })

  it('of nothing and of one pair are finite', () => {
    expect(measure([], []).size).toBe(0)
    const pair = measure([{ id: 'a' }, { id: 'b' }], [{ source: 'a', target: 'b', weight: 1 }])
    expect(pair.get('a')).toEqual({ degree: 1, weightedDegree: 1, betweenness: 0 })
  })
})

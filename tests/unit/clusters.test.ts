import { describe, expect, it } from 'vitest'
import { CLUSTER_METHODS } from '../../src/graph/atlas'
import type { ClusterSettings } from '../../src/graph/atlas'
import { chooseRuns, clusterOnce, findClusters, STICKINESS } from '../../src/graph/clusters'
import { splitConnected } from '../../src/graph/connected-parts'
import { mergeSmall } from '../../src/graph/merge-small'
import { measure } from '../../src/graph/measures'
import { computeModularity } from '../../src/graph/modularity'
import { KARATE_EDGES, KARATE_NODES } from '../fixtures/karate'

const settings: ClusterSettings = { method: 'louvain', resolution: 1, minSize: 1, mergeSmall: false }
const options = { seed: 1, runs: 40, settings }
const METHODS = ['louvain', 'leiden'] as const

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
  it.each(METHODS)('of the karate club reach the best modularity known, by %s', (method) => {
    expect(KARATE_EDGES).toHaveLength(78)
    const found = findClusters(KARATE_NODES, KARATE_EDGES, { ...options, settings: { ...settings, method } })
    expect(found.modularity).toBeCloseTo(0.4198, 4)
    expect(found.partition.map((members) => members.length)).toEqual([12, 11, 6, 5])
  })

  it('have the modularity that its definition over all pairs gives, at any resolution', () => {
    for (const resolution of [0.5, 1, 1.3, 2]) {
      for (const method of CLUSTER_METHODS) {
        const found = findClusters(KARATE_NODES, KARATE_EDGES, {
          ...options,
          settings: { ...settings, method, resolution },
        })
        expect(found.modularity).toBeCloseTo(modularityByPairs(found.partition, KARATE_EDGES, resolution), 9)
      }
    }
  })

  it('are more and smaller the higher the resolution', () => {
    for (const method of METHODS) {
      const sizes = [0.3, 1, 4].map((resolution) => {
        return findClusters(KARATE_NODES, KARATE_EDGES, { ...options, settings: { ...settings, method, resolution } })
          .partition.length
      })
      expect(sizes[0]).toBeLessThan(sizes[1] ?? 0)
      expect(sizes[1]).toBeLessThan(sizes[2] ?? 0)
    }
  })

  it.each(METHODS)('are the same for the same seed, whatever the order of nodes, edges and ends, by %s', (method) => {
    const mirrored = KARATE_EDGES.map(({ source, target, weight }) => ({ source: target, target: source, weight }))
    for (const seed of [1, 2, 3]) {
      const once = { seed, settings: { ...settings, method } }
      const found = clusterOnce(KARATE_NODES, KARATE_EDGES, once)
      expect(clusterOnce([...KARATE_NODES].reverse(), [...KARATE_EDGES].reverse(), once)).toEqual(found)
      expect(clusterOnce(KARATE_NODES, mirrored, once)).toEqual(found)
    }
  })

  it('differ between seeds where one start is taken, so that their stability can be measured', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      JSON.stringify(clusterOnce(KARATE_NODES, KARATE_EDGES, { seed, settings })),
    )
    expect(new Set(found).size).toBeGreaterThan(1)
  })

  it('count edges of one pair together, in whatever order and direction they come', () => {
    const twice = KARATE_EDGES.flatMap(({ source, target, weight }) => [
      { source, target, weight: 0.1 * weight },
      { source: target, target: source, weight: 0.9 * weight },
    ])
    const found = findClusters(KARATE_NODES, twice, options)
    expect(found.partition).toEqual(findClusters(KARATE_NODES, KARATE_EDGES, options).partition)
  })

  it('by components are whatever is tied together', () => {
    const edges = [
      { source: 'a', target: 'b', weight: 1 },
      { source: 'c', target: 'b', weight: 0.01 },
      { source: 'd', target: 'e', weight: 1 },
    ]
    const found = findClusters(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })),
      edges,
      { ...options, settings: { ...settings, method: 'components', resolution: 9 } },
    )
    expect(found.partition).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']])
  })

  it('that are small join what they are tied to where the settings say so, and the modularity shown is that of what is left', () => {
    const resolution = 4
    const apart = findClusters(KARATE_NODES, KARATE_EDGES, {
      ...options,
      settings: { ...settings, resolution, minSize: 6 },
    })
    expect(apart.partition.some((members) => members.length < 6)).toBe(true)
    for (const method of METHODS) {
      const merged = findClusters(KARATE_NODES, KARATE_EDGES, {
        ...options,
        settings: { method, resolution, minSize: 6, mergeSmall: true },
      })
      expect(Math.min(...merged.partition.map((members) => members.length))).toBeGreaterThanOrEqual(6)
      expect(merged.partition.flat().sort()).toEqual(KARATE_NODES.map(({ id }) => id).sort())
      expect(splitConnected(merged.partition, KARATE_EDGES)).toHaveLength(merged.partition.length)
      expect(merged.modularity).toBeCloseTo(modularityByPairs(merged.partition, KARATE_EDGES, resolution), 9)
    }
  })

  it('of an earlier map are kept while what is found anew is hardly better', () => {
    const best = findClusters(KARATE_NODES, KARATE_EDGES, options)
    const change = (moved: string, into: number) => {
      const partition = best.partition.map((members, at) => {
        return [...members.filter((id) => id !== moved), ...(at === into ? [moved] : [])]
      })
      return { partition, loss: best.modularity - computeModularity(partition, KARATE_EDGES, 1) }
    }
    const changed = KARATE_NODES.flatMap(({ id }) => best.partition.map((_, into) => change(id, into)))
      .filter(({ loss }) => loss > 1e-9)
      .sort((a, b) => a.loss - b.loss)
    for (const each of [changed[0], changed.at(-1)]) {
      const carry = () => each?.partition ?? null
      const { partition } = findClusters(KARATE_NODES, KARATE_EDGES, { ...options, carry })
      expect(partition).toEqual(each === changed[0] ? each?.partition : best.partition)
    }
    expect(changed[0]?.loss).toBeLessThan(STICKINESS)
    expect(changed.at(-1)?.loss).toBeGreaterThan(STICKINESS)
    expect(findClusters(KARATE_NODES, KARATE_EDGES, { ...options, carry: () => null })).toEqual(best)
    expect(findClusters(KARATE_NODES, KARATE_EDGES, { ...options, carry: (_, found) => found })).toEqual(best)
  })

  it('of nothing, of single nodes and of useless edges are each node alone, with modularity 0', () => {
    const useless = [
      { source: 'a', target: 'a', weight: 1 },
      { source: 'a', target: 'b', weight: 0 },
      { source: 'a', target: 'b', weight: Number.NaN },
      { source: 'a', target: 'nobody', weight: 1 },
    ]
    for (const method of CLUSTER_METHODS) {
      const by = { ...options, settings: { ...settings, method } }
      expect(findClusters([], [], by)).toEqual({ partition: [], modularity: 0 })
      expect(findClusters([{ id: 'b' }, { id: 'a' }], useless, by)).toEqual({
        partition: [['a'], ['b']],
        modularity: 0,
      })
    }
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
    expect(chooseRuns(72, 148, 'leiden')).toBe(40)
    expect(chooseRuns(72, 148, 'components')).toBe(1)
  })
})

describe('small clusters', () => {
  const tie = (source: string, target: string, weight: number) => ({ source, target, weight })
  const big = ['a', 'b', 'c']
  const other = ['x', 'y', 'z']

  it('join the cluster that they are tied to most', () => {
    const edges = [tie('a', 's', 1), tie('x', 's', 0.7), tie('y', 's', 0.7)]
    expect(mergeSmall([big, other, ['s']], edges, 3)).toEqual([big, [...other, 's']])
  })

  it('that join each other count together, and stop where they are no longer small', () => {
    const edges = [tie('s', 't', 2), tie('t', 'a', 1)]
    expect(mergeSmall([big, ['s'], ['t']], edges, 2)).toEqual([big, ['t', 's']])
    expect(mergeSmall([big, ['s'], ['t']], edges, 3)).toEqual([['a', 'b', 'c', 't', 's']])
  })

  it('without a tie stay as they are', () => {
    expect(mergeSmall([big, ['s'], ['t', 'u']], [tie('t', 'u', 1)], 3)).toEqual([big, ['s'], ['t', 'u']])
  })

  it('that are tied alike to two join the larger, then the first by text', () => {
    const even = [tie('a', 's', 1), tie('x', 's', 1)]
    expect(mergeSmall([['x'], ['a', 'b'], ['s']], even, 2)).toEqual([['a', 'b', 's', 'x']])
    expect(mergeSmall([other, big, ['s']], even, 2)).toEqual([other, [...big, 's']])
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

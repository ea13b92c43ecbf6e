import { describe, expect, it } from 'vitest'
import { chooseRuns, findClusters } from '../../src/graph/clusters'
import { computeModularity } from '../../src/graph/modularity'
import { sweepResolutions } from '../../src/graph/resolution-sweep'
import { findPlateaus } from '../../src/graph/resolution-sweep-plateaus'
import { KARATE_EDGES, KARATE_NODES } from '../fixtures/karate'
import { cliques, plainSettings } from '../fixtures/study-networks'

const options = { seed: 1, settings: plainSettings(1.3), runs: 10 }
const karate = sweepResolutions(KARATE_NODES, KARATE_EDGES, options)

describe('a sweep', () => {
  it('tries twenty resolutions in order, from about one cluster to many, the one in use among them', () => {
    const resolutions = karate.steps.map(({ resolution }) => resolution)
    expect(resolutions).toHaveLength(20)
    expect([...resolutions].sort((a, b) => a - b)).toEqual(resolutions)
    expect(resolutions[karate.current]).toBe(1.3)
    expect(karate.steps[0]?.clusters).toBeLessThanOrEqual(2)
    expect(karate.steps.at(-1)?.clusters).toBeGreaterThanOrEqual(8)
  })

  it.each(['louvain', 'leiden'] as const)('gives at each resolution what a direct run gives there by %s', (method) => {
    const settings = plainSettings(1, method)
    const { nodes, steps } = sweepResolutions(KARATE_NODES, KARATE_EDGES, { seed: 3, settings, steps: 5 })
    const runs = chooseRuns(KARATE_NODES.length, KARATE_EDGES.length, method)
    for (const { resolution, clusterOf, modularity, plainModularity, clusters } of steps) {
      const direct = findClusters(KARATE_NODES, KARATE_EDGES, { seed: 3, settings: { ...settings, resolution }, runs })
      const groups = direct.partition.map((_, cluster) => nodes.filter((__, node) => clusterOf[node] === cluster))
      expect(groups).toEqual(direct.partition)
      expect(clusters).toBe(direct.partition.length)
      expect(modularity).toBe(direct.modularity)
      expect(plainModularity).toBeCloseTo(computeModularity(direct.partition, KARATE_EDGES, 1), 12)
    }
  })

  it('lets every member go somewhere from step to step', () => {
    expect(karate.flows).toHaveLength(karate.steps.length - 1)
    karate.flows.forEach((flows, step) => {
      const [left, right] = [new Map<number, number>(), new Map<number, number>()]
      for (const { from, to, members } of flows) {
        left.set(from, (left.get(from) ?? 0) + members)
        right.set(to, (right.get(to) ?? 0) + members)
      }
      karate.steps[step]?.sizes.forEach((size, cluster) => expect(left.get(cluster)).toBe(size))
      karate.steps[step + 1]?.sizes.forEach((size, cluster) => expect(right.get(cluster)).toBe(size))
    })
  })

  it('does not depend on the order of nodes and edges', () => {
    expect(sweepResolutions([...KARATE_NODES].reverse(), [...KARATE_EDGES].reverse(), options)).toEqual(karate)
  })

  it('of four planted cliques has one wide and stable plateau with four clusters', () => {
    const { nodes, edges } = cliques(4, 8)
    const { steps, plateaus } = sweepResolutions(nodes, edges, { seed: 1, settings: plainSettings(), runs: 5 })
    const four = plateaus.filter(({ best }) => steps[best]?.clusters === 4)
    expect(four).toHaveLength(1)
    const [{ from, to, best } = { from: 0, to: 0, best: 0 }] = four
    expect(to - from).toBeGreaterThanOrEqual(5)
    expect(steps[best]?.stability).toBe(1)
    expect(steps[best]?.large).toBe(4)
  })

  it('leaves nodes without an edge out of all counts', () => {
    const nodes = [...KARATE_NODES, { id: 'alone' }]
    const { nodes: ids, steps } = sweepResolutions(nodes, KARATE_EDGES, { ...options, steps: 3 })
    for (const { clusterOf, sizes } of steps) {
      expect(clusterOf[ids.indexOf('alone')]).toBe(-1)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(34)
    }
  })

  it('is empty where there is nothing to choose', () => {
    const settings = plainSettings(1, 'components')
    expect(sweepResolutions(KARATE_NODES, KARATE_EDGES, { seed: 1, settings }).steps).toEqual([])
    expect(sweepResolutions([{ id: 'a' }], [], options)).toMatchObject({ steps: [], current: -1, plateaus: [] })
  })

  it('is reported step by step', () => {
    const done: number[] = []
    sweepResolutions(KARATE_NODES, KARATE_EDGES, { ...options, steps: 3, report: (step) => done.push(step) })
    expect(done).toEqual([0, 1, 2, 3, 4])
  })
})

describe('plateaus', () => {
  const steady = Array.from({ length: 8 }, () => ({ stability: 1 }))
  const [one, two] = [
    [0, 0, 0, 1, 1, 1],
    [0, 0, 1, 1, 2, 2],
  ]
  const parted = [0, 1, 2, 3, 4, 5]

  it('are the stretches where neighbours are alike, at least three long', () => {
    expect(findPlateaus([one, one, one, parted, two, two, two, two], steady)).toEqual([
      { from: 0, to: 2, best: 1, likeness: 1 },
      { from: 4, to: 7, best: 5, likeness: 1 },
    ])
    expect(findPlateaus([one, one, two, two, parted], steady)).toEqual([])
    expect(findPlateaus([], [])).toEqual([])
  })

  it('suggest their most stable step', () => {
    const steps = [{ stability: 0.4 }, { stability: 0.8 }, { stability: 0.9 }]
    expect(findPlateaus([one, one, one], steps)[0]?.best).toBe(2)
  })
})

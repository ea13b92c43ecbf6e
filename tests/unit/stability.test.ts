import { describe, expect, it } from 'vitest'
import { findClusters } from '../../src/graph/clusters'
import { findConsensus } from '../../src/graph/consensus'
import { BORDER_CHANGES, measureStability } from '../../src/graph/stability'
import { matchDivisions } from '../../src/graph/stability-match'
import { KARATE_EDGES, KARATE_NODES } from '../fixtures/karate'
import { cliques, plainSettings, randomGraph, type PlainNetwork } from '../fixtures/study-networks'

function study({ nodes, edges }: PlainNetwork, settings = plainSettings(), runs = 50) {
  const reference = findClusters(nodes, edges, { seed: 1, settings, runs: 40 }).partition
  return { reference, ...measureStability(nodes, edges, { seed: 1, settings, runs, reference }) }
}

describe('stability', () => {
  it.each(['louvain', 'leiden', 'components'] as const)('of two planted cliques is complete by %s', (method) => {
    const found = study(cliques(2, 8), plainSettings(1, method))
    expect(found.likeness).toBe(1)
    expect(found.nodes.every(({ changes, border, goes }) => changes === 0 && !border && goes.length === 0)).toBe(true)
    expect(found.clusters.every(({ border, overlap }) => border === 0 && overlap === 1)).toBe(true)
    expect(found.clusters.reduce((sum, { core }) => sum + core, 0)).toBe(16)
    expect(found.consensus).toEqual(found.reference)
  })

  it('puts the ends of an edge within a clique always together and those of the bridge never', () => {
    const network = cliques(2, 8)
    const { edges } = study(network)
    expect(edges.slice(0, -1)).toEqual(network.edges.slice(0, -1).map(() => 1))
    expect(edges.at(-1)).toBe(0)
  })

  it('of a random graph is low: runs agree to less than .3, and more than half of the nodes are at a border', () => {
    const found = study(randomGraph(100, 0.1, 3))
    expect(found.likeness).toBeLessThan(0.3)
    expect(found.nodes.filter(({ border }) => border).length).toBeGreaterThan(50)
    expect(found.clusters.every(({ overlap }) => overlap < 0.6)).toBe(true)
  })

  it('of the karate club names who changes sides, and where to', () => {
    const found = study({ nodes: KARATE_NODES, edges: KARATE_EDGES })
    const border = found.nodes.filter((node) => node.border)
    expect(border.length).toBeGreaterThan(0)
    expect(border.length).toBeLessThan(8)
    for (const { changes, goes, cluster } of border) {
      expect(changes).toBeGreaterThan(BORDER_CHANGES)
      expect(goes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(changes, 12)
      expect(goes.every((to) => to.cluster !== cluster)).toBe(true)
    }
  })

  it('does not depend on the order of nodes, edges and clusters, and is the same for the same seed', () => {
    const settings = plainSettings()
    const reference = findClusters(KARATE_NODES, KARATE_EDGES, { seed: 1, settings, runs: 40 }).partition
    const options = { seed: 7, settings, runs: 12 }
    const found = measureStability(KARATE_NODES, KARATE_EDGES, { ...options, reference })
    expect(measureStability(KARATE_NODES, KARATE_EDGES, { ...options, reference })).toEqual(found)
    const turned = measureStability([...KARATE_NODES].reverse(), [...KARATE_EDGES].reverse(), {
      ...options,
      reference: [...reference].reverse().map((members) => [...members].reverse()),
    })
    const last = reference.length - 1
    const flip = (cluster: number | null) => (cluster === null ? null : last - cluster)
    expect(turned.consensus).toEqual(found.consensus)
    expect(turned.likeness).toBe(found.likeness)
    expect([...turned.edges].reverse()).toEqual(found.edges)
    expect([...turned.clusters].reverse()).toEqual(found.clusters)
    expect(
      [...turned.nodes].reverse().map((node) => ({
        ...node,
        cluster: last - node.cluster,
        goes: node.goes.map((to) => ({ ...to, cluster: flip(to.cluster) })),
      })),
    ).toEqual(found.nodes)
  })

  it('counts nobody who is tied to nobody, and is told of nothing without being lost', () => {
    const nodes = [...cliques(2, 4).nodes, { id: 'alone' }, { id: 'apart' }]
    const { edges } = cliques(2, 4)
    const settings = plainSettings()
    const [one = [], two = []] = findClusters(nodes, edges, { seed: 1, settings, runs: 5 }).partition
    const reference = [one, two, ['alone', 'apart']]
    const found = measureStability(nodes, edges, { seed: 1, settings, runs: 5, reference })
    expect(found.nodes.at(-1)).toEqual({ id: 'apart', cluster: 2, tied: false, changes: 0, border: false, goes: [] })
    expect(found.clusters[2]).toEqual({ core: 0, border: 0, overlap: 1 })
    expect(found.consensus).toContainEqual(['alone'])
    expect(measureStability([], [], { seed: 1, settings, reference: [] })).toMatchObject({ likeness: 1, consensus: [] })
  })

  it('is reported run by run', () => {
    const steps: string[] = []
    measureStability(KARATE_NODES, KARATE_EDGES, {
      seed: 1,
      settings: plainSettings(),
      runs: 3,
      reference: [],
      report: (done, total) => steps.push(`${String(done)}/${String(total)}`),
    })
    expect(steps).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4'])
  })
})

describe('matching', () => {
  it('gives each cluster the one that overlaps it best, and says which split off', () => {
    // The first of three splits into 3 and 1; the last two are joined.
    const { there, overlap, back } = matchDivisions([0, 0, 0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 2, 2, 2, 2])
    expect(there).toEqual([0, 2, 2])
    expect(overlap).toEqual([0.75, 0.5, 0.5])
    expect(back).toEqual([0, 0, 1])
  })
})

describe('consensus', () => {
  const path = [[1], [0, 2], [1, 3], [2]]

  it('of runs that are all the same is that division', () => {
    expect(
      findConsensus(
        [
          [0, 0, 1, 1],
          [1, 1, 0, 0],
        ],
        path,
      ),
    ).toEqual([0, 0, 1, 1])
  })

  it('puts together what most runs put together', () => {
    const runs = [
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [0, 0, 1, 1],
    ]
    const [a, b, c, d] = findConsensus(runs, path)
    expect([a === b, c === d, b === c]).toEqual([true, true, false])
  })

  it('that no single run holds is found', () => {
    // Each run errs about one node of the two groups of three.
    const neighbours = Array.from({ length: 6 }, (_, node) => [0, 1, 2, 3, 4, 5].filter((other) => other !== node))
    const runs = Array.from({ length: 6 }, (_, wrong) =>
      [0, 0, 0, 1, 1, 1].map((side, node) => (node === wrong ? 1 - side : side)),
    )
    const found = findConsensus(runs, neighbours)
    expect(new Set(found.slice(0, 3)).size).toBe(1)
    expect(new Set(found.slice(3)).size).toBe(1)
    expect(found[0]).not.toBe(found[3])
  })
})

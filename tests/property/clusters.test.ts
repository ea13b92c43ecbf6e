import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLUSTER_METHODS } from '../../src/graph/atlas'
import type { ClusterSettings } from '../../src/graph/atlas'
import { clusterOnce, findClusters } from '../../src/graph/clusters'
import { splitConnected } from '../../src/graph/connected-parts'
import { mergeSmall } from '../../src/graph/merge-small'
import { computeModularity } from '../../src/graph/modularity'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i|j', 'i', '__proto__', 'j']
const NODES = IDS.map((id) => ({ id }))
const id = fc.constantFrom(...IDS)
const edge = fc.record({ source: id, target: id, weight: fc.double({ min: 0.01, max: 5, noNaN: true }) })
const edges = fc.array(edge, { maxLength: 30 })
const settings: fc.Arbitrary<ClusterSettings> = fc.record({
  method: fc.constantFrom(...CLUSTER_METHODS),
  resolution: fc.constantFrom(0.5, 1, 1.3, 2),
  minSize: fc.constantFrom(1, 2, 3, 20),
  mergeSmall: fc.boolean(),
})

type Edge = { readonly source: string; readonly target: string; readonly weight: number }

/** Modularity from the matrix of weights: the trace and the row sums of what the partition makes of it. */
function modularityByMatrix(
  partition: readonly (readonly string[])[],
  ties: readonly Edge[],
  resolution: number,
): number {
  const groupOf = (member: string): number => partition.findIndex((members) => members.includes(member))
  const matrix = partition.map(() => partition.map(() => 0))
  let whole = 0
  for (const { source, target, weight } of ties) {
    if (source === target) continue
    const [from, to] = [groupOf(source), groupOf(target)]
    for (const [row, column] of [
      [from, to],
      [to, from],
    ] as const) {
      const line = matrix[row]
      if (line !== undefined) line[column] = (line[column] ?? 0) + weight
    }
    whole += 2 * weight
  }
  if (whole === 0) return 0
  return matrix.reduce((sum, line, at) => {
    const share = line.reduce((all, value) => all + value, 0) / whole
    return sum + (line[at] ?? 0) / whole - resolution * share * share
  }, 0)
}

describe('clusters by any method', () => {
  it('hold every node once, are connected, and have the modularity that the matrix of weights gives', () => {
    fc.assert(
      fc.property(edges, settings, (drawn, chosen) => {
        const { partition, modularity } = findClusters(NODES, drawn, { seed: 3, settings: chosen, runs: 5 })
        expect(partition.flat().sort()).toEqual([...IDS].sort())
        expect(splitConnected(partition, drawn)).toHaveLength(partition.length)
        expect(Math.abs(modularity - modularityByMatrix(partition, drawn, chosen.resolution))).toBeLessThan(1e-9)
      }),
      { numRuns: 80 },
    )
  })

  it('are at least as good as no division and not worse than every node alone, where nothing is merged', () => {
    fc.assert(
      fc.property(edges, settings, (drawn, chosen) => {
        const { method, resolution } = chosen
        fc.pre(method !== 'components' && !chosen.mergeSmall)
        const tied = drawn.filter(({ source, target }) => source !== target)
        const { modularity } = findClusters(NODES, drawn, { seed: 3, settings: chosen, runs: 5 })
        for (const plain of [splitConnected([IDS], tied), IDS.map((member) => [member])])
          expect(modularity).toBeGreaterThanOrEqual(computeModularity(plain, tied, resolution) - 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of nodes and edges, nor on which end comes first', () => {
    const shuffled = edges.chain((drawn) => {
      const turned = fc.tuple(
        fc.shuffledSubarray(drawn, { minLength: drawn.length }),
        fc.array(fc.boolean(), { minLength: drawn.length, maxLength: drawn.length }),
      )
      return fc.tuple(fc.constant(drawn), turned, fc.shuffledSubarray(NODES, { minLength: NODES.length }))
    })
    fc.assert(
      fc.property(shuffled, settings, fc.nat(1000), ([drawn, [mixed, flips], nodes], chosen, seed) => {
        const turned = mixed.map(({ source, target, weight }, at) => {
          return flips[at] === true ? { source: target, target: source, weight } : { source, target, weight }
        })
        const once = { seed, settings: chosen }
        expect(clusterOnce(nodes, turned, once)).toEqual(clusterOnce(NODES, drawn, once))
        const best = { ...once, runs: 3 }
        expect(findClusters(nodes, turned, best)).toEqual(findClusters(NODES, drawn, best))
      }),
      { numRuns: 80 },
    )
  })

  it('once small ones are merged are small only where nothing ties them', () => {
    fc.assert(
      fc.property(edges, fc.constantFrom(2, 3, 5), (drawn, least) => {
        const tied = drawn.filter(({ source, target }) => source !== target)
        const start = splitConnected(
          [IDS.slice(0, 4), IDS.slice(4, 7), ...IDS.slice(7).map((member) => [member])],
          tied,
        )
        const merged = mergeSmall(start, tied, least)
        expect(merged.flat().sort()).toEqual([...IDS].sort())
        for (const members of merged) {
          const leaves = tied.some(({ source, target }) => members.includes(source) !== members.includes(target))
          expect(members.length >= least || !leaves).toBe(true)
        }
        expect(splitConnected(merged, tied)).toHaveLength(merged.length)
      }),
      { numRuns: 60 },
    )
  })
})

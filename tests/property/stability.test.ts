import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClusterMethod } from '../../src/graph/atlas'
import { findClusters } from '../../src/graph/clusters'
import { splitConnected } from '../../src/graph/connected-parts'
import { countPairs, measureLikeness } from '../../src/graph/partition-likeness'
import { measureStability } from '../../src/graph/stability'
import { plainSettings } from '../fixtures/study-networks'

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '__proto__', 'constructor', 'é'), {
  minLength: 1,
})
const drawn = ids.chain((names) =>
  fc.record({
    names: fc.constant(names),
    edges: fc.array(
      fc.record({
        source: fc.constantFrom(...names, 'nobody'),
        target: fc.constantFrom(...names),
        weight: fc.constantFrom(1, 0.5, 2, 0, Number.NaN, -1),
      }),
      { maxLength: 20 },
    ),
  }),
)
const methods = fc.constantFrom<ClusterMethod>('louvain', 'leiden', 'components')
const resolutions = fc.constantFrom(0.5, 1, 2)

test('all shares are between 0 and 1, and the consensus is a connected partition of all nodes', () => {
  fc.assert(
    fc.property(drawn, methods, resolutions, fc.nat(), ({ names, edges }, method, resolution, seed) => {
      const nodes = names.map((id) => ({ id }))
      const settings = plainSettings(resolution, method)
      const reference = findClusters(nodes, edges, { seed, settings, runs: 2 }).partition
      const found = measureStability(nodes, edges, { seed, settings, runs: 5, reference })
      const shares = [
        found.likeness,
        ...found.edges,
        ...found.clusters.map(({ overlap }) => overlap),
        ...found.nodes.flatMap(({ changes, goes }) => [changes, ...goes.map(({ share }) => share)]),
      ]
      for (const share of shares) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      expect(found.nodes.map(({ id }) => id)).toEqual(names)
      expect(found.consensus.flat().sort()).toEqual([...names].sort())
      const usable = edges.filter(({ weight }) => weight > 0)
      expect(splitConnected(found.consensus, usable)).toHaveLength(found.consensus.length)
      const counted = found.clusters.reduce((sum, { core, border }) => sum + core + border, 0)
      expect(counted).toBe(found.nodes.filter(({ tied }) => tied).length)
    }),
    { numRuns: 60 },
  )
})

const labels = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 })), { maxLength: 14 })

test('pairs counted by sizes are those counted one by one, and likeness is symmetric and at most 1', () => {
  fc.assert(
    fc.property(labels, (pairs) => {
      const [one, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
      const valid = pairs.filter(([a, b]) => a >= 0 && b >= 0)
      const count = (isTogether: (i: readonly [number, number], j: readonly [number, number]) => boolean): number =>
        valid.reduce((sum, i, at) => sum + valid.slice(at + 1).filter((j) => isTogether(i, j)).length, 0)
      expect(countPairs(one, other)).toEqual({
        nodes: valid.length,
        first: count(([a], [b]) => a === b),
        second: count(([, a], [, b]) => a === b),
        both: count(([a, c], [b, d]) => a === b && c === d),
      })
      expect(measureLikeness(one, other)).toBeCloseTo(measureLikeness(other, one), 12)
      expect(measureLikeness(one, other)).toBeLessThanOrEqual(1)
      expect(measureLikeness(one, one)).toBe(1)
    }),
  )
})

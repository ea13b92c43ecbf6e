import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureSilhouettes } from '../../src/graph/silhouette'

type Edge = { readonly source: string; readonly target: string; readonly weight: number }
type Drawn = { readonly groups: readonly (readonly string[])[]; readonly edges: readonly Edge[] }

/** Up to ten nodes in up to four groups, with any ties. */
const drawings: fc.Arbitrary<Drawn> = fc
  .record({
    homes: fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 10 }),
    ties: fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 25,
    }),
  })
  .map(({ homes, ties }) => {
    const edges = new Map<string, Edge>()
    for (const [a, b, weight] of ties) {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      if (to < homes.length && from < to)
        edges.set(`${String(from)}|${String(to)}`, {
          source: `n${String(from)}`,
          target: `n${String(to)}`,
          weight: weight / 8,
        })
    }
    const groups = [0, 1, 2, 3].map((group) => homes.flatMap((home, at) => (home === group ? [`n${String(at)}`] : [])))
    return { groups: groups.filter((members) => members.length > 0), edges: [...edges.values()] }
  })

/** The same from the whole table of distances, pair by pair. */
function silhouettesByPairs({ groups, edges }: Drawn): ReadonlyMap<string, number> {
  const ids = groups.flat()
  const weight = (a: string, b: string): number =>
    edges.find(({ source, target }) => (source === a && target === b) || (source === b && target === a))?.weight ?? 0
  const tied = ids.filter((id) => ids.some((other) => weight(id, other) > 0))
  const row = (id: string): number[] =>
    tied.map((other) => (other === id ? Math.max(...tied.map((any) => weight(id, any))) : weight(id, other)))
  const distance = (a: string, b: string): number => {
    const [one, two] = [row(a), row(b)]
    const dot = one.reduce((sum, value, at) => sum + value * (two[at] ?? 0), 0)
    return 1 - dot / (Math.hypot(...one) * Math.hypot(...two))
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const living = groups.map((members) => members.filter((id) => tied.includes(id))).filter(({ length }) => length > 0)
  if (living.length < 2) return new Map()
  return new Map(
    living.flatMap((members) =>
      members.map((id): readonly [string, number] => {
        if (members.length === 1) return [id, 0]
        const within = mean(members.filter((other) => other !== id).map((other) => distance(id, other)))
        const others = living.filter((group) => group !== members)
        const nearest = Math.min(...others.map((group) => mean(group.map((other) => distance(id, other)))))
        const larger = Math.max(within, nearest)
        return [id, larger < 1e-12 ? 0 : (nearest - within) / larger]
      }),
    ),
  )
}

describe('silhouettes', () => {
  it('are those of the whole table of distances', () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const found = measureSilhouettes(drawn.groups, drawn.edges)
        const expected = silhouettesByPairs(drawn)
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
        for (const [id, value] of expected) expect(found.get(id)).toBeCloseTo(value, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('lie between −1 and 1 and do not depend on the order of edges', () => {
    fc.assert(
      fc.property(drawings, ({ groups, edges }) => {
        const found = measureSilhouettes(groups, edges)
        for (const value of found.values()) {
          expect(value).toBeGreaterThanOrEqual(-1)
          expect(value).toBeLessThanOrEqual(1)
        }
        expect(measureSilhouettes(groups, [...edges].reverse())).toEqual(found)
      }),
      { numRuns: 100 },
    )
  })
})

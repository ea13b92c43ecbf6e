import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleNetwork, projectNetwork } from '../../src/graph/assemble-network'
import { findPartsWithout, numberNeighbours } from '../../src/graph/cut-points'
import { findPeopleBetween } from '../../src/graph/people-between'
import { corpus } from '../fixtures/corpora'
import type { FixturePaper } from '../fixtures/corpora'

type Pair = readonly [number, number]
type Drawn = { readonly count: number; readonly pairs: readonly Pair[] }

const drawings: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    pairs: fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 22 }),
  }),
)

const named = (number: number): string => `n${String(number).padStart(2, '0')}`
const edgesOf = (pairs: readonly Pair[]) => pairs.map(([a, b]) => ({ source: named(a), target: named(b), weight: 1 }))

/** The parts of what is left when a node is taken out, by spreading labels until nothing changes. */
function partsByRemoval({ count, pairs }: Drawn, without: number): readonly (readonly number[])[] {
  const labels = Array.from({ length: count }, (_, at) => at)
  const left = pairs.filter(([a, b]) => a !== without && b !== without)
  for (let changed = true; changed;) {
    changed = false
    for (const [a, b] of left) {
      const least = Math.min(labels[a] ?? 0, labels[b] ?? 0)
      changed ||= labels[a] !== least || labels[b] !== least
      labels[a] = labels[b] = least
    }
  }
  const near = new Set(pairs.flatMap(([a, b]) => (a === without ? [b] : b === without ? [a] : [])))
  near.delete(without)
  const own = new Set([...near].map((at) => labels[at]))
  return [...own].map((label) => labels.flatMap((each, at) => (each === label && at !== without ? [at] : [])))
}

/** Steps between all pairs without a node, by Floyd and Warshall's table. */
function stepsWithout({ count, pairs }: Drawn, without: number): readonly (readonly number[])[] {
  const table = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (__, b) => (a === b ? 0 : Infinity)),
  )
  const set = (a: number, b: number, value: number): void => {
    const row = table[a]
    if (row !== undefined) row[b] = value
  }
  const get = (a: number, b: number): number => table[a]?.[b] ?? Infinity
  for (const [a, b] of pairs)
    if (a !== b && a !== without && b !== without) {
      set(a, b, 1)
      set(b, a, 1)
    }
  for (let via = 0; via < count; via++)
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++) set(a, b, Math.min(get(a, b), get(a, via) + get(via, b)))
  return table
}

describe('what falls apart without a node', () => {
  it('is what taking it out and looking again finds', () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const ids = Array.from({ length: drawn.count }, (_, at) => named(at))
        const parts = findPartsWithout(numberNeighbours(ids, edgesOf(drawn.pairs)))
        for (let at = 0; at < drawn.count; at++) {
          const expected = partsByRemoval(drawn, at).map(({ length }) => length)
          expect(parts[at]).toEqual(expected.sort((a, b) => b - a))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is found on a path of a hundred thousand, where each inner node parts the two sides', () => {
    const count = 100_000
    const neighbours = Array.from({ length: count }, (_, at) => [at - 1, at + 1].filter((to) => to >= 0 && to < count))
    const parts = findPartsWithout(neighbours)
    expect([parts[0], parts[1], parts[30_000]]).toEqual([[99_999], [99_998, 1], [69_999, 30_000]])
  })
})

const people = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Finn', 'Gus', 'Hal', 'Ivy', 'Jon']
const papers: fc.Arbitrary<readonly FixturePaper[]> = fc
  .array(fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }), { maxLength: 9 })
  .map((drawn) => drawn.map((listed, at): FixturePaper => [`Paper ${String(at)}`, listed]))

describe('those who stand between', () => {
  it('are told with the parts, pairs and mean ways that a recomputation without them gives', () => {
    fc.assert(
      fc.property(papers, (drawn) => {
        const made = corpus({ papers: drawn })
        const network = assembleNetwork('coauthors', made, projectNetwork('coauthors', made, 'fractional'), 1)
        const ids = network.nodes.map(({ id }) => id)
        const at = (id: string): number => ids.findIndex((each) => each === id)
        const pairs = network.edges.map(({ source, target }): Pair => [at(source), at(target)])
        const graph = { count: ids.length, pairs }
        for (const { id, without } of findPeopleBetween(network, made, 100)) {
          const own = at(id)
          const parts = partsByRemoval(graph, own)
          expect(without.parts).toEqual(parts.map(({ length }) => length).sort((a, b) => b - a))
          const others = parts.flat()
          const far = stepsWithout(graph, own)
          const lost = others.flatMap((a) => others.filter((b) => a < b && far[a]?.[b] === Infinity)).length
          expect(without.pairsCut).toBe(lost)
          expect(without.cutOff.length).toBe(others.length - (without.parts[0] ?? 0))
          if (parts.length > 1 || others.length < 2) expect(without.steps).toBeNull()
          else {
            const mean = (table: readonly (readonly number[])[]): number =>
              others.reduce((sum, a) => sum + others.reduce((all, b) => all + (table[a]?.[b] ?? 0), 0), 0) /
              (others.length * (others.length - 1))
            expect(without.steps?.without).toBeCloseTo(mean(far), 9)
            expect(without.steps?.with).toBeCloseTo(mean(stepsWithout(graph, -1)), 9)
          }
        }
      }),
      { numRuns: 120 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { measureDisparity, strongestTies, type WeightedTies } from '../../src/graph/backbone'
import { seededRandom } from '../../src/base/random'

const ties = (nodes: number, rows: readonly (readonly [number, number, number])[]): WeightedTies => ({
  nodes,
  ends: Int32Array.from(rows.flatMap(([a, b]) => [a, b])),
  weights: Float64Array.from(rows, ([, , weight]) => weight),
})

describe('the disparity of a tie', () => {
  it('is the chance of its share at the end to which it matters most', () => {
    // A star whose middle has strength 10, and one tie between two of its leaves.
    const star = ties(4, [
      [0, 1, 7],
      [0, 2, 2],
      [0, 3, 1],
      [1, 2, 2],
    ])
    const [first = 1, second = 1, third = 1, fourth = 1] = measureDisparity(star)
    expect(first).toBeCloseTo(Math.min(0.3 ** 2, 1 - 7 / 9), 12)
    expect(second).toBeCloseTo(Math.min(0.8 ** 2, 1 - 2 / 4), 12)
    // The leaf has this tie alone, and says nothing of it.
    expect(third).toBeCloseTo(0.9 ** 2, 12)
    expect(fourth).toBeCloseTo(Math.min(1 - 2 / 9, 1 - 2 / 4), 12)
  })

  it('keeps the only tie of two, and leaves out one that is not there', () => {
    const [pair, gone] = measureDisparity(
      ties(4, [
        [0, 1, 0.2],
        [2, 3, 0],
      ]),
    )
    expect([pair, gone]).toEqual([0, 1])
  })

  it('falls below a level for about that share of ties whose weights are dealt at random', () => {
    // Each node of a large star deals its strength among its ties by breaking a stick: the null that the measure tests.
    const random = seededRandom(7)
    const [stars, k] = [400, 12]
    const rows: [number, number, number][] = []
    for (let star = 0; star < stars; star++) {
      const cuts = Array.from({ length: k - 1 }, random).sort((a, b) => a - b)
      const parts = [...cuts, 1].map((cut, at) => cut - (cuts[at - 1] ?? 0))
      for (const [leaf, part] of parts.entries()) rows.push([star * (k + 1), star * (k + 1) + leaf + 1, part])
    }
    const below = measureDisparity(ties(stars * (k + 1), rows)).filter((chance) => chance < 0.05).length
    expect(below / rows.length).toBeGreaterThan(0.035)
    expect(below / rows.length).toBeLessThan(0.065)
  })
})

describe('the strongest ties of each', () => {
  it('are kept where one of the two ends has them among its heaviest', () => {
    const four = ties(4, [
      [0, 1, 5],
      [0, 2, 4],
      [0, 3, 3],
      [1, 2, 4],
      [2, 3, 0],
    ])
    expect([...strongestTies(four, 1)]).toEqual([1, 1, 1, 0, 0])
    expect([...strongestTies(four, 2)]).toEqual([1, 1, 1, 1, 0])
    expect([...strongestTies(four, 0)]).toEqual([0, 0, 0, 0, 0])
  })
})

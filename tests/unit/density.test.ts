import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { measureDensity } from '../../src/scene/density'
import { drawDensity } from '../../src/scene/density-image'
import { DARK, LIGHT } from '../../src/scene/theme'

const WIDTH = 0.125

/** The density as its source defines it, at one place, without a grid. */
function exactAt(points: { x: number[]; y: number[]; weight: number[] }, x: number, y: number): number {
  let [sum, pairs] = [0, 0]
  for (let a = 0; a < points.x.length; a++)
    for (let b = a + 1; b < points.x.length; b++) {
      sum += Math.hypot((points.x[a] ?? 0) - (points.x[b] ?? 0), (points.y[a] ?? 0) - (points.y[b] ?? 0))
      pairs++
    }
  const width = (WIDTH * sum) / pairs
  return points.x.reduce((total, px, at) => {
    const away = Math.hypot(px - x, (points.y[at] ?? 0) - y) / width
    return total + (points.weight[at] ?? 0) * Math.exp(-(away ** 2))
  }, 0)
}

const scattered = (count: number, seed: number) => {
  const random = seededRandom(seed)
  const list = (most: number) => Array.from({ length: count }, () => random() * most)
  return { x: list(1000), y: list(700), weight: list(9).map((value) => 1 + Math.floor(value)) }
}

it('a density is what its source defines, on every cell, in shares of the densest', () => {
  const points = scattered(60, 7)
  const { x, y, width, height, columns, rows, level } = measureDensity(points)
  const exact = Float64Array.from(level, (_, at) =>
    exactAt(
      points,
      x + ((at % columns) + 0.5) * (width / columns),
      y + (Math.floor(at / columns) + 0.5) * (height / rows),
    ),
  )
  const most = exact.reduce((a, b) => Math.max(a, b))
  level.forEach((value, at) => {
    expect(Math.abs(value - (exact[at] ?? 0) / most)).toBeLessThan(0.02)
  })
})

it('a density fades to nothing at its borders, has one densest cell at 1, and no cell without a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(1000), (count, seed) => {
      const { level, columns, rows } = measureDensity(scattered(count, seed))
      expect(level.every((value) => value >= 0 && value <= 1)).toBe(true)
      expect(Math.max(...level)).toBe(1)
      for (let column = 0; column < columns; column++) {
        expect(level[column]).toBeLessThan(0.05)
        expect(level[(rows - 1) * columns + column]).toBeLessThan(0.05)
      }
    }),
    { numRuns: 40 },
  )
})

it('nothing, one mark alone, and marks all in one place have no density', () => {
  const cases: { x: number[]; y: number[]; weight: number[] }[] = [
    { x: [], y: [], weight: [] },
    { x: [4], y: [5], weight: [1] },
    { x: [4, 4], y: [5, 5], weight: [1, 1] },
    { x: [4, 90], y: [5, 5], weight: [1, 0] },
  ]
  for (const points of cases) {
    expect(measureDensity(points).level).toHaveLength(0)
    expect(drawDensity({ ...points, colourOf: () => 'c1' }, 'clusters', LIGHT)).toBeNull()
  }
})

it('where one community stands alone its density has its colour, and between two a mix', () => {
  const points = { x: [0, 0, 600, 600, 300], y: [0, 60, 0, 60, 400], weight: [5, 5, 5, 5, 1] }
  const image = drawDensity({ ...points, colourOf: (at) => (at < 2 ? 'c1' : 'c2') }, 'clusters', LIGHT)
  if (!image) throw new Error('nothing was drawn')
  const at = (x: number, y: number) => {
    const column = Math.floor(((x - image.x) / image.width) * image.columns)
    const row = Math.floor(((y - image.y) / image.height) * image.rows)
    return [...image.rgba.subarray(4 * (row * image.columns + column), 4 * (row * image.columns + column) + 4)]
  }
  const near = (found: readonly number[], hex: string) =>
    [1, 3, 5].forEach((place, channel) => {
      expect(Math.abs((found[channel] ?? 0) - parseInt(hex.slice(place, place + 2), 16))).toBeLessThan(4)
    })
  near(at(0, 30), LIGHT.colours[1]?.base ?? '')
  near(at(600, 30), LIGHT.colours[2]?.base ?? '')
})

it('the denser a place is, the farther it stands from the ground, in light and in dark', () => {
  const points = scattered(40, 3)
  const { level } = measureDensity(points)
  for (const theme of [LIGHT, DARK]) {
    const image = drawDensity({ ...points, colourOf: () => 'c0' }, 'marks', theme)
    const brightness = (at: number) =>
      0.2126 * (image?.rgba[4 * at] ?? 0) +
      0.7152 * (image?.rgba[4 * at + 1] ?? 0) +
      0.0722 * (image?.rgba[4 * at + 2] ?? 0)
    const [densest, middle] = [level.indexOf(1), level.findIndex((value) => value > 0.3 && value < 0.4)]
    if (theme === LIGHT) expect(brightness(densest)).toBeLessThan(brightness(middle))
    else expect(brightness(densest)).toBeGreaterThan(brightness(middle))
  }
})

/** How often square roots are taken, one for each distance, and entries of a list are read, meanwhile. */
function countWork(lists: readonly number[][], run: (counted: readonly number[][]) => void) {
  let [roots, reads] = [0, 0]
  const root = Math.sqrt
  const counted = lists.map(
    (list) =>
      new Proxy(list, {
        get(target, name) {
          if (typeof name === 'string' && /^\d/.test(name)) reads += 1
          return Reflect.get(target, name) as unknown
        },
      }),
  )
  Math.sqrt = (value) => {
    roots += 1
    return root(value)
  }
  try {
    run(counted)
  } finally {
    Math.sqrt = root
  }
  return { roots, reads }
}

it('of twenty thousand marks not every pair is measured, and the mean distance over cells is that over pairs', () => {
  const many = scattered(20_000, 5)
  let field = measureDensity({ x: [], y: [], weight: [] })
  const { roots, reads } = countWork([many.x, many.y, many.weight], ([x = [], y = [], weight = []]) => {
    field = measureDensity({ x, y, weight }, [weight, weight, weight])
  })
  // Two hundred million pairs there are.
  expect(roots).toBeLessThan(1_300_000)
  expect(reads).toBeLessThan(30 * 20_000)
  expect(field.columns * field.rows).toBeLessThan(422 ** 2)
  // So many marks all over a rectangle: their kernel is that of fewer of them, reckoned pair by pair.
  const few = measureDensity(scattered(1000, 6))
  expect(Math.abs(field.width / few.width - 1)).toBeLessThan(0.03)
})

import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { layByGroup, packRects } from '../../src/layout/by-group'
import { layCircle } from '../../src/layout/circle'
import type { Laid, Marks } from '../../src/layout/marks'
import { countSteps, layRings } from '../../src/layout/rings'
import { layTimeline } from '../../src/layout/timeline'

/** Marks as they come: discs with or without words, some without a year, in groups of which some may be empty. */
const marksArbitrary = fc
  .record({
    marks: fc.array(
      fc.record({
        radius: fc.double({ min: 1, max: 20, noNaN: true }),
        words: fc.integer({ min: 0, max: 160 }),
        group: fc.nat(5),
        rank: fc.nat(40),
        year: fc.option(fc.double({ min: 1990, max: 2030, noNaN: true })),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    ties: fc.array(fc.tuple(fc.nat(59), fc.nat(59), fc.double({ min: 0.1, max: 9, noNaN: true })), { maxLength: 120 }),
  })
  .map(({ marks, ties }): Marks => {
    const within = ties.filter(([a, b]) => a !== b && a < marks.length && b < marks.length)
    const hasWords = ({ words }: { readonly words: number }): number => (words > 0 ? 18 : 0)
    return {
      count: marks.length,
      width: Float64Array.from(marks, ({ radius, words }) => Math.max(2 * radius, words)),
      height: Float64Array.from(marks, (mark) => 2 * mark.radius + hasWords(mark)),
      below: Float64Array.from(marks, (mark) => hasWords(mark) / 2),
      radius: Float64Array.from(marks, ({ radius }) => radius),
      group: Int32Array.from(marks, ({ group }) => group),
      names: Array.from({ length: 6 }, (_, at) => ({ width: 60 + 20 * at, height: 24 })),
      rank: Float64Array.from(marks, ({ rank }) => rank),
      year: Float64Array.from(marks, ({ year }) => year ?? NaN),
      source: Int32Array.from(within, ([a]) => a),
      target: Int32Array.from(within, ([, b]) => b),
      weight: Float64Array.from(within, ([, , weight]) => weight),
    }
  })

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const boxAt = (marks: Marks, laid: Laid, at: number): Box => ({
  x: laid.x[at] ?? NaN,
  y: (laid.y[at] ?? NaN) + (marks.below[at] ?? 0),
  width: marks.width[at] ?? 0,
  height: marks.height[at] ?? 0,
})
const meet = (a: Box, b: Box): boolean =>
  2 * Math.abs(a.x - b.x) < a.width + b.width - 1e-6 && 2 * Math.abs(a.y - b.y) < a.height + b.height - 1e-6

function pairs<Item>(items: readonly Item[], visit: (a: Item, b: Item) => void): void {
  items.forEach((a, at) => {
    for (const b of items.slice(at + 1)) visit(a, b)
  })
}

/** Every mark has a place within the frame. */
function expectInside(marks: Marks, laid: Laid): void {
  for (let at = 0; at < marks.count; at++) {
    expect(laid.x[at]).toBeGreaterThanOrEqual(0)
    expect(laid.x[at]).toBeLessThanOrEqual(laid.width)
    expect(laid.y[at]).toBeGreaterThanOrEqual(0)
    expect(laid.y[at]).toBeLessThanOrEqual(laid.height)
  }
}

/** No two marks touch, words apart. */
function expectApart(marks: Marks, laid: Laid): void {
  pairs(
    Array.from({ length: marks.count }, (_, at) => at),
    (a, b) => {
      const away = Math.hypot((laid.x[a] ?? 0) - (laid.x[b] ?? 0), (laid.y[a] ?? 0) - (laid.y[b] ?? 0))
      expect(away).toBeGreaterThanOrEqual((marks.radius[a] ?? 0) + (marks.radius[b] ?? 0) - 1e-6)
    },
  )
}

const layouts: readonly (readonly [string, (marks: Marks) => Laid])[] = [
  ['by group', (marks) => layByGroup(marks, 1.5)],
  ['circle', layCircle],
  ['timeline', (marks) => layTimeline(marks)],
  ['rings', (marks) => layRings(marks, 0)],
]

describe.each(layouts)('the layout %s', (_name, lay) => {
  it('places every mark within its frame, none upon another, and every time the same', () => {
    fc.assert(
      fc.property(marksArbitrary, (marks) => {
        const laid = lay(marks)
        expectInside(marks, laid)
        expectApart(marks, laid)
        expect(lay(marks)).toEqual(laid)
      }),
      { numRuns: 150 },
    )
  })
})

it('rows and lanes keep room for words: no box of a mark with its words meets another, nor a name', () => {
  fc.assert(
    fc.property(marksArbitrary, fc.boolean(), (marks, isTimeline) => {
      const laid = isTimeline ? layTimeline(marks) : layByGroup(marks, 1.5)
      const boxes = [
        ...Array.from({ length: marks.count }, (_, at) => boxAt(marks, laid, at)),
        ...laid.names.map(({ group, x, y }) => ({ x, y, width: 0, height: 0, ...marks.names[group] })),
      ]
      pairs(boxes, (a, b) => {
        expect(meet(a, b)).toBe(false)
      })
    }),
    { numRuns: 150 },
  )
})

it('groups keep apart: the rectangle around one never meets that around another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) }), {
        minLength: 1,
        maxLength: 25,
      }),
      fc.constantFrom(0.6, 1.5),
      (sizes, aspect) => {
        const spots = packRects(sizes, 20, aspect)
        const rects = sizes.map(({ width, height }, at) => ({
          x: (spots[at]?.x ?? NaN) + width / 2,
          y: (spots[at]?.y ?? NaN) + height / 2,
          width: width + 20,
          height: height + 20,
        }))
        pairs(rects, (a, b) => {
          expect(meet(a, b)).toBe(false)
        })
      },
    ),
  )
})

it('on a timeline every mark stands in the column of its mean year, and those without one in the last', () => {
  fc.assert(
    fc.property(marksArbitrary, (marks) => {
      const laid = layTimeline(marks)
      let counted = 0
      for (let at = 0; at < marks.count; at++) {
        const year = marks.year[at] ?? NaN
        const column = laid.columns.find((each) => each.year === (Number.isNaN(year) ? null : Math.round(year)))
        expect(laid.x[at]).toBeGreaterThan(column?.left ?? Infinity)
        expect(laid.x[at]).toBeLessThan(column?.right ?? -Infinity)
      }
      for (const { marks: own } of laid.columns) counted += own
      expect(counted).toBe(marks.count)
      const years = laid.columns.flatMap(({ year }) => year ?? [])
      expect(years).toEqual(years.map((_, at) => (years[0] ?? 0) + at))
      if (laid.columns.some(({ year }) => year === null)) expect(laid.columns.at(-1)?.year).toBeNull()
    }),
    { numRuns: 100 },
  )
})

it('rings hold who is so many steps away, each ring outside of the last, and those without a path outermost', () => {
  fc.assert(
    fc.property(marksArbitrary, (marks) => {
      const laid = layRings(marks, 0)
      const steps = countSteps(marks, 0)
      let inner = 0
      for (const ring of laid.rings) {
        const own = Array.from(steps.keys()).filter((at) => steps[at] === (ring.steps ?? -1))
        expect(own).toHaveLength(ring.marks)
        for (const at of own) {
          const away = Math.hypot((laid.x[at] ?? 0) - laid.centreX, (laid.y[at] ?? 0) - laid.centreY)
          expect(away).toBeGreaterThan(inner)
          expect(away).toBeLessThan(ring.radius)
        }
        inner = ring.radius
      }
      expect(laid.rings.reduce((sum, ring) => sum + ring.marks, 1)).toBe(marks.count)
      expect(laid.rings.slice(0, -1).every(({ steps: each }) => each !== null)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

it('of a large network each mark on a ring has as much room as on the map, and none meets another', () => {
  const count = 20_000
  const random = seededRandom(4)
  const list = (most: number) => Float64Array.from({ length: count }, () => random() * most)
  const radius = list(4).map((value) => 1 + value ** 2)
  const ends = Array.from(
    { length: 3 * count },
    () => [Math.floor(random() * count), Math.floor(random() * 60)] as const,
  )
  const marks: Marks = {
    count,
    width: radius.map((value) => 2 * value),
    height: radius.map((value) => 2 * value),
    below: new Float64Array(count),
    radius,
    group: Int32Array.from(list(6)),
    names: Array.from({ length: 6 }, () => ({ width: 100, height: 20 })),
    rank: list(9),
    year: list(0),
    source: Int32Array.from(ends, ([from]) => from),
    target: Int32Array.from(ends, ([, to]) => to),
    weight: list(1),
  }
  const room = 45 ** 2
  const { x, y, width, height } = layRings(marks, 0, room)
  // No square of this side holds two marks that are nearer than the room of one.
  const cells = new Map<string, number[]>()
  const side = Math.sqrt(room)
  let nearest = Infinity
  for (let at = 0; at < count; at++) {
    const [column, row] = [Math.floor((x[at] ?? 0) / side), Math.floor((y[at] ?? 0) / side)]
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get(`${String(column + dx)} ${String(row + dy)}`) ?? [])
          nearest = Math.min(nearest, Math.hypot((x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0)))
    const key = `${String(column)} ${String(row)}`
    cells.set(key, [...(cells.get(key) ?? []), at])
  }
  expect(nearest).toBeGreaterThan(0.99 * side)
  // The picture is not much larger than the map either: sub-rings are as near to each other as marks are.
  expect(width * height).toBeLessThan(2 * room * count)
})

/** Pairs of ties without a common end that cross, drawn as chords. */
function crossings({ source, target }: Marks, { x, y }: Laid): number {
  const side = (a: number, b: number, c: number): number =>
    ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
    ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0))
  let count = 0
  pairs(Array.from(source.keys()), (s, t) => {
    const [a, b, c, d] = [source[s] ?? 0, target[s] ?? 0, source[t] ?? 0, target[t] ?? 0]
    if (new Set([a, b, c, d]).size < 4) return
    if (side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0) count++
  })
  return count
}

test('on the circle two groups tied one to one face each other without a crossing', () => {
  const size = 8
  // Ranks that put both groups in the same order, so that all ties would cross.
  const marks: Marks = {
    count: 2 * size,
    width: new Float64Array(2 * size).fill(10),
    height: new Float64Array(2 * size).fill(10),
    below: new Float64Array(2 * size),
    radius: new Float64Array(2 * size).fill(5),
    group: Int32Array.from({ length: 2 * size }, (_, at) => Math.floor(at / size)),
    names: [
      { width: 40, height: 20 },
      { width: 40, height: 20 },
    ],
    rank: Float64Array.from({ length: 2 * size }, (_, at) => (at < size ? at : -at)),
    year: new Float64Array(2 * size).fill(NaN),
    source: Int32Array.from({ length: size }, (_, at) => at),
    target: Int32Array.from({ length: size }, (_, at) => ((at * 3) % size) + size),
    weight: new Float64Array(size).fill(1),
  }
  expect(crossings(marks, layCircle(marks))).toBe(0)
})

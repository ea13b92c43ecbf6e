import type { Places } from './layout-force'

/** A thing to be packed: discs about its own origin, which keep their places to each other. */
export type Island = { readonly discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[] }

/** The finest raster: so many cells at most on a side of the whole. */
const MOST_CELLS = 1200

/**
 * Packs islands around the first one, which stays about 0, in the order given (largest first): each goes to the free place that is
 * nearest to the middle, on ellipses that are `aspect` times as wide as high, with `gap` around. Discs never meet. The map is
 * looked at as a raster; places that were too small for an island are not tried again for one as large. Returns where each
 * island's origin goes. Cost: cells of the raster by sizes of islands.
 */
export function packIslands(islands: readonly Island[], gap: number, aspect: number): Places {
  const places: Places = { x: new Float64Array(islands.length), y: new Float64Array(islands.length) }
  if (islands.length <= 1) return places
  const reaches = islands.map(({ discs }) =>
    discs.reduce((most, { x, y, radius }) => Math.max(most, Math.sqrt(x * x + y * y) + radius), 0),
  )
  const area = islands.reduce(
    (sum, { discs }) => sum + discs.reduce((own, { radius }) => own + (2 * radius + gap) ** 2, 0),
    0,
  )
  const [first = 0] = reaches
  const half = first + 0.8 * Math.sqrt(area * aspect) + 2 * (reaches[1] ?? 0) + gap
  const least = reaches.reduce((low, reach) => Math.min(low, reach), Infinity)
  const cell = Math.max((2 * half) / MOST_CELLS, (least + gap) / 3)
  const side = Math.ceil((2 * half) / cell)
  const taken = new Uint8Array(side * side)
  const order = cellsFromMiddle(side, aspect)

  /** Visits the cells that a disc with its gap touches, until `visit` says no. */
  const cover = (x: number, y: number, reach: number, visit: (at: number) => boolean): boolean => {
    const grown = reach + 0.71 * cell
    const [top, bottom] = [Math.floor((y - grown + half) / cell), Math.floor((y + grown + half) / cell)]
    for (let row = top; row <= bottom; row++) {
      const dy = (row + 0.5) * cell - half - y
      const across = Math.sqrt(Math.max(0, grown * grown - dy * dy))
      const [left, right] = [Math.floor((x - across + half) / cell), Math.floor((x + across + half) / cell)]
      if (row < 0 || row >= side || left < 0 || right >= side) return false
      for (let column = left; column <= right; column++) if (!visit(row * side + column)) return false
    }
    return true
  }
  const claim = (at: number): boolean => {
    taken[at] = 1
    return true
  }
  const take = (island: Island, x: number, y: number): void => {
    for (const disc of island.discs) cover(x + disc.x, y + disc.y, disc.radius + gap / 2, claim)
  }
  const fits = (island: Island, x: number, y: number): boolean =>
    island.discs.every((disc) => cover(x + disc.x, y + disc.y, disc.radius + gap / 2, (at) => taken[at] === 0))

  // Bays between the first one's discs are full of ties: nothing that stands apart belongs there.
  for (const island of islands.slice(0, 1)) {
    take(island, 0, 0)
    for (const [x, y, reach] of hullRows(island, cell)) cover(x, y, reach, claim)
  }
  let from = 0
  let tried = Infinity
  islands.forEach((island, number) => {
    if (number === 0) return
    const size = Math.ceil((reaches[number] ?? 0) / cell)
    if (size < tried) from = 0
    tried = size
    for (let next = from; next < order.length; next++) {
      const at = order[next] ?? 0
      if (taken[at] === 1) continue
      const x = ((at % side) + 0.5) * cell - half
      const y = (Math.floor(at / side) + 0.5) * cell - half
      if (!fits(island, x, y)) continue
      places.x[number] = x
      places.y[number] = y
      take(island, x, y)
      from = next
      return
    }
    // No place within the raster: a row below it, which the raster's size makes all but impossible.
    places.x[number] = -half + (number * 2 * half) / islands.length
    places.y[number] = half + (reaches[number] ?? 0) + gap
  })
  return places
}

/** Small discs along the inside of the convex hull of an island's middles, row by row. */
function* hullRows({ discs }: Island, cell: number): Generator<readonly [number, number, number]> {
  const hull = convexHull(discs)
  if (hull.length < 3) return
  const [top, bottom] = [Math.min(...hull.map(({ y }) => y)), Math.max(...hull.map(({ y }) => y))]
  for (let y = top; y <= bottom; y += cell) {
    let [left, right] = [Infinity, -Infinity]
    hull.forEach((from, at) => {
      const to = hull[(at + 1) % hull.length] ?? from
      if ((from.y > y && to.y > y) || (from.y < y && to.y < y) || from.y === to.y) return
      const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
      left = Math.min(left, x)
      right = Math.max(right, x)
    })
    for (let x = left; x <= right; x += cell) yield [x, y, 0]
  }
}

type Point = { readonly x: number; readonly y: number }

/** Corners of the smallest convex shape around points, in order (A. M. Andrew, Inf. Process. Lett. 9, 216–219, 1979). */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (along: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const next of along) {
      for (;;) {
        const [before, last] = [chain.at(-2), chain.at(-1)]
        if (!before || !last) break
        const turn = (last.x - before.x) * (next.y - before.y) - (last.y - before.y) * (next.x - before.x)
        if (turn > 0) break
        chain.pop()
      }
      chain.push(next)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half([...sorted].reverse())]
}

/** Cells of a square raster by their distance from its middle, downwards counting more; in rings as wide as a cell, by counting. */
function cellsFromMiddle(side: number, aspect: number): Uint32Array {
  const ring = (at: number): number => {
    const dx = (at % side) + 0.5 - side / 2
    const dy = (Math.floor(at / side) + 0.5 - side / 2) * aspect
    return Math.floor(Math.sqrt(dx * dx + dy * dy))
  }
  const starts = new Uint32Array(Math.ceil(side * aspect) + side)
  for (let at = 0; at < side * side; at++) {
    const next = ring(at) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const order = new Uint32Array(side * side)
  for (let at = 0; at < order.length; at++) {
    const own = ring(at)
    const place = starts[own] ?? 0
    order[place] = at
    starts[own] = place + 1
  }
  return order
}

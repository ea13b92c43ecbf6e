import { contours } from 'd3-contour'
import type { Bounds, Grid } from './grid'

/** A closed line: x and y of its points by turns, px; the last point joins the first. */
export type Ring = readonly number[]

/** The area that a ring encloses, px², by the shoelace formula. */
export function ringArea(ring: Ring): number {
  let sum = 0
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length
    sum += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0)
  }
  return Math.abs(sum) / 2
}

/** Whether a point lies inside of rings by the even-odd rule. Cost: linear in their points. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const y1 = ring[at + 1] ?? 0
      const y2 = ring[before + 1] ?? 0
      if (y1 > y === y2 > y) continue
      const x1 = ring[at] ?? 0
      const x2 = ring[before] ?? 0
      if (x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside
    }
  }
  return inside
}

/** The left, top, right and bottom of rings; null where there is none. */
export function ringBounds(rings: readonly Ring[]): Bounds | null {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      left = Math.min(left, ring[at] ?? left)
      right = Math.max(right, ring[at] ?? right)
      top = Math.min(top, ring[at + 1] ?? top)
      bottom = Math.max(bottom, ring[at + 1] ?? bottom)
    }
  }
  return left > right ? null : [left, top, right, bottom]
}

/**
 * The lines along which a field equals `level`, by marching squares with linear interpolation (d3-contour).
 * Only every `step`-th point is kept: the grid's jitter lies between neighbours, and the path is drawn smooth anyway.
 * Out: rings of px, at least four points each.
 */
export function traceLevel(grid: Grid, values: Float32Array, level: number, step: number): number[][] {
  // A loop, because Array.from walks typed arrays by their iterator, ten times as slowly.
  const samples: number[] = []
  for (let index = 0; index < values.length; index++) samples.push(values[index] ?? 0)
  const found = contours().size([grid.columns, grid.rows]).contour(samples, level)
  const rings: number[][] = []
  for (const line of found.coordinates.flat()) {
    const points = line.slice(0, -1)
    const kept = points.length >= 4 * step ? step : 1
    const ring: number[] = []
    points.forEach(([column = 0, row = 0], index) => {
      // d3-contour counts from a sample's corner, the grid from its middle.
      if (index % kept === 0) ring.push(grid.x + (column - 0.5) * grid.cell, grid.y + (row - 0.5) * grid.cell)
    })
    if (ring.length >= 8) rings.push(ring)
  }
  return rings
}

const text = (value: number): string => String(Math.round(value * 100) / 100)

/** The path through the middles of a ring's sides, bent towards its points: smooth everywhere. */
export function smoothPath(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      const parts: string[] = []
      for (let at = 0; at < ring.length; at += 2) {
        const next = (at + 2) % ring.length
        const [x1 = 0, y1 = 0] = [ring[at], ring[at + 1]]
        const [x2 = 0, y2 = 0] = [ring[next], ring[next + 1]]
        const middle = `${text((x1 + x2) / 2)},${text((y1 + y2) / 2)}`
        if (at === 0) {
          const [x0 = 0, y0 = 0] = ring.slice(-2)
          parts.push(`M${text((x0 + x1) / 2)},${text((y0 + y1) / 2)}`)
        }
        parts.push(`Q${text(x1)},${text(y1)} ${middle}`)
      }
      return `${parts.join('')}Z`
    })
    .join('')
}

import { type Bounds, type Grid, type Patch, samplesWithin } from './grid'

/** A box in px of the picture: centre and size. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Two ends of a line, px. */
export type Link = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** The bounds of boxes, widened on all sides. Empty where there is no box. */
export function boundsOf(boxes: readonly Box[], widen: number): Bounds {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.x - box.width / 2)
    top = Math.min(top, box.y - box.height / 2)
    right = Math.max(right, box.x + box.width / 2)
    bottom = Math.max(bottom, box.y + box.height / 2)
  }
  return left > right ? [0, 0, 0, 0] : [left - widen, top - widen, right + widen, bottom + widen]
}

const CORNER = 6

/** Calls `visit` with each sample within `reach` of a box and its signed distance to the box (corners of 6 px), px. */
export function eachBoxDistance(
  grid: Grid,
  box: Box,
  reach: number,
  visit: (index: number, distance: number) => void,
): void {
  const corner = Math.min(CORNER, box.width / 2, box.height / 2)
  const halfWidth = box.width / 2 - corner
  const halfHeight = box.height / 2 - corner
  const [left, top, right, bottom] = samplesWithin(grid, boundsOf([box], reach))
  for (let row = top; row <= bottom; row++) {
    const beyondY = Math.abs(grid.y + row * grid.cell - box.y) - halfHeight
    for (let column = left; column <= right; column++) {
      const beyondX = Math.abs(grid.x + column * grid.cell - box.x) - halfWidth
      const distance =
        beyondX > 0 && beyondY > 0
          ? Math.sqrt(beyondX * beyondX + beyondY * beyondY) - corner
          : Math.max(beyondX, beyondY) - corner
      visit(row * grid.columns + column, distance)
    }
  }
}

/**
 * Takes a smooth minimum of a field and one more distance: where the two differ by less than `blend` px the result is
 * lower than both, by blend ÷ 4 at most, so that neighbouring shapes flow together without a crease.
 * Only + - * /, so the same on every machine. Source: I. Quilez, “Smooth minimum” (quadratic polynomial).
 */
function lowerSmoothly(values: Float32Array, index: number, distance: number, blend: number): void {
  const before = values[index] ?? distance
  const gap = blend - Math.abs(before - distance)
  const least = Math.min(before, distance)
  values[index] = gap > 0 ? least - (gap * gap) / (4 * blend) : least
}

/** Adds a box to a field of distances. */
export function addBox(field: Patch, box: Box, reach: number, blend: number): void {
  eachBoxDistance(field, box, reach, (index, distance) => lowerSmoothly(field.values, index, distance, blend))
}

/** Adds a capsule (all points within `radius` of a line) to a field of distances. */
export function addCapsule(field: Patch, link: Link, radius: number, reach: number, blend: number): void {
  const { x1, y1 } = link
  const alongX = link.x2 - x1
  const alongY = link.y2 - y1
  const squared = alongX * alongX + alongY * alongY || 1
  const around = radius + reach
  const [left, top, right, bottom] = samplesWithin(field, [
    Math.min(x1, link.x2) - around,
    Math.min(y1, link.y2) - around,
    Math.max(x1, link.x2) + around,
    Math.max(y1, link.y2) + around,
  ])
  for (let row = top; row <= bottom; row++) {
    const dy = field.y + row * field.cell - y1
    for (let column = left; column <= right; column++) {
      const dx = field.x + column * field.cell - x1
      const share = Math.max(0, Math.min(1, (dx * alongX + dy * alongY) / squared))
      const offX = dx - share * alongX
      const offY = dy - share * alongY
      const apart = offX * offX + offY * offY
      if (apart < around * around) {
        lowerSmoothly(field.values, row * field.columns + column, Math.sqrt(apart) - radius, blend)
      }
    }
  }
}

/**
 * The lines of the minimum spanning tree of the boxes' centres.
 * Cost: quadratic in the number of boxes. Source: R. C. Prim, “Shortest connection networks”, 1957.
 */
export function spanCentres(boxes: readonly Box[]): Link[] {
  const [first, ...others] = boxes
  if (!first) return []
  const links: Link[] = []
  let waiting = others.map((box) => ({ box, from: first, squared: (box.x - first.x) ** 2 + (box.y - first.y) ** 2 }))
  while (waiting.length > 0) {
    const next = waiting.reduce((least, one) => (one.squared < least.squared ? one : least))
    links.push({ x1: next.from.x, y1: next.from.y, x2: next.box.x, y2: next.box.y })
    waiting = waiting.filter((one) => one !== next)
    for (const one of waiting) {
      const squared = (one.box.x - next.box.x) ** 2 + (one.box.y - next.box.y) ** 2
      if (squared < one.squared) {
        one.squared = squared
        one.from = next.box
      }
    }
  }
  return links
}

/** A line from each box's centre to the middle of all. */
export function spokes(boxes: readonly Box[]): Link[] {
  const x2 = boxes.reduce((sum, box) => sum + box.x, 0) / Math.max(1, boxes.length)
  const y2 = boxes.reduce((sum, box) => sum + box.y, 0) / Math.max(1, boxes.length)
  return boxes.map((box) => ({ x1: box.x, y1: box.y, x2, y2 }))
}

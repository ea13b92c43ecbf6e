import { type Box, boundsOf } from './distance-field'
import type { Outlines } from './distance-regions'
import { blurBox, cutPatch, type Grid, halveGrid, layGrid, type Patch, samplesWithin } from './grid'
import { ringArea, traceLevel } from './rings'

/** Samples for each box: with this many the mean density of land is the same in networks of all sizes. */
const SAMPLES_PER_BOX = 21
const MOST_SAMPLES = 220000
/** Land is where the blurred number of boxes for a sample exceeds this, and 1.12 × that of every other community. */
const LAND = 0.01
const LEAD = 1.12
const COASTS = [0.0035, 0.0012, 0.0004]
const BLUR = 4
const PASSES = 3
/** Added to each sample under a wide box, so that a name's box counts as land. */
const UNDER_BOX = 0.16
const WIDE = 4

const LEAST_AREA = 500

/** Counts a community's boxes for each sample and blurs the counts; a wide box counts everywhere under it. */
function spreadBoxes(grid: Grid, boxes: readonly Box[]): Patch {
  const patch = cutPatch(grid, boundsOf(boxes, (BLUR * PASSES + 4) * grid.cell), 0)
  for (const box of boxes) {
    if (box.width > WIDE * grid.cell || box.height > WIDE * grid.cell) {
      const [left, top, right, bottom] = samplesWithin(patch, boundsOf([box], 0))
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const index = row * patch.columns + column
          patch.values[index] = (patch.values[index] ?? 0) + UNDER_BOX
        }
      }
    } else {
      const column = Math.max(0, Math.min(patch.columns - 1, Math.round((box.x - patch.x) / patch.cell)))
      const row = Math.max(0, Math.min(patch.rows - 1, Math.round((box.y - patch.y) / patch.cell)))
      const index = row * patch.columns + column
      patch.values[index] = (patch.values[index] ?? 0) + 1
    }
  }
  blurBox(patch.values, patch.columns, patch.rows, BLUR, PASSES)
  return patch
}

/**
 * Communities of a large network as countries: where their blurred density exceeds a threshold and that of every other.
 * Regions never overlap, because (a − b) ÷ (a + b) of two communities are never both positive and blurring keeps that.
 * Exact arithmetic only. In: boxes of each community, px. Cost: linear in samples (at most 220,000) and boxes.
 */
export function traceDensities(communities: readonly (readonly Box[])[], scale: number): Outlines {
  const boxes = communities.flat()
  const tight = boundsOf(boxes, 0)
  const area = Math.max(1, (tight[2] - tight[0]) * (tight[3] - tight[1]))
  const samples = Math.min(MOST_SAMPLES, boxes.length * SAMPLES_PER_BOX)
  const cell = Math.max(Math.sqrt(area / samples), 0.001)
  const land = (LAND * boxes.length * SAMPLES_PER_BOX) / samples
  const grid = layGrid(boundsOf(boxes, (BLUR * PASSES + 12) * cell), cell)

  const patches = communities.map((own) => spreadBoxes(grid, own))
  const most = new Float32Array(grid.columns * grid.rows)
  const second = new Float32Array(most.length)
  patches.forEach((patch) => {
    patch.values.forEach((density, index) => {
      const at = indexIn(grid, patch, index)
      if (density > (most[at] ?? 0)) {
        second[at] = most[at] ?? 0
        most[at] = density
      } else if (density > (second[at] ?? 0)) second[at] = density
    })
  })

  const regions = patches.map((patch) => {
    const lead = patch.values.map((density, index) => {
      const at = indexIn(grid, patch, index)
      const others = density === most[at] ? (second[at] ?? 0) : (most[at] ?? 0)
      const needed = Math.max(land, LEAD * others)
      return (density - needed) / (density + needed)
    })
    blurBox(lead, patch.columns, patch.rows, 2, 2)
    return traceLevel(patch, lead, 0, 2).filter((ring) => ringArea(ring) >= LEAST_AREA * scale * scale)
  })

  const sea = halveGrid(grid, most)
  blurBox(sea.values, sea.grid.columns, sea.grid.rows, 2, 2)
  // Density falls off steeply: its fourth root is nearly straight between two samples, so that coasts come out smooth.
  const root = sea.values.map((density) => Math.sqrt(Math.sqrt(Math.max(0, density))))
  const coasts = COASTS.map((level) =>
    traceLevel(sea.grid, root, Math.sqrt(Math.sqrt((level / LAND) * land)), 2).filter(
      (ring) => ringArea(ring) > 900 * scale * scale,
    ),
  )
  return { regions, coasts }
}

/** Where a sample of a patch lies in the grid that the patch was cut from. */
function indexIn(grid: Grid, patch: Patch, index: number): number {
  const column = index % patch.columns
  const row = (index - column) / patch.columns
  return (row + patch.row) * grid.columns + patch.column + column
}

import { addBox, addCapsule, type Box, boundsOf, eachBoxDistance, spanCentres, spokes } from './distance-field'
import { blurBox, cutPatch, type Grid, halveGrid, layGrid, type Patch } from './grid'
import { type Ring, ringArea, isInside, traceLevel } from './rings'

/** Rings of each community, in the order given, and lines of coast around all of them, outermost last. */
export type Outlines = { readonly regions: readonly (readonly Ring[])[]; readonly coasts: readonly (readonly Ring[])[] }

/** Px at zoom 1; all but the gap scale with zoom. */
const SHAPE = {
  /** How far land reaches beyond its boxes. */
  margin: 21,
  /** Half the width of the causeways that join the boxes of a community. */
  causeway: 26,
  /** Within this distance shapes flow together. */
  blend: 30,
  /** Bays and waists narrower than about twice this are filled. */
  closing: 52,
  /** Land around a box that no other community takes. */
  own: 10,
  /** The blur that takes the grid's jitter and the creases between communities away. */
  soften: 12,
  coasts: [9, 19, 32],
  /** Distances beyond are not told apart. */
  far: 76,
} as const

const GAP = 5
const LEAST_AREA = 500
const MOST_SAMPLES = 160000
const CELL = 3

type Nearest = { readonly first: Float32Array; readonly second: Float32Array; readonly owner: Int32Array }

const nothingNear = (samples: number, far: number): Nearest => ({
  first: new Float32Array(samples).fill(far),
  second: new Float32Array(samples).fill(far),
  owner: new Int32Array(samples).fill(-1),
})

/** Keeps the nearest distance at a sample, whose it is, and the nearest of anybody else. */
function enter({ first, second, owner }: Nearest, index: number, distance: number, who: number): void {
  if (owner[index] === who) {
    if (distance < (first[index] ?? 0)) first[index] = distance
  } else if (distance < (first[index] ?? 0)) {
    second[index] = first[index] ?? 0
    first[index] = distance
    owner[index] = who
  } else if (distance < (second[index] ?? 0)) second[index] = distance
}

const ofOthers = ({ first, second, owner }: Nearest, index: number, who: number): number =>
  (owner[index] === who ? second[index] : first[index]) ?? 0

/** Calls `visit` with each sample of a patch: its index there and in the grid that it was cut from. */
function eachSample(patch: Patch, grid: Grid, visit: (inPatch: number, inGrid: number) => void): void {
  for (let row = 0; row < patch.rows; row++) {
    const start = (row + patch.row) * grid.columns + patch.column
    for (let column = 0; column < patch.columns; column++) visit(row * patch.columns + column, start + column)
  }
}

/** The distance to a community's land: its boxes joined by causeways, with bays and waists filled (a closing). */
function measureLand(grid: Grid, boxes: readonly Box[], scale: number): Patch {
  const far = SHAPE.far * scale
  const blend = SHAPE.blend * scale
  const margin = SHAPE.margin * scale
  const closing = SHAPE.closing * scale
  const land = cutPatch(grid, boundsOf(boxes, far + margin), far)
  for (const box of boxes) addBox(land, box, far, blend)
  for (const link of [...spanCentres(boxes), ...spokes(boxes)]) {
    addCapsule(land, link, SHAPE.causeway * scale, far, blend)
  }
  const depth = land.values.map((distance) => Math.max(-0.6 * closing, Math.min(0.8 * closing, margin - distance)))
  blurBox(depth, land.columns, land.rows, Math.round(closing / grid.cell), 2)
  land.values.forEach((distance, index) => {
    const closed = margin - (depth[index] ?? 0) + 2 * scale
    // The closing knows nothing beyond its window: there it must not pull far waters near.
    const beyond = Math.max(0, closed - 40 * scale)
    land.values[index] = Math.min(distance, closed + (beyond * beyond) / (2 * scale))
  })
  return land
}

/** Whether a ring is worth drawing: large enough, or it is the land around some box. */
const isWorthDrawing = (ring: Ring, least: number, boxes: readonly Box[]): boolean =>
  ringArea(ring) >= least || boxes.some((box) => isInside([ring], box.x, box.y))

/**
 * Communities as countries: each takes the land around its boxes, meets its neighbours half way with 5 px between,
 * and never lies on the middle of another's box. Exact arithmetic only (+ - * / sqrt).
 * In: boxes of each community, px. Scale: 1 at zoom 1; shapes grow with it. Cost: linear in the samples that
 * lie near each box and causeway.
 */
export function traceDistances(communities: readonly (readonly Box[])[], scale: number): Outlines {
  const boxes = communities.flat()
  const far = SHAPE.far * scale
  const margin = SHAPE.margin * scale
  const bounds = boundsOf(boxes, far + margin)
  const area = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])
  const grid = layGrid(bounds, Math.max(CELL * scale, Math.sqrt(area / MOST_SAMPLES)))

  const boxNearest = nothingNear(grid.columns * grid.rows, far)
  communities.forEach((own, who) => {
    for (const box of own) {
      eachBoxDistance(grid, box, far, (index, distance) => enter(boxNearest, index, distance, who))
    }
  })

  const keepOff = 2 * SHAPE.own * scale + GAP
  const lands = communities.map((own) => measureLand(grid, own, scale))
  const landNearest = nothingNear(grid.columns * grid.rows, far)
  lands.forEach((land, who) => {
    eachSample(land, grid, (inPatch, inGrid) => {
      const kept = Math.max(land.values[inPatch] ?? far, keepOff - ofOthers(boxNearest, inGrid, who))
      land.values[inPatch] = kept
      enter(landNearest, inGrid, kept, who)
    })
  })

  const soften = Math.round((SHAPE.soften * scale) / grid.cell)
  const least = LEAST_AREA * scale * scale
  const regions = lands.map((land, who) => {
    const inside = new Float32Array(land.values.length)
    eachSample(land, grid, (inPatch, inGrid) => {
      const distance = land.values[inPatch] ?? far
      const half = (ofOthers(landNearest, inGrid, who) - distance - GAP) / 2
      inside[inPatch] = Math.min(margin - distance, half)
    })
    blurBox(inside, land.columns, land.rows, soften, 2)
    return traceLevel(land, inside, 0, 2).filter((ring) => isWorthDrawing(ring, least, boxes))
  })

  const sea = halveGrid(grid, landNearest.first)
  blurBox(sea.values, sea.grid.columns, sea.grid.rows, Math.round((9 * scale) / sea.grid.cell), 2)
  sea.values.forEach((distance, index) => {
    sea.values[index] = -distance
  })
  const coasts = SHAPE.coasts.map((offset) =>
    traceLevel(sea.grid, sea.values, -(margin + offset * scale), 2).filter(
      (ring) => ringArea(ring) > 900 * scale * scale,
    ),
  )
  return { regions, coasts }
}

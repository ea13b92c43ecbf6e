import type { Laid, Marks } from './marks'

/** Px: from one ring's line to the next marks, between marks, at least from mark to mark where words stand beside them, around all. */
const LINE_GAP = 26
const GAP = 5
const LEAST_SLOT = 40
const MARGIN = 60
const FULL = 2 * Math.PI
/** From so many marks on words have no room, and marks are dots. */
const DENSE = 800
/** Around the line of a ring of dots, as a share of the side of the square that each of them has. */
const BAND = 1.5

/** The marks that are so many steps from the middle one; null: those that no path reaches. `radius`: of the line around them. */
export type Ring = { readonly steps: number | null; readonly marks: number; readonly radius: number }

export type Rings = Laid & { readonly centreX: number; readonly centreY: number; readonly rings: readonly Ring[] }

type Neighbours = { readonly offset: Int32Array; readonly near: Int32Array }

function joinNeighbours({ count, source, target }: Marks): Neighbours {
  const offset = new Int32Array(count + 1)
  for (let tie = 0; tie < source.length; tie++)
    for (const end of [source[tie] ?? 0, target[tie] ?? 0]) offset[end + 1] = (offset[end + 1] ?? 0) + 1
  for (let at = 0; at < count; at++) offset[at + 1] = (offset[at + 1] ?? 0) + (offset[at] ?? 0)
  const near = new Int32Array(2 * source.length)
  const next = offset.slice()
  const add = (at: number, other: number): void => {
    const place = next[at] ?? 0
    near[place] = other
    next[at] = place + 1
  }
  for (let tie = 0; tie < source.length; tie++) {
    add(source[tie] ?? 0, target[tie] ?? 0)
    add(target[tie] ?? 0, source[tie] ?? 0)
  }
  return { offset, near }
}

/** Steps from one mark to each, over ties whatever their weight; −1 where no path leads. */
export function countSteps(marks: Marks, centre: number, { offset, near } = joinNeighbours(marks)): Int32Array {
  const steps = new Int32Array(marks.count).fill(-1)
  if (centre < 0 || centre >= marks.count) return steps
  const queue = new Int32Array(marks.count)
  steps[centre] = 0
  queue[0] = centre
  let end = 1
  for (let at = 0; at < end; at++) {
    const from = queue[at] ?? 0
    for (let place = offset[from] ?? 0; place < (offset[from + 1] ?? 0); place++) {
      const to = near[place] ?? 0
      if (steps[to] !== -1) continue
      steps[to] = (steps[from] ?? 0) + 1
      queue[end++] = to
    }
  }
  return steps
}

/** The number of marks of one diameter that a circle holds without touching. */
const roomOn = (radius: number, slot: number): number =>
  radius * 2 <= slot ? 1 : Math.max(1, Math.floor(Math.PI / Math.asin(slot / (2 * radius))))

/**
 * One mark in the middle and all others on rings around it by the number of steps to them (concentric layout); those that no path
 * reaches outside. A ring with more marks than it has room for is several circles deep. On the first ring marks stand group by group,
 * on the others near those through whom they are reached. No two marks meet. Cost: ties, and sorting the marks.
 *
 * `room`: layout units² that each of many marks has at least, as it has on the map, or rings of dots would be one dark ball.
 */
export function layRings(marks: Marks, centre: number, room = 0): Rings {
  const { count } = marks
  const neighbours = joinNeighbours(marks)
  const steps = countSteps(marks, centre, neighbours)
  const farthest = steps.reduce((most, step) => Math.max(most, step), 0)
  const byStep: number[][] = Array.from({ length: farthest + 2 }, () => [])
  for (let at = 0; at < count; at++) byStep[steps[at] === -1 ? farthest + 1 : (steps[at] ?? 0)]?.push(at)
  const angles = new Float64Array(count)
  const away = new Float64Array(count)
  const isDense = count > DENSE
  const side = isDense ? Math.sqrt(room) : 0
  const rings: Ring[] = []
  let reach = marks.radius[centre] ?? 0
  byStep.forEach((own, step) => {
    if (step === 0 || own.length === 0) return
    sortAround(marks, own, step, steps, angles, neighbours)
    const widest = own.reduce((most, at) => Math.max(most, marks.radius[at] ?? 0), 0)
    const slot = Math.max(2 * widest + (isDense ? 1 : GAP), isDense ? side : LEAST_SLOT)
    const start = reach + Math.max(LINE_GAP, BAND * side) + slot / 2 + (isDense ? 0 : 14)
    const outermost = spread(own, start, slot, angles, away)
    reach = outermost + widest + (isDense ? Math.max(8, BAND * side) : LINE_GAP)
    rings.push({ steps: step > farthest ? null : step, marks: own.length, radius: reach })
  })
  const half = reach + MARGIN
  return {
    width: 2 * half,
    height: 2 * half,
    x: angles.map((angle, at) => half + (away[at] ?? 0) * Math.sin(angle)),
    y: angles.map((angle, at) => half - (away[at] ?? 0) * Math.cos(angle)),
    names: [],
    centreX: half,
    centreY: half,
    rings,
  }
}

/** Sorts the marks of a ring by the middle of those one step nearer; without any, and on the first ring, by group and rank. */
function sortAround(
  { group, rank, count }: Marks,
  own: number[],
  step: number,
  steps: Int32Array,
  angles: Float64Array,
  { offset, near }: Neighbours,
): void {
  const wish = new Float64Array(count).fill(NaN)
  if (step > 1)
    for (const at of own) {
      let [sumX, sumY] = [0, 0]
      for (let place = offset[at] ?? 0; place < (offset[at + 1] ?? 0); place++) {
        const other = near[place] ?? 0
        if (steps[other] !== step - 1) continue
        sumX += Math.cos(angles[other] ?? 0)
        sumY += Math.sin(angles[other] ?? 0)
      }
      if (sumX !== 0 || sumY !== 0) wish[at] = (Math.atan2(sumY, sumX) + FULL) % FULL
    }
  const byGroup = (a: number, b: number): number =>
    (group[a] ?? 0) - (group[b] ?? 0) || (rank[b] ?? 0) - (rank[a] ?? 0) || a - b
  own.sort((a, b) => {
    const [first, second] = [wish[a] ?? NaN, wish[b] ?? NaN]
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || byGroup(a, b)
    return first - second || byGroup(a, b)
  })
  own.forEach((at, index) => {
    // Where they are meant to stand: `spread` turns the ring to meet that.
    angles[at] = Number.isNaN(wish[at]) ? (index / own.length) * FULL : (wish[at] ?? 0)
  })
}

/** Spreads marks over as many circles as they need, in their order around; returns the radius of the outermost. */
function spread(own: readonly number[], start: number, slot: number, angles: Float64Array, away: Float64Array): number {
  const circles: { readonly radius: number; readonly room: number; readonly held: number[] }[] = []
  for (let room = 0, radius = start; room < own.length; radius += slot) {
    const here = roomOn(radius, slot)
    circles.push({ radius, room: here, held: [] })
    room += here
  }
  for (const at of own) {
    const emptiest = circles.reduce((best, circle) =>
      (circle.held.length + 1) / circle.room < (best.held.length + 1) / best.room ? circle : best,
    )
    emptiest.held.push(at)
  }
  for (const { held, radius } of circles) {
    // Even steps, turned so that all together are as near as can be to where they are meant to stand.
    let [sumX, sumY] = [0, 0]
    held.forEach((at, index) => {
      const off = (angles[at] ?? 0) - (index / held.length) * FULL
      sumX += Math.cos(off)
      sumY += Math.sin(off)
    })
    const turn = Math.atan2(sumY, sumX)
    held.forEach((at, index) => {
      angles[at] = (index / held.length) * FULL + turn
      away[at] = radius
    })
  }
  return circles.at(-1)?.radius ?? start
}

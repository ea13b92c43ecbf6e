import { membersOf, type Laid, type Marks, type NameSpot } from './marks'

/** Px: between marks along the circle, at least from one to the next where words stand beside them, and from the marks to a name. */
const GAP = 4
const LEAST_SLOT = 21
const TO_NAME = 26
const LEAST_RADIUS = 130
/** The gap between two groups, in marks. */
const BETWEEN = 2.2
const ROUNDS = 16
const FULL = 2 * Math.PI
/** The widest words beside the circle that names keep off, px. */
const WORDS = 130
/** How far ties are drawn towards the middle, of the way there from their chord; and the most that a tie bends. */
const PULL = 0.62
const MOST_BEND = 0.9

/** The marks on a circle, and its middle and radius. */
export type Circle = Laid & { readonly centreX: number; readonly centreY: number; readonly ring: number }

/** Angles of all marks for an order of the groups and of the marks in each; 0 is above, clockwise. */
function setAngles(order: readonly (readonly number[])[], slot: Float64Array, angles: Float64Array) {
  const total = order.flat().reduce((sum, at) => sum + (slot[at] ?? 0), 0)
  const filled = order.filter((own) => own.length > 0).length
  const mean =
    total /
    Math.max(
      1,
      order.reduce((sum, own) => sum + own.length, 0),
    )
  const between = filled > 1 ? BETWEEN * mean : 0
  const length = total + between * filled
  let along = 0
  for (const own of order) {
    for (const at of own) {
      const half = (slot[at] ?? 0) / 2
      angles[at] = ((along + half) / length) * FULL
      along += 2 * half
    }
    if (own.length > 0) along += between
  }
  return length
}

/** The weighted length of all chords, of a circle of radius 1. */
function chords({ source, target, weight }: Marks, angles: Float64Array): number {
  let sum = 0
  for (let tie = 0; tie < source.length; tie++) {
    const apart = (angles[source[tie] ?? 0] ?? 0) - (angles[target[tie] ?? 0] ?? 0)
    sum += Math.sqrt(weight[tie] ?? 0) * Math.abs(Math.sin(apart / 2))
  }
  return sum
}

/** The arc of each mark's group: its middle, and half of its length. */
type Arcs = { readonly middle: Float64Array; readonly half: Float64Array }

/**
 * Of every mark the middle of its neighbours, as places along its own arc from −half to half; NaN without neighbours. A neighbour on
 * another arc counts as that place of the own one from which ties to all places beyond do not cross: the end for what follows the arc, its
 * middle for what lies opposite.
 */
function pulls(marks: Marks, angles: Float64Array, { middle, half }: Arcs): Float64Array {
  const { count, source, target, weight } = marks
  const [sum, whole] = [new Float64Array(count), new Float64Array(count)]
  const add = (at: number, other: number, by: number): void => {
    const reach = half[at] ?? 0
    const away = ((((angles[other] ?? 0) - (middle[at] ?? 0)) % FULL) + FULL) % FULL
    const outside = away > reach && away < FULL - reach
    const along = outside ? (reach * (Math.PI - away)) / (Math.PI - reach) : away > Math.PI ? away - FULL : away
    sum[at] = (sum[at] ?? 0) + by * along
    whole[at] = (whole[at] ?? 0) + by
  }
  for (let tie = 0; tie < source.length; tie++) {
    const [a, b, by] = [source[tie] ?? 0, target[tie] ?? 0, Math.sqrt(weight[tie] ?? 0)]
    add(a, b, by)
    add(b, a, by)
  }
  return sum.map((value, at) => ((whole[at] ?? 0) > 0 ? value / (whole[at] ?? 1) : NaN))
}

/** Groups in an order in which those that are tied most stand side by side: each next one is tied most to the last. */
function chainGroups({ group, source, target, weight, names }: Marks): number[] {
  const between = names.map(() => new Map<number, number>())
  for (let tie = 0; tie < source.length; tie++) {
    const [a, b] = [group[source[tie] ?? 0] ?? -1, group[target[tie] ?? 0] ?? -1]
    if (a === b || a < 0 || b < 0) continue
    between[a]?.set(b, (between[a].get(b) ?? 0) + (weight[tie] ?? 0))
    between[b]?.set(a, (between[b].get(a) ?? 0) + (weight[tie] ?? 0))
  }
  const left = new Set(names.keys())
  const order: number[] = []
  while (left.size > 0) {
    const last = order.at(-1)
    let [best, most] = [-1, -1]
    for (const next of left) {
      const tied = last === undefined ? 0 : (between[last]?.get(next) ?? 0)
      if (tied > most) [best, most] = [next, tied]
    }
    order.push(best)
    left.delete(best)
  }
  return order
}

/**
 * All marks on one circle, group by group, those beside each other that are tied most. Within a group marks are sorted by the middle
 * of their neighbours on the circle (the barycentre heuristic of Sugiyama, Tagawa and Toda 1981), again and again; the order with the
 * shortest ties is kept, which has few crossings. Neighbours never meet. Cost: ties and marks, for each of sixteen rounds, and the
 * square of the groups.
 */
export function layCircle(marks: Marks): Circle {
  const { count } = marks
  const isDense = count > 800
  const slot = Float64Array.from(marks.radius, (radius) =>
    Math.max(2 * radius + (isDense ? 1 : GAP), isDense ? 0 : LEAST_SLOT),
  )
  const members = membersOf(marks)
  let order = chainGroups(marks).map((group) => members[group] ?? [])
  let angles = new Float64Array(count)
  let length = setAngles(order, slot, angles)
  let best = { angles, cost: chords(marks, angles), order }
  for (let round = 0; round < ROUNDS; round++) {
    const arcs: Arcs = { middle: new Float64Array(count), half: new Float64Array(count) }
    for (const own of order) {
      const [from, to] = [angles[own[0] ?? 0] ?? 0, angles[own.at(-1) ?? 0] ?? 0]
      for (const at of own) {
        arcs.middle[at] = (from + to) / 2
        arcs.half[at] = Math.min(0.98 * Math.PI, (to - from) / 2)
      }
    }
    const pull = pulls(marks, angles, arcs)
    // Who has no neighbours stays at the place where it was.
    const keyOf = (at: number): number => {
      const own = pull[at] ?? NaN
      return Number.isNaN(own) ? (angles[at] ?? 0) - (arcs.middle[at] ?? 0) : own
    }
    // Two groups that turn to each other at once would only change sides: of any two, one holds still in some rounds.
    const holds = (index: number): boolean => ((index >> ((round >> 1) % 4)) & 1) === (round & 1)
    order = order.map((own, index) => (holds(index) ? own : [...own].sort((a, b) => keyOf(a) - keyOf(b) || a - b)))
    angles = new Float64Array(count)
    length = setAngles(order, slot, angles)
    const cost = chords(marks, angles)
    if (cost < best.cost - 1e-9) best = { angles, cost, order }
  }
  const largest = marks.radius.reduce((most, radius) => Math.max(most, radius), 0)
  // A chord is a little shorter than its arc; on so large a circle by less than the gap.
  const ring = Math.max(LEAST_RADIUS, (1.02 * length) / FULL, 2 * largest)
  const half =
    ring + TO_NAME + (isDense ? 0 : WORDS) + marks.names.reduce((most, { width }) => Math.max(most, width), 0)
  const [centreX, centreY] = [half, ring + 110]
  return {
    width: 2 * half,
    height: 2 * (ring + 110),
    x: best.angles.map((angle) => centreX + ring * Math.sin(angle)),
    y: best.angles.map((angle) => centreY - ring * Math.cos(angle)),
    names: placeNames(marks, best, { centreX, centreY, ring, words: isDense ? 0 : WORDS }),
    centreX,
    centreY,
    ring,
  }
}

type Setting = { readonly centreX: number; readonly centreY: number; readonly ring: number; readonly words: number }

/** Names outside of the middle of their groups, moved outwards until none meets another. */
function placeNames(
  marks: Marks,
  { angles, order }: { readonly angles: Float64Array; readonly order: readonly (readonly number[])[] },
  { centreX, centreY, ring, words }: Setting,
): NameSpot[] {
  const taken: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = []
  return order.flatMap((own): NameSpot[] => {
    const [first] = own
    const group = marks.group[first ?? -1] ?? -1
    const name = marks.names[group]
    if (first === undefined || !name) return []
    const angle = ((angles[first] ?? 0) + (angles[own.at(-1) ?? first] ?? 0)) / 2
    const [across, along] = [Math.sin(angle), -Math.cos(angle)]
    const aside = Math.abs(across)
    let away = ring + TO_NAME + (words + name.width / 2) * aside + (name.height / 2 + TO_NAME) * Math.abs(along)
    const boxAt = () => ({ x: centreX + away * across, y: centreY + away * along, ...name })
    const meets = (): boolean =>
      taken.some(
        (other) =>
          2 * Math.abs(other.x - boxAt().x) < other.width + name.width &&
          2 * Math.abs(other.y - boxAt().y) < other.height + name.height + 6,
      )
    for (let step = 0; step < 60 && meets(); step++) away += 10
    const box = boxAt()
    taken.push(box)
    return [{ group, x: box.x, y: box.y }]
  })
}

/**
 * How much a tie between two places on a circle bends to pass near its middle, as a share of its length; above 0 to the left of the
 * way from the first to the second, as y grows downwards.
 */
export function bendInwards(circle: Circle, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const square = dx * dx + dy * dy
  if (square === 0) return 0
  const [toX, toY] = [circle.centreX - (x0 + x1) / 2, circle.centreY - (y0 + y1) / 2]
  const bend = (PULL * (-dy * toX + dx * toY)) / square
  return Math.max(-MOST_BEND, Math.min(MOST_BEND, bend))
}

import { boxesOf, extentOf } from './layout-land'
import type { Body, Group, Land } from './layout-land'

/** The page that is filled: size and the margin that no box enters, px. */
export type Frame = { readonly width: number; readonly height: number; readonly margin: number }

/** Distances that boxes keep, px: of one group, of two groups, and of groups that no path of ties joins. */
export type Gaps = { readonly members: number; readonly groups: number; readonly components: number }

/** No distance at all: what meets, overlaps. */
export const TOUCHING: Gaps = { members: 0, groups: 0, components: 0 }

/** Two boxes near enough to meet, and the distances that they keep. */
type Pair = { a: Body; b: Body; gapX: number; gapY: number }

const gapBetween = (a: Group, b: Group, gaps: Gaps): number => {
  if (a === b) return gaps.members
  const apart = a.component !== b.component && a.componentSize > 2 && b.componentSize > 2
  return apart ? gaps.components : gaps.groups
}

const leftOf = (body: Body): number => body.x + body.dx - body.halfWidth
const rightOf = (body: Body): number => body.x + body.dx + body.halfWidth

/** Bodies from left to right; what was in order a moment ago is nearly so now, which insertion makes use of. */
class Sweep {
  readonly #order: { readonly body: Body; readonly place: number; left: number }[]
  /** The first so many are open; setting an array's length costs more than leaving what is behind them. */
  readonly #open: Body[] = []

  constructor(bodies: readonly Body[]) {
    this.#order = bodies.map((body, place) => ({ body, place, left: leftOf(body) }))
    this.#order.sort((a, b) => a.left - b.left || a.place - b.place)
  }

  #sort(): void {
    const order = this.#order
    for (const entry of order) entry.left = leftOf(entry.body)
    for (let at = 1; at < order.length; at++) {
      const entry = order[at]
      if (entry === undefined) continue
      let to = at
      for (; to > 0; to--) {
        const before = order[to - 1]
        if (before === undefined || before.left < entry.left) break
        if (before.left === entry.left && before.place < entry.place) break
        order[to] = before
      }
      order[to] = entry
    }
  }

  /** As `visitNear`, of the bodies where they stand now. */
  visit(reach: number, call: (a: Body, b: Body) => void): void {
    this.#sort()
    const open = this.#open
    let count = 0
    for (const { body, left } of this.#order) {
      const y = body.y + body.dy
      let kept = 0
      for (let at = 0; at < count; at++) {
        const other = open[at]
        if (other === undefined || rightOf(other) + reach <= left) continue
        open[kept++] = other
        const dy = y - other.y - other.dy
        const height = body.halfHeight + other.halfHeight + reach
        if (dy < height && -dy < height) call(other, body)
      }
      open[kept] = body
      count = kept + 1
    }
  }
}

/**
 * Calls `visit` for every two bodies whose boxes, grown by `reach` px together, share a span of x and of y.
 * Sweep from left to right: O(n log n) and the pairs that share a span of x.
 */
export const visitNear = (bodies: readonly Body[], reach: number, visit: (a: Body, b: Body) => void): void =>
  new Sweep(bodies).visit(reach, visit)

/** Keeps every box inside the frame's margin. */
export function keepInside(bodies: readonly Body[], frame: Frame): void {
  const { width, height, margin } = frame
  for (const body of bodies) {
    const left = margin + body.halfWidth - body.dx
    const top = margin + body.halfHeight - body.dy
    body.x = Math.max(left, Math.min(width - margin - body.halfWidth - body.dx, body.x))
    body.y = Math.max(top, Math.min(height - margin - body.halfHeight - body.dy, body.y))
  }
}

/** Moves a group with all that is in it. */
export function moveGroup(group: Group, x: number, y: number): void {
  for (const body of group.members) {
    body.x += x
    body.y += y
  }
  if (group.name !== null) {
    group.name.x += x
    group.name.y += y
  }
  group.x += x
  group.y += y
}

/** Moves whole groups back inside the frame's margin, as far as they fit. */
export function keepGroupsInside(groups: readonly Group[], frame: Frame): void {
  const { width, height, margin } = frame
  for (const group of groups) {
    const { left, right, top, bottom } = extentOf(boxesOf(group))
    const x = Math.max(0, margin - left) + Math.min(0, width - margin - right)
    const y = Math.max(0, margin - top) + Math.min(0, height - margin - bottom)
    if (x !== 0 || y !== 0) moveGroup(group, x, y)
  }
}

const pushDiscs = (a: Body, b: Body, gap: number, share: number): void => {
  const dx = a.x - b.x
  const dy = a.y - b.y
  const least = a.halfWidth + b.halfWidth + gap
  const square = dx * dx + dy * dy
  if (square >= least * least) return
  const distance = Math.sqrt(square)
  const push = distance < 0.01 ? 0 : (least / distance - 1) * share
  const sideways = distance < 0.01 ? least * share : 0
  a.x += dx * push + sideways
  a.y += dy * push
  b.x -= dx * push + sideways
  b.y -= dy * push
}

const doDiscsMeet = (a: Body, b: Body, gap: number): boolean => {
  const dx = a.x - b.x
  const dy = a.y - b.y
  const least = a.halfWidth + b.halfWidth + gap
  return dx * dx + dy * dy < least * least
}

const SLACK = 28
/** Boxes of one group give way sideways even where that is so much longer: flat boxes would pile up into columns otherwise. */
const SIDEWAYS = 1.4
/** Discs without labels keep so much more distance than others where there is room for labels: their ties must be seen. */
const AMONG_DOTS = 2

/**
 * Pushes boxes apart, pass by pass, along about the shorter overlap of each two. Boxes of one group keep less distance above each
 * other than side by side, since a label already stands between. Holds a list of near pairs (Verlet 1967), which is made anew
 * when something may have moved by half its slack: a pass costs the pairs in it.
 */
export class Separation {
  readonly #land: Land
  readonly #gaps: Gaps
  readonly #fromX: Float64Array
  readonly #fromY: Float64Array
  readonly #sweep: Sweep
  /** The first `#count` are near; the others wait to be one again. */
  readonly #pairs: Pair[] = []
  #count = 0
  #made = false
  #isTurned = false

  constructor(land: Land, gaps: Gaps) {
    this.#land = land
    this.#gaps = gaps
    this.#fromX = new Float64Array(land.bodies.length)
    this.#fromY = new Float64Array(land.bodies.length)
    this.#sweep = new Sweep(land.bodies)
  }

  #isStale(): boolean {
    const half = SLACK / 2
    const { bodies } = this.#land
    for (let index = 0; index < bodies.length; index++) {
      const body = bodies[index]
      if (body === undefined) continue
      const dx = body.x - (this.#fromX[index] ?? 0)
      const dy = body.y - (this.#fromY[index] ?? 0)
      if (dx > half || -dx > half || dy > half || -dy > half) return true
    }
    return false
  }

  #findPairs(): void {
    const { members, groups, components } = this.#gaps
    this.#count = 0
    this.#sweep.visit(Math.max(members, groups, components) + SLACK, (a, b) => {
      const areOne = a.group === b.group
      const areDots = areOne && this.#land.roomForLabels && a.isRound && b.isRound
      const gap = gapBetween(a.group, b.group, this.#gaps) * (areDots ? AMONG_DOTS : 1)
      const near = gap + SLACK
      const dx = a.x + a.dx - b.x - b.dx
      const dy = a.y + a.dy - b.y - b.dy
      const width = a.halfWidth + b.halfWidth + near
      const height = a.halfHeight + b.halfHeight + near
      if (dx > width || -dx > width || dy > height || -dy > height) return
      const gapY = gap * (areOne ? 0.7 : 0.92)
      const pair = this.#pairs[this.#count]
      if (pair === undefined) this.#pairs.push({ a, b, gapX: gap, gapY })
      else {
        pair.a = a
        pair.b = b
        pair.gapX = gap
        pair.gapY = gapY
      }
      this.#count++
    })
    this.#land.bodies.forEach((body, index) => {
      this.#fromX[index] = body.x
      this.#fromY[index] = body.y
    })
    this.#made = true
    this.#isTurned = false
  }

  /**
   * One pass over all near pairs; `force` is the share of an overlap that is undone, 0 to 1. While groups are rigid, boxes of
   * different groups move their whole groups, the smaller one more; so groups keep their shapes and never entangle.
   */
  push(force: number, groupsAreRigid: boolean): void {
    if (!this.#made || this.#isStale()) this.#findPairs()
    const share = force / 2
    // Turned round each pass: pushes that run through the list from left to right would drift that way.
    this.#isTurned = !this.#isTurned
    for (let at = 0; at < this.#count; at++) {
      const pair = this.#pairs[this.#isTurned ? this.#count - 1 - at : at]
      if (pair === undefined) continue
      const { a, b, gapX, gapY } = pair
      const dx = a.x + a.dx - b.x - b.dx
      const dy = a.y + a.dy - b.y - b.dy
      const overlapX = a.halfWidth + b.halfWidth + gapX - (dx < 0 ? -dx : dx)
      if (overlapX <= 0) continue
      const overlapY = a.halfHeight + b.halfHeight + gapY - (dy < 0 ? -dy : dy)
      if (overlapY <= 0) continue
      if (a.isRound && b.isRound && a.group === b.group) {
        pushDiscs(a, b, gapX, share)
      } else if (groupsAreRigid && a.group !== b.group) {
        const shareA = (force * b.group.radius) / (a.group.radius + b.group.radius)
        const x = overlapX < overlapY ? (dx < 0 ? -overlapX : overlapX) : 0
        const y = overlapX < overlapY ? 0 : dy < 0 ? -overlapY : overlapY
        moveGroup(a.group, x * shareA, y * shareA)
        moveGroup(b.group, x * (shareA - force), y * (shareA - force))
      } else if (overlapX < overlapY * (a.group === b.group ? SIDEWAYS : 1)) {
        const move = (dx < 0 ? -overlapX : overlapX) * share
        a.x += move
        b.x -= move
      } else {
        const move = (dy < 0 ? -overlapY : overlapY) * share
        a.y += move
        b.y -= move
      }
    }
  }
}

/** Pairs of boxes that come nearer than these distances; with all of them 0, pairs that overlap. */
export function countMeetings(bodies: readonly Body[], gaps: Gaps): number {
  let count = 0
  visitNear(bodies, Math.max(gaps.members, gaps.groups, gaps.components), (a, b) => {
    const gap = gapBetween(a.group, b.group, gaps)
    const dx = a.x + a.dx - b.x - b.dx
    const dy = a.y + a.dy - b.y - b.dy
    const width = a.halfWidth + b.halfWidth + gap
    const height = a.halfHeight + b.halfHeight + gap
    if (dx >= width || -dx >= width || dy >= height || -dy >= height) return
    if (!a.isRound || !b.isRound || doDiscsMeet(a, b, gap)) count += 1
  })
  return count
}

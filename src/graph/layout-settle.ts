import type { Random } from '../base/random'
import { extentOf } from './layout-land'
import type { Body, Group, Land } from './layout-land'
import { keepGroupsInside, keepInside, Separation } from './layout-separate'
import type { Frame, Gaps } from './layout-separate'

/** How far a tie of a small group may be slack before it draws, px; of a large one, this share of its radius. */
const SLACK = 84
const SLACK_OF_RADIUS = 0.7
/** From a name to the members below it, px. */
const BELOW_NAME = 5
/** Cosine and sine of the golden angle, 137.5°: a turn by it never repeats, so points fill a disc evenly (Vogel 1979). */
export const GOLDEN_COS = -0.7373688780783197
/** Sine of the golden angle. */
export const GOLDEN_SIN = 0.6754902942615238

/** A random direction, by rejection: no sine, whose last digits differ between machines. */
export const randomDirection = (random: Random): readonly [number, number] => {
  for (let attempt = 0; attempt < 50; attempt++) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0.01 && square < 1) return [x / Math.sqrt(square), y / Math.sqrt(square)]
  }
  return [1, 0]
}

/** Puts a group's members on a sunflower about the origin, the most important in the middle, the name above. */
export function seatMembers(group: Group, random: Random): void {
  const count = group.members.length
  const nameHeight = group.name === null ? 0 : group.name.halfHeight * 2
  const reach = Math.max(1, group.radius - nameHeight / 2) * 0.86
  let [cos, sin] = randomDirection(random)
  group.x = group.y = group.anchorX = group.anchorY = 0
  group.members.forEach((body, place) => {
    const distance = count === 1 ? 0 : reach * Math.sqrt((place + 0.3) / count)
    body.x = cos * distance * 1.2 - body.dx
    body.y = nameHeight / 2 + sin * distance * 0.8 - body.dy
    const turned = cos * GOLDEN_COS - sin * GOLDEN_SIN
    sin = cos * GOLDEN_SIN + sin * GOLDEN_COS
    cos = turned
  })
  if (group.name !== null) {
    group.name.x = 0
    group.name.y = nameHeight / 2 - group.radius
  }
}

const topOf = (body: Body): number => body.y + body.dy - body.halfHeight

/** How much of the pull to the middle acts sideways and upwards: boxes are wide, so they pile up rather than stand in rows. */
const PULL_ACROSS = 0.6
const PULL_ALONG = 1.15
/** Members beyond which the pull to the middle falls. */
const CROWD = 30

/** Draws members to their middle, the name to the top of them, and all of it to the group's anchor. */
const gather = (group: Group, cooling: number, pull: number): void => {
  const { members, name } = group
  let sumX = 0
  let sumY = 0
  for (const body of members) {
    sumX += body.x + body.dx
    sumY += body.y + body.dy
  }
  group.x += (sumX / members.length - group.x) * 0.5
  group.y += (sumY / members.length - group.y) * 0.5
  const driftX = (group.anchorX - group.x) * 0.05 * cooling
  const driftY = (group.anchorY - group.y) * 0.05 * cooling
  // A crowd is held together by its seats; drawn as strongly as a few, it would collapse into columns.
  const hold = pull * cooling * Math.min(1, CROWD / members.length)
  const floor = name === null ? -Infinity : name.y + name.halfHeight + BELOW_NAME
  for (const body of members) {
    body.x += (group.x - body.x - body.dx) * hold * PULL_ACROSS + driftX
    body.y += (group.y - body.y - body.dy) * hold * PULL_ALONG + driftY
    const above = floor - topOf(body)
    if (above > 0) body.y += Math.min(10, above * 0.3)
  }
  if (name !== null) {
    const { left, right, top } = extentOf(members)
    name.x += ((left + right) / 2 - name.x) * 0.16 + driftX
    name.y += (top - BELOW_NAME - name.halfHeight - name.y) * 0.25 + driftY
  }
}

const pullTies = (land: Land, cooling: number): void => {
  for (const { a, b, weight } of land.ties) {
    const dx = b.x - a.x
    const dy = b.y - a.y
    const distance = Math.sqrt(dx * dx + dy * dy)
    const excess = distance - Math.max(SLACK, a.group.radius * SLACK_OF_RADIUS)
    if (excess <= 0) continue
    const force = (excess / distance) * 0.035 * Math.min(1.6, Math.sqrt(weight)) * cooling
    a.x += dx * force * a.give
    a.y += dy * force * a.give
    b.x -= dx * force * b.give
    b.y -= dy * force * b.give
  }
}

/** How a network settles. */
export type Settling = {
  /** Rounds in which forces fade while boxes push ever harder. */
  readonly rounds: number
  /** Rounds after that in which boxes only push. */
  readonly fullRounds: number
  /** Whether groups keep their shapes and move as wholes where they meet others. */
  readonly rigid: boolean
  /** Whether ties draw; only while a group is composed by itself, so that all of them are within it. */
  readonly tiesPull: boolean
  /** Share of the way to the group's middle that a member is drawn in a round. */
  readonly pull: number
  /** Null while a group is composed by itself. */
  readonly frame: Frame | null
  /** Called twice on the way. */
  readonly between?: () => void
}

/**
 * Lets bodies find their places: ties draw, groups gather, boxes push each other apart, ever harder, while all other forces
 * fade; then boxes only push. Cost: rounds × (ties + near pairs).
 */
export function settle(land: Land, gaps: Gaps, settling: Settling): void {
  const { rounds, fullRounds, rigid, tiesPull, pull, frame, between } = settling
  const separation = new Separation(land, gaps)
  const pauses = new Set([0.2, 0.55].map((share) => Math.floor(share * rounds)))
  const all = rounds + fullRounds
  for (let round = 0; round < all; round++) {
    if (round < rounds) {
      const done = round / rounds
      if (between !== undefined && pauses.has(round)) between()
      for (const group of land.groups) gather(group, 1 - done, pull)
      if (tiesPull) pullTies(land, 1 - done)
      for (let pass = 0; pass < 2; pass++) separation.push(0.7 * (0.35 + 0.65 * done), rigid)
    } else {
      for (let pass = 0; pass < 3; pass++) separation.push(1, rigid)
    }
    if (frame === null) continue
    if (rigid) keepGroupsInside(land.groups, frame)
    else keepInside(land.bodies, frame)
  }
}

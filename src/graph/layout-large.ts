import type { Random } from '../base/random'
import { setGroups } from './layout-compose'
import { arrangeDiscs, loosenDiscs } from './layout-discs'
import { frameFor } from './layout-frame'
import { boxesOf, extentOf, readPositions, setPositions } from './layout-land'
import type { Body, Group, Land } from './layout-land'
import { countMeetings, moveGroup, Separation, TOUCHING } from './layout-separate'
import type { Frame, Gaps } from './layout-separate'
import { GOLDEN_COS, GOLDEN_SIN, randomDirection } from './layout-settle'

/** Distances between marks and between discs of groups, px. */
export const DOT_GAPS: Gaps = { members: 3, groups: 26, components: 40 }

/** Share of a page that discs fill to begin with. */
export const FILL_OF_DISCS = 0.68
const PUSHING_ROUNDS = 50
/** Share of the disc's area that marks fill. */
const FILLED = 0.8

/** Whether a body at (x, y) would stand on the name at the origin. */
const isOnName = ({ halfWidth, halfHeight }: Body, name: Body | null, x: number, y: number): boolean =>
  name !== null &&
  Math.abs(x) < name.halfWidth + halfWidth + DOT_GAPS.members &&
  Math.abs(y) < name.halfHeight + halfHeight + DOT_GAPS.members

/** Sets the members on a sunflower by area (Vogel 1979), the most important in the middle, around the name. */
const seatOnSunflower = (group: Group, random: Random): void => {
  let [cos, sin] = randomDirection(random)
  let area = 0
  for (const body of group.members) {
    const width = body.halfWidth + DOT_GAPS.members / 2
    const height = body.halfHeight + DOT_GAPS.members / 2
    const share = (body.isRound ? width * width : (width * height * 4) / 3.1416) / FILLED
    for (let seat = 0; seat < 10_000; seat++) {
      const distance = Math.sqrt(area)
      body.x = cos * distance
      body.y = sin * distance
      area += share
      const turned = cos * GOLDEN_COS - sin * GOLDEN_SIN
      sin = cos * GOLDEN_SIN + sin * GOLDEN_COS
      cos = turned
      if (!isOnName(body, group.name, body.x, body.y)) break
    }
  }
}

const pinName = (group: Group): void => {
  if (group.name !== null) group.name.x = group.name.y = 0
}

/** Radius of the disc about the origin that holds every box of the group. */
const reachOf = (group: Group): number => {
  let square = 0
  for (const { x, y, dx, dy, halfWidth, halfHeight } of boxesOf(group)) {
    const cornerX = Math.abs(x + dx) + halfWidth
    const cornerY = Math.abs(y + dy) + halfHeight
    square = Math.max(square, cornerX * cornerX + cornerY * cornerY)
  }
  return Math.sqrt(square)
}

const composeDisc = (land: Land, group: Group, random: Random): void => {
  seatOnSunflower(group, random)
  pinName(group)
  const bodies = boxesOf(group)
  const separation = new Separation({ ...land, groups: [group], bodies }, DOT_GAPS)
  for (let round = 0; round < PUSHING_ROUNDS && bodies.length > 1; round++) {
    separation.push(0.9, false)
    pinName(group)
  }
  for (let round = 0; round < 60 && countMeetings(bodies, TOUCHING) > 0; round++) {
    for (const body of group.members) {
      body.x *= 1.03
      body.y *= 1.03
    }
  }
  group.radius = reachOf(group)
}

/** The smallest frame of the first one's proportion that holds all boxes, with the boxes in its middle. */
const frameAround = (land: Land, first: Frame): Frame => {
  const { left, right, top, bottom } = extentOf(land.bodies)
  const { margin } = first
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin]
  const factor = Math.max(width / first.width, height / first.height)
  const frame = { width: first.width * factor, height: first.height * factor, margin }
  for (const group of land.groups) {
    moveGroup(group, (frame.width - left - right) / 2, (frame.height - top - bottom) / 2)
  }
  return frame
}

/** Draws the groups' centres apart, across or along, until they fill the frame; discs that are apart stay so. */
const fillFrame = (land: Land, frame: Frame): void => {
  const [middleX, middleY] = [frame.width / 2, frame.height / 2]
  for (const [across, along] of [
    [1, 0],
    [0, 1],
  ] as const) {
    for (let step = 0; step < 40; step++) {
      const before = readPositions(land)
      for (const group of land.groups) {
        moveGroup(group, (group.x - middleX) * 0.015 * across, (group.y - middleY) * 0.015 * along)
      }
      const { left, right, top, bottom } = extentOf(land.bodies)
      const isInside =
        left >= frame.margin &&
        top >= frame.margin &&
        right <= frame.width - frame.margin &&
        bottom <= frame.height - frame.margin
      if (isInside) continue
      setPositions(land, before)
      break
    }
  }
}

/**
 * Places a large network: each group is a disc of marks around its name, packed by itself; then the discs are arranged as
 * wholes. Room is kept for marks and names, not for labels. Returns the frame. Cost: rounds × near pairs; about 0.3 s for 5,000.
 */
export function placeLarge(land: Land, page: Frame, random: Random): Frame {
  for (const group of land.groups) composeDisc(land, group, random)
  const composed = readPositions(land)
  const first = frameFor(land, page, FILL_OF_DISCS, DOT_GAPS.groups / 2)
  const starts = Math.max(1, Math.min(24, Math.floor(8000 / (land.groups.length * land.groups.length + 40))))
  const [cheapest] = arrangeDiscs(land, first, DOT_GAPS, starts, random)
  if (cheapest === undefined) return first
  const { frame, arrangement } = loosenDiscs(land, first, DOT_GAPS, cheapest)
  setGroups(land, composed, arrangement)
  const fitted = frameAround(land, frame)
  fillFrame(land, fitted)
  return fitted
}

import type { Random } from '../base/random'
import { costOfLand } from './layout-cost'
import { scaleGroups } from './layout-frame'
import { extentOf, readPositions, setPositions } from './layout-land'
import type { Land } from './layout-land'
import { countMeetings, moveGroup } from './layout-separate'
import type { Frame, Gaps } from './layout-separate'
import { settle } from './layout-settle'

/** Distances that are tried for. */
export const WIDE: Gaps = { members: 13, groups: 40, components: 66 }
/** Distances that are taken where there is room. */
const AIRY: Gaps = { members: 13, groups: 64, components: 84 }
/** Distances that are tried for when a page is full. */
export const NARROW: Gaps = { members: 9, groups: 26, components: 30 }
/** Distances below which a page is too small. */
const LEAST: Gaps = { members: 4, groups: 22, components: 24 }

/** Whether all boxes keep the least distances and the margin of the frame. */
export function doesFit(land: Land, { width, height, margin }: Frame): boolean {
  const { left, right, top, bottom } = extentOf(land.bodies)
  const slack = 0.5
  const isInside =
    left >= margin - slack &&
    top >= margin - slack &&
    right <= width - margin + slack &&
    bottom <= height - margin + slack
  return (land.bodies.length === 0 || isInside) && countMeetings(land.bodies, LEAST) === 0
}

/** Grows the frame about the groups until no boxes meet; at most some dozen times. */
export const loosen = (land: Land, first: Frame): Frame => {
  let frame = first
  for (let round = 0; round < 40 && !doesFit(land, frame); round++) {
    const factor = round < 8 ? 1.02 : 1.05
    frame = scaleGroups(land, frame, factor)
    settle(land, NARROW, { rounds: 0, fullRounds: 30, rigid: true, tiesPull: false, pull: 0, frame })
  }
  return frame
}

/** Shaken so many times in a row without success, a page is as small as it gets. */
const MOST_SHAKES = 7

/**
 * Shrinks the frame step by step towards the page, as long as groups find room by moving as wholes. Where they are stuck they
 * are shaken, as one shakes a box so that more fits into it.
 */
export const tighten = (land: Land, first: Frame, page: Frame, random: Random): Frame => {
  let frame = first
  let shakes = 0
  while (frame.width > page.width && shakes <= MOST_SHAKES) {
    const before = readPositions(land)
    const smaller = scaleGroups(land, frame, Math.max(0.985, page.width / frame.width))
    for (const group of land.groups) {
      const force = shakes * 16
      moveGroup(group, (random() - 0.5) * force, (random() - 0.5) * force)
    }
    settle(land, NARROW, { rounds: 0, fullRounds: 30, rigid: true, tiesPull: false, pull: 0, frame: smaller })
    if (!doesFit(land, smaller)) {
      setPositions(land, before)
      shakes += 1
    } else {
      frame = smaller
      shakes = 0
    }
  }
  return frame
}

/** Lets single boxes give way, too, so that the page is large enough; undone where that spoils the picture. */
export const squeeze = (land: Land, first: Frame, page: Frame): Frame => {
  const before = readPositions(land)
  const cost = costOfLand(land)
  let frame = first
  while (frame.width > page.width) {
    frame = scaleGroups(land, frame, Math.max(0.985, page.width / frame.width))
    settle(land, NARROW, { rounds: 0, fullRounds: 30, rigid: false, tiesPull: false, pull: 0, frame })
  }
  if (doesFit(land, frame) && costOfLand(land) < cost * 1.03) return frame
  setPositions(land, before)
  return first
}

/** Lets groups use the room that is left, by asking for wider distances and taking what there is. */
export const spread = (land: Land, frame: Frame): void => {
  const before = readPositions(land)
  settle(land, AIRY, { rounds: 0, fullRounds: 16, rigid: true, tiesPull: false, pull: 0, frame })
  settle(land, WIDE, { rounds: 0, fullRounds: 24, rigid: true, tiesPull: false, pull: 0, frame })
  if (!doesFit(land, frame)) setPositions(land, before)
}

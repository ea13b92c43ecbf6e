import { boxesOf, extentOf } from './layout-land'
import type { Group, Land } from './layout-land'
import { BETWEEN_SHARE, crossingsOf, lengthOf, PASSING, passesOver } from './layout-ties'

const MOST_TIES_TO_CROSS = 700

/** How far a group is from round: the share by which its bounding box is longer than 1.5 times its other side. */
const stretchOf = (group: Group): number => {
  const { left, right, top, bottom } = extentOf(boxesOf(group))
  const [width, height] = [right - left, bottom - top]
  return Math.max(0, Math.max(width, height) / Math.max(1, Math.min(width, height)) - 1.5)
}

/** Boxes of other groups that stand among a group's own: inside the disc of its members that are nearer to its centre. */
const countStrangers = (land: Land): number => {
  let strangers = 0
  for (const group of land.groups) {
    const inner = boxesOf(group)
    const [sumX, sumY] = inner.reduce(([x, y], body) => [x + body.x + body.dx, y + body.y + body.dy], [0, 0])
    const centreX = sumX / inner.length
    const centreY = sumY / inner.length
    for (const body of land.bodies) {
      if (body.group === group) continue
      const dx = body.x + body.dx - centreX
      const dy = body.y + body.dy - centreY
      const square = dx * dx + dy * dy
      for (const own of inner) {
        const ownX = own.x + own.dx - centreX
        const ownY = own.y + own.dy - centreY
        const ownSquare = ownX * ownX + ownY * ownY
        // In the way: nearer than the own one, within 26° of the line that leads to it.
        const dot = dx * ownX + dy * ownY
        if (ownSquare > square && dot > 0 && dot * dot > 0.81 * square * ownSquare) strangers += 1
      }
    }
  }
  return strangers
}

/**
 * What a finished layout costs, less is better: length, crossings and passings of its ties, stretched groups, and groups that
 * another one's boxes part. Cost: ties² up to 700 ties, beyond that length only.
 */
export function costOfLand(land: Land): number {
  const { ties, groups } = land
  let cost = 0
  if (ties.length <= MOST_TIES_TO_CROSS) {
    ties.forEach((tie, place) => {
      cost += lengthOf(tie) * (tie.within ? 1 : BETWEEN_SHARE)
      cost += crossingsOf(tie, ties, place + 1)
      if (tie.within) for (const body of tie.a.group.members) if (passesOver(tie, body)) cost += PASSING
    })
  } else {
    for (const tie of ties) cost += lengthOf(tie) * (tie.within ? 1 : BETWEEN_SHARE)
  }
  for (const group of groups)
    if (group.members.length > 2) cost += stretchOf(group) * 60 * Math.sqrt(group.members.length)
  return land.bodies.length <= 400 ? cost + 120 * countStrangers(land) : cost
}

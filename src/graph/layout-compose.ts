import type { Random } from '../base/random'
import { costOfLand } from './layout-cost'
import type { Arrangement } from './layout-discs'
import { boxesOf, extentOf, readPositions, setPositions } from './layout-land'
import type { Group, Land, Positions, Tie } from './layout-land'
import { moveGroup } from './layout-separate'
import type { Gaps } from './layout-separate'
import { seatMembers, settle } from './layout-settle'
import { untangle } from './layout-untangle'

/** How long a group's own shape is worked at. */
export type Composing = {
  readonly tries: number
  readonly rounds: number
  readonly fullRounds: number
  readonly untangling: number
}

/** From a name to the members below it, px. */
const BELOW_NAME = 7

/** Sets a group's name right above its members and the origin into the middle of both. */
const crown = (group: Group): void => {
  const { left, right, top } = extentOf(group.members)
  if (group.name !== null) {
    group.name.x = (left + right) / 2
    group.name.y = top - BELOW_NAME - group.name.halfHeight
  }
  const box = extentOf(boxesOf(group))
  moveGroup(group, -(box.left + box.right) / 2, -(box.top + box.bottom) / 2)
  group.x = group.y = 0
}

/** Free space and far corners of a composed group: what makes it large or ragged, px. */
const bulkOf = (group: Group): number => {
  const { left, right, top, bottom } = extentOf(boxesOf(group))
  return Math.sqrt((right - left) * (bottom - top)) + Math.max(right - left, bottom - top) * 0.5
}

/**
 * Composes each group by itself around the origin: compact, its name on top, its ties short and untangled; the best of some
 * tries. Afterwards `radius` and the half sizes are those of the shape found.
 */
export function composeGroups(land: Land, gaps: Gaps, composing: Composing, random: Random): void {
  const tiesOf = new Map<Group, Tie[]>(land.groups.map((group) => [group, []]))
  for (const tie of land.ties) if (tie.within) tiesOf.get(tie.a.group)?.push(tie)
  for (const group of land.groups) {
    const alone: Land = { ...land, groups: [group], bodies: boxesOf(group), ties: tiesOf.get(group) ?? [] }
    let best: { readonly positions: Positions; readonly cost: number } | null = null
    for (let attempt = 0; attempt < (group.members.length > 2 ? composing.tries : 1); attempt++) {
      seatMembers(group, random)
      settle(alone, gaps, {
        rounds: composing.rounds,
        fullRounds: composing.fullRounds,
        rigid: false,
        tiesPull: true,
        pull: 0.06,
        frame: null,
        ...(composing.untangling > 0 ? { between: () => untangle(alone, composing.untangling) } : {}),
      })
      crown(group)
      const cost = composing.tries === 1 ? 0 : costOfLand(alone) + bulkOf(group) * Math.sqrt(group.members.length) * 0.8
      if (best === null || cost < best.cost) best = { positions: readPositions(alone), cost }
    }
    if (best !== null) setPositions(alone, best.positions)
    const { left, right, top, bottom } = extentOf(boxesOf(group))
    group.halfWidth = (right - left) / 2
    group.halfHeight = (bottom - top) / 2
    // Neighbours' labels may reach into the corners.
    group.radius = (group.halfWidth + group.halfHeight) / 2 + 2
  }
}

const mirror = (group: Group): void => {
  for (const body of boxesOf(group)) body.x = 2 * group.x - body.x
}

const lengthBetween = (ties: readonly Tie[]): number => {
  let sum = 0
  for (const { a, b } of ties) sum += Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
  return sum
}

/** Sets composed groups where an arrangement wants them, and mirrors those whose ties to other groups get shorter so. */
export function setGroups(land: Land, composed: Positions, arrangement: Arrangement): void {
  setPositions(land, composed)
  land.groups.forEach((group, index) => {
    group.x = group.y = 0
    moveGroup(group, arrangement.x[index] ?? 0, arrangement.y[index] ?? 0)
    group.anchorX = group.x
    group.anchorY = group.y
  })
  const abroad = new Map<Group, Tie[]>(land.groups.map((group) => [group, []]))
  for (const tie of land.ties) {
    if (tie.within) continue
    abroad.get(tie.a.group)?.push(tie)
    abroad.get(tie.b.group)?.push(tie)
  }
  for (let pass = 0; pass < 2; pass++) {
    for (const [group, ties] of abroad) {
      const before = lengthBetween(ties)
      mirror(group)
      if (lengthBetween(ties) >= before) mirror(group)
    }
  }
}

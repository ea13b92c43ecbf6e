import type { Random } from '../base/random'
import type { Group, Land } from './layout-land'
import type { Frame, Gaps } from './layout-separate'

/** Summed ties between two groups, 0 to 1 of the strongest such sum. */
type Link = { readonly a: Group; readonly b: Group; readonly strength: number }

/** Where the groups' centres stand in one arrangement, and what it costs. */
export type Arrangement = {
  readonly cost: number
  /** Sum of the overlaps of groups that remain, px. */
  readonly overlap: number
  readonly x: readonly number[]
  readonly y: readonly number[]
}

const linksBetween = (land: Land): readonly Link[] => {
  const place = new Map(land.groups.map((group, index) => [group, index]))
  const sums = new Map<number, { a: Group; b: Group; sum: number }>()
  for (const { a, b, weight, within } of land.ties) {
    if (within) continue
    const [low, high] = (place.get(a.group) ?? 0) < (place.get(b.group) ?? 0) ? [a.group, b.group] : [b.group, a.group]
    const key = (place.get(low) ?? 0) * land.groups.length + (place.get(high) ?? 0)
    const known = sums.get(key)
    if (known === undefined) sums.set(key, { a: low, b: high, sum: Math.sqrt(weight) })
    else known.sum += Math.sqrt(weight)
  }
  let strongest = 0
  for (const { sum } of sums.values()) strongest = Math.max(strongest, sum)
  return [...sums.values()].map(({ a, b, sum }) => ({ a, b, strength: Math.sqrt(sum / strongest) }))
}

/** The two groups whose spans of x meet, by a sweep; `reach` is added to every two radii. */
const visitDiscs = (groups: readonly Group[], reach: number, visit: (a: Group, b: Group) => void): void => {
  const order = groups.map((group, place) => ({ group, place, left: group.x - group.radius }))
  order.sort((a, b) => a.left - b.left || a.place - b.place)
  const open: Group[] = []
  let count = 0
  for (const { group, left } of order) {
    let kept = 0
    for (let at = 0; at < count; at++) {
      const other = open[at]
      if (other !== undefined && other.x + other.radius + reach > left) open[kept++] = other
    }
    for (let at = 0; at < kept; at++) {
      const other = open[at]
      if (other !== undefined) visit(other, group)
    }
    open[kept] = group
    count = kept + 1
  }
}

const pushDiscs = (groups: readonly Group[], gaps: Gaps, force: number): void => {
  visitDiscs(groups, gaps.components, (a, b) => {
    const apart = a.component !== b.component && a.componentSize > 2 && b.componentSize > 2
    const least = a.radius + b.radius + (apart ? gaps.components : gaps.groups)
    const dx = b.x - a.x
    const dy = b.y - a.y
    const square = dx * dx + dy * dy
    if (square >= least * least) return
    const distance = Math.sqrt(square)
    const push = ((least - distance) / Math.max(distance, 1)) * force
    // The smaller one gives way.
    const share = (b.radius * b.radius) / (a.radius * a.radius + b.radius * b.radius)
    const sideways = distance < 0.01 ? least : 0
    a.x -= (dx + sideways) * push * share
    a.y -= dy * push * share
    b.x += (dx + sideways) * push * (1 - share)
    b.y += dy * push * (1 - share)
  })
}

/** How much of a group's rectangle is its own: corners are mostly empty. */
const RECTANGLE = 0.94
/** Beyond so many groups every two of them take too long. */
const MOST_RECTANGLES = 60

/** How far two groups' rectangles, with their gap, overlap across and along; above 0 in both where they meet. */
const overlapOf = (a: Group, b: Group, gaps: Gaps): readonly [number, number] => {
  const apart = a.component !== b.component && a.componentSize > 2 && b.componentSize > 2
  const gap = apart ? gaps.components : gaps.groups
  return [
    (a.halfWidth + b.halfWidth) * RECTANGLE + gap - Math.abs(b.x - a.x),
    (a.halfHeight + b.halfHeight) * RECTANGLE + gap - Math.abs(b.y - a.y),
  ]
}

const pushRectangles = (groups: readonly Group[], gaps: Gaps): void => {
  groups.forEach((a, place) => {
    for (let next = place + 1; next < groups.length; next++) {
      const b = groups[next]
      if (b === undefined) continue
      const [across, along] = overlapOf(a, b, gaps)
      if (across <= 0 || along <= 0) continue
      const share = (b.radius * b.radius) / (a.radius * a.radius + b.radius * b.radius)
      if (across < along) {
        const move = b.x < a.x ? across : -across
        a.x += move * share
        b.x -= move * (1 - share)
      } else {
        const move = b.y < a.y ? along : -along
        a.y += move * share
        b.y -= move * (1 - share)
      }
    }
  })
}

const keepRectanglesInside = (groups: readonly Group[], { width, height, margin }: Frame): void => {
  for (const group of groups) {
    const holdX = Math.min(width / 2, group.halfWidth + margin)
    const holdY = Math.min(height / 2, group.halfHeight + margin)
    group.x = Math.max(holdX, Math.min(width - holdX, group.x))
    group.y = Math.max(holdY, Math.min(height - holdY, group.y))
  }
}

/** Keeps discs inside the frame, their rim at most a little in the margin. */
const keepDiscsInside = (groups: readonly Group[], frame: Frame, share: number): void => {
  for (const group of groups) {
    const hold = (group.radius + frame.margin) * share
    group.x = Math.max(
      Math.min(hold, frame.width / 2),
      Math.min(Math.max(frame.width - hold, frame.width / 2), group.x),
    )
    group.y = Math.max(
      Math.min(hold, frame.height / 2),
      Math.min(Math.max(frame.height - hold, frame.height / 2), group.y),
    )
  }
}

const doDiscsOverlap = (groups: readonly Group[]): boolean => {
  let overlap = false
  visitDiscs(groups, 0, (a, b) => {
    const dx = b.x - a.x
    const dy = b.y - a.y
    const least = a.radius + b.radius + 4
    if (dx * dx + dy * dy < least * least) overlap = true
  })
  return overlap
}

/** Beyond so many groups, most of them single people, fewer rounds must do. */
const MANY_GROUPS = 400

/** px of links that one px of overlap is worth. */
const OVERLAP = 16

const overlapOfAll = (groups: readonly Group[], gaps: Gaps): number => {
  let sum = 0
  const least = { members: 0, groups: gaps.groups * 0.6, components: gaps.components * 0.6 }
  visitDiscs(groups, 60, (a, b) => {
    const [across, along] = overlapOf(a, b, least)
    if (across > 0 && along > 0) sum += Math.min(across, along)
  })
  return sum
}

/** Length of links and their passing under other groups; px, less is better. */
const costOfLinks = (groups: readonly Group[], links: readonly Link[]): number => {
  let cost = 0
  for (const { a, b, strength } of links) {
    const dx = b.x - a.x
    const dy = b.y - a.y
    const length = Math.sqrt(dx * dx + dy * dy)
    cost += Math.max(0, length - a.radius - b.radius) * strength
    if (groups.length > 60) continue
    for (const other of groups) {
      if (other === a || other === b) continue
      const along = Math.max(
        0,
        Math.min(1, ((other.x - a.x) * dx + (other.y - a.y) * dy) / Math.max(1, length * length)),
      )
      const offX = a.x + dx * along - other.x
      const offY = a.y + dy * along - other.y
      cost += Math.max(0, other.radius - Math.sqrt(offX * offX + offY * offY)) * strength * 2
    }
  }
  return cost
}

/**
 * Places the groups' discs inside the frame: ties draw, overlaps push, a pull to the middle that is as strong as the frame is
 * narrow. Tries `starts` random beginnings and returns them, cheapest first. Cost: starts × rounds × (pairs that share a span).
 */
export function arrangeDiscs(
  land: Land,
  frame: Frame,
  gaps: Gaps,
  starts: number,
  random: Random,
): readonly Arrangement[] {
  const { groups } = land
  const links = linksBetween(land)
  const rounds = groups.length > MANY_GROUPS ? 24 : 220
  const pullX = frame.width < frame.height ? (0.04 * frame.height) / frame.width : 0.04
  const pullY = frame.width > frame.height ? (0.04 * frame.width) / frame.height : 0.04
  const arrangements: Arrangement[] = []
  for (let start = 0; start < starts; start++) {
    for (const group of groups) {
      group.x = frame.width * (0.1 + 0.8 * random())
      group.y = frame.height * (0.1 + 0.8 * random())
    }
    for (let round = 0; round < rounds; round++) {
      const cooling = 1 - round / rounds
      for (const { a, b, strength } of links) {
        const dx = b.x - a.x
        const dy = b.y - a.y
        const distance = Math.max(1, Math.sqrt(dx * dx + dy * dy))
        const excess = Math.max(0, distance - a.radius - b.radius - gaps.groups) / distance
        const force = excess * 0.12 * strength * cooling
        const share = (b.radius * b.radius) / (a.radius * a.radius + b.radius * b.radius)
        a.x += dx * force * share
        a.y += dy * force * share
        b.x -= dx * force * (1 - share)
        b.y -= dy * force * (1 - share)
      }
      for (const group of groups) {
        group.x += (frame.width / 2 - group.x) * pullX * cooling
        group.y += (frame.height / 2 - group.y) * pullY * cooling
      }
      pushDiscs(groups, gaps, 0.9)
      keepDiscsInside(groups, frame, 0.88)
    }
    const areComposed = land.roomForLabels && groups.length <= MOST_RECTANGLES
    for (let round = 0; round < (areComposed ? 80 : 30); round++) {
      if (areComposed) pushRectangles(groups, gaps)
      else pushDiscs(groups, gaps, 1)
      if (areComposed) keepRectanglesInside(groups, frame)
      else keepDiscsInside(groups, frame, 0.88)
    }
    const overlap = overlapOfAll(groups, gaps)
    const cost = costOfLinks(groups, links) + overlap * OVERLAP
    arrangements.push({ cost, overlap, x: groups.map(({ x }) => x), y: groups.map(({ y }) => y) })
  }
  return arrangements.sort((a, b) => a.cost - b.cost)
}

/**
 * Grows the frame until no two discs overlap, and returns it with where they stand then. For large networks, whose discs hold
 * all of a group.
 */
export function loosenDiscs(
  land: Land,
  first: Frame,
  gaps: Gaps,
  arrangement: Arrangement,
): { readonly frame: Frame; readonly arrangement: Arrangement } {
  const { groups } = land
  groups.forEach((group, index) => {
    group.x = arrangement.x[index] ?? 0
    group.y = arrangement.y[index] ?? 0
  })
  let frame = first
  for (let growth = 0; growth < 80 && doDiscsOverlap(groups); growth++) {
    frame = { ...frame, width: frame.width * 1.03, height: frame.height * 1.03 }
    for (const group of groups) {
      group.x *= 1.03
      group.y *= 1.03
    }
    for (let round = 0; round < (groups.length > MANY_GROUPS ? 10 : 40); round++) {
      pushDiscs(groups, gaps, 1)
      keepDiscsInside(groups, frame, 1)
    }
  }
  return { frame, arrangement: { ...arrangement, x: groups.map(({ x }) => x), y: groups.map(({ y }) => y) } }
}

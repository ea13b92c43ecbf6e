import type { Body, Group, Land, Tie } from './layout-land'
import { BETWEEN_SHARE, crossingCost, lengthOf, PASSING, passesOver } from './layout-ties'

/** Above this many ties at a group, looking at every two of them takes too long. */
const MOST_TIES_AT_A_GROUP = 400
/** Comparisons of two ties that a pass over one group may take, about. */
const MOST_WORK = 1_500_000
/** A swap must gain as much, px of tie length. */
const LEAST_GAIN = 4

const joins = (tie: Tie, body: Body): boolean => tie.a === body || tie.b === body

/** Length of the ties of two bodies, those of both counted once. */
const lengthAt = (a: Body, tiesOfA: readonly Tie[], tiesOfB: readonly Tie[]): number => {
  let cost = 0
  for (const tie of tiesOfA) cost += lengthOf(tie) * (tie.within ? 1 : BETWEEN_SHARE)
  for (const tie of tiesOfB) if (!joins(tie, a)) cost += lengthOf(tie) * (tie.within ? 1 : BETWEEN_SHARE)
  return cost
}

/** Crossings and passings of one tie with all that is at its group. */
const tangleOf = (tie: Tie, all: readonly Tie[], marks: readonly Body[]): number => {
  let cost = 0
  for (const other of all) if (other !== tie) cost += crossingCost(tie, other)
  if (tie.within) for (const body of marks) if (passesOver(tie, body)) cost += PASSING
  return cost
}

const tangleAt = (
  a: Body,
  b: Body,
  tiesOfA: readonly Tie[],
  tiesOfB: readonly Tie[],
  all: readonly Tie[],
  marks: readonly Body[],
): number => {
  let cost = 0
  for (const tie of tiesOfA) cost += tangleOf(tie, all, marks)
  for (const tie of tiesOfB) if (!joins(tie, a)) cost += tangleOf(tie, all, marks)
  for (const tie of all) if (tie.within && (passesOver(tie, a) || passesOver(tie, b))) cost += PASSING
  return cost
}

const swap = (a: Body, b: Body): void => {
  const { x, y } = a
  a.x = b.x
  a.y = b.y
  b.x = x
  b.y = y
}

const untangleGroup = (group: Group, all: readonly Tie[], tiesOf: ReadonlyMap<Body, readonly Tie[]>): boolean => {
  let swapped = false
  const { members } = group
  // A member is compared with those that come after it in importance, which are much alike, as far as time allows.
  const meanDegree = (2 * all.length) / members.length
  const costOfPair = 2 * (2 * meanDegree + 2) * (all.length + members.length)
  const reach = Math.max(3, Math.floor(MOST_WORK / (costOfPair * members.length)))
  members.forEach((a, place) => {
    const tiesOfA = tiesOf.get(a) ?? []
    for (let next = place + 1; next < Math.min(members.length, place + 1 + reach); next++) {
      const b = members[next]
      const tiesOfB = b === undefined ? undefined : (tiesOf.get(b) ?? [])
      if (b === undefined || tiesOfB === undefined || tiesOfA.length + tiesOfB.length === 0) continue
      const before = lengthAt(a, tiesOfA, tiesOfB) + tangleAt(a, b, tiesOfA, tiesOfB, all, members) - LEAST_GAIN
      swap(a, b)
      const length = lengthAt(a, tiesOfA, tiesOfB)
      if (length < before && length + tangleAt(a, b, tiesOfA, tiesOfB, all, members) < before) swapped = true
      else swap(a, b)
    }
  })
  return swapped
}

/**
 * Swaps two members of a group wherever that makes their ties shorter and less crossed, until a whole pass finds none or
 * `passes` are done. Crossings are what readers stumble over most (Purchase, “Metrics for graph drawing aesthetics”, 2002).
 * Cost of a pass for a group of m members and t ties: about m · t².
 */
export function untangle(land: Land, passes: number): void {
  const tiesOf = new Map<Body, Tie[]>()
  const tiesAt = new Map<Group, Tie[]>(land.groups.map((group) => [group, []]))
  const note = (body: Body, tie: Tie): void => {
    const known = tiesOf.get(body)
    if (known === undefined) tiesOf.set(body, [tie])
    else known.push(tie)
  }
  for (const tie of land.ties) {
    note(tie.a, tie)
    note(tie.b, tie)
    tiesAt.get(tie.a.group)?.push(tie)
    if (!tie.within) tiesAt.get(tie.b.group)?.push(tie)
  }
  for (const [group, all] of tiesAt) {
    if (all.length > MOST_TIES_AT_A_GROUP) continue
    for (let pass = 0; pass < passes; pass++) if (!untangleGroup(group, all, tiesOf)) break
  }
}

import type { Body, Group, Land, Tie } from './layout-land'
import { BETWEEN_SHARE, crossingsOf, lengthOf, PASSING, passesOver } from './layout-ties'

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

/**
 * Adds crossings and passings of one tie with all that is at its group to `sum`, and ends as soon as `isTooMuch`, which must
 * hold for all that is more. What is added is summed up by itself first, so that it comes to the same whoever asks.
 */
const addTangle = (
  sum: number,
  tie: Tie,
  all: readonly Tie[],
  marks: readonly Body[],
  isTooMuch: (sum: number) => boolean,
): number => {
  let cost = crossingsOf(tie, all, 0, (own) => isTooMuch(sum + own))
  if (isTooMuch(sum + cost)) return sum + cost
  if (tie.within) for (const body of marks) if (passesOver(tie, body)) cost += PASSING
  return sum + cost
}

const NEVER = (): boolean => false

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
  // Most swaps are looked at and not made, and until one is, a tie is as tangled as it was.
  const known = new Map<Tie, number>()
  const tangleOf = (tie: Tie): number => {
    const before = known.get(tie)
    if (before !== undefined) return before
    const tangle = addTangle(0, tie, all, members, NEVER)
    known.set(tie, tangle)
    return tangle
  }
  const passingsAt = (a: Body, b: Body): number => {
    let count = 0
    for (const tie of all) if (tie.within && (passesOver(tie, a) || passesOver(tie, b))) count++
    return count
  }

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
      let tangle = 0
      for (const tie of tiesOfA) tangle += tangleOf(tie)
      for (const tie of tiesOfB) if (!joins(tie, a)) tangle += tangleOf(tie)
      tangle += passingsAt(a, b) * PASSING
      const before = lengthAt(a, tiesOfA, tiesOfB) + tangle - LEAST_GAIN
      swap(a, b)
      const length = lengthAt(a, tiesOfA, tiesOfB)
      const isTooMuch = (sum: number): boolean => length + sum >= before
      let after = 0
      for (const tie of tiesOfA) if (!isTooMuch(after)) after = addTangle(after, tie, all, members, isTooMuch)
      for (const tie of tiesOfB)
        if (!joins(tie, a) && !isTooMuch(after)) after = addTangle(after, tie, all, members, isTooMuch)
      if (!isTooMuch(after) && !isTooMuch(after + passingsAt(a, b) * PASSING)) {
        swapped = true
        known.clear()
      } else swap(a, b)
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

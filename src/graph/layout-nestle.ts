import type { CircleOptions, Circles } from './layout-circles'
import type { Places } from './layout-force'
import type { Random } from '../base/random'

/** What a circle's distance from the middle counts beside the mean distance to those it is tied to. */
const MIDDLE = 0.75
/** How much chance there is in the order, so that several beginnings differ. */
const CHANCE = 0.6
/** Passes in which circles of about the same size change places where that shortens ties. */
const EXCHANGES = 6
const SAME_SIZE = 1.12

/**
 * Places circles one by one, those first that are large and tied to what stands already: each into the nook between two others
 * where its ties are shortest and the middle is near. So the whole is as dense as a hand would pack it. Lengths downwards
 * count more, so that it becomes as wide as wanted. Cost: circles³, times those that stand near two others.
 */
export function nestleCircles(circles: Circles, { gap, aspect }: CircleOptions, random: Random): Places {
  const { radius } = circles
  const count = radius.length
  const near = listNear(circles)
  const places: Places = { x: new Float64Array(count), y: new Float64Array(count) }
  const { x, y } = places
  const isPlaced = new Uint8Array(count)
  const placed: number[] = []
  const lengthIn = (dx: number, dy: number): number => Math.sqrt((dx * dx) / aspect + dy * dy * aspect)
  const costAt = (own: number, atX: number, atY: number): number => {
    let [sum, weights] = [0, 0]
    for (const { other, weight } of near[own] ?? []) {
      if (isPlaced[other] === 0) continue
      sum += weight * lengthIn(atX - (x[other] ?? 0), atY - (y[other] ?? 0))
      weights += weight
    }
    return (weights > 0 ? sum / weights : 0) + MIDDLE * lengthIn(atX, atY)
  }
  const isFree = (own: number, atX: number, atY: number): boolean => {
    for (const other of placed) {
      const least = (radius[own] ?? 0) + (radius[other] ?? 0) + gap - 1e-6
      const dx = atX - (x[other] ?? 0)
      const dy = atY - (y[other] ?? 0)
      if (dx * dx + dy * dy < least * least) return false
    }
    return true
  }
  const seat = (own: number): void => {
    let least = Infinity
    const consider = (atX: number, atY: number): void => {
      const cost = costAt(own, atX, atY)
      if (cost >= least || !isFree(own, atX, atY)) return
      least = cost
      x[own] = atX
      y[own] = atY
    }
    const reach = (other: number): number => (radius[own] ?? 0) + (radius[other] ?? 0) + gap
    for (let one = 0; one < placed.length; one++) {
      const a = placed[one] ?? 0
      // Beside a single one, too: the second circle has no nook.
      for (const [dx, dy] of SIDES) consider((x[a] ?? 0) + dx * reach(a), (y[a] ?? 0) + dy * reach(a))
      for (let two = one + 1; two < placed.length; two++) visitNooks(places, a, placed[two] ?? 0, reach, consider)
    }
    isPlaced[own] = 1
    placed.push(own)
  }
  for (const own of orderCircles(circles, near, random)) seat(own)
  exchange(circles, near, places, lengthIn)
  return places
}

const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const

type Near = readonly (readonly { readonly other: number; readonly weight: number }[])[]

function listNear({ radius, ties }: Circles): Near {
  const near = Array.from(radius, (): { other: number; weight: number }[] => [])
  for (let tie = 0; tie < ties.sources.length; tie++) {
    const [from, to] = [ties.sources[tie] ?? 0, ties.targets[tie] ?? 0]
    const weight = Math.sqrt(ties.weights[tie] ?? 0)
    near[from]?.push({ other: to, weight })
    near[to]?.push({ other: from, weight })
  }
  return near
}

/** The largest first, then always the one whose size and ties to those before it count most, with a little chance. */
function orderCircles({ radius }: Circles, near: Near, random: Random): number[] {
  const count = radius.length
  const chance = Float64Array.from(radius, () => 1 + CHANCE * (random() - 0.5))
  const pull = new Float64Array(count)
  const left = new Set(radius.keys())
  const order: number[] = []
  while (left.size > 0) {
    let best = -1
    let most = -1
    for (const own of left) {
      const rank = (radius[own] ?? 0) * (chance[own] ?? 1) * (order.length === 0 ? 1 : 0.2 + Math.sqrt(pull[own] ?? 0))
      if (rank > most) [best, most] = [own, rank]
    }
    left.delete(best)
    order.push(best)
    const all = (near[best] ?? []).reduce((sum, { weight }) => sum + weight, 0)
    for (const { other, weight } of near[best] ?? []) pull[other] = (pull[other] ?? 0) + weight / all
  }
  return order
}

/** The two places at given distances from two others, where there are such. */
function visitNooks(
  { x, y }: Places,
  a: number,
  b: number,
  reach: (other: number) => number,
  visit: (x: number, y: number) => void,
): void {
  const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)]
  const square = dx * dx + dy * dy
  const [fromA, fromB] = [reach(a), reach(b)]
  if (square >= (fromA + fromB) ** 2 || square < 1e-12) return
  const along = (fromA * fromA - fromB * fromB + square) / (2 * square)
  const across = Math.sqrt(Math.max(0, (fromA * fromA) / square - along * along))
  const [footX, footY] = [(x[a] ?? 0) + along * dx, (y[a] ?? 0) + along * dy]
  visit(footX - across * dy, footY + across * dx)
  visit(footX + across * dy, footY - across * dx)
}

/** Lets two of about one size change places where their ties get shorter; each keeps within the room of the smaller. */
function exchange(
  { radius }: Circles,
  near: Near,
  { x, y }: Places,
  lengthIn: (dx: number, dy: number) => number,
): void {
  const count = radius.length
  const costOf = (own: number, apartFrom: number): number => {
    let sum = 0
    for (const { other, weight } of near[own] ?? [])
      if (other !== apartFrom)
        sum += weight * lengthIn((x[own] ?? 0) - (x[other] ?? 0), (y[own] ?? 0) - (y[other] ?? 0))
    return sum
  }
  const swap = (a: number, b: number): void => {
    ;[x[a], x[b]] = [x[b] ?? 0, x[a] ?? 0]
    ;[y[a], y[b]] = [y[b] ?? 0, y[a] ?? 0]
  }
  for (let pass = 0; pass < EXCHANGES; pass++) {
    let exchanged = false
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        const ratio = (radius[a] ?? 1) / Math.max(1e-12, radius[b] ?? 1)
        if (ratio > SAME_SIZE || ratio < 1 / SAME_SIZE) continue
        const before = costOf(a, b) + costOf(b, a)
        swap(a, b)
        if (costOf(a, b) + costOf(b, a) < before - 1e-9) exchanged = true
        else swap(a, b)
      }
    if (!exchanged) break
  }
}

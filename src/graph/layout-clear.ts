import type { Places } from './layout-force'

/** A rectangle about 0 that marks keep off: a name. */
export type Sign = { readonly halfWidth: number; readonly halfHeight: number }

/** Rounds after which a crowd is given more room instead. */
const ROUNDS = 60
/** A meeting by less than this is none, layout units. */
const SLACK = 0.05

/**
 * Opens the places of a disc about 0 like an eye, so that a name finds room in the middle: above and below it everything moves
 * outwards by a share that falls to nothing at the rim and beside the name. Who is near stays near, but for those parted.
 */
export function openFor({ halfWidth, halfHeight }: Sign, { x, y }: Places, radius: number): void {
  const [wide, high] = [halfWidth * 1.25, halfHeight * 1.15]
  if (wide <= 0 || high <= 0) return
  for (let at = 0; at < x.length; at++) {
    const [across, down] = [x[at] ?? 0, y[at] ?? 0]
    const share = across / wide
    if (share >= 1 || share <= -1) continue
    const edge = Math.sqrt(Math.max(0, radius * radius - across * across))
    // Flat along the name, and closed at its ends.
    const lid = Math.min(edge, high * (1 - share * share * share * share))
    const shift = lid * Math.max(0, 1 - Math.abs(down) / Math.max(edge, 1e-9))
    y[at] = down + (down < 0 ? -shift : shift)
  }
}

/**
 * Moves marks apart until none meets another or the name, inside a disc about 0 as far as there is room. Marks are discs of
 * `room`. Where they do not find room the whole grows. Returns the radius that holds all. Cost: rounds by marks that are near.
 */
export function clearDisc(places: Places, room: Float64Array, sign: Sign | null, radius: number): number {
  const { x, y } = places
  const grid = new Grid(places, room)
  let within = radius
  for (let attempt = 0; attempt < 40; attempt++) {
    let worst = Infinity
    for (let round = 0; round < ROUNDS && worst > SLACK; round++) {
      worst = grid.part()
      if (sign !== null) worst = Math.max(worst, keepOff(places, room, sign))
      keepWithin(places, room, within)
    }
    if (worst <= SLACK && grid.part() <= SLACK) break
    within *= 1.03
    for (let at = 0; at < x.length; at++) {
      x[at] = (x[at] ?? 0) * 1.03
      y[at] = (y[at] ?? 0) * 1.03
    }
  }
  let reach = sign === null ? 0 : Math.sqrt(sign.halfWidth ** 2 + sign.halfHeight ** 2)
  for (let at = 0; at < x.length; at++) {
    const square = (x[at] ?? 0) ** 2 + (y[at] ?? 0) ** 2
    reach = Math.max(reach, Math.sqrt(square) + (room[at] ?? 0))
  }
  return reach
}

/** Moves marks apart where any still meet, wherever they are; returns how many pairs overlap in the end. */
export function clearAll(places: Places, room: Float64Array): number {
  const grid = new Grid(places, room)
  for (let round = 0; round < ROUNDS && grid.part() > SLACK; round++);
  return grid.countMeetings(SLACK)
}

/** Moves marks off a name, up or down; returns by how much the worst stood on it. */
function keepOff({ x, y }: Places, room: Float64Array, { halfWidth, halfHeight }: Sign): number {
  let worst = 0
  for (let at = 0; at < x.length; at++) {
    const own = room[at] ?? 0
    const across = halfWidth + own - Math.abs(x[at] ?? 0)
    const down = halfHeight + own - Math.abs(y[at] ?? 0)
    if (across <= 0 || down <= 0) continue
    worst = Math.max(worst, Math.min(across, down))
    if (across < down) x[at] = (x[at] ?? 0) + ((x[at] ?? 0) < 0 ? -across : across)
    else y[at] = (y[at] ?? 0) + ((y[at] ?? 0) < 0 ? -down : down)
  }
  return worst
}

function keepWithin({ x, y }: Places, room: Float64Array, radius: number): void {
  for (let at = 0; at < x.length; at++) {
    const most = Math.max(0, radius - (room[at] ?? 0))
    const square = (x[at] ?? 0) ** 2 + (y[at] ?? 0) ** 2
    if (square <= most * most) continue
    const factor = most / Math.sqrt(square)
    x[at] = (x[at] ?? 0) * factor
    y[at] = (y[at] ?? 0) * factor
  }
}

/** Marks to this share of all fit into one cell; larger ones look as far as they reach. */
const USUAL = 0.95

/** Finds discs that meet, by cells, and parts them; the smaller of two gives way more. `room`: radii. */
export class Grid {
  readonly #places: Places
  readonly #room: Float64Array
  readonly #cell: number
  /** Marks by size, smallest first: each looks for those no larger than itself. */
  readonly #rank: Int32Array
  readonly #next: Int32Array

  constructor(places: Places, room: Float64Array) {
    this.#places = places
    this.#room = room
    const order = Array.from(room.keys()).sort((a, b) => (room[a] ?? 0) - (room[b] ?? 0) || a - b)
    this.#cell = Math.max(1e-6, 2 * (room[order[Math.floor((order.length - 1) * USUAL)] ?? 0] ?? 1))
    this.#rank = new Int32Array(room.length)
    order.forEach((at, rank) => {
      this.#rank[at] = rank
    })
    this.#next = new Int32Array(room.length)
  }

  /** One pass; returns the largest overlap met. */
  part(): number {
    let worst = 0
    this.#visit((a, b, least) => {
      const overlap = this.#push(a, b, least)
      if (overlap > worst) worst = overlap
    })
    return worst
  }

  /** How many pairs overlap by more than `slack`. */
  countMeetings(slack: number): number {
    const { x, y } = this.#places
    let count = 0
    this.#visit((a, b, least) => {
      const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
      if (dx * dx + dy * dy < (least - slack) ** 2) count += 1
    })
    return count
  }

  /** Visits every pair that may meet, with the distance that it should keep. */
  #visit(visit: (a: number, b: number, least: number) => void): void {
    const { x, y } = this.#places
    const [room, rank, next, cell] = [this.#room, this.#rank, this.#next, this.#cell]
    const count = x.length
    if (count === 0) return
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let at = 0; at < count; at++) {
      left = Math.min(left, x[at] ?? 0)
      right = Math.max(right, x[at] ?? 0)
      top = Math.min(top, y[at] ?? 0)
      bottom = Math.max(bottom, y[at] ?? 0)
    }
    const columns = Math.floor((right - left) / cell) + 1
    const rows = Math.floor((bottom - top) / cell) + 1
    const heads = new Int32Array(columns * rows).fill(-1)
    for (let at = count - 1; at >= 0; at--) {
      const home = Math.floor(((y[at] ?? 0) - top) / cell) * columns + Math.floor(((x[at] ?? 0) - left) / cell)
      next[at] = heads[home] ?? -1
      heads[home] = at
    }
    for (let at = 0; at < count; at++) {
      const own = room[at] ?? 0
      const ownRank = rank[at] ?? 0
      const [fromX, fromY] = [x[at] ?? 0, y[at] ?? 0]
      const reach = 2 * own
      const firstColumn = Math.max(0, Math.floor((fromX - reach - left) / cell))
      const lastColumn = Math.min(columns - 1, Math.floor((fromX + reach - left) / cell))
      const firstRow = Math.max(0, Math.floor((fromY - reach - top) / cell))
      const lastRow = Math.min(rows - 1, Math.floor((fromY + reach - top) / cell))
      if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > count) {
        for (let other = 0; other < count; other++)
          if ((rank[other] ?? 0) < ownRank) visit(at, other, own + (room[other] ?? 0))
        continue
      }
      for (let row = firstRow; row <= lastRow; row++)
        for (let column = firstColumn; column <= lastColumn; column++)
          for (let other = heads[row * columns + column] ?? -1; other >= 0; other = next[other] ?? -1) {
            if ((rank[other] ?? 0) >= ownRank) continue
            visit(at, other, own + (room[other] ?? 0))
          }
    }
  }

  #push(a: number, b: number, least: number): number {
    const { x, y } = this.#places
    const dx = (x[b] ?? 0) - (x[a] ?? 0)
    const dy = (y[b] ?? 0) - (y[a] ?? 0)
    const square = dx * dx + dy * dy
    if (square >= least * least) return 0
    const distance = Math.sqrt(square)
    const overlap = least - distance
    const [alongX, alongY] = distance < 1e-9 ? [1, 0] : [dx / distance, dy / distance]
    const [ownRoom, otherRoom] = [this.#room[a] ?? 0, this.#room[b] ?? 0]
    const share = (otherRoom * otherRoom) / Math.max(1e-12, ownRoom * ownRoom + otherRoom * otherRoom)
    const push = overlap * 1.02
    x[a] = (x[a] ?? 0) - alongX * push * share
    y[a] = (y[a] ?? 0) - alongY * push * share
    x[b] = (x[b] ?? 0) + alongX * push * (1 - share)
    y[b] = (y[b] ?? 0) + alongY * push * (1 - share)
    return overlap
  }
}

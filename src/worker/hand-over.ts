/** Some of the items of a long list in a result, which are handed over before the rest of it. */
export type Piece = { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] }

/** Items in one piece: a page that takes a piece stands still for a few milliseconds. */
const PIECE = 300

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !ArrayBuffer.isView(value) &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)

/**
 * Takes plain data apart for a thread that must not stand still: every list of more than `piece` items is given to `hand` in
 * pieces, in order, and an empty one stands in its place in what is returned. Lists within items of long lists stay whole.
 */
export function takeApart<Value>(value: Value, hand: (piece: Piece) => void, piece: number = PIECE): Value {
  const walk = (part: unknown, path: readonly (string | number)[]): unknown => {
    if (Array.isArray(part)) {
      const items: readonly unknown[] = part
      if (items.length <= piece) return items.map((item, at) => walk(item, [...path, at]))
      for (let from = 0; from < items.length; from += piece) hand({ path, items: items.slice(from, from + piece) })
      return []
    }
    if (!isPlain(part)) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner, [...path, key])]))
  }
  // What comes back has the shape of what went in: lists are lists, fields are fields.
  return walk(value, []) as Value
}

/** Gathers the pieces of one result as they come. */
export type PieceGathering = {
  readonly take: (piece: Piece) => void
  /** Puts the lists where they were taken from in `rest`; a fault where no list stands there. Cost: as many lists as there are. */
  readonly putInto: <Value>(rest: Value) => Value
}

/** What has a list in it, or another part: an object by its fields, a list by its places. */
type Holder = Record<string | number, unknown>

/** Lists grow while their pieces come: all at once at the end, they would hold a page for as long as it takes to draw. */
export function createPieceGathering(): PieceGathering {
  const lists = new Map<string, { readonly path: Piece['path']; readonly items: unknown[] }>()
  return {
    take({ path, items }) {
      const key = JSON.stringify(path)
      let list = lists.get(key)
      if (list === undefined) {
        list = { path, items: [] }
        lists.set(key, list)
      }
      for (const item of items) list.items.push(item)
    },
    putInto(rest) {
      for (const { path, items } of lists.values()) {
        let holder: unknown = rest
        for (const step of path.slice(0, -1)) holder = (holder as Holder)[step]
        const last = path.at(-1) ?? ''
        if (!Array.isArray((holder as Holder)[last])) throw new TypeError(`No list stands at ${path.join('.')}.`)
        ;(holder as Holder)[last] = items
      }
      return rest
    },
  }
}

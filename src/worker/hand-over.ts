/** Some of the items of a long list in a result, which are handed over before the rest of it. */
export type Piece = { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] }

/** Items in one piece: a page that takes a piece stands still for a few milliseconds. */
const PIECE = 1000

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

/** Puts pieces back where they were taken from; the lists in `rest` are filled, so that nothing is copied again. */
export function putTogether<Value>(rest: Value, pieces: readonly Piece[]): Value {
  for (const { path, items } of pieces) {
    let part: unknown = rest
    for (const step of path) part = (part as Readonly<Record<string | number, unknown>>)[step]
    if (!Array.isArray(part)) throw new TypeError(`No list stands at ${path.join('.')}.`)
    const list: unknown[] = part
    for (const item of items) list.push(item)
  }
  return rest
}

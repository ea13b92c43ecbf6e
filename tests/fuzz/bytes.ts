import type { Random } from '../../src/base/random'

export type Bytes = Uint8Array

/** One place of a file that is changed: `remove` bytes from `at` go, `insert` stands there instead. */
export type Edit = { readonly at: number; readonly remove: number; readonly insert: Bytes }

const LINE_FEED = 10
const RETURN = 13

export const encode = (text: string): Bytes => new TextEncoder().encode(text)

export function join(...pieces: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

export const applyEdit = (bytes: Bytes, { at, remove, insert }: Edit): Bytes =>
  join(bytes.subarray(0, at), insert, bytes.subarray(at + remove))

/** A whole number from 0 up to `below`, which is left out; 0 where there is none. */
export const below = (random: Random, end: number): number => Math.floor(random() * Math.max(1, end))

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}

/** A length from `least` to `most`, each order of size as often as the others: most inputs stay small. */
export const lengthOf = (random: Random, least: number, most: number): number =>
  Math.round(least * (most / least) ** random())

/** One piece, so often. */
export function repeat(piece: Bytes, times: number): Bytes {
  const whole = new Uint8Array(piece.length * times)
  for (let at = 0; at < whole.length; at += piece.length) whole.set(piece, at)
  return whole
}

/** Where the lines of a file begin, the end of the file behind them. A break belongs to the line that it ends. */
export function lineStarts(bytes: Bytes): number[] {
  const starts = [0]
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === LINE_FEED || (code === RETURN && bytes[at + 1] !== LINE_FEED)) starts.push(at + 1)
  }
  if (starts.at(-1) !== bytes.length) starts.push(bytes.length)
  return starts
}

/** The 1-based line in which an offset stands. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

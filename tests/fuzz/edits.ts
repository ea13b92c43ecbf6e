import type { Random } from '../../src/base/random'
import { below, encode, join, lengthOf, lineStarts, oneOf, repeat, type Bytes, type Edit } from './bytes'

/** A fault in one place of a file: two records at most may be lost by it. Null where the file has no such place. */
export type PlaceFault = {
  readonly name: string
  readonly edit: (bytes: Bytes, random: Random) => Edit | null
}

const NOTHING: Bytes = new Uint8Array(0)
const codesOf = (characters: string): ReadonlySet<number> => new Set(encode(characters))
const BRACKETS = codesOf('{}[]()<>')
const MARKS = codesOf('"\',;:=\t|-@%&#\\/')

/** The place of one of these bytes, looked for from a place that chance gives; -1 where there is none. */
function findOne(bytes: Bytes, random: Random, wanted: ReadonlySet<number>): number {
  const start = below(random, bytes.length)
  for (let step = 0; step < bytes.length; step++) {
    const at = (start + step) % bytes.length
    if (wanted.has(bytes[at] ?? 0)) return at
  }
  return -1
}

const insertAnywhere =
  (what: (random: Random) => Bytes): PlaceFault['edit'] =>
  (bytes, random) => ({ at: below(random, bytes.length + 1), remove: 0, insert: what(random) })

const dropOne =
  (wanted: ReadonlySet<number>): PlaceFault['edit'] =>
  (bytes, random) => {
    const at = findOne(bytes, random, wanted)
    return at < 0 ? null : { at, remove: 1, insert: NOTHING }
  }

const isBreak = (byte: number | undefined): boolean => byte === 10 || byte === 13

/** A line with its break, by its offsets. */
function pickLine(bytes: Bytes, random: Random): { readonly starts: readonly number[]; readonly index: number } {
  const starts = lineStarts(bytes)
  return { starts, index: below(random, starts.length - 1) }
}

/** Surrogates alone, as broken programs write them into UTF-8. */
const SURROGATES = [
  [0xed, 0xa0, 0x80],
  [0xed, 0xb0, 0x81],
  [0xed, 0xa0, 0xbd],
].map((codes) => Uint8Array.from(codes))

/** Marks at odd places, breaks that are none, and characters that turn the order of others. */
const ODD = ['\ufeff', '\u2028', '\u2029', '\u202e', '\u0085', '\v', '\f', '\u001e', '\u200b', '\ufffd', '\uffff'].map(
  encode,
)
/** What fields that never end are made of. */
const FILLINGS = ['a', ' ', 'word ', 'é', '海', '0', '. ', ', ', '-', '_'].map(encode)
const OPENINGS = ['"', '{', '[', '(', '<', '<!--', '<![CDATA[', '@', '\\', '&', '%', '$', "'", '/*'].map(encode)

export const PLACE_FAULTS: readonly PlaceFault[] = [
  {
    name: 'cut',
    edit: (bytes, random) => {
      const at = below(random, bytes.length)
      return { at, remove: bytes.length - at, insert: NOTHING }
    },
  },
  {
    name: 'line deleted',
    edit: (bytes, random) => {
      const { starts, index } = pickLine(bytes, random)
      const [from = 0, to = 0] = starts.slice(index, index + 2)
      return { at: from, remove: to - from, insert: NOTHING }
    },
  },
  {
    name: 'line twice',
    edit: (bytes, random) => {
      const { starts, index } = pickLine(bytes, random)
      const [from = 0, to = 0] = starts.slice(index, index + 2)
      return { at: to, remove: 0, insert: bytes.slice(from, to) }
    },
  },
  {
    name: 'lines swapped',
    edit: (bytes, random) => {
      const { starts, index } = pickLine(bytes, random)
      const [from, middle, to] = starts.slice(index, index + 3)
      if (from === undefined || middle === undefined || to === undefined || !isBreak(bytes[to - 1])) return null
      return { at: from, remove: to - from, insert: join(bytes.subarray(middle, to), bytes.subarray(from, middle)) }
    },
  },
  {
    name: 'half a line gone',
    edit: (bytes, random) => {
      const at = below(random, bytes.length)
      const end = lineStarts(bytes).find((start) => start > at) ?? bytes.length
      return end - 1 > at ? { at, remove: end - 1 - at, insert: NOTHING } : null
    },
  },
  { name: 'line broken', edit: insertAnywhere((random) => oneOf(random, ['\n', '\r\n', '\r', '\n\n'].map(encode))) },
  {
    name: 'byte flipped',
    edit: (bytes, random) => {
      const at = below(random, bytes.length)
      return { at, remove: 1, insert: Uint8Array.of((bytes[at] ?? 0) ^ (1 + below(random, 255))) }
    },
  },
  {
    name: 'byte dropped',
    edit: (bytes, random) => ({ at: below(random, bytes.length), remove: 1, insert: NOTHING }),
  },
  { name: 'bracket dropped', edit: dropOne(BRACKETS) },
  { name: 'mark dropped', edit: dropOne(MARKS) },
  {
    name: 'mark doubled',
    edit: (bytes, random) => {
      const at = findOne(bytes, random, random() < 0.5 ? BRACKETS : MARKS)
      return at < 0 ? null : { at, remove: 0, insert: bytes.slice(at, at + 1) }
    },
  },
  { name: 'opening put in', edit: insertAnywhere((random) => oneOf(random, OPENINGS)) },
  { name: 'NUL put in', edit: insertAnywhere(() => Uint8Array.of(0)) },
  { name: 'lone surrogate', edit: insertAnywhere((random) => oneOf(random, SURROGATES)) },
  { name: 'byte of no text', edit: insertAnywhere((random) => Uint8Array.of(128 + below(random, 128))) },
  { name: 'odd character', edit: insertAnywhere((random) => oneOf(random, ODD)) },
  {
    name: 'very long field',
    edit: insertAnywhere((random) => {
      const filling = oneOf(random, FILLINGS)
      return repeat(filling, Math.ceil(lengthOf(random, 300, 100_000) / filling.length))
    }),
  },
]

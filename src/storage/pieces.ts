import { digestOf } from '../base/sha256'
import { putSurely, type KeyValueStore } from './store'

/** A long text that is kept in pieces, each under the digest of its bytes; `length` in UTF-16 code units. */
export type KeptText = { readonly length: number; readonly pieces: readonly string[] }

/** Code units of a piece: the page stands still for a few milliseconds while one is written. */
export const PIECE = 1 << 18

const [UTF_8, UTF_16] = [0, 1] as const
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** A text in pieces; characters stay whole. */
function* cutText(text: string, size: number): Generator<string> {
  let from = 0
  while (from < text.length) {
    const end = Math.min(text.length, from + size)
    const to = end < text.length && isLow(text.charCodeAt(end)) ? end + 1 : end
    yield text.slice(from, to)
    from = to
  }
}

/** A text as bytes, the first of which says how; halves of characters, as pasted text can hold, are kept too. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  if (!/\p{Surrogate}/u.test(text)) {
    const encoded = new TextEncoder().encode(text)
    const bytes = new Uint8Array(1 + encoded.length)
    bytes[0] = UTF_8
    bytes.set(encoded, 1)
    return bytes
  }
  const bytes = new Uint8Array(1 + 2 * text.length)
  const view = new DataView(bytes.buffer)
  bytes[0] = UTF_16
  for (let at = 0; at < text.length; at++) view.setUint16(1 + 2 * at, text.charCodeAt(at))
  return bytes
}

export function unpackText(bytes: Uint8Array): string {
  // A first character that is a byte-order mark belongs to the text.
  if (bytes[0] === UTF_8) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(1))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units: string[] = []
  for (let at = 1; at + 1 < bytes.length; at += 2) units.push(String.fromCharCode(view.getUint16(at)))
  return units.join('')
}

/** Where the pieces of a project stand, and what is known to stand there already. */
export type PieceShelf = {
  readonly store: KeyValueStore
  readonly prefix: string
  /** Code units of a piece; left out: as many as the page can write without standing still. */
  readonly size?: number | undefined
  /** Digests of pieces that were written and read back. */
  readonly known: Set<string>
  /** Called after each piece, so that the page can draw, and so that it is known that something moves on. */
  readonly breathe: () => Promise<void>
  /** Told of bytes under a piece's key that are not that piece. */
  readonly onDamaged?: (key: string, bytes: Uint8Array) => void
}

/** Keeps a text, given in parts or whole; pieces that are there already are not written again. */
export async function keepText(
  shelf: PieceShelf,
  parts: Iterable<string>,
  size = shelf.size ?? PIECE,
): Promise<KeptText> {
  const pieces: string[] = []
  let [length, rest] = [0, '']
  const keep = async (text: string): Promise<void> => {
    const bytes = packText(text)
    const digest = await digestOf(bytes)
    pieces.push(digest)
    length += text.length
    if (!shelf.known.has(digest)) {
      await putSurely(shelf.store, shelf.prefix + digest, bytes, 'relaxed')
      shelf.known.add(digest)
    }
    await shelf.breathe()
  }
  for (const part of parts) {
    rest += part
    if (rest.length < 2 * size) continue
    const cut = [...cutText(rest, size)]
    rest = cut.pop() ?? ''
    for (const text of cut) await keep(text)
  }
  for (const text of cutText(rest, size)) await keep(text)
  return { length, pieces }
}

/** The text again; null where a piece of it is missing or altered. */
export async function readText(shelf: PieceShelf, kept: KeptText): Promise<string | null> {
  const texts: string[] = []
  for (const digest of kept.pieces) {
    const bytes = await shelf.store.get(shelf.prefix + digest)
    if (bytes === null) return null
    if ((await digestOf(Uint8Array.from(bytes))) !== digest) {
      shelf.onDamaged?.(shelf.prefix + digest, bytes)
      return null
    }
    shelf.known.add(digest)
    texts.push(unpackText(bytes))
    await shelf.breathe()
  }
  const text = texts.join('')
  return text.length === kept.length ? text : null
}

export const isKeptText = (value: unknown): value is KeptText => {
  if (typeof value !== 'object' || value === null) return false
  const { length, pieces } = value as Partial<Record<keyof KeptText, unknown>>
  return typeof length === 'number' && Array.isArray(pieces) && pieces.every((piece) => typeof piece === 'string')
}

/** All texts in pieces that a value names, at any depth. */
export function keptTextsIn(value: unknown): readonly KeptText[] {
  if (isKeptText(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(keptTextsIn)
}

/** Longer lists are printed part by part. */
const ITEMS = 500

/** What `JSON.stringify` prints, part by part: no part holds the page for long. Undefined fields are left out. */
export function* printParts(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > ITEMS) {
    for (let from = 0; from < value.length; from += ITEMS)
      yield (from === 0 ? '[' : ',') + JSON.stringify(value.slice(from, from + ITEMS)).slice(1, -1)
    yield ']'
  } else if (Array.isArray(value)) {
    yield '['
    for (const [at, item] of value.entries()) {
      if (at > 0) yield ','
      yield* printParts(item ?? null)
    }
    yield ']'
  } else if (typeof value === 'object' && value !== null) {
    let isFirst = true
    for (const [key, field] of Object.entries(value)) {
      if (field === undefined) continue
      yield `${isFirst ? '{' : ','}${JSON.stringify(key)}:`
      yield* printParts(field)
      isFirst = false
    }
    yield isFirst ? '{}' : '}'
  } else yield JSON.stringify(value ?? null)
}

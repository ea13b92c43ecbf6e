import { Gunzip, Inflate } from 'fflate'

/** How much may come out of what is packed; one is used for a whole file with all that lies in it. */
export type Allowance = {
  /** Bytes that may still come out. */
  left: number
}

/** All texts of one file together, unpacked, bytes. */
export const MOST_UNPACKED = 400 * 1024 * 1024
/** One text, unpacked, bytes. */
const LARGEST = 200 * 1024 * 1024
/** Bytes out to bytes in beyond which nothing is packed that somebody wrote; texts reach 50. */
const HIGHEST_RATIO = 250
/** Below this many bytes a ratio says nothing. */
const SMALL = 8 * 1024 * 1024
/** Packed bytes at a time: what one step can make of them stays small. */
const STEP = 16 * 1024

/** What came out, or why nothing is kept (it grows beyond the limits, or it is damaged) and how many bytes came before. */
export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'too-large' | 'too-dense' | 'damaged'; readonly after: number }

/** One of the library's streams: what comes out is handed to `take`. */
type Stream = { readonly push: (chunk: Uint8Array, final: boolean) => void }
type StartStream = (take: (chunk: Uint8Array, final: boolean) => void) => Stream

/**
 * Unpacks step by step, and stops as soon as more comes out than is allowed: a bomb is refused before it grows. What came out
 * counts also where nothing of it is kept, so that many small bombs cost no more than a large one.
 */
function unpack(start: StartStream, packed: Uint8Array, allowance: Allowance): Inflated {
  if (allowance.left <= 0) return { ok: false, why: 'too-large', after: 0 }
  const unpacked = unpackWithin(start, packed, allowance.left)
  allowance.left -= unpacked.ok ? unpacked.bytes.length : unpacked.after
  return unpacked
}

function unpackWithin(start: StartStream, packed: Uint8Array, most: number): Inflated {
  const chunks: Uint8Array[] = []
  const state = { total: 0, ended: false }
  const stream = start((chunk, final) => {
    chunks.push(chunk)
    state.total += chunk.length
    state.ended ||= final
  })
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    const isLast = at + STEP >= packed.length
    try {
      stream.push(packed.slice(at, at + STEP), isLast)
    } catch {
      return { ok: false, why: 'damaged', after: state.total }
    }
    const { total } = state
    if (total > Math.min(LARGEST, most)) return { ok: false, why: 'too-large', after: total }
    if (total > SMALL && total > HIGHEST_RATIO * Math.min(packed.length, at + STEP))
      return { ok: false, why: 'too-dense', after: total }
    if (isLast) break
  }
  if (!state.ended) return { ok: false, why: 'damaged', after: state.total }
  return { ok: true, bytes: join(chunks, state.total) }
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const only = chunks[0]
  if (chunks.length === 1 && only !== undefined) return only
  const bytes = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Unpacks what ZIP calls deflated. */
export const inflateEntry = (packed: Uint8Array, allowance: Allowance): Inflated =>
  unpack((take) => new Inflate(take), packed, allowance)

/** Unpacks a .gz file; of several packed one behind the other, all. */
export const inflateGzip = (packed: Uint8Array, allowance: Allowance): Inflated =>
  unpack((take) => new Gunzip(take), packed, allowance)

import { declaredEncoding, guessEncoding } from './guess-encoding'
import { decodeAs } from './decode-as'
import { readersWords } from '../words/readers'

/** The largest file that is read, in bytes. Beyond it a browser's tab runs out of memory before it can say so. */
export const LARGEST_FILE = 200 * 1024 * 1024

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly notice: string | null }
  | { readonly ok: false; readonly reason: string }

/** Bytes that are looked at for the marks of UTF-16. */
const HEAD = 4096

/** Bytes to one NUL in what is a text with a flaw and no binary file. */
const TEXT_PER_NUL = 1000

/** So many NULs are a flaw of a shorter text too, where no other byte of it is strange. */
const FEW_NULS = 2

/** To one byte that is not UTF-8, this many characters beyond ASCII that are: a UTF-8 text with a flaw. */
const SOUND_PER_FLAW = 4

/**
 * Bytes of a file as text. A byte order mark decides; without one UTF-16 shows by its NULs, and what is not UTF-8 is read
 * in the encoding that the text itself names in its first lines, else in the one that its bytes look most like: both
 * with a notice. What is no text, or too large, is refused with a sentence. Cost: linear.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: readersWords.theFileIsLargerThan }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sound(decodeAs('utf-16le', bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sound(decodeAs('utf-16be', bytes))
  const wide = findWide(bytes)
  if (wide !== null) return sound(decodeAs(wide, bytes))
  const nuls = countNuls(bytes)
  if (nuls * TEXT_PER_NUL > bytes.length && (nuls > FEW_NULS || isStrange(bytes)))
    return { ok: false, reason: readersWords.thisIsNotAText }
  try {
    return sound(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return decodeOther(bytes)
  }
}

const sound = (text: string): Decoded => ({ ok: true, text, notice: null })

/** What is not UTF-8: a text of another encoding, or UTF-8 with a few broken bytes. */
function decodeOther(bytes: Uint8Array): Decoded {
  const text = decodeAs('utf-8', bytes)
  const flaws = countMatches(text, /\ufffd/g)
  if (countMatches(text, /[^\p{ASCII}\ufffd]/gu) >= flaws * SOUND_PER_FLAW) {
    const which = readersWords.placesInTheFileAre(flaws)
    return { ok: true, text, notice: readersWords.notValidUtf8And(which) }
  }
  const declared = declaredEncoding(bytes)
  const { label, name } = declared ?? guessEncoding(bytes)
  const why = declared === null ? readersWords.whichItsBytesLookMostLike : readersWords.asItsFirstLinesSay
  return {
    ok: true,
    text: decodeAs(label, bytes),
    notice: readersWords.theFileIsNotUtf(name, why),
  }
}

const countMatches = (text: string, pattern: RegExp): number => {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

function countNuls(bytes: Uint8Array): number {
  let nuls = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls++
  return nuls
}

/** True for bytes of which one in sixteen or more is a control that no text needs, or is nothing but these. */
function isStrange(bytes: Uint8Array): boolean {
  let strange = 0
  for (const byte of bytes) if (byte < 32 && (byte < 9 || byte > 13)) strange++
  return strange * 16 >= bytes.length
}

/** UTF-16 without a byte order mark: the upper halves of letters of Latin scripts, of blanks and breaks are NUL. */
function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD)
  let [even, odd] = [0, 0]
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const half = head.length / 2
  if (half < 2) return null
  if (odd > half / 10 && even === 0) return 'utf-16le'
  return even > half / 10 && odd === 0 ? 'utf-16be' : null
}

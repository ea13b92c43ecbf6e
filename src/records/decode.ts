/** The largest file that is read, in bytes. Beyond it a browser's tab runs out of memory before it can say so. */
export const LARGEST_FILE = 200 * 1024 * 1024

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly notice: string | null }
  | { readonly ok: false; readonly reason: string }

/**
 * Bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so, else Windows-1252 with a notice.
 * What is not text (NUL bytes among the first 4,096) is refused with a sentence.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE)
    return { ok: false, reason: 'The file is larger than 200 MB, which a page cannot hold safely. Split it first.' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { ok: true, text: decode(bytes, 'utf-16le'), notice: null }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { ok: true, text: decode(bytes, 'utf-16be'), notice: null }
  if (bytes.subarray(0, 4096).includes(0))
    return {
      ok: false,
      reason: 'This is not a text. Expected a saved author page, a list of abstracts or a Coterie project.',
    }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notice: null }
  } catch {
    return {
      ok: true,
      text: decode(bytes, 'windows-1252'),
      notice: 'The file is not UTF-8; it was read as Windows-1252, so some letters may be wrong.',
    }
  }
}

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes)

/** True where `http://` or `https://` at `start` begins an address of its own and does not stand inside another one. */
export const startsAddress = (text: string, start: number): boolean =>
  !/[/=]/.test(text.charAt(start - 1)) && /^https?:\/\/[\p{L}\p{N}]/iu.test(text.slice(start, start + 10))

/** An address in running text; a backslash is part of it only as an escape (`\_`, `\%`). */
const ADDRESS = /https?:\/\/(?:\\[_%#&~-]|[^\s\\<>"{}|^`$[\]。，；、！？（）】》”’])+/iuy

/** What is never the last character of an address: punctuation of the sentence and marks of emphasis. */
const NEVER_LAST = new Set(Array.from(".,;:!?'*_~·…“„«»–—"))

/** An address, `end` the index behind it in the text that was read. */
export type FoundAddress = { readonly address: string; readonly end: number }

/**
 * Reads the address that starts at `start`, without the punctuation that follows it; a closing bracket belongs to it only
 * where it was opened in it. Null where nothing but the scheme stands there. Time linear in the address.
 */
export function readAddress(text: string, start: number): FoundAddress | null {
  ADDRESS.lastIndex = start
  const raw = ADDRESS.exec(text)?.[0]
  if (raw === undefined) return null
  let open = 0
  for (const character of raw) open += character === '(' ? 1 : character === ')' ? -1 : 0
  let length = raw.length
  for (; length > 0; length--) {
    const last = raw.charAt(length - 1)
    if (last === ')' && open < 0) open++
    else if (!NEVER_LAST.has(last) || raw.charAt(length - 2) === '\\') break
  }
  const address = unescapeAddress(raw.slice(0, length))
  return withoutScheme(address) === '' ? null : { address, end: start + length }
}

/** Takes the backslashes of LaTeX out of an address. */
export const unescapeAddress = (address: string): string => address.replace(/\\([_%#&~-])/g, '$1')

/** The address as it stays in a text: `github.com/ann/quill`. The whole one is kept among the links. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\//i, '')

/** FNV-1a, 32 bits, over UTF-16 code units: a stable, unsigned number for a text. Not for secrets. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** `hashText(words.slice(from, to).join(' '))`, without making that text. */
export function hashRun(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) {
    const word = words[at] ?? ''
    if (at > from) hash = Math.imul(hash ^ 0x20, 0x01000193)
    for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** The same in eight hexadecimal digits, for ids. */
export const hashHex = (text: string): string => hashText(text).toString(16).padStart(8, '0')

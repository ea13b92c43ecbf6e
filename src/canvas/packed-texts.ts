/** Many short texts as one, with the end of each: a message copies one long text at once, and a hundred thousand one by one. */
export type PackedTexts = {
  readonly text: string
  /** UTF-16 units, rising; as many as texts. */
  readonly ends: Uint32Array
}

/** Texts that come one after the other, `count` in all. */
export function createTextPacker(count: number): {
  readonly add: (text: string) => void
  readonly packed: () => PackedTexts
} {
  const ends = new Uint32Array(count)
  let text = ''
  let at = 0
  return {
    add(next) {
      text += next
      ends[at++] = text.length
    },
    packed: () => ({ text, ends }),
  }
}

/** One of them; empty beyond the last. */
export const textAt = ({ text, ends }: PackedTexts, at: number): string =>
  text.slice(at === 0 ? 0 : (ends[at - 1] ?? text.length), ends[at] ?? text.length)

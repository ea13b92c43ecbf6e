import type { MathSpan } from './math-spans'

/** What a brace that closes does with the text since it was opened. */
export type GroupKind =
  'plain' | 'literal' | 'argument' | 'note' | 'key' | 'raised' | 'lowered' | 'numerator' | 'denominator' | 'root'

/** An open group; `slot` is a place kept in the output for what its end puts before it. */
export type Group = { readonly kind: GroupKind; readonly slot: number; readonly start: number }

/** One pass over one paragraph: the text, how far it was read, and what was written. */
export type MarkScan = {
  readonly text: string
  readonly out: string[]
  readonly groups: Group[]
  readonly keepLink: (address: string) => void
  /** The index of the brace that closes the one at `index`, or null where none opens there. */
  readonly closing: (index: number) => number | null
  /** True where a backslash stands between two indices. */
  readonly holdsCommand: (start: number, end: number) => boolean
  /** Index of the next character to read. */
  at: number
  math: MathSpan | null
}

/** Pairs the braces of a text; an escaped brace (`\{`) is none. Time and memory linear in the text. */
export function startScan(text: string, keepLink: (address: string) => void): MarkScan {
  const partners = new Int32Array(text.length).fill(-1)
  const slashes = new Int32Array(text.length + 1)
  const opened: number[] = []
  let escaped = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    slashes[index + 1] = (slashes[index] ?? 0) + (character === '\\' ? 1 : 0)
    const start = !escaped && character === '}' ? opened.pop() : undefined
    if (start !== undefined) partners[start] = index
    if (!escaped && character === '{') opened.push(index)
    else if (start !== undefined) partners[index] = start
    escaped = !escaped && character === '\\'
  }
  return {
    text,
    out: [],
    groups: [],
    keepLink,
    closing: (index) => {
      const partner = partners[index] ?? -1
      return partner > index ? partner : null
    },
    holdsCommand: (start, end) => (slashes[end] ?? 0) > (slashes[start] ?? 0),
    at: 0,
    math: null,
  }
}

/** Writes the next `length` characters as they are. */
export function copy(scan: MarkScan, length: number): void {
  scan.out.push(scan.text.slice(scan.at, scan.at + length))
  scan.at += length
}

/** Reads a sticky pattern at the scan's place or at `at`; null where it does not stand there. */
export function matchAt(scan: MarkScan, pattern: RegExp, at = scan.at): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(scan.text)
}

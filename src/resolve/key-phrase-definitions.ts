import { countCapitals } from './phrase-index'

/** An abbreviation that a text explains: “vision transformers (ViTs)”. */
export type Definition = { readonly short: string; readonly long: string }

const SHORT = /\(\s*(?<short>\p{L}[\p{L}\p{N}-]{1,9})\s*\)/gu
/** Letters before the bracket among which the long form is looked for. */
const REACH = 100

/**
 * Finds where the long form of an abbreviation begins: its letters must stand in the long form in order, the first one
 * at the start of a word. Source: Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in
 * biomedical text”, 2003. -1 where they do not. Linear in the text before.
 */
function findLongForm(short: string, before: string): number {
  let at = before.length - 1
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = (short[letter] ?? '').toLowerCase()
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue
    const fits = (place: number): boolean =>
      (before[place] ?? '').toLowerCase() === wanted &&
      // A long form begins with a whole word, which “supervised” in “self-supervised” is not.
      (letter > 0 || place === 0 || !/[\p{L}\p{N}\p{Pd}]/u.test(before[place - 1] ?? ''))
    while (at >= 0 && !fits(at)) at -= 1
    if (at < 0) return -1
    at -= 1
  }
  return at + 1
}

/** The abbreviations that a text explains in brackets, in order, without plural endings of the short form. Linear. */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = []
  for (const match of text.matchAll(SHORT)) {
    const written = match.groups?.short ?? ''
    const short = /\p{Lu}s$/u.test(written) ? written.slice(0, -1) : written
    if (countCapitals(short) < 2) continue
    const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd()
    const from = findLongForm(short, before)
    if (from < 0) continue
    const long = before.slice(from)
    const words = long.match(/[\p{L}\p{N}]+/gu) ?? []
    const tooLong = words.length > Math.min(short.length + 5, short.length * 2)
    if (words.length < 2 || tooLong || /[.;:!?()]/.test(long)) continue
    found.push({ short, long })
  }
  return found
}

import { foldText } from '../base/fold'

/** One word of a text: UTF-16 offsets of its letters and digits, and its folded form without a plural ending. */
export type Word = { readonly start: number; readonly end: number; readonly stem: string }

/**
 * Takes the plural ending from a folded word: `transformers` → `transformer`, `policies` → `policy`, `vits` → `vit`.
 * Words of three letters and those in -ss, -us and -is stay. It is applied to phrases and texts alike, so a wrong
 * singular does no harm.
 */
export function stemWord(folded: string): string {
  if (folded.length < 4 || !folded.endsWith('s') || /[sui]s$/.test(folded)) return folded
  return folded.length > 4 && folded.endsWith('ies') ? `${folded.slice(0, -3)}y` : folded.slice(0, -1)
}

/** `foldText` of one word; most words are plain letters, for which it need not ask Unicode. */
const foldWord = (word: string): string => (/^[A-Za-z0-9]+$/.test(word) ? word.toLowerCase() : foldText(word))

/** The words of a text with their offsets, in order; linear in the text. */
export function locateWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const stem = stemWord(foldWord(match[0]))
    if (stem !== '') words.push({ start: match.index, end: match.index + match[0].length, stem })
  }
  return words
}

/** Whether two neighbouring words may belong to one phrase: parted by blanks, hyphens or one joining mark only. */
export function isPhraseGap(gap: string): boolean {
  if (gap.length > 3) return false
  return /^(?:[\s\p{Pd}]+|[:&/._+'’])$/u.test(gap)
}

import { numbersWords } from '../words/numbers'

/** A run of a sentence: plain, strong (counts) or italic (titles). A sentence is the joined texts of its parts. */
export type TextPart = { readonly text: string; readonly emphasis: 'none' | 'strong' | 'italic' }

/** A plain run. */
export const plain = (text: string): TextPart => ({ text, emphasis: 'none' })

/** A run set strong. */
export const strong = (text: string): TextPart => ({ text, emphasis: 'strong' })

/** A run set in italics. */
export const italic = (text: string): TextPart => ({ text, emphasis: 'italic' })

/** A sentence of words, which are plain, and of runs that are set otherwise, in the order of its language. */
export const asParts = (runs: readonly (string | TextPart)[]): TextPart[] =>
  runs.map((run) => (typeof run === 'string' ? plain(run) : run))

/** The sentence without its emphasis, for readers aloud and for tests. */
export const partsText = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('')

/**
 * Joins texts with commas and a last word: `joinWith(['A', 'B', 'C'], 'or') === 'A, B or C'`.
 * Beyond `most` texts the rest is counted: “A, B or 3 more”.
 */
export function joinWith(texts: readonly string[], last: 'and' | 'or', most = 3): string {
  const kept = texts.length > most ? [...texts.slice(0, most - 1), numbersWords.more(texts.length - most + 1)] : texts
  const end = kept.at(-1)
  if (end === undefined) return ''
  if (kept.length === 1) return end
  return last === 'and' ? numbersWords.allOf(kept.slice(0, -1), end) : numbersWords.anyOf(kept.slice(0, -1), end)
}

/** The text with its first letter raised. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

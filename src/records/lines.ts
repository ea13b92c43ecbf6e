/** One line that is not blank: its 1-based number in the file, its text with single blanks, whether blank lines precede it. */
export type Line = { readonly number: number; readonly text: string; readonly blankBefore: boolean }

/** What every editor takes for the end of a line, and so what counts in line numbers. */
const LINE_END = /\r\n|\n|\r/

/** Breaks that most editors show inside a line: form feed, vertical tab, next line, line and paragraph separator. */
const BREAK_INSIDE = /[\v\f\u0085\u2028\u2029]/

const ANY_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/

/** Breaks and tabs, which become blanks. */
const BREAK_OR_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]/g

/** Controls, soft hyphen, zero-width blank, byte order mark and marks of direction: nothing that a reader sees. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu

/** Any character that `tidyBlanks` changes; most lines have none, and this is the one look that they take. */
const UNTIDY =
  /^ | $| {2}|[\p{Cc}\p{Cs}\u00ad\u00a0\u061c\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]/u

/**
 * Makes every run of blanks (tabs, non-breaking and breaks too) one blank, takes away characters that are not seen and half
 * characters (→ U+FFFD), and trims. Idempotent; time linear in the text.
 */
export function tidyBlanks(text: string): string {
  if (!UNTIDY.test(text)) return text
  return text
    .replace(BREAK_OR_TAB, ' ')
    .replace(UNSEEN, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The texts between all kinds of breaks. */
export const splitParagraphs = (text: string): string[] =>
  ANY_BREAK.test(text) ? text.split(LINE_END).flatMap((line) => line.split(BREAK_INSIDE)) : [text]

/**
 * The lines of a text that are not blank. Numbers are those of an editor: CR LF, LF and CR end a line; rarer breaks part
 * it in pieces of the same number. Time linear in the text.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let blankBefore = false
  text.split(LINE_END).forEach((whole, index) => {
    for (const piece of whole.split(BREAK_INSIDE)) {
      const tidy = tidyBlanks(piece)
      if (tidy !== '') lines.push({ number: index + 1, text: tidy, blankBefore })
      blankBefore = tidy === ''
    }
  })
  return lines
}

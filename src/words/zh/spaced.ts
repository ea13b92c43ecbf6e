const LATIN_END = /[\p{Script=Latin}\d)]$/u
const LATIN_START = /^[\p{Script=Latin}\d]/u

/** Two texts with a word between them, and a blank where letters or figures that are not Chinese touch it. */
export const spaced = (before: string, word: string, after: string): string =>
  `${before}${LATIN_END.test(before) ? ' ' : ''}${word}${LATIN_START.test(after) ? ' ' : ''}${after}`

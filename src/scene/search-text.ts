import { foldedWords, foldText } from '../base/fold'

const PLAIN = /^[\0-\x7f]*$/

/** The same words as `foldedWords` gives, sooner where a text has plain letters only: an index asks for millions. */
export const searchWords = (text: string): string[] =>
  PLAIN.test(text) ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []) : foldedWords(text)

/** A word of a text as it stands, with its folded form and its UTF-16 offsets. */
export type FoldedWord = { readonly folded: string; readonly start: number; readonly end: number }

/** The words of a text with their places: runs of letters, digits and marks. */
export function placeWords(text: string): FoldedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    folded: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** How far into a word its first `length` folded letters reach, UTF-16 units: “Łó” of “Łódź” for “lo”. */
function prefixEnd(word: string, length: number): number {
  let end = 0
  for (const letter of word) {
    if (foldText(word.slice(0, end)).length >= length && !/^\p{M}/u.test(letter)) break
    end += letter.length
  }
  return end
}

/**
 * The ranges of a label that a query meets, in order and apart: the beginning of a word that starts with a word of the query,
 * the whole of a word that the search engine held to be near enough (`terms`, folded).
 */
export function matchRanges(
  label: string,
  queryWords: readonly string[],
  terms: ReadonlySet<string>,
): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  for (const { folded, start, end } of placeWords(label)) {
    const met = queryWords.filter((word) => folded.startsWith(word)).sort((a, b) => b.length - a.length)[0]
    if (met !== undefined) ranges.push([start, start + prefixEnd(label.slice(start, end), met.length)])
    else if (terms.has(folded)) ranges.push([start, end])
  }
  return ranges
}

import type { WordIndex } from './word-index'

/** Words of the index from `from` up to but not `to` that a word of a query may mean, and how well they fit, in (0, 1]. */
export type WordMatch = { readonly from: number; readonly to: number; readonly fit: number }

/** Typos that a word may hold: none in short ones, which would mean half of all words. */
export const typosIn = (word: string): number => (word.length >= 5 ? 2 : word.length >= 4 ? 1 : 0)

/** Words of fewer letters must be begun without a typo. */
const LEAST_BEGUN = 5

/** Sorts behind every letter, so that all words with a beginning stand before the beginning and it. */
const LAST = '\uffff'

/** The first place from `from` on whose word is not before `word`, by halving. */
export function findPlace(words: readonly string[], word: string, from = 0): number {
  let [low, high] = [from, words.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** The words that begin with `word`, from the first up to but not the second; itself is the first of them. */
export function findBeginnings({ words }: Pick<WordIndex, 'words'>, word: string): readonly [number, number] {
  const from = findPlace(words, word)
  return [from, findPlace(words, word + LAST, from)]
}

/**
 * The words within `typosIn(word)` letters left out, put in, put in another's place or swapped with the next (optimal string
 * alignment), and those that begin within one, where `word` may be unfinished. The index's order makes it a walk through a
 * tree of beginnings: a beginning that is already too far is left with all below it.
 */
export function findTypos({ words }: Pick<WordIndex, 'words'>, word: string): WordMatch[] {
  const most = typosIn(word)
  if (most === 0) return []
  const matches: WordMatch[] = []
  const width = word.length + 1
  // Row d holds the distances of the first d letters of the word at hand to each beginning of `word`.
  const rows: Int32Array[] = [Int32Array.from({ length: width }, (_, at) => at)]
  let before = ''
  for (let place = 0; place < words.length;) {
    const other = words[place] ?? ''
    let depth = 0
    while (depth < before.length && depth < other.length && before.charCodeAt(depth) === other.charCodeAt(depth))
      depth++
    let leap = place + 1
    let reached = depth
    for (; reached < other.length; reached++) {
      const nearest = fillRow(rows, reached + 1, other, word)
      const begun = word.length >= LEAST_BEGUN && (rows[reached + 1]?.[word.length] ?? most) <= 1
      if (nearest <= most && !begun) continue
      // All that begins so is near enough, or too far.
      leap = findPlace(words, other.slice(0, reached + 1) + LAST, place + 1)
      if (begun) matches.push({ from: place, to: leap, fit: 0.3 })
      break
    }
    if (reached === other.length) {
      const distance = rows[other.length]?.[word.length] ?? most + 1
      if (distance > 0 && distance <= most) matches.push({ from: place, to: place + 1, fit: 0.5 / distance })
      before = other
    } else before = other.slice(0, reached + 1)
    place = leap
  }
  return matches
}

/** Fills row `depth` from those above it; returns its least distance. */
function fillRow(rows: Int32Array[], depth: number, other: string, word: string): number {
  const row = (rows[depth] ??= new Int32Array(word.length + 1))
  const above = rows[depth - 1] ?? row
  const twoAbove = rows[depth - 2]
  const letter = other.charCodeAt(depth - 1)
  let least = (row[0] = depth)
  for (let at = 1; at <= word.length; at++) {
    const same = word.charCodeAt(at - 1) === letter
    let distance = Math.min((above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1))
    const swapped =
      twoAbove !== undefined &&
      at > 1 &&
      word.charCodeAt(at - 2) === letter &&
      word.charCodeAt(at - 1) === other.charCodeAt(depth - 2)
    if (swapped) distance = Math.min(distance, (twoAbove[at - 2] ?? 0) + 1)
    row[at] = distance
    if (distance < least) least = distance
  }
  return least
}

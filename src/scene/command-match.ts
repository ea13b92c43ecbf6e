import { foldText, foldedWords } from '../base/fold'

/** How well a label answers what was typed, and which of its letters did: ranges of places in it, in order. */
export type LabelMatch = {
  readonly score: number
  readonly matches: readonly (readonly [start: number, end: number])[]
}

type Word = { readonly folded: string; readonly start: number }

const WORD = /[\p{L}\p{N}]+/gu

/** The words of a label, folded, with where they begin. Folding may not keep lengths; then a whole word is marked. */
const wordsOf = (label: string): readonly Word[] =>
  [...label.matchAll(WORD)].map((found) => ({ folded: foldText(found[0]), start: found.index }))

/** Letters beyond which a word may have one slip in it. */
const LONG = 4

/** Whether the first letters of a word are those wanted but for one letter that is missing, too many, wrong or swapped with the next. */
function beginsWithSlip(word: string, wanted: string): boolean {
  if (wanted.length < LONG) return false
  let at = 0
  while (at < wanted.length && word[at] === wanted[at]) at++
  const rest = wanted.slice(at)
  return (
    word.startsWith(rest.slice(1), at + 1) ||
    word.startsWith(rest.slice(1), at) ||
    word.startsWith(rest, at + 1) ||
    (word[at] === rest[1] && word[at + 1] === rest[0] && word.startsWith(rest.slice(2), at + 2))
  )
}

/** How well one word answers: whole, its beginning, somewhere within, with a slip; 0: not. */
function fit(word: string, wanted: string): number {
  if (word === wanted) return 4
  if (word.startsWith(wanted)) return 3
  if (wanted.length >= 3 && word.includes(wanted)) return 1.5
  return beginsWithSlip(word, wanted) ? 1 : 0
}

/**
 * How well a label, and other words for the same, answer what was typed. Every word typed must be found, the earlier and the
 * more whole, the better; words that are only in `also` count a little. Initials find it too (`pft` for “Path from … to …”).
 * Null where it does not answer. Cost: linear in both texts, which are short.
 */
export function matchLabel(label: string, query: string, also = ''): LabelMatch | null {
  const words = wordsOf(label)
  const others = foldedWords(also)
  const typed = foldedWords(query)
  const initials = words.map(({ folded }) => folded.charAt(0)).join('')
  const [only] = typed
  if (typed.length === 1 && only !== undefined && only.length >= 2 && initials.startsWith(only))
    return { score: 2, matches: words.slice(0, only.length).map(({ start }) => [start, start + 1] as const) }
  let score = 0
  const matches = new Map<number, number>()
  for (const wanted of typed) {
    const fits = words.map(({ folded }) => fit(folded, wanted))
    const best = Math.max(0, ...fits)
    const at = fits.indexOf(best)
    const word = words[at]
    if (best > 0 && word !== undefined) {
      score += best / (1 + at)
      const from = Math.max(0, word.folded.indexOf(wanted))
      matches.set(word.start + from, Math.min(label.length, word.start + from + wanted.length))
    } else if (others.some((other) => fit(other, wanted) >= 3)) score += 0.4
    else return null
  }
  return { score, matches: [...matches].sort(([a], [b]) => a - b) }
}

/** Those that answer the query, the best first, equals as they were; all in their order where nothing is typed. */
export function rankByLabel<Item extends { readonly label: string; readonly also?: string }>(
  items: readonly Item[],
  query: string,
): readonly (Item & Pick<LabelMatch, 'matches'>)[] {
  if (foldedWords(query).length === 0) return items.map((item) => ({ ...item, matches: [] }))
  return items
    .flatMap((item) => {
      const match = matchLabel(item.label, query, item.also)
      return match === null ? [] : [{ item: { ...item, matches: match.matches }, score: match.score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item)
}

import { foldText } from '../base/fold'
import { byText } from '../base/order'
import { GENERIC_WORDS, WIDE_WORDS } from './generic-words'
import type { PhraseGroup } from './key-phrase-groups'
import type { WordBook } from './key-phrase-stream'
import { stemPhraseWord } from './phrase-stem'

/** A word is written small where it is so at least this much as often as words are on the whole. */
const SMALL_SHARE = 0.1

/** How often a phrase is spelled in one way, and whether that is an abbreviation. */
export type Spelling = { count: number; readonly short: boolean }

/** Takes the capitals from words that are written small elsewhere: “Vision Transformer”, but “Bayesian network”. */
function writeSmall(spelling: string, book: WordBook, share: number): string {
  return spelling.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    if (!/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) return word
    const stem = stemPhraseWord(foldText(word))
    const number = book.numbers.get(stem) ?? 0
    const small = book.small[number] ?? 0
    const common = GENERIC_WORDS.has(stem) || WIDE_WORDS.has(stem)
    return common || (small > 0 && small >= share * (book.seen[number] ?? 0)) ? word.toLowerCase() : word
  })
}

/** From which share of its mentions on a word counts as one that is written small: less where titles like capitals. */
export function smallShare({ seen, small }: WordBook): number {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  return (SMALL_SHARE * sum(small)) / Math.max(1, sum(seen))
}

/** The spellings of a group as people may read them, the most common first, each once but for case; abbreviations last. */
export function spellPhrase(
  spellings: ReadonlyMap<string, Spelling>,
  { longs }: PhraseGroup,
  book: WordBook,
  share: number,
): string[] {
  const counts = new Map<string, Spelling>()
  for (const [spelling, { count, short }] of spellings) {
    const plain = writeSmall(spelling, book, share)
    counts.set(plain, { count: (counts.get(plain)?.count ?? 0) + count, short })
  }
  for (const long of longs.map((one) => writeSmall(one.replace(/\s+/g, ' '), book, share)))
    if (!counts.has(long)) counts.set(long, { count: 0, short: false })
  const ranked = [...counts].sort(
    ([a, one], [b, other]) => Number(one.short) - Number(other.short) || other.count - one.count || byText(a, b),
  )
  const told = new Map<string, string>()
  for (const [text] of ranked) if (!told.has(foldText(text))) told.set(foldText(text), text)
  return [...told.values()]
}

import { foldText } from '../base/fold'
import { byText } from '../base/order'
import { isAbbreviation, isWrittenSmall, ONE_CAPITAL, type Casing, type WordBook } from './key-phrase-book'
import type { PhraseGroup } from './key-phrase-groups'
import { stemPhraseWord } from './phrase-stem'

/** How often a phrase is spelled in one way, and whether that is an abbreviation. */
export type Spelling = { count: number; readonly short: boolean }

const wholeWords = /[\p{L}\p{N}\p{M}]+/gu

/**
 * A phrase as running text would write it: “Vision Transformer” of a title is “vision transformer”, “Bayesian Network”
 * is “Bayesian network”, “Neuronale Netze” stays, “FRAME INTERPOLATION” is “frame interpolation”. Words with capitals of
 * their own (“ViT”, “BERT”) stay.
 */
export function writePlainly(spelling: string, book: WordBook, casing: Casing): string {
  return spelling.replace(wholeWords, (word) => {
    const stem = stemPhraseWord(foldText(word))
    const isShouted = casing === 'shouted' && word.length > 1 && word === word.toUpperCase()
    if (isShouted && /\p{Lu}/u.test(word)) return isAbbreviation(book, stem) ? word : word.toLowerCase()
    return ONE_CAPITAL.test(word) && isWrittenSmall(book, stem) ? word.toLowerCase() : word
  })
}

/** The spellings of a group as people may read them, the most common first, each once but for case; abbreviations last. */
export function spellPhrase(
  spellings: ReadonlyMap<string, Spelling>,
  { longs }: PhraseGroup,
  book: WordBook,
): string[] {
  const counts = new Map(spellings)
  for (const long of longs.map((one) => writePlainly(one.replace(/\s+/g, ' '), book, 'running')))
    if (!counts.has(long)) counts.set(long, { count: 0, short: false })
  const ranked = [...counts].sort(
    ([a, one], [b, other]) => Number(one.short) - Number(other.short) || other.count - one.count || byText(a, b),
  )
  const told = new Map<string, string>()
  for (const [text] of ranked) if (!told.has(foldText(text))) told.set(foldText(text), text)
  return [...told.values()]
}

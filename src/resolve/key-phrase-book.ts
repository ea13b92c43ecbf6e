import { GENERIC_WORDS, WEAK_STARTS, WIDE_WORDS } from './generic-words'
import { isIdeograph } from './key-phrase-forms'
import type { Reading } from './key-phrase-reading'
import { readTokens, type PhraseToken } from './key-phrase-tokens'
import { countCapitals } from './phrase-index'
import { PROPER_WORDS } from './proper-words'

/** What a word may be to a phrase. */
export const WORD = { telling: 0, wide: 1, generic: 2, connector: 3 } as const

/** Words by number, from 1; the arrays hold what is known of the word of that number, and how often it was seen so. */
export type WordBook = {
  readonly numbers: Map<string, number>
  readonly stems: string[]
  /** One of `WORD`. */
  readonly roles: number[]
  readonly ideograph: boolean[]
  readonly weak: boolean[]
  /** By itself, not as part of a hyphened word. */
  readonly alone: number[]
  /** Of these, where only a noun stands: “the reef”, “coral reef of Malta”. */
  readonly nouns: number[]
  /** Of these, without another word before or behind it: “the reef”. */
  readonly solo: number[]
  /** In small letters, wherever; with one capital where small letters would be usual; and where capitals tell nothing. */
  readonly small: number[]
  readonly large: number[]
  readonly raised: number[]
  /** With several capitals. */
  readonly capitals: number[]
  /** In a language that writes nouns with a capital. */
  readonly german: number[]
  /** How often stop words were passed over, by stem. */
  readonly stops: Map<string, number>
  /** Texts of several words, and those of them that hold few stop words: their language has no list. */
  texts: number
  foreign: number
  /** What stands behind short small words of the foreign ones, by number. */
  readonly followers: Map<number, Set<number>>
}

/** How a text uses capitals: in running text they tell something, in a title such as “Deep Reefs of Malta” or in “DEEP REEFS” not. */
export type Casing = 'running' | 'title' | 'shouted'

const CONNECTOR = '\u0001'
const keyOf = ({ stem, connector }: PhraseToken): string => (connector ? CONNECTOR + stem : stem)

export const startBook = (): WordBook => ({
  numbers: new Map(),
  stems: [''],
  roles: [WORD.generic],
  ideograph: [false],
  weak: [false],
  alone: [0],
  nouns: [0],
  solo: [0],
  small: [0],
  large: [0],
  raised: [0],
  capitals: [0],
  german: [0],
  stops: new Map(),
  texts: 0,
  foreign: 0,
  followers: new Map(),
})

/** The number of a word that was read before; 0 for others. */
export const numberOf = (book: WordBook, token: PhraseToken): number => book.numbers.get(keyOf(token)) ?? 0

function roleOf({ stem, connector }: PhraseToken): number {
  if (connector) return WORD.connector
  return GENERIC_WORDS.has(stem) ? WORD.generic : WIDE_WORDS.has(stem) ? WORD.wide : WORD.telling
}

function enter(book: WordBook, token: PhraseToken): number {
  const key = keyOf(token)
  const known = book.numbers.get(key)
  if (known !== undefined) return known
  const number = book.stems.length
  book.numbers.set(key, number)
  book.stems.push(token.stem)
  book.roles.push(roleOf(token))
  book.ideograph.push(isIdeograph(token.stem))
  book.weak.push(WEAK_STARTS.has(token.stem))
  const { alone, nouns, solo, small, large, raised, capitals, german } = book
  for (const counts of [alone, nouns, solo, small, large, raised, capitals, german]) counts.push(0)
  return number
}

const add = (counts: number[], number: number): void => {
  counts[number] = (counts[number] ?? 0) + 1
}

const SEVERAL_CAPITALS = /\p{Lu}.*\p{Lu}/u
/** A word that begins with its only capital. */
export const ONE_CAPITAL = /^\p{Lu}[\p{Ll}\p{M}]+$/u
/** Shorter words are small in many titles. */
const LONG_WORD = 4
/** From this share of large words on a text does not write names so only; other languages than English seldom do otherwise. */
const TITLE_CASE = { english: 0.5, other: 0.75 } as const
/** A text is shouted from this share of large letters on; fewer letters may be an abbreviation. */
const SHOUTED = 0.8
const SHOUTED_LETTERS = 12

function isShouted(text: string): boolean {
  const large = countCapitals(text)
  return large >= SHOUTED_LETTERS && large >= SHOUTED * (large + (text.match(/\p{Ll}/gu)?.length ?? 0))
}

/** How a text uses capitals. Linear in its tokens. */
export function readCasing(
  text: string,
  tokens: readonly (PhraseToken | null)[],
  { english, nounsAreLarge }: Reading,
): Casing {
  if (isShouted(text)) return 'shouted'
  let [large, small] = [0, 0]
  for (const token of tokens) {
    if (token === null || token.connector) continue
    const word = text.slice(token.start, token.end)
    if (word.length < LONG_WORD || !/\p{Lu}|\p{Ll}/u.test(word)) continue
    if (word === word.toUpperCase()) continue
    if (!/^\p{Lu}/u.test(word)) small += 1
    else if (!token.opens) large += 1
  }
  const most = (english ? TITLE_CASE.english : TITLE_CASE.other) * (large + small)
  return !nounsAreLarge && large > 0 && large > most ? 'title' : 'running'
}

const isBreak = (token: PhraseToken | null): boolean => token === null || token.connector

/** Whether only a noun stands at a place of the tokens, as far as the words around it tell. */
function isNounAt(tokens: readonly (PhraseToken | null)[], at: number, { headFirst }: Reading): boolean {
  const token = tokens[at]
  if (token == null || token.governs) return false
  const [before, after] = [tokens[at - 1] ?? null, tokens[at + 1] ?? null]
  // A last word by itself is what a title is about (“A survey: ringing”), a first one may be a verb.
  if (token.opens && before === null) return token.ends && after === null && token.start > 0
  const begins = isBreak(before)
  if (headFirst) return begins && (token.led || before !== null)
  return isBreak(after) && (!begins || token.led || before !== null)
}

const SHORT_WORD = 4
/** As many different followers tell as much as all of them. */
const MOST_FOLLOWERS = 64
/** A text of a language whose stop words are known holds more of them. */
const FEW_STOPS = 0.2
const FEW_WORDS = 4

/**
 * Reads one text and notes its words. Out: its tokens, and the number of each, 0 for a break between runs. `isKeyword`
 * where the text is one keyword, whose last word is a noun.
 */
export function noteText(
  book: WordBook,
  text: string,
  reading: Reading,
  isKeyword = false,
): { readonly tokens: readonly (PhraseToken | null)[]; readonly numbers: readonly number[] } {
  const passed: string[] = []
  const tokens = readTokens(text, reading, (stem) => passed.push(stem))
  for (const stem of passed) book.stops.set(stem, (book.stops.get(stem) ?? 0) + 1)
  const casing = readCasing(text, tokens, reading)
  const words = tokens.filter((token) => token !== null)
  const isForeign = passed.length < FEW_STOPS * (passed.length + words.length)
  if (passed.length + words.length >= FEW_WORDS) {
    book.texts += 1
    if (isForeign) book.foreign += 1
  }
  const numbers = tokens.map((token) => (token === null ? 0 : enter(book, token)))
  for (const [at, token] of tokens.entries()) {
    if (token === null) continue
    const number = numbers[at] ?? 0
    const word = text.slice(token.start, token.end)
    if (reading.nounsAreLarge) add(book.german, number)
    if (casing !== 'shouted') {
      if (/^\p{Ll}/u.test(word)) add(book.small, number)
      else if (SEVERAL_CAPITALS.test(word)) add(book.capitals, number)
      else if (ONE_CAPITAL.test(word) && !token.opens)
        add(casing === 'running' && !isKeyword ? book.large : book.raised, number)
    }
    const next = tokens[at + 1] ?? null
    if (token.glued || next?.glued === true) continue
    add(book.alone, number)
    if (isNounAt(tokens, at, reading) || (isKeyword && next === null)) {
      add(book.nouns, number)
      const before = tokens[at - 1] ?? null
      if (isBreak(before) && isBreak(next)) add(book.solo, number)
    }
    if (isForeign && word.length <= SHORT_WORD && /^\p{Ll}+$/u.test(word)) {
      const followers = book.followers.get(number) ?? new Set()
      book.followers.set(number, followers)
      if (next !== null && followers.size < MOST_FOLLOWERS) followers.add(numbers[at + 1] ?? 0)
    }
  }
  return { tokens, numbers }
}

/** Uses from which on a short word may show that it is a function word: fewer where most texts are foreign. */
const ENOUGH_USES = { usual: 8, foreign: 4 } as const
const MOSTLY_FOREIGN = 0.5
/** Share of its uses that differ in what follows; a subject's words are followed by the same ones. */
const VARIED = 0.7

/**
 * Words that stand between phrases though no list of their text's language holds them: those that texts of another language of
 * the corpus mostly use as stop words; and short ones that nearly always stand before something else, ever another thing.
 */
export function findFunctionWords(book: WordBook): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [stem, count] of book.stops) {
    const number = book.numbers.get(stem) ?? 0
    if (number > 0 && count > (book.alone[number] ?? 0)) found.add(number)
  }
  const enough = book.foreign >= MOSTLY_FOREIGN * book.texts ? ENOUGH_USES.foreign : ENOUGH_USES.usual
  for (const [number, followers] of book.followers) {
    const uses = book.alone[number] ?? 0
    const isVaried = followers.size >= Math.min(MOST_FOLLOWERS, VARIED * uses)
    if (uses >= enough && isVaried && (book.nouns[number] ?? 0) * 10 < uses) found.add(number)
  }
  return found
}

/** Uses as a noun that a single word needs to be a subject, and the share of all its uses. */
const NOUN_USES = 2
const NOUN_SHARE = 0.4
const SHORT_SHARE = 0.5
/** Share of its uses in which a subject of one word stands for itself: “descent” is mostly a part of “gradient descent”. */
const SOLO_SHARE = 0.2

const isShort = ({ small, capitals }: WordBook, number: number): boolean => {
  const short = capitals[number] ?? 0
  return short > 0 && short >= SHORT_SHARE * (short + (small[number] ?? 0))
}

/** Whether texts use a word as a noun in several places, or write it as an abbreviation: a phrase may end with it. */
export const isNoun = (book: WordBook, number: number): boolean =>
  isShort(book, number) || (book.nouns[number] ?? 0) >= Math.max(NOUN_USES, NOUN_SHARE * (book.alone[number] ?? 0))

/** Whether texts use a word as a subject, now and then by itself. */
export const isSubject = (book: WordBook, number: number): boolean =>
  isShort(book, number) || (isNoun(book, number) && (book.solo[number] ?? 0) > 0)

/** Whether texts often use a word as a subject by itself. */
export const isTerm = (book: WordBook, number: number): boolean =>
  isShort(book, number) ||
  (isNoun(book, number) && (book.solo[number] ?? 0) >= Math.max(NOUN_USES, SOLO_SHARE * (book.alone[number] ?? 0)))

/** A word is written small where running texts do so in this share of cases; where capitals are usual for it, in most. */
const SMALL_SHARE = 0.25
const SMALL_SHARE_OF_PROPER = 0.75
/** Few capitals in running text say nothing of a word that titles write so much more often: titles are not always consistent. */
const FEW_LARGE = 0.3

/** Whether a word that a text writes with one capital is written small: as running texts do, else as its language does. */
export function isWrittenSmall(book: WordBook, stem: string): boolean {
  const number = book.numbers.get(stem) ?? 0
  const [small, large] = [book.small[number] ?? 0, book.large[number] ?? 0]
  const isProper = PROPER_WORDS.has(stem)
  const isKnown = small > 0 || large >= FEW_LARGE * (large + (book.raised[number] ?? 0))
  if (small + large > 0 && isKnown) return small >= (isProper ? SMALL_SHARE_OF_PROPER : SMALL_SHARE) * (small + large)
  return !isProper && (book.german[number] ?? 0) === 0
}

/** Whether a word of capitals is an abbreviation, and not only shouted. */
export const isAbbreviation = (book: WordBook, stem: string): boolean =>
  (book.capitals[book.numbers.get(stem) ?? 0] ?? 0) > 0

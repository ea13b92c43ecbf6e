import { GENERIC_WORDS, WEAK_STARTS, WIDE_WORDS } from './generic-words'
import { chooseReading, readTokens, type PhraseToken, type Reading } from './key-phrase-tokens'

/** A paper in which key phrases are looked for. */
export type PhrasePaper<Id extends string = string> = {
  readonly id: Id
  readonly title: string
  readonly abstract: string | null
  readonly keywords?: readonly string[]
}

export type PhraseField = 'title' | 'abstract' | 'keywords'

/** What a word may be to a phrase. */
export const WORD = { telling: 0, wide: 1, generic: 2, connector: 3 } as const

/** Words by number, from 1; the arrays hold what is known of the word of that number. */
export type WordBook = {
  readonly numbers: Map<string, number>
  readonly stems: string[]
  /** One of `WORD`. */
  readonly roles: number[]
  readonly ideograph: boolean[]
  readonly weak: boolean[]
  /** How often it was read, and how often of these in small letters, not at the beginning of a text. */
  readonly seen: number[]
  readonly small: number[]
}

/** All texts as numbers of words: 0 between runs, else twice the word's number, one more where it is hyphened to the word before. */
export type Stream = {
  readonly words: Int32Array
  /** By paper: where it begins, where its abstract begins, how it is read; `starts` has one more at the end. */
  readonly starts: Int32Array
  readonly abstracts: Int32Array
  readonly readings: readonly Reading[]
  readonly book: WordBook
}

const CONNECTOR = '\u0001'
const keyOf = ({ stem, connector }: PhraseToken): string => (connector ? CONNECTOR + stem : stem)

/** The number of a word that was read before; 0 for others. */
export const numberOf = (book: WordBook, token: PhraseToken): number => book.numbers.get(keyOf(token)) ?? 0

function roleOf({ stem, connector }: PhraseToken): number {
  if (connector) return WORD.connector
  return GENERIC_WORDS.has(stem) ? WORD.generic : WIDE_WORDS.has(stem) ? WORD.wide : WORD.telling
}

function enter(book: WordBook, token: PhraseToken, text: string): number {
  const key = keyOf(token)
  let number = book.numbers.get(key)
  if (number === undefined) {
    number = book.stems.length
    book.numbers.set(key, number)
    book.stems.push(token.stem)
    book.roles.push(roleOf(token))
    book.ideograph.push(/^\p{Script=Han}$/u.test(token.stem))
    book.weak.push(WEAK_STARTS.has(token.stem))
    book.seen.push(0)
    book.small.push(0)
  }
  if (token.start > 0) {
    book.seen[number] = (book.seen[number] ?? 0) + 1
    if (/^\p{Ll}/u.test(text.slice(token.start, token.end))) book.small[number] = (book.small[number] ?? 0) + 1
  }
  return number
}

/** The texts of a paper in order, title and keywords before the abstract. */
export function textsOf({ title, abstract, keywords = [] }: PhrasePaper): { field: PhraseField; text: string }[] {
  return [
    { field: 'title', text: title },
    ...keywords.map((text) => ({ field: 'keywords' as const, text })),
    ...(abstract === null ? [] : [{ field: 'abstract' as const, text: abstract }]),
  ]
}

/** Reads all papers once. Eight bytes a word at most; time is linear in the texts. */
export function readStream(papers: readonly PhrasePaper[]): Stream {
  const book: WordBook = {
    numbers: new Map(),
    stems: [''],
    roles: [WORD.generic],
    ideograph: [false],
    weak: [false],
    seen: [0],
    small: [0],
  }
  let words = new Int32Array(1024)
  let length = 0
  const put = (value: number): void => {
    if (length === words.length) {
      const larger = new Int32Array(words.length * 2)
      larger.set(words)
      words = larger
    }
    words[length++] = value
  }
  const starts = new Int32Array(papers.length + 1)
  const abstracts = new Int32Array(papers.length)
  const readings: Reading[] = []
  for (const [at, paper] of papers.entries()) {
    starts[at] = length
    abstracts[at] = -1
    const reading = chooseReading(`${paper.title}\n${paper.abstract ?? ''}`)
    readings.push(reading)
    for (const { field, text } of textsOf(paper)) {
      put(0)
      if (field === 'abstract') abstracts[at] = length
      for (const token of readTokens(text, reading)) {
        if (token !== null) put(enter(book, token, text) * 2 + (token.glued ? 1 : 0))
        else if (length > 0 && words[length - 1] !== 0) put(0)
      }
    }
    put(0)
    if (abstracts[at] === -1) abstracts[at] = length
  }
  starts[papers.length] = length
  return { words: words.subarray(0, length), starts, abstracts, readings, book }
}

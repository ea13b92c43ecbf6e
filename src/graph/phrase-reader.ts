import type { Paper } from '../resolve/corpus'
import {
  findFunctionWords,
  isNoun,
  isTerm,
  noteText,
  numberOf,
  readCasing,
  startBook,
} from '../resolve/key-phrase-book'
import type { WordBook } from '../resolve/key-phrase-book'
import { isIdeograph } from '../resolve/key-phrase-forms'
import { chooseUsualReading, readPaperLanguages } from '../resolve/key-phrase-reading'
import type { Reading } from '../resolve/key-phrase-reading'
import { writePlainly } from '../resolve/key-phrase-spelling'
import { readTokens } from '../resolve/key-phrase-tokens'
import type { PhraseToken } from '../resolve/key-phrase-tokens'
import { findOpeningTitle } from '../resolve/opening-title'
import { isWholePhrase } from './whole-phrase'

/** Words of the longest phrase; ideographs, which are short, may be more. */
const LONGEST = 5
const LONGEST_IDEOGRAPHS = 8
/** Letters of the longest phrase: a longer one is a sentence, and fits no region. */
const MOST_LETTERS_OF_PHRASE = 44
/** Abstracts are read where the corpus has at most this many letters of them; beyond it titles alone, which say the subject. */
export const MOST_LETTERS = 1_000_000
/** Papers whose phrases are remembered, so that the four networks of a corpus read them once. */
const MOST_REMEMBERED = 20_000

/** A phrase of a paper: as running text writes it, whether the title has it, and whether the abstract comes back to it. */
export type ReadPhrase = { readonly text: string; readonly inTitle: boolean; readonly again: boolean }

/** A paper's phrases by their stems. */
export type Phrases = ReadonlyMap<string, ReadPhrase>

/** What reads the phrases of the papers of one corpus. */
export type PhraseReader = { readonly read: (paper: Paper) => Phrases }

/** The texts of a paper; a title that was taken from the abstract stands there already. */
type Texts = {
  readonly title: string
  readonly abstract: string
  /** Where that part of the abstract ends which counts as a title. */
  readonly opening: number
}

type Corpus = {
  readonly book: WordBook
  readonly functional: ReadonlySet<number>
  readonly usual: Reading
  readonly withAbstract: boolean
}

const known = new WeakMap<Paper, { readonly papers: readonly Paper[]; readonly reader: PhraseReader }>()

/** Opens the texts of a corpus: reads once how they use words. The same papers are opened only once. Linear in the letters. */
export function openReader(papers: readonly Paper[]): PhraseReader {
  const [first] = papers
  const opened = first === undefined ? undefined : known.get(first)
  const isSame = opened?.papers.length === papers.length && papers.every((paper, at) => paper === opened.papers[at])
  if (opened !== undefined && isSame) return opened.reader
  const corpus = readCorpus(papers)
  const remembered = new Map<Paper, Phrases>()
  const reader = {
    read: (paper: Paper): Phrases => {
      const phrases = remembered.get(paper) ?? readPhrases(paper, corpus)
      if (papers.length <= MOST_REMEMBERED) remembered.set(paper, phrases)
      return phrases
    },
  }
  if (first !== undefined) known.set(first, { papers, reader })
  return reader
}

/** Addresses of the web are no words; as many marks stand for them. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/giu
const withoutAddresses = (text: string): string => text.replace(ADDRESS, (address) => ';'.repeat(address.length))

function textsOf({ title, titleIsDerived, abstract }: Paper, withAbstract: boolean): Texts {
  const text = withoutAddresses(abstract ?? '')
  const head = titleIsDerived ? '' : title
  const opening = titleIsDerived ? findOpeningTitle(null, text) : 0
  return { title: head, abstract: withAbstract ? text : text.slice(0, opening), opening }
}

const languagesOf = ({ title, abstract }: Pick<Texts, 'title' | 'abstract'>, usual: Reading) =>
  readPaperLanguages({ title, abstract: abstract === '' ? null : abstract }, usual)

function readCorpus(papers: readonly Paper[]): Corpus {
  const letters = papers.reduce((sum, { abstract }) => sum + (abstract?.length ?? 0), 0)
  const withAbstract = letters <= MOST_LETTERS
  const usual = chooseUsualReading(papers.map(({ title, abstract }) => `${title}\n${abstract ?? ''}`))
  const book = startBook()
  for (const paper of papers) {
    const { title, abstract } = textsOf(paper, withAbstract)
    const readings = languagesOf({ title, abstract }, usual)
    for (const [text, reading] of [
      [title, readings.title],
      [abstract, readings.abstract],
    ] as const) {
      noteText(book, text, reading)
    }
  }
  return { book, functional: findFunctionWords(book), usual, withAbstract }
}

/** Every phrase of a paper once, by its stems; the abstract's spelling goes before the title's. */
function readPhrases(paper: Paper, corpus: Corpus): Phrases {
  const { title, abstract, opening } = textsOf(paper, corpus.withAbstract)
  const readings = languagesOf({ title, abstract }, corpus.usual)
  const found = new Map<string, ReadPhrase>()
  for (const { key, text } of phrasesOf(title, readings.title, corpus))
    found.set(key, { text, inTitle: true, again: false })
  const seen = new Set<string>()
  for (const { key, text, start } of phrasesOf(abstract, readings.abstract, corpus)) {
    if (seen.has(key)) continue
    seen.add(key)
    found.set(key, { text, inTitle: found.has(key) || start < opening, again: found.has(key) })
  }
  return found
}

type Written = { readonly key: string; readonly text: string; readonly start: number }

function phrasesOf(text: string, reading: Reading, { book, functional }: Corpus): readonly Written[] {
  const read = readTokens(text, reading)
  const casing = readCasing(text, read, reading)
  const tokens = read.map((token, at) => {
    const isPart = token?.glued === true || read[at + 1]?.glued === true
    return token === null || (!isPart && functional.has(numberOf(book, token))) ? null : token
  })
  const found: Written[] = []
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]
    if (first == null || first.glued || first.connector) continue
    const part: PhraseToken[] = []
    const before = tokens[from - 1] ?? null
    const longest = isIdeograph(first.stem) ? LONGEST_IDEOGRAPHS : LONGEST
    for (let to = from; part.length < longest; to++) {
      const last = tokens[to]
      if (last == null) break
      part.push(last)
      const after = tokens[to + 1] ?? null
      // No phrase ends within a hyphened word or with “of”.
      if (last.connector || after?.glued === true) continue
      const place = {
        before,
        after,
        reading,
        isTerm: isTerm(book, numberOf(book, first)),
        isNoun: isNoun(book, numberOf(book, last)),
      }
      if (!isWholePhrase(part, place)) continue
      const spelled = writePlainly(text.slice(first.start, last.end).replace(/\s+/gu, ' '), book, casing)
      if (spelled.length <= MOST_LETTERS_OF_PHRASE)
        found.push({ key: part.map(({ stem }) => stem).join(' '), text: spelled, start: first.start })
    }
  }
  return found
}

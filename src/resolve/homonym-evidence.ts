import { foldedWords } from '../base/fold'
import { stemWord } from './words'

/** What one paper says about the bearer of a name: everything by which two bearers can be told apart. */
export type NamesakePaper = {
  /** Folded names of the others of the list, each once. */
  readonly coauthors: readonly string[]
  readonly affiliation: string | null
  readonly venue: string | null
  readonly title: string | null
  readonly topics: readonly string[]
  readonly year: number | null
}

/** Where words are compared: a venue counts as one word. */
export type WordKind = 'affiliation' | 'venue' | 'title'

/** How telling names and words are, by their numbers in all that was read. */
export type NamesakeCorpus = {
  /** How many bear the folded name, if given and family names were drawn independently from the names read; above 0. */
  readonly bearersOf: (name: string) => number
  /** The words by which texts are compared, each once, and each text read once. */
  readonly wordsOf: (kind: WordKind, text: string | null) => readonly string[]
  /** How much a word tells, at least 0.1; rare ones weigh more. */
  readonly weightOf: (kind: WordKind, word: string) => number
}

/** Words of titles that say nothing of a subject. */
const EMPTY_WORDS = new Set(
  'a an and are as at be by can do for from how in into is it its not of on or over some that the their to towards under upon using via what when why with without based new approach'.split(
    ' ',
  ),
)
/** Affiliations abbreviate (“Univ.”, “Commun.”), so their words are compared by their beginnings. */
const AFFILIATION_LETTERS = 5
/** Taken off every weight, so that the commonest words come near to nothing. */
const COMMONEST = 0.9

/**
 * Names that are thought of beside those read, each with parts of its own: in a collection of ten names two of one family
 * do not make it a common one.
 */
const UNREAD = 50

const isInitial = (given: string): boolean => /^\p{L}\.?$/u.test(given)

const shorten = (word: string): string =>
  word.startsWith('univ') ? 'univ' : [...word].slice(0, AFFILIATION_LETTERS).join('')

/** The words by which titles, affiliations and venues are compared, each once; words with digits (years) left out. */
function findWords(kind: WordKind, text: string): string[] {
  const words = foldedWords(text).filter((word) => !/\p{N}/u.test(word) && !EMPTY_WORDS.has(word))
  if (kind === 'venue') return words.length === 0 ? [] : [words.join(' ')]
  const cut = (word: string): string => (kind === 'affiliation' ? shorten(word) : stemWord(word))
  return [...new Set(words.filter((word) => word.length > 1).map(cut))]
}

/** Given and family part of a folded name, well enough for counting. */
function partName(name: string): { given: string; family: string } {
  const at = name.lastIndexOf(' ')
  const given = at < 0 ? '' : name.slice(0, at)
  return { given: isInitial(given) ? `${given.slice(0, 1)}.` : given, family: name.slice(at + 1) }
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * Counts the names and words of all papers. “Wei Wang” is common where there are many Weis and many Wangs, although it
 * was read once itself; an initial is borne by all whose given names begin with it. `names` are those under
 * examination. Linear in the texts.
 */
export function surveyNamesakes(papers: Iterable<NamesakePaper>, names: Iterable<string>): NamesakeCorpus {
  const distinct = new Set(names)
  const frequency: Readonly<Record<WordKind, Map<string, number>>> = {
    affiliation: new Map(),
    venue: new Map(),
    title: new Map(),
  }
  const read: Readonly<Record<WordKind, Map<string, readonly string[]>>> = {
    affiliation: new Map(),
    venue: new Map(),
    title: new Map(),
  }
  const wordsOf = (kind: WordKind, text: string | null): readonly string[] => {
    if (text === null) return []
    const words = read[kind].get(text) ?? findWords(kind, text)
    read[kind].set(text, words)
    return words
  }
  let total = 1
  for (const paper of papers) {
    total += 1
    for (const name of paper.coauthors) distinct.add(name)
    for (const kind of ['affiliation', 'venue', 'title'] as const)
      for (const word of wordsOf(kind, paper[kind])) count(frequency[kind], word)
  }
  const givens = new Map<string, number>()
  const families = new Map<string, number>()
  for (const name of distinct) {
    const { given, family } = partName(name)
    count(givens, given)
    if (given !== '' && !isInitial(given)) count(givens, `${[...given][0] ?? ''}.`)
    count(families, family)
  }
  return {
    wordsOf,
    bearersOf: (name) => {
      const { given, family } = partName(name)
      return ((givens.get(given) ?? 1) * (families.get(family) ?? 1)) / (distinct.size + UNREAD)
    },
    // The fourth root stands for the usual logarithm, which is not the same on every machine.
    weightOf: (kind, word) => Math.sqrt(Math.sqrt(total / (frequency[kind].get(word) ?? 1))) - COMMONEST,
  }
}

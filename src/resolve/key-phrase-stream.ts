import { findFunctionWords, noteText, startBook, type WordBook } from './key-phrase-book'
import { chooseUsualReading, readPaperLanguages, type Reading } from './key-phrase-reading'
import { findOpeningTitle } from './opening-title'

/** A paper in which key phrases are looked for; `title` is empty where the source states none. */
export type PhrasePaper<Id extends string = string> = {
  readonly id: Id
  readonly title: string
  readonly abstract: string | null
  readonly keywords?: readonly string[]
}

export type PhraseField = 'title' | 'abstract' | 'keywords'

/** How a paper's texts are read; its keywords as its title. */
export type PaperReading = { readonly title: Reading; readonly abstract: Reading }

/** All texts as numbers of words: 0 between runs, else twice the word's number, one more where it is hyphened to the word before. */
export type Stream = {
  readonly words: Int32Array
  /** By paper: where it begins, where its abstract begins, how it is read; `starts` has one more at the end. */
  readonly starts: Int32Array
  readonly abstracts: Int32Array
  /** By paper: where that ends which counts as its title: an abstract may begin with one. */
  readonly titled: Int32Array
  readonly readings: readonly PaperReading[]
  readonly book: WordBook
}

/** The texts of a paper in order, title and keywords before the abstract. */
export function textsOf({ title, abstract, keywords = [] }: PhrasePaper): { field: PhraseField; text: string }[] {
  return [
    { field: 'title', text: title },
    ...keywords.map((text) => ({ field: 'keywords' as const, text })),
    ...(abstract === null ? [] : [{ field: 'abstract' as const, text: abstract }]),
  ]
}

function* textsOfAll(papers: readonly PhrasePaper[]): Generator<string> {
  for (const { title, abstract } of papers) yield `${title}\n${abstract ?? ''}`
}

/** Takes function words that no list knows out of the stream: phrases stand between them. Those of hyphened words stay. */
function partAtFunctionWords(words: Int32Array, book: WordBook): void {
  const functional = findFunctionWords(book)
  if (functional.size === 0) return
  for (const [at, word] of words.entries())
    if (functional.has(word >> 1) && (word & 1) === 0 && ((words[at + 1] ?? 0) & 1) === 0) words[at] = 0
}

/** Reads all papers once, but for the question of their language. Eight bytes a word at most; time is linear in the texts. */
export function readStream(papers: readonly PhrasePaper[]): Stream {
  const book = startBook()
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
  const titled = new Int32Array(papers.length)
  const readings: PaperReading[] = []
  const usual = chooseUsualReading(textsOfAll(papers))
  for (const [at, paper] of papers.entries()) {
    starts[at] = length
    abstracts[at] = titled[at] = -1
    const reading = readPaperLanguages(paper, usual)
    readings.push(reading)
    const opening = findOpeningTitle(paper.title, paper.abstract ?? '')
    for (const { field, text } of textsOf(paper)) {
      put(0)
      if (field === 'abstract') abstracts[at] = length
      if (field === 'abstract' && opening === 0) titled[at] = length
      const own = field === 'abstract' ? reading.abstract : reading.title
      const { tokens, numbers } = noteText(book, text, own, field === 'keywords')
      for (const [place, token] of tokens.entries()) {
        if (field === 'abstract' && titled[at] === -1 && token !== null && token.start >= opening) titled[at] = length
        if (token !== null) put((numbers[place] ?? 0) * 2 + (token.glued ? 1 : 0))
        else if (length > 0 && words[length - 1] !== 0) put(0)
      }
    }
    put(0)
    if (abstracts[at] === -1) abstracts[at] = length
    if (titled[at] === -1) titled[at] = length
  }
  starts[papers.length] = length
  const stream = words.subarray(0, length)
  partAtFunctionWords(stream, book)
  return { words: stream, starts, abstracts, titled, readings, book }
}

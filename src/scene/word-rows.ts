import { foldedWords } from '../base/fold'
import type { Corpus, Paper } from '../resolve/corpus'
import type { Rows } from './filter-index'

/** The different words of every paper's title, abstract and keywords by their numbers, without accents and capitals. */
type WordRows = { readonly numberOf: ReadonlyMap<string, number>; readonly rows: Rows }

const known = new WeakMap<Corpus, WordRows>()

const textOf = ({ title, abstract, keywords }: Paper): string => [title, abstract ?? '', ...(keywords ?? [])].join(' ')

/** Made once for each corpus, when it is first asked for words: linear in its texts, four bytes for a word of a paper. */
function wordRows(corpus: Corpus): WordRows {
  const own = known.get(corpus)
  if (own !== undefined) return own
  const numberOf = new Map<string, number>()
  const offsets = new Int32Array(corpus.papers.length + 1)
  let places = new Int32Array(1024)
  let next = 0
  corpus.papers.forEach((paper, at) => {
    for (const word of new Set(foldedWords(textOf(paper)))) {
      let number = numberOf.get(word)
      if (number === undefined) {
        number = numberOf.size
        numberOf.set(word, number)
      }
      if (next === places.length) {
        const longer = new Int32Array(2 * places.length)
        longer.set(places)
        places = longer
      }
      places[next++] = number
    }
    offsets[at + 1] = next
  })
  const made = { numberOf, rows: { offsets, places: places.slice(0, next) } }
  known.set(corpus, made)
  return made
}

/** What a text asks for: the words that must be there, and those that must not, behind NOT or a minus. */
export function readWords(text: string): { readonly wanted: readonly string[]; readonly unwanted: readonly string[] } {
  const wanted: string[] = []
  const unwanted: string[] = []
  let turned = false
  for (const part of text.split(/\s+/u)) {
    if (part === 'NOT') {
      turned = true
      continue
    }
    const words = foldedWords(part)
    if (words.length === 0) continue
    // A hyphen within a word is none in front of it.
    const list = turned || /^[-−–]/u.test(part) ? unwanted : wanted
    list.push(...words)
    turned = false
  }
  return { wanted, unwanted }
}

/** 1 for each paper that holds every wanted word and no unwanted one. */
export function flagWords(corpus: Corpus, text: string): Uint8Array {
  const { wanted, unwanted } = readWords(text)
  const flags = new Uint8Array(corpus.papers.length)
  if (wanted.length + unwanted.length === 0) return flags.fill(1)
  const { numberOf, rows } = wordRows(corpus)
  const needed = new Set(wanted.map((word) => numberOf.get(word) ?? -1))
  if (needed.has(-1)) return flags
  const banned = new Set(unwanted.map((word) => numberOf.get(word) ?? -1))
  const { offsets, places } = rows
  // 1 for what is wanted and 2 for what is not: a look into an array for each word of each paper.
  const meaning = new Uint8Array(numberOf.size)
  for (const number of needed) meaning[number] = 1
  for (const number of banned) if (number >= 0) meaning[number] = 2
  for (let paper = 0; paper < flags.length; paper++) {
    let found = 0
    let isBanned = false
    for (let at = offsets[paper] ?? 0; at < (offsets[paper + 1] ?? 0); at++) {
      const means = meaning[places[at] ?? -1] ?? 0
      if (means === 1) found++
      else if (means === 2) isBanned = true
    }
    if (found === needed.size && !isBanned) flags[paper] = 1
  }
  return flags
}

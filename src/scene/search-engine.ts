import type { NodeKind } from '../graph/atlas'
import { searchWords } from './search-text'
import { findWholes, mayBegin, nearness, type Query } from './name-nearness'
import { createWordIndexBuilder, type WordIndex } from './word-index'
import { findBeginnings, findTypos, typosIn, type WordMatch } from './word-match'

/** What is to be found: entries in order, each with its kind and how many papers stand behind it. */
export type EntryPiece = {
  readonly kinds: readonly NodeKind[]
  readonly papers: readonly number[]
  /** The names of each, parted by line feeds. */
  readonly names: readonly string[]
  readonly texts: readonly string[]
}

/** Entries found, best first, and the words of each that were taken for a word of the query with a typo; none without. */
export type Found = { readonly entries: readonly number[]; readonly near: readonly (readonly string[])[] }

export type SearchEngine = { readonly find: (query: string, limit: number) => Found }

export type SearchEngineBuilder = { readonly add: (piece: EntryPiece) => void; readonly finish: () => SearchEngine }

/** Of equal names people come first, then topics, papers, and what files state. */
const ORDER: Readonly<Record<NodeKind, number>> = { author: 0, topic: 1, paper: 2, node: 3 }

/** How well a word fits that begins with the one of the query: the better, the less is missing. */
const fitBeginning = (sought: string, word: string): number => 0.3 + (0.4 * sought.length) / word.length

/** Builds an engine of entries that are given in pieces. */
export function createSearchEngineBuilder(): SearchEngineBuilder {
  const index = createWordIndexBuilder()
  const orders: number[] = []
  const papers: number[] = []
  return {
    add(piece) {
      piece.kinds.forEach((kind, at) => {
        orders.push(ORDER[kind])
        papers.push(piece.papers[at] ?? 0)
        index.add({ names: piece.names[at] ?? '', text: piece.texts[at] ?? '' })
      })
    },
    finish: () => createEngine(index.finish(), Uint8Array.from(orders), Int32Array.from(papers)),
  }
}

/** A word of the query: all that it may mean, and what it means as it stands. */
type Sought = {
  readonly word: string
  /** Its own place among the words, or −1. */
  readonly exact: number
  /** The words that begin with it. */
  readonly from: number
  readonly to: number
  readonly typos: readonly WordMatch[]
}

function createEngine(index: WordIndex, orders: Uint8Array, papers: Int32Array): SearchEngine {
  const { size, words, entriesOf, entries, weights } = index
  const scores = new Float32Array(size)
  const best = new Float32Array(size)
  // How many words of the query an entry holds so far; of a query under way.
  const met = new Uint8Array(size)

  function read(word: string, withTypos: boolean): Sought {
    const [from, to] = findBeginnings(index, word)
    return { word, exact: words[from] === word ? from : -1, from, to, typos: withTypos ? findTypos(index, word) : [] }
  }

  function readQuery(asked: readonly string[]): Query {
    const sought = asked.map((word) => read(word, false))
    return {
      exact: Int32Array.from(sought, ({ exact }) => exact),
      from: Int32Array.from(sought, ({ from }) => from),
      to: Int32Array.from(sought, ({ to }) => to),
    }
  }

  /** The entries that were met so often, in order: what is asked of them next is read along the arrays, not across them. */
  function listMet(times: number, count: number): Int32Array {
    const listed = new Int32Array(count)
    for (let entry = 0, at = 0; at < count; entry++) if (met[entry] === times) listed[at++] = entry
    return listed
  }

  /** The entries that hold every word, with their scores in `scores`. */
  function gather(sought: readonly Sought[]): Int32Array {
    met.fill(0)
    let candidates: Int32Array = new Int32Array(0)
    for (const [round, { word, exact, from, to, typos }] of sought.entries()) {
      let count = 0
      const add = (place: number, fit: number): void => {
        for (let at = entriesOf[place] ?? 0, end = entriesOf[place + 1] ?? 0; at < end; at++) {
          const entry = entries[at] ?? 0
          const score = fit * (weights[at] ?? 0)
          if (met[entry] === round) {
            met[entry] = round + 1
            best[entry] = score
            count++
          } else if (met[entry] === round + 1 && score > (best[entry] ?? 0)) best[entry] = score
        }
      }
      for (let place = from; place < to; place++)
        add(place, place === exact ? 1 : fitBeginning(word, words[place] ?? word))
      for (const { from: first, to: last, fit } of typos)
        for (let place = first; place < last; place++) if (place < from || place >= to) add(place, fit)
      if (count === 0) return new Int32Array(0)
      candidates = listMet(round + 1, count)
      // Okapi's rarity, of all that the word may mean together: a rare way to end a beginning is no better than a common one.
      const rarity = Math.log(1 + (size - count + 0.5) / (count + 0.5))
      for (const entry of candidates)
        scores[entry] = (round === 0 ? 0 : (scores[entry] ?? 0)) + rarity * (best[entry] ?? 0)
    }
    return candidates
  }

  return {
    find(query, limit) {
      const whole = searchWords(query).slice(0, MOST_WORDS)
      const asked = [...new Set(whole)]
      if (asked.length === 0 || limit < 1) return { entries: [], near: [] }
      let sought = asked.map((word) => read(word, false))
      let candidates = gather(sought)
      if (candidates.length === 0 && asked.some((word) => typosIn(word) > 0)) {
        sought = asked.map((word) => read(word, true))
        candidates = gather(sought)
      }
      const named = readQuery(whole)
      const ranked = pickBest(candidates, findWholes(index, named), limit, {
        near: (entry) => nearness(index, entry, named),
        mayBegin: named.exact.every((word) => word >= 0) ? () => true : (entry) => mayBegin(index, entry, named),
        order: (entry) => orders[entry] ?? 0,
        papers: (entry) => papers[entry] ?? 0,
        score: (entry) => scores[entry] ?? 0,
        byName: (one, other) => compareNames(index, one, other),
      })
      return { entries: ranked, near: ranked.map((entry) => nearWords(index, entry, sought)) }
    },
  }
}

/** Longer queries are cut: each word costs a pass. */
const MOST_WORDS = 32

/** Compares the first names word by word, as the order of words has it; then by the entries' own order. */
function compareNames({ namesOf, nameEnds, nameWords }: WordIndex, one: number, other: number): number {
  const startOf = (entry: number): number => {
    const name = namesOf[entry] ?? 0
    return name === 0 ? 0 : (nameEnds[name - 1] ?? 0)
  }
  const endOf = (entry: number): number => nameEnds[namesOf[entry] ?? 0] ?? 0
  let [at, against] = [startOf(one), startOf(other)]
  const [end, endAgainst] = [endOf(one), endOf(other)]
  for (; at < end && against < endAgainst; at++, against++) {
    const difference = (nameWords[at] ?? 0) - (nameWords[against] ?? 0)
    if (difference !== 0) return difference
  }
  return end - at - (endAgainst - against) || one - other
}

/** The words of an entry's names that a word of the query with a typo was taken for. */
function nearWords(index: WordIndex, entry: number, sought: readonly Sought[]): string[] {
  if (sought.every(({ typos }) => typos.length === 0)) return []
  const { namesOf, nameEnds, nameWords, words } = index
  const first = namesOf[entry] ?? 0
  const found = new Set<string>()
  for (
    let at = first === 0 ? 0 : (nameEnds[first - 1] ?? 0);
    at < (nameEnds[(namesOf[entry + 1] ?? 0) - 1] ?? 0);
    at++
  ) {
    const word = nameWords[at] ?? -1
    if (sought.some(({ typos }) => typos.some(({ from, to }) => word >= from && word < to)))
      found.add(words[word] ?? '')
  }
  return [...found]
}

type Merits = {
  readonly near: (entry: number) => number
  /** False where it cannot be nearer than 1; soon answered. */
  readonly mayBegin: (entry: number) => boolean
  readonly order: (entry: number) => number
  readonly papers: (entry: number) => number
  readonly score: (entry: number) => number
  readonly byName: (one: number, other: number) => number
}

/** As `nearness` has them. */
const [WHOLE, BEGUN, HELD] = [3, 2, 1]

/**
 * The best `limit` of the candidates: nearest names first, of equal ones people, topics, papers, and those with more papers;
 * the rest by score; then by name. `wholes` are those candidates of which a name is the query. Linear in the candidates,
 * since few of them get into a short list, and most are seen not to by what is looked up soonest.
 */
function pickBest(candidates: Int32Array, wholes: ReadonlySet<number>, limit: number, merits: Merits): number[] {
  const listed: { readonly entry: number; readonly near: number }[] = []
  const compare = (one: number, near: number, other: number, otherNear: number): number =>
    otherNear - near ||
    (near > 0 ? merits.order(one) - merits.order(other) || merits.papers(other) - merits.papers(one) : 0) ||
    merits.score(other) - merits.score(one) ||
    merits.byName(one, other)
  const enter = (entry: number, near: number): void => {
    const last = listed.length === limit ? listed[limit - 1] : undefined
    if (last !== undefined && compare(entry, near, last.entry, last.near) >= 0) return
    let at = listed.length
    for (; at > 0; at--) {
      const before = listed[at - 1]
      if (before !== undefined && compare(entry, near, before.entry, before.near) >= 0) break
    }
    listed.splice(at, 0, { entry, near })
    if (listed.length > limit) listed.pop()
  }
  for (const entry of wholes) enter(entry, WHOLE)
  if (listed.length === limit) return listed.map(({ entry }) => entry)
  for (const entry of candidates) {
    if (wholes.size > 0 && wholes.has(entry)) continue
    const last = listed.length === limit ? listed[limit - 1] : undefined
    // Behind even as near as it can be: how near it is need not be asked.
    if (last !== undefined && compare(entry, merits.mayBegin(entry) ? BEGUN : HELD, last.entry, last.near) >= 0)
      continue
    enter(entry, merits.near(entry))
  }
  return listed.map(({ entry }) => entry)
}

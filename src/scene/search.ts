import MiniSearch from 'minisearch'
import { byText } from '../base/order'
import type { Atlas, NodeId, NodeKind } from '../graph/atlas'
import { clusterOfNode } from './atlas-index'
import type { ColourKey } from './scene'
import { entryDetail, listEntries, type SearchEntry } from './search-entries'
import { matchRanges, searchWords } from './search-text'

/** One thing found. */
export type SearchHit = {
  readonly id: NodeId
  readonly kind: NodeKind
  readonly label: string
  /** “≥ 13 papers”, “2023 · 3 authors, cut”, “13 papers”. */
  readonly detail: string
  /** The colour of its community in the network of its own kind. */
  readonly colour?: ColourKey
  /** UTF-16 ranges of `label` that the query met, in order and apart. */
  readonly matches: readonly (readonly [number, number])[]
}

export type Search = {
  /** Best first, but grouped: the kind of the best hit leads, each kind in order. An empty query finds nothing. */
  find(query: string, limit?: number): SearchHit[]
}

/** Beyond so many entries the beginnings of words shorter than `SHORT_WORD` are sought among names only. */
const MOST_BEGINNINGS = 5_000
const SHORT_WORD = 3

/** Results of the engine that are always ranked anew; later ones only where a name begins with the query. */
const MOST_CANDIDATES = 400

/**
 * 3: a whole name; 2: the beginning of a name, or whole words of one; 1: every word of the query begins a word of a name;
 * 0: less.
 */
function nearness({ names }: SearchEntry, query: string, words: readonly string[]): number {
  if (names.includes(query)) return 3
  let nearest = names.some((name) => name.startsWith(query)) ? 2 : 0
  for (const name of names) {
    if (nearest === 2) break
    const parts = name.split(' ')
    if (words.every((word) => parts.includes(word))) nearest = 2
    else if (words.every((word) => parts.some((part) => part.startsWith(word)))) nearest = 1
  }
  return nearest
}

const ORDER: Readonly<Record<NodeKind, number>> = { author: 0, topic: 1, paper: 2, node: 3 }

/** Puts kinds together, the kind of the best hit first, each in the order given. */
function groupByKind<Item extends { readonly entry: SearchEntry }>(items: readonly Item[]): Item[] {
  const kinds = [...new Set(items.map(({ entry }) => entry.kind))]
  return kinds.flatMap((kind) => items.filter(({ entry }) => entry.kind === kind))
}

function buildIndex(entries: readonly SearchEntry[]): MiniSearch<SearchEntry> {
  const index = new MiniSearch<SearchEntry>({
    fields: ['name', 'text'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 4 },
      prefix: true,
      fuzzy: (term) => (term.length >= 5 ? 2 : term.length >= 4 ? 1 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(entries)
  return index
}

type Candidate = {
  readonly entry: SearchEntry
  readonly score: number
  readonly terms: readonly string[]
  readonly near: number
}

/** Nearest names first, of equal ones people, topics, papers and those with more papers; the rest by the engine's score. */
const rank = (a: Candidate, b: Candidate): number =>
  b.near - a.near ||
  (a.near > 0 ? ORDER[a.entry.kind] - ORDER[b.entry.kind] || b.entry.papers - a.entry.papers : 0) ||
  b.score - a.score ||
  byText(a.entry.label, b.entry.label) ||
  byText(a.entry.id, b.entry.id)

const startsWithName = ({ names }: SearchEntry, query: string): boolean => names.some((name) => name.startsWith(query))

/**
 * A search over people (names and aliases), papers (title, coined name, lightly the abstract) and topics; case and accents do
 * not count, words may be unfinished, and words of four letters and more may hold a typo. Whole names come first, then
 * names that begin so, then the rest by the engine's score (BM25+). The index is built when something is first sought, in
 * time linear in the text of the corpus.
 */
export function createSearch(atlas: Atlas): Search {
  let built: { readonly index: MiniSearch<SearchEntry>; readonly entries: ReadonlyMap<unknown, SearchEntry> } | null =
    null
  const build = () => {
    const entries = listEntries(atlas)
    return { index: buildIndex(entries), entries: new Map(entries.map((entry) => [entry.id, entry])) }
  }

  const listCandidates = (words: readonly string[]): Candidate[] => {
    built ??= build()
    const { index, entries } = built
    const query = words.join(' ')
    // In a large corpus one letter begins half of all words: there the engine is asked for the longer ones only.
    const short = entries.size > MOST_BEGINNINGS ? words.filter((word) => word.length < SHORT_WORD) : []
    const long = words.filter((word) => !short.includes(word))
    if (long.length === 0)
      return [...entries.values()]
        .filter((entry) => startsWithName(entry, query))
        .map((entry) => ({ entry, score: 0, terms: [], near: nearness(entry, query, words) }))
    return index.search(long.join(' ')).flatMap(({ id, score, terms }, place) => {
      const entry = entries.get(id)
      // The engine's order decides but for names that begin with the query, which it may put far down.
      if (!entry || (place >= MOST_CANDIDATES && !startsWithName(entry, query))) return []
      const near = nearness(entry, query, words)
      return short.length > 0 && near === 0 ? [] : [{ entry, score, terms, near }]
    })
  }

  return {
    find(query, limit = 20) {
      const words = searchWords(query)
      if (words.length === 0) return []
      const ranked = listCandidates(words).sort(rank)
      return groupByKind(ranked.slice(0, Math.max(0, limit))).map(({ entry, terms }) => {
        const { id, kind, label } = entry
        const colour = clusterOfNode(atlas, atlas.networks.coauthors, id)?.colour
        const matches = matchRanges(label, words, new Set(terms))
        const hit: SearchHit = { id, kind, label, detail: entryDetail(atlas, entry), matches }
        return colour === undefined ? hit : { ...hit, colour }
      })
    },
  }
}

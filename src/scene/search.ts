import type { Atlas, NodeId, NodeKind } from '../graph/atlas'
import { clusterOfNode } from './atlas-index'
import type { ColourKey } from './scene'
import { createSearchEngineBuilder, type Found, type SearchEngine } from './search-engine'
import { cutPiece, entryDetail, listEntries, type EntryList } from './search-entries'
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

/** Hits that are shown where nothing else is said. */
export const USUAL_LIMIT = 20

/** Puts kinds together, the kind of the best hit first, each in the order given. */
function groupByKind<Item extends { readonly kind: NodeKind }>(items: readonly Item[]): Item[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => items.filter((item) => item.kind === kind))
}

/** What an engine found, as it is shown. */
export function describeFound(atlas: Atlas, entries: EntryList, query: string, found: Found): SearchHit[] {
  const words = searchWords(query)
  const hits = found.entries.map((place, at): SearchHit => {
    const entry = entries.at(place)
    const { id, kind, label } = entry
    const colour = clusterOfNode(atlas, atlas.networks.coauthors, id)?.colour
    const matches = matchRanges(label, words, new Set(found.near[at]))
    const hit = { id, kind, label, detail: entryDetail(atlas, entry), matches }
    return colour === undefined ? hit : { ...hit, colour }
  })
  return groupByKind(hits)
}

/**
 * A search over people (names and aliases), papers (title, coined name, lightly the abstract) and topics; case and accents do
 * not count, words may be unfinished, and where nothing else is found words of four letters and more may hold typos. Whole
 * names come first, then names that begin so, then the rest by score (BM25+). The index is built when something is first
 * sought, in time linear in the text of the corpus; `search-client.ts` builds that of a large corpus in a worker.
 */
export function createSearch(atlas: Atlas): Search {
  const entries = listEntries(atlas)
  let engine: SearchEngine | null = null
  const build = (): SearchEngine => {
    const builder = createSearchEngineBuilder()
    builder.add(cutPiece(entries, 0, entries.size))
    return builder.finish()
  }
  return {
    find(query, limit = USUAL_LIMIT) {
      if (searchWords(query).length === 0) return []
      engine ??= build()
      return describeFound(atlas, entries, query, engine.find(query, limit))
    },
  }
}

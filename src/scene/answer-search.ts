import { createSearchEngineBuilder, type EntryPiece, type Found, type SearchEngine } from './search-engine'

/** What a search's worker is told: pieces of all that can be found, that these were all, and then what is sought. */
export type SearchQuestion =
  | { readonly kind: 'piece'; readonly piece: EntryPiece }
  | { readonly kind: 'whole' }
  | { readonly kind: 'find'; readonly run: number; readonly query: string; readonly limit: number }

export type SearchAnswer = { readonly run: number; readonly found: Found }

/** Answers the questions of one search, in order; null where there is nothing to say. */
export function answerSearch(): (question: SearchQuestion) => SearchAnswer | null {
  const builder = createSearchEngineBuilder()
  let engine: SearchEngine | null = null
  return (question) => {
    if (question.kind === 'piece') builder.add(question.piece)
    else if (question.kind === 'whole') engine = builder.finish()
    else if (engine !== null) return { run: question.run, found: engine.find(question.query, question.limit) }
    return null
  }
}

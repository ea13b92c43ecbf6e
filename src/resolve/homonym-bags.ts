import type { NamesakeCorpus, NamesakePaper, WordKind } from './homonym-evidence'

/** Weighted words; `square` is the sum of the squared weights. */
type Bag = { readonly weights: Map<string, number>; square: number }

/** Papers that seem to be by one bearer of a name, with all that they say of that bearer. */
export type Bearer = {
  /** Indices of papers, ascending once grouping is done. */
  readonly members: number[]
  readonly coauthors: Set<string>
  readonly topics: Set<string>
  readonly affiliation: Bag
  readonly venue: Bag
  readonly title: Bag
}

function fillBag(kind: WordKind, text: string | null, corpus: NamesakeCorpus): Bag {
  const weights = new Map<string, number>()
  let square = 0
  // Each word stands there once.
  for (const word of corpus.wordsOf(kind, text)) {
    const weight = corpus.weightOf(kind, word)
    weights.set(word, weight)
    square += weight * weight
  }
  return { weights, square }
}

/** A bearer of one paper. */
export const startBearer = (paper: NamesakePaper, index: number, corpus: NamesakeCorpus): Bearer => ({
  members: [index],
  coauthors: new Set(paper.coauthors),
  topics: new Set(paper.topics),
  affiliation: fillBag('affiliation', paper.affiliation, corpus),
  venue: fillBag('venue', paper.venue, corpus),
  title: fillBag('title', paper.title, corpus),
})

function pourBag(into: Bag, from: Bag): void {
  for (const [word, weight] of from.weights) {
    const known = into.weights.get(word) ?? 0
    into.weights.set(word, known + weight)
    into.square += 2 * known * weight + weight * weight
  }
}

/** Adds all of one bearer to another. */
export function absorbBearer(into: Bearer, from: Bearer): void {
  into.members.push(...from.members)
  for (const name of from.coauthors) into.coauthors.add(name)
  for (const topic of from.topics) into.topics.add(topic)
  pourBag(into.affiliation, from.affiliation)
  pourBag(into.venue, from.venue)
  pourBag(into.title, from.title)
}

/** The cosine of two bags, 0 where one is empty. Summed in the order of the smaller one's words. */
function compareBags(a: Bag, b: Bag): number {
  if (a.square <= 0 || b.square <= 0) return 0
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let dot = 0
  for (const [word, weight] of few.weights) dot += weight * (many.weights.get(word) ?? 0)
  return dot / Math.sqrt(a.square * b.square)
}

/** The items of two sets that are in both. */
export function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return [...few].filter((item) => many.has(item))
}

/** How two bearers compare, part by part. */
export type Comparison = {
  /** Shared co-authors, each counting less the more people may bear that name. */
  readonly coauthors: number
  /** Whether one of the two always wrote alone. */
  readonly alone: boolean
  /** Cosine of affiliations, null where one is not known. */
  readonly affiliation: number | null
  /** Summed weights of shared venues. */
  readonly venues: number
  /** Cosine of the titles' words. */
  readonly titles: number
  /** Shared topics of the shorter list of topics, 0 where one has none. */
  readonly topics: number
}

/** A co-author's name that one person is expected to bear counts 1 / (1 + this). Set on the first half of the names. */
const CROWDING = 0.4

/** Compares two bearers of a name; linear in the smaller one's words. */
export function compareBearers(a: Bearer, b: Bearer, corpus: NamesakeCorpus): Comparison {
  let coauthors = 0
  for (const name of sharedOf(a.coauthors, b.coauthors)) coauthors += 1 / (1 + CROWDING * corpus.bearersOf(name))
  let venues = 0
  const [few, many] = a.venue.weights.size <= b.venue.weights.size ? [a.venue, b.venue] : [b.venue, a.venue]
  for (const venue of few.weights.keys()) if (many.weights.has(venue)) venues += corpus.weightOf('venue', venue)
  return {
    coauthors,
    alone: a.coauthors.size === 0 || b.coauthors.size === 0,
    affiliation:
      a.affiliation.square > 0 && b.affiliation.square > 0 ? compareBags(a.affiliation, b.affiliation) : null,
    venues,
    titles: compareBags(a.title, b.title),
    topics: sharedOf(a.topics, b.topics).length / Math.max(1, Math.min(a.topics.size, b.topics.size)),
  }
}

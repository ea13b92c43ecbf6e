import { byKey, byText } from '../base/order'
import type { AuthorId, Authorship, Corpus, TopicId, TopicTag } from '../resolve/corpus'
import { indexCorpus } from './corpus-index'
import type { CorpusIndex, IndexedPaper } from './corpus-index'
import { paperNodes } from './nodes'
import { makeEdge, orderEnds, orderProjection } from './projection'
import type { Projection } from './projection'
import { roundSignificant, sumInAnyOrder } from './significant'

/** An author or topic of more papers than this is too common to tie two of them by itself. */
export const LARGEST_SHARED = 100

type Pair = { readonly first: IndexedPaper; readonly second: IndexedPaper; readonly parts: number[] }

/**
 * The paper network: every paper; a tie for each two that share an author or a topic.
 * An author of m papers adds 1/(m − 1) to each two of them; a topic of m papers adds 1/(m − 1) times the product of the
 * two strengths: what is rare ties more than what is common, as Newman's 1/(n − 1) has it for authors of a paper.
 * Authors and topics of more than 100 papers tie nothing, but are named where something else ties. The papers of an edge
 * are its two ends, which share the weight evenly. Cost: the sum of m² over authors and topics, m held to 100.
 */
export function projectPapers(corpus: Corpus): Projection {
  const index = indexCorpus(corpus)
  const order = new Map(index.papers.map((indexed, at) => [indexed, at]))
  const pairs = new Map<string, Pair>()
  for (const papers of index.papersOfAuthor.values()) addGroup(pairs, papers, () => 1)
  for (const [topic, papers] of index.papersOfTopic) {
    addGroup(pairs, papers, (indexed) => strengthOf(indexed, topic))
  }
  const edges = [...pairs.values()].map(({ first, second, parts }) => {
    const weight = sumInAnyOrder(parts)
    const inOrder = (order.get(first) ?? 0) <= (order.get(second) ?? 0) ? [first, second] : [second, first]
    const sharedAuthors = shareAuthors(first, second)
    const sharedTopics = shareTopics(first, second)
    return makeEdge({
      ends: [first.paper.id, second.paper.id],
      kind: 'shared',
      weight,
      shares: inOrder.map(({ paper }) => ({ paper: paper.id, share: weight / 2 })),
      evidence: sharedTopics.length > 0 || sharedAuthors.some((shared) => shared.listed) ? 'listed' : 'page-owner',
      bounded: !first.paper.authorsComplete || !second.paper.authorsComplete,
      sharedAuthors: sharedAuthors.map((shared) => shared.author),
      sharedTopics,
    })
  })
  return orderProjection(paperNodes(index), edges)
}

function addGroup(
  pairs: Map<string, Pair>,
  papers: CorpusIndex['papers'],
  strength: (indexed: IndexedPaper) => number,
): void {
  if (papers.length > LARGEST_SHARED) return
  papers.forEach((first, at) => {
    for (const second of papers.slice(at + 1)) {
      const key = orderEnds(first.paper.id, second.paper.id).join('|')
      const pair = pairs.get(key) ?? { first, second, parts: [] }
      pair.parts.push(roundSignificant((strength(first) * strength(second)) / (papers.length - 1)))
      pairs.set(key, pair)
    }
  })
}

function strengthOf(indexed: IndexedPaper, topic: TopicId): number {
  const tag = indexed.topics.find((candidate) => candidate.topic === topic)
  return tag === undefined ? 0 : clampStrength(tag)
}

/** A strength within (0, 1], whatever the vocabulary made of it: a tie of weight 0 would be none. */
export function clampStrength(tag: TopicTag): number {
  return Number.isFinite(tag.strength) ? Math.min(1, Math.max(0.01, tag.strength)) : 0.01
}

type SharedAuthor = { readonly author: AuthorId; readonly listed: boolean }

function shareAuthors(first: IndexedPaper, second: IndexedPaper): readonly SharedAuthor[] {
  const isListed = (entry: Authorship): boolean => entry.evidence === 'listed'
  const others = new Map(second.authors.map((entry) => [entry.author, isListed(entry)]))
  return first.authors
    .filter((entry) => others.has(entry.author))
    .map((entry) => ({ author: entry.author, listed: isListed(entry) && others.get(entry.author) === true }))
    .sort(byKey((shared) => shared.author))
}

function shareTopics(first: IndexedPaper, second: IndexedPaper): readonly TopicId[] {
  const others = new Set(second.topics.map((tag) => tag.topic))
  return first.topics
    .map((tag) => tag.topic)
    .filter((topic) => others.has(topic))
    .sort(byText)
}

import { byText } from '../base/order'
import type { AuthorId, Corpus, PaperId, TopicId } from '../resolve/corpus'
import type { NetworkEdge } from './atlas'
import { indexCorpus } from './corpus-index'
import type { CorpusIndex, IndexedPaper } from './corpus-index'
import { findSharingLimit } from './largest-shared'
import { paperNodes } from './nodes'
import { clampStrength } from './clamp-strength'
import { makeEdge, orderProjection, rankIds } from './projection'
import type { Projection } from './projection'
import { roundSignificant, sumInAnyOrder } from './significant'
import { packGroups, visitPairs } from './visit-pairs'

/**
 * The paper network: every paper; a tie for each two that share an author or a topic.
 * An author of m papers adds 1/(m − 1) to each two of them; a topic of m papers adds 1/(m − 1) times the product of the
 * two strengths: what is rare ties more than what is common, as Newman's 1/(n − 1) has it for authors of a paper.
 * Authors and topics of more than `findSharingLimit` papers, 100 but in large corpora, tie nothing, but are named where something else ties. The papers of an edge
 * are its two ends, which share the weight evenly. Cost: the sum of m² over authors and topics, m held to that limit.
 */
export function projectPapers(corpus: Corpus): Projection {
  const index = indexCorpus(corpus)
  const { ids, rank, edgeOrder } = rankIds(index.papers.map(({ paper }) => paper.id))
  const known = readPapers(index, rank)
  const joins = collectJoins(index, rank, findSharingLimit(corpus).papers)
  const edges: NetworkEdge[] = []
  visitPairs(packGroups(joins.map(({ papers }) => papers)), edgeOrder, (one, other, shared) => {
    const [first, second] = [known[one], known[other]]
    if (first === undefined || second === undefined) return
    const weight = sumInAnyOrder(shared.map((join) => weigh(joins[join], first, second)))
    const authors = meet(first.authors, second.authors)
    const topics = meet(first.topics, second.topics)
    edges.push(
      makeEdge({
        ends: [ids[one] ?? 'paper:', ids[other] ?? 'paper:'],
        kind: 'shared',
        weight,
        shares: (first.at <= second.at ? [first, second] : [second, first]).map(({ indexed }) => ({
          paper: indexed.paper.id,
          share: weight / 2,
        })),
        evidence: topics.length > 0 || meet(first.listed, second.listed).length > 0 ? 'listed' : 'page-owner',
        bounded: !first.indexed.paper.authorsComplete || !second.indexed.paper.authorsComplete,
        sharedAuthors: authors,
        sharedTopics: topics,
      }),
    )
  })
  return orderProjection(paperNodes(index), edges)
}

/** An author or a topic that ties papers. */
type Join = { readonly topic: TopicId | null; readonly papers: readonly number[] }

/** A paper with what it may share, each list in order of id. */
type KnownPaper = {
  readonly indexed: IndexedPaper
  /** Its place in the corpus. */
  readonly at: number
  readonly authors: readonly AuthorId[]
  readonly listed: readonly AuthorId[]
  readonly topics: readonly TopicId[]
}

/** The papers by their numbers. */
function readPapers(index: CorpusIndex, rank: ReadonlyMap<PaperId, number>): readonly KnownPaper[] {
  const papers: KnownPaper[] = []
  index.papers.forEach((indexed, at) => {
    const { authors, topics } = indexed
    const listed = authors.filter(({ evidence }) => evidence === 'listed')
    papers[rank.get(indexed.paper.id) ?? 0] = {
      indexed,
      at,
      authors: authors.map(({ author }) => author).sort(byText),
      listed: listed.map(({ author }) => author).sort(byText),
      topics: topics.map(({ topic }) => topic).sort(byText),
    }
  })
  return papers
}

/** The authors and topics of at most `largest` papers that tie any, each with its papers by their numbers. */
export function collectJoins(index: CorpusIndex, rank: ReadonlyMap<PaperId, number>, largest: number): readonly Join[] {
  const numbers = (papers: CorpusIndex['papers']): readonly number[] =>
    papers.flatMap(({ paper }) => rank.get(paper.id) ?? [])
  const isTying = (papers: CorpusIndex['papers']): boolean => papers.length > 1 && papers.length <= largest
  const joins: Join[] = []
  for (const papers of index.papersOfAuthor.values())
    if (isTying(papers)) joins.push({ topic: null, papers: numbers(papers) })
  for (const [topic, papers] of index.papersOfTopic) if (isTying(papers)) joins.push({ topic, papers: numbers(papers) })
  return joins
}

/** What a common author or topic adds to the tie of two papers. */
function weigh(join: Join | undefined, first: KnownPaper, second: KnownPaper): number {
  if (join === undefined) return 0
  const { topic, papers } = join
  const strength = topic === null ? 1 : strengthOf(first.indexed, topic) * strengthOf(second.indexed, topic)
  return roundSignificant(strength / (papers.length - 1))
}

/** What two lists have in common, both in order of id. */
function meet<Id extends string>(one: readonly Id[], other: readonly Id[]): readonly Id[] {
  const common: Id[] = []
  let at = 0
  for (const id of one) {
    while (at < other.length && (other[at] ?? '') < id) at += 1
    if (other[at] === id) common.push(id)
  }
  return common.length === 0 ? NOTHING : common
}

const NOTHING: readonly never[] = []

function strengthOf(indexed: IndexedPaper, topic: TopicId): number {
  const tag = indexed.topics.find((candidate) => candidate.topic === topic)
  return tag === undefined ? 0 : clampStrength(tag)
}

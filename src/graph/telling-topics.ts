import { byText } from '../base/order'
import type { PaperId, TopicId } from '../resolve/corpus'
import type { TellingTopic } from './atlas'
import type { CorpusIndex } from './corpus-index'
import { roundSignificant } from './significant'

/** Telling topics that are kept of one cluster. */
const MOST_TOPICS = 8

/** Of a cluster with this many papers, a topic of one paper tells little; it comes after all others. */
export const NEEDS_TWO = 3

/** The papers of each topic, as sets: what telling topics are counted from. */
export type TopicPapers = ReadonlyMap<TopicId, ReadonlySet<PaperId>>

/** Reads the papers of each topic from the index. */
export function collectTopicPapers(index: CorpusIndex): TopicPapers {
  return new Map(
    [...index.papersOfTopic].map(([topic, papers]) => [topic, new Set(papers.map((indexed) => indexed.paper.id))]),
  )
}

/** Weight of coverage against specificity in the score: below 1, a narrow topic beats the broad one that it is a part of. */
const BETA_SQUARED = 0.5

/**
 * How well a topic tells a cluster's papers from the rest: the F-measure with β² = ½ of specificity P = a/A and coverage
 * R = a/n, where a of the cluster's n papers are about the topic and A papers in all are:
 * (1 + β²)·P·R / (β²·P + R) = (1 + β²)·a / (β²·n + A). In [0, 1]; neither a broad topic nor a rare one wins alone.
 * Source: C. J. van Rijsbergen, Information Retrieval, 2nd ed., 1979, chapter 7.
 */
export function scoreTopic(inCluster: number, ofCluster: number, inAll: number): number {
  const below = BETA_SQUARED * ofCluster + inAll
  return below === 0 ? 0 : roundSignificant(((1 + BETA_SQUARED) * inCluster) / below)
}

/**
 * The topics that tell a cluster from the rest, most telling first, at most 8: those at least as frequent in its papers as
 * in all; topics of a single paper of several come last. Equal scores: the one with more papers in the cluster, then by id. Cost: linear in the papers' tags.
 */
export function findTellingTopics(
  papers: readonly PaperId[],
  tags: ReadonlyMap<PaperId, readonly TopicId[]>,
  topicPapers: TopicPapers,
): readonly TellingTopic[] {
  const counts = new Map<TopicId, number>()
  for (const paper of papers) {
    for (const topic of tags.get(paper) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  const telling: TellingTopic[] = []
  for (const [topic, count] of counts) {
    const all = topicPapers.get(topic)?.size ?? count
    if (count * tags.size < all * papers.length) continue
    telling.push({ topic, papers: count, all, score: scoreTopic(count, papers.length, all) })
  }
  const isSingle = (topic: TellingTopic): number => Number(topic.papers === 1 && papers.length >= NEEDS_TWO)
  return telling
    .sort((a, b) => isSingle(a) - isSingle(b) || b.score - a.score || b.papers - a.papers || byText(a.topic, b.topic))
    .slice(0, MOST_TOPICS)
}

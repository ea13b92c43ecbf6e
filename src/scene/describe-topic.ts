import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { Atlas } from '../graph/atlas'
import type { AuthorId, Paper, Topic, TopicId } from '../resolve/corpus'
import { indexCorpus, papersOfIds, topicLabel, type ClusterRef } from './atlas-index'
import { boundOfPeople, type BoundedCount } from './bounds'
import { nodeRef, paperEntries, topicCounts, yearCounts } from './detail-parts'
import type { NodeRef, PaperEntry, TopicCount, YearCount } from './detail-parts'
import { claimsBehind, remainingCards } from './claims-behind'
import { orderCards, topicCard, type EvidenceCard } from './evidence'
import { weighNode, type NodeWeight } from './node-shares'
import { countAuthors, yearSpan } from './tally'
import type { View } from './view'

/** A person with the papers that count in this place. */
export type PersonCount = NodeRef<AuthorId> & { readonly papers: BoundedCount }

/** A spelling that earned the topic, with the papers that hold it. */
export type PhraseCount = { readonly text: string; readonly papers: number }

/** What is told of a topic. */
export type TopicDetails = {
  readonly kind: 'topic'
  readonly id: TopicId
  readonly label: string
  readonly cluster: ClusterRef | null
  readonly broader: { readonly id: TopicId; readonly label: string } | null
  readonly narrower: readonly { readonly id: TopicId; readonly label: string }[]
  readonly papers: number
  readonly people: BoundedCount
  readonly active: string
  readonly years: readonly YearCount[]
  /** Most papers of the topic first. */
  readonly peopleList: readonly PersonCount[]
  /** Topics of the same papers, most papers first; broader and narrower ones, which come along by definition, are left out. */
  readonly cooccurring: readonly TopicCount[]
  /** Most papers first. */
  readonly phrases: readonly PhraseCount[]
  readonly paperList: readonly PaperEntry[]
  /** What each tie adds to the topic's weight in the network in view, or among topics. */
  readonly weight: NodeWeight
  readonly evidence: readonly EvidenceCard[]
  /** The claims on which the topic's papers rest. */
  readonly behind: readonly EvidenceCard[]
}

/** The spellings of a topic's phrases, case and accents not counting, each as it was first read. */
function countPhrases(papers: readonly Paper[], topic: TopicId): PhraseCount[] {
  const counts = new Map<string, { readonly text: string; papers: number }>()
  for (const paper of papers) {
    const phrases = paper.topics.find((tag) => tag.topic === topic)?.phrases ?? []
    const own = new Map(phrases.map(({ text }) => [foldText(text), text]))
    for (const [folded, text] of own) {
      const known = counts.get(folded)
      if (known) known.papers++
      else counts.set(folded, { text, papers: 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.papers - a.papers || byText(a.text, b.text))
}

/** People of these papers, most papers first; the counts are bounded by cut lists. */
export const personCounts = (atlas: Atlas, view: View, papers: readonly Paper[]): PersonCount[] => {
  const bound = boundOfPeople(papers)
  return countAuthors(papers).map(({ author, papers: count }) => ({
    ...nodeRef(atlas, view, author),
    // Whoever is on every one of the papers cannot be hidden in one of them.
    papers: { count, bound: count === papers.length ? '' : bound },
  }))
}

/** All that is known of a topic, with the phrases that earned it. */
export function describeTopic(atlas: Atlas, view: View, topic: Topic): TopicDetails {
  const { corpus } = atlas
  const { topics } = indexCorpus(corpus)
  const papers = papersOfIds(corpus, topic.papers)
  const people = personCounts(atlas, view, papers)
  const ancestors = new Set<TopicId>([topic.id])
  for (let up = topic.broader; up !== null && !ancestors.has(up); up = topics.get(up)?.broader ?? null)
    ancestors.add(up)
  const narrower = corpus.topics.filter(({ broader }) => broader === topic.id)
  const related = new Set<TopicId>([...ancestors, ...narrower.map(({ id }) => id)])
  return {
    kind: 'topic',
    id: topic.id,
    label: topic.label,
    cluster: nodeRef(atlas, view, topic.id).cluster,
    broader: topic.broader === null ? null : { id: topic.broader, label: topicLabel(corpus, topic.broader) },
    narrower: narrower.map(({ id, label }) => ({ id, label })),
    papers: papers.length,
    people: { count: people.length, bound: boundOfPeople(papers) },
    active: yearSpan(papers),
    years: yearCounts(atlas, papers),
    peopleList: people,
    cooccurring: topicCounts(atlas, papers).filter(({ id }) => !related.has(id)),
    phrases: countPhrases(papers, topic.id),
    paperList: paperEntries(papers),
    weight: weighNode(atlas, view, topic.id),
    behind: remainingCards(corpus, claimsBehind(corpus, [], papers), []),
    evidence: orderCards(
      papers.flatMap((paper) =>
        paper.topics.filter((tag) => tag.topic === topic.id).map((tag) => topicCard(corpus, paper, tag)),
      ),
    ),
  }
}

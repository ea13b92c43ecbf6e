import { byText } from '../base/order'
import type { PaperId, Topic, TopicId } from '../resolve/corpus'
import type { TellingTopic } from './atlas'
import { isRelated } from './corpus-index'
import type { CorpusIndex } from './corpus-index'
import { scoreTopic } from './telling-topics'
import type { TopicPapers } from './telling-topics'

/** Letters that a name of two topics may have; a longer one would not fit its region in two lines. */
const LONGEST_JOINED = 38
/** A topic names a cluster only if it covers more than this share of its papers. */
const LEAST_COVERAGE = 0.25
/** Of a cluster with this many papers, one paper is too few for a topic to name it. */
const NEEDS_TWO = 3
/** A second topic joins only if it covers more than this share of the papers beside the first. */
const LEAST_ADDED = 0.15
/** A topic that covers this share of the papers needs no second one beside it. */
const WIDE_COVERAGE = 0.67
/** A less telling second topic must score this many times better to be preferred. */
const CLEARLY = 1.05
/** A name and one plain sentence that says why. */
export type ClusterName = { readonly name: string; readonly because: string }

/** A name that topics give, with how well they tell the cluster, in [0, 1]. */
export type TopicName = ClusterName & { readonly score: number }

/** What names of topics are made from. */
export type PapersToName = {
  readonly papers: readonly PaperId[]
  /** Most telling first. */
  readonly topics: readonly TellingTopic[]
  /** Members that are topics; a cluster that holds topics is named by its own. */
  readonly ownTopics: ReadonlySet<TopicId>
}

/**
 * The names that topics give to a cluster, best first: each topic that covers enough of its papers, and the best with the
 * second that adds most, where one does not cover the cluster. None where no topic covers enough.
 */
export function findTopicNames(
  cluster: PapersToName,
  index: CorpusIndex,
  topicPapers: TopicPapers,
): readonly TopicName[] {
  const total = index.papers.length
  const count = cluster.papers.length
  const covering = cluster.topics.filter((topic) => isEnough(topic.papers, LEAST_COVERAGE, count))
  const own = covering.filter((topic) => cluster.ownTopics.has(topic.topic))
  const telling = own.length > 0 ? own : covering
  const singles = telling.flatMap((entry): readonly TopicName[] => {
    const topic = index.topics.get(entry.topic)
    if (topic === undefined) return []
    return [
      { name: toSentenceCase(topic.label), score: entry.score, because: explain(topic.label, entry, count, total) },
    ]
  })
  const joined = joinTopics(cluster, telling, index, topicPapers, total)
  return joined === null ? singles : [joined, ...singles].sort((a, b) => b.score - a.score)
}

/** The first topic with the second that adds most, or null where one is enough. */
function joinTopics(
  cluster: PapersToName,
  telling: readonly TellingTopic[],
  index: CorpusIndex,
  topicPapers: TopicPapers,
  total: number,
): TopicName | null {
  const [first] = telling
  const count = cluster.papers.length
  if (first === undefined || first.papers >= WIDE_COVERAGE * count) return null
  let best: TopicName | null = null
  for (const second of cluster.topics) {
    if (second.topic === first.topic || isRelated(index, first.topic, second.topic)) continue
    if (cluster.ownTopics.size > 0 && !cluster.ownTopics.has(second.topic)) continue
    const name = joinLabels(
      [first, second]
        .sort((a, b) => b.papers - a.papers || byText(a.topic, b.topic))
        .map((entry) => index.topics.get(entry.topic)),
    )
    if (name === null) continue
    const one = topicPapers.get(first.topic) ?? new Set<PaperId>()
    const other = topicPapers.get(second.topic) ?? new Set<PaperId>()
    const papers = cluster.papers.filter((paper) => one.has(paper) || other.has(paper)).length
    const all = one.size + [...other].filter((paper) => !one.has(paper)).length
    const score = scoreTopic(papers, count, all)
    if (!isEnough(papers - first.papers, LEAST_ADDED, count) || score <= CLEARLY * (best?.score ?? 0)) continue
    const labels = [first, second].map((entry) => index.topics.get(entry.topic)?.label ?? '').join(' or ')
    best = { name, score, because: explain(labels, { papers, all }, count, total) }
  }
  return best
}

/** The first way to write both that is short enough, or null. */
function joinLabels(topics: readonly (Topic | undefined)[]): string | null {
  const [first, second] = topics
  if (first === undefined || second === undefined) return null
  const names = [
    shareLastWord(first.label, second.label),
    ...writings(first).flatMap((one) => writings(second).map((two) => `${one} & ${two}`)),
  ]
  const fitting = names.find((name) => [...name].length <= LONGEST_JOINED)
  return fitting === undefined ? null : toSentenceCase(fitting)
}

function isEnough(papers: number, share: number, count: number): boolean {
  return papers > share * count && papers >= (count >= NEEDS_TWO ? 2 : 1)
}

/** “5 of its 7 papers are about quantization, and 8 of the other 34.” */
function explain(labels: string, found: { papers: number; all: number }, count: number, total: number): string {
  const rest = total - count
  const elsewhere = found.all - found.papers
  const inside =
    count === 1
      ? 'Its one paper is'
      : found.papers === count
        ? `${count === 2 ? 'Both of its' : `All of its ${String(count)}`} papers are`
        : `${String(found.papers)} of its ${String(count)} papers ${found.papers === 1 ? 'is' : 'are'}`
  const outside = rest === 0 ? '' : `, and ${elsewhere === 0 ? 'none' : String(elsewhere)} of the other ${String(rest)}`
  return `${inside} about ${labels}${outside}.`
}

/** “language models” and “diffusion models”: “language & diffusion models”; others as they are. */
function shareLastWord(first: string, second: string): string {
  const blank = first.lastIndexOf(' ')
  const shared = blank > 0 && second.endsWith(first.slice(blank)) && second.length > first.length - blank
  return `${shared ? first.slice(0, blank) : first} & ${second}`
}

/**
 * How a topic may be written beside another: its label, without an “and” of its own (“pruning and sparsity”: “pruning”), and
 * its short form where that is an abbreviation; other short forms (“Autoregressive”) are no names.
 */
function writings(topic: Topic): readonly string[] {
  const [start = topic.label] = topic.label.split(' and ', 1)
  const label = start.toLowerCase() === topic.shortLabel.toLowerCase() ? start : topic.label
  return /\p{Lu}.*\p{Lu}/u.test(topic.shortLabel) ? [label, topic.shortLabel] : [label]
}

/** Raises the first letter, unless the first word has a capital of its own (“iOS”, “ViT”). */
export function toSentenceCase(label: string): string {
  const [word = ''] = label.split(' ', 1)
  if (word !== word.toLowerCase()) return label
  const [first = '', ...rest] = [...label]
  return first.toUpperCase() + rest.join('')
}

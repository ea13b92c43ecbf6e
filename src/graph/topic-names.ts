import { byText } from '../base/order'
import type { PaperId, Topic, TopicId } from '../resolve/corpus'
import type { TellingTopic } from './atlas'
import { isRelated } from './corpus-index'
import type { CorpusIndex } from './corpus-index'
import { isGenericPhrase, phraseStems } from './generic-words'
import { roundSignificant } from './significant'
import { NEEDS_TWO, scoreTopic } from './telling-topics'
import type { TopicPapers } from './telling-topics'
import { clustersNamedWords } from '../words/clusters-named'
import { joinsWords } from '../words/joins'

/** Letters that a name of two topics may have; a longer one would not fit its region in two lines. */
const LONGEST_JOINED = 38
/** A topic names a cluster only if it covers more than this share of its papers. */
const LEAST_COVERAGE = 0.25
/** A topic that covers more than this share, and that many times more than elsewhere, may name a cluster that has no better name. */
const RARE_COVERAGE = 0.1
const RARE_LIFT = 2
/** A second topic joins only if it covers more than this share of the papers beside the first. */
const LEAST_ADDED = 0.15
/** A topic that covers this share of the papers needs no second one beside it. */
const WIDE_COVERAGE = 0.67
/** A less telling second topic must score this many times better to be preferred. */
const CLEARLY = 1.05
/** A name that speaks for less than half of the papers counts this much of its score, so that a near one for more is preferred. */
const MINORITY = 0.9
/** A name and one plain sentence that says why. */
export type ClusterName = { readonly name: string; readonly because: string }

/** A name that terms give, with how well they tell the cluster, in [0, 1], and the cluster's papers that have them. */
export type TermName = ClusterName & { readonly score: number; readonly support: readonly PaperId[] }

/** What names of topics are made from. */
export type PapersToName = {
  readonly papers: readonly PaperId[]
  /** Most telling first. */
  readonly topics: readonly TellingTopic[]
  /** Members that are topics; a cluster that holds topics is named by its own. */
  readonly ownTopics: ReadonlySet<TopicId>
}

/** Names of topics, best first: `naming` those that cover enough of a cluster's papers, `weaker` the others that tell it. */
export type TopicNames = { readonly naming: readonly TermName[]; readonly weaker: readonly TermName[] }

/**
 * The names that topics give to a cluster, best first: each topic that covers enough of its papers, and the best with the
 * second that adds most, where one does not cover the cluster; beside them those that cover less, but tell it from the rest.
 * A cluster that holds topics is named by the best of these, however little that covers.
 */
export function findTopicNames(cluster: PapersToName, index: CorpusIndex, topicPapers: TopicPapers): TopicNames {
  const total = index.papers.length
  const count = cluster.papers.length
  const known = cluster.topics.filter(({ topic }) => !isGenericTopic(index.topics.get(topic)))
  const covering = known.filter(({ papers }) => isEnough(papers, LEAST_COVERAGE, count))
  const own = covering.filter((topic) => cluster.ownTopics.has(topic.topic))
  const best = known.filter((topic) => cluster.ownTopics.has(topic.topic)).slice(0, 1)
  const telling = own.length > 0 ? own : best.length > 0 ? best : covering
  const rare = known.filter(
    (topic) =>
      !telling.includes(topic) &&
      isEnough(topic.papers, RARE_COVERAGE, count) &&
      topic.papers * (total - count) >= RARE_LIFT * (topic.all - topic.papers) * count,
  )
  return {
    naming: nameTopics(cluster, telling, index, topicPapers),
    weaker: cluster.ownTopics.size > 0 ? [] : nameEach(cluster, rare, index, topicPapers),
  }
}

/** One name of each topic. */
function nameEach(
  cluster: PapersToName,
  topics: readonly TellingTopic[],
  index: CorpusIndex,
  topicPapers: TopicPapers,
): readonly TermName[] {
  return topics.flatMap((entry): readonly TermName[] => {
    const topic = index.topics.get(entry.topic)
    if (topic === undefined) return []
    const { label } = topic
    const support = keepAbout(cluster.papers, topicPapers.get(entry.topic))
    return [
      {
        name: toSentenceCase(label),
        score: entry.score,
        because: explain('about', label, entry, cluster.papers.length, index.papers.length),
        support,
      },
    ]
  })
}

function nameTopics(
  cluster: PapersToName,
  telling: readonly TellingTopic[],
  index: CorpusIndex,
  topicPapers: TopicPapers,
): readonly TermName[] {
  const joined = joinTopics(cluster, telling, index, topicPapers, index.papers.length)
  return [...(joined === null ? [] : [joined]), ...nameEach(cluster, telling, index, topicPapers)]
    .map((name) =>
      2 * name.support.length < cluster.papers.length
        ? { ...name, score: roundSignificant(MINORITY * name.score) }
        : name,
    )
    .sort((a, b) => b.score - a.score)
}

/** The first topic with the second that adds most, or null where one is enough. */
function joinTopics(
  cluster: PapersToName,
  telling: readonly TellingTopic[],
  index: CorpusIndex,
  topicPapers: TopicPapers,
  total: number,
): TermName | null {
  const [first] = telling
  const count = cluster.papers.length
  if (first === undefined || first.papers >= WIDE_COVERAGE * count) return null
  let best: TermName | null = null
  for (const second of cluster.topics) {
    if (isGenericTopic(index.topics.get(second.topic))) continue
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
    const support = cluster.papers.filter((paper) => one.has(paper) || other.has(paper))
    const papers = support.length
    const all = one.size + [...other].filter((paper) => !one.has(paper)).length
    const score = scoreTopic(papers, count, all)
    if (!isEnough(papers - first.papers, LEAST_ADDED, count) || score <= CLEARLY * (best?.score ?? 0)) continue
    const labels = joinsWords.either([first, second].map((entry) => index.topics.get(entry.topic)?.label ?? ''))
    best = { name, score, because: explain('about', labels, { papers, all }, count, total), support }
  }
  return best
}

/** The first way to write both that is short enough, or null. */
export function joinLabels(topics: readonly (Topic | undefined)[]): string | null {
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

/** A topic that was found in the corpus, not chosen by somebody for a vocabulary, may be made of generic words only. */
const isGenericTopic = (topic: Topic | undefined): boolean =>
  (topic?.origin === 'keyword' || topic?.origin === 'key-phrase') && isGenericPhrase(phraseStems(topic.label))

const keepAbout = (papers: readonly PaperId[], about: ReadonlySet<PaperId> | undefined): readonly PaperId[] =>
  papers.filter((paper) => about?.has(paper) === true)

/** “5 of its 7 papers are about quantization, and 8 of the other 34.” `speak`: what they do with it. */
export function explain(
  speak: 'about' | 'say',
  labels: string,
  found: { readonly papers: number; readonly all: number },
  count: number,
  total: number,
): string {
  const rest = total - count
  const elsewhere = found.all - found.papers
  const inside = clustersNamedWords.bothOfItsAllOf(count, found.papers === count, found.papers)
  const isOne = found.papers === 1
  const verb =
    speak === 'about'
      ? isOne
        ? clustersNamedWords.isAbout
        : clustersNamedWords.areAbout
      : isOne
        ? joinsWords.says
        : joinsWords.say
  const outside = clustersNamedWords.andNoneOfTheOther(rest, elsewhere)
  return joinsWords.because(inside, verb, speak === 'about' ? labels : `“${labels}”`, outside)
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
  const [word = ''] = label.split(/[\s\p{Pd}]/u, 1)
  if (word !== word.toLowerCase()) return label
  const [first = '', ...rest] = [...label]
  return first.toUpperCase() + rest.join('')
}

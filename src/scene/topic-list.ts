import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { Corpus, Topic, TopicId, TopicOrigin } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { topicIdOf } from '../resolve/own-topics'
import type { KnownTopic } from './known-topics'

/** A topic under its name. */
export type TopicRef = { readonly id: TopicId; readonly label: string }

/** A topic with where it comes from and what a person made of it. */
export type TopicEntry = TopicRef & {
  readonly origin: TopicOrigin
  /** The topic file that has it; null where none does, or where that is not known. */
  readonly file: string | null
  readonly papers: number
  /** `empty`: added by hand and earned by no paper. */
  readonly state: 'shown' | 'hidden' | 'empty'
  /** What it is called where nobody gave it another name; null where nobody did. */
  readonly foundLabel: string | null
  /** Topics that a person made a part of it. */
  readonly parts: readonly TopicRef[]
  /** Other spellings, without the names of `foundLabel` and `parts`. */
  readonly variants: readonly string[]
}

type Handwork = Readonly<
  Record<'topic-name' | 'topic-merge' | 'topic-hidden' | 'topic-added', ReadonlyMap<string, Decision>>
>

const acceptedOf = (decisions: readonly Decision[], kind: keyof Handwork): ReadonlyMap<string, Decision> =>
  new Map(
    decisions
      .filter((decision) => decision.kind === kind && decision.verdict === 'accepted')
      .map((decision) => [decision.about[0] ?? '', decision]),
  )

const readHandwork = (decisions: readonly Decision[]): Handwork => ({
  'topic-name': acceptedOf(decisions, 'topic-name'),
  'topic-merge': acceptedOf(decisions, 'topic-merge'),
  'topic-hidden': acceptedOf(decisions, 'topic-hidden'),
  'topic-added': acceptedOf(decisions, 'topic-added'),
})

/** A topic's id in plain letters, for topics of which no more is known. */
export const plainTopic = (id: string): string => id.replace(/^topic:/, '').replaceAll('-', ' ')

/** What a topic is called without decisions, as far as its file, its spellings or its id tell. */
function findLabel(id: string, work: Handwork, known: ReadonlyMap<string, KnownTopic>, topic?: Topic): string {
  const spelled = topic?.variants?.find((text) => topicIdOf(text, new Set()) === id)
  const label = work['topic-name'].has(id) ? undefined : topic?.label
  return known.get(id)?.label ?? work['topic-added'].get(id)?.about[1] ?? label ?? spelled ?? plainTopic(id)
}

/**
 * All topics of a corpus: those with papers, most papers first, then those that were added and that no paper
 * earns, then the hidden ones by name. A topic that was made a part of another stands with that one. `decisions` are
 * those under which the corpus was made. Linear in topics and decisions.
 */
export function listTopicEntries(
  corpus: Corpus,
  decisions: readonly Decision[],
  known: ReadonlyMap<string, KnownTopic>,
): TopicEntry[] {
  const work = readHandwork(decisions)
  const topics = new Map<string, Topic>(corpus.topics.map((topic) => [topic.id, topic]))
  const labelOf = (id: string): string => findLabel(id, work, known, topics.get(id))
  const parts = new Map<string, TopicRef[]>()
  for (const [from, { about }] of work['topic-merge']) {
    const into = about[1] ?? ''
    // A merge that was refused leaves its topic where it was.
    if (!topics.has(from)) parts.set(into, [...(parts.get(into) ?? []), { id: from as TopicId, label: labelOf(from) }])
  }
  const enter = (id: TopicId, topic: Topic | undefined, state: TopicEntry['state']): TopicEntry => {
    const found = labelOf(id)
    const label = topic?.label ?? found
    const own = parts.get(id) ?? []
    const told = new Set([found, label, ...own.map((part) => part.label)].map(foldText))
    const origin = topic?.origin ?? (work['topic-added'].has(id) && !known.has(id) ? 'hand' : 'vocabulary')
    return {
      id,
      label,
      origin,
      file: known.get(id)?.file ?? null,
      papers: topic?.papers.length ?? 0,
      state,
      foundLabel: work['topic-name'].has(id) && label !== found ? found : null,
      parts: own,
      variants: (topic?.variants ?? []).filter((text) => !told.has(foldText(text))),
    }
  }
  const isGone = (id: string): boolean => work['topic-hidden'].has(id) || work['topic-merge'].has(id)
  const empty = [...work['topic-added'].keys()].filter((id) => !topics.has(id) && !isGone(id))
  const hidden = [...work['topic-hidden'].keys()].filter((id) => !topics.has(id) && !work['topic-merge'].has(id))
  const byLabel = (a: TopicEntry, b: TopicEntry): number => byText(a.label, b.label)
  const byPapers = (a: TopicEntry, b: TopicEntry): number => b.papers - a.papers || byLabel(a, b)
  return [
    ...corpus.topics.map((topic) => enter(topic.id, topic, 'shown')).sort(byPapers),
    ...empty.map((id) => enter(id as TopicId, undefined, 'empty')).sort(byLabel),
    ...hidden.map((id) => enter(id as TopicId, undefined, 'hidden')).sort(byLabel),
  ]
}

/** A topic that can be chosen by typing. */
export type TopicChoice = TopicRef & { readonly papers: number; readonly variants: readonly string[] }

/**
 * Topics that can be given to a paper, or that another can be made a part of: those with papers first, most papers
 * first, then those of the topic files that no paper has.
 */
export function topicChoices(
  entries: readonly TopicEntry[],
  decisions: readonly Decision[],
  known: ReadonlyMap<string, KnownTopic>,
): TopicChoice[] {
  const gone = acceptedOf(decisions, 'topic-merge')
  const listed = new Set<string>(entries.map(({ id }) => id))
  const others = [...known.values()].filter(({ id }) => !listed.has(id) && !gone.has(id))
  return [
    ...entries.filter(({ state }) => state !== 'hidden'),
    ...others.map(({ id, label }) => ({ id, label, papers: 0, variants: [] })),
  ].sort((a, b) => b.papers - a.papers || byText(a.label, b.label))
}

/** The topics that what was typed may mean: those that begin with it before those that hold it; each in the given order. */
export function findTopics<Choice extends Pick<TopicChoice, 'label' | 'variants'>>(
  choices: readonly Choice[],
  typed: string,
): Choice[] {
  const wanted = foldText(typed)
  if (wanted === '') return [...choices]
  const rank = ({ label, variants }: Choice): number => {
    const name = foldText(label)
    if (name.startsWith(wanted)) return 0
    if (name.includes(wanted)) return 1
    return variants.some((text) => foldText(text).includes(wanted)) ? 2 : 3
  }
  const ranked = choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 3)
  return ranked.sort((a, b) => a.at - b.at).map(({ choice }) => choice)
}

/** The other topic that bears this name, or null. */
export const namesake = (choices: readonly TopicChoice[], id: TopicId | null, name: string): TopicChoice | null =>
  choices.find((choice) => choice.id !== id && foldText(choice.label) === foldText(name)) ?? null

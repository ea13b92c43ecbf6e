import { foldText } from '../base/fold'
import type { Corpus, Paper, TagPhrase, TopicId, TopicTag } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { topicLabel } from './atlas-index'
import type { KnownTopic } from './known-topics'
import { plainTopic, type TopicRef } from './topic-list'
import { joinWith } from './text-part'
import { describingWords } from '../words/describing'
import { joinsWords } from '../words/joins'

/** A topic of a paper, with the reason in words. */
export type PaperTag = TopicRef & {
  /** How much the paper is about it, in a word: “strongly”, “clearly”, “partly”, “a little”. */
  readonly degree: string
  /** In (0, 1]. */
  readonly strength: number
  readonly why: string
  readonly byHand: boolean
}

/** What a person can say of a paper's topics, and has said. */
export type PaperTags = {
  /** What decisions call the paper: its first record's key, else its id. */
  readonly key: string
  /** Strongest first. */
  readonly tags: readonly PaperTag[]
  /** Topics that the paper is not about, by hand. */
  readonly rejected: readonly TopicRef[]
}

/** Phrases quoted of one part of a paper. */
const QUOTED = 4
const SAYS = {
  title: describingWords.theTitleSays,
  abstract: describingWords.theAbstractSays,
  keywords: describingWords.itsKeywordsState,
} as const

/** How much a paper is about a topic, in a word. Titles give .7 and more, abstracts alone .3 to .7. */
export function tellStrength(strength: number): string {
  if (strength >= 0.85) return describingWords.strongly
  if (strength >= 0.7) return describingWords.clearly
  return strength >= 0.5 ? describingWords.partly : describingWords.aLittle
}

function quotePhrases(phrases: readonly TagPhrase[]): string {
  const parts = (['title', 'abstract', 'keywords'] as const).flatMap((field) => {
    const own = phrases.filter((phrase) => phrase.field === field)
    const apart = new Map(own.toReversed().map(({ text }) => [foldText(text), `“${text}”`]))
    return apart.size === 0 ? [] : [`${SAYS[field]} ${joinWith([...apart.values()].toReversed(), 'and', QUOTED)}`]
  })
  return joinsWords.clauses(parts)
}

function tellWhy(corpus: Corpus, { phrases, impliedBy, byHand }: TopicTag): string {
  if (impliedBy !== null) return describingWords.impliedBy(topicLabel(corpus, impliedBy))
  const quoted = quotePhrases(phrases)
  if (byHand === true) return quoted === '' ? describingWords.youSaidSo : describingWords.youSaidSoAnd(quoted)
  return quoted === '' ? describingWords.aNarrowerTopicThatIsHidden : quoted
}

/** Names under which decisions may know a paper. */
const namesOf = ({ id, seen }: Paper): ReadonlySet<string> =>
  new Set([id, ...seen.flatMap(({ key }) => (key === undefined ? [] : [key]))])

/** The decisions about one paper and one topic, under whatever name of the paper. */
export const tagDecisions = (decisions: readonly Decision[], paper: Paper, topic: TopicId): Decision[] => {
  const names = namesOf(paper)
  return decisions.filter(({ kind, about }) => kind === 'topic-tag' && names.has(about[0] ?? '') && about[1] === topic)
}

/** The topics of a paper with reasons, and what a person took away. `decisions` are those under which the corpus was made. */
export function tellPaperTags(
  corpus: Corpus,
  paper: Paper,
  decisions: readonly Decision[],
  known: ReadonlyMap<string, KnownTopic>,
): PaperTags {
  const names = namesOf(paper)
  const here = new Set<string>(corpus.topics.map(({ id }) => id))
  const rejected = new Set(
    decisions.flatMap(({ kind, verdict, about: [key = '', topic] }) =>
      kind === 'topic-tag' && verdict === 'rejected' && names.has(key) && topic !== undefined ? [topic as TopicId] : [],
    ),
  )
  return {
    key: paper.seen[0]?.key ?? paper.id,
    tags: paper.topics.map((tag) => ({
      id: tag.topic,
      label: topicLabel(corpus, tag.topic),
      degree: tellStrength(tag.strength),
      strength: tag.strength,
      why: tellWhy(corpus, tag),
      byHand: tag.byHand === true,
    })),
    rejected: [...rejected].map((id) => ({
      id,
      label: here.has(id) ? topicLabel(corpus, id) : (known.get(id)?.label ?? plainTopic(id)),
    })),
  }
}

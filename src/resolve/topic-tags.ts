import type { TagPhrase, TopicId, TopicOrigin, TopicTag } from './corpus'
import type { VocabularyTopic } from './vocabulary'

/** A topic that papers of this corpus may have, wherever it comes from. */
export type CatalogueTopic = VocabularyTopic & {
  readonly origin: TopicOrigin
  /** Other spellings and names that were gathered under it. */
  readonly variants: readonly string[]
}

const FIELDS = ['title', 'abstract', 'keywords'] as const
const placeOf = ({ field, start, end, text }: TagPhrase): string => JSON.stringify([field, start, end, text])

function joinPhrases(phrases: readonly TagPhrase[]): TagPhrase[] {
  const places = new Map(phrases.map((phrase) => [placeOf(phrase), phrase]))
  return [...places.values()].sort(
    (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || a.end - b.end,
  )
}

/** Tags that a paper earned by itself, each topic once: the greatest strength, all phrases, by hand where one is. */
export function joinTags(tags: readonly TopicTag[]): Map<TopicId, TopicTag> {
  const joined = new Map<TopicId, TopicTag>()
  for (const tag of tags) {
    const known = joined.get(tag.topic)
    if (known === undefined) joined.set(tag.topic, tag)
    else
      joined.set(tag.topic, {
        topic: tag.topic,
        strength: Math.max(known.strength, tag.strength),
        phrases: joinPhrases([...known.phrases, ...tag.phrases]),
        impliedBy: null,
        ...(known.byHand === true || tag.byHand === true ? { byHand: true as const } : {}),
      })
  }
  return joined
}

/** Topics in the order in which a corpus lists them, with what each is a part of; none is a part of itself. */
export type TopicOrder = {
  readonly placeOf: ReadonlyMap<TopicId, number>
  readonly broaderOf: ReadonlyMap<TopicId, TopicId | null>
}

export const orderTopics = (catalogue: readonly Pick<CatalogueTopic, 'id' | 'broader'>[]): TopicOrder => ({
  placeOf: new Map(catalogue.map(({ id }, at) => [id, at])),
  broaderOf: new Map(catalogue.map(({ id, broader }) => [id, broader])),
})

/**
 * Adds the broader topics of tags that a paper earned by itself, each by the strongest narrower one, and puts all in
 * order: strongest first, implied ones after others, then as topics are listed. `barred` are never implied.
 */
export function implyTags(
  earned: ReadonlyMap<TopicId, TopicTag>,
  { placeOf: order, broaderOf }: TopicOrder,
  barred: ReadonlySet<TopicId> = new Set(),
): TopicTag[] {
  const tags = new Map(earned)
  for (const { byHand: _byHand, ...tag } of earned.values()) {
    for (let broader = broaderOf.get(tag.topic) ?? null; broader !== null; broader = broaderOf.get(broader) ?? null) {
      const known = tags.get(broader)
      const weaker = known === undefined || (known.impliedBy !== null && known.strength < tag.strength)
      if (weaker && !barred.has(broader)) tags.set(broader, { ...tag, topic: broader, impliedBy: tag.topic })
    }
  }
  return [...tags.values()].sort(
    (a, b) =>
      b.strength - a.strength ||
      Number(a.impliedBy !== null) - Number(b.impliedBy !== null) ||
      (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0),
  )
}

import { isBenchmark } from './benchmark-names'
import type { TagPhrase, TopicId, TopicTag } from './corpus'
import { findOpeningTitle, isBrief } from './opening-title'
import { findAbbreviated, findOwnAbbreviations } from './own-abbreviations'
import { buildPhraseIndex, findMentions, type Mention, type PhraseIndex } from './phrase-index'
import { splitSentences, type Span } from './sentences'
import type { Vocabulary, VocabularyTopic } from './vocabulary'
import { isPhraseGap, locateWords, type Word } from './words'

/** Folded words by which a sentence says what the paper does. */
const OFFERS = new Set(
  (
    'propose proposed introduce introduced present presented develop developed design devise devised ' +
    'investigate explore revisit formulate establish build reveal show tackle address improve ' +
    'named called termed dubbed namely'
  ).split(' '),
)

/**
 * Points of one abstract sentence that mentions a topic: after the sentence says what the paper offers, elsewhere, in a
 * list or behind a benchmark's name, and for each further mention in the same sentence.
 */
const POINTS = { offered: 2, plain: 1, passing: 0.25, again: 0.25 } as const
/** A paper is about a topic from this many points of its abstract … */
const ENOUGH_POINTS = 3
/**
 * … or from fewer where the abstract is short: points for each sentence, with two sentences added so that one alone
 * does not decide.
 */
const SOME_POINTS = 2
const ENOUGH_SHARE = 0.45
/** One plain mention is enough of a text of one or two sentences that is all there is of a paper. */
const BRIEF_POINTS = 1
/** From this many commas on a sentence counts as a list, in which a mention is passing. */
const LIST_COMMAS = 4

/** What is asked of a vocabulary for every paper, made once. */
type Index = {
  readonly phrases: PhraseIndex
  readonly topics: ReadonlyMap<TopicId, VocabularyTopic>
  readonly order: ReadonlyMap<TopicId, number>
}

const indexes = new WeakMap<Vocabulary, Index>()

function indexOf(vocabulary: Vocabulary): Index {
  const known = indexes.get(vocabulary)
  if (known !== undefined) return known
  const index = {
    phrases: buildPhraseIndex(vocabulary),
    topics: new Map(vocabulary.topics.map((topic) => [topic.id, topic])),
    order: new Map(vocabulary.topics.map(({ id }, at) => [id, at])),
  }
  indexes.set(vocabulary, index)
  return index
}

/** Where in each sentence the paper begins to say what it offers; `Infinity` where it does not. */
function findOffers(sentences: readonly Span[], words: readonly Word[]): number[] {
  const offers = sentences.map(() => Infinity)
  let sentence = 0
  let first = true
  for (const { start, end, stem } of words) {
    while (start >= (sentences[sentence]?.end ?? Infinity)) {
      sentence += 1
      first = true
    }
    if (OFFERS.has(stem) || (first && stem === 'our')) offers[sentence] = Math.min(offers[sentence] ?? Infinity, end)
    first = false
  }
  return offers
}

/** Where words stand that follow the name of a benchmark. */
function findMeasured(text: string, words: readonly Word[]): Set<number> {
  const measured = new Set<number>()
  for (const [at, { start, end, stem }] of words.entries()) {
    const next = words[at + 1]
    if (!isBenchmark(stem) || next === undefined || !isPhraseGap(text.slice(end, next.start))) continue
    if (/\p{Lu}/u.test(text.slice(start, end))) measured.add(next.start)
  }
  return measured
}

type Abstract = {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly offers: readonly number[]
  readonly commas: readonly number[]
  readonly measured: ReadonlySet<number>
}

function readAbstract(text: string, words: readonly Word[]): Abstract {
  const sentences = splitSentences(text)
  return {
    text,
    sentences,
    offers: findOffers(sentences, words),
    commas: sentences.map(({ start, end }) => text.slice(start, end).split(',').length - 1),
    measured: findMeasured(text, words),
  }
}

/** An abbreviation in brackets right after its phrase is the same mention: “data-free quantization (DFQ)”. */
const isDefinition = (text: string, before: Mention | undefined, mention: Mention): boolean =>
  before !== undefined && /^\s*\(\s*$/.test(text.slice(before.end, mention.start)) && text[mention.end] === ')'

/** Points that the abstract gives to one topic, from its mentions in order. */
function weighMentions(abstract: Abstract, mentions: readonly Mention[]): number {
  const { text, sentences, offers, commas, measured } = abstract
  let points = 0
  let sentence = 0
  let last = -1
  for (const [at, mention] of mentions.entries()) {
    if (isDefinition(text, mentions[at - 1], mention)) continue
    while (mention.start >= (sentences[sentence]?.end ?? Infinity)) sentence += 1
    if (sentence === last) {
      points += POINTS.again
      continue
    }
    last = sentence
    if (measured.has(mention.start)) points += POINTS.passing
    else if (mention.start >= (offers[sentence] ?? Infinity)) points += POINTS.offered
    else points += (commas[sentence] ?? 0) >= LIST_COMMAS ? POINTS.passing : POINTS.plain
  }
  return points
}

const toPhrases = (field: TagPhrase['field'], text: string, mentions: readonly Mention[]): TagPhrase[] =>
  mentions.map(({ start, end }) => ({ field, start, end, text: text.slice(start, end) }))

const round = (value: number): number => Math.round(value * 100) / 100

/** Adds the broader topics of each earned tag, each once, by the strongest narrower one. */
function implyBroader(earned: ReadonlyMap<TopicId, TopicTag>, { topics, order }: Index): TopicTag[] {
  const tags = new Map(earned)
  for (const tag of earned.values()) {
    let broader = topics.get(tag.topic)?.broader ?? null
    while (broader !== null) {
      const known = tags.get(broader)
      if (known === undefined || (known.impliedBy !== null && known.strength < tag.strength))
        tags.set(broader, { ...tag, topic: broader, impliedBy: tag.topic })
      broader = topics.get(broader)?.broader ?? null
    }
  }
  return [...tags.values()].sort(
    (a, b) =>
      b.strength - a.strength ||
      Number(a.impliedBy !== null) - Number(b.impliedBy !== null) ||
      (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0),
  )
}

/** The mentions of a text and those by its own abbreviations, in order of place and without overlaps. */
function joinMentions(one: readonly Mention[], other: readonly Mention[]): readonly Mention[] {
  if (other.length === 0) return one
  const kept: Mention[] = []
  for (const mention of [...one, ...other].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}

/** Abbreviations of one or two letters mean much; they count only beside a spelled phrase of their topic. */
const isClear = ({ start, end }: Mention): boolean => end - start > 2

/** Mentions in the sentence that stands for a title: pairs of phrases and parts of names count there too. */
function findOpened(index: PhraseIndex, text: string, words: readonly Word[], end: number) {
  if (end === 0) return new Map<TopicId, Mention[]>()
  const within = words.filter((word) => word.end <= end)
  return findMentions(index, text.slice(0, end), within, 'title')
}

/**
 * The topics that a paper is about, strongest first. A mention in the title earns a topic, also by a part of a coined name
 * or by two words that speak for it together; in the abstract it takes several sentences, or one that says what the
 * paper offers and little else beside it, so that passing mentions, names in lists and benchmarks do not count. Where
 * there is no title, the first sentence of one or two is judged as one if it is like one, else a plain mention will do. An
 * abbreviation that the abstract expands counts as its phrase. Abbreviations of one or two letters count only beside a
 * spelled phrase of their topic. A narrower topic implies its broader ones. Strength is in (0, 1]: from .7 for a title,
 * from .3 for an abstract, growing with the abstract's points. In: cleaned texts, to whose UTF-16 offsets the phrases
 * refer; `title` null where the source states none. Cost: linear in the texts.
 */
export function tagPaper(title: string | null, abstract: string | null, vocabulary: Vocabulary): TopicTag[] {
  const index = indexOf(vocabulary)
  const head = title ?? ''
  const text = abstract ?? ''
  const headWords = locateWords(head)
  const words = locateWords(text)
  const inTitle = findMentions(index.phrases, head, headWords, 'title')
  const inAbstract = findMentions(index.phrases, text, words)
  const inOpening = findOpened(index.phrases, text, words, findOpeningTitle(title, text))
  const short = findOwnAbbreviations(text, inAbstract)
  const shortInTitle = findAbbreviated(head, headWords, short)
  const shortInAbstract = findAbbreviated(text, words, short)
  const whole = readAbstract(text, words)
  const fewPoints = title === null && isBrief(text) ? BRIEF_POINTS : ENOUGH_POINTS

  const earned = new Map<TopicId, TopicTag>()
  for (const topic of new Set([...inTitle.keys(), ...inOpening.keys(), ...inAbstract.keys()])) {
    const opening = inOpening.get(topic) ?? []
    const inText = joinMentions(opening, inAbstract.get(topic) ?? [])
    const all = [
      joinMentions(inTitle.get(topic) ?? [], shortInTitle.get(topic) ?? []),
      joinMentions(inText, shortInAbstract.get(topic) ?? []),
    ] as const
    const spelled = all.some((mentions) => mentions.some(({ role }) => role === 'phrase'))
    const [titled, told] = spelled ? all : [all[0].filter(isClear), all[1].filter(isClear)]
    const isTitled = titled.length > 0 || told.some((mention) => opening.includes(mention))
    const points = weighMentions(whole, told)
    const share = points / (whole.sentences.length + 2)
    if (!isTitled && points < fewPoints && (points < SOME_POINTS || share < ENOUGH_SHARE)) continue
    const strength = isTitled ? 0.7 + 0.3 * Math.min(1, points / 4) : 0.3 + 0.4 * Math.min(1, points / 8)
    const phrases = [...toPhrases('title', head, titled), ...toPhrases('abstract', text, told)]
    earned.set(topic, { topic, strength: round(strength), phrases, impliedBy: null })
  }
  return implyBroader(earned, index)
}

import { foldedWords, foldText } from '../base/fold'
import { byText } from '../base/order'
import type { PaperId, TopicId, TopicOrigin, TopicTag } from './corpus'
import { GENERIC_WORDS } from './generic-words'
import { collectMeanings, phraseKey } from './key-phrase-groups'
import { ASIAN } from './key-phrase-forms'
import { findKeyPhrases, TINY, type KeyPhrase, type KeyPhrases } from './key-phrases'
import { buildPhraseIndex, countCapitals, findMentions } from './phrase-index'
import { stemPhraseWord } from './phrase-stem'
import { STOP_WORDS } from './stop-words'
import { implyTags, joinTags, orderTopics, type CatalogueTopic } from './topic-tags'
import { tagPaper } from './topics'
import type { Vocabulary } from './vocabulary'
import { locateWords } from './words'

/** A paper as topics are found in it: `title` null where it has none of its own. */
export type TopicPaper = {
  readonly id: PaperId
  readonly title: string | null
  readonly abstract: string | null
  readonly keywords: readonly string[]
  /** What the vocabularies found. */
  readonly tags: readonly TopicTag[]
}

/** Key phrases become topics by themselves where vocabularies and keywords leave more than this share of the papers without one. */
export const MUCH_LEFT_OUT = 0.3
/** Papers that must state a keyword, or be about a key phrase; the second is for corpora of fewer than 30 papers. */
const KEYWORD_PAPERS = 2
const PHRASE_PAPERS = { usual: 3, tiny: 2 } as const
/** A topic of more than this share of the papers tells nothing. */
const MOST = 0.5
/** How much a paper is about what its keywords state. */
const STATED = 0.8
/** Capitals by which a single word counts as an abbreviation. */
const CAPITALS = 2
const LONGEST_SHORT = 8

/** Topics that key phrases make: twice the root of the papers, 60 at most; keywords, which people chose, make up to four times as many. */
export const mostKeyTopics = (papers: number): number => Math.min(60, Math.ceil(2 * Math.sqrt(papers)))
const KEYWORDS_TIMES = 4

const isShort = (text: string): boolean =>
  !/[\s\p{Pd}]/u.test(text) && countCapitals(text) >= CAPITALS && text.length <= LONGEST_SHORT

/** The id of a topic by its name, another one where it is taken; null for a name without letters. */
export function topicIdOf(label: string, taken: ReadonlySet<string>): TopicId | null {
  const words = foldedWords(label)
  if (words.length === 0) return null
  const id: TopicId = `topic:${words.join('-')}`
  let own = id
  for (let copy = 2; taken.has(own); copy++) own = `${id}-${String(copy)}`
  return own
}

/** Makes a topic of a name and its other spellings. */
export function makeTopic(
  id: TopicId,
  label: string,
  spellings: readonly string[],
  origin: TopicOrigin,
): CatalogueTopic {
  const spoken = spellings.filter((text) => locateWords(text).length > 0)
  const short = spoken.find((text) => isShort(text) && text !== label)
  return {
    id,
    label,
    shortLabel: short ?? label.slice(0, 1).toUpperCase() + label.slice(1),
    broader: null,
    phrases: spoken.filter((text) => !isShort(text)),
    abbreviations: spoken.filter(isShort),
    excluding: [],
    origin,
    variants: spellings.filter((text) => text !== label),
  }
}

const isGeneric = (keyword: string): boolean =>
  foldedWords(keyword).every((word) => GENERIC_WORDS.has(stemPhraseWord(word)) || STOP_WORDS.en.has(word))

/** “Convolutional Neural Networks (CNN)” is its long form. */
const withoutBracket = (keyword: string): string => keyword.trimEnd().replace(/(?<!\s)\s*\([^()]*\)$/, '') || keyword

type Stated = { readonly paper: PaperId; readonly keyword: string }

/** Keywords by what they have in common, each with who states it. */
function groupKeywords(papers: readonly TopicPaper[]): Map<string, Stated[]> {
  const meanings = collectMeanings(
    papers.map(({ id, title, abstract, keywords }) => ({ id, title: title ?? '', abstract, keywords })),
  )
  const groups = new Map<string, Stated[]>()
  for (const { id, keywords } of papers) {
    for (const keyword of keywords) {
      const own = phraseKey(withoutBracket(keyword)) || foldedWords(keyword).join('')
      if (own === '') continue
      const key = meanings.get(own)?.longKey ?? own
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [{ paper: id, keyword }])
      else group.push({ paper: id, keyword })
    }
  }
  return groups
}

/** Keywords often have the capitals of headings: a spelling with fewer of them is preferred if it is this share of both. */
const PLAIN_SHARE = 0.25

/** Spellings by how often they are stated, long forms before abbreviations; the first one without needless capitals. */
function rankSpellings(stated: readonly Stated[]): string[] {
  const counts = new Map<string, number>()
  for (const { keyword } of stated) counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  const ranked = [...counts].sort(
    ([a, one], [b, other]) => Number(isShort(a)) - Number(isShort(b)) || other - one || byText(a, b),
  )
  const alike = ranked.filter(([keyword]) => foldText(keyword) === foldText(ranked[0]?.[0] ?? ''))
  const least = PLAIN_SHARE * alike.reduce((sum, [, count]) => sum + count, 0)
  const usual = alike.filter(([, count]) => count >= least)
  const [plain = ''] = usual.map(([keyword]) => keyword).sort((a, b) => countCapitals(a) - countCapitals(b))
  return [plain, ...ranked.map(([keyword]) => keyword).filter((keyword) => keyword !== plain)]
}

const tagStated = (topic: TopicId, keyword: string): TopicTag => ({
  topic,
  strength: STATED,
  phrases: [{ field: 'keywords', start: 0, end: keyword.length, text: keyword }],
  impliedBy: null,
})

type Tags = Map<PaperId, TopicTag[]>

const put = (tags: Tags, paper: PaperId, ...more: readonly TopicTag[]): void => {
  tags.get(paper)?.push(...more)
}

/** Tags papers as a vocabulary of these topics would. */
function tagWith(papers: readonly TopicPaper[], topics: readonly CatalogueTopic[]): [PaperId, TopicTag[]][] {
  if (topics.length === 0) return []
  const vocabulary: Vocabulary = { name: '', topics }
  return papers.map(({ id, title, abstract }) => [
    id,
    tagPaper(title, abstract, vocabulary).filter(({ impliedBy }) => impliedBy === null),
  ])
}

/** The topics of vocabularies by the keys of their phrases. */
function indexPhrases(topics: readonly CatalogueTopic[]): Map<string, Set<TopicId>> {
  const index = new Map<string, Set<TopicId>>()
  for (const { id, label, phrases, abbreviations } of topics)
    for (const phrase of [label, ...phrases, ...abbreviations]) {
      const key = phraseKey(phrase)
      if (key !== '') index.set(key, (index.get(key) ?? new Set()).add(id))
    }
  return index
}

/** Gives papers the topics that their keywords state; those of no vocabulary become topics where several papers state them. */
function takeKeywords(papers: readonly TopicPaper[], catalogue: CatalogueTopic[], tags: Tags): void {
  const known = indexPhrases(catalogue)
  const groups = groupKeywords(papers)
  const own = [...groups]
    .map(([key, stated]) => ({ key, stated, papers: new Set(stated.map(({ paper }) => paper)).size }))
    .sort((a, b) => b.papers - a.papers || byText(a.key, b.key))
  const room = mostKeyTopics(papers.length) * KEYWORDS_TIMES
  const most = papers.length < TINY ? papers.length : MOST * papers.length
  const taken = new Set<string>(catalogue.map(({ id }) => id))
  const made: CatalogueTopic[] = []
  for (const { key, stated, papers: many } of own) {
    const spellings = rankSpellings(stated)
    const [label = ''] = spellings
    const topics =
      known.get(key) ?? new Set(stated.flatMap(({ keyword }) => [...(known.get(phraseKey(keyword)) ?? [])]))
    const fits = many >= KEYWORD_PAPERS && many <= most && made.length < room && !isGeneric(label)
    const id = topics.size === 0 && fits ? topicIdOf(label, taken) : null
    if (id !== null) {
      taken.add(id)
      made.push(makeTopic(id, label, spellings, 'keyword'))
      topics.add(id)
    }
    for (const { paper, keyword } of stated) for (const topic of topics) put(tags, paper, tagStated(topic, keyword))
  }
  for (const [paper, more] of tagWith(papers, made)) put(tags, paper, ...more)
  catalogue.push(...made)
}

/** Whether a phrase stands among other words without blanks, where only what found it can find it again. */
const isJoined = (label: string): boolean => ASIAN.test(label)

/** How much a paper is about a phrase of its title, and of its abstract alone. */
const SAID = { title: 0.7, abstract: 0.4 } as const

/** Tags of the papers in which key phrases were found. */
function tagFound(phrases: ReadonlyMap<TopicId, KeyPhrase<PaperId>>): [PaperId, TopicTag[]][] {
  return [...phrases].flatMap(([topic, { papers }]) =>
    papers.map(({ id, places }): [PaperId, TopicTag[]] => {
      const strength = places.some(({ field }) => field !== 'abstract') ? SAID.title : SAID.abstract
      return [id, [{ topic, strength, phrases: places, impliedBy: null }]]
    }),
  )
}

/** Makes topics of the most telling key phrases that no topic covers. */
function takeKeyPhrases(papers: readonly TopicPaper[], catalogue: CatalogueTopic[], tags: Tags): void {
  const room = mostKeyTopics(papers.length)
  const least = papers.length < TINY ? PHRASE_PAPERS.tiny : PHRASE_PAPERS.usual
  const phrases = findKeyPhrases(
    papers.map(({ id, title, abstract, keywords }) => ({ id, title: title ?? '', abstract, keywords })),
    { least, most: MOST, limit: room * 2 },
  )
  const index = buildPhraseIndex({ name: '', topics: catalogue })
  const taken = new Set<string>(catalogue.map(({ id }) => id))
  const joined = new Map<TopicId, KeyPhrase<PaperId>>()
  const candidates = phrases.flatMap((phrase): CatalogueTopic[] => {
    const { label, variants } = phrase
    const spellings = [label, ...variants]
    if (spellings.some((text) => findMentions(index, text, locateWords(text)).size > 0)) return []
    const id = topicIdOf(label, taken)
    if (id === null) return []
    taken.add(id)
    if (isJoined(label)) joined.set(id, phrase)
    return [makeTopic(id, label, spellings, 'key-phrase')]
  })
  const parted = candidates.filter(({ id }) => !joined.has(id))
  const tagged = [...tagWith(papers, parted), ...tagFound(joined)]
  const counts = new Map<TopicId, number>()
  for (const [, own] of tagged) for (const { topic } of own) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const fits = ({ id }: CatalogueTopic): boolean => {
    const many = counts.get(id) ?? 0
    return many >= least && many <= MOST * papers.length
  }
  const made = candidates.filter(fits).slice(0, room)
  const kept = new Set(made.map(({ id }) => id))
  for (const [paper, own] of tagged) put(tags, paper, ...own.filter(({ topic }) => kept.has(topic)))
  catalogue.push(...made)
}

/**
 * The topics of papers beyond what the vocabularies found: those that a person added (`added`, also more phrases for a
 * topic of the vocabulary), those that keywords state, and key phrases of the corpus where `mode` asks for them. Out:
 * all topics, the vocabulary's first, and each paper's tags; where nothing was found, the very tags that were given.
 * Cost: near-linear in the texts.
 */
export function findOwnTopics(
  papers: readonly TopicPaper[],
  vocabulary: Vocabulary,
  added: readonly CatalogueTopic[],
  mode: KeyPhrases,
): { readonly catalogue: readonly CatalogueTopic[]; readonly tags: ReadonlyMap<PaperId, readonly TopicTag[]> } {
  const catalogue: CatalogueTopic[] = vocabulary.topics.map((topic) => ({
    ...topic,
    origin: 'vocabulary',
    variants: [],
  }))
  const known = new Set(catalogue.map(({ id }) => id))
  catalogue.push(...added.filter(({ id }) => !known.has(id)))
  const more: Tags = new Map(papers.map(({ id }) => [id, []]))
  for (const [paper, tags] of tagWith(papers, added)) put(more, paper, ...tags)
  if (papers.some(({ keywords }) => keywords.length > 0)) takeKeywords(papers, catalogue, more)
  const without = papers.filter(({ id, tags }) => tags.length === 0 && more.get(id)?.length === 0).length
  if (mode === 'always' || (mode === 'auto' && without > MUCH_LEFT_OUT * papers.length))
    takeKeyPhrases(papers, catalogue, more)
  const order = orderTopics(catalogue)
  const tags = new Map(
    papers.map(({ id, tags: own }) => {
      const found = more.get(id) ?? []
      if (found.length === 0) return [id, own]
      return [id, implyTags(joinTags([...own.filter(({ impliedBy }) => impliedBy === null), ...found]), order)]
    }),
  )
  return { catalogue, tags }
}

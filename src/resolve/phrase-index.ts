import type { TopicId } from './corpus'
import { buildNameIndex, findNameParts, type NameIndex } from './name-parts'
import { isPhraseGap, locateWords, type Word } from './words'
import type { Vocabulary } from './vocabulary'

type Role = 'phrase' | 'abbreviation' | 'exclusion'
/** `pair` is null but for halves of a pair, of which `first` says which half. */
type Ending = {
  readonly topic: number
  readonly role: Role
  readonly capitals: number
  readonly pair: number | null
  readonly first: boolean
}
type Node = { readonly next: Map<string, Node>; readonly endings: Ending[] }

/** The phrases of a vocabulary as a tree of folded words: one walk a word finds all that start there. */
export type PhraseIndex = {
  readonly root: Node
  readonly topics: readonly TopicId[]
  readonly names: NameIndex
}

/** One mention of a topic in a text; UTF-16 offsets, `text.slice(start, end)` is what was read. */
export type Mention = { readonly start: number; readonly end: number; readonly role: 'phrase' | 'abbreviation' }

/** Capital letters in a text, of any script. */
export const countCapitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0

/** Builds the index; time and size are linear in the vocabulary. */
export function buildPhraseIndex(vocabulary: Vocabulary): PhraseIndex {
  const root: Node = { next: new Map(), endings: [] }
  let pairs = 0
  const add = (phrase: string, topic: number, role: Role, pair: number | null = null, first = true): void => {
    let node = root
    for (const { stem } of locateWords(phrase)) {
      const next = node.next.get(stem) ?? { next: new Map<string, Node>(), endings: [] }
      node.next.set(stem, next)
      node = next
    }
    const capitals = Math.min(2, countCapitals(phrase))
    if (node !== root) node.endings.push({ topic, role, capitals, pair, first })
  }
  for (const [index, topic] of vocabulary.topics.entries()) {
    for (const phrase of topic.phrases) add(phrase, index, 'phrase')
    for (const phrase of topic.abbreviations) add(phrase, index, 'abbreviation')
    for (const phrase of topic.excluding) add(phrase, index, 'exclusion')
    for (const { phrase, others } of topic.pairs ?? []) {
      add(phrase, index, 'phrase', pairs)
      for (const other of others) add(other, index, 'phrase', pairs, false)
      pairs += 1
    }
  }
  return { root, topics: vocabulary.topics.map(({ id }) => id), names: buildNameIndex(vocabulary) }
}

type Found = { readonly start: number; readonly end: number; readonly role: Role; readonly ending?: Ending }

/** Both halves of every pair that is complete, as plain finds. */
function completePairs(finds: readonly Found[]): Found[] {
  const halves = new Map<number, { first: Found[]; other: Found[] }>()
  const complete: Found[] = []
  for (const find of finds) {
    const { ending } = find
    if (ending === undefined || ending.pair === null) {
      complete.push(find)
      continue
    }
    const pair = halves.get(ending.pair) ?? { first: [], other: [] }
    pair[ending.first ? 'first' : 'other'].push(find)
    halves.set(ending.pair, pair)
  }
  for (const { first, other } of halves.values()) {
    // Whether any other half lies apart from one is told by the one that ends first and the one that starts last.
    const ends = other.reduce<Found | null>((best, find) => (best !== null && best.end <= find.end ? best : find), null)
    const starts = other.reduce<Found | null>(
      (best, find) => (best !== null && best.start >= find.start ? best : find),
      null,
    )
    if (ends === null || starts === null) continue
    const used = first.find(({ start, end }) => ends.end <= start || starts.start >= end)
    if (used !== undefined) complete.push(used, ends.end <= used.start ? ends : starts)
  }
  return complete
}

/** Keeps the leftmost, longest finds that do not overlap and do not lie within an exclusion. */
function settle(found: readonly Found[]): Mention[] {
  const allowed: Found[] = []
  const rank = ({ role }: Found): number => (role === 'exclusion' ? 0 : 1)
  const byPlace = (a: Found, b: Found): number => a.start - b.start || b.end - a.end || rank(a) - rank(b)
  let excludedTo = 0
  for (const find of [...found].sort(byPlace)) {
    if (find.role === 'exclusion') excludedTo = Math.max(excludedTo, find.end)
    else if (find.end > excludedTo) allowed.push(find)
  }
  const kept: Mention[] = []
  let end = 0
  for (const { start, end: last, role } of completePairs(allowed).sort(byPlace)) {
    if (start < end || role === 'exclusion') continue
    kept.push({ start, end: last, role })
    end = last
  }
  return kept
}

/**
 * Finds the mentions of every topic in a text, by topic in the vocabulary's order, in order of place and without
 * overlaps within a topic. Words of a phrase may be joined by blanks, hyphens or one mark such as `/`, never across a
 * comma or a sentence's end. Pairs of phrases and parts of names count in a title only.
 * In: words as `locateWords` gives them for this text. Cost: words × the longest phrase.
 */
export function findMentions(
  index: PhraseIndex,
  text: string,
  words: readonly Word[],
  field: 'title' | 'abstract' = 'abstract',
): Map<TopicId, Mention[]> {
  const joined = words.map((word, at) => at > 0 && isPhraseGap(text.slice(words[at - 1]?.end ?? 0, word.start)))
  const found = new Map<number, Found[]>()
  const keep = (topic: number, find: Found): void => {
    const list = found.get(topic)
    if (list === undefined) found.set(topic, [find])
    else list.push(find)
  }
  for (const [first, { start }] of words.entries()) {
    let node: Node | undefined = index.root
    for (let at = first; at < words.length && (at === first || joined[at] === true); at++) {
      const word: Word | undefined = words[at]
      node = word === undefined ? undefined : node.next.get(word.stem)
      if (node === undefined || word === undefined) break
      for (const ending of node.endings) {
        if (ending.pair !== null && field !== 'title') continue
        if (ending.role === 'abbreviation' && countCapitals(text.slice(start, word.end)) < ending.capitals) continue
        keep(ending.topic, { start, end: word.end, role: ending.role, ending })
      }
    }
  }
  if (field === 'title')
    for (const { topic, start, end } of findNameParts(index.names, text, words))
      keep(topic, { start, end, role: 'phrase' })
  const mentions = new Map<TopicId, Mention[]>()
  for (const topic of [...found.keys()].sort((a, b) => a - b)) {
    const id = index.topics[topic]
    const settled = settle(found.get(topic) ?? [])
    if (id !== undefined && settled.length > 0) mentions.set(id, settled)
  }
  return mentions
}

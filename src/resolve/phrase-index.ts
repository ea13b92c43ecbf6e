import type { TopicId } from './corpus'
import { isPhraseGap, locateWords, type Word } from './words'
import type { Vocabulary } from './vocabulary'

type Role = 'phrase' | 'abbreviation' | 'exclusion'
type Ending = { readonly topic: number; readonly role: Role; readonly capitals: number }
type Node = { readonly next: Map<string, Node>; readonly endings: Ending[] }

/** The phrases of a vocabulary as a tree of folded words: one walk a word finds all that start there. */
export type PhraseIndex = { readonly root: Node; readonly topics: readonly TopicId[] }

/** One mention of a topic in a text; UTF-16 offsets, `text.slice(start, end)` is what was read. */
export type Mention = { readonly start: number; readonly end: number; readonly role: 'phrase' | 'abbreviation' }

const countCapitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0

/** Builds the index; time and size are linear in the vocabulary. */
export function buildPhraseIndex(vocabulary: Vocabulary): PhraseIndex {
  const root: Node = { next: new Map(), endings: [] }
  const add = (phrase: string, topic: number, role: Role): void => {
    let node = root
    for (const { stem } of locateWords(phrase)) {
      const next = node.next.get(stem) ?? { next: new Map<string, Node>(), endings: [] }
      node.next.set(stem, next)
      node = next
    }
    if (node !== root) node.endings.push({ topic, role, capitals: Math.min(2, countCapitals(phrase)) })
  }
  for (const [index, topic] of vocabulary.topics.entries()) {
    for (const phrase of topic.phrases) add(phrase, index, 'phrase')
    for (const phrase of topic.abbreviations) add(phrase, index, 'abbreviation')
    for (const phrase of topic.excluding) add(phrase, index, 'exclusion')
  }
  return { root, topics: vocabulary.topics.map(({ id }) => id) }
}

type Found = { readonly start: number; readonly end: number; readonly role: Role }

/** Keeps the leftmost, longest finds that do not overlap and do not lie within an exclusion. */
function settle(found: readonly Found[]): Mention[] {
  const rank = ({ role }: Found): number => (role === 'exclusion' ? 0 : 1)
  const kept: Mention[] = []
  let end = 0
  let excludedTo = 0
  for (const find of [...found].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b))) {
    if (find.role === 'exclusion') excludedTo = Math.max(excludedTo, find.end)
    else if (find.start >= end && find.end > excludedTo) {
      kept.push({ start: find.start, end: find.end, role: find.role })
      end = find.end
    }
  }
  return kept
}

/**
 * Finds the mentions of every topic in a text, by topic, in order and without overlaps within a topic.
 * Words of a phrase may be joined by blanks, hyphens or one mark such as `/`, never across a comma or a sentence's end.
 * In: words as `locateWords` gives them for this text. Cost: words × the longest phrase.
 */
export function findMentions(index: PhraseIndex, text: string, words: readonly Word[]): Map<TopicId, Mention[]> {
  const joined = words.map((word, at) => at > 0 && isPhraseGap(text.slice(words[at - 1]?.end ?? 0, word.start)))
  const found = new Map<number, Found[]>()
  for (const [first, { start }] of words.entries()) {
    let node: Node | undefined = index.root
    for (let at = first; at < words.length && (at === first || joined[at] === true); at++) {
      const word: Word | undefined = words[at]
      node = word === undefined ? undefined : node.next.get(word.stem)
      if (node === undefined || word === undefined) break
      for (const { topic, role, capitals } of node.endings) {
        if (role === 'abbreviation' && countCapitals(text.slice(start, word.end)) < capitals) continue
        const list = found.get(topic) ?? []
        list.push({ start, end: word.end, role })
        found.set(topic, list)
      }
    }
  }
  const mentions = new Map<TopicId, Mention[]>()
  for (const [topic, id] of index.topics.entries()) {
    const settled = settle(found.get(topic) ?? [])
    if (settled.length > 0) mentions.set(id, settled)
  }
  return mentions
}

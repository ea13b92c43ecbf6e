import type { Issue } from '../base/issue'
import { byKey } from '../base/order'
import type { TopicId } from './corpus'
import { locateWords } from './words'
import { readNotesWords } from '../words/read-notes'
import { joinsWords } from '../words/joins'

/** One topic and the words that speak for it. */
export type VocabularyTopic = {
  readonly id: TopicId
  readonly label: string
  readonly shortLabel: string
  readonly broader: TopicId | null
  /** Case, accents, hyphens and plurals do not count. */
  readonly phrases: readonly string[]
  /** Like phrases, but only where the text writes them with capitals. */
  readonly abbreviations: readonly string[]
  /** Longer phrases within which a phrase of this topic means something else. */
  readonly excluding: readonly string[]
  /** Phrases that speak for the topic in one title; none where left out. */
  readonly pairs?: readonly PhrasePair[]
  /** Parts of longer names that speak for the topic in a title; none where left out. */
  readonly nameParts?: readonly NamePart[]
  /** What a catalogue calls the topic, as “cs.CV”; none where left out. */
  readonly codes?: readonly string[]
}

/** A phrase that speaks for a topic only in a title that also holds one of the others, before or after it. */
export type PhrasePair = { readonly phrase: string; readonly others: readonly string[] }

/** A part of a coined name, with the capitals that it is written with, and where more of the name may stand. */
export type NamePart = { readonly part: string; readonly before: boolean; readonly after: boolean }

/**
 * The topics of one field; every `broader` names a topic of the same vocabulary and no topic is broader than itself.
 */
export type Vocabulary = {
  readonly name: string
  readonly topics: readonly VocabularyTopic[]
  /** True for one that a person loaded: it comes before those that come along. */
  readonly own?: true
}

/** Letters of the longest label; a longer one fits neither map nor list. */
const LONGEST_LABEL = 120

/** A text without control characters and marks that turn writing around. */
const tidyText = (text: string): string =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim()

type Column = 'id' | 'label' | 'short' | 'broader' | 'phrases' | 'abbreviations' | 'excluding' | 'code'
type Row = Readonly<Record<Column, string>>

/** Whether a text is an id that a topic may have. */
export const isTopicId = (text: string): text is TopicId => /^topic:[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(text)

const splitList = (list: string, mark: string): string[] =>
  list
    .split(mark)
    .map((item) => item.trim())
    .filter((item) => locateWords(item).length > 0)

/** “transformer + image, video”: the phrase before the plus, and those of which one must stand in the title too. */
function readPair(item: string): PhrasePair | null {
  const [phrase = '', ...rest] = item.split(' + ')
  const others = splitList(rest.join(' + '), ',')
  return locateWords(phrase).length === 0 || others.length === 0 ? null : { phrase: phrase.trim(), others }
}

/** “*ViT” ends a longer name, “Quant*” begins one, “*LLM*” is any part of one. */
function readNamePart(item: string): NamePart | null {
  const part = item.replace(/^\*|\*$/g, '')
  return /^[\p{L}\p{N}]+$/u.test(part) ? { part, before: item.startsWith('*'), after: item.endsWith('*') } : null
}

const isPresent = <T>(value: T | null): value is T => value !== null

function readRow(row: Row): VocabularyTopic | string {
  if (!isTopicId(row.id)) return readNotesWords.isNoTopicIdOne(row.id)
  const label = tidyText(row.label)
  const short = tidyText(row.short)
  if (label === '') return readNotesWords.hasNoLabel(row.id)
  if (Math.max(label.length, short.length) > LONGEST_LABEL)
    return readNotesWords.theLabelOfIsLonger(row.id, LONGEST_LABEL)
  const spoken = splitList(row.phrases, '|')
  const written = splitList(row.abbreviations, '|')
  const codes = splitList(row.code, '|')
  if (spoken.length + written.length + codes.length === 0)
    return readNotesWords.hasNeitherPhrasesNorAbbreviations(row.id)
  const pairs = spoken.map((item) => (item.includes(' + ') ? readPair(item) : null)).filter(isPresent)
  const nameParts = written.map((item) => (item.includes('*') ? readNamePart(item) : null)).filter(isPresent)
  return {
    id: row.id,
    label,
    shortLabel: short === '' ? label : short,
    broader: isTopicId(row.broader) ? row.broader : null,
    phrases: spoken.filter((item) => !item.includes(' + ')),
    abbreviations: written.filter((item) => !item.includes('*')),
    excluding: splitList(row.excluding, '|'),
    ...(pairs.length > 0 && { pairs }),
    ...(nameParts.length > 0 && { nameParts }),
    ...(codes.length > 0 && { codes }),
  }
}

/** The topics that are, by way of `broader`, broader than themselves. */
function findCyclic(topics: ReadonlyMap<TopicId, VocabularyTopic>): Set<TopicId> {
  const cyclic = new Set<TopicId>()
  const settled = new Set<TopicId>()
  for (const first of topics.keys()) {
    const path: TopicId[] = []
    let current: TopicId | null = first
    while (current !== null && !settled.has(current) && !path.includes(current)) {
      path.push(current)
      current = topics.get(current)?.broader ?? null
    }
    if (current !== null && path.includes(current)) for (const id of path.slice(path.indexOf(current))) cyclic.add(id)
    for (const id of path) settled.add(id)
  }
  return cyclic
}

/**
 * Reads a vocabulary: tab-separated text whose header names the columns id, label, short, broader, phrases,
 * abbreviations, excluding and code, in any order; the last four are lists parted by `|`. A phrase “a + b, c” counts in
 * titles that hold a and one of the others; an abbreviation with `*` at an end is a part of a longer name. A row with a
 * code needs no phrases: it only names the topic. Lines that start with `#` are comments. A row that cannot be read is left out with an issue; a broader topic that is unknown, or that leads round
 * in a circle, is dropped with a notice and the topic is kept.
 */
export function parseVocabulary(name: string, text: string): { vocabulary: Vocabulary; issues: Issue[] } {
  const issues: Issue[] = []
  const report = (line: number, severity: Issue['severity'], message: string): void => {
    issues.push({ source: name, line, severity, message })
  }
  const topics = new Map<TopicId, VocabularyTopic>()
  const lineOf = new Map<TopicId, number>()
  let header: string[] | null = null
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    if (header === null) {
      header = cells.map((cell) => cell.toLowerCase())
      const missing = ['id', 'label', 'phrases'].filter((column) => !(header ?? []).includes(column))
      if (missing.length === 0) continue
      report(index + 1, 'skipped', readNotesWords.thisIsNoVocabularyThe(joinsWords.listed(missing)))
      break
    }
    const at = (column: Column): string => cells[header?.indexOf(column) ?? -1] ?? ''
    const row: Row = {
      id: at('id'),
      label: at('label'),
      short: at('short'),
      broader: at('broader'),
      phrases: at('phrases'),
      abbreviations: at('abbreviations'),
      excluding: at('excluding'),
      code: at('code'),
    }
    const topic = readRow(row)
    if (typeof topic === 'string') report(index + 1, 'skipped', readNotesWords.theRowWasLeftOut(topic))
    else if (topics.has(topic.id)) report(index + 1, 'skipped', readNotesWords.theRowWasLeftOutStands(topic.id))
    else {
      topics.set(topic.id, topic)
      lineOf.set(topic.id, index + 1)
      if (row.broader !== '' && topic.broader === null)
        report(index + 1, 'notice', readNotesWords.theBroaderTopicIsNo(row.broader, topic.id))
    }
  }
  if (header === null) report(0, 'skipped', readNotesWords.thisVocabularyIsEmpty)

  for (const topic of topics.values()) {
    if (topic.broader === null || topics.has(topic.broader)) continue
    report(lineOf.get(topic.id) ?? 0, 'notice', readNotesWords.theBroaderTopicIsUnknown(topic.broader, topic.id))
    topics.set(topic.id, { ...topic, broader: null })
  }
  for (const id of findCyclic(topics)) {
    const topic = topics.get(id)
    if (topic === undefined) continue
    report(lineOf.get(id) ?? 0, 'notice', readNotesWords.wouldBeBroaderThanItself(id))
    topics.set(id, { ...topic, broader: null })
  }
  return { vocabulary: { name, topics: [...topics.values()] }, issues }
}

/** Whether nothing can earn the topic: its row only tells the topic's name and code. */
const isNameOnly = ({ phrases, abbreviations, pairs, nameParts }: VocabularyTopic): boolean =>
  phrases.length + abbreviations.length + (pairs?.length ?? 0) + (nameParts?.length ?? 0) === 0

/** A topic of two vocabularies, where one of them only names it: what the other says, and the codes of both. */
const joinName = (full: VocabularyTopic, name: VocabularyTopic): VocabularyTopic => ({
  ...full,
  codes: [...new Set([...(full.codes ?? []), ...(name.codes ?? [])])],
})

/**
 * Joins vocabularies, a person's own ones first, then in order of their names. Where two hold the same topic id, the first one's topic stays and a
 * notice says so; only where one of the two has nothing but a name and a code, the other one stays with that code. The
 * result holds the same promises as each of them.
 */
export function joinVocabularies(vocabularies: readonly Vocabulary[]): { vocabulary: Vocabulary; issues: Issue[] } {
  const topics = new Map<TopicId, VocabularyTopic>()
  const issues: Issue[] = []
  const ordered = [...vocabularies].sort(byKey(({ name, own }) => `${own === true ? 0 : 1} ${name}`))
  for (const { name, topics: own } of ordered) {
    for (const topic of own) {
      const known = topics.get(topic.id)
      if (known === undefined) topics.set(topic.id, topic)
      else if (isNameOnly(topic)) topics.set(topic.id, joinName(known, topic))
      else if (isNameOnly(known)) {
        topics.delete(topic.id)
        topics.set(topic.id, joinName(topic, known))
      } else
        issues.push({
          source: name,
          line: 0,
          severity: 'notice',
          message: readNotesWords.standsInAnotherVocabularyToo(topic.id),
        })
    }
  }
  for (const id of findCyclic(topics)) {
    const topic = topics.get(id)
    if (topic !== undefined) topics.set(id, { ...topic, broader: null })
  }
  return { vocabulary: { name: ordered.map(({ name }) => name).join(', '), topics: [...topics.values()] }, issues }
}

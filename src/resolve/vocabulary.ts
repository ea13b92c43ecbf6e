import type { Issue } from '../base/issue'
import { byKey } from '../base/order'
import type { TopicId } from './corpus'
import { locateWords } from './words'

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
}

/**
 * The topics of one field; every `broader` names a topic of the same vocabulary and no topic is broader than itself.
 */
export type Vocabulary = { readonly name: string; readonly topics: readonly VocabularyTopic[] }

type Column = 'id' | 'label' | 'short' | 'broader' | 'phrases' | 'abbreviations' | 'excluding'
type Row = Readonly<Record<Column, string>>

const isTopicId = (text: string): text is TopicId => /^topic:[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(text)

const parts = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => locateWords(part).length > 0)

function readRow(row: Row): VocabularyTopic | string {
  if (!isTopicId(row.id)) return `“${row.id}” is no topic id; one looks like “topic:video-generation”`
  if (row.label === '') return `${row.id} has no label`
  const phrases = parts(row.phrases)
  const abbreviations = parts(row.abbreviations)
  if (phrases.length + abbreviations.length === 0) return `${row.id} has neither phrases nor abbreviations`
  return {
    id: row.id,
    label: row.label,
    shortLabel: row.short === '' ? row.label : row.short,
    broader: isTopicId(row.broader) ? row.broader : null,
    phrases,
    abbreviations,
    excluding: parts(row.excluding),
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
 * abbreviations and excluding, in any order; the last three are lists parted by `|`. Lines that start with `#` are
 * comments. A row that cannot be read is left out with an issue; a broader topic that is unknown, or that leads round
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
      report(index + 1, 'skipped', `This is no vocabulary: the header lacks ${missing.join(', ')}. Nothing was read.`)
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
    }
    const topic = readRow(row)
    if (typeof topic === 'string') report(index + 1, 'skipped', `The row was left out: ${topic}.`)
    else if (topics.has(topic.id))
      report(index + 1, 'skipped', `The row was left out: ${topic.id} stands above already.`)
    else {
      topics.set(topic.id, topic)
      lineOf.set(topic.id, index + 1)
      if (row.broader !== '' && topic.broader === null)
        report(index + 1, 'notice', `The broader topic “${row.broader}” is no topic id; ${topic.id} has none now.`)
    }
  }
  if (header === null) report(0, 'skipped', 'This vocabulary is empty.')

  for (const topic of topics.values()) {
    if (topic.broader === null || topics.has(topic.broader)) continue
    report(
      lineOf.get(topic.id) ?? 0,
      'notice',
      `The broader topic ${topic.broader} is unknown; ${topic.id} has none now.`,
    )
    topics.set(topic.id, { ...topic, broader: null })
  }
  for (const id of findCyclic(topics)) {
    const topic = topics.get(id)
    if (topic === undefined) continue
    report(lineOf.get(id) ?? 0, 'notice', `${id} would be broader than itself; it has no broader topic now.`)
    topics.set(id, { ...topic, broader: null })
  }
  return { vocabulary: { name, topics: [...topics.values()] }, issues }
}

/**
 * Joins vocabularies in order of their names. Where two hold the same topic id, the first one's topic stays and a
 * notice says so. The result holds the same promises as each of them.
 */
export function joinVocabularies(vocabularies: readonly Vocabulary[]): { vocabulary: Vocabulary; issues: Issue[] } {
  const topics = new Map<TopicId, VocabularyTopic>()
  const issues: Issue[] = []
  const ordered = [...vocabularies].sort(byKey(({ name }) => name))
  for (const { name, topics: own } of ordered) {
    for (const topic of own) {
      if (!topics.has(topic.id)) topics.set(topic.id, topic)
      else
        issues.push({
          source: name,
          line: 0,
          severity: 'notice',
          message: `${topic.id} stands in another vocabulary too; that one is used.`,
        })
    }
  }
  for (const id of findCyclic(topics)) {
    const topic = topics.get(id)
    if (topic !== undefined) topics.set(id, { ...topic, broader: null })
  }
  return { vocabulary: { name: ordered.map(({ name }) => name).join(', '), topics: [...topics.values()] }, issues }
}

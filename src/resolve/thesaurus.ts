import { foldText } from '../base/fold'
import type { Issue } from '../base/issue'
import type { Source } from '../records/record'
import type { AuthorId, TopicId } from './corpus'
import type { Decision } from './decisions'
import { authorIdOf } from './identifiers'
import { decisionsToldWords } from '../words/decisions-told'

/** A topic that a thesaurus may name by its label. */
export type NamedTopic = { readonly id: TopicId; readonly label: string }

const HEADER = /^"?label"?\t\s*"?replace by"?\s*$/i

/** Takes quotation marks off a cell. */
const readCell = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim()

/** Puts “Family, Given” into the order in which lists state names. */
function readName(cell: string): string {
  const [family = '', given, ...rest] = cell.split(',')
  return given === undefined || rest.length > 0 || given.trim() === '' ? cell : `${given.trim()} ${family.trim()}`
}

/** What rows say of topics; a name that no topic has is given to the first one, and the others become a part of that. */
function startTopics(topics: readonly NamedTopic[]) {
  const byLabel = new Map(topics.map(({ id, label }) => [foldText(label), id]))
  return {
    find: (label: string): TopicId | undefined => byLabel.get(foldText(label)),
    decide(topic: TopicId, instead: string): Decision | null {
      const decision = { verdict: 'accepted', note: '' } as const
      if (instead === '') return { kind: 'topic-hidden', about: [topic], ...decision }
      const into = byLabel.get(foldText(instead))
      if (into === topic) return null
      if (into !== undefined) return { kind: 'topic-merge', about: [topic, into], ...decision }
      byLabel.set(foldText(instead), topic)
      return { kind: 'topic-name', about: [topic, instead], ...decision }
    },
  }
}

/**
 * Notes what replaces what, in the order of asking; says whether a name would come to be replaced by itself. Paths are
 * halved on the way, so that long chains take near-linear time.
 */
function startReplacing(): (from: AuthorId, into: AuthorId) => boolean {
  const replacedBy = new Map<AuthorId, AuthorId>()
  const asked = new Set<string>()
  const findLast = (name: AuthorId): AuthorId => {
    let at = name
    for (let next = replacedBy.get(at); next !== undefined; next = replacedBy.get(at)) {
      replacedBy.set(at, replacedBy.get(next) ?? next)
      at = next
    }
    return at
  }
  return (from, into) => {
    if (from === into) return false
    if (asked.has(`${into}\n${from}`) || findLast(into) === from) return true
    asked.add(`${from}\n${into}`)
    if (!replacedBy.has(from)) replacedBy.set(from, into)
    return false
  }
}

/**
 * Reads a thesaurus: tab-separated text whose first line is `label`, tab, `replace by`. A row whose label is that of one
 * of `topics` makes it a part of the other topic, calls it by a new name, or hides it where nothing replaces it; any
 * other row says that its two names are one person, who is called by the second. A person cannot be dropped: such rows,
 * rows without a name, and those that close a circle of names are left out with an issue. Null where the text has no such
 * first line. Cost: linear in the text.
 * Format: the thesaurus file of VOSviewer, as its manual describes it.
 */
export function readThesaurus(
  { name, text }: Source,
  topics: readonly NamedTopic[] = [],
): { decisions: Decision[]; issues: Issue[] } | null {
  const lines = text.split(/\r\n|\r|\n/)
  const head = lines.findIndex((line) => line.trim() !== '')
  if (head < 0 || !HEADER.test(lines[head] ?? '')) return null
  const decisions: Decision[] = []
  const issues: Issue[] = []
  const known = startTopics(topics)
  const rounds = startReplacing()
  for (const [index, line] of lines.entries()) {
    if (index <= head || line.trim() === '') continue
    const [label = '', instead = ''] = line.split('\t').map(readCell)
    const topic = known.find(label)
    if (topic !== undefined) {
      const decision = known.decide(topic, instead)
      if (decision !== null) decisions.push(decision)
      continue
    }
    const [from, into] = [label, instead].map((cell) => authorIdOf(readName(cell))) as readonly (AuthorId | null)[]
    const leaveOut = (message: string): void => {
      issues.push({ source: name, line: index + 1, severity: 'skipped', message })
    }
    if (!from) leaveOut(decisionsToldWords.thisRowWasLeftOut)
    else if (!into) leaveOut(decisionsToldWords.isNoTopicHereSo(label))
    else if (rounds(from, into)) leaveOut(decisionsToldWords.wouldBeReplacedByWhich(label, instead))
    else if (from !== into) decisions.push({ kind: 'same-author', about: [into, from], verdict: 'accepted', note: '' })
  }
  return { decisions, issues }
}

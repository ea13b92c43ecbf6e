import { isContentMarks } from './mark-content'
import type { Decision } from './decisions'
import { readableName, type NameOf } from './subject-names'

/** Ids that a sentence names before it only counts the rest. */
const NAMED = 3

const UNKNOWN: NameOf = () => null

/** Some of the things that are meant, then how many more; what `known` has no name for is called by its key's words. */
export function nameSome(subjects: readonly string[], known: NameOf = UNKNOWN): string {
  const named = subjects.slice(0, NAMED).map((subject) => `“${known(subject) ?? readableName(subject)}”`)
  const more = subjects.length - named.length
  if (more > 0) return `${named.join(', ')} and ${String(more)} more`
  const last = named.pop() ?? ''
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`
}

/** What a decision says, as the subject of a sentence: “that … and … are one person”. */
export function tellDecision({ kind, about, verdict }: Decision, known: NameOf = UNKNOWN): string {
  const nameOf = (subject: string): string => nameSome([subject], known)
  const nameAll = (subjects: readonly string[]): string => nameSome(subjects, known)
  const not = verdict === 'rejected' ? ' not' : ''
  const [first = '', ...others] = about.filter((subject) => !isContentMarks(subject))
  switch (kind) {
    case 'same-paper':
      return `that these records are${not} one paper (${nameAll(about.filter((subject) => !subject.startsWith('paper:')))})`
    case 'same-author':
      return `that ${nameAll(about)} are${not} one person`
    case 'homonym':
      return `that ${nameOf(first)} is${not} more than one person`
    case 'page-owner':
      return `that ${nameOf(first)} did${not} write ${nameAll(others)}`
    case 'unnamed-owner':
      return `that ${nameOf(first)} is${not} ${nameAll(others)}`
    case 'list-owner':
      return `that ${nameAll(others)} is${not} the work of ${nameOf(first)}`
    case 'inferred-year':
      return `that the year of ${nameAll(about)} was${not} inferred rightly`
    case 'derived-title':
      return `that ${nameAll(about)} is${not} rightly called so`
    case 'group':
      return `that ${nameAll(about)} is${not} a group`
    case 'topic-name':
      return `that the topic ${nameOf(first)} is${not} called “${others[0] ?? ''}”`
    case 'topic-merge':
      return `that the topic ${nameOf(first)} is${not} a part of ${nameOf(others[0] ?? '')}`
    case 'topic-hidden':
      return `that the topic ${nameOf(first)} is${not} hidden`
    case 'topic-added':
      return `that there is${verdict === 'rejected' ? ' no' : ' a'} topic “${others[0] ?? ''}”`
    case 'topic-tag':
      return `that ${nameOf(first)} is${not} about the topic ${nameOf(others[0] ?? '')}`
    case 'cluster-name':
      return `that a community of ${String(Math.max(0, others.length - 1))} is${not} called “${others[0] ?? ''}”`
  }
}

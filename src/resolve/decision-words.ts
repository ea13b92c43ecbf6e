import type { Decision } from './decisions'

/** Ids that a sentence names before it only counts the rest. */
const NAMED = 3

const nameOf = (subject: string): string => `“${subject.replace(/^(?:author|paper|list|record):/, '')}”`

/** Some of the things that are meant, then how many more. */
export function nameSome(subjects: readonly string[]): string {
  const named = subjects.slice(0, NAMED).map(nameOf)
  const more = subjects.length - named.length
  if (more > 0) return `${named.join(', ')} and ${String(more)} more`
  const last = named.pop() ?? ''
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`
}

/** What a decision says, as the subject of a sentence: “that … and … are one person”. */
export function tellDecision({ kind, about, verdict }: Decision): string {
  const not = verdict === 'rejected' ? ' not' : ''
  const [first = '', ...others] = about
  switch (kind) {
    case 'same-paper':
      return `that these records are${not} one paper (${nameSome(about.filter((subject) => !subject.startsWith('paper:')))})`
    case 'same-author':
      return `that ${nameSome(about)} are${not} one person`
    case 'homonym':
      return `that ${nameOf(first)} is${not} more than one person`
    case 'page-owner':
      return `that ${nameOf(first)} did${not} write ${nameSome(others)}`
    case 'unnamed-owner':
      return `that ${nameOf(first)} is${not} ${nameSome(others)}`
    case 'list-owner':
      return `that ${nameSome(others)} is${not} the work of ${nameOf(first)}`
    case 'inferred-year':
      return `that the year of ${nameSome(about)} was${not} inferred rightly`
    case 'derived-title':
      return `that ${nameSome(about)} is${not} rightly called so`
    case 'group':
      return `that ${nameSome(about)} is${not} a group`
  }
}

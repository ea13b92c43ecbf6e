import { isContentMarks } from './mark-content'
import type { Decision } from './decisions'
import { readableName, type NameOf } from './subject-names'
import { decisionsToldWords } from '../words/decisions-told'
import { joinsWords } from '../words/joins'

/** Ids that a sentence names before it only counts the rest. */
const NAMED = 3

const UNKNOWN: NameOf = () => null

/** Some of the things that are meant, then how many more; what `known` has no name for is called by its key's words. */
export function nameSome(subjects: readonly string[], known: NameOf = UNKNOWN): string {
  const named = subjects.slice(0, NAMED).map((subject) => `“${known(subject) ?? readableName(subject)}”`)
  const more = subjects.length - named.length
  if (more > 0) return decisionsToldWords.andMore(joinsWords.listed(named), more)
  const last = named.pop() ?? ''
  return named.length === 0 ? last : decisionsToldWords.and(joinsWords.listed(named), last)
}

/** What a decision says, as the subject of a sentence: “that … and … are one person”. */
export function tellDecision({ kind, about, verdict }: Decision, known: NameOf = UNKNOWN): string {
  const nameOf = (subject: string): string => nameSome([subject], known)
  const nameAll = (subjects: readonly string[]): string => nameSome(subjects, known)
  const not = verdict === 'rejected' ? ' not' : ''
  const [first = '', ...others] = about.filter((subject) => !isContentMarks(subject))
  switch (kind) {
    case 'same-paper':
      return decisionsToldWords.thatTheseRecordsAreOnePaper(
        not,
        nameAll(about.filter((subject) => !subject.startsWith('paper:'))),
      )
    case 'same-author':
      return decisionsToldWords.thatAreOnePerson(nameAll(about), not)
    case 'homonym':
      return decisionsToldWords.thatIsMoreThanOnePerson(nameOf(first), not)
    case 'page-owner':
      return decisionsToldWords.thatDidWrite(nameOf(first), not, nameAll(others))
    case 'unnamed-owner':
      return decisionsToldWords.thatIs(nameOf(first), not, nameAll(others))
    case 'list-owner':
      return decisionsToldWords.thatIsTheWorkOf(nameAll(others), not, nameOf(first))
    case 'inferred-year':
      return decisionsToldWords.thatTheYearOfWas(nameAll(about), not)
    case 'derived-title':
      return decisionsToldWords.thatIsRightlyCalledSo(nameAll(about), not)
    case 'group':
      return decisionsToldWords.thatIsAGroup(nameAll(about), not)
    case 'topic-name':
      return decisionsToldWords.thatTheTopicIsCalled(nameOf(first), not, others[0] ?? '')
    case 'topic-merge':
      return decisionsToldWords.thatTheTopicIsA(nameOf(first), not, nameOf(others[0] ?? ''))
    case 'topic-hidden':
      return decisionsToldWords.thatTheTopicIsHidden(nameOf(first), not)
    case 'topic-added':
      return decisionsToldWords.thatThereIsNoATopic(verdict === 'rejected', others[0] ?? '')
    case 'topic-tag':
      return decisionsToldWords.thatIsAboutTheTopic(nameOf(first), not, nameOf(others[0] ?? ''))
    case 'cluster-name':
      return decisionsToldWords.thatACommunityOfIsCalled(Math.max(0, others.length - 1), not, others[0] ?? '')
  }
}

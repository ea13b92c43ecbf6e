import type { Issue } from '../base/issue'
import type { Claim, Corpus } from './corpus'
import { isContentMarks } from './mark-content'
import { DECISIONS_SOURCE, openBook } from './decision-book'
import { nameSome, tellDecision } from './decision-words'
import { decisionKey, isNaming, type Decision } from './decisions'
import { authorIdOf } from './identifiers'
import { nameSubjects } from './subject-names'
import { decisionsToldWords } from '../words/decisions-told'

/** Kinds whose claims name people by ids that a join takes away. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['same-author', 'homonym'])

/** Everything that a decision can be about. */
function indexSubjects({ authors, papers, sources, claims }: Corpus): ReadonlySet<string> {
  const isOpen = ({ kind, status }: Claim): boolean =>
    status === 'assumed' || status === 'suggested' || OF_PEOPLE.has(kind)
  return new Set<string>([
    ...authors.flatMap(({ id, aliases }) => [id, ...aliases.flatMap((alias) => authorIdOf(alias) ?? [])]),
    ...papers.flatMap(({ id, seen }) => [id, ...seen.flatMap(({ key }) => key ?? [])]),
    ...sources.map(({ name }) => `list:${name}`),
    ...claims.flatMap((claim) => (isOpen(claim) ? claim.about : [])),
  ])
}

/**
 * Compares decisions with the corpus that was made under them: those that contradict each other, those about what is
 * not there, and those that nothing came of, each told in a sentence. Out: the decisions in force, which are kept also
 * where they wait for the sources that they are about. Cost: linear in decisions and corpus.
 */
export function checkDecisions(
  decisions: readonly Decision[],
  corpus: Corpus,
): { readonly decisions: readonly Decision[]; readonly issues: readonly Issue[] } {
  const nameOf = nameSubjects(corpus)
  const book = openBook(decisions, nameOf)
  const known = indexSubjects(corpus)
  const applied = new Set(
    corpus.claims
      .filter(({ status }) => status === 'accepted' || status === 'rejected')
      .map((claim) => `${claim.status} ${decisionKey(claim)}`),
  )
  const issues = book.decisions.flatMap((decision): Issue[] => {
    // What is said of topics and communities is checked where it is applied.
    if (isNaming(decision)) return []
    const isKey = (subject: string): boolean => decision.kind === 'same-paper' && subject.startsWith('paper:')
    const subjects = decision.about.filter((subject) => !isKey(subject) && !isContentMarks(subject))
    const missing = subjects.filter((subject) => !known.has(subject))
    if (applied.has(`${decision.verdict} ${decisionKey(decision)}`)) {
      const some = decision.kind === 'page-owner' || decision.kind === 'inferred-year'
      if (!some || missing.length === 0) return []
    }
    // To keep two people apart needs nothing that proposes to join them.
    if (decision.kind === 'same-author' && decision.verdict === 'rejected' && missing.length === 0) return []
    const alike = decision.kind === 'same-paper' && new Set(subjects).size < 2
    const why = alike
      ? decisionsToldWords.theySayTheSameWord
      : missing.length > 0
        ? decisionsToldWords.areNotInTheseSources(nameSome(missing, nameOf), missing.length)
        : decisionsToldWords.nothingInTheseSourcesAsks
    const outcome =
      missing.length > 0 && missing.length < subjects.length - 1
        ? decisionsToldWords.theRestOfItWasApplied
        : decisionsToldWords.itWasNotApplied
    return [
      {
        source: DECISIONS_SOURCE,
        line: 0,
        severity: 'notice',
        message: decisionsToldWords.itWasDecidedButAnd(tellDecision(decision, nameOf), why, outcome),
      },
    ]
  })
  return { decisions: book.decisions, issues: [...book.issues, ...issues] }
}

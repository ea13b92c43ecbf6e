import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { ClaimKind } from './corpus'
import { nameSome, tellDecision } from './decision-words'
import { decisionKey, orderDecisions, type Decision, type Verdict } from './decisions'
import { startSets } from './separated-sets'
import type { NameOf } from './subject-names'
import { decisionsToldWords } from '../words/decisions-told'

/** Decisions that hold together, and how they are asked. Their order leaves no trace, but for one claim's last verdict. */
export type DecisionBook = {
  /** Those in force, each claim once, in a fixed order. */
  readonly decisions: readonly Decision[]
  /** What was decided of exactly this claim. */
  readonly verdictOf: (kind: ClaimKind, about: readonly string[]) => Verdict | null
  /**
   * The decision about one paper of a page's owner (`page-owner`) or about one paper's year (`inferred-year`, author
   * null), whatever else it names; of several the narrowest counts, then a rejection.
   */
  readonly decisionOn: (kind: 'page-owner' | 'inferred-year', author: string | null, paper: string) => Decision | null
  /** Sets that are one, and pairs that are not, for what joins records or people. */
  readonly joins: (kind: 'same-paper' | 'same-author') => readonly Decision[]
  /** A sentence for each decision that contradicts another one. */
  readonly issues: readonly Issue[]
}

/** What decisions are called where an issue must name a file. */
export const DECISIONS_SOURCE = 'Decisions'

const tell = (message: string): Issue => ({ source: DECISIONS_SOURCE, line: 0, severity: 'notice', message })

/** One claim decided twice: the later verdict counts and the earlier is named. */
function findReversed(decisions: readonly Decision[], known: NameOf): Issue[] {
  const latest = new Map<string, Decision>()
  const issues: Issue[] = []
  for (const decision of decisions) {
    const key = decisionKey(decision)
    const earlier = latest.get(key)
    if (earlier !== undefined && earlier.verdict !== decision.verdict)
      issues.push(tell(decisionsToldWords.itWasDecidedAndLater(tellDecision(earlier, known))))
    latest.set(key, decision)
  }
  return issues
}

/** Two people accepted as the owner of one page: neither is acted on. */
function refuseRivals(decisions: readonly Decision[], known: NameOf): { kept: Decision[]; issues: Issue[] } {
  const byPage = new Map<string, Decision[]>()
  for (const decision of decisions) {
    if (decision.kind !== 'unnamed-owner' || decision.verdict !== 'accepted') continue
    const page = decision.about[0] ?? ''
    byPage.set(page, [...(byPage.get(page) ?? []), decision])
  }
  const rivals = [...byPage.values()].filter((accepted) => accepted.length > 1)
  const refused = new Set(rivals.flat())
  const issues = rivals.map((accepted) =>
    tell(
      decisionsToldWords.aPageHasOneOwner(
        nameSome(
          accepted.map(({ about }) => about[1] ?? ''),
          known,
        ),
        nameSome([accepted[0]?.about[0] ?? ''], known),
      ),
    ),
  )
  return { kept: decisions.filter((decision) => !refused.has(decision)), issues }
}

type Joins = { readonly kept: readonly Decision[]; readonly joins: readonly Decision[]; readonly issues: Issue[] }

const subjectsOf = (decision: Decision): string[] => (JSON.parse(decisionKey(decision)) as string[]).slice(1)

/**
 * Joins the accepted sets and keeps the rejected pairs apart. A set within a larger rejected one is an exception of it;
 * a set that would join what must stay apart is refused, and so is a merge into a name that is itself merged into this
 * one. The smaller sets go first, then by text.
 */
function settleJoins(kind: 'same-paper' | 'same-author', decisions: readonly Decision[], known: NameOf): Joins {
  const own = decisions
    .filter((decision) => decision.kind === kind)
    .map((decision) => ({ decision, subjects: subjectsOf(decision) }))
    .sort((a, b) => a.subjects.length - b.subjects.length)
  const sets = startSets()
  const calledBy = new Map<string, string>()
  const joins: Decision[] = []
  const refused = new Set<Decision>()
  const issues: Issue[] = []
  // All rejections first, each without the pairs that a smaller accepted set makes exceptions.
  for (const { decision, subjects } of own) {
    if (decision.verdict === 'accepted') continue
    for (const [at, one] of subjects.entries()) {
      for (const other of subjects.slice(at + 1)) {
        if (subjects.length > 2 && isException(own, subjects.length, one, other)) continue
        sets.keepApart(one, other)
        joins.push({ ...decision, about: [one, other] })
      }
    }
  }
  for (const { decision, subjects } of own) {
    if (decision.verdict === 'rejected') continue
    const circle = kind === 'same-author' && goesInCircle(calledBy, decision.about)
    const apart = sets.join(subjects)
    if (apart !== null)
      issues.push(tell(decisionsToldWords.itWasDecidedButMust(tellDecision(decision, known), nameSome(apart, known))))
    else if (circle) issues.push(tell(decisionsToldWords.toSayWouldGoIn(tellDecision(decision, known))))
    else joins.push(decision)
    if (apart !== null || circle) refused.add(decision)
  }
  return { kept: own.map(({ decision }) => decision).filter((decision) => !refused.has(decision)), joins, issues }
}

type Weighed = { readonly decision: Decision; readonly subjects: readonly string[] }

const isException = (own: readonly Weighed[], size: number, one: string, other: string): boolean =>
  own.some(
    ({ decision, subjects }) =>
      decision.verdict === 'accepted' && subjects.length < size && subjects.includes(one) && subjects.includes(other),
  )

/** Notes who is called by whose name; says whether the names would be replaced round in a circle. */
function goesInCircle(calledBy: Map<string, string>, [into = '', ...others]: readonly string[]): boolean {
  for (let at: string | undefined = into; at !== undefined; at = calledBy.get(at)) if (others.includes(at)) return true
  for (const other of others) if (!calledBy.has(other)) calledBy.set(other, into)
  return false
}

type Point = { readonly decision: Decision; readonly size: number }

/** Which decision counts for single papers, by kind, author and paper. */
function indexPoints(decisions: readonly Decision[]): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>()
  for (const decision of decisions) {
    const { kind, about, verdict } = decision
    if (kind !== 'page-owner' && kind !== 'inferred-year') continue
    const author = kind === 'page-owner' ? (about[0] ?? '') : ''
    const papers = kind === 'page-owner' ? about.slice(1) : about
    for (const paper of papers) {
      const key = JSON.stringify([kind, author, paper])
      const known = points.get(key)
      const narrower = known === undefined || papers.length < known.size
      if (narrower || (papers.length === known.size && verdict === 'rejected'))
        points.set(key, { decision, size: papers.length })
    }
  }
  return points
}

/**
 * Puts decisions together: each claim's latest verdict, without those that contradict others, each of which is told in
 * a sentence, in which `known` names people and papers, while the rest stand. Which decision was made before another plays a part only for one and the same claim.
 * Cost: near-linear in what the decisions are about, but for rejected sets, of which all pairs are taken.
 */
export function openBook(decisions: readonly Decision[], known: NameOf = () => null): DecisionBook {
  const { kept, issues } = refuseRivals(orderDecisions(decisions), known)
  const papers = settleJoins('same-paper', kept, known)
  const people = settleJoins('same-author', kept, known)
  const others = kept.filter(({ kind }) => kind !== 'same-paper' && kind !== 'same-author')
  const inForce = [...others, ...papers.kept, ...people.kept].sort((a, b) => byText(decisionKey(a), decisionKey(b)))
  const verdicts = new Map(inForce.map((decision) => [decisionKey(decision), decision.verdict]))
  const points = indexPoints(inForce)
  return {
    decisions: inForce,
    verdictOf: (kind, about) => verdicts.get(decisionKey({ kind, about })) ?? null,
    decisionOn: (kind, author, paper) => points.get(JSON.stringify([kind, author ?? '', paper]))?.decision ?? null,
    joins: (kind) => (kind === 'same-paper' ? papers : people).joins,
    issues: [...findReversed(decisions, known), ...issues, ...papers.issues, ...people.issues],
  }
}

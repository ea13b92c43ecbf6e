import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { AuthorId, Claim, PaperId } from './corpus'
import { tellDecision } from './decision-words'
import { orderDecisions, type Decision } from './decisions'
import type { Surroundings } from './homonym-doubt'
import { surveyNamesakes } from './homonym-evidence'
import { splitName, type NameBearer } from './homonym-split'
import { claimIdOf } from './identifiers'
import { findSameAuthors } from './same-author-candidates'
import { readMentions, type AuthorMention, type AuthorResolution, type NameEntry } from './same-author-mention'
import { chooseName, startPeople, type People } from './same-author-people'
import { findPlaces } from './same-author-places'
import type { NameOf } from './subject-names'
import { ASSUME, BY_HAND } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

export type { AuthorMention, AuthorResolution } from './same-author-mention'

/** Where an issue about a decision is filed. */
const DECISIONS = 'Decisions'

function survey(entries: readonly NameEntry[]): Surroundings {
  const papers = new Map<PaperId, { readonly first: NameEntry['mentions'][number]; readonly key: string }>()
  for (const { key, mentions } of entries)
    for (const first of mentions) if (!papers.has(first.mention.paper)) papers.set(first.mention.paper, { first, key })
  const listsOf = new Map<string, string[][]>()
  for (const { first, key } of papers.values()) {
    const list = [key, ...first.evidence.coauthors]
    for (const name of list) {
      const known = listsOf.get(name)
      if (known === undefined) listsOf.set(name, [list])
      else known.push(list)
    }
  }
  const corpus = surveyNamesakes(
    [...papers.values()].map(({ first }) => first.evidence),
    entries.map(({ key }) => key),
  )
  return { corpus, listsOf }
}

const pairKey = (one: AuthorId, other: AuthorId): string => [one, other].sort(byText).join('\n')

const tell = (decision: Decision, why: string, nameOf: NameOf): Issue => ({
  source: DECISIONS,
  line: 0,
  severity: 'notice',
  message: claimsOfPeopleWords.itWasDecidedButIt(tellDecision(decision, nameOf), why),
})

type Applied = {
  readonly claims: Claim[]
  readonly issues: Issue[]
  readonly decided: Map<string, Decision>
  /** Names that decisions replaced by others. */
  readonly replaced: Set<AuthorId>
}

/** Follows what people decided: first whom to keep apart, then whom to join. */
function applyDecisions(
  decisions: readonly Decision[],
  people: People,
  find: (id: string) => NameBearer | null,
  nameOf: NameOf,
): Applied {
  const applied: Applied = { claims: [], issues: [], decided: new Map(), replaced: new Set() }
  const own = decisions
    .filter(({ kind }) => kind === 'same-author')
    .map((decision) => ({ decision, bearers: [...new Set(decision.about.flatMap((id) => find(id) ?? []))] }))
    // Who is not loaded now says nothing; two at least are needed.
    .filter(({ bearers }) => bearers.length > 1)
    .sort((a, b) => a.bearers.length - b.bearers.length)
  for (const { decision, bearers } of own) {
    for (const [at, one] of bearers.entries()) {
      for (const other of bearers.slice(at + 1)) {
        applied.decided.set(pairKey(one.id, other.id), decision)
        if (decision.verdict === 'rejected') people.keepApart(one, other)
      }
    }
  }
  for (const { decision, bearers } of own) {
    const [into, ...others] = bearers
    if (decision.verdict === 'rejected' || into === undefined) continue
    const apart = others.find((other) => !people.join(into, other, 'decisions'))
    if (apart !== undefined)
      applied.issues.push(tell(decision, claimsOfPeopleWords.anotherDecisionKeepsThemApart, nameOf))
    if (apart !== undefined) continue
    for (const other of others) if (!applied.replaced.has(into.id)) applied.replaced.add(other.id)
  }
  return applied
}

function toClaim(
  about: readonly [AuthorId, AuthorId],
  status: Claim['status'],
  confidence: number,
  because: readonly string[],
): Claim {
  const subject = about.map((id) => id.replace(/^author:/, '')).join(':')
  return { id: claimIdOf('same-author', subject), kind: 'same-author', about, confidence, status, because }
}

/** Joins bearers of different names and says why; decided pairs keep their reasons and get the decision's status. */
function joinPeople(bearers: readonly NameBearer[], around: Surroundings, people: People, applied: Applied): Claim[] {
  const claims: Claim[] = []
  const told = new Set<string>()
  const later: { readonly claim: Claim; readonly pair: readonly [NameBearer, NameBearer] }[] = []
  for (const { into, other, confidence, because, identified } of findSameAuthors(bearers, around)) {
    const key = pairKey(into.id, other.id)
    if (told.has(key)) continue
    told.add(key)
    const about = [into.id, other.id] as const
    const verdict = applied.decided.get(key)?.verdict
    const decidedJoin = verdict === 'accepted' && people.areOne(into, other)
    if (decidedJoin || verdict === 'rejected') {
      claims.push(toClaim(about, decidedJoin ? 'accepted' : 'rejected', confidence, because))
      continue
    }
    const claim = toClaim(about, 'suggested', confidence, because)
    if (confidence < ASSUME['same-author']) later.push({ claim, pair: [into, other] })
    else if (people.areOne(into, other) || people.join(into, other, identified ? 'identifiers' : 'all'))
      claims.push({ ...claim, status: 'assumed' })
  }
  // Suggestions are weighed against who is one in the end.
  for (const { claim, pair } of later)
    if (!people.areOne(...pair) && people.findObstacle(...pair, 'all') === null) claims.push(claim)
  const byId = new Map<string, NameBearer>(bearers.map((bearer) => [bearer.id, bearer]))
  for (const [key, decision] of applied.decided) {
    const [one, other] = key.split('\n').flatMap((id) => byId.get(id) ?? [])
    if (told.has(key) || one === undefined || other === undefined) continue
    const rejected = decision.verdict === 'rejected'
    if (people.areOne(one, other) === rejected) continue
    const into = chooseName([one, other], applied.replaced)
    const note = decision.note === '' ? [] : [decision.note]
    const about = into === other ? ([other.id, one.id] as const) : ([one.id, other.id] as const)
    const because = [
      rejected ? claimsOfPeopleWords.aPersonSaidThatTheseAre : claimsOfPeopleWords.aPersonSaidThatTheseAreOne,
      ...note,
    ]
    claims.push(toClaim(about, decision.verdict, BY_HAND, because))
  }
  return claims.sort((a, b) => byText(a.id, b.id))
}

/** Finds bearers by every id that may mean them. */
function indexBearers(bearers: readonly NameBearer[]): Map<string, NameBearer> {
  const index = new Map<string, NameBearer>()
  for (const bearer of bearers) for (const id of bearer.otherIds) index.set(id, bearer)
  for (const bearer of bearers) index.set(bearer.id, bearer)
  return index
}

/**
 * Finds out who is who. Equal folded names are one person unless something speaks against it (`splitName`); different
 * ones are joined by identifiers and by how they are written (`findSameAuthors`), never against a decision, conflicting
 * identifiers, written-out given names that differ, or a list that has both. Every join or split is a claim. Decisions
 * name bearers by the ids that claims use. The order of mentions and decisions plays no part. Cost: near-linear, see
 * `groupNamesakes` and `findSameAuthors`.
 */
export function resolveAuthors(
  mentions: readonly AuthorMention[],
  { decisions }: { readonly decisions: readonly Decision[] },
): AuthorResolution {
  const entries = readMentions(mentions)
  const around = survey(entries)
  const ordered = orderDecisions(decisions)
  const splits = new Map<string, Decision[]>()
  for (const decision of ordered) {
    if (decision.kind !== 'homonym') continue
    const [name = ''] = decision.about
    splits.set(name, [...(splits.get(name) ?? []), decision])
  }
  const split = entries.map((entry) => splitName(entry, splits.get(entry.id) ?? [], around))
  const bearers = split.flatMap((one) => one.bearers)
  const index = indexBearers(bearers)
  const people = startPeople(bearers)
  for (const { apart, bearers: own } of split)
    for (const one of apart) for (const other of own) people.keepApart(one, other)
  const nameOf: NameOf = (id) => index.get(id)?.entry.spellings[0] ?? null
  const applied = applyDecisions(ordered, people, (id) => index.get(id) ?? null, nameOf)
  const claims = joinPeople(bearers, around, people, applied)

  const idOf = new Map<NameBearer, AuthorId>()
  const spellings = new Map<AuthorId, readonly string[]>()
  for (const own of people.list()) {
    const named = chooseName(own, applied.replaced)
    if (named === undefined) continue
    for (const bearer of own) idOf.set(bearer, named.id)
    const others = own.filter((bearer) => bearer !== named).sort((a, b) => byText(a.id, b.id))
    spellings.set(named.id, [...new Set([named, ...others].flatMap(({ entry }) => entry.spellings))])
  }
  return {
    ...findPlaces(bearers, index, idOf),
    spellings,
    claims: [...split.flatMap((one) => one.claims), ...claims],
    issues: [
      ...split.flatMap((one) =>
        one.refused.map((decision) => tell(decision, claimsOfPeopleWords.noneOrAllOfThese, nameOf)),
      ),
      ...applied.issues,
    ],
  }
}

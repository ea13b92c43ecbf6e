import { byText } from '../base/order'
import { accountsOf, resemblesName } from './account-names'
import { findGroupWord } from './author-names'
import type { PaperAuthors } from './authorships'
import type { AuthorId, Authorship, Claim, PaperId, Place } from './corpus'
import { withNote } from './decided-parts'
import type { DecisionBook } from './decision-book'
import type { Decision } from './decisions'
import { claimIdOf } from './identifiers'
import { BY_HAND } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/** A list of abstracts with its papers, as they came out. */
export type ListedWork = {
  readonly source: string
  /** What stands for the list's content where its file is called otherwise. */
  readonly marks?: string
  readonly papers: readonly {
    readonly id: PaperId
    readonly people: PaperAuthors
    readonly place: Place
    /** Addresses in the list's own record. */
    readonly links: readonly string[]
  }[]
}

/** Who is in these sources. */
export type Directory = {
  /** The name of a person or group, null for placeholders and for who is not there. */
  readonly nameOf: (author: AuthorId) => string | null
  /** Whom an id in a decision means now. */
  readonly personOf: (author: AuthorId) => AuthorId
}

/** A list is taken for a person's when this part of its abstracts are papers of theirs. */
const LIST_SHARE = 0.5
/** One paper is no sign of whose list it is. */
const LEAST_PAPERS = 2
/** People whose names are compared with accounts: those with most papers. */
const MOST_COMPARED = 20
/** What a repository that is called after the person adds: as sure as one paper more, three at most. */
const MOST_REPOSITORIES = 3

const round = (value: number): number => Math.round(value * 100) / 100

/** The key by which claims and decisions name a list. */
export const listKey = (source: string): string => `list:${source}`

type Candidate = {
  readonly author: AuthorId
  readonly name: string
  /** Papers of the list that are known to be the person's. */
  readonly papers: number
  /** Papers of the list whose authors are all known, and the person is not one of them. */
  readonly denied: number
  /** Links of the list that lead to an account called after the person, and the first such account. */
  readonly repositories: number
  readonly account: string | null
}

const isAuthor = ({ authors }: PaperAuthors, author: AuthorId): boolean =>
  authors.some((known) => known.author === author && known.evidence !== 'suggested')

const pointsOf = ({ papers, repositories }: Candidate): number => papers + Math.min(MOST_REPOSITORIES, repositories)

type Count = { papers: number; whole: number }

/** Papers of everybody on the list, and how many of them have a whole list of authors; linear in authorships. */
function countPapers({ papers }: ListedWork): ReadonlyMap<AuthorId, Count> {
  const counts = new Map<AuthorId, Count>()
  for (const { people } of papers) {
    for (const { author, evidence } of people.authors) {
      if (evidence === 'suggested') continue
      const count = counts.get(author) ?? { papers: 0, whole: 0 }
      count.papers += 1
      if (people.complete) count.whole += 1
      counts.set(author, count)
    }
  }
  return counts
}

/** The likeliest people, and everybody about whom something was decided: the surest first. */
function rankPeople(list: ListedWork, { nameOf }: Directory, decided: ReadonlySet<AuthorId>): Candidate[] {
  const whole = list.papers.filter(({ people }) => people.complete).length
  const accounts = list.papers.flatMap(({ links }) => accountsOf(links))
  const people = [...countPapers(list)]
    .flatMap(([author, count]) => {
      const name = nameOf(author)
      return name === null || findGroupWord(name) !== null ? [] : [{ author, name, ...count }]
    })
    .sort((a, b) => b.papers - a.papers || byText(a.author, b.author))
  return people
    .filter(({ author }, at) => at < MOST_COMPARED || decided.has(author))
    .map(({ author, name, papers, whole: own }): Candidate => {
      const alike = accounts.filter((account) => resemblesName(account, name))
      return { author, name, papers, denied: whole - own, repositories: alike.length, account: alike[0] ?? null }
    })
    .sort((a, b) => pointsOf(b) - pointsOf(a) || b.papers - a.papers || byText(a.author, b.author))
}

function weigh({ papers }: ListedWork, person: Candidate, rival: Candidate | undefined) {
  const { name, papers: own, denied, repositories, account } = person
  const next = rival === undefined ? '' : claimsOfPeopleWords.nextOf(rival.name, rival.papers)
  const because = [claimsOfPeopleWords.isAnAuthorOfOf(name, own, papers.length, next)]
  if (account !== null) because.push(claimsOfPeopleWords.addressesLeadToRepositoriesOf(repositories, account, name))
  const unknown = papers.length - own - denied
  if (unknown > 0) because.push(claimsOfPeopleWords.againstItOfAbstractsNo(unknown, name))
  if (denied > 0) because.push(claimsOfPeopleWords.againstItAuthorListsStated(denied, name))
  const points = pointsOf(person)
  const lead = rival === undefined ? 1 : points / (points + pointsOf(rival))
  return { because, confidence: round((own / papers.length) * lead) }
}

/**
 * Suggests whose work a list of abstracts is: the person who wrote most of those papers whose authors are known, where
 * that is at least half of the list. Confidence is that part times how far the person is ahead of the next one,
 * repositories called after them counted in.
 */
function claimListOwner(list: ListedWork, directory: Directory, book: DecisionBook): Claim[] {
  const key = listKey(list.source)
  const { nameOf, personOf } = directory
  const decided = book.decisions.filter(({ kind, about }) => kind === 'list-owner' && about[1] === key)
  const meant = (decision: Decision): AuthorId => personOf((decision.about[0] ?? '') as AuthorId)
  const ranked = rankPeople(list, directory, new Set(decided.map(meant)))
  const rejected = new Set(decided.filter(({ verdict }) => verdict === 'rejected').map(meant))
  const rivals = ranked.filter(({ author }) => !rejected.has(author))
  const [best] = rivals
  const enough =
    best !== undefined &&
    best.papers >= LEAST_PAPERS &&
    best.papers >= LIST_SHARE * list.papers.length &&
    best.papers < list.papers.length
  const claim = (author: string, reasons: Pick<Claim, 'because' | 'confidence'>, status: Claim['status']): Claim => ({
    id: claimIdOf('list-owner', `${author.replace('author:', '')}:${list.source}`),
    kind: 'list-owner',
    about: [author, key, ...(list.marks === undefined ? [] : [list.marks])],
    status,
    ...reasons,
  })
  const reasonsFor = (person: Candidate) =>
    weigh(
      list,
      person,
      rivals.find((other) => other !== person),
    )
  const accepted = decided.some(({ verdict }) => verdict === 'accepted')
  const settled = decided.flatMap((decision): Claim[] => {
    const name = nameOf(meant(decision))
    if (name === null) return []
    const person = ranked.find((one) => one.author === meant(decision))
    const byHand = { because: [claimsOfPeopleWords.youSaidWhoseListIt(name)], confidence: BY_HAND }
    if (person === undefined && decision.verdict === 'rejected') return []
    const { because, confidence } = person === undefined ? byHand : reasonsFor(person)
    return [claim(decision.about[0] ?? '', { because: withNote(because, decision), confidence }, decision.verdict)]
  })
  return [...settled, ...(enough && !accepted ? [claim(best.author, reasonsFor(best), 'suggested')] : [])]
}

/** One claim for each list of abstracts that seems to be somebody's work, and those that were decided. */
export const claimListOwners = (lists: readonly ListedWork[], directory: Directory, book: DecisionBook): Claim[] =>
  lists.flatMap((list) => (list.papers.length === 0 ? [] : claimListOwner(list, directory, book)))

/** An owner of a list as an author of one of its papers. */
export type ListAuthorship = Pick<Authorship, 'author' | 'evidence'> & { readonly place: Place }

/**
 * Adds the owners of lists to the lists' papers, but not where a whole list of authors leaves them out: accepted ones as
 * authors, suggested ones only as suggested. Out: who is added to which paper, and where it stands.
 */
export function addListOwners(
  lists: readonly ListedWork[],
  claims: readonly Claim[],
  { personOf }: Directory,
): ReadonlyMap<PaperId, readonly ListAuthorship[]> {
  const bySource = new Map(lists.map((list) => [listKey(list.source), list]))
  const owners = claims.filter(({ kind, status }) => kind === 'list-owner' && status !== 'rejected')
  const isAccepted = ({ status }: Claim): boolean => status === 'accepted'
  const added = new Map<PaperId, ListAuthorship[]>()
  // What is accepted of one list is not suggested by another.
  for (const claim of [...owners.filter(isAccepted), ...owners.filter((other) => !isAccepted(other))]) {
    const author = personOf((claim.about[0] ?? '') as AuthorId)
    for (const { id, people, place } of bySource.get(claim.about[1] ?? '')?.papers ?? []) {
      const known = added.get(id) ?? []
      if (people.complete || isAuthor(people, author) || known.some((other) => other.author === author)) continue
      known.push({ author, evidence: isAccepted(claim) ? 'page-owner' : 'suggested', place })
      added.set(id, known)
    }
  }
  return added
}

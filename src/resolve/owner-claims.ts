import { byText } from '../base/order'
import { findGroupWord } from './author-names'
import type { PaperAuthors } from './authorships'
import type { AuthorId, Claim, PaperId } from './corpus'
import { partByDecision, withNote } from './decided-parts'
import type { DecisionBook } from './decision-book'
import type { Decision } from './decisions'
import { claimIdOf } from './identifiers'
import type { PageOwner } from './page-owners'
import { partId } from './paper-claims'
import {
  BY_HAND,
  DENIED_PAGE_OWNER,
  HAS_OWN_PAGE,
  NAMED_PAGE_OWNER,
  POSSIBLE_OWNER,
  tellConfidence,
  UNNAMED_PAGE_OWNER,
} from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/** A page with its papers, as they came out. */
export type OwnedPage = {
  readonly owner: PageOwner
  readonly papers: readonly { readonly id: PaperId; readonly people: PaperAuthors }[]
}

type PersonOf = (author: AuthorId) => AuthorId

/** People suggested for one page without a name. */
const SUGGESTIONS = 3

function claimHidden({ owner, papers }: OwnedPage, hidden: readonly PaperId[]): Pick<Claim, 'confidence' | 'because'> {
  const where = claimsOfPeopleWords.line(owner.place.source, owner.place.line)
  if (owner.unnamed)
    return {
      confidence: UNNAMED_PAGE_OWNER,
      because: [
        claimsOfPeopleWords.aPersonsPageListsOnly(where, papers.length),
        claimsOfPeopleWords.thePageLeavesTheName,
      ],
    }
  return {
    confidence: NAMED_PAGE_OWNER,
    because: [
      claimsOfPeopleWords.aPersonsPageListsOnlyPapers(owner.name, where),
      claimsOfPeopleWords.listsOfThePagesPapers(hidden.length, papers.length, owner.name),
    ],
  }
}

const claimDenied = (
  { name, place }: PageOwner,
  denied: readonly PaperId[],
): Pick<Claim, 'confidence' | 'because'> => ({
  confidence: DENIED_PAGE_OWNER,
  because: [
    claimsOfPeopleWords.thesePapersStandOnThe(name, place.source, place.line),
    claimsOfPeopleWords.againstItListsThatAre(denied.length, name),
  ],
})

/** Which of a page's papers its owner wrote though no list says so; each part that was decided is a claim of its own. */
function claimOwnership(page: OwnedPage, book: DecisionBook): Claim[] {
  const { owner, papers } = page
  const has = (owners: readonly PageOwner[]): boolean => owners.some(({ key }) => key === owner.key)
  const hidden = papers.filter(({ people }) => has(people.hiddenOwners)).map(({ id }) => id)
  const denied = papers.filter(({ people }) => has(people.deniedOwners)).map(({ id }) => id)
  const id = claimIdOf('page-owner', `${owner.author}:${owner.key}`)
  const claim = (about: readonly PaperId[], whole: boolean): Claim[] =>
    partByDecision(about, (paper) => book.decisionOn('page-owner', owner.author, paper)).map(
      ({ decision, papers: own }, at): Claim => {
        const { confidence, because } = whole ? claimDenied(owner, own) : claimHidden(page, own)
        return {
          id: partId(whole ? `${id}:whole-lists` : id, at),
          kind: 'page-owner',
          about: decision?.about ?? [owner.author, ...own],
          confidence,
          status: decision?.verdict ?? (whole ? 'suggested' : 'assumed'),
          because: withNote(because, decision),
        }
      },
    )
  return [...claim(hidden, false), ...claim(denied, true)]
}

type Tally = { readonly author: AuthorId; readonly name: string; listed: number; listedWhole: number }

function tallyPeople(papers: OwnedPage['papers']): Tally[] {
  const tallies = new Map<AuthorId, Tally>()
  for (const { people } of papers) {
    for (const { author, name } of people.listed) {
      const tally = tallies.get(author) ?? { author, name, listed: 0, listedWhole: 0 }
      tally.listed += 1
      if (people.complete) tally.listedWhole += 1
      tallies.set(author, tally)
    }
  }
  return [...tallies.values()]
}

type Candidacy = { readonly person: Tally; readonly rival: Tally | undefined; readonly whole: number }

function weighCandidate(page: OwnedPage, named: ReadonlySet<AuthorId>, { person, rival, whole }: Candidacy) {
  const all = page.papers.length
  const ahead = rival === undefined || person.listed >= rival.listed
  const of = claimsOfPeopleWords.ofThePapers(person.listed, all)
  const because = [
    rival === undefined
      ? claimsOfPeopleWords.isListedOnNobodyElse(person.name, of)
      : claimsOfPeopleWords.isListedOnNextMore(person.name, of, ahead, rival.name, rival.listed),
  ]
  const left = all - person.listed
  if (whole > 0) because.push(claimsOfPeopleWords.listsStatedWholeName(whole, person.name))
  if (left > 0) because.push(claimsOfPeopleWords.againstItPapersOfThe(left))
  if (named.has(person.author)) because.push(claimsOfPeopleWords.againstItHasAPage(person.name))
  const lead = rival === undefined ? 1 : person.listed / (person.listed + rival.listed)
  return {
    because,
    confidence: tellConfidence(
      'unnamed-owner',
      (person.listed / all) * lead * (named.has(person.author) ? HAS_OWN_PAGE : 1),
    ),
  }
}

/**
 * Suggests who the owner of a page without a name may be: the people whom most of its lists name and none of its whole
 * lists leaves out. Confidence is the part of the papers that list the person, times how far the person is ahead of
 * the next one; weaker ones than `POSSIBLE_OWNER` are left out. What was rejected is not compared with; where somebody was accepted, nobody else is suggested.
 */
function suggestOwners(page: OwnedPage, named: ReadonlySet<AuthorId>, book: DecisionBook, personOf: PersonOf): Claim[] {
  const { owner, papers } = page
  const { placeholder } = owner
  if (placeholder === null) return []
  const whole = papers.filter(({ people }) => people.complete).length
  const likely = tallyPeople(papers)
    .filter(({ name, listed, listedWhole }) => findGroupWord(name) === null && listed > 1 && listedWhole === whole)
    .sort((a, b) => b.listed - a.listed || byText(a.author, b.author))
  const decided = book.decisions.filter(({ kind, about }) => kind === 'unnamed-owner' && about[0] === placeholder)
  const meant = (decision: Decision): AuthorId => personOf((decision.about[1] ?? '') as AuthorId)
  const rejected = new Set(decided.filter(({ verdict }) => verdict === 'rejected').map(meant))
  const rivals = likely.filter(({ author }) => !rejected.has(author))
  const open = owner.unnamed ? rivals.slice(0, SUGGESTIONS) : []
  const claim = (author: string, reasons: Pick<Claim, 'because' | 'confidence'>, status: Claim['status']): Claim => ({
    id: claimIdOf('unnamed-owner', `${placeholder.replace('author:', '')}:${author.replace('author:', '')}`),
    kind: 'unnamed-owner',
    about: [placeholder, author, ...(owner.marks === undefined ? [] : [owner.marks])],
    status,
    ...reasons,
  })
  const weigh = (person: Tally) =>
    weighCandidate(page, named, { person, rival: rivals.find((other) => other !== person), whole })
  const suggested = open.flatMap((person): Claim[] => {
    const reasons = weigh(person)
    return reasons.confidence < POSSIBLE_OWNER ? [] : [claim(person.author, reasons, 'suggested')]
  })
  const settled = decided.flatMap((decision): Claim[] => {
    const [, author = ''] = decision.about
    // Accepted somebody who is not in these sources: nothing came of it.
    if (decision.verdict === 'accepted' && owner.unnamed) return []
    const person = likely.find((one) => one.author === meant(decision))
    const byHand = { because: [claimsOfPeopleWords.youSaidWhoTheOwner], confidence: BY_HAND }
    if (person === undefined && decision.verdict === 'rejected') return []
    const { because, confidence } = person === undefined ? byHand : weigh(person)
    return [claim(author, { because: withNote(because, decision), confidence }, decision.verdict)]
  })
  return [...settled, ...suggested]
}

/**
 * What is inferred from pages: their owners as authors, and the likely names of owners that are not named. `personOf`:
 * whom an id in a decision means now.
 */
export function claimOwners(pages: readonly OwnedPage[], book: DecisionBook, personOf: PersonOf): Claim[] {
  const named = new Set(pages.filter(({ owner }) => owner.placeholder === null).map(({ owner }) => owner.author))
  return pages.flatMap((page) => [...claimOwnership(page, book), ...suggestOwners(page, named, book, personOf)])
}

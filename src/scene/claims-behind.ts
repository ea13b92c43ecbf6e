import type { AuthorId, Authorship, Claim, ClaimKind, Corpus, Paper } from '../resolve/corpus'
import { authorIdOf } from '../resolve/identifiers'
import { isActedOn } from '../graph/turn'
import { indexCorpus } from './atlas-index'
import { claimCard, claimRef } from './claim-evidence'
import { groundOf, type EvidenceCard } from './evidence'

type ClaimIndex = {
  /** Claims by all that they are about. */
  readonly about: ReadonlyMap<string, readonly Claim[]>
  readonly orderOf: ReadonlyMap<Claim, number>
}

const indexes = new WeakMap<Corpus, ClaimIndex>()

/** The claims of a corpus; built once for each. */
function indexClaims(corpus: Corpus): ClaimIndex {
  const known = indexes.get(corpus)
  if (known) return known
  const about = new Map<string, Claim[]>()
  for (const claim of corpus.claims) {
    for (const subject of new Set(claim.about)) {
      const claims = about.get(subject)
      if (claims) claims.push(claim)
      else about.set(subject, [claim])
    }
  }
  const index = { about, orderOf: new Map(corpus.claims.map((claim, at) => [claim, at])) }
  indexes.set(corpus, index)
  return index
}

/** The ids by which claims may mean a person: also those of other spellings, and of the name where it is several people's. */
function idsOf(corpus: Corpus, person: AuthorId): ReadonlySet<string> {
  const aliases = indexCorpus(corpus).authors.get(person)?.aliases ?? []
  return new Set([person, person.replace(/_[0-9a-f]{6}$/, ''), ...aliases.flatMap((name) => authorIdOf(name) ?? [])])
}

const OF_PAPERS: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['same-paper', 'derived-title', 'inferred-year'])

/** Whether somebody's authorship of a paper rests on a claim about a page or list. */
function bears(claim: Claim, person: AuthorId, paper: Paper, authorship: Authorship): boolean {
  if (authorship.author !== person) return false
  const ground = groundOf(paper, authorship)
  switch (claim.kind) {
    case 'page-owner':
      return ground === 'page' && claim.about.includes(paper.id)
    case 'unnamed-owner':
      return ground === 'page'
    case 'list-owner':
      return ground === 'list' && paper.seen.some(({ source }) => claim.about[1] === `list:${source}`)
    default:
      return false
  }
}

const OF_OWNERS: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['page-owner', 'unnamed-owner', 'list-owner'])

/** The claims on which somebody's authorship of a paper rests; where it is only suggested, those that do so or were rejected. */
export function claimsOfAuthorship(corpus: Corpus, paper: Paper, authorship: Authorship): Claim[] {
  if (authorship.evidence === 'listed') return []
  const { about: index } = indexClaims(corpus)
  const { author } = authorship
  const about = [...idsOf(corpus, author)].flatMap((id) => index.get(id) ?? [])
  const isSuggestion = authorship.evidence === 'suggested'
  return [...new Set(about)].filter(
    (claim) => isActedOn(claim) !== isSuggestion && bears(claim, author, paper, authorship),
  )
}

/**
 * All claims that are acted on and on which something rests that is known of these people through these papers: who the
 * people are, what shows them on the papers, and what the papers are. In the corpus's order. Linear in the claims about
 * them.
 */
export function claimsBehind(corpus: Corpus, people: readonly AuthorId[], papers: readonly Paper[]): Claim[] {
  const { about: index, orderOf } = indexClaims(corpus)
  const found = new Set<Claim>()
  for (const paper of papers)
    for (const subject of [paper.id, ...paper.seen.flatMap(({ key }) => key ?? [])])
      for (const claim of index.get(subject) ?? []) if (OF_PAPERS.has(claim.kind)) found.add(claim)
  for (const person of people) {
    for (const id of idsOf(corpus, person))
      for (const claim of index.get(id) ?? [])
        if (!OF_OWNERS.has(claim.kind) && (claim.kind !== 'homonym' || claim.about[0] === id)) found.add(claim)
    for (const paper of papers)
      for (const authorship of paper.authors)
        if (authorship.author === person)
          for (const claim of claimsOfAuthorship(corpus, paper, authorship)) found.add(claim)
  }
  return [...found].filter(isActedOn).sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0))
}

/** Claims about something itself, as cards: also those that only suggest. */
export function claimCards(corpus: Corpus, subject: string): EvidenceCard[] {
  return (indexClaims(corpus).about.get(subject) ?? []).flatMap((claim) => claimCard(corpus, claim) ?? [])
}

/** The cards of the claims that no card names yet. */
export function remainingCards(
  corpus: Corpus,
  claims: readonly Claim[],
  cards: readonly EvidenceCard[],
): EvidenceCard[] {
  const named = new Set(cards.flatMap((card) => card.claims.map(({ id }) => id)))
  return claims.filter(({ id }) => !named.has(id)).flatMap((claim) => claimCard(corpus, claim) ?? [])
}

/** The card of an authorship that no list shows, with the claims about the page or list that it rests on. */
export function withOwnerClaims(
  corpus: Corpus,
  card: EvidenceCard,
  paper: Paper,
  authorship: Authorship,
): EvidenceCard {
  const claims = claimsOfAuthorship(corpus, paper, authorship)
  const accepted = claims.some(({ status }) => status === 'accepted') && card.tag === 'assumed'
  return {
    ...card,
    tag: accepted ? 'accepted' : card.tag,
    claims: [...card.claims, ...claims.map((claim) => claimRef(claim, []))],
  }
}

import type { PaperAuthors } from './authorships'
import type { Author, AuthorId, Authorship, Claim, PaperId } from './corpus'
import { withNote } from './decided-parts'
import type { DecisionBook } from './decision-book'
import { claimIdOf } from './identifiers'
import { BY_HAND } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/**
 * Applies what was decided of owners to a paper's authors: who was rejected is only suggested, and an owner whom a whole
 * list leaves out is an author where that was accepted.
 */
export function decideAuthors(paper: PaperId, people: PaperAuthors, book: DecisionBook): PaperAuthors {
  const verdictOn = (author: AuthorId) => book.decisionOn('page-owner', author, paper)?.verdict ?? null
  const authors = people.authors.map((authorship): Authorship => {
    const rejected = authorship.evidence === 'page-owner' && verdictOn(authorship.author) === 'rejected'
    return rejected ? { ...authorship, evidence: 'suggested' } : authorship
  })
  for (const { author, place } of people.deniedOwners) {
    if (verdictOn(author) !== 'accepted' || authors.some((known) => known.author === author)) continue
    authors.push({ author, evidence: 'page-owner', position: null, places: [place] })
  }
  return { ...people, authors }
}

/** Applies what was decided of names of groups: rejected ones are people's, accepted ones are groups' whatever they say. */
export function decideGroups(
  authors: readonly Author[],
  claims: readonly Claim[],
  book: DecisionBook,
): { authors: Author[]; claims: Claim[] } {
  const verdictOn = (author: string) => book.verdictOf('group', [author])
  const claimed = new Set(claims.filter(({ kind }) => kind === 'group').flatMap(({ about }) => about))
  const byHand = authors.filter(({ id, unnamed }) => !unnamed && !claimed.has(id) && verdictOn(id) === 'accepted')
  const accepted = new Set(byHand.map(({ id }) => id))
  return {
    authors: authors.map((author): Author => {
      if (accepted.has(author.id)) return { ...author, kind: 'group' }
      return author.kind === 'group' && verdictOn(author.id) === 'rejected' ? { ...author, kind: 'person' } : author
    }),
    claims: [
      ...claims.map((claim): Claim => {
        const verdict = claim.kind === 'group' ? verdictOn(claim.about[0] ?? '') : null
        return verdict === null ? claim : { ...claim, status: verdict }
      }),
      ...byHand.map(({ id }): Claim => {
        const decision = book.decisions.find(({ kind, about }) => kind === 'group' && about[0] === id) ?? null
        return {
          id: claimIdOf('group', id),
          kind: 'group',
          about: [id],
          confidence: BY_HAND,
          status: 'accepted',
          because: withNote([claimsOfPeopleWords.youSaidThatThisIs], decision),
        }
      }),
    ],
  }
}

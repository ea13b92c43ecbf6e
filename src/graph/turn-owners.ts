import type { AuthorId, Authorship, Claim, Paper } from '../resolve/corpus'
import { unnamedOwnerId } from '../resolve/identifiers'
import { asItIs, attributePaper, witnessesOf, type AttributedPaper } from './attribute-paper'
import { decidedOn, owned, ownerVerdict, sourceOfList, type ClaimFacts } from './claim-facts'
import { isActedOn, NO_TURN, type Turn } from './turn'

/** The same papers with other authors; those whose known authors stay the same are left out. */
export function replacePapers(papers: readonly Paper[], become: (paper: Paper) => AttributedPaper, exact = true): Turn {
  const pairs = papers.map((paper) => ({ was: asItIs(paper), is: become(paper) }))
  const changed = pairs.filter(({ was, is }) => knownKey(was) !== knownKey(is))
  return { ...NO_TURN, gone: changed.map(({ was }) => was), come: changed.map(({ is }) => is), exact }
}

const isKnown = ({ evidence }: Authorship): boolean => evidence !== 'suggested'

const knownKey = ({ authors, complete }: AttributedPaper): string =>
  JSON.stringify([complete, ...authors.filter(isKnown).map(({ author, evidence }) => [author, evidence])])

const isOn = ({ authors }: Paper, author: AuthorId): boolean =>
  authors.some((entry) => entry.author === author && isKnown(entry))

const without = (paper: Paper, author: AuthorId): AttributedPaper => ({
  ...asItIs(paper),
  authors: paper.authors.filter((entry) => entry.author !== author || entry.evidence === 'listed'),
})

const withOwner = (paper: Paper, author: AuthorId): AttributedPaper => ({
  ...asItIs(paper),
  authors: isOn(paper, author) ? paper.authors : [...without(paper, author).authors, owned(author)],
})

const standsOnPageOf = (paper: Paper, author: AuthorId): boolean => paper.seen.some(({ owner }) => owner === author)

/** Whether an accepted list makes somebody an author of a paper, the list `but` left aside. */
const isByList = (facts: ClaimFacts, { seen, authorsComplete }: Paper, author: AuthorId, but?: string): boolean =>
  !authorsComplete && seen.some(({ source }) => source !== but && (facts.listOwners.get(source) ?? []).includes(author))

/** Whether the page makes its owner an author of a paper: not where a whole list or a decision says otherwise. */
function isByPage(facts: ClaimFacts, paper: Paper, author: AuthorId): boolean {
  if (!standsOnPageOf(paper, author)) return false
  const verdict = ownerVerdict(facts, author, paper.id)?.status
  const denied = paper.authorsComplete && facts.authors.get(author)?.unnamed !== true
  return denied ? verdict === 'accepted' : verdict !== 'rejected'
}

/** The owner of a page as an author of its papers whose lists do not show the name. */
export function turnPageOwner(facts: ClaimFacts, claim: Claim): Turn {
  const author = (claim.about[0] ?? '') as AuthorId
  const papers = claim.about.slice(1).flatMap((id) => facts.papers.get(id) ?? [])
  const verdict = isActedOn(claim) ? 'rejected' : 'accepted'
  const open = papers.filter((paper) => {
    const other = ownerVerdict(facts, author, paper.id, claim)
    if (other === null || other.about.length > claim.about.length) return standsOnPageOf(paper, author)
    return other.about.length === claim.about.length && other.status === 'accepted' && verdict === 'rejected'
  })
  return replacePapers(open, (paper) =>
    verdict === 'accepted' || isByList(facts, paper, author) ? withOwner(paper, author) : without(paper, author),
  )
}

/** The person behind a page without a name. */
export function turnUnnamedOwner(facts: ClaimFacts, claim: Claim): Turn {
  const [first = '', second = ''] = claim.about
  const [placeholder, person] = [first as AuthorId, second as AuthorId]
  const rivals = decidedOn(facts, 'unnamed-owner', placeholder).some(
    (other) => other !== claim && other.status === 'accepted',
  )
  if (isActedOn(claim)) {
    // The page is told by the placeholder's name; of several pages in one file it cannot be told which it was.
    const source = [...facts.papersOfSource.keys()].find((name) => unnamedOwnerId(name, null) === placeholder)
    const papers = source === undefined ? [] : (facts.papersOfSource.get(source) ?? [])
    const sole = source !== undefined && facts.authors.get(person) !== undefined
    return replacePapers(
      papers.filter((paper) => paper.seen.some((seen) => seen.source === source && seen.owner === person)),
      (paper) =>
        attributePaper(paper.id, witnessesOf(paper), facts, {
          owner: (owner, sighting) => (owner === person && sighting.source === source ? placeholder : owner),
        }),
      sole && !rivals,
    )
  }
  const known = facts.authors.get(person)
  if (known === undefined || known.unnamed) return NO_TURN
  return replacePapers(
    facts.papersOfOwner.get(placeholder) ?? [],
    (paper) =>
      attributePaper(paper.id, witnessesOf(paper), facts, {
        owner: (owner) => (owner === placeholder ? person : owner),
      }),
    !rivals,
  )
}

/** The person whose work a list of abstracts is. */
export function turnListOwner(facts: ClaimFacts, claim: Claim): Turn {
  const author = (claim.about[0] ?? '') as AuthorId
  const source = sourceOfList(claim.about[1])
  const papers = facts.papersOfSource.get(source) ?? []
  if (!facts.authors.has(author)) return { ...NO_TURN, exact: false }
  if (isActedOn(claim))
    return replacePapers(
      papers.filter((paper) => !isByPage(facts, paper, author) && !isByList(facts, paper, author, source)),
      (paper) => without(paper, author),
    )
  return replacePapers(
    papers.filter(({ authorsComplete }) => !authorsComplete),
    (paper) => withOwner(paper, author),
  )
}

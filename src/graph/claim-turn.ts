import type { Claim, ClaimKind } from '../resolve/corpus'
import type { ClaimFacts } from './claim-facts'
import type { Turn } from './turn'
import { turnListOwner, turnPageOwner, turnUnnamedOwner } from './turn-owners'
import { turnDerivedTitle, turnInferredYear, turnSamePaper } from './turn-papers'
import { turnGroup, turnHomonym, turnSameAuthor } from './turn-people'

/**
 * Finds which papers are attributed to other people when a claim is turned over: what is acted on is rejected, what is not
 * is accepted. Linear in the records of the papers that the claim is about.
 */
export function turnClaim(facts: ClaimFacts, claim: Claim): Turn {
  const turn = turnKind(facts, claim)
  return isReopened(claim) ? { ...turn, exact: false } : turn
}

/**
 * Whether turning a decided claim brings back papers or people under ids that other decisions may name which rest now: the
 * corpus does not show those.
 */
const isReopened = ({ kind, status }: Claim): boolean =>
  (status === 'accepted' || status === 'rejected') && BRINGS_BACK.has(kind)

const BRINGS_BACK: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'same-paper',
  'same-author',
  'homonym',
  'unnamed-owner',
])

function turnKind(facts: ClaimFacts, claim: Claim): Turn {
  switch (claim.kind) {
    case 'same-paper':
      return turnSamePaper(facts, claim)
    case 'same-author':
      return turnSameAuthor(facts, claim)
    case 'homonym':
      return turnHomonym(facts, claim)
    case 'page-owner':
      return turnPageOwner(facts, claim)
    case 'unnamed-owner':
      return turnUnnamedOwner(facts, claim)
    case 'list-owner':
      return turnListOwner(facts, claim)
    case 'inferred-year':
      return turnInferredYear(facts, claim)
    case 'derived-title':
      return turnDerivedTitle(facts, claim)
    case 'group':
      return turnGroup(facts, claim)
  }
}

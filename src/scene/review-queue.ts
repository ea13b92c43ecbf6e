import type { Atlas } from '../graph/atlas'
import { reckonClaim, weighClaim, type ClaimWeight } from '../graph/claim-consequence'
import type { Claim, ClaimId, Corpus } from '../resolve/corpus'
import {
  decisionKey,
  isNaming,
  type Decision,
  type DecisionKind,
  type NamingKind,
  type Verdict,
} from '../resolve/decisions'
import { DOUBT } from '../resolve/thresholds'
import { consequenceText, whatIfNot } from './consequence-text'
import { CLAIM_NAMES } from './decision-text'
import { claimTitle } from './review-question'
import { countsWords } from '../words/counts'
import { reviewingWords } from '../words/reviewing'
import { joinsWords } from '../words/joins'

/** One claim in the queue of the bench. */
export type ReviewItem = {
  /** Names the claim as decisions do. */
  readonly key: string
  readonly claim: Claim
  /** “Page owner”. */
  readonly kind: string
  /** “Page 5 is of Huixia Li”. */
  readonly title: string
  /** “96 ties, 2 people change”. */
  readonly effect: string
  /** What was decided, or null while it waits. */
  readonly verdict: Verdict | null
}

/** Claims by what is to be done with them; each list by consequence, the largest first. */
export type ReviewQueue = {
  /** Suggested, or acted on though doubtful, and not decided. */
  readonly waiting: readonly ReviewItem[]
  /** Decided, the latest first; also what no claim of this corpus proposes. */
  readonly decided: readonly ReviewItem[]
  /** Acted on and not doubtful: they need no review, but can be looked at and rejected. */
  readonly sure: readonly ReviewItem[]
}

/** What turning a claim over changes, in words: “46 ties gone, 57 of another weight; 1 person gone”. */
export const weightText = ({ consequence }: ClaimWeight): string => consequenceText(consequence)

/** What would be if a claim were not so, as a sentence. */
export function describeWeight(atlas: Atlas, id: ClaimId): string {
  const claim = atlas.corpus.claims.find((candidate) => candidate.id === id)
  return claim ? whatIfNot(claim, reckonClaim(atlas, claim)) : reviewingWords.thisClaimIsNoLongerMade
}

/** The same in brief: “96 ties, 2 people change”. */
function effectText({ papers, people, ties, consequence }: ClaimWeight): string {
  const parts = [
    ties > 0 ? countsWords.ties(ties) : '',
    people > 0 ? countsWords.people(people) : '',
    papers > 0 ? countsWords.papers(papers) : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return reviewingWords.nothingOnTheMapChanges
  const change = reviewingWords.change(papers + people + ties)
  return `${consequence.exact ? '' : reviewingWords.about}${joinsWords.told(joinsWords.listed(parts), change)}`
}

const sum = ({ papers, people, ties }: ClaimWeight): number => papers + people + ties

type DecisionOnClaim = Decision & { readonly kind: Exclude<DecisionKind, NamingKind> }

/** Names of topics and communities are no question that the bench could ask. */
const isOnClaim = (decision: Decision): decision is DecisionOnClaim => !isNaming(decision)

/** A decision that no claim of the corpus proposes, as a claim: made by hand, or about what is no longer here. */
const claimOfDecision = ({ kind, about, verdict, note }: DecisionOnClaim): Claim => ({
  id: `claim:decided:${decisionKey({ kind, about })}` as ClaimId,
  kind,
  about,
  confidence: 1,
  status: verdict,
  because: note === '' ? [reviewingWords.youDecidedThisByHand] : [note],
})

/** The claims that stop to be a question when another owner of the same page is accepted. */
function settledPages(decisions: readonly Decision[]): ReadonlySet<string> {
  const settled = decisions.filter(({ kind, verdict }) => kind === 'unnamed-owner' && verdict === 'accepted')
  return new Set(settled.flatMap(({ about }) => about.slice(0, 1)))
}

/** The claims that are still a question: neither decided, nor answered by the decision about another one. */
function openClaims({ claims }: Corpus, decisions: readonly Decision[]): readonly Claim[] {
  const made = new Set(decisions.filter(isOnClaim).map(decisionKey))
  const settled = settledPages(decisions)
  // Without decisions no key is made: a large export has tens of thousands of claims.
  return claims.filter(
    (claim) =>
      !(made.size > 0 && made.has(decisionKey(claim))) &&
      !(claim.kind === 'unnamed-owner' && settled.has(claim.about[0] ?? '')),
  )
}

const waits = ({ status, confidence }: Claim): boolean => status === 'suggested' || confidence < DOUBT

/** How many claims wait to be decided. Linear in claims and decisions: nothing is weighed for it. */
export const countWaiting = (corpus: Corpus, decisions: readonly Decision[]): number =>
  openClaims(corpus, decisions).filter(waits).length

type Weighed = ReviewItem & { readonly weight: number }

/**
 * Sorts all claims into what waits, what was decided and what is sure. Decisions count at once, before the atlas is
 * built under them. `later`: keys put off, which go to the end. Cost: that of weighing every claim once.
 */
export function reviewQueue(atlas: Atlas, decisions: readonly Decision[], later: readonly string[]): ReviewQueue {
  const made = new Map(decisions.filter(isOnClaim).map((decision) => [decisionKey(decision), decision]))
  const { corpus } = atlas
  const unanswered = new Set(openClaims(corpus, decisions))
  const toItem = (claim: Claim): Weighed => {
    const key = decisionKey(claim)
    const weight = weighClaim(atlas, claim)
    const decision = made.get(key)
    return {
      key,
      claim,
      kind: CLAIM_NAMES[claim.kind],
      title: claimTitle(corpus, claim),
      effect: effectText(weight),
      verdict: decision?.verdict ?? null,
      weight: sum(weight),
    }
  }
  const items = corpus.claims.map(toItem)
  const known = new Map(items.map((item) => [item.key, item]))
  // Names for one page are one question: the likeliest is asked first.
  const weights = new Map<string, number>()
  const question = ({ key, claim }: Weighed): string => (claim.kind === 'unnamed-owner' ? (claim.about[0] ?? key) : key)
  for (const item of items) weights.set(question(item), Math.max(weights.get(question(item)) ?? 0, item.weight))
  const weightOf = (item: Weighed): number => weights.get(question(item)) ?? item.weight
  const open = items
    .filter(({ claim }) => unanswered.has(claim))
    .sort((a, b) => weightOf(b) - weightOf(a) || b.claim.confidence - a.claim.confidence)
  const putOff = (item: ReviewItem): number => later.indexOf(item.key)
  return {
    waiting: open.filter(({ claim }) => waits(claim)).sort((a, b) => putOff(a) - putOff(b)),
    decided: [...made]
      .reverse()
      .map(([key, decision]) => known.get(key) ?? { ...toItem(claimOfDecision(decision)), verdict: decision.verdict }),
    sure: open.filter(({ claim }) => !waits(claim)),
  }
}

import { memoizeLast, memoizeLastOf } from '../base/memoize'
import type { Atlas } from '../graph/atlas'
import { withoutDoubtful } from '../graph/claim-consequence'
import type { Claim } from '../resolve/corpus'
import { decideClaim, type Decision } from '../resolve/decisions'
import { describeReview, type ReviewDetails } from '../scene/review-details'
import { reviewMap, type ReviewMap } from '../scene/review-map'
import { countWaiting, reviewQueue, type ReviewItem, type ReviewQueue } from '../scene/review-queue'
import { knownTrial, reviewedAtlas, type Trial } from './decision-slice'
import type { AppState } from './store'

/** Corpora of up to so many records are made anew in a second or two, so that outcomes are reckoned unasked. */
export const RECKONED_UNASKED = 1_500

const queueOf = memoizeLast((atlas: Atlas, decisions: readonly Decision[], later: readonly string[]): ReviewQueue =>
  reviewQueue(atlas, decisions, later),
)

/** Claims by what is to be done with them, or null before anything is open. */
export const selectReviewQueue = (state: AppState): ReviewQueue | null => {
  const atlas = reviewedAtlas(state)
  return atlas ? queueOf(atlas, state.document.decisions, state.later) : null
}

const waitingOf = memoizeLastOf((atlas: Atlas, decisions: readonly Decision[]): number =>
  countWaiting(atlas.corpus, decisions),
)

/** How many claims wait to be decided: known without weighing them, so that it can stand on the page from the start. */
export const selectWaitingCount = (state: AppState): number => {
  const atlas = reviewedAtlas(state)
  return atlas ? waitingOf(atlas, state.document.decisions) : 0
}

/** The claim that is looked at, or null where its tab is empty. */
export const selectReviewItem = (state: AppState): ReviewItem | null => {
  const rows = selectReviewQueue(state)?.[state.reviewTab] ?? []
  return rows.find(({ key }) => key === state.reviewAt) ?? rows[0] ?? null
}

const doubtfulOf = memoizeLastOf((atlas: Atlas): number => withoutDoubtful(atlas.corpus.claims).length)

/** How many claims are acted on though doubtful. */
export const selectDoubtfulCount = (state: AppState): number => {
  const atlas = reviewedAtlas(state)
  return atlas ? doubtfulOf(atlas) : 0
}

const detailsOf = memoizeLast((atlas: Atlas, claim: Claim, sources: AppState['document']['sources']): ReviewDetails =>
  describeReview(atlas, claim, (name) => sources.find((source) => source.name === name)?.text),
)

/** What is told of the claim that is looked at. */
export const selectReviewDetails = (state: AppState): ReviewDetails | null => {
  const atlas = reviewedAtlas(state)
  const item = selectReviewItem(state)
  return atlas && item ? detailsOf(atlas, item.claim, state.document.sources) : null
}

/** The verdict that would change the map: against a claim that is acted on, for one that is not. */
export const turnedDecision = ({ claim }: ReviewItem): Decision =>
  decideClaim(claim, claim.status === 'assumed' || claim.status === 'accepted' ? 'rejected' : 'accepted')

const turnedOf = memoizeLast(turnedDecision)

/** What was reckoned of the claim that is looked at, or null. */
export const selectTrial = (state: AppState): Trial | null => {
  const item = selectReviewItem(state)
  return (item && knownTrial(state, turnedOf(item))) ?? null
}

const standingOf = memoizeLast((atlas: Atlas, claim: Claim): ReviewMap | null => reviewMap(atlas, claim))

/** The map around the claim that is looked at: as it would be where that was reckoned, else as it stands. */
export const selectReviewMap = (state: AppState): ReviewMap | null => {
  const atlas = reviewedAtlas(state)
  const item = selectReviewItem(state)
  if (!atlas || !item) return null
  const trial = selectTrial(state)
  return trial ? trial.map : standingOf(atlas, item.claim)
}

/** Whether the corpus is small enough for outcomes to be reckoned unasked. */
export const selectReckonsItself = (state: AppState): boolean => {
  const sources = reviewedAtlas(state)?.corpus.sources ?? []
  return sources.reduce((sum, { records }) => sum + records, 0) <= RECKONED_UNASKED
}

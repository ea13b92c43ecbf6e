import { memoizeLast } from '../base/memoize'
import type { Atlas } from '../graph/atlas'
import { withoutDoubtful } from '../graph/claim-consequence'
import type { Claim } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { describeReview, type ReviewDetails } from '../scene/review-details'
import { reviewQueue, type ReviewItem, type ReviewQueue } from '../scene/review-queue'
import type { AppState } from './store'

/** The atlas whose claims are reviewed: also while the network without doubtful ones is in sight, all of them. */
const reviewed = ({ atlas, doubtless }: AppState): Atlas | null => doubtless?.base ?? atlas

const queueOf = memoizeLast((atlas: Atlas, decisions: readonly Decision[], later: readonly string[]): ReviewQueue =>
  reviewQueue(atlas, decisions, later),
)

/** Claims by what is to be done with them, or null before anything is open. */
export const selectReviewQueue = (state: AppState): ReviewQueue | null => {
  const atlas = reviewed(state)
  return atlas ? queueOf(atlas, state.document.decisions, state.later) : null
}

/** The claim that is looked at, or null where its tab is empty. */
export const selectReviewItem = (state: AppState): ReviewItem | null => {
  const rows = selectReviewQueue(state)?.[state.reviewTab] ?? []
  return rows.find(({ key }) => key === state.reviewAt) ?? rows[0] ?? null
}

const doubtfulOf = memoizeLast((atlas: Atlas): number => withoutDoubtful(atlas.corpus.claims).length)

/** How many claims are acted on though doubtful. */
export const selectDoubtfulCount = (state: AppState): number => {
  const atlas = reviewed(state)
  return atlas ? doubtfulOf(atlas) : 0
}

const detailsOf = memoizeLast((atlas: Atlas, claim: Claim, sources: AppState['document']['sources']): ReviewDetails =>
  describeReview(atlas, claim, (name) => sources.find((source) => source.name === name)?.text),
)

/** What is told of the claim that is looked at. */
export const selectReviewDetails = (state: AppState): ReviewDetails | null => {
  const atlas = reviewed(state)
  const item = selectReviewItem(state)
  return atlas && item ? detailsOf(atlas, item.claim, state.document.sources) : null
}

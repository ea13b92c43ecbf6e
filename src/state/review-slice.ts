import type { StateCreator } from 'zustand/vanilla'
import type { Verdict } from '../resolve/decisions'
import type { ReviewItem } from '../scene/review-queue'
import { selectReviewItem, selectReviewQueue } from './review-selectors'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

export type ReviewTab = 'waiting' | 'decided' | 'sure'

export type ReviewSlice = {
  readonly reviewTab: ReviewTab
  /** The key of the claim that is looked at; null or gone: the first of the tab. */
  readonly reviewAt: string | null
  /** Keys of claims put off until the rest is through, in the order of putting off. */
  readonly later: readonly string[]
  readonly showReviewTab: (tab: ReviewTab) => void
  readonly lookAtClaim: (key: string) => void
  /** To the next claim of the tab (1) or the one before (−1); stays at the ends. */
  readonly stepReview: (offset: 1 | -1) => void
  /** Decides the claim that is looked at and moves on to the next. */
  readonly decideHere: (verdict: Verdict) => void
  /** Takes back the decision that is looked at. */
  readonly undecideHere: () => void
  readonly putOff: () => void
}

/** The tab in which an item stands. */
const tabOf = (state: AppState, key: string): ReviewTab =>
  (['waiting', 'decided', 'sure'] as const).find((tab) =>
    selectReviewQueue(state)?.[tab].some((item) => item.key === key),
  ) ?? 'waiting'

export const reviewSlice: StateCreator<AppState, [], [], ReviewSlice> = (set, get) => {
  const items = (): readonly ReviewItem[] => selectReviewQueue(get())?.[get().reviewTab] ?? []

  /** The key that stands after the item that is looked at, else before it, else none. */
  function neighbour(): string | null {
    const at = selectReviewItem(get())
    const rows = items()
    const index = rows.findIndex(({ key }) => key === at?.key)
    return (rows[index + 1] ?? rows[index - 1])?.key ?? null
  }

  return {
    reviewTab: 'waiting',
    reviewAt: null,
    later: [],

    showReviewTab: (reviewTab) => set({ reviewTab, reviewAt: null }),
    lookAtClaim: (reviewAt) => set({ reviewTab: tabOf(get(), reviewAt), reviewAt, surface: 'review' }),

    stepReview(offset) {
      const at = selectReviewItem(get())
      const rows = items()
      const index = rows.findIndex(({ key }) => key === at?.key)
      const next = rows[index + offset]
      if (next) set({ reviewAt: next.key })
    },

    decideHere(verdict) {
      const item = selectReviewItem(get())
      if (!item) return
      if (item.verdict === verdict) {
        get().announce(actingWords.already(verdict))
        return
      }
      const next = get().reviewTab === 'decided' ? item.key : neighbour()
      get().decide({ kind: item.claim.kind, about: item.claim.about, verdict, note: '' })
      set({ reviewAt: next })
    },

    undecideHere() {
      const item = selectReviewItem(get())
      if (!item) return
      if (item.verdict === null) {
        get().announce(actingWords.nothingWasDecidedAboutThisClaim)
        return
      }
      const next = neighbour()
      get().undecide(item.claim)
      set({ reviewAt: next })
    },

    putOff() {
      const item = selectReviewItem(get())
      if (!item || get().reviewTab !== 'waiting') return
      const next = neighbour()
      set(({ later }) => ({ later: [...later.filter((key) => key !== item.key), item.key], reviewAt: next }))
      get().announce(actingWords.putOff(item.title))
    },
  }
}

import { Check, ChevronDown, ChevronUp, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReviewItem } from '../scene/review-queue'
import { useApp } from './app-context'
import { reviewWords } from '../words/review'

function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="key" aria-hidden="true">
      {children}
    </kbd>
  )
}

/** What can be done with the claim that is looked at; every button has its key. */
export function ReviewBar({ item }: { readonly item: ReviewItem }) {
  const decideHere = useApp((state) => state.decideHere)
  const undecideHere = useApp((state) => state.undecideHere)
  const putOff = useApp((state) => state.putOff)
  const step = useApp((state) => state.stepReview)
  const undo = useApp((state) => state.undo)
  const canUndo = useApp(({ history: { past } }) => past.length > 0)
  const waits = useApp((state) => state.reviewTab === 'waiting')
  return (
    <footer className="review-bar" role="group" aria-label={reviewWords.decide}>
      <button
        className="button primary large"
        disabled={item.verdict === 'accepted'}
        aria-keyshortcuts="A"
        onClick={() => {
          decideHere('accepted')
        }}
      >
        <Check size={16} aria-hidden="true" /> {reviewWords.accept} <Key>A</Key>
      </button>
      <button
        className="button outlined large"
        disabled={item.verdict === 'rejected'}
        aria-keyshortcuts="R"
        onClick={() => {
          decideHere('rejected')
        }}
      >
        <X size={16} aria-hidden="true" /> {reviewWords.reject} <Key>R</Key>
      </button>
      {item.verdict ? (
        <button className="button large" aria-keyshortcuts="B" onClick={undecideHere}>
          {reviewWords.takeBack} <Key>B</Key>
        </button>
      ) : null}
      {waits ? (
        <button className="button large" aria-keyshortcuts="L" onClick={putOff}>
          {reviewWords.later} <Key>L</Key>
        </button>
      ) : null}
      <span className="review-steps">
        <button
          className="button"
          aria-label={reviewWords.nextClaim}
          aria-keyshortcuts="J"
          onClick={() => {
            step(1)
          }}
        >
          <ChevronDown size={15} aria-hidden="true" /> <Key>J</Key>
        </button>
        <button
          className="button"
          aria-label={reviewWords.previousClaim}
          aria-keyshortcuts="K"
          onClick={() => {
            step(-1)
          }}
        >
          <ChevronUp size={15} aria-hidden="true" /> <Key>K</Key>
        </button>
        <button
          className="button"
          aria-label={reviewWords.undo}
          aria-keyshortcuts="Z"
          disabled={!canUndo}
          onClick={undo}
        >
          <Undo2 size={15} aria-hidden="true" /> <Key>Z</Key>
        </button>
      </span>
    </footer>
  )
}

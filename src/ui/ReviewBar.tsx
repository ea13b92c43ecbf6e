import { Check, ChevronDown, ChevronUp, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReviewItem } from '../scene/review-queue'
import { useApp } from './app-context'

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
  const undo = useApp((state) => state.undoDecision)
  const canUndo = useApp(({ past }) => past.length > 0)
  const waits = useApp((state) => state.reviewTab === 'waiting')
  return (
    <footer className="review-bar" role="group" aria-label="Decide">
      <button
        className="button primary large"
        disabled={item.verdict === 'accepted'}
        aria-keyshortcuts="A"
        onClick={() => {
          decideHere('accepted')
        }}
      >
        <Check size={16} aria-hidden="true" /> Accept <Key>A</Key>
      </button>
      <button
        className="button outlined large"
        disabled={item.verdict === 'rejected'}
        aria-keyshortcuts="R"
        onClick={() => {
          decideHere('rejected')
        }}
      >
        <X size={16} aria-hidden="true" /> Reject <Key>R</Key>
      </button>
      {item.verdict ? (
        <button className="button large" aria-keyshortcuts="B" onClick={undecideHere}>
          Take back <Key>B</Key>
        </button>
      ) : null}
      {waits ? (
        <button className="button large" aria-keyshortcuts="L" onClick={putOff}>
          Later <Key>L</Key>
        </button>
      ) : null}
      <span className="review-steps">
        <button
          className="button"
          aria-label="Next claim"
          aria-keyshortcuts="J"
          onClick={() => {
            step(1)
          }}
        >
          <ChevronDown size={15} aria-hidden="true" /> <Key>J</Key>
        </button>
        <button
          className="button"
          aria-label="Previous claim"
          aria-keyshortcuts="K"
          onClick={() => {
            step(-1)
          }}
        >
          <ChevronUp size={15} aria-hidden="true" /> <Key>K</Key>
        </button>
        <button className="button" aria-label="Undo" aria-keyshortcuts="Z" disabled={!canUndo} onClick={undo}>
          <Undo2 size={15} aria-hidden="true" /> <Key>Z</Key>
        </button>
      </span>
    </footer>
  )
}

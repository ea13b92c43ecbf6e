import { Redo2, Undo2 } from 'lucide-react'
import { useApp } from './app-context'
import { detailsFrameWords } from '../words/details-frame'

/** Steps that are told; older ones can still be undone one after the other. */
const TOLD = 12

/** What was decided, step by step, the latest first; steps that were undone stand faint above. */
export function DecisionHistory() {
  const past = useApp(({ history }) => history.past)
  const future = useApp(({ history }) => history.future)
  if (past.length + future.length === 0) return null
  return (
    <section className="review-history" aria-label={detailsFrameWords.history}>
      <header>
        <h3>{detailsFrameWords.history}</h3>
        <UndoButtons />
      </header>
      <ol>
        {future.map(({ text }, index) => (
          <li key={`undone ${String(index)}`} className="faint">
            <s>{text}</s>
          </li>
        ))}
        {past
          .slice(-TOLD)
          .toReversed()
          .map(({ text }, index) => (
            <li key={index}>{text}</li>
          ))}
      </ol>
    </section>
  )
}

/** Takes the last decision back, or again. */
export function UndoButtons() {
  const undone = useApp(({ history }) => history.past.at(-1)?.text)
  const redone = useApp(({ history }) => history.future.at(-1)?.text)
  const undo = useApp((state) => state.undo)
  const redo = useApp((state) => state.redo)
  return (
    <span className="undo-buttons">
      <button
        className="icon-button"
        aria-label={undone === undefined ? detailsFrameWords.undo : detailsFrameWords.undo2(undone)}
        title={undone === undefined ? detailsFrameWords.nothingToUndo : detailsFrameWords.undo2(undone)}
        disabled={undone === undefined}
        onClick={undo}
      >
        <Undo2 size={16} />
      </button>
      <button
        className="icon-button"
        aria-label={redone === undefined ? detailsFrameWords.redo : detailsFrameWords.redo2(redone)}
        title={redone === undefined ? detailsFrameWords.nothingToRedo : detailsFrameWords.redo2(redone)}
        disabled={redone === undefined}
        onClick={redo}
      >
        <Redo2 size={16} />
      </button>
    </span>
  )
}

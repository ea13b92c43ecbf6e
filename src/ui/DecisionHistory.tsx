import { Redo2, Undo2 } from 'lucide-react'
import { useApp } from './app-context'

/** Steps that are told; older ones can still be undone one after the other. */
const TOLD = 12

/** What was decided, step by step, the latest first; steps that were undone stand faint above. */
export function DecisionHistory() {
  const past = useApp((state) => state.past)
  const future = useApp((state) => state.future)
  if (past.length + future.length === 0) return null
  return (
    <section className="review-history" aria-label="History">
      <header>
        <h3>History</h3>
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
  const undone = useApp(({ past }) => past.at(-1)?.text)
  const redone = useApp(({ future }) => future.at(-1)?.text)
  const undo = useApp((state) => state.undoDecision)
  const redo = useApp((state) => state.redoDecision)
  return (
    <span className="undo-buttons">
      <button
        className="icon-button"
        aria-label={undone === undefined ? 'Undo' : `Undo: ${undone}`}
        title={undone === undefined ? 'Nothing to undo' : `Undo: ${undone}`}
        disabled={undone === undefined}
        onClick={undo}
      >
        <Undo2 size={16} />
      </button>
      <button
        className="icon-button"
        aria-label={redone === undefined ? 'Redo' : `Redo: ${redone}`}
        title={redone === undefined ? 'Nothing to redo' : `Redo: ${redone}`}
        disabled={redone === undefined}
        onClick={redo}
      >
        <Redo2 size={16} />
      </button>
    </span>
  )
}

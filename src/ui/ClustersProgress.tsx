import { howFoundWords } from '../words/how-found'

type ClustersProgressProps = {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly onCancel: () => void
}

/** What is being worked out, how far it has come, and how to stop it; within a dialog, where the page's own notice is out of reach. */
export function ClustersProgress({ label, done, total, onCancel }: ClustersProgressProps) {
  return (
    <div className="clusters-progress">
      <p role="status">
        <b>{label}</b>{' '}
        <span className="muted small num">{total > 0 ? howFoundWords.of(done, total) : howFoundWords.makingReady}</span>
      </p>
      <button className="button outlined" onClick={onCancel}>
        {howFoundWords.cancel}
      </button>
      {total > 0 ? (
        <progress value={done} max={total} aria-label={howFoundWords.progress} />
      ) : (
        <progress aria-label={howFoundWords.progress} />
      )}
    </div>
  )
}

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
        <span className="muted small num">{total > 0 ? `${String(done)} of ${String(total)}` : 'making ready'}</span>
      </p>
      <button className="button outlined" onClick={onCancel}>
        Cancel
      </button>
      {total > 0 ? <progress value={done} max={total} aria-label="Progress" /> : <progress aria-label="Progress" />}
    </div>
  )
}

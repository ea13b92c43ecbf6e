import { selectPlacingText } from '../state/placing-selectors'
import { useApp } from './app-context'

/** How far the placing of people has come, and what can be done about it; nothing where all are placed. */
export function PlacingLine() {
  const text = useApp(selectPlacingText)
  const placing = useApp((state) => state.placing)
  const stop = useApp((state) => state.stopPlacing)
  const goOn = useApp((state) => state.goOnPlacing)
  if (text === null) return null
  return (
    <p className="status-placing num">
      <span>{text}</span>
      {placing ? (
        <progress value={placing.placed} max={placing.total} aria-label="Placed within their communities" />
      ) : null}
      <button className="claim" onClick={placing ? stop : goOn}>
        {placing ? 'Stop placing' : 'Place them'}
      </button>
    </p>
  )
}

import { selectPlacingText } from '../state/placing-selectors'
import { useApp } from './app-context'
import { frameWords } from '../words/frame'

/** How far the placing of people has come, and what can be done about it; nothing where all are placed. */
export function PlacingLine() {
  const text = useApp(selectPlacingText)
  const placing = useApp((state) => state.placing)
  const stop = useApp((state) => state.stopPlacing)
  const goOn = useApp((state) => state.goOnPlacing)
  const anew = useApp((state) => state.placingAnew)
  const stopAnew = useApp((state) => state.stopPlacingVisible)
  const placeAnew = useApp((state) => state.placeVisible)
  const isAnew = useApp((state) => state.placingAnew !== null || state.anewTrouble !== null)
  if (text === null) return null
  if (isAnew)
    return (
      <p className="status-placing num" role="status">
        <span>{text}</span>
        {anew && anew.placed > 0 ? (
          <progress value={anew.placed} max={anew.total} aria-label={frameWords.placedAnew} />
        ) : null}
        <button className="claim" onClick={anew ? stopAnew : placeAnew}>
          {anew ? frameWords.stopPlacing : frameWords.tryAgain}
        </button>
      </p>
    )
  return (
    <p className="status-placing num">
      <span>{text}</span>
      {placing ? (
        <progress value={placing.placed} max={placing.total} aria-label={frameWords.placedWithinTheirCommunities} />
      ) : null}
      <button className="claim" onClick={placing ? stop : goOn}>
        {placing ? frameWords.stopPlacing : frameWords.placeThem}
      </button>
    </p>
  )
}

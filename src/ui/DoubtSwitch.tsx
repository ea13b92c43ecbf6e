import { selectDoubtfulCount } from '../state/review-selectors'
import { useApp } from './app-context'
import { detailsFrameWords } from '../words/details-frame'

/** Draws the network without the claims that are acted on though doubtful, and with them again. */
export function DoubtSwitch() {
  const doubtful = useApp(selectDoubtfulCount)
  const on = useApp(({ doubtless }) => doubtless !== null)
  const show = useApp((state) => state.showDoubtless)
  if (doubtful === 0 && !on) return null
  return (
    <button
      className="doubt-switch small"
      role="switch"
      aria-checked={on}
      title={detailsFrameWords.claimsAreActedOnThoughDoubtful(doubtful)}
      onClick={() => {
        void show(!on)
      }}
    >
      <span className="switch" aria-hidden="true" /> {detailsFrameWords.withoutDoubtfulClaims}
    </button>
  )
}

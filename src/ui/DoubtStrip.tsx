import { useState } from 'react'
import { useApp } from './app-context'
import { countKinds } from '../scene/decision-text'
import { changeRows, changeSentence } from '../scene/change-text'
import { ChangeList } from './ChangeList'
import { detailsFrameWords } from '../words/details-frame'

/** Says that the network in sight leaves doubtful claims out, what that changes, and leads back. */
export function DoubtStrip() {
  const doubtless = useApp((state) => state.doubtless)
  const show = useApp((state) => state.showDoubtless)
  const [open, setOpen] = useState(false)
  if (!doubtless) return null
  const rows = changeRows(doubtless.change)
  return (
    <section className="doubt-strip small" aria-label={detailsFrameWords.withoutDoubtfulClaims}>
      <p role="status">
        <span className="tag assumed">{detailsFrameWords.withoutDoubtfulClaims}</span>{' '}
        {detailsFrameWords.leftOut(countKinds(doubtless.left), changeSentence(doubtless.change))}
      </p>
      <button
        className="button"
        disabled={rows.length === 0}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {detailsFrameWords.whatChanges}
      </button>
      <button
        className="button outlined"
        onClick={() => {
          void show(false)
        }}
      >
        {detailsFrameWords.allClaimsAgain}
      </button>
      {open ? (
        <div className="doubt-changes">
          <ChangeList rows={rows} />
        </div>
      ) : null}
    </section>
  )
}

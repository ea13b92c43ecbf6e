import { Eye } from 'lucide-react'
import { useState } from 'react'
import { tellComparison } from '../records/project-comparison'
import { selectReadOnly } from '../state/read-only'
import { useApp } from './app-context'
import { forgetAddress } from './start-page'
import { sharingWords } from '../words/sharing'

/** In the page's head: that a map is shared for looking only, and the way to a copy of one's own. */
export function LookingOnly() {
  const isShared = useApp(({ document }) => document.readOnly?.kind === 'shared')
  const makeEditable = useApp((state) => state.makeEditable)
  if (!isShared) return null
  return (
    <div className="looking-only" role="group" aria-label={sharingWords.forLookingOnly}>
      <Eye size={16} aria-hidden="true" />
      <span className="wide-only">{sharingWords.forLookingOnly}</span>
      <button
        className="button outlined"
        onClick={() => {
          forgetAddress()
          makeEditable()
        }}
      >
        {sharingWords.makeItEditable}
      </button>
    </div>
  )
}

/** Says why a project of a newer version is only shown. */
export function NewerStrip() {
  const why = useApp(selectReadOnly)
  const isNewer = useApp(({ document }) => document.readOnly?.kind === 'newer')
  if (!isNewer) return null
  return (
    <section className="shared-strip small" aria-label={sharingWords.forLookingOnly}>
      <p role="status">
        <Eye size={15} aria-hidden="true" />
        <span>{why}</span>
      </p>
    </section>
  )
}

/** Says that a view waits for its files. */
export function PendingStrip() {
  const pending = useApp((state) => state.pending)
  const openDialog = useApp((state) => state.openDialog)
  const showPending = useApp((state) => state.showPending)
  const hasAtlas = useApp(({ atlas }) => atlas !== null)
  if (!pending) return null
  return (
    <section className="shared-strip small" aria-label={sharingWords.aViewThatWaits}>
      <p role="status">
        <span>{sharingWords.theLinkHoldsAView(pending.digest ? sharingWords.papers(pending.digest.papers) : '')}</span>
      </p>
      <button
        className="button outlined"
        onClick={() => {
          openDialog('import')
        }}
      >
        {sharingWords.openFiles}
      </button>
      {hasAtlas ? (
        <button className="button" onClick={showPending}>
          {sharingWords.showItOnThisMap}
        </button>
      ) : null}
    </section>
  )
}

/** That the map, made again from its files, is not what was saved, with details for who wants them. */
export function ComparisonStrip() {
  const comparison = useApp((state) => state.comparison)
  const close = useApp((state) => state.closeComparison)
  const [open, setOpen] = useState(false)
  if (!comparison || comparison.differences.length === 0) return null
  const { differences } = comparison
  return (
    <section className="shared-strip small" aria-label={sharingWords.madeAgain}>
      <p role="status">
        <span className="tag assumed">{sharingWords.notIdentical}</span>
        <span>{tellComparison(comparison)}</span>
      </p>
      <button
        className="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {sharingWords.whatDiffers}
      </button>
      <button className="button" onClick={close}>
        {sharingWords.close}
      </button>
      {open ? (
        <ul className="comparison-list">
          {differences.map(({ text, examples }) => (
            <li key={text}>
              {text}
              {examples.length > 0 ? (
                <ul className="muted">
                  {examples.map((example, index) => (
                    <li key={index}>{example}</li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

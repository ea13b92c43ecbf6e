import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Lens } from '../state/lens-slice'
import { useApp } from './app-context'
import { BookmarksPanel } from './BookmarksPanel'
import { ComparePanel } from './ComparePanel'
import { ConflictPanel } from './ConflictPanel'
import { HistoryPanel } from './HistoryPanel'
import { LENS_NAMES } from './lens-words'
import { MatrixPanel } from './MatrixPanel'
import { PathPanel } from './PathPanel'
import { ResizeHandle } from './ResizeHandle'
import { TwoStepsPanel } from './TwoStepsPanel'
import { lensesWords } from '../words/lenses'

/** A question about the map and its answer, in the place of the details. */
export function LensPanel({ lens }: { readonly lens: Lens }) {
  const openLens = useApp((state) => state.openLens)
  const scroll = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    const { activeElement } = document
    opener.current = activeElement
    // A field of the question may have the focus already.
    if (!scroll.current?.contains(activeElement)) scroll.current?.focus({ preventScroll: true })
  }, [lens.kind])
  const leave = (): void => {
    openLens(null)
    const back = opener.current
    if (back instanceof HTMLElement && back.isConnected) back.focus()
    else document.getElementById('map')?.focus()
  }
  return (
    <aside
      className={`details lens lens-${lens.kind}`}
      aria-label={LENS_NAMES[lens.kind]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <ResizeHandle setting="rightWidth" sign={-1} label={lensesWords.widthOfThePanel} />
      <button
        className="icon-button details-close"
        aria-label={lensesWords.close(LENS_NAMES[lens.kind])}
        title={lensesWords.closeEsc}
        onClick={leave}
      >
        <X size={17} />
      </button>
      <div ref={scroll} className="details-scroll" tabIndex={0} role="region" aria-label={LENS_NAMES[lens.kind]}>
        <LensBody lens={lens} />
      </div>
    </aside>
  )
}

/** The question and its answer. */
export function LensBody({ lens }: { readonly lens: Lens }) {
  switch (lens.kind) {
    case 'path':
      return <PathPanel lens={lens} />
    case 'compare':
      return <ComparePanel lens={lens} />
    case 'conflicts':
      return <ConflictPanel lens={lens} />
    case 'two-steps':
      return <TwoStepsPanel lens={lens} />
    case 'matrix':
      return <MatrixPanel lens={lens} />
    case 'history':
      return <HistoryPanel />
    case 'views':
      return <BookmarksPanel />
  }
}

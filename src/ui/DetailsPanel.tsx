import { X } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Details } from '../scene/details'
import { selectDetails } from '../state/selectors'
import { useApp } from './app-context'
import { fetchedLater } from './fetched-later'
import { ResizeHandle } from './ResizeHandle'

// Fetched when something of the kind is first selected, or before, when there is time.
const AuthorPanel = fetchedLater(async () => (await import('./AuthorPanel')).AuthorPanel)
const ClusterPanel = fetchedLater(async () => (await import('./ClusterPanel')).ClusterPanel)
const EdgePanel = fetchedLater(async () => (await import('./EdgePanel')).EdgePanel)
const PaperPanel = fetchedLater(async () => (await import('./PaperPanel')).PaperPanel)
const StatedPanel = fetchedLater(async () => (await import('./StatedPanel')).StatedPanel)
const TopicPanel = fetchedLater(async () => (await import('./TopicPanel')).TopicPanel)

/** What is told of the selected thing, by its kind. */
export const DetailsBody = ({ details }: { readonly details: Details }) => (
  <Suspense fallback={null}>
    <PanelOf details={details} />
  </Suspense>
)

function PanelOf({ details }: { readonly details: Details }) {
  switch (details.kind) {
    case 'author':
      return <AuthorPanel details={details} />
    case 'paper':
      return <PaperPanel details={details} />
    case 'node':
      return <StatedPanel details={details} />
    case 'topic':
      return <TopicPanel details={details} />
    case 'edge':
      return <EdgePanel details={details} />
    case 'cluster':
      return <ClusterPanel details={details} />
  }
}

/** Where whoever leaves the details goes on: the entry of the left column by which they came, the map, or the row of the table. */
const findWayBack = (opener: Element | null): HTMLElement | null =>
  opener instanceof HTMLElement && opener.isConnected && opener.closest('.left')
    ? opener
    : (document.querySelector<HTMLElement>('#map, .table-view tr.on .row-name') ??
      document.querySelector<HTMLElement>('.table-scroll'))

/** Shows details and goes to them where a key asked for it (`detail` 0); whoever points has them in sight. */
export function goToDetails({ detail }: Pick<UIEvent, 'detail'>, show: () => void): void {
  if (detail > 0) {
    show()
    return
  }
  flushSync(show)
  document.querySelector<HTMLElement>('.details-scroll')?.focus({ preventScroll: true })
}

/** Details of what is selected: over the map, or beside it where there is room. */
export function DetailsPanel() {
  const details = useApp(selectDetails)
  const select = useApp((state) => state.select)
  const scroll = useRef<HTMLDivElement>(null)
  const id = details?.id
  const target = useApp((state) => state.target)
  useEffect(() => {
    // Whoever was brought here by search or a link goes on reading here.
    if (target.id) scroll.current?.focus({ preventScroll: true })
  }, [target])
  useEffect(() => {
    scroll.current?.scrollTo(0, 0)
  }, [id])
  const opener = useRef<Element | null>(null)
  if (!details) return null
  const leave = (): void => {
    const back = findWayBack(opener.current)
    select(null)
    back?.focus()
  }
  return (
    <aside
      className="details"
      aria-label="Details"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) opener.current = relatedTarget
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <ResizeHandle setting="rightWidth" sign={-1} label="Width of the details" />
      <button className="icon-button details-close" aria-label="Close details" title="Close (Esc)" onClick={leave}>
        <X size={17} />
      </button>
      <div ref={scroll} className="details-scroll" tabIndex={0} role="region" aria-label="What is known">
        <DetailsBody key={details.id} details={details} />
      </div>
    </aside>
  )
}

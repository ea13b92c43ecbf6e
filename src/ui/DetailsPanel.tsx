import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Details } from '../scene/details'
import { selectDetails } from '../state/selectors'
import { useApp } from './app-context'
import { AuthorPanel } from './AuthorPanel'
import { ClusterPanel } from './ClusterPanel'
import { EdgePanel } from './EdgePanel'
import { PaperPanel } from './PaperPanel'
import { ResizeHandle } from './ResizeHandle'
import { TopicPanel } from './TopicPanel'

/** What is told of the selected thing, by its kind. */
export function DetailsBody({ details }: { readonly details: Details }) {
  switch (details.kind) {
    case 'author':
      return <AuthorPanel details={details} />
    case 'paper':
      return <PaperPanel details={details} />
    case 'topic':
      return <TopicPanel details={details} />
    case 'edge':
      return <EdgePanel details={details} />
    case 'cluster':
      return <ClusterPanel details={details} />
  }
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
  if (!details) return null
  return (
    <aside
      className="details"
      aria-label="Details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        select(null)
        document.getElementById('map')?.focus()
      }}
    >
      <ResizeHandle setting="rightWidth" sign={-1} label="Width of the details" />
      <button
        className="icon-button details-close"
        aria-label="Close details"
        title="Close (Esc)"
        onClick={() => {
          select(null)
        }}
      >
        <X size={17} />
      </button>
      <div ref={scroll} className="details-scroll" tabIndex={0} role="region" aria-label="What is known">
        <DetailsBody key={details.id} details={details} />
      </div>
    </aside>
  )
}

import { ArrowLeft, X } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ManyDetails } from '../scene/describe-many'
import type { Details } from '../scene/details'
import { selectMany } from '../state/choose-selectors'
import { selectDetails } from '../state/selectors'
import { useApp } from './app-context'
import { BackToMany } from './BackToMany'
import { fetchedLater } from './fetched-later'
import { LENS_NAMES } from './lens-words'
import { ResizeHandle } from './ResizeHandle'
import { detailsFrameWords } from '../words/details-frame'

// Fetched when something of the kind is first selected, or before, when there is time.
const AuthorPanel = fetchedLater(async () => (await import('./AuthorPanel')).AuthorPanel)
const ClusterPanel = fetchedLater(async () => (await import('./ClusterPanel')).ClusterPanel)
const EdgePanel = fetchedLater(async () => (await import('./EdgePanel')).EdgePanel)
const LensPanel = fetchedLater(async () => (await import('./LensPanel')).LensPanel)
const ManyPanel = fetchedLater(async () => (await import('./ManyPanel')).ManyPanel)
const NeighbourTree = fetchedLater(async () => (await import('./NeighbourTree')).NeighbourTree)
const PaperPanel = fetchedLater(async () => (await import('./PaperPanel')).PaperPanel)
const StatedPanel = fetchedLater(async () => (await import('./StatedPanel')).StatedPanel)
const SumPanel = fetchedLater(async () => (await import('./SumPanel')).SumPanel)
const TopicPanel = fetchedLater(async () => (await import('./TopicPanel')).TopicPanel)

/** What is told of several marks. */
export const ManyBody = ({ many }: { readonly many: ManyDetails }) => (
  <Suspense fallback={null}>
    <ManyPanel details={many} />
  </Suspense>
)

/** What is told of the selected thing, by its kind. */
export const DetailsBody = ({ details }: { readonly details: Details }) => (
  <Suspense fallback={null}>
    <BackToMany />
    <PanelOf details={details} />
    {details.kind === 'cluster' || details.kind === 'edge' || details.kind === 'sum' ? null : (
      <NeighbourTree id={details.id} />
    )}
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
    case 'sum':
      return <SumPanel details={details} />
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

/** What is asked of the map, else what is selected on it. */
export function DetailsPanel() {
  const lens = useApp((state) => state.lens)
  const isBehind = useApp(({ lensBehind, view }) => lensBehind && view.selection !== null)
  const many = useApp(selectMany)
  if (lens === null || isBehind) return many === null ? <SelectionPanel /> : <ChosenPanel many={many} />
  return (
    <Suspense fallback={null}>
      <LensPanel lens={lens} />
    </Suspense>
  )
}

/** The way back from details to the question that lies open behind them. */
export function BackToLens() {
  const lens = useApp((state) => state.lens)
  const back = useApp((state) => state.backToLens)
  if (lens === null) return null
  return (
    <button className="link lens-back" onClick={back}>
      <ArrowLeft size={14} aria-hidden="true" /> {detailsFrameWords.backTo(LENS_NAMES[lens.kind])}
    </button>
  )
}

/** What is told of several marks that are chosen together. */
function ChosenPanel({ many }: { readonly many: ManyDetails }) {
  const choose = useApp((state) => state.choose)
  const leave = (): void => {
    choose([], 'replace')
    findWayBack(null)?.focus()
  }
  return (
    <aside
      className="details"
      aria-label={detailsFrameWords.details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <ResizeHandle setting="rightWidth" sign={-1} label={detailsFrameWords.widthOfTheDetails} />
      <button
        className="icon-button details-close"
        aria-label={detailsFrameWords.closeDetails}
        title={detailsFrameWords.closeEsc}
        onClick={leave}
      >
        <X size={17} />
      </button>
      <div className="details-scroll" tabIndex={0} role="region" aria-label={detailsFrameWords.whatIsKnown}>
        <ManyBody many={many} />
      </div>
    </aside>
  )
}

/** Details of what is selected: over the map, or beside it where there is room. */
function SelectionPanel() {
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
      aria-label={detailsFrameWords.details}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) opener.current = relatedTarget
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <ResizeHandle setting="rightWidth" sign={-1} label={detailsFrameWords.widthOfTheDetails} />
      <button
        className="icon-button details-close"
        aria-label={detailsFrameWords.closeDetails}
        title={detailsFrameWords.closeEsc}
        onClick={leave}
      >
        <X size={17} />
      </button>
      <BackToLens />
      <div
        ref={scroll}
        className="details-scroll"
        tabIndex={0}
        role="region"
        aria-label={detailsFrameWords.whatIsKnown}
      >
        <DetailsBody key={details.id} details={details} />
      </div>
    </aside>
  )
}

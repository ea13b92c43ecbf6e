import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type CSSProperties } from 'react'
import { useDropzone } from 'react-dropzone'
import type { Inset } from '../canvas/camera'
import { SHEET_PEEK } from '../canvas/frame-shape'
import type { SpawnBackdrop } from '../canvas/backdrop-client'
import type { SurveyRegions } from '../canvas/region-survey'
import { DARK, LIGHT } from '../scene/theme'
import { selectMayEdit } from '../state/read-only'
import { useApp, useAppStore } from './app-context'
import { DetailsPanel } from './DetailsPanel'
import { Dialogs } from './Dialogs'
import { DoubtStrip } from './DoubtStrip'
import { DropOverlay } from './DropOverlay'
import { EmptyPage } from './EmptyPage'
import { fetchedLater, fetchTheRest, whenFree } from './fetched-later'
import { FilterStrip } from './FilterStrip'
import { KeepingStrips } from './KeepingStrips'
import { keepFocus } from './keep-focus'
import { leastWidthOf } from './lens-words'
import { LeftColumn } from './LeftColumn'
import { ColoursOnMap } from './LooksLegend'
import { Rail } from './Rail'
import { takeFiles } from './read-files'
import { ResizeHandle } from './ResizeHandle'
import { saveProject } from './save-project'
import { ComparisonStrip, NewerStrip, PendingStrip } from './SharedStrip'
import { StatusLine } from './StatusLine'
import { TaskNotice } from './TaskNotice'
import { TopBar } from './TopBar'
import { usePaste } from './use-paste'
import { useShortcuts } from './use-shortcuts'
import { useMedia, useShape } from './use-window'
import { createZoomReading } from './zoom-reading'
import { frameWords } from '../words/frame'

// The map and all that draws it are fetched at once, beside the page: the frame stands and can be used before they come.
const mapView = import('./MapView')
const MapView = lazy(async () => ({ default: (await mapView).MapView }))
// Fetched when they are first shown.
const EmbedPage = fetchedLater(async () => (await import('./EmbedPage')).EmbedPage)
const Hints = fetchedLater(async () => (await import('./Hints')).Hints)
const PhoneSheet = fetchedLater(async () => (await import('./PhoneSheet')).PhoneSheet)
const Timeline = fetchedLater(async () => (await import('./Timeline')).Timeline)
const TableView = fetchedLater(async () => (await import('./TableView')).TableView)
const ReviewView = fetchedLater(async () => (await import('./ReviewView')).ReviewView)

/** Px that details take of the map where they float over it: their width and the gap on both sides. */
const FLOATING_GAP = 24

/** What has changed on the map, for those who hear it. */
function Said() {
  const said = useApp((state) => state.said)
  return (
    <p className="visually-hidden said" aria-live="polite">
      {said}
    </p>
  )
}

type AppProps = { readonly survey: SurveyRegions; readonly spawnBackdrop: SpawnBackdrop }

/** The page: one paper, parted by hairlines, with the map as its middle. */
export function App({ survey, spawnBackdrop }: AppProps) {
  const store = useAppStore()
  const hasAtlas = useApp(({ atlas }) => atlas !== null)
  const choice = useApp(({ settings, sharedTheme }) => sharedTheme ?? settings.theme)
  const embed = useApp((state) => state.embed)
  const mayEdit = useApp(selectMayEdit)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  const docked = useMedia('(min-width: 1600px)')
  const shape = useShape()
  const surface = useApp((state) => state.surface)
  const reviewing = surface === 'review'
  const timelineOpen = useApp(({ timeline }) => timeline.isOpen)
  const lens = useApp((state) => state.lens)
  const selected = useApp(({ view }) => view.selection !== null || view.chosen !== undefined)
  const detailed = selected || lens !== null
  const rightWidth = useApp(({ settings }) => settings.rightWidth)
  const leftWidth = useApp(({ settings }) => settings.leftWidth)
  const [zoom] = useState(createZoomReading)
  const [dragged, setDragged] = useState({ files: 0, replaces: false })
  const orientation = shape === 'phone' ? 'portrait' : 'landscape'
  const theme = choice === 'dark' || (choice === 'system' && systemDark) ? DARK : LIGHT

  const save = useCallback(() => {
    void saveProject(store)
  }, [store])
  useShortcuts(save)
  usePaste(store)
  useEffect(() => keepFocus(document), [])
  useEffect(() => {
    // What is opened later is there when it is wanted, so that it opens at once.
    if (hasAtlas && !embed) void mapView.then(() => fetchTheRest(whenFree))
  }, [hasAtlas, embed])

  const { getRootProps, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    onDragOver: (event) => {
      const replaces = event.altKey
      const files = event.dataTransfer.items.length
      setDragged((now) => (now.files === files && now.replaces === replaces ? now : { files, replaces }))
    },
    onDrop: (files, _rejected, event) => {
      const replaces = 'altKey' in event && event.altKey
      void takeFiles(store, files, replaces ? 'replace' : 'add')
    },
  })

  const inset = useMemo<Inset>(() => {
    const width = Math.max(rightWidth, leastWidthOf(lens))
    const right = detailed && !docked && shape !== 'phone' ? width + FLOATING_GAP : 0
    // The sheet's stops: a peek, and half of the window once it tells of something.
    const sheet = shape === 'phone' ? (detailed ? window.innerHeight * 0.52 : SHEET_PEEK) : 0
    // The timeline lies between the map and the sheet's peek.
    const bottom = timelineOpen && sheet > 0 ? sheet - SHEET_PEEK : sheet
    return { top: 0, right, bottom, left: 0 }
  }, [detailed, docked, shape, timelineOpen, rightWidth, lens])

  if (embed)
    return (
      <Suspense fallback={null}>
        <EmbedPage theme={theme} calm={calm} survey={survey} spawnBackdrop={spawnBackdrop} />
      </Suspense>
    )

  const widths: CSSProperties & Record<`--${string}`, string> = {
    '--left-width': `${String(leftWidth)}px`,
    '--right-width': `${String(rightWidth)}px`,
  }

  return (
    <div
      {...getRootProps({
        role: 'presentation',
        className: `app ${shape} ${hasAtlas ? '' : 'is-empty'} ${docked && detailed && lens?.kind !== 'matrix' ? 'docked' : ''} ${mayEdit ? '' : 'read-only'}`,
        style: widths,
      })}
    >
      {hasAtlas && surface !== 'review' ? (
        <a className="skip-link" href={`#${surface}`}>
          {surface === 'table' ? frameWords.skipToTheTable : frameWords.skipToTheMap}
        </a>
      ) : null}
      <TopBar />
      {hasAtlas ? (
        <>
          {shape === 'wide' ? (
            <aside className="left" aria-label={frameWords.communitiesAndFilters} inert={reviewing}>
              <LeftColumn />
              <ResizeHandle setting="leftWidth" sign={1} label={frameWords.widthOfTheLeftColumn} />
            </aside>
          ) : null}
          {shape === 'rail' && !reviewing ? <Rail /> : null}
          <main className="middle" inert={reviewing}>
            <KeepingStrips />
            <NewerStrip />
            <PendingStrip />
            <ComparisonStrip />
            <FilterStrip />
            <DoubtStrip />
            <div className="surface">
              {surface !== 'table' ? (
                <Suspense fallback={null}>
                  <MapView
                    theme={theme}
                    inset={inset}
                    calm={calm}
                    orientation={orientation}
                    survey={survey}
                    spawnBackdrop={spawnBackdrop}
                    onZoom={zoom.tell}
                  />
                </Suspense>
              ) : (
                <Suspense fallback={null}>
                  <TableView />
                </Suspense>
              )}
              {shape !== 'wide' && surface === 'map' ? <ColoursOnMap /> : null}
              <Suspense fallback={null}>
                <Hints />
              </Suspense>
              {shape === 'phone' ? null : <DetailsPanel />}
            </div>
            {timelineOpen && surface === 'map' ? (
              <Suspense fallback={null}>
                <Timeline />
              </Suspense>
            ) : null}
          </main>
          {/* The map stays below the bench, so that it is found as it was left. */}
          <Suspense fallback={null}>{reviewing ? <ReviewView theme={theme} survey={survey} /> : null}</Suspense>
          {shape !== 'phone' ? (
            <StatusLine zoom={zoom} />
          ) : reviewing ? null : (
            <Suspense fallback={null}>
              <PhoneSheet />
            </Suspense>
          )}
        </>
      ) : (
        <EmptyPage />
      )}
      <Said />
      <TaskNotice />
      <Dialogs theme={theme} orientation={orientation} />
      {isDragActive ? <DropOverlay {...dragged} /> : null}
    </div>
  )
}

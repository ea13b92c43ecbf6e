import { X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { selectCommunityRows, selectCountLine, selectDetails, selectLimits } from '../state/selectors'
import { selectMany } from '../state/choose-selectors'
import { useApp } from './app-context'
import { CommunityToggle } from './CommunityToggle'
import { BackToLens, DetailsBody, ManyBody } from './DetailsPanel'
import { fetchedLater } from './fetched-later'
import { LENS_NAMES } from './lens-words'
import { Parts } from './Parts'
import { mapWords } from '../words/map'

const LensBody = fetchedLater(async () => (await import('./LensPanel')).LensBody)

type Stop = 'peek' | 'half' | 'full'
const HEIGHTS: Readonly<Record<Stop, string>> = {
  peek: 'var(--sheet-peek)',
  half: 'var(--sheet-half)',
  full: 'calc(100dvh - 64px)',
}
const NEXT: Readonly<Record<Stop, Stop>> = { peek: 'half', half: 'full', full: 'peek' }

/** The phone's margin: communities and counts at a glance, details of what is selected when drawn up. */
export function PhoneSheet() {
  const details = useApp(selectDetails)
  const many = useApp(selectMany)
  const rows = useApp(selectCommunityRows) ?? []
  const counts = useApp(selectCountLine)
  const limits = useApp(selectLimits)
  const select = useApp((state) => state.select)
  const choose = useApp((state) => state.choose)
  const openLens = useApp((state) => state.openLens)
  const lens = useApp((state) => (state.lensBehind && state.view.selection ? null : state.lens))
  const [chosen, setChosen] = useState<Stop | null>(null)
  const [start, setStart] = useState<number | null>(null)
  const told = lens ?? details ?? many
  const stop = chosen ?? (told ? 'half' : 'peek')
  const shown = told || stop !== 'peek'
  return (
    <section
      className={`sheet ${told || stop === 'peek' ? stop : 'half'}`}
      aria-label={lens ? LENS_NAMES[lens.kind] : mapWords.details}
      style={{ height: HEIGHTS[told || stop === 'peek' ? stop : 'half'] }}
    >
      <button
        className="sheet-handle"
        aria-label={mapWords.largerOrSmallerSheet}
        onPointerDown={(event) => {
          setStart(event.clientY)
        }}
        onPointerUp={(event) => {
          const moved = start === null ? 0 : event.clientY - start
          setStart(null)
          if (Math.abs(moved) < 12) setChosen(NEXT[stop])
          else if (moved < 0) setChosen(stop === 'peek' ? 'half' : 'full')
          else setChosen(stop === 'full' ? 'half' : 'peek')
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') setChosen(NEXT[stop])
        }}
      />
      {told && shown ? (
        <>
          <button
            className="icon-button touch details-close"
            aria-label={lens ? mapWords.close(LENS_NAMES[lens.kind]) : mapWords.closeDetails}
            onClick={() => {
              if (lens) openLens(null)
              else if (details) select(null)
              else choose([], 'replace')
              setChosen(null)
            }}
          >
            <X size={18} />
          </button>
          <div className="sheet-scroll">
            {lens ? (
              <Suspense fallback={null}>
                <div className={`lens lens-${lens.kind}`}>
                  <LensBody lens={lens} />
                </div>
              </Suspense>
            ) : details ? (
              <>
                <BackToLens />
                <DetailsBody details={details} />
              </>
            ) : many ? (
              <ManyBody many={many} />
            ) : null}
          </div>
        </>
      ) : (
        <div className="sheet-peek">
          <div className="sheet-chips">
            {rows.map((row) => (
              <CommunityToggle key={row.id} row={row} />
            ))}
          </div>
          <p className="sheet-line">
            <span role="status">
              <Parts parts={counts ?? []} />
            </span>
            {limits ? <span className="claim">{mapWords.listsAreCut}</span> : null}
          </p>
        </div>
      )}
    </section>
  )
}

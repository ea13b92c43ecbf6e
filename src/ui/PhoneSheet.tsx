import { X } from 'lucide-react'
import { useState } from 'react'
import { SHEET_PEEK } from '../canvas/frame-shape'
import { selectCommunityRows, selectCountLine, selectDetails, selectLimits } from '../state/selectors'
import { useApp } from './app-context'
import { CommunityToggle } from './CommunityToggle'
import { DetailsBody } from './DetailsPanel'
import { Parts } from './Parts'

type Stop = 'peek' | 'half' | 'full'
const HEIGHTS: Readonly<Record<Stop, string>> = {
  peek: `${String(SHEET_PEEK)}px`,
  half: '52dvh',
  full: 'calc(100dvh - 64px)',
}
const NEXT: Readonly<Record<Stop, Stop>> = { peek: 'half', half: 'full', full: 'peek' }

/** The phone's margin: communities and counts at a glance, details of what is selected when drawn up. */
export function PhoneSheet() {
  const details = useApp(selectDetails)
  const rows = useApp(selectCommunityRows) ?? []
  const counts = useApp(selectCountLine)
  const limits = useApp(selectLimits)
  const select = useApp((state) => state.select)
  const [chosen, setChosen] = useState<Stop | null>(null)
  const [start, setStart] = useState<number | null>(null)
  const stop = chosen ?? (details ? 'half' : 'peek')
  const shown = details || stop !== 'peek'
  return (
    <section
      className="sheet"
      aria-label="Details"
      style={{ height: HEIGHTS[details || stop === 'peek' ? stop : 'half'] }}
    >
      <button
        className="sheet-handle"
        aria-label="Larger or smaller sheet"
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
      {details && shown ? (
        <>
          <button
            className="icon-button touch details-close"
            aria-label="Close details"
            onClick={() => {
              select(null)
              setChosen(null)
            }}
          >
            <X size={18} />
          </button>
          <div className="sheet-scroll">
            <DetailsBody details={details} />
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
            {limits ? <span className="claim">≥ lists are cut</span> : null}
          </p>
        </div>
      )}
    </section>
  )
}

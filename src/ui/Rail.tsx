import { CalendarRange, Shapes, SlidersHorizontal, Tags } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { LeftColumn } from './LeftColumn'
import { topBarWords } from '../words/top-bar'

const PARTS = [
  { icon: Shapes, label: topBarWords.communities },
  { icon: Tags, label: topBarWords.topics },
  { icon: CalendarRange, label: topBarWords.years },
  { icon: SlidersHorizontal, label: topBarWords.moreFilters },
] as const

/** The left column where there is no room for it: a rail that opens it over the map. */
export function Rail() {
  const [open, setOpen] = useState(false)
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !rail.current?.contains(event.target)) setOpen(false)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false)
    }
    window.addEventListener('pointerdown', onPointer)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('keydown', onKey)
    }
  }, [open])
  return (
    <aside ref={rail} className="rail" aria-label={topBarWords.communitiesAndFilters}>
      {PARTS.map(({ icon: Icon, label }) => (
        <button
          key={label}
          className="icon-button touch"
          aria-label={label}
          aria-expanded={open}
          title={label}
          onClick={() => {
            setOpen(!open)
          }}
        >
          <Icon size={19} />
        </button>
      ))}
      {open ? (
        <div className="rail-panel">
          <LeftColumn />
        </div>
      ) : null}
    </aside>
  )
}

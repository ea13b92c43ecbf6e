import type { CSSProperties } from 'react'
import { Toaster } from 'sonner'
import { useApp } from './app-context'

/** How far notes stand above the lower edge of the page, px: above the line of counts, and above the bars of the years, which are drawn over. */
const ABOVE_STATUS = 52
const ABOVE_TIMELINE = 232
/** Narrow enough to leave the buttons of the bench free. */
const TOAST: CSSProperties & Record<'--width', string> = { '--width': '288px', fontFamily: 'var(--sans)' }

/** The place of the notes that come and go. */
export function Toasts() {
  const reviewing = useApp(({ surface }) => surface === 'review')
  const theme = useApp(({ settings }) => settings.theme)
  const hasTimeline = useApp(({ timeline, surface }) => timeline.isOpen && surface === 'map')
  return (
    <Toaster
      position={reviewing ? 'bottom-right' : 'bottom-center'}
      theme={theme}
      offset={hasTimeline ? ABOVE_TIMELINE : ABOVE_STATUS}
      style={TOAST}
    />
  )
}

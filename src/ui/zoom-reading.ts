import { useEffect, useState } from 'react'
import { zoomPercent } from '../canvas/frame-shape'

/** The map's zoom, told beside React's state: while a person zooms, no frame waits for the page to be compared anew. */
export type ZoomReading = {
  /** The map's zoom is this now. */
  readonly tell: (zoom: number) => void
  /** Hears of the zoom once it has rested; returns how to stop. */
  readonly listen: (hear: (zoom: number) => void) => () => void
  /** The last zoom told, at rest or not. */
  readonly last: () => number
}

/** So long, ms, the zoom stays as it is before it is said. */
const RESTS_AFTER = 120

export function createZoomReading(): ZoomReading {
  let zoom = 1
  let resting: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<(zoom: number) => void>()
  return {
    tell(next) {
      if (next === zoom) return
      zoom = next
      clearTimeout(resting)
      resting = setTimeout(() => {
        for (const hear of listeners) hear(zoom)
      }, RESTS_AFTER)
    },
    listen(hear) {
      listeners.add(hear)
      return () => {
        listeners.delete(hear)
      }
    },
    last: () => zoom,
  }
}

/** The zoom in percent, once it has rested. */
export function useZoomPercent(reading: ZoomReading): number {
  const [zoom, setZoom] = useState(reading.last)
  useEffect(() => reading.listen(setZoom), [reading])
  return zoomPercent(zoom)
}

import type { Core } from 'cytoscape'

/** Sizes wait so long for the end of a zoom gesture on a map of many marks, which grow with the map meanwhile; ms. */
const GESTURE_ENDS_AFTER = 90

type CameraFollower = {
  /** The camera has moved: at most once a frame. */
  readonly onFrame: () => void
  /** Whether sizes are set with every step of the zoom. */
  readonly isQuick: () => boolean
  /** Whether what is drawn depends on where the camera is, not on its zoom alone. */
  readonly heedsPlace: () => boolean
  /** The zoom has another value, and stays there if many marks depend on it. */
  readonly onZoom: (zoom: number) => void
  /** Each time, before anything else. */
  readonly onMotion: () => void
}

/** Follows the camera of the map; returns what ends it. */
export function followCamera(cy: Core, { onFrame, isQuick, heedsPlace, onZoom, onMotion }: CameraFollower): () => void {
  let frame = 0
  let zoomed = 0
  let settling: ReturnType<typeof setTimeout> | undefined
  cy.on('viewport', () => {
    onMotion()
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      onFrame()
      if (cy.zoom() === zoomed && !heedsPlace()) return
      zoomed = cy.zoom()
      clearTimeout(settling)
      if (isQuick()) onZoom(zoomed)
      else
        settling = setTimeout(() => {
          onZoom(zoomed)
        }, GESTURE_ENDS_AFTER)
    })
  })
  return () => {
    if (frame !== 0) cancelAnimationFrame(frame)
    clearTimeout(settling)
  }
}

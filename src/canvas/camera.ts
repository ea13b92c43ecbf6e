import type { Camera } from '../scene/scene'

export type Size = { readonly width: number; readonly height: number }

/** Space of the map that something floats over, px from each side. */
export type Inset = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 }

/** Zoom limits: 1 is a px of the screen for a unit of the layout. */
export const FARTHEST = 0.05
export const NEAREST = 8
/** A small network is not blown up beyond this to fill a large window: its words keep their size, so it would only look empty. */
const LARGEST_FIT = 1.8
/** Land reaches beyond what the layout placed; this much of the window, px, is kept for its rim. */
const RIM = 10

const held = (zoom: number): number => Math.min(NEAREST, Math.max(FARTHEST, zoom))

/** The camera that shows a box of the layout whole and centred in the free part of the window. */
export function fitBox(box: Size & { readonly x: number; readonly y: number }, window: Size, inset: Inset): Camera {
  const width = Math.max(1, window.width - inset.left - inset.right)
  const height = Math.max(1, window.height - inset.top - inset.bottom)
  const zoom = held(
    Math.min(LARGEST_FIT, (width - 2 * RIM) / Math.max(1, box.width), (height - 2 * RIM) / Math.max(1, box.height)),
  )
  return {
    zoom,
    panX: inset.left + (width - box.width * zoom) / 2 - box.x * zoom,
    panY: inset.top + (height - box.height * zoom) / 2 - box.y * zoom,
  }
}

/** The camera that puts a place of the layout into the middle of the free part of the window, at this zoom. */
export function centreAt(x: number, y: number, zoom: number, window: Size, inset: Inset): Camera {
  const at = held(zoom)
  return {
    zoom: at,
    panX: inset.left + (window.width - inset.left - inset.right) / 2 - x * at,
    panY: inset.top + (window.height - inset.top - inset.bottom) / 2 - y * at,
  }
}

/** The camera zoomed by a factor about a point of the screen, which keeps its place. */
export function zoomAbout(camera: Camera, factor: number, screenX: number, screenY: number): Camera {
  const zoom = held(camera.zoom * factor)
  const ratio = zoom / camera.zoom
  return {
    zoom,
    panX: screenX - (screenX - camera.panX) * ratio,
    panY: screenY - (screenY - camera.panY) * ratio,
  }
}

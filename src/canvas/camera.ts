import { boxAtZoom, type RegionGeometry } from '../scene/regions'
import { ringBounds } from '../scene/rings'
import type { Camera, Scene } from '../scene/scene'
import { outlineOf, WHOLE_BOXES_UP_TO } from './land-outline'

export type Size = { readonly width: number; readonly height: number }

/** Space of the map that something floats over, px from each side. */
export type Inset = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 }

/** A part of the layout, in its units: the middle and the extent. */
export type Sight = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Zoom limits: 1 is a px of the screen for a unit of the layout. A map that is only whole from farther off has a limit of its own. */
const FARTHEST = 0.05
export const NEAREST = 8
/** The zoom at which no map that fits into memory is too wide for the narrowest window. */
export const FARTHEST_OF_ALL = 0.0005
/** What is whole at a zoom may be looked at from this much farther off. */
const BEYOND_WHOLE = 0.5
/** A small network is not blown up beyond this to fill a large window: its words keep their size, so it would only look empty. */
const LARGEST_FIT = 1.8
/** How far land reaches beyond the boxes of its members on each side, px at zoom 1. */
export type Reach = Inset
/** Before the land has been surveyed: what it mostly is. */
export const USUAL_REACH: Reach = { top: 28, right: 28, bottom: 28, left: 28 }
/** What is kept free around the land at every zoom, px. */
const RIM = 8

const held = (zoom: number, farthest: number): number => Math.min(NEAREST, Math.max(farthest, zoom))

/** How far off a map may be looked at that is whole at this zoom: always far enough to see all of it. */
export const farthestFor = (whole: number): number => Math.min(FARTHEST, whole * BEYOND_WHOLE)

type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The bounds of all boxes at a zoom, px without pan; null where there is none. */
function boxesAt(scene: Scene, zoom: number): Bounds | null {
  if (scene.isFramed === true) return { left: 0, top: 0, right: scene.width * zoom, bottom: scene.height * zoom }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { boxes } of zoom <= WHOLE_BOXES_UP_TO ? outlineOf(scene.regions) : scene.regions)
    for (const each of boxes) {
      const { x, y, width, height } = boxAtZoom(each, zoom)
      left = Math.min(left, x - width / 2)
      right = Math.max(right, x + width / 2)
      top = Math.min(top, y - height / 2)
      bottom = Math.max(bottom, y + height / 2)
    }
  return left > right ? null : { left, top, right, bottom }
}

/** How far surveyed land reaches beyond its boxes on each side, px at zoom 1; null where there is no land. */
export function measureReach(scene: Scene, { regions, zoom }: RegionGeometry): Reach | null {
  const land = ringBounds(regions.flatMap(({ rings }) => rings))
  const boxes = boxesAt(scene, zoom)
  if (!land || !boxes) return null
  const [left, top, right, bottom] = land
  return {
    left: Math.max(0, boxes.left - left) / zoom,
    top: Math.max(0, boxes.top - top) / zoom,
    right: Math.max(0, right - boxes.right) / zoom,
    bottom: Math.max(0, bottom - boxes.bottom) / zoom,
  }
}

/** What the scene's land takes at a zoom, px without pan: its boxes and what it reaches beyond them. */
function landAt(scene: Scene, zoom: number, reach: Reach): Bounds {
  const boxes = boxesAt(scene, zoom) ?? { left: 0, top: 0, right: scene.width * zoom, bottom: scene.height * zoom }
  return {
    left: boxes.left - reach.left * zoom - RIM,
    top: boxes.top - reach.top * zoom - RIM,
    right: boxes.right + reach.right * zoom + RIM,
    bottom: boxes.bottom + reach.bottom * zoom + RIM,
  }
}

/**
 * The camera that shows all land whole and centred in the free part of the window. Words keep their size at every zoom, so
 * the land does not grow in proportion; the largest zoom that fits is found by halving. Cost: 24 passes over the boxes.
 */
export function fitScene(scene: Scene, window: Size, inset: Inset, reach: Reach = USUAL_REACH): Camera {
  const width = Math.max(1, window.width - inset.left - inset.right)
  const height = Math.max(1, window.height - inset.top - inset.bottom)
  const fits = (zoom: number): boolean => {
    const { left, top, right, bottom } = landAt(scene, zoom, reach)
    return right - left <= width && bottom - top <= height
  }
  let [zoom, beyond] = [FARTHEST_OF_ALL, LARGEST_FIT]
  for (let step = 0; step < 24; step++) {
    const middle = (zoom + beyond) / 2
    if (fits(middle)) zoom = middle
    else beyond = middle
  }
  const { left, top, right, bottom } = landAt(scene, zoom, reach)
  return {
    zoom,
    panX: inset.left + (width - (right - left)) / 2 - left,
    panY: inset.top + (height - (bottom - top)) / 2 - top,
  }
}

/** The camera that puts a place of the layout into the middle of the free part of the window, at this zoom or the nearest that is allowed. */
export function centreAt(x: number, y: number, zoom: number, window: Size, inset: Inset, farthest = FARTHEST): Camera {
  const at = held(zoom, farthest)
  return {
    zoom: at,
    panX: inset.left + (window.width - inset.left - inset.right) / 2 - x * at,
    panY: inset.top + (window.height - inset.top - inset.bottom) / 2 - y * at,
  }
}

/** The part of the layout that the free part of the window shows: its middle and its extent in layout units. */
export function sightOf({ zoom, panX, panY }: Camera, window: Size, inset: Inset): Sight {
  const width = Math.max(1, window.width - inset.left - inset.right)
  const height = Math.max(1, window.height - inset.top - inset.bottom)
  return {
    x: (inset.left + width / 2 - panX) / zoom,
    y: (inset.top + height / 2 - panY) / zoom,
    width: width / zoom,
    height: height / zoom,
  }
}

/** The camera that shows all of this part in the free part of the window, as near as that allows. */
export function cameraFor({ x, y, width, height }: Sight, window: Size, inset: Inset, farthest = FARTHEST): Camera {
  const zoom = Math.min(
    Math.max(1, window.width - inset.left - inset.right) / width,
    Math.max(1, window.height - inset.top - inset.bottom) / height,
  )
  return centreAt(x, y, zoom, window, inset, farthest)
}

/** The camera zoomed by a factor about a point of the screen, which keeps its place. */
export function zoomAbout(
  camera: Camera,
  factor: number,
  screenX: number,
  screenY: number,
  farthest = FARTHEST,
): Camera {
  const zoom = held(camera.zoom * factor, farthest)
  const ratio = zoom / camera.zoom
  return {
    zoom,
    panX: screenX - (screenX - camera.panX) * ratio,
    panY: screenY - (screenY - camera.panY) * ratio,
  }
}

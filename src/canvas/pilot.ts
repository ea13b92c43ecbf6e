import type { Core } from 'cytoscape'
import type { NodeId } from '../graph/atlas'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene, SceneNode } from '../scene/scene'
import { cameraFor, centreAt, farthestFor, fitScene, measureReach, sightOf, USUAL_REACH, zoomAbout } from './camera'
import type { Inset, Reach, Sight, Size } from './camera'

/** What the pilot must know to steer; asked anew each time. */
export type Chart = {
  readonly scene: Scene | null
  readonly nodeOf: (id: string) => SceneNode | undefined
  readonly window: Size
  readonly inset: Inset
  /** No flights: the system asks for less motion. */
  readonly calm: boolean
}

/** Steers the one camera of the map. */
export type Pilot = {
  readonly camera: () => Camera
  /** All land, whole; from then on it stays whole through changes of the window until a person moves the camera. */
  readonly fit: () => void
  /** The same at once, where the camera still shows all; for new maps and windows of another size. */
  readonly refit: () => void
  /** All land at once, wherever the camera was: marks stand elsewhere. */
  readonly whole: () => void
  /** A new map: fits it by a guess until its land has been surveyed. */
  readonly reset: () => void
  readonly survey: (geometry: RegionGeometry) => void
  /** The camera was moved by hand. */
  readonly release: () => void
  readonly zoomBy: (factor: number) => void
  /** By the wheel: at once, about a place of the window. */
  readonly wheel: (factor: number, x: number, y: number) => void
  readonly panBy: (dx: number, dy: number) => void
  readonly centreOn: (id: NodeId) => void
  /** Brings these marks out from under what floats over the map and into the window; `first` where not all fit. */
  readonly uncover: (ids: Iterable<string>, first: string) => void
  /** Brings all of these marks into the free part: by a shift where that is enough, else nearer or farther. */
  readonly reveal: (ids: ReadonlySet<string>) => void
  /** What is in sight; null where all land is, and stays so. */
  readonly sight: () => Sight | null
  /** Shows a part of the layout, whatever the window's size; null: all. */
  readonly look: (sight: Sight | null) => void
  /** As near as these marks allow, all of them in the free part. */
  readonly approach: (ids: Iterable<string>) => void
}

const FLIGHT = 320
const READING_ZOOM = 1.3
/** Px kept between a mark that was brought into sight and the edge: room for its label. */
const MARGIN = 64
const NEAREST_APPROACH = 1.6
/** What a question lights is not left farther away than this where it can be nearer. */
const LEAST_REVEALED = 0.6

type Box = { left: number; top: number; right: number; bottom: number }

export function createPilot(cy: Core, chart: () => Chart): Pilot {
  let fitted = true
  let surveyed = false
  let reach: Reach = USUAL_REACH

  const camera = (): Camera => ({ zoom: cy.zoom(), panX: cy.pan().x, panY: cy.pan().y })
  const jump = ({ zoom, panX, panY }: Camera): void => void cy.viewport({ zoom, pan: { x: panX, y: panY } })
  const fly = (target: Camera): void => {
    const { calm, window } = chart()
    cy.stop()
    if (calm || window.width === 0) jump(target)
    else
      cy.animate(
        { zoom: target.zoom, pan: { x: target.panX, y: target.panY } },
        { duration: FLIGHT, easing: 'ease-out' },
      )
  }
  const all = (): Camera => {
    const { scene, window, inset } = chart()
    return scene ? fitScene(scene, window, inset, reach) : camera()
  }
  // Every gesture, those that Cytoscape follows by itself too, may go as far off as all of the map needs.
  const limit = (): Camera => {
    const fit = all()
    cy.minZoom(farthestFor(fit.zoom))
    return fit
  }
  const boxOf = (ids: Iterable<string>): Box | null => {
    const { nodeOf } = chart()
    const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    for (const id of ids) {
      const node = nodeOf(id)
      if (!node) continue
      box.left = Math.min(box.left, node.x)
      box.right = Math.max(box.right, node.x)
      box.top = Math.min(box.top, node.y)
      box.bottom = Math.max(box.bottom, node.y)
    }
    return box.left > box.right ? null : box
  }

  /** How far the camera must pan so that a box, in px of the window, comes to lie in the free part; null: too large. */
  const shiftFor = (box: Box): readonly [number, number] | null => {
    const { window, inset } = chart()
    const free: Box = {
      left: inset.left + MARGIN,
      top: inset.top + MARGIN / 2,
      right: window.width - inset.right - MARGIN,
      bottom: window.height - inset.bottom - MARGIN / 2,
    }
    if (box.right - box.left > free.right - free.left || box.bottom - box.top > free.bottom - free.top) return null
    return [
      Math.max(0, free.left - box.left) + Math.min(0, free.right - box.right),
      Math.max(0, free.top - box.top) + Math.min(0, free.bottom - box.bottom),
    ]
  }

  const panBy = (dx: number, dy: number): void => {
    fitted = false
    const { zoom, panX, panY } = camera()
    fly({ zoom, panX: panX + dx, panY: panY + dy })
  }
  const onScreen = (box: Box): Box => {
    const { zoom, panX, panY } = camera()
    return {
      left: box.left * zoom + panX,
      right: box.right * zoom + panX,
      top: box.top * zoom + panY,
      bottom: box.bottom * zoom + panY,
    }
  }
  const approach = (ids: Iterable<string>): void => {
    const box = boxOf(ids)
    if (!box) return
    const { window, inset } = chart()
    const width = window.width - inset.left - inset.right - 2 * MARGIN
    const height = window.height - inset.top - inset.bottom - 2 * MARGIN
    const zoom = Math.min(
      NEAREST_APPROACH,
      width / Math.max(1, box.right - box.left),
      height / Math.max(1, box.bottom - box.top),
    )
    fitted = false
    fly(centreAt((box.left + box.right) / 2, (box.top + box.bottom) / 2, zoom, window, inset, cy.minZoom()))
  }

  return {
    camera,
    fit() {
      fitted = true
      fly(limit())
    },
    refit() {
      const fit = limit()
      if (fitted) jump(fit)
    },
    whole() {
      fitted = true
      cy.stop()
      jump(limit())
    },
    reset() {
      fitted = true
      surveyed = false
      reach = USUAL_REACH
      cy.stop()
      jump(limit())
    },
    survey(geometry) {
      const { scene } = chart()
      const measured = scene && !surveyed ? measureReach(scene, geometry) : null
      if (!measured) return
      reach = measured
      surveyed = true
      const fit = limit()
      if (fitted) jump(fit)
    },
    release() {
      fitted = false
    },
    zoomBy(factor) {
      fitted = false
      const { window } = chart()
      fly(zoomAbout(camera(), factor, window.width / 2, window.height / 2, cy.minZoom()))
    },
    wheel(factor, x, y) {
      fitted = false
      cy.stop()
      jump(zoomAbout(camera(), factor, x, y, cy.minZoom()))
    },
    panBy,
    centreOn(id) {
      const { nodeOf, window, inset } = chart()
      const node = nodeOf(id)
      if (!node) return
      fitted = false
      fly(centreAt(node.x, node.y, Math.max(cy.zoom(), READING_ZOOM), window, inset))
    },
    reveal(ids) {
      const box = boxOf(ids)
      const shift = box && shiftFor(onScreen(box))
      if (!box) return
      if (shift === null || cy.zoom() < LEAST_REVEALED) approach(ids)
      else if (shift[0] !== 0 || shift[1] !== 0) panBy(...shift)
    },
    uncover(ids, first) {
      const { zoom, panX, panY } = camera()
      const [all, one] = [boxOf(ids), boxOf([first])]
      const shift = (all && shiftFor(onScreen(all))) ?? (one && shiftFor(onScreen(one)))
      if (shift && (shift[0] !== 0 || shift[1] !== 0)) fly({ zoom, panX: panX + shift[0], panY: panY + shift[1] })
    },
    sight() {
      const { window, inset } = chart()
      return fitted ? null : sightOf(camera(), window, inset)
    },
    look(sight) {
      const { window, inset } = chart()
      fitted = sight === null
      cy.stop()
      const fit = limit()
      jump(sight === null ? fit : cameraFor(sight, window, inset, cy.minZoom()))
    },
    approach,
  }
}

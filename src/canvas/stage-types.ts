import type { ClusterId, NodeId } from '../graph/atlas'
import type { LensLight } from '../scene/lens-light'
import type { Camera, Scene } from '../scene/scene'
import type { Theme } from '../scene/theme'
import type { Selection } from '../scene/view'
import type { BackdropSight } from './backdrop-painter'
import type { Inset, Sight, Size } from './camera'

/** What a person does on the map, in the map's own terms. */
export type StageEvents = {
  /** `joins`: with Ctrl or Cmd, a second mark beside the selected one. */
  readonly onSelect: (selection: Selection | null, joins: boolean) => void
  /** A menu is asked for about something, or about the map (null), at a place in px of the map's window. */
  readonly onMenu: (what: Selection | null, x: number, y: number) => void
  readonly onFocus: (id: NodeId) => void
  readonly onMove: (id: NodeId, x: number, y: number) => void
  /** Of a large map, what is in sight of it, after each picture at rest; null where it is not known or the map is small. */
  readonly onSight?: (sight: BackdropSight | null) => void
  /** `sight`: what is in sight; null where all of the map is. */
  readonly onCamera: (camera: Camera, sight: Sight | null) => void
  /** The painter of a large map was lost again: the page paints from now on. */
  readonly onSlower?: () => void
}

/** Everything but the scene that decides how the map looks. */
export type StageLook = {
  /** What the map is made of, by identity: where a person looked on a map of other files says nothing on this one. */
  readonly madeOf?: object
  readonly theme: Theme
  readonly selection: Selection | null
  /** Marks in hand beside the selected one; left out: none. */
  readonly chosen?: readonly NodeId[]
  /** What a question about the map lights: it counts more than the selection. */
  readonly lens?: LensLight | null
  /** What floats over the map: the camera keeps out of there. */
  readonly inset: Inset
  /** No camera flights: the system asks for less motion. */
  readonly calm: boolean
}

/** A place in px of the map's window. */
export type Place = { readonly x: number; readonly y: number }

/**
 * The map on the screen: regions below, Cytoscape with marks and ties, words and rings above, one camera for all. Of a large
 * map, a backdrop below all of them paints regions, marks and ties, and Cytoscape holds what is in hand.
 */
export type Stage = {
  show(scene: Scene, look: StageLook): void
  /** Nodes of a large map stand elsewhere for the moment, in the scene's order; `kept` stay where they were put. */
  place(x: Float32Array, y: Float32Array, kept: ReadonlyMap<NodeId, { readonly x: number; readonly y: number }>): void
  resize(size: Size): void
  fit(): void
  zoomBy(factor: number): void
  panBy(dx: number, dy: number): void
  centreOn(id: NodeId): void
  /** Shows a mark and its neighbours, or of a large map a community, as near as they allow. */
  approach(id: NodeId | ClusterId): void
  /** Shows a part of the layout as a whole; null: all of it. */
  look(sight: Sight | null): void
  /** The next mark in a direction from the selected one, or from the middle of the window. */
  walk(dx: number, dy: number): NodeId | null
  /** The shown mark at a place of the window, px; null where there is none. */
  markAt(x: number, y: number): NodeId | null
  /** The shown marks whose middles lie within an outline, px of the window, which closes itself. */
  within(outline: readonly Place[]): readonly NodeId[]
  /** Shows all of these marks, as near as they allow. */
  frame(ids: readonly NodeId[]): void
  /** Where a mark or the middle of a tie stands, px of the map's window; null where it is not on the map. */
  placeOf(what: Selection): { readonly x: number; readonly y: number } | null
  camera(): Camera
  /** What is in sight; null: all of the map. */
  sight(): Sight | null
  /** Paints the map small: the part in sight or, with null, all of it. */
  paintSmall(context: CanvasRenderingContext2D, size: Size, part: Sight | null): void
  repaint(): void
  destroy(): void
}

/** The layers of the map's own; Cytoscape's lie between the last two. */
export type StageCanvases = {
  readonly whole: HTMLCanvasElement
  readonly backdrop: HTMLCanvasElement
  readonly overlay: HTMLCanvasElement
}

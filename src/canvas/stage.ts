import type { Core } from 'cytoscape'
import type { NodeId } from '../graph/atlas'
import { isOverview } from '../scene/labels'
import type { Camera, Scene, SceneEdge, SceneNode } from '../scene/scene'
import type { Theme } from '../scene/theme'
import type { Selection } from '../scene/view'
import { NO_INSET, type Inset, type Sight, type Size } from './camera'
import { holdScene } from './elements'
import { listenToGestures, listenToWheel } from './gestures'
import { createLayer } from './layers'
import { findNeighbours, lightNode, lightSelection, type Lighting, type Neighbours } from './lighting'
import { paintBackdrop, paintOverlay, type Picture } from './paint-layers'
import { nodeTowards, pickNode } from './pick'
import { createPilot } from './pilot'
import { createRegionSurvey, type SurveyRegions } from './region-survey'
import { makeStylesheet, type Marks } from './stylesheet'

/** What a person does on the map, in the map's own terms. */
export type StageEvents = {
  /** `joins`: with Ctrl or Cmd, a second mark beside the selected one. */
  readonly onSelect: (selection: Selection | null, joins: boolean) => void
  /** A menu is asked for about something, at a place in px of the map's window. */
  readonly onMenu: (what: Selection, x: number, y: number) => void
  readonly onFocus: (id: NodeId) => void
  readonly onMove: (id: NodeId, x: number, y: number) => void
  /** `sight`: what is in sight; null where all of the map is. */
  readonly onCamera: (camera: Camera, sight: Sight | null) => void
}

/** Everything but the scene that decides how the map looks. */
export type StageLook = {
  readonly theme: Theme
  readonly selection: Selection | null
  /** What floats over the map: the camera keeps out of there. */
  readonly inset: Inset
  /** No camera flights: the system asks for less motion. */
  readonly calm: boolean
}

/** The map on the screen: regions below, Cytoscape with marks and ties, words and rings above, one camera for all. */
export type Stage = {
  show(scene: Scene, look: StageLook): void
  resize(size: Size): void
  fit(): void
  zoomBy(factor: number): void
  panBy(dx: number, dy: number): void
  centreOn(id: NodeId): void
  /** Shows a mark and its neighbours as near as they allow. */
  approach(id: NodeId): void
  /** Shows a part of the layout as a whole; null: all of it. */
  look(sight: Sight | null): void
  /** The next mark in a direction from the selected one, or from the middle of the window. */
  walk(dx: number, dy: number): NodeId | null
  /** Where a mark or the middle of a tie stands, px of the map's window; null where it is not on the map. */
  placeOf(what: Selection): { readonly x: number; readonly y: number } | null
  camera(): Camera
  repaint(): void
  destroy(): void
}

/** From so many elements on, sizes wait for the end of a zoom gesture: the marks grow with the map meanwhile. */
const MANY_ELEMENTS = 500
const GESTURE_ENDS_AFTER = 90

export function createStage(
  cy: Core,
  canvases: { readonly backdrop: HTMLCanvasElement; readonly overlay: HTMLCanvasElement },
  survey: SurveyRegions,
  events: StageEvents,
): Stage {
  let scene: Scene | null = null
  let look: StageLook | null = null
  let size: Size = { width: 0, height: 0 }
  let neighbours: Neighbours = new Map()
  let hovered: NodeId | null = null
  let lit: Lighting | null = null
  let places: ReadonlyMap<NodeId, number> = new Map()
  const nodes = new Map<string, SceneNode>()
  const edges = new Map<string, SceneEdge>()
  const marks: Marks = { node: (id) => nodes.get(id), edge: (id) => edges.get(id), zoom: () => cy.zoom() }

  const pilot = createPilot(cy, () => ({
    scene,
    nodes,
    window: size,
    inset: look?.inset ?? NO_INSET,
    calm: look?.calm ?? true,
  }))
  const { camera } = pilot

  const picture = (of: Scene, seen: StageLook): Picture => ({
    scene: of,
    look: seen,
    lit,
    hovered,
    geometry: regions.current(),
    camera: camera(),
    window: size,
  })
  const backdrop = createLayer(canvases.backdrop, (context) => {
    if (scene && look) paintBackdrop(context, picture(scene, look))
  })
  const overlay = createLayer(canvases.overlay, (context) => {
    if (scene && look) places = paintOverlay(context, { ...picture(scene, look), places })
  })
  const regions = createRegionSurvey(survey, (geometry) => {
    pilot.survey(geometry)
    repaint()
  })
  const repaint = (): void => {
    backdrop.invalidate()
    overlay.invalidate()
  }

  // Lighting: classes change only on what enters or leaves the light.
  function applyLight(): void {
    if (!scene || !look) return
    const base = look.selection ? lightSelection(look.selection, scene, neighbours) : null
    lit = hovered ? lightNode(hovered, neighbours) : base
    const chosen = look.selection?.kind === 'edge' ? look.selection.id : null
    const now = lit
    cy.batch(() => {
      cy.nodes().forEach((node) => void node.toggleClass('dim', now !== null && !now.nodes.has(node.id())))
      cy.edges().forEach((edge) => {
        const on = now !== null && now.edges.has(edge.id())
        edge.toggleClass('lit', on)
        edge.toggleClass('dim', now !== null && !on)
        edge.toggleClass('chosen', edge.id() === chosen)
      })
    })
    canvases.backdrop.classList.toggle('quiet', hovered !== null)
    repaint()
  }

  /** From afar single ties are a web: the backdrop draws them as bundles instead. */
  function bundle(): void {
    const far = scene !== null && isOverview(scene, cy.zoom())
    if (far === bundled) return
    bundled = far
    cy.edges().toggleClass('bundled', far)
  }

  let frame = 0
  let zoomed = 0
  let bundled = false
  let settling: ReturnType<typeof setTimeout> | undefined
  const resizeMarks = (): void => {
    bundle()
    cy.style().update()
    regions.refresh(zoomed)
  }
  cy.on('viewport', () => {
    repaint()
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      events.onCamera(camera(), pilot.sight())
      if (cy.zoom() === zoomed) return
      zoomed = cy.zoom()
      clearTimeout(settling)
      if (nodes.size + edges.size < MANY_ELEMENTS) resizeMarks()
      else settling = setTimeout(resizeMarks, GESTURE_ENDS_AFTER)
    })
  })
  cy.on('pinchzoom dragpan', pilot.release)
  const stopWheel = listenToWheel(canvases.overlay.parentElement, pilot.wheel)

  const hover = (id: NodeId | null): void => {
    if (hovered === id) return
    hovered = id
    applyLight()
  }
  listenToGestures(cy, {
    pickNear: (x, y, reach) => (scene ? pickNode(scene, camera(), x, y, reach) : null),
    onHover: hover,
    onSelect: events.onSelect,
    onMenu(what, x, y) {
      hover(null)
      events.onMenu(what, x, y)
    },
    onFocus: events.onFocus,
    onDrag(id, x, y) {
      const node = nodes.get(id)
      if (!scene || !node) return
      nodes.set(id, { ...node, x, y })
      scene = { ...scene, nodes: scene.nodes.map((other) => nodes.get(other.id) ?? other) }
      overlay.invalidate()
    },
    onDrop: events.onMove,
  })

  return {
    show(next, nextLook) {
      const before = scene
      const themed = look?.theme !== nextLook.theme
      const reselected = look?.selection !== nextLook.selection
      const freed = look !== null && look.inset.right + look.inset.bottom > nextLook.inset.right + nextLook.inset.bottom
      scene = next
      look = nextLook
      if (before !== next) {
        nodes.clear()
        edges.clear()
        for (const node of next.nodes) nodes.set(node.id, node)
        for (const edge of next.edges) edges.set(edge.id, edge)
        const exchanged = holdScene(cy, next, before)
        neighbours = findNeighbours(next)
        if (exchanged) {
          hovered = null
          places = new Map()
          regions.forget()
          pilot.reset()
          bundled = false
        }
        bundle()
        regions.request(next.regions, cy.zoom())
      }
      if (themed) cy.style(makeStylesheet(nextLook.theme, marks))
      else if (before !== next) cy.style().update()
      // What opens over the map leaves it where it was; when it closes, or people are placed anew, a map that was whole is so again.
      const resized = before !== null && (before.width !== next.width || before.height !== next.height)
      if (freed || resized) pilot.refit()
      applyLight()
      if (reselected && lit) {
        const [first = ''] = lit.nodes
        pilot.uncover(lit.nodes, first)
      }
    },
    resize(next) {
      size = next
      backdrop.resize(next.width, next.height)
      overlay.resize(next.width, next.height)
      cy.resize()
      pilot.refit()
    },
    fit: pilot.fit,
    zoomBy: pilot.zoomBy,
    panBy: pilot.panBy,
    centreOn: pilot.centreOn,
    look: pilot.look,
    approach(id) {
      pilot.approach(lightNode(id, neighbours).nodes)
    },
    walk(dx, dy) {
      if (!scene || !look) return null
      const { selection } = look
      const at = selection?.kind === 'node' ? nodes.get(selection.id) : undefined
      const { zoom, panX, panY } = camera()
      if (at) return nodeTowards(scene, at, dx, dy)
      return pickNode(scene, { zoom, panX, panY }, size.width / 2, size.height / 2, Infinity)
    },
    placeOf(what) {
      const edge = what.kind === 'edge' ? edges.get(what.id) : undefined
      const ends = (edge ? [edge.source, edge.target] : [what.id]).flatMap((id) => nodes.get(id) ?? [])
      if (ends.length === 0) return null
      const { zoom, panX, panY } = camera()
      const middle = (axis: 'x' | 'y'): number => ends.reduce((sum, end) => sum + end[axis], 0) / ends.length
      return { x: middle('x') * zoom + panX, y: middle('y') * zoom + panY }
    },
    camera,
    repaint,
    destroy() {
      if (frame !== 0) cancelAnimationFrame(frame)
      clearTimeout(settling)
      stopWheel()
      regions.destroy()
      backdrop.destroy()
      overlay.destroy()
      cy.removeAllListeners()
    },
  }
}

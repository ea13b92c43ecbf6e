import type { Core } from 'cytoscape'
import type { NodeId } from '../graph/atlas'
import { isOverview } from '../scene/labels'
import type { Scene, SceneEdge, SceneNode } from '../scene/scene'
import { hasSameMarks } from '../scene/scene-source'
import type { SpawnBackdrop } from './backdrop-client'
import { NO_INSET, type Size } from './camera'
import { holdScene } from './elements'
import { listenToGestures, listenToWheel } from './gestures'
import { createPinnedLayer } from './layers'
import { createLargeLayer } from './large-layer'
import type { Stage, StageCanvases, StageEvents, StageLook } from './stage-types'
import { findNeighbours, lightNode, lightSelection, type Lighting, type Neighbours } from './lighting'
import { enlarged } from './paint-large'
import { paintBackdrop, paintOverlay, type Picture } from './paint-layers'
import { nodeTowards, pickNode } from './pick'
import { createPilot } from './pilot'
import { createRegionSurvey, type SurveyRegions } from './region-survey'
import { makeStylesheet, type Marks } from './stylesheet'

export type { Stage, StageCanvases, StageEvents, StageLook }

/** From so many elements on, sizes wait for the end of a zoom gesture: the marks grow with the map meanwhile. */
const MANY_ELEMENTS = 500
const GESTURE_ENDS_AFTER = 90

export function createStage(
  cy: Core,
  canvases: StageCanvases,
  survey: SurveyRegions,
  spawnBackdrop: SpawnBackdrop,
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
  const large = createLargeLayer({
    cy,
    canvas: canvases.whole,
    spawn: spawnBackdrop,
    // Both are made below.
    onPicture: () => repaint(),
    onHover: (id) => hover(id),
    onSight: (sight) => events.onSight?.(sight),
    onSlower: () => events.onSlower?.(),
  })
  const nodeOf = (id: string): SceneNode | undefined => large.map()?.node(id) ?? nodes.get(id)
  const edgeOf = (id: string): SceneEdge | undefined => large.map()?.edge(id) ?? edges.get(id)
  const marks: Marks = {
    node(id) {
      const node = nodeOf(id)
      return node && large.map() ? enlarged(node, cy.zoom()) : node
    },
    edge: edgeOf,
    zoom: () => cy.zoom(),
  }

  const pilot = createPilot(cy, () => ({
    scene: large.map()?.outline ?? scene,
    nodeOf,
    window: size,
    inset: look?.inset ?? NO_INSET,
    calm: look?.calm ?? true,
  }))
  const { camera } = pilot
  const picture = (of: Scene, seen: StageLook): Picture => ({
    scene: large.map() ? large.hand() : of,
    look: seen,
    lit,
    hovered,
    geometry: regions.current(),
    camera: camera(),
    window: size,
  })
  const backdrop = createPinnedLayer(canvases.backdrop, (context) => {
    if (!scene || !look) return
    if (large.map()) large.paintNames(context, picture(scene, look))
    else paintBackdrop(context, picture(scene, look))
  })
  const overlay = createPinnedLayer(canvases.overlay, (context) => {
    if (!scene || !look) return
    places = (large.map() ? large.paintOverlay : paintOverlay)(context, { ...picture(scene, look), places })
  })
  const regions = createRegionSurvey(survey, (geometry, isFirst) => {
    if (isFirst) places = new Map()
    pilot.survey(geometry)
    if (large.map()) large.setLand(geometry)
    repaint()
  })
  const repaint = (): void => {
    backdrop.invalidate()
    overlay.invalidate()
  }

  // Lighting: classes change only on what enters or leaves the light.
  function applyLight(): void {
    if (!scene || !look) return
    canvases.backdrop.classList.toggle('quiet', hovered !== null)
    if (large.map()) {
      lit = large.light(hovered, look.selection)
      repaint()
      return
    }
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
    repaint()
  }

  /** Takes a scene in; returns whether it has other marks or ties than the last one. */
  function take(next: Scene, before: Scene | null): boolean {
    nodes.clear()
    edges.clear()
    const wasLarge = large.map() !== null
    if (large.show(next)) {
      neighbours = new Map()
      const exchanged = !wasLarge || before === null || !hasSameMarks(next, before)
      if (exchanged) {
        cy.elements().remove()
        large.forget()
      }
      return exchanged
    }
    large.forget()
    for (const node of next.nodes) nodes.set(node.id, node)
    for (const edge of next.edges) edges.set(edge.id, edge)
    neighbours = findNeighbours(next)
    return holdScene(cy, next, wasLarge ? null : before)
  }

  /** From afar single ties are a web: the backdrop draws them as bundles instead. */
  function bundle(): void {
    const far = scene !== null && !large.map() && isOverview(scene, cy.zoom())
    if (far === bundled) return
    bundled = far
    cy.edges().toggleClass('bundled', far)
  }

  let frame = 0
  let zoomed = 0
  let bundled = false
  let settling: ReturnType<typeof setTimeout> | undefined
  const resizeMarks = (): void => {
    large.look(camera(), false)
    bundle()
    cy.style().update()
    regions.refresh(zoomed)
  }
  cy.on('viewport', () => {
    repaint()
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      large.look(camera(), true)
      events.onCamera(camera(), pilot.sight())
      if (cy.zoom() === zoomed && !large.map()) return
      zoomed = cy.zoom()
      clearTimeout(settling)
      if (nodes.size + edges.size < MANY_ELEMENTS && !large.map()) resizeMarks()
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
    pickNear(x, y, reach) {
      const map = large.map()
      return map ? map.pick(camera(), x, y, reach) : scene && pickNode(scene, camera(), x, y, reach)
    },
    pickName: (x, y) => large.pickName(camera(), x, y),
    pickTie: (x, y, reach) => large.pickTie(camera(), x, y, reach),
    onHover(id) {
      // On a large map the pointer is followed over all marks, not only those that Cytoscape holds.
      if (!large.map()) hover(id)
    },
    onSelect: events.onSelect,
    onMenu(what, x, y) {
      hover(null)
      events.onMenu(what, x, y)
    },
    onFocus: events.onFocus,
    onDrag(id, x, y) {
      overlay.invalidate()
      large.move(id, x, y)
      const node = nodes.get(id)
      if (!scene || !node) return
      nodes.set(id, { ...node, x, y })
      scene = { ...scene, nodes: scene.nodes.map((other) => nodes.get(other.id) ?? other) }
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
        const exchanged = take(next, before)
        if (exchanged) {
          hovered = null
          places = new Map()
          regions.forget()
          pilot.reset()
          bundled = false
        }
        bundle()
        large.look(camera(), false)
        regions.request(next.regions, cy.zoom())
      }
      if (themed) large.setTheme(nextLook.theme)
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
    place(x, y, kept) {
      large.place(x, y, kept)
    },
    resize(next) {
      size = next
      large.resize(next)
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
      pilot.approach(large.near(id) ?? lightNode(id, neighbours).nodes)
    },
    walk(dx, dy) {
      if (!scene || !look) return null
      const { selection } = look
      const at = selection?.kind === 'node' ? nodeOf(selection.id) : undefined
      if (at) return nodeTowards(scene, at, dx, dy)
      return pickNode(scene, camera(), size.width / 2, size.height / 2, Infinity)
    },
    placeOf(what) {
      const edge = what.kind === 'edge' ? edgeOf(what.id) : undefined
      const ends = (edge ? [edge.source, edge.target] : [what.id]).flatMap((id) => nodeOf(id) ?? [])
      if (ends.length === 0) return null
      const { zoom, panX, panY } = camera()
      const middle = (axis: 'x' | 'y'): number => ends.reduce((sum, end) => sum + end[axis], 0) / ends.length
      return { x: middle('x') * zoom + panX, y: middle('y') * zoom + panY }
    },
    camera,
    repaint() {
      large.forgetWords()
      repaint()
    },
    destroy() {
      if (frame !== 0) cancelAnimationFrame(frame)
      clearTimeout(settling)
      stopWheel()
      large.destroy()
      regions.destroy()
      backdrop.destroy()
      overlay.destroy()
      cy.removeAllListeners()
    },
  }
}

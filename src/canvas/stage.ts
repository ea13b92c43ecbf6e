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
import {
  findNeighbours,
  lightMany,
  lightNode,
  lightSelection,
  showLight,
  type Lighting,
  type Neighbours,
} from './lighting'
import { paintBackdrop, paintOverlay, type Picture } from './paint-layers'
import { createFinder } from './finder'
import { createGlide } from './glide'
import { pickNode } from './pick'
import { paintSmall } from './paint-small'
import { createPilot } from './pilot'
import { followCamera } from './settle-zoom'
import { createRegionSurvey, type SurveyRegions } from './region-survey'
import { lookUpMarks, makeStylesheet } from './stylesheet'

export type { Stage, StageCanvases, StageEvents, StageLook }

/** From so many on, sizes wait for the end of a zoom gesture. */
const MANY_ELEMENTS = 500

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
    onPicture: () => repaint(),
    onHover: (id) => hover(id),
    onSight: (sight) => events.onSight?.(sight),
    onSlower: () => events.onSlower?.(),
  })
  const nodeOf = (id: string): SceneNode | undefined => large.map()?.node(id) ?? nodes.get(id)
  const edgeOf = (id: string): SceneEdge | undefined => large.map()?.edge(id) ?? edges.get(id)
  const marks = lookUpMarks(cy, nodeOf, edgeOf, () => large.map() !== null)

  const pilot = createPilot(cy, () => ({
    scene: large.map()?.outline ?? scene,
    nodeOf,
    window: size,
    inset: look?.inset ?? NO_INSET,
    calm: look?.calm ?? true,
  }))
  const { camera } = pilot
  const finder = createFinder({
    map: large.map,
    scene: () => scene,
    camera,
    size: () => size,
    selection: () => look?.selection ?? null,
    nodeOf,
    edgeOf,
    neighbours: () => neighbours,
  })
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
    const now = picture(scene, look)
    if (large.map()) large.paintNames(context, now)
    else glide.paintUnder(context, (onto) => paintBackdrop(onto, now))
  })
  const overlay = createPinnedLayer(canvases.overlay, (context) => {
    if (!scene || !look) return
    const now = { ...picture(scene, look), places }
    places = large.map() ? large.paintOverlay(context, now) : paintOverlay(context, { ...now, drawn: glide.places() })
  })
  const regions = createRegionSurvey(survey, (geometry, isFirst) => {
    if (isFirst) places = new Map()
    pilot.survey(geometry)
    if (large.map()) large.setLand(geometry)
    repaint()
  })
  const repaint = (): void => {
    for (const layer of [backdrop, overlay]) layer.invalidate()
  }
  const glide = createGlide(cy, canvases, camera, repaint)

  function applyLight(): void {
    if (!scene || !look) return
    canvases.backdrop.classList.toggle('quiet', hovered !== null)
    const { selection, chosen: marked = [], lens = null } = look
    if (large.map()) lit = large.light(hovered, selection, marked, lens)
    else {
      const base = lens ?? (selection ? lightSelection(selection, scene, neighbours) : lightMany(marked, scene))
      lit = hovered ? lightNode(hovered, neighbours) : base
      showLight(cy, lit, selection?.kind === 'edge' ? selection.id : null)
    }
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

  let [bundled, madeOf]: [boolean, object | undefined] = [false, undefined]
  const stopFollowing = followCamera(cy, {
    onMotion: repaint,
    onFrame() {
      large.look(camera(), true)
      events.onCamera(camera(), pilot.sight())
    },
    heedsPlace: () => large.map() !== null,
    isQuick: () => nodes.size + edges.size < MANY_ELEMENTS && !large.map(),
    onZoom(zoom) {
      large.look(camera(), false)
      bundle()
      cy.style().update()
      regions.refresh(zoom)
    },
  })
  cy.on('pinchzoom dragpan', pilot.release)
  // Who takes a mark in hand is not kept waiting.
  cy.on('grab', glide.end)
  const stopWheel = listenToWheel(canvases.overlay.parentElement, pilot.wheel)

  const hover = (id: NodeId | null): void => {
    if (hovered === id) return
    hovered = id
    applyLight()
  }
  listenToGestures(cy, {
    pickNear(x, y, reach) {
      return large.map() ? large.pick(camera(), x, y, reach) : scene && pickNode(scene, camera(), x, y, reach)
    },
    pickName: (x, y) => large.pickName(camera(), size, x, y),
    pickTie: (x, y, reach) => large.pickTie(camera(), x, y, reach),
    onHover(id) {
      // On a large map the pointer is followed over all marks, not only those that Cytoscape holds.
      if (!large.map()) hover(id)
    },
    openGroup(x, y) {
      const members = large.openGroup(camera(), x, y)
      if (members) pilot.approach(members)
      return members !== null
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
      const asked = nextLook.lens !== null && nextLook.lens !== undefined && look?.lens !== nextLook.lens
      const freed = look !== null && look.inset.right + look.inset.bottom > nextLook.inset.right + nextLook.inset.bottom
      scene = next
      look = nextLook
      if (before !== next) {
        // A large map would first have to make all of its marks and ties.
        glide.leave(large.map() || nextLook.calm ? null : before)
        const exchanged = take(next, before)
        if (exchanged) {
          hovered = null
          places = new Map()
          regions.forget()
          bundled = false
          if (before?.network !== next.network || madeOf !== nextLook.madeOf) pilot.reset()
          madeOf = nextLook.madeOf
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
      if (before !== null && before.network === next.network && before.layout !== next.layout) pilot.whole()
      else if (freed || resized) pilot.refit()
      if (before !== next && !large.map()) glide.arrive(next)
      applyLight()
      if (asked && lit) pilot.reveal(lit.nodes)
      else if (reselected && lit) {
        const [first = ''] = lit.nodes
        pilot.uncover(lit.nodes, first)
      }
    },
    place: large.place,
    resize(next) {
      size = next
      large.resize(next)
      backdrop.resize(next.width, next.height)
      overlay.resize(next.width, next.height)
      cy.resize()
      pilot.refit()
    },
    fit() {
      large.leaveGroups()
      pilot.fit()
    },
    zoomBy: pilot.zoomBy,
    panBy: pilot.panBy,
    centreOn: pilot.centreOn,
    look: pilot.look,
    approach(id) {
      pilot.approach(large.near(id) ?? lightNode(id, neighbours).nodes)
    },
    ...finder,
    frame: pilot.approach,
    camera,
    sight: pilot.sight,
    paintSmall(context, window, part) {
      if (!scene || !look) return
      const arrays = large.map()?.picture() ?? null
      paintSmall(context, window, { scene, arrays, geometry: regions.current(), theme: look.theme }, part)
    },
    repaint() {
      large.forgetWords()
      repaint()
    },
    destroy() {
      glide.end()
      stopFollowing()
      stopWheel()
      large.destroy()
      regions.destroy()
      backdrop.destroy()
      overlay.destroy()
      cy.removeAllListeners()
    },
  }
}

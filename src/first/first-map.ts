import { fitScene, measureReach, sightOf, USUAL_REACH, zoomAbout } from '../canvas/camera'
import type { Inset, Sight, Size } from '../canvas/camera'
import { listenToWheel } from '../canvas/gestures'
import { createPinnedLayer } from '../canvas/layers'
import { findNeighbours, lightNode } from '../canvas/lighting'
import { paintMarks } from '../canvas/paint'
import { paintBackdrop, paintOverlay, type Picture } from '../canvas/paint-layers'
import { pickNode } from '../canvas/pick'
import { createRegionSurvey, type SurveyRegions } from '../canvas/region-survey'
import type { NodeId } from '../graph/atlas'
import { edgeMarks } from '../scene/compose-edges'
import { nodeMarks } from '../scene/compose-nodes'
import { isOverview } from '../scene/labels'
import { seenFrom } from '../scene/mark-share'
import type { Camera, Scene } from '../scene/scene'
import type { Theme } from '../scene/theme'

/** The map before Cytoscape is there: painted by the painter of pictures, moved and pointed at by hand. */
export type FirstMap = {
  /** A new object whenever the camera has moved. */
  camera(): Camera
  /** What is in sight; null where all of the map is. */
  sight(): Sight | null
  /** Whether a gesture is under way. */
  isBusy(): boolean
  setTheme(theme: Theme): void
  /** By a key, as on the page's map; false where it means nothing here. */
  onKey(key: string, shift: boolean): boolean
  destroy(): void
}

export type FirstMapOptions = {
  readonly scene: Scene
  readonly theme: Theme
  readonly inset: Inset
  readonly survey: SurveyRegions
  /** A mark was pressed; null: the ground. */
  readonly onPress: (mark: NodeId | null) => void
  readonly onZoom: (zoom: number) => void
  /** Called once, when the first picture with its land has been painted. */
  readonly onPainted: () => void
}

/** How near to a mark's rim counts as on it, px; as on the page's map. */
const REACH = { mouse: 8, touch: 16 }
/** A press that moves less is no drag, px. */
const STILL = 4
const WHEEL_RESTS_AFTER = 150
const STEP = 80
const NEARER = 1.25

type Point = { readonly x: number; readonly y: number }

/** Fills an element with the map and follows its size. */
export function createFirstMap(element: HTMLElement, options: FirstMapOptions): FirstMap {
  const { scene, inset } = options
  const neighbours = findNeighbours(scene)
  let { theme } = options
  let size: Size = { width: 0, height: 0 }
  let view: Camera = { zoom: 1, panX: 0, panY: 0 }
  let reach = USUAL_REACH
  let [fitted, surveyed, painted] = [true, false, false]
  let hovered: NodeId | null = null
  let places: ReadonlyMap<NodeId, number> = new Map()
  let turned: ReturnType<typeof setTimeout> | undefined
  const fingers = new Map<number, Point>()
  let pressed: Point | null = null

  const picture = (): Picture => ({
    scene,
    look: { theme, selection: null, inset, calm: true },
    lit: hovered === null ? null : lightNode(hovered, neighbours),
    hovered,
    geometry: regions.current(),
    camera: view,
    window: size,
  })
  const canvas = (): HTMLCanvasElement => {
    const made = document.createElement('canvas')
    made.className = 'graph-layer'
    element.append(made)
    return made
  }
  // The page's own layers, with a painted one where Cytoscape will be.
  const backdrop = createPinnedLayer(canvas(), (context) => {
    paintBackdrop(context, picture())
  })
  const marks = createPinnedLayer(canvas(), (context) => {
    const { lit } = picture()
    const seen = seenFrom(scene, view.zoom)
    const nodes = lit === null ? null : (lit.nodes as ReadonlySet<NodeId>)
    const emphasis = { lit: nodes, litEdges: lit?.edges ?? new Set<string>(), selectedEdge: null }
    const ties = isOverview(scene, view.zoom) ? [] : edgeMarks(seen, view, theme, emphasis)
    paintMarks(context, [...ties, ...nodeMarks(seen, view, theme, nodes)])
  })
  const overlay = createPinnedLayer(canvas(), (context) => {
    places = paintOverlay(context, { ...picture(), places })
    if (painted || !surveyed) return
    painted = true
    options.onPainted()
  })
  const layers = [backdrop, marks, overlay]
  const repaint = (): void => {
    for (const layer of layers) layer.invalidate()
  }
  const regions = createRegionSurvey(options.survey, (geometry, isFirst) => {
    surveyed = true
    repaint()
    if (!isFirst) return
    places = new Map()
    reach = measureReach(scene, geometry) ?? reach
    if (fitted) moveTo(whole())
  })
  const whole = (): Camera => fitScene(scene, size, inset, reach)
  const moveTo = (camera: Camera): void => {
    view = camera
    options.onZoom(camera.zoom)
    regions.refresh(camera.zoom)
    repaint()
  }
  const steer = (camera: Camera): void => {
    fitted = false
    moveTo(camera)
  }
  const hover = (id: NodeId | null): void => {
    if (hovered === id) return
    hovered = id
    element.dataset.pointed = scene.nodes.find((node) => node.id === id)?.name ?? ''
    backdrop.element.classList.toggle('quiet', id !== null)
    repaint()
  }

  const measure = (): void => {
    size = { width: element.clientWidth, height: element.clientHeight }
    for (const layer of layers) layer.resize(size.width, size.height)
    if (fitted) moveTo(whole())
  }
  const observer = new ResizeObserver(measure)
  observer.observe(element)
  measure()
  regions.request(scene.regions, view.zoom)

  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const markAt = ({ x, y }: Point, kind: string): NodeId | null =>
    pickNode(scene, view, x, y, kind === 'touch' ? REACH.touch : REACH.mouse)
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    const point = at(event)
    pressed = fingers.size === 0 ? point : null
    fingers.set(event.pointerId, point)
  }
  const onMove = (event: PointerEvent): void => {
    const point = at(event)
    const before = fingers.get(event.pointerId)
    if (!before) {
      hover(markAt(point, event.pointerType))
      return
    }
    if (pressed && Math.hypot(point.x - pressed.x, point.y - pressed.y) < STILL) return
    pressed = null
    hover(null)
    fingers.set(event.pointerId, point)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    const [dx, dy] = [point.x - before.x, point.y - before.y]
    if (!other) {
      steer({ ...view, panX: view.panX + dx, panY: view.panY + dy })
      return
    }
    // Two fingers: the place between them moves half as far as one of them, and what they span grows with their distance.
    const span = Math.hypot(before.x - other.x, before.y - other.y)
    const factor = Math.hypot(point.x - other.x, point.y - other.y) / Math.max(1, span)
    const near = zoomAbout(view, factor, (before.x + other.x) / 2, (before.y + other.y) / 2)
    steer({ ...near, panX: near.panX + dx / 2, panY: near.panY + dy / 2 })
  }
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    if (!pressed || event.type === 'pointercancel') return
    const mark = markAt(pressed, event.pointerType)
    pressed = null
    hover(mark)
    options.onPress(mark)
  }
  const onLeave = (): void => {
    hover(null)
  }
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  element.addEventListener('pointerleave', onLeave)
  const stopWheel = listenToWheel(element, (factor, x, y) => {
    clearTimeout(turned)
    turned = setTimeout(() => {
      turned = undefined
    }, WHEEL_RESTS_AFTER)
    steer(zoomAbout(view, factor, x, y))
  })
  // Canvases do not repaint by themselves when a font arrives.
  document.fonts.addEventListener('loadingdone', repaint)

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => {
      steer(zoomAbout(view, NEARER, size.width / 2, size.height / 2))
    },
    '-': () => {
      steer(zoomAbout(view, 1 / NEARER, size.width / 2, size.height / 2))
    },
    '0': () => {
      fitted = true
      moveTo(whole())
    },
  }
  const pans: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [STEP, 0],
    ArrowRight: [-STEP, 0],
    ArrowUp: [0, STEP],
    ArrowDown: [0, -STEP],
  }
  return {
    camera: () => view,
    sight: () => (fitted ? null : sightOf(view, size, inset)),
    isBusy: () => fingers.size > 0 || turned !== undefined,
    setTheme(next) {
      theme = next
      repaint()
    },
    onKey(key, shift) {
      const pan = shift ? pans[key] : undefined
      const act = keys[key === '=' ? '+' : key]
      if (pan) steer({ ...view, panX: view.panX + pan[0], panY: view.panY + pan[1] })
      else act?.()
      return pan !== undefined || act !== undefined
    },
    destroy() {
      observer.disconnect()
      stopWheel()
      clearTimeout(turned)
      document.fonts.removeEventListener('loadingdone', repaint)
      regions.destroy()
      for (const layer of layers) layer.destroy()
    },
  }
}

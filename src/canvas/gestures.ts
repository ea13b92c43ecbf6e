import type { Core, EventObject, NodeSingular, EdgeSingular } from 'cytoscape'
import type { ClusterId, NodeId } from '../graph/atlas'
import type { Selection } from '../scene/view'

/** What a gesture on the map means. Places are layout units, but for `pickNear`, which takes px of the screen. */
export type Gestures = {
  readonly pickNear: (x: number, y: number, reach: number) => NodeId | null
  /** A community whose name is written there, where names can be asked. */
  readonly pickName: (x: number, y: number) => ClusterId | null
  /** A tie that the map draws by itself. */
  readonly pickTie: (x: number, y: number, reach: number) => string | null
  /** Opens what is closed there, px of the screen; false where nothing is. */
  readonly openGroup: (x: number, y: number) => boolean
  readonly onHover: (id: NodeId | null) => void
  /** `joins`: with Ctrl or Cmd, a second mark beside the selected one. */
  readonly onSelect: (selection: Selection | null, joins: boolean) => void
  /** Right click or long press on something, or on the ground, px of the screen. */
  readonly onMenu: (what: Selection | null, x: number, y: number) => void
  readonly onFocus: (id: NodeId) => void
  readonly onDrag: (id: NodeId, x: number, y: number) => void
  readonly onDrop: (id: NodeId, x: number, y: number) => void
}

/** How near to a mark's rim counts as on it, px: WCAG's 24 px targets for a disc of 5.5 px. */
const REACH_MOUSE = 8
const REACH_TOUCH = 16
const REACH_TIE = 5

/** Node ids of Cytoscape are those of the scene: the stage alone adds elements. */
const idOf = (element: NodeSingular): NodeId => element.id() as NodeId

/** Turns Cytoscape's events into gestures: hover, click, menu, double click and drag; a click on the ground lets go. */
export function listenToGestures(cy: Core, gestures: Gestures): void {
  const isTouch = ({ originalEvent }: EventObject): boolean => originalEvent.type.startsWith('touch')
  const near = ({ renderedPosition: { x, y }, originalEvent }: EventObject): NodeId | null =>
    gestures.pickNear(x, y, originalEvent.type.startsWith('touch') ? REACH_TOUCH : REACH_MOUSE)
  const targetOf = (event: EventObject): NodeSingular | EdgeSingular | null =>
    event.target === cy ? null : (event.target as NodeSingular | EdgeSingular)
  const nodeAt = (event: EventObject): NodeId | null => {
    const target = targetOf(event)
    return target?.isNode() ? idOf(target) : near(event)
  }

  const thingAt = (event: EventObject): Selection | null => {
    const { x, y } = event.renderedPosition
    // Names lie above the marks of their communities.
    const name = targetOf(event) === null ? gestures.pickName(x, y) : null
    if (name !== null) return { kind: 'cluster', id: name }
    const node = nodeAt(event)
    if (node) return { kind: 'node', id: node }
    const tie = targetOf(event)?.id() ?? gestures.pickTie(x, y, isTouch(event) ? REACH_TOUCH : REACH_TIE)
    return tie === null ? null : { kind: 'edge', id: tie }
  }
  const frame = cy.container()
  cy.on('mouseover', 'node, edge', () => {
    if (frame) frame.style.cursor = 'pointer'
  })
  cy.on('mouseout', 'node, edge', () => {
    if (frame) frame.style.cursor = ''
  })
  // A tie answers too, or nobody would know that it can be asked.
  cy.on('mouseover', 'edge', (event) => void (event.target as EdgeSingular).addClass('hovered'))
  cy.on('mouseout', 'edge', (event) => void (event.target as EdgeSingular).removeClass('hovered'))
  cy.on('mouseover', 'node', (event) => {
    gestures.onHover(idOf(event.target as NodeSingular))
  })
  cy.on('mouseout', 'node', () => {
    gestures.onHover(null)
  })
  cy.on('grab', 'node', () => {
    gestures.onHover(null)
  })
  // A finger that rests asks for the menu; when it is lifted, that is no tap.
  let rested = false
  const openMenu = (event: EventObject): void => {
    gestures.onMenu(thingAt(event), event.renderedPosition.x, event.renderedPosition.y)
  }
  cy.on('cxttap', openMenu)
  cy.on('taphold', (event) => {
    if (!isTouch(event)) return
    rested = true
    openMenu(event)
  })
  cy.on('tapstart', () => {
    rested = false
  })
  cy.on('tap', (event) => {
    if (rested) return
    const { ctrlKey = false, metaKey = false } = event.originalEvent as Partial<MouseEvent>
    const what = thingAt(event)
    const { x, y } = event.renderedPosition
    if (what === null && gestures.openGroup(x, y)) return
    gestures.onSelect(what, ctrlKey || metaKey)
  })
  cy.on('dbltap', (event) => {
    const node = nodeAt(event)
    if (node) gestures.onFocus(node)
  })
  cy.on('drag', 'node', (event) => {
    const element = event.target as NodeSingular
    const { x, y } = element.position()
    gestures.onDrag(idOf(element), x, y)
    // Its ties bend by their length, which Cytoscape does not ask for again when an end moves.
    element.connectedEdges().addClass('moving').removeClass('moving')
  })
  cy.on('dragfree', 'node', (event) => {
    const element = event.target as NodeSingular
    gestures.onDrop(idOf(element), element.position().x, element.position().y)
  })
}

/** What one notch of a wheel (120 px) zooms by, and how much finer the small steps of a pinching trackpad are. */
const NOTCH = 1.22
const PINCH = 6
const LINE = 16

/**
 * Zooms by the wheel about the pointer, in proportion to how far it was turned. Cytoscape's own wheel first has to learn
 * what device turns it and is slow meanwhile, so it never hears of it. Returns how to stop listening.
 */
export function listenToWheel(
  frame: HTMLElement | null,
  zoom: (factor: number, x: number, y: number) => void,
): () => void {
  if (!frame) return () => undefined
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY
    const turned = Math.max(-360, Math.min(360, px * (event.ctrlKey ? PINCH : 1)))
    const { left, top } = frame.getBoundingClientRect()
    zoom(NOTCH ** (-turned / 120), event.clientX - left, event.clientY - top)
  }
  frame.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => {
    frame.removeEventListener('wheel', onWheel, { capture: true })
  }
}

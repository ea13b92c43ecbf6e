import type { NodeId } from '../graph/atlas'
import type { Mark } from './drawing'
import { mixColours } from './mix-colours'
import { regionColours } from './region-colours'
import type { Camera, Scene, SceneNode } from './scene'
import { coloursOf, type Theme } from './theme'

/** How much of its colour a mark keeps over the land when it is filtered away or not lit. */
const PALE = 0.34
/** The rim that parts a disc from what it lies on; thinner around the dots of an overview. */
const RIM = 1.4

type Look = {
  readonly x: number
  readonly y: number
  /** Discs, rims and squares: paler where the node is out or not lit. */
  readonly colour: string
  /** The colour of letters: “?” and a topic's text. */
  readonly letters: string
  readonly ground: string
  readonly raised: string
}

/** The rim of a hollow mark, as a share of its radius. */
const HOLLOW_RIM = 0.32

/** Whether the figure that colours stand for is not known of a mark that is shown. */
const isUnknown = ({ hollow, presence }: SceneNode): boolean => hollow === 'unknown' && presence === 'shown'

function disc(node: SceneNode, { x, y, colour, ground }: Look): Mark[] {
  if (isUnknown(node)) {
    const width = node.radius * HOLLOW_RIM
    return [{ kind: 'circle', x, y, r: node.radius - width / 2, fill: { colour: ground }, stroke: { colour, width } }]
  }
  return [
    {
      kind: 'circle',
      x,
      y,
      r: node.radius,
      fill: { colour },
      stroke: { colour: ground, width: Math.min(RIM, node.radius * 0.26) },
    },
  ]
}

function unnamed(node: SceneNode, { x, y, colour, letters, ground }: Look): Mark[] {
  const r = node.radius
  return [
    { kind: 'circle', x, y, r, fill: { colour: ground } },
    {
      kind: 'circle',
      x,
      y,
      r,
      fill: { colour, opacity: 0.16 },
      stroke: { colour, width: 1.8, dash: [4.2, 3.2] },
    },
    {
      kind: 'text',
      x,
      y: y + r * 0.36,
      text: '?',
      font: { family: 'serif', px: r * 1.05, weight: 600 },
      anchor: 'middle',
      fill: { colour: letters },
    },
  ]
}

function group(node: SceneNode, look: Look): Mark[] {
  const { x, y, colour } = look
  return [...disc(node, look), { kind: 'circle', x, y, r: node.radius + 2.6, stroke: { colour, width: 1.1 } }]
}

function square(node: SceneNode, { x, y, colour, ground }: Look): Mark[] {
  const side = 2 * node.radius
  const isDerived = node.look === 'derived-paper'
  if (isUnknown(node) && !isDerived) {
    const width = node.radius * HOLLOW_RIM
    return [
      {
        kind: 'rect',
        x: x - node.radius + width / 2,
        y: y - node.radius + width / 2,
        width: side - width,
        height: side - width,
        radius: 1.2,
        fill: { colour: ground },
        stroke: { colour, width },
      },
    ]
  }
  return [
    {
      kind: 'rect',
      x: x - node.radius,
      y: y - node.radius,
      width: side,
      height: side,
      radius: 1.2,
      fill: { colour: isDerived ? ground : colour },
      stroke: isDerived ? { colour, width: 1.2, dash: [2, 1.5] } : { colour: ground, width: 1 },
    },
  ]
}

function pill(node: SceneNode, { x, y, colour, letters, raised }: Look): Mark[] {
  const { width, height } = node.pill ?? { width: 2 * node.radius, height: 2 * node.radius }
  return [
    {
      kind: 'rect',
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      radius: height / 2,
      fill: { colour: raised },
      stroke: { colour, width: 1.3 },
    },
    {
      kind: 'text',
      x,
      y: y + node.labelFont.px * 0.35,
      text: node.label,
      font: node.labelFont,
      anchor: 'middle',
      fill: { colour: letters },
    },
  ]
}

/** A dot instead of a topic's pill where the filters leave nothing of it. */
const dot = ({ x, y, colour }: Look): Mark[] => [{ kind: 'circle', x, y, r: 4.25, fill: { colour } }]

/** `land`: the colour under the node. */
function nodeMark(node: SceneNode, camera: Camera, theme: Theme, land: string, isPale: boolean): Mark[] {
  const { base, name } = coloursOf(theme, node.colour)
  const pale = (colour: string): string => (isPale ? mixColours(land, colour, PALE) : colour)
  const look: Look = {
    x: node.x * camera.zoom + camera.panX,
    y: node.y * camera.zoom + camera.panY,
    colour: pale(base),
    letters: pale(node.kind === 'topic' ? theme.ink : name),
    ground: isPale ? land : theme.ground,
    raised: isPale ? mixColours(land, theme.raised, PALE) : theme.raised,
  }
  if (node.presence === 'out' && node.kind === 'topic') return dot(look)
  switch (node.look) {
    case 'person':
      return disc(node, look)
    case 'unnamed':
      return unnamed(node, look)
    case 'community':
    case 'group':
      return group(node, look)
    case 'paper':
    case 'derived-paper':
      return square(node, look)
    case 'topic':
      return pill(node, look)
  }
}

/** The marks of all nodes: pale ones first, then larger before smaller, so that no disc hides a smaller one. */
export function nodeMarks(scene: Scene, camera: Camera, theme: Theme, lit: ReadonlySet<NodeId> | null): Mark[] {
  const drawn = regionColours(scene, theme, lit)
  const isPale = (node: SceneNode): boolean => node.presence === 'out' || lit?.has(node.id) === false
  const level = (node: SceneNode): number => (isPale(node) ? 0 : node.pill ? 2 : 1)
  return [...scene.nodes]
    .sort((a, b) => level(a) - level(b) || b.radius - a.radius)
    .flatMap((node) => nodeMark(node, camera, theme, drawn.get(node.cluster)?.land ?? theme.ground, isPale(node)))
}

/** Which nodes carry a ring. */
export type RingOptions = {
  readonly selected: NodeId | null
  /** Ends of a selected tie. */
  readonly ends?: readonly NodeId[]
  /** Nodes in hand beside the selected one. */
  readonly chosen?: ReadonlySet<NodeId>
  /** The node that the keyboard is on. */
  readonly focused?: NodeId | null
}

/** A line around a node's mark, `away` px outside of it. */
export function ringAround(
  node: SceneNode,
  camera: Camera,
  away: number,
  colour: string,
  width: number,
  opacity = 1,
): Mark {
  const x = node.x * camera.zoom + camera.panX
  const y = node.y * camera.zoom + camera.panY
  const stroke = { colour, width, opacity }
  const isSquare = node.look === 'paper' || node.look === 'derived-paper'
  if (!node.pill && !isSquare) return { kind: 'circle', x, y, r: node.radius + away, stroke }
  const halfWidth = (node.pill ? node.pill.width / 2 : node.radius) + away
  const halfHeight = (node.pill ? node.pill.height / 2 : node.radius) + away
  return {
    kind: 'rect',
    x: x - halfWidth,
    y: y - halfHeight,
    width: 2 * halfWidth,
    height: 2 * halfHeight,
    radius: isSquare ? away : halfHeight,
    stroke,
  }
}

/** Rings of what is in hand: the selected node, the ends of a selected tie, the node under the keyboard. */
export function ringMarks(scene: Scene, camera: Camera, theme: Theme, options: RingOptions): Mark[] {
  return scene.nodes.flatMap((node): Mark[] => {
    const rings: Mark[] = []
    const isSelected = node.id === options.selected
    const isFocused = node.id === options.focused
    if (isSelected || isFocused) rings.push(ringAround(node, camera, 4.5, theme.ink, 2))
    if (isFocused) rings.push(ringAround(node, camera, 7, theme.focus, 2))
    else if (isSelected) rings.push(ringAround(node, camera, 8, theme.ink, 4, 0.25))
    else if (options.chosen?.has(node.id) === true) rings.push(ringAround(node, camera, 3.6, theme.ink, 1.8))
    else if (options.ends?.includes(node.id) === true) rings.push(ringAround(node, camera, 4, theme.ink, 1.6))
    return rings
  })
}

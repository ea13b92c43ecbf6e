import { byText } from '../base/order'
import { textWidth } from '../base/text-width'
import type { ClusterId, NodeId } from '../graph/atlas'
import { LABEL_GAP, labelHeight } from '../graph/mark-size'
import { BoxIndex, type Sides } from './box-index'
import type { FontSpec } from './drawing'
import { placeNames } from './name-places'
import type { Camera, Scene, SceneNode } from './scene'
import { countsOf } from './scene-source'

export type Viewport = { readonly width: number; readonly height: number }

export type LabelOptions = {
  /** Nodes at full strength, or null where nothing is dimmed. */
  readonly lit: ReadonlySet<NodeId> | null
  readonly selected: NodeId | null
  readonly hovered: NodeId | null
  /** The places of the last picture, kept while they are free. */
  readonly previous?: ReadonlyMap<NodeId, number>
  /** Whether papers are named; left out: where the layout kept room, in the network of papers, or close by. */
  readonly showPapers?: boolean
  /** True on a screen, where the rim of the viewport cuts no name of a community. */
  readonly keepsNames?: boolean
  /** What else labels must keep off, px of the screen. */
  readonly taken?: readonly Sides[]
}

/** A label that has found a place, px of the screen. */
export type PlacedLabel = {
  readonly node: NodeId
  /** Which of the eight places: 0 below, then right, left, above, and the diagonals; from 8 the same, farther off (in figures those between come first). */
  readonly place: number
  readonly text: string
  readonly font: FontSpec
  readonly tone: 'ink' | 'ink-2'
  /** The middle of the text and its baseline. */
  readonly x: number
  readonly y: number
  /** The box that nothing else may enter. */
  readonly box: Sides
  /** Drawn at half strength. */
  readonly faded: boolean
  /** In figures, the line from a mark to a label that stands too far off to be plainly its own; left out: none. */
  readonly leader?: { readonly from: Point; readonly to: Point }
}

type Point = { readonly x: number; readonly y: number }

const FRAME = 4
/** From a community's name to the nearest label, px. */
const AROUND_NAME = 2
/** Networks to this size have room for every label in their layout. */
const ROOM_FOR_ALL = 150
/** Larger maps are overviews below their full size. */
export const MANY = 800
const OVERVIEW_BELOW = 0.4
const PAPERS_FROM = 1.5
const NOTES_FROM = 3
/** Discs of this radius have a second round of places, so many px farther off. */
const HUB = 7
const FARTHER = 9
/** In figures they have more, from which a line leads to the mark. */
const LED_FROM = [16, 26, 38]
const QUIET_FROM = 1.25
const LEADERS = 3
/** On a map of which only a part is looked at, so many more for each square of the zoom: the ground that a community takes grows so. */
const MORE_LEADERS = 120
/** A group's second ring, just within the gap before its own label. */
const GROUP_RIM = 2.9
/** In an overview, dots with a smaller radius are texture, which a label may cover. */
const TEXTURE_BELOW = 3
const DIAGONAL = 0.7071

/** How many nodes the whole map has. */
const sizeOf = (scene: Scene): number => scene.nodesOfAll ?? countsOf(scene).nodes

/** Whether a camera is so far out that only regions, names, dots and leading people are told apart. */
export function isOverview(scene: Scene, zoom: number): boolean {
  return (zoom < OVERVIEW_BELOW && scene.wholeAtAnyZoom !== true) || (sizeOf(scene) > MANY && zoom < 1)
}

/** The boxes of a label at its eight places around a mark at (x, y) whose rim is `gap` px away at the nearest. */
function placesAround(x: number, y: number, gap: number, width: number, height: number): readonly Sides[] {
  const far = gap * DIAGONAL
  const at = (left: number, top: number): Sides => ({ left, top, right: left + width, bottom: top + height })
  return [
    at(x - width / 2, y + gap),
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y - gap - height),
    at(x + far, y + far),
    at(x - far - width, y + far),
    at(x + far, y - far - height),
    at(x - far - width, y - far - height),
  ]
}

/** How far labels of figures slide along their marks, as shares of the room between two of the eight places. */
const SLIDES = [-0.5, 0.5, -1, 1]

/** Places below and above a mark, and beside it, from which a label slides along the mark: in figures room is scarce. */
function placesBetween(x: number, y: number, gap: number, width: number, height: number): readonly Sides[] {
  const at = (left: number, top: number): Sides => ({ left, top, right: left + width, bottom: top + height })
  return SLIDES.flatMap((slide) => [
    at(x - width / 2 + (slide * width) / 2, y + gap),
    at(x - width / 2 + (slide * width) / 2, y - gap - height),
    at(x + gap, y - height / 2 + (slide * height) / 2),
    at(x - gap - width, y - height / 2 + (slide * height) / 2),
  ])
}

/** From the rim of a disc to the nearest point of a label's box. */
function leaderTo(x: number, y: number, radius: number, box: Sides): NonNullable<PlacedLabel['leader']> {
  const to = { x: Math.max(box.left, Math.min(box.right, x)), y: Math.max(box.top, Math.min(box.bottom, y)) }
  const share = radius / Math.max(radius, Math.hypot(to.x - x, to.y - y))
  return { from: { x: x + (to.x - x) * share, y: y + (to.y - y) * share }, to }
}

/** What a label must not cover: names, and every mark on the screen. */
function takeMarks(
  scene: Scene,
  camera: Camera,
  viewport: Viewport,
  keepsNames: boolean,
): { taken: BoxIndex; visible: SceneNode[] } {
  const taken = new BoxIndex()
  for (const { x, y, width, height } of placeNames(scene, camera, keepsNames ? viewport : null)) {
    const [across, along] = [width / 2 + AROUND_NAME, height / 2 + AROUND_NAME]
    taken.add({ left: x - across, top: y - along, right: x + across, bottom: y + along })
  }
  const smallest = isOverview(scene, camera.zoom) ? TEXTURE_BELOW : 0
  const visible: SceneNode[] = []
  for (const node of scene.nodes) {
    const x = node.x * camera.zoom + camera.panX
    const y = node.y * camera.zoom + camera.panY
    const halfWidth = node.pill ? node.pill.width / 2 : node.radius
    const halfHeight = node.pill ? node.pill.height / 2 : node.radius
    const isOn =
      x + halfWidth > 0 && x - halfWidth < viewport.width && y + halfHeight > 0 && y - halfHeight < viewport.height
    if (!isOn) continue
    visible.push(node)
    if (node.pill || node.look === 'paper' || node.look === 'derived-paper') {
      taken.add({ left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight })
    } else if (node.radius >= smallest)
      taken.addDisc({ x, y, r: node.radius + (node.look === 'group' ? GROUP_RIM : 1) })
  }
  return { taken, visible }
}

/** Whether a node is one that a label is sought for, besides those in hand. */
function wantsLabel(scene: Scene, camera: Camera, options: LabelOptions): (node: SceneNode) => boolean {
  const showPapers =
    options.showPapers ?? (sizeOf(scene) <= ROOM_FOR_ALL || scene.network === 'papers' || camera.zoom >= PAPERS_FROM)
  return (node) => (showPapers || node.kind !== 'paper') && (node.quiet !== true || camera.zoom >= QUIET_FROM)
}

/** How many of each community an overview names. */
const mostLeaders = ({ nodesOfAll }: Scene, zoom: number): number =>
  nodesOfAll === undefined ? LEADERS : LEADERS + Math.floor(MORE_LEADERS * zoom * zoom)

/** Keeps the first of each community: all that an overview names. */
function leaders(nodes: readonly SceneNode[], most: number, inHand: (node: SceneNode) => boolean): SceneNode[] {
  const taken = new Map<ClusterId, number>()
  return nodes.filter((node) => {
    const before = taken.get(node.cluster) ?? 0
    if (!inHand(node)) taken.set(node.cluster, before + 1)
    return inHand(node) || before < most
  })
}

/**
 * Finds places for labels: the most important first, each at the first of eight places that meets no label, name, mark
 * or frame. One without a place is left out, never shrunk. Order: selected, hovered, lit, then importance (ties by id).
 * While something is hovered only lit nodes are named; while something is only selected, the others stay, faded.
 * Pure. Cost: near linear in the nodes (uniform grid); a label meets only what stands near.
 */
export function placeLabels(scene: Scene, camera: Camera, viewport: Viewport, options: LabelOptions): PlacedLabel[] {
  const { lit, selected, hovered } = options
  const { taken, visible } = takeMarks(scene, camera, viewport, options.keepsNames === true)
  for (const box of options.taken ?? []) taken.add(box)
  const rank = (node: SceneNode): number =>
    node.id === selected ? 3 : node.id === hovered ? 2 : lit?.has(node.id) === true ? 1 : 0
  const wants = wantsLabel(scene, camera, options)
  const candidates = visible
    .filter((node) => node.presence === 'shown' && node.label !== '' && node.pill === null)
    .filter((node) => (rank(node) > 0 || wants(node)) && (rank(node) > 0 || lit === null || hovered === null))
    .sort((a, b) => rank(b) - rank(a) || b.importance - a.importance || byText(a.id, b.id))
  const chosen = isOverview(scene, camera.zoom)
    ? leaders(candidates, mostLeaders(scene, camera.zoom), (node) => rank(node) > 0)
    : candidates

  const placed: PlacedLabel[] = []
  for (const node of chosen) {
    const text = node.note !== undefined && camera.zoom >= NOTES_FROM ? `${node.label}  ${node.note}` : node.label
    const width = textWidth(text, node.labelFont) + 2
    const height = labelHeight(node.labelFont.px) - 2
    const x = node.x * camera.zoom + camera.panX
    const y = node.y * camera.zoom + camera.panY
    const gap = node.radius + LABEL_GAP
    const near = placesAround(x, y, gap, width, height)
    // A hub's own crowd often takes all eight; a little farther off its name is still plainly its own.
    const far = node.radius >= HUB ? placesAround(x, y, gap + FARTHER, width, height) : []
    const between = scene.wholeAtAnyZoom === true ? placesBetween(x, y, gap, width, height) : []
    const close = [...near, ...between, ...far]
    const isHub = node.radius >= HUB && scene.wholeAtAnyZoom === true
    const led = isHub ? LED_FROM.flatMap((away) => placesAround(x, y, gap + away, width, height)) : []
    const places = [...close, ...led]
    const isFree = (place: number): boolean => {
      const box = places[place]
      return (
        box !== undefined &&
        box.left >= FRAME &&
        box.top >= FRAME &&
        box.right <= viewport.width - FRAME &&
        box.bottom <= viewport.height - FRAME &&
        !taken.meets(box)
      )
    }
    const before = options.previous?.get(node.id)
    const place = before !== undefined && isFree(before) ? before : places.findIndex((_, index) => isFree(index))
    const box = places[place]
    if (!box) continue
    taken.add(box)
    const isLit = lit?.has(node.id) === true
    placed.push({
      node: node.id,
      place,
      text,
      font: node.labelFont,
      tone: isLit || node.id === hovered || node.id === selected ? 'ink' : node.labelTone,
      x: (box.left + box.right) / 2,
      y: (box.top + box.bottom) / 2 + node.labelFont.px * 0.34,
      box,
      faded: lit !== null && !isLit && rank(node) === 0,
      ...(place >= close.length ? { leader: leaderTo(x, y, node.radius, box) } : {}),
    })
  }
  return placed
}

import { BoxIndex } from '../scene/box-index'
import { isOverview, placeLabels, type PlacedLabel } from '../scene/labels'
import { seenFrom } from '../scene/mark-share'
import { regionAt, type RegionGeometry } from '../scene/regions'
import type { Camera, Scene, SceneNode } from '../scene/scene'
import type { ClusterId, NodeId } from '../graph/atlas'
import { KINDS, LOOK, type BackdropPicture } from './backdrop-picture'
import { sortByKey } from './backdrop-raster'
import type { Size } from './camera'
import { textAt } from './packed-texts'

/** A label, or a topic's pill, that has found its place for a camera. */
export type SeenLabel = {
  /** The place of its node in the picture. */
  readonly at: number
  readonly label: PlacedLabel
  /** The place of the region that lies under it; −1: the ground. */
  readonly land: number
}

/** In an overview only so many nodes are looked at, the most important first: more names than that have no room anyway. */
const MOST_CANDIDATES = 1200
/** Near by, so many in sight. */
const MOST_IN_SIGHT = 4000
/** As in the law of labels: from an overview, smaller dots are texture. */
const TEXTURE_BELOW = 3
const PX_AROUND = 40

/** Nodes by importance, highest first: the order in which labels are sought a place. */
export const rankLabels = ({ words }: BackdropPicture): Uint32Array => sortByKey(words.importance)

const idOf = (at: number): NodeId => `node:${String(at)}`

/** The part that each node is in, −1 for none, and which communities are open, so that each of their parts is named by its own people. */
export type LabelHomes = { readonly partOf: Int32Array; readonly open: Uint8Array }

/** One mark as the law of labels takes it; of an open community, each part counts as one of its own. */
function nodeOf({ words, ...picture }: BackdropPicture, at: number, homes: LabelHomes | null): SceneNode {
  const place = picture.look[at] ?? 0
  const own = picture.regions[picture.cluster[at] ?? -1]?.cluster ?? 'cluster:'
  const part = homes && homes.open[picture.cluster[at] ?? -1] === 1 ? (homes.partOf[at] ?? -1) : -1
  const cluster: ClusterId = part < 0 ? own : `${own}/${String(part)}`
  const note = textAt(words.note, at)
  return {
    id: idOf(at),
    kind: KINDS[words.kind[at] ?? -1] ?? 'node',
    name: '',
    label: textAt(words.label, at),
    ...(note === '' ? {} : { note }),
    ...(words.quiet[at] === 1 ? { quiet: true } : {}),
    labelFont: words.fonts[words.font[at] ?? 0] ?? { family: 'sans', px: 12, weight: 430 },
    labelTone: words.second[at] === 1 ? 'ink-2' : 'ink',
    x: picture.x[at] ?? 0,
    y: picture.y[at] ?? 0,
    radius: picture.radius[at] ?? 0,
    pill: null,
    look:
      place === LOOK.square || place === LOOK.ringSquare
        ? 'paper'
        : place === LOOK.derived
          ? 'derived-paper'
          : place === LOOK.group
            ? 'group'
            : 'person',
    cluster,
    colour: `c${picture.colour[at] ?? 0}`,
    presence: picture.out[at] === 1 ? 'out' : 'shown',
    importance: words.importance[at] ?? 0,
    papersShown: 1,
  }
}

/** The part of a picture that decides about labels: what is in sight, and from an overview only what may be named. */
function sceneInSight(
  picture: BackdropPicture,
  rank: Uint32Array,
  camera: Camera,
  window: Size,
  homes: LabelHomes | null,
): Scene {
  const empty: Scene = {
    network: picture.words.network,
    orientation: 'landscape',
    width: 0,
    height: 0,
    nodes: [],
    nodesOfAll: picture.nodes,
    edges: [],
    regions: [],
    names: [],
  }
  const far = isOverview(empty, camera.zoom)
  const limit = far ? MOST_CANDIDATES : MOST_IN_SIGHT
  const left = (-PX_AROUND - camera.panX) / camera.zoom
  const top = (-PX_AROUND - camera.panY) / camera.zoom
  const right = (window.width + PX_AROUND - camera.panX) / camera.zoom
  const bottom = (window.height + PX_AROUND - camera.panY) / camera.zoom
  const nodes: SceneNode[] = []
  for (const at of rank) {
    const x = picture.x[at] ?? 0
    const y = picture.y[at] ?? 0
    if (x < left || x > right || y < top || y > bottom || picture.look[at] === LOOK.topic) continue
    // Once enough have been found, only discs that labels must keep off count.
    if (nodes.length >= limit && (far || (picture.radius[at] ?? 0) < TEXTURE_BELOW)) continue
    nodes.push(nodeOf(picture, at, homes))
  }
  return { ...empty, nodes }
}

/** Topics whose pills find room within the window, the most important first; the others stay dots. */
function layPills(picture: BackdropPicture, rank: Uint32Array, camera: Camera, window: Size): SeenLabel[] {
  const { words } = picture
  const taken = new BoxIndex()
  const pills: SeenLabel[] = []
  for (const at of rank) {
    if (picture.look[at] !== LOOK.topic || picture.out[at] === 1) continue
    const x = (picture.x[at] ?? 0) * camera.zoom + camera.panX
    const y = (picture.y[at] ?? 0) * camera.zoom + camera.panY
    const [width, height] = [words.pillWidth[at] ?? 0, words.pillHeight[at] ?? 0]
    const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
    const isWhole = box.left >= 0 && box.right <= window.width && box.top >= 0 && box.bottom <= window.height
    if (!isWhole || taken.meets(box)) continue
    taken.add(box)
    const font = words.fonts[words.font[at] ?? 0] ?? { family: 'sans', px: 12, weight: 600 }
    const label: PlacedLabel = {
      node: idOf(at),
      place: -1,
      text: textAt(words.label, at),
      font,
      tone: 'ink',
      x,
      y: y + font.px * 0.35,
      box,
      faded: false,
    }
    pills.push({ at, label, land: picture.cluster[at] ?? -1 })
  }
  return pills
}

/**
 * Labels by priority, none over another, as `placeLabels` finds them, for all that a camera sees of a large picture; topics'
 * pills before them. Labels keep off the names of communities. Cost: linear in the nodes, and what `placeLabels` takes for those in sight.
 */
export function layLabels(
  picture: BackdropPicture,
  rank: Uint32Array,
  camera: Camera,
  window: Size,
  geometry: RegionGeometry | null,
  previous: ReadonlyMap<string, number>,
  homes: LabelHomes | null = null,
): SeenLabel[] {
  const pills = layPills(picture, rank, camera, window)
  const scene = seenFrom({ ...sceneInSight(picture, rank, camera, window, homes), names: picture.names }, camera.zoom)
  const labels = placeLabels(scene, camera, window, {
    lit: null,
    selected: null,
    hovered: null,
    previous: new Map([...previous].map(([at, place]) => [idOf(Number(at)), place])),
    keepsNames: true,
    taken: pills.map(({ label }) => label.box),
  })
  const regionOf = new Map(picture.regions.map(({ cluster }, at) => [cluster, at]))
  const scale = geometry ? geometry.zoom / camera.zoom : 1
  return [
    ...pills,
    ...labels.map((label): SeenLabel => {
      const middle = (label.box.top + label.box.bottom) / 2
      const under = geometry && regionAt(geometry, (label.x - camera.panX) * scale, (middle - camera.panY) * scale)
      return { at: Number(label.node.slice('node:'.length)), label, land: under ? (regionOf.get(under) ?? -1) : -1 }
    }),
  ]
}

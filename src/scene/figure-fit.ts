import type { NodeId } from '../graph/atlas'
import { BoxIndex, type Sides } from './box-index'
import type { FontSpec, Mark } from './drawing'
import { SMALLEST_LETTER } from './figure-size'
import type { Bounds } from './grid'
import { computeRegions, type RegionGeometry } from './regions'
import { ringBounds } from './rings'
import { seenFrom } from './mark-share'
import type { Scene, SceneName } from './scene'

/** Type of a figure is larger than the screen's, because figures are printed small; the map spreads as much. */
const LARGER_PX = 1.4
const SPREAD = 1.12
const WIDEST_MAP = 2200
/** Beyond this zoom a map is all gaps: the whole figure is drawn larger instead. */
const MOST_ZOOM = 1.6
const LEAST_ZOOM = 0.01
const FIT_ROUNDS = 5
/** How much of its box a name's letters fill. */
const INKED = 0.86
/** Land this much narrower than its place is near enough. */
const NEAR_ENOUGH = 0.985

const larger = (font: FontSpec): FontSpec => ({ ...font, px: font.px + LARGER_PX })

/** The scene with larger type, and boxes that hold it; every tie is drawn, however small the figure. */
export function enlarge(scene: Scene): Scene {
  return {
    ...scene,
    wholeAtAnyZoom: true,
    nodes: scene.nodes.map((node) => {
      const share = (node.labelFont.px + LARGER_PX) / node.labelFont.px
      const pill = node.pill && { width: node.pill.width * share, height: node.pill.height * share }
      return { ...node, labelFont: larger(node.labelFont), pill }
    }),
    names: scene.names.map((name) => {
      const share = (name.px + LARGER_PX) / name.px
      return {
        ...name,
        px: name.px + LARGER_PX,
        width: name.width * share,
        height: name.height * share,
        leastPx: SMALLEST_LETTER,
      }
    }),
    regions: scene.regions.map((region) => ({
      ...region,
      boxes: region.boxes.map((box) => ({
        ...box,
        dx: box.dx * SPREAD,
        dy: box.dy * SPREAD,
        width: box.width * SPREAD,
        height: box.height * SPREAD,
      })),
    })),
  }
}

/** Only some nodes, with the ties between them; the rest of their communities stays as pale dots, other communities go. */
export function narrow(scene: Scene, only: ReadonlySet<NodeId>): Scene {
  const clusters = new Set(scene.nodes.filter(({ id }) => only.has(id)).map(({ cluster }) => cluster))
  const nodes = scene.nodes.filter(({ cluster }) => clusters.has(cluster))
  return {
    ...scene,
    nodes: nodes.map((node) => (only.has(node.id) ? node : { ...node, presence: 'out' })),
    edges: scene.edges.filter(({ source, target }) => only.has(source) && only.has(target)),
    regions: scene.regions.filter(({ cluster }) => clusters.has(cluster)),
    names: scene.names.filter(({ cluster }) => clusters.has(cluster)),
  }
}

/**
 * The scene with those names that have a place at a zoom: that touch no mark and no name before them. In small figures type
 * does not shrink with the map. A name with a number keeps the number alone, where not even that has room over what is there.
 */
export function placeableNames(scene: Scene, zoom: number): Scene {
  const marks = new BoxIndex()
  for (const { x, y, radius } of seenFrom(scene, zoom).nodes) marks.addDisc({ x: x * zoom, y: y * zoom, r: radius })
  const taken = new BoxIndex()
  const put = (name: SceneName): boolean => {
    const box = boxOfName(name, zoom, 1)
    // Capitals do not fill their lines: a mark may come as near as the letters let it.
    const isFree = !taken.meets(box) && !marks.meets(boxOfName(name, zoom, INKED))
    if (isFree) taken.add(box)
    return isFree
  }
  const numberOnly = (name: SceneName): SceneName | null =>
    name.number === undefined
      ? null
      : { ...name, lines: [name.number], width: name.number.length * name.px, height: name.px * 1.22 }
  // Numbers come after all whole names, so that none takes the place of a name.
  const whole = scene.names.map((name) => (put(name) ? name : numberOnly(name)))
  return { ...scene, names: whole.filter((name) => name !== null) }
}

/** A name's box at a zoom, px, and a share of it around its middle: type shrinks with the map to its smallest size. */
function boxOfName(name: SceneName, zoom: number, part: number): Sides {
  const share = Math.min(1, Math.max(zoom, (name.leastPx ?? 0) / name.px)) * part
  const [width, height] = [name.width * share, name.height * share]
  const [x, y] = [name.x * zoom, name.y * zoom]
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** The bounds of the land that is lit (of all, where none is), px without pan. */
function litBounds(scene: Scene, { regions, zoom }: RegionGeometry): Bounds {
  if (scene.isFramed === true) return [0, 0, Math.max(1, scene.width * zoom), Math.max(1, scene.height * zoom)]
  const lit = new Set(scene.regions.filter((region) => region.lit).map(({ cluster }) => cluster))
  const chosen = regions.filter(({ cluster }) => lit.has(cluster))
  return (
    ringBounds((chosen.length > 0 ? chosen : regions).flatMap(({ rings }) => rings)) ?? [
      0,
      0,
      Math.max(1, scene.width * zoom),
      Math.max(1, scene.height * zoom),
    ]
  )
}

/** Land at a zoom, and its bounds, px without pan. */
export type FittedMap = { readonly geometry: RegionGeometry; readonly bounds: Bounds }

function survey(scene: Scene, zoom: number): FittedMap {
  const geometry = computeRegions(scene.regions, zoom)
  return { geometry, bounds: litBounds(scene, geometry) }
}

/** The land at the zoom at which a figure without a stated size shows it. */
export const naturalMap = (scene: Scene): FittedMap =>
  survey(scene, Math.min(SPREAD, WIDEST_MAP / Math.max(1, scene.width)))

/** A place for land, px; a height of null is as much as is needed. */
export type Room = { readonly width: number; readonly height: number | null }

/**
 * The land at the largest zoom at which it fits its place. It does not simply grow with the zoom, because boxes of words do
 * not: the zoom is found in a few rounds. `shrink`: by how much the place had better be smaller, because land that fills it
 * would be zoomed too far; 1 in most cases.
 */
export function fitMap(scene: Scene, room: Room): FittedMap & { readonly shrink: number } {
  const ratio = ([left, top, right, bottom]: Bounds): number =>
    Math.min(
      Math.max(1, room.width) / Math.max(1, right - left),
      room.height === null ? Infinity : Math.max(1, room.height) / Math.max(1, bottom - top),
    )
  let zoom = SPREAD
  let found = survey(scene, zoom)
  let best: FittedMap | null = null
  for (let round = 0; round < FIT_ROUNDS; round++) {
    const by = ratio(found.bounds)
    if (by >= 1 && (best === null || found.geometry.zoom > best.geometry.zoom)) best = found
    if (by >= 1 && by <= 1 / NEAR_ENOUGH) break
    // A little less than what would fit exactly, since boxes shrink less than the map.
    zoom = Math.max(LEAST_ZOOM, zoom * by * (by < 1 ? 0.992 : 0.998))
    found = survey(scene, zoom)
  }
  const last = ratio(found.bounds)
  if (last >= 1 && (best === null || found.geometry.zoom > best.geometry.zoom)) best = found
  const fitted = best ?? survey(scene, zoom * last * 0.96)
  return { ...fitted, shrink: Math.min(1, MOST_ZOOM / fitted.geometry.zoom) }
}

/** Marks without letters that are too small to be read on paper. */
export const readable = (marks: readonly Mark[]): Mark[] =>
  marks.filter((mark) => mark.kind !== 'text' || mark.font.px >= SMALLEST_LETTER - 1e-6)

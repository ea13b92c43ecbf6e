import { regionMarks } from '../scene/compose-regions'
import { mixColours } from '../scene/mix-colours'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene } from '../scene/scene'
import { sourceOf } from '../scene/scene-source'
import { coloursOf, type Theme } from '../scene/theme'
import type { BackdropPicture } from './backdrop-picture'
import type { Sight, Size } from './camera'
import { paintMarks } from './paint'

/** What a small picture of a map is painted from. */
export type SmallPicture = {
  readonly scene: Scene
  /** Of a large map, its marks as arrays. */
  readonly arrays: BackdropPicture | null
  readonly geometry: RegionGeometry | null
  readonly theme: Theme
}

/** More dots than this are only a grey: of larger maps every so many-th is drawn. */
const MOST_DOTS = 9000
/** Free on each side of the whole map, as a share of its extent. */
const RIM = 0.05
const PALE = 0.4
/** Below this radius, px, a dot is as good as a square, and much faster. */
const SQUARE_BELOW = 1.3

/** The camera that shows this part of the layout, or all of it, in a picture of a size, px. */
export function smallCamera(
  { width, height }: Pick<Scene, 'width' | 'height'>,
  size: Size,
  sight: Sight | null,
): Camera {
  const part = sight ?? { x: width / 2, y: height / 2, width: width * (1 + 2 * RIM), height: height * (1 + 2 * RIM) }
  const zoom = Math.min(size.width / Math.max(1, part.width), size.height / Math.max(1, part.height))
  return { zoom, panX: size.width / 2 - part.x * zoom, panY: size.height / 2 - part.y * zoom }
}

/**
 * Paints a map small, as it is known again: land and dots in the colours of their communities, without words and ties. The same
 * map gives the same picture. Cost: linear in the marks, at most some 9,000 of which are drawn.
 */
export function paintSmall(
  context: CanvasRenderingContext2D,
  size: Size,
  picture: SmallPicture,
  sight: Sight | null,
): void {
  const { scene, geometry, theme } = picture
  const camera = smallCamera(scene, size, sight)
  context.fillStyle = theme.ground
  context.fillRect(0, 0, size.width, size.height)
  if (geometry) {
    const scale = camera.zoom / geometry.zoom
    context.save()
    context.translate(camera.panX, camera.panY)
    // Coasts and hatches would be a blur at this size.
    const plain = { ...geometry, coasts: [], regions: geometry.regions.map((region) => ({ ...region, hatch: null })) }
    paintMarks(context, regionMarks(scene, plain, { zoom: geometry.zoom, panX: 0, panY: 0 }, theme, null), scale)
    context.restore()
  }
  const dots = picture.arrays ?? arraysOf(scene)
  const every = Math.max(1, Math.ceil(dots.nodes / MOST_DOTS))
  for (const isOut of [1, 0]) {
    for (let key = 0; key < theme.colours.length; key++) {
      const { base } = coloursOf(theme, `c${key}`)
      context.fillStyle = isOut === 1 ? mixColours(theme.ground, base, PALE) : base
      for (let at = 0; at < dots.nodes; at += every)
        if (dots.colour[at] === key && (dots.out[at] ?? 0) === isOut) paintDot(context, dots, at, camera)
    }
  }
}

type Dots = Pick<BackdropPicture, 'nodes' | 'x' | 'y' | 'radius' | 'colour' | 'out'>

function paintDot(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Dots,
  at: number,
  { zoom, panX, panY }: Camera,
): void {
  const [px, py] = [(x[at] ?? 0) * zoom + panX, (y[at] ?? 0) * zoom + panY]
  const r = Math.min(radius[at] ?? 0, Math.max(0.7, (radius[at] ?? 0) * Math.min(0.5, zoom * 1.4)))
  if (r < SQUARE_BELOW) {
    context.fillRect(px - r, py - r, 2 * r, 2 * r)
    return
  }
  context.beginPath()
  context.arc(px, py, r, 0, 2 * Math.PI)
  context.fill()
}

function arraysOf(scene: Scene): Dots {
  const source = sourceOf(scene)
  const nodes = source.ids.length
  const dots = {
    nodes,
    x: new Float32Array(nodes),
    y: new Float32Array(nodes),
    radius: new Float32Array(nodes),
    colour: new Uint8Array(nodes),
    out: new Uint8Array(nodes),
  }
  for (let at = 0; at < nodes; at++) {
    const node = source.nodeAt(at)
    dots.x[at] = node.x
    dots.y[at] = node.y
    dots.radius[at] = node.pill ? 4.25 : node.radius
    dots.colour[at] = Number(node.colour.slice(1))
    dots.out[at] = node.presence === 'out' ? 1 : 0
  }
  return dots
}

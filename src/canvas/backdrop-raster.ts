import { mixColours } from '../scene/mix-colours'
import { markShare } from '../scene/mark-share'
import { surveyOverview, type Overview } from '../scene/overview'
import type { Camera } from '../scene/scene'
import { coloursOf, type Theme } from '../scene/theme'
import { measureCrowd, strengthFor, TIE_WIDTH, tieWidthShare, type Strength, type TieCrowd } from '../scene/tie-crowd'
import { paintBundles } from './backdrop-bundles'
import { BETWEEN, LOOK, type BackdropPicture } from './backdrop-picture'
import { openFor, type Opened } from './backdrop-open'
import { packColour, type Pixels } from './backdrop-pixels'

/** What stands out while the rest is pale; null: all is at full strength. */
export type Emphasis =
  | { readonly kind: 'cluster'; readonly cluster: number }
  | { readonly kind: 'nodes'; readonly nodes: Uint32Array; readonly ties: Uint32Array }

/** The colours of one theme, ready for pixels. */
export type Palette = {
  readonly ground: number
  readonly edge: number
  readonly base: Uint32Array
  /** Of marks that are filtered out, over their land. */
  readonly pale: Uint32Array
  /** Of marks that are not lit. */
  readonly dim: Uint32Array
}

const PALE = 0.4
const DIM = 0.3
/** The rim that parts a disc from what it lies on. */
const RIM = 1.4
/** How much of its opacity a tie keeps while others are lit. */
const UNLIT_TIE = 0.22
/** So many ties are drawn while the map moves. */
const MOST_MOVING = 9000
const OUT_TOPIC = 4.25

export function makePalette(theme: Theme): Palette {
  const keys = theme.colours.map((_, at) => coloursOf(theme, `c${at}`))
  return {
    ground: packColour(theme.ground),
    edge: packColour(theme.edge),
    base: Uint32Array.from(keys, ({ base }) => packColour(base)),
    pale: Uint32Array.from(keys, ({ base, tint }) => packColour(mixColours(tint, base, PALE))),
    dim: Uint32Array.from(keys, ({ base }) => packColour(mixColours(theme.ground, base, DIM))),
  }
}

/** Whether a node is lit by what stands out. */
function litNodes(picture: BackdropPicture, emphasis: Emphasis | null): Uint8Array | null {
  if (emphasis === null) return null
  const lit = new Uint8Array(picture.nodes)
  if (emphasis.kind === 'nodes') for (const node of emphasis.nodes) lit[node] = 1
  else for (let node = 0; node < picture.nodes; node++) lit[node] = picture.cluster[node] === emphasis.cluster ? 1 : 0
  return lit
}

/** What is worked out once for each picture. */
export type Survey = {
  readonly crowd: TieCrowd
  /** Nodes in the order of painting: pale ones first, then larger before smaller. */
  readonly order: Uint32Array
  readonly overview: Overview
}

/** Places of a list by a key, highest first; of one key in their order. */
export function sortByKey(key: Float64Array): Uint32Array {
  const order = new Uint32Array(key.length)
  for (let at = 0; at < order.length; at++) order[at] = at
  return order.sort((a, b) => (key[b] ?? 0) - (key[a] ?? 0) || a - b)
}

/** Works out once what every painting of a picture needs. */
export function surveyPicture(picture: BackdropPicture): Survey {
  const size = new Float64Array(picture.nodes)
  for (let node = 0; node < size.length; node++)
    size[node] = (picture.radius[node] ?? 0) + (picture.out[node] ?? 0) * 1e6
  return { crowd: measureCrowd(picture), order: sortByKey(size), overview: surveyOverview(picture) }
}

type View = { readonly camera: Camera; readonly ratio: number; readonly left: number; readonly top: number }

function paintTies(
  pixels: Pixels,
  picture: BackdropPicture,
  palette: Palette,
  { camera, ratio, left, top }: View,
  lit: Uint8Array | null,
  emphasis: Emphasis | null,
  {
    isMoving,
    crowd,
    isOpen,
  }: { readonly isMoving: boolean; readonly crowd: TieCrowd; readonly isOpen: Opened['isOpen'] },
): void {
  const { x, y, source, target, width, opacity, bend, tieColour, dash, ties, cluster } = picture
  const scale = camera.zoom * ratio
  const shiftX = (camera.panX + left) * ratio
  const shiftY = (camera.panY + top) * ratio
  const { width: columns, height: rows } = pixels
  const thin = tieWidthShare(camera.zoom)
  const strengthOf = (length: number, kind: 'within' | 'between'): Strength =>
    strengthFor((length * TIE_WIDTH * thin) / camera.zoom, kind)
  const within = Array.from(crowd.within, (length) => strengthOf(length, 'within'))
  const between = strengthOf(crowd.between, 'between')
  const skip = isMoving ? Math.max(1, Math.ceil(ties / MOST_MOVING)) : 1
  const louder = Math.min(3, Math.sqrt(skip))
  const paint = (tie: number, strong: number): void => {
    const key = tieColour[tie] ?? BETWEEN
    const share = key === BETWEEN ? between : (within[cluster[source[tie] ?? 0] ?? -1] ?? between)
    if (strong <= 1 && tie % share.every !== 0) return
    const from = source[tie] ?? 0
    const to = target[tie] ?? 0
    // Between communities of which one is closed there are bundles, and between parts of an open one.
    if (strong <= 1 && !isOpen(from, to)) return
    const x0 = (x[from] ?? 0) * scale + shiftX
    const y0 = (y[from] ?? 0) * scale + shiftY
    const x1 = (x[to] ?? 0) * scale + shiftX
    const y1 = (y[to] ?? 0) * scale + shiftY
    if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0) || (x0 > columns && x1 > columns) || (y0 > rows && y1 > rows)) return
    const colour = key === BETWEEN ? palette.edge : (palette.base[key] ?? palette.edge)
    const seen = Math.min(256, (opacity[tie] ?? 0) * 256 * (strong > 1 ? strong : share.opacity * strong))
    if (isMoving) {
      pixels.hair(x0, y0, x1, y1, colour, Math.min(256, seen * louder) | 0)
      return
    }
    const wide = (width[tie] ?? 1) * thin * ratio
    const curve = bend[tie] ?? 0
    const [dx, dy] = [x1 - x0, y1 - y0]
    const rise = Math.abs(curve) * Math.sqrt(dx * dx + dy * dy) * 0.5
    const parts = rise < 0.4 ? 1 : Math.min(16, Math.ceil(Math.sqrt(rise * 3)))
    const dashed = dash[tie] ?? 0
    const [on, off] = dashed === 0 ? [0, 0] : dashed === 1 ? [3 * ratio, 3 * ratio] : [ratio, 3 * ratio]
    const controlX = (x0 + x1) / 2 - dy * curve
    const controlY = (y0 + y1) / 2 + dx * curve
    let [lastX, lastY, walked] = [x0, y0, 0]
    for (let part = 1; part <= parts; part++) {
      const t = part / parts
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
      const nextX = a * x0 + b * controlX + c * x1
      const nextY = a * y0 + b * controlY + c * y1
      pixels.line(lastX, lastY, nextX, nextY, wide, colour, seen, on, off, walked)
      if (on > 0) walked += Math.hypot(nextX - lastX, nextY - lastY)
      ;[lastX, lastY] = [nextX, nextY]
    }
  }
  const isLit = (tie: number): boolean => lit?.[source[tie] ?? 0] === 1 && lit[target[tie] ?? 0] === 1
  for (let tie = 0; tie < ties; tie += skip) {
    if (lit === null) paint(tie, 1)
    else if (emphasis?.kind === 'nodes' || !isLit(tie)) paint(tie, UNLIT_TIE)
  }
  if (emphasis?.kind === 'nodes') for (const tie of emphasis.ties) paint(tie, 1.7)
  else if (lit !== null) for (let tie = 0; tie < ties; tie += skip) if (isLit(tie)) paint(tie, 1)
}

function paintNodes(
  pixels: Pixels,
  picture: BackdropPicture,
  palette: Palette,
  { camera, ratio, left, top }: View,
  lit: Uint8Array | null,
  order: Uint32Array,
): void {
  const { x, y, radius, look, colour, out } = picture
  const scale = camera.zoom * ratio
  const shiftX = (camera.panX + left) * ratio
  const shiftY = (camera.panY + top) * ratio
  const share = markShare(camera.zoom) * ratio
  const { ground } = palette
  const paint = (node: number): void => {
    const place = look[node] ?? 0
    const r = (place === LOOK.topic ? OUT_TOPIC : (radius[node] ?? 0)) * share
    const px = (x[node] ?? 0) * scale + shiftX
    const py = (y[node] ?? 0) * scale + shiftY
    const reach = r + 5 * ratio
    if (px + reach < 0 || py + reach < 0 || px - reach > pixels.width || py - reach > pixels.height) return
    const key = colour[node] ?? 0
    const isOut = out[node] === 1
    const inks = isOut ? palette.pale : lit !== null && lit[node] !== 1 ? palette.dim : palette.base
    const ink = inks[key] ?? ground
    const rim = isOut ? 0 : Math.min(RIM * ratio, r * 0.26)
    switch (place) {
      case LOOK.square:
        if (rim > 0) pixels.square(px, py, r + 0.5 * ratio, ground, 256)
        pixels.square(px, py, r - (rim > 0 ? 0.5 * ratio : 0), ink, 256)
        return
      case LOOK.derived:
      case LOOK.ringSquare: {
        const inset = place === LOOK.derived ? 1.2 * ratio : r * 0.32
        pixels.square(px, py, r, ink, 256)
        pixels.square(px, py, Math.max(0, r - inset), ground, 256)
        return
      }
      case LOOK.unnamed:
        pixels.disc(px, py, r + 0.9 * ratio, ground, 256)
        pixels.disc(px, py, r, ink, 41)
        pixels.disc(px, py, r + 0.9 * ratio, ink, 256, Math.max(0.1, r - 0.9 * ratio))
        return
      case LOOK.ring:
        pixels.disc(px, py, r + rim / 2, ground, 256)
        pixels.disc(px, py, r, ink, 256, Math.max(0.1, r * 0.68))
        return
      default:
        if (rim > 0.2) pixels.disc(px, py, r + rim / 2, ground, 256)
        pixels.disc(px, py, r - (rim > 0.2 ? rim / 2 : 0), ink, 256)
        if (place === LOOK.group && !isOut)
          pixels.disc(px, py, r + 3.2 * ratio, ink, 256, Math.max(0.1, r + 2.1 * ratio))
    }
  }
  if (lit === null) {
    for (const node of order) paint(node)
    return
  }
  for (const node of order) if (lit[node] !== 1) paint(node)
  for (const node of order) if (lit[node] === 1) paint(node)
}

/** How one picture is taken: from where, at how many pixels for a px, and with how much of the world beyond the window's rim. */
export type Take = {
  readonly camera: Camera
  readonly ratio: number
  /** Px left of and above the window that the sheet begins. */
  readonly left: number
  readonly top: number
  /** While the map moves, fewer ties with hard edges. */
  readonly isMoving: boolean
  /** A community that is open however far off, and a part of one; left out: none. */
  readonly community?: number | null
  readonly part?: number | null
}

/**
 * Paints ties and marks over what the sheet shows already. The same arrays, palette and camera give the same bytes. Cost:
 * linear in ties and marks and in the pixels that they cover; 20,000 marks and 71,000 ties, all in sight, take some 60 ms of a
 * slow core, and a fifth of that while the map moves.
 */
export function paintPicture(
  pixels: Pixels,
  picture: BackdropPicture,
  palette: Palette,
  take: Take,
  emphasis: Emphasis | null,
  { crowd, order, overview }: Survey,
): void {
  const lit = litNodes(picture, emphasis)
  const { camera, ratio, left, top } = take
  const window = { width: pixels.width / ratio - 2 * left, height: pixels.height / ratio - 2 * top }
  const chosen = emphasis?.kind === 'cluster' ? emphasis.cluster : null
  const { open, whole, opened, isOpen } = openFor(
    picture,
    overview,
    camera,
    window,
    take.community ?? null,
    take.part ?? null,
  )
  if (emphasis?.kind !== 'nodes' && !picture.density) {
    const at = { ratio, left, top, only: chosen }
    paintBundles(pixels, overview, whole, palette.edge, camera, at)
    picture.regions.forEach((region, home) => {
      if (open[home] !== 1 || whole[home] === 1) return
      const lanes = overview.lanes.filter(({ from }) => overview.parts[from]?.home === home)
      const colour = palette.base[Number(region.colour.slice(1))] ?? palette.edge
      paintBundles(pixels, { grounds: overview.parts, bundles: lanes }, opened, colour, camera, { ...at, only: null })
    })
  }
  // Of a density only lit ties are seen.
  if (!picture.density || emphasis !== null)
    paintTies(pixels, picture, palette, take, lit, emphasis, { isMoving: take.isMoving, crowd, isOpen })
  paintNodes(pixels, picture, palette, take, lit, order)
}

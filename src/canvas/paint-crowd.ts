import type { Mark } from '../scene/drawing'
import { packColour, Pixels } from './backdrop-pixels'
import type { PaintCrowd } from './paint'

/** What a compiled mark is. */
const LINE = 0
const DISC = 1
const SQUARE = 2
/** Numbers for each mark: six of its shape, then the width of its line or rim. */
const SHAPE = 7
/** Colours and opacities (of 256) for each mark: of its fill, then of its stroke; an opacity of 0 paints nothing. */
const INKS = 4

/** The marks of a crowd as arrays, in their order, so that any part of it is painted at once. */
export type CompiledCrowd = {
  readonly length: number
  readonly kind: Uint8Array
  readonly shape: Float32Array
  readonly ink: Uint32Array
  /** How far down each mark reaches, px of the drawing. */
  readonly top: Float32Array
  readonly bottom: Float32Array
  /** What lies around all of it: left, top, right, bottom; px of the drawing. */
  readonly bounds: readonly [number, number, number, number]
}

/** A part of a picture: px of the sheet = px of the drawing × scale + shift. */
export type CrowdView = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly x: number
  readonly y: number
}

const WHITE = 0xffffffff
const BLACK = 0xff000000
const NUMBER = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g
/** A curve is painted in so many straight parts at most, and in one where it rises less than this, px. */
const MOST_PARTS = 16
const FLAT = 0.4

type Paintable = Exclude<Mark, { readonly kind: 'text' | 'group' | 'raster' }>

const isPaintable = (mark: Mark): mark is Paintable =>
  mark.kind !== 'text' && mark.kind !== 'group' && mark.kind !== 'raster'
const opacityOf = (paint: { readonly opacity?: number } | undefined): number =>
  paint === undefined ? 0 : Math.max(0, Math.min(256, Math.round((paint.opacity ?? 1) * 256)))

/** The shape of a mark: ends and control point of a line, or middle and half sizes. */
function shapeOf(mark: Paintable): readonly number[] {
  if (mark.kind === 'circle') return [mark.x, mark.y, Math.max(0, mark.r), Math.max(0, mark.r)]
  if (mark.kind === 'rect') return [mark.x + mark.width / 2, mark.y + mark.height / 2, mark.width / 2, mark.height / 2]
  const [x0 = 0, y0 = 0, a = x0, b = y0, c, e] = (mark.d.match(NUMBER) ?? []).map(Number)
  // A line without a control point is a curve whose control point lies on it.
  return c === undefined || e === undefined ? [x0, y0, (x0 + a) / 2, (y0 + b) / 2, a, b] : [x0, y0, a, b, c, e]
}

/** Reads the marks of a crowd once: lines of one stroke (`M … L` or `M … Q`), discs, squares. */
export function compileCrowd(marks: readonly Mark[]): CompiledCrowd {
  const known = marks.filter(isPaintable)
  const { length } = known
  const kind = new Uint8Array(length)
  const shape = new Float32Array(length * SHAPE)
  const ink = new Uint32Array(length * INKS)
  const [top, bottom] = [new Float32Array(length), new Float32Array(length)]
  let [left, right] = [Infinity, -Infinity]
  known.forEach((mark, at) => {
    const numbers = shapeOf(mark)
    const { stroke } = mark
    const fill = mark.kind === 'path' ? undefined : mark.fill
    const width = stroke?.width ?? 0
    kind[at] = mark.kind === 'path' ? LINE : mark.kind === 'circle' ? DISC : SQUARE
    shape.set(numbers, at * SHAPE)
    shape[at * SHAPE + SHAPE - 1] = width
    ink.set(
      [fill ? packColour(fill.colour) : 0, opacityOf(fill), stroke ? packColour(stroke.colour) : 0, opacityOf(stroke)],
      at * INKS,
    )
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    const isLine = mark.kind === 'path'
    const [xs, ys] = isLine
      ? [
          [a, c, e],
          [b, d, f],
        ]
      : [
          [a - c, a + c],
          [b - d, b + d],
        ]
    top[at] = Math.min(...ys) - width
    bottom[at] = Math.max(...ys) + width
    left = Math.min(left, ...xs.map((x) => x - width))
    right = Math.max(right, ...xs.map((x) => x + width))
  })
  const edge = (list: Float32Array, better: (a: number, b: number) => number): number =>
    list.reduce(better, list[0] ?? 0)
  const bounds = [left, edge(top, (a, b) => Math.min(a, b)), right, edge(bottom, (a, b) => Math.max(a, b))] as const
  return { length, kind, shape, ink, top, bottom, bounds: length === 0 ? [0, 0, 0, 0] : bounds }
}

function paintOn(pixels: Pixels, crowd: CompiledCrowd, { scale, x, y, height }: CrowdView): void {
  const { kind, shape, ink, length } = crowd
  for (let at = 0; at < length; at++) {
    if ((crowd.bottom[at] ?? 0) * scale + y < -1 || (crowd.top[at] ?? 0) * scale + y > height + 1) continue
    const number = (place: number): number => shape[at * SHAPE + place] ?? 0
    const [fill, filled] = [ink[at * INKS] ?? 0, ink[at * INKS + 1] ?? 0]
    const [stroke, stroked] = [ink[at * INKS + 2] ?? 0, ink[at * INKS + 3] ?? 0]
    const wide = number(SHAPE - 1) * scale
    const [x0, y0] = [number(0) * scale + x, number(1) * scale + y]
    if (kind[at] === LINE) {
      const [controlX, controlY] = [number(2) * scale + x, number(3) * scale + y]
      const [x1, y1] = [number(4) * scale + x, number(5) * scale + y]
      const rise = Math.hypot(controlX - (x0 + x1) / 2, controlY - (y0 + y1) / 2) / 2
      const parts = rise < FLAT ? 1 : Math.min(MOST_PARTS, Math.ceil(Math.sqrt(rise * 3)))
      let [lastX, lastY] = [x0, y0]
      for (let part = 1; part <= parts; part++) {
        const t = part / parts
        const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
        const [nextX, nextY] = [a * x0 + b * controlX + c * x1, a * y0 + b * controlY + c * y1]
        pixels.line(lastX, lastY, nextX, nextY, wide, stroke, stroked)
        ;[lastX, lastY] = [nextX, nextY]
      }
    } else {
      const half = number(2) * scale
      const draw = kind[at] === DISC ? pixels.disc.bind(pixels) : pixels.square.bind(pixels)
      // The rim lies half within the mark: its outer edge first, then the mark's own colour within it.
      if (stroked > 0) draw(x0, y0, half + wide / 2, stroke, stroked)
      if (filled > 0) draw(x0, y0, Math.max(0, half - (stroked > 0 ? wide / 2 : 0)), fill, filled)
    }
  }
}

/**
 * Paints a part of a crowd: RGBA, 8 bits each, straight alpha, rows from the top. What is seen through is found by painting on
 * white and on black: where the two differ, something shines through. The same crowd and view give the same bytes, in
 * Node and in browsers, and rows do not depend on where a part begins. Cost: linear in the marks that reach into it and the
 * pixels that they cover. Memory: twelve bytes a pixel.
 */
export function paintCrowd(crowd: CompiledCrowd, view: CrowdView): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = view
  const onWhite = new Pixels(width, height)
  const onBlack = new Pixels(width, height)
  onWhite.data.fill(WHITE)
  onBlack.data.fill(BLACK)
  paintOn(onWhite, crowd, view)
  paintOn(onBlack, crowd, view)
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at++) {
    const white = onWhite.data[at] ?? 0
    const black = onBlack.data[at] ?? 0
    if (white === WHITE && black === BLACK) continue
    const alpha = 255 - Math.max(0, ((white >>> 8) & 0xff) - ((black >>> 8) & 0xff))
    if (alpha === 0) continue
    rgba[at * 4] = ((black & 0xff) * 255) / alpha
    rgba[at * 4 + 1] = (((black >>> 8) & 0xff) * 255) / alpha
    rgba[at * 4 + 2] = (((black >>> 16) & 0xff) * 255) / alpha
    rgba[at * 4 + 3] = alpha
  }
  return rgba
}

/** Crowds that have been read, by their marks: a picture is painted band by band from the same ones. */
const compiled = new WeakMap<readonly Mark[], CompiledCrowd>()

/** A crowd as arrays, read once. */
export function crowdOf(marks: readonly Mark[]): CompiledCrowd {
  const known = compiled.get(marks) ?? compileCrowd(marks)
  compiled.set(marks, known)
  return known
}

/** Paints a crowd from arrays, the part that is on the canvas; false where it stands askew, or there is no sheet for it. */
export const paintCrowdGroup: PaintCrowd = (context, { marks, opacity }) => {
  const { a: scale, b, c, d, e, f } = context.getTransform()
  if (typeof OffscreenCanvas === 'undefined' || b !== 0 || c !== 0 || scale !== d) return false
  const { width, height } = context.canvas
  const sheet = new OffscreenCanvas(width, height)
  const rgba = paintCrowd(crowdOf(marks), { width, height, scale, x: e, y: f })
  sheet.getContext('2d', { willReadFrequently: true })?.putImageData(new ImageData(rgba, width, height), 0, 0)
  context.save()
  context.globalAlpha *= opacity
  context.resetTransform()
  context.drawImage(sheet, 0, 0)
  context.restore()
  return true
}

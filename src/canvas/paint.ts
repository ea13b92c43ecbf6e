import type { Drawing, FontSpec, Mark, Paint, Stroke } from '../scene/drawing'

/** What marks are painted on: a page's canvas or one of a worker. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

const FAMILIES: Readonly<Record<FontSpec['family'], string>> = {
  sans: '"Source Sans 3 Variable", "Source Sans 3", system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  serif:
    '"Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Georgia, "Songti SC", "Noto Serif CJK SC", serif',
}

/** A font as a canvas takes it. */
export function canvasFont({ family, px, weight, italic }: FontSpec): string {
  return `${italic === true ? 'italic ' : ''}${String(weight)} ${String(px)}px ${FAMILIES[family]}`
}

function withPaint(context: PaintContext, paint: Paint, draw: () => void): void {
  const before = context.globalAlpha
  context.globalAlpha = before * (paint.opacity ?? 1)
  draw()
  context.globalAlpha = before
}

function fill(context: PaintContext, paint: Paint | undefined, shape: Path2D): void {
  if (!paint) return
  withPaint(context, paint, () => {
    context.fillStyle = paint.colour
    context.fill(shape, 'evenodd')
  })
}

function setStroke(context: PaintContext, stroke: Stroke): void {
  context.strokeStyle = stroke.colour
  context.lineWidth = stroke.width
  context.lineCap = stroke.cap ?? 'butt'
  context.setLineDash([...(stroke.dash ?? [])])
}

function stroke(context: PaintContext, paint: Stroke | undefined, shape: Path2D): void {
  if (!paint) return
  withPaint(context, paint, () => {
    setStroke(context, paint)
    context.stroke(shape)
  })
}

/** Paints a crowd at once, as the context stands; false where it cannot. */
export type PaintCrowd = (context: PaintContext, group: GroupMark) => boolean

type Shapes = {
  /** By their path data: a region's is asked for four times in a picture, and reading it is what costs. */
  readonly paths: Map<string, Path2D>
  /** Left out: crowds are painted mark by mark. */
  readonly crowd?: PaintCrowd
}

function shapeOf({ paths }: Shapes, d: string): Path2D {
  const known = paths.get(d)
  if (known) return known
  const shape = new Path2D(d)
  paths.set(d, shape)
  return shape
}

function clipped(context: PaintContext, shapes: Shapes, clip: string | undefined, draw: () => void): void {
  if (clip === undefined) {
    draw()
    return
  }
  context.save()
  context.clip(shapeOf(shapes, clip), 'evenodd')
  draw()
  context.restore()
}

type TextMark = Extract<Mark, { readonly kind: 'text' }>

/** Calls `set` for the whole text, or for letter by letter where the canvas knows no letter spacing. */
function eachRun(context: PaintContext, mark: TextMark, set: (text: string, x: number) => void): void {
  const tracking = mark.font.tracking ?? 0
  const hasSpacing = Reflect.has(context, 'letterSpacing')
  if (hasSpacing) context.letterSpacing = `${String(tracking)}px`
  if (tracking === 0 || hasSpacing) {
    context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor
    set(mark.text, mark.x)
    return
  }
  const letters = [...mark.text]
  const advances = letters.map((letter) => context.measureText(letter).width + tracking)
  const width = advances.reduce((sum, advance) => sum + advance, 0)
  let x = mark.x - (mark.anchor === 'middle' ? width / 2 : mark.anchor === 'end' ? width : 0)
  context.textAlign = 'start'
  letters.forEach((letter, index) => {
    set(letter, x)
    x += advances[index] ?? 0
  })
}

function paintText(context: PaintContext, mark: TextMark): void {
  const { halo } = mark
  context.font = canvasFont(mark.font)
  context.textBaseline = 'alphabetic'
  // Names of any script are set from left to right as a whole, as an SVG sets them.
  context.direction = 'ltr'
  if (halo) {
    withPaint(context, halo, () => {
      setStroke(context, halo)
      context.lineJoin = 'round'
      eachRun(context, mark, (text, x) => {
        context.strokeText(text, x, mark.y)
      })
    })
  }
  withPaint(context, mark.fill, () => {
    context.fillStyle = mark.fill.colour
    eachRun(context, mark, (text, x) => {
      context.fillText(text, x, mark.y)
    })
  })
}

export type RasterMark = Extract<Mark, { readonly kind: 'raster' }>

const sheets = new WeakMap<RasterMark['rgba'], HTMLCanvasElement | OffscreenCanvas>()

function elementOf(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height })
}

/** A raster's pixels as something that a canvas can stretch; made once. */
function sheetOf({ columns, rows, rgba }: RasterMark): HTMLCanvasElement | OffscreenCanvas {
  const known = sheets.get(rgba)
  if (known) return known
  const sheet = typeof OffscreenCanvas === 'undefined' ? elementOf(columns, rows) : new OffscreenCanvas(columns, rows)
  const context: Pick<CanvasRenderingContext2D, 'putImageData'> | null = sheet.getContext('2d')
  context?.putImageData(new ImageData(rgba, columns, rows), 0, 0)
  sheets.set(rgba, sheet)
  return sheet
}

function paintRaster(context: PaintContext, mark: RasterMark): void {
  if (mark.columns === 0 || mark.rows === 0) return
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(sheetOf(mark), mark.x, mark.y, mark.width, mark.height)
}

export type GroupMark = Extract<Mark, { readonly kind: 'group' }>

/** Paints a group on a sheet of its own where its marks share an opacity, so that what overlaps within does not show through. */
function paintGroup(context: PaintContext, shapes: Shapes, group: GroupMark): void {
  const isAlone = group.opacity >= 1 || group.marks.length < 2
  const sheet =
    isAlone || typeof OffscreenCanvas === 'undefined'
      ? null
      : new OffscreenCanvas(context.canvas.width, context.canvas.height).getContext('2d')
  context.save()
  context.globalAlpha *= group.opacity
  if (sheet) {
    sheet.setTransform(context.getTransform())
    for (const mark of group.marks) paintMark(sheet, shapes, mark)
    context.resetTransform()
    context.drawImage(sheet.canvas, 0, 0)
  } else for (const mark of group.marks) paintMark(context, shapes, mark)
  context.restore()
}

function paintMark(context: PaintContext, shapes: Shapes, mark: Mark): void {
  switch (mark.kind) {
    case 'path': {
      const shape = shapeOf(shapes, mark.d)
      clipped(context, shapes, mark.clip, () => {
        fill(context, mark.fill, shape)
        stroke(context, mark.stroke, shape)
      })
      return
    }
    case 'circle': {
      const shape = new Path2D()
      shape.arc(mark.x, mark.y, Math.max(0, mark.r), 0, 2 * Math.PI)
      fill(context, mark.fill, shape)
      stroke(context, mark.stroke, shape)
      return
    }
    case 'rect': {
      const shape = new Path2D()
      shape.roundRect(mark.x, mark.y, mark.width, mark.height, Math.max(0, mark.radius))
      fill(context, mark.fill, shape)
      stroke(context, mark.stroke, shape)
      return
    }
    case 'text':
      paintText(context, mark)
      return
    case 'raster':
      paintRaster(context, mark)
      return
    case 'group':
      clipped(context, shapes, mark.clip, () => {
        if (mark.crowd !== true || shapes.crowd?.(context, mark) !== true) paintGroup(context, shapes, mark)
      })
  }
}

/**
 * Paints marks in order. `scale`: px of the canvas for a px of the picture. The context is left as it was, but for
 * fonts and line styles. Cost: linear in the marks; a group of several marks at a joint opacity takes a sheet of the
 * canvas's size.
 */
export function paintMarks(context: PaintContext, marks: readonly Mark[], scale = 1): void {
  context.save()
  context.scale(scale, scale)
  const shapes: Shapes = { paths: new Map() }
  for (const mark of marks) paintMark(context, shapes, mark)
  context.restore()
}

/**
 * Paints a whole picture, its ground (where it has one) and its marks, as often as it is asked to: paths are read once. The
 * context's own transformation is kept, so that a part of a large picture can be painted at its place. `crowd`: paints crowds
 * at once, which a figure of a large map needs.
 */
export function createPainter(drawing: Drawing, crowd?: PaintCrowd): (context: PaintContext, scale?: number) => void {
  const shapes: Shapes = { paths: new Map(), ...(crowd ? { crowd } : {}) }
  return (context, scale = 1) => {
    if (drawing.ground !== null) {
      context.fillStyle = drawing.ground
      context.fillRect(0, 0, Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale))
    }
    context.save()
    context.scale(scale, scale)
    for (const mark of drawing.marks) paintMark(context, shapes, mark)
    context.restore()
  }
}

/** The letters of each font that marks are set in. */
function gatherLetters(marks: readonly Mark[], letters: Map<string, Set<string>>): void {
  for (const mark of marks) {
    if (mark.kind === 'group') gatherLetters(mark.marks, letters)
    if (mark.kind !== 'text') continue
    const font = canvasFont({ ...mark.font, px: 16 })
    const known = letters.get(font) ?? new Set()
    for (const letter of mark.text) known.add(letter)
    letters.set(font, known)
  }
}

/**
 * Fetches the parts of the page's fonts that a picture needs. A canvas does not wait for them: it would set a name that the
 * page has not shown yet in another font. Never rejects; without a font, another one is used.
 */
export async function loadLetters(drawing: Drawing): Promise<void> {
  const letters = new Map<string, Set<string>>()
  gatherLetters(drawing.marks, letters)
  await Promise.allSettled([...letters].map(([font, known]) => document.fonts.load(font, [...known].join(''))))
}

/** Paints a whole picture once. */
export function paintDrawing(context: PaintContext, drawing: Drawing, scale = 1): void {
  createPainter(drawing)(context, scale)
}

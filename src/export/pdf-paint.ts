import { hashText } from '../base/hash'
import { textWidth } from '../base/text-width'
import type { Mark, Paint, Stroke } from '../scene/drawing'
import type { CrowdPicture, CrowdPictures } from './crowd-picture'
import { EmbeddedFont } from './pdf-embed'
import type { Face, FaceShelf } from './pdf-faces'
import { pdfName, pdfNumber, type PdfObjects, type PdfRef, pdfRef, pdfText } from './pdf-objects'
import { type PlacedGlyph, shapeText } from './pdf-shape'
import { printPlanes } from './raster-bytes'

/** How far the control points of a quarter of a circle lie from its ends, as a share of the radius. */
const QUARTER = 0.5523
/** The stroke that makes letters bolder, as a share of their size. */
const BOLDER = 0.028
const numbers = (...values: number[]): string => values.map(pdfNumber).join(' ')

/** `#rrggbb` as three numbers from 0 to 1. */
const colour = (hex: string): string =>
  [1, 3, 5].map((at) => pdfNumber(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4)).join(' ')

const CAPS = { butt: 0, round: 1 } as const

/** Path data of absolute M, L, Q, C and Z as operators; a quadratic curve becomes the cubic one of the same shape. */
function pathOperators(d: string): string {
  const parts: string[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = (rest.match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number)
    if (command === 'Z') {
      parts.push('h')
      continue
    }
    const step = command === 'C' ? 6 : command === 'Q' ? 4 : 2
    for (let at = 0; at + step <= values.length; at += step) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = values.slice(at, at + step)
      if (command === 'Q') {
        const third = (from: number, to: number): number => from + (2 / 3) * (to - from)
        parts.push(`${numbers(third(x, a), third(y, b), third(c, a), third(e, b), c, e)} c`)
        ;[x, y] = [c, e]
      } else if (command === 'C') {
        parts.push(`${numbers(a, b, c, e, f, g)} c`)
        ;[x, y] = [f, g]
      } else {
        parts.push(`${numbers(a, b)} ${command === 'M' && at === 0 ? 'm' : 'l'}`)
        ;[x, y] = [a, b]
      }
    }
  }
  return parts.join(' ')
}

function circlePath(x: number, y: number, r: number): string {
  const k = r * QUARTER
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(x + r, y + k, x + k, y + r, x, y + r)} c`,
    `${numbers(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${numbers(x - r, y - k, x - k, y - r, x, y - r)} c`,
    `${numbers(x + k, y - r, x + r, y - k, x + r, y)} c h`,
  ].join(' ')
}

function boxPath({ x, y, width, height, radius }: Extract<Mark, { kind: 'rect' }>): string {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  if (r === 0) return `${numbers(x, y, width, height)} re`
  const [right, bottom, k] = [x + width, y + height, r * (1 - QUARTER)]
  return [
    `${numbers(x + r, y)} m ${numbers(right - r, y)} l`,
    `${numbers(right - k, y, right, y + k, right, y + r)} c ${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - k, right - k, bottom, right - r, bottom)} c ${numbers(x + r, bottom)} l`,
    `${numbers(x + k, bottom, x, bottom - k, x, bottom - r)} c ${numbers(x, y + r)} l`,
    `${numbers(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ')
}

type TextMark = Extract<Mark, { kind: 'text' }>

/** Where a line of text begins, px, and by how much it is made narrower. */
type Line = { readonly x: number; readonly y: number; readonly narrow: number }

/**
 * A text that is wider than the place that was measured for it (other scripts are measured by the dozen) is made narrower, as
 * an SVG does, but never so that it cannot be read.
 */
const ROOMY = 1.02
const NARROWEST = 0.72

/** Writes marks as the operators of one content stream, and keeps what they need: fonts, opacities, forms. */
export class PdfPainter {
  private readonly fonts = new Map<string, EmbeddedFont>()
  private readonly states = new Map<string, string>()
  private readonly forms = new Map<string, PdfRef>()
  private readonly objects: PdfObjects
  private readonly shelf: FaceShelf
  private readonly size: { readonly width: number; readonly height: number }

  private readonly crowds: CrowdPictures

  /** `crowds`: those that stand in the file as pictures. */
  constructor(
    objects: PdfObjects,
    shelf: FaceShelf,
    size: { readonly width: number; readonly height: number },
    crowds: CrowdPictures = new Map(),
  ) {
    this.crowds = crowds
    this.objects = objects
    this.shelf = shelf
    this.size = size
  }

  paint(marks: readonly Mark[]): string {
    return marks.map((mark) => this.paintMark(mark)).join('\n')
  }

  /** What the page says it needs; writes the fonts. Call it once, when all is painted. */
  finish(): string {
    let count = 0
    for (const [file, font] of this.fonts) {
      // Six capitals, which tell that a font is not whole, and which one of the file it is.
      const tag = Array.from({ length: 6 }, (_, at) =>
        String.fromCharCode(65 + (((hashText(file) >>> (at * 4)) + count) % 26)),
      ).join('')
      font.finish(this.objects, tag)
      count++
    }
    return `<< ${this.resources()} >>`
  }

  private resources(): string {
    const list = (rows: readonly string[]): string => `<< ${rows.join(' ')} >>`
    return [
      `/Font ${list([...this.fonts.values()].map((font) => `${pdfName(font.name)} ${pdfRef(font.ref)}`))}`,
      `/ExtGState ${list([...this.states].map(([state, name]) => `${pdfName(name)} ${state}`))}`,
      `/XObject ${list([...this.forms].map(([name, ref]) => `${pdfName(name)} ${pdfRef(ref)}`))}`,
    ].join(' ')
  }

  private paintMark(mark: Mark): string {
    switch (mark.kind) {
      case 'path':
        return this.paintShape(pathOperators(mark.d), mark.fill, mark.stroke, mark.clip)
      case 'circle':
        return this.paintShape(circlePath(mark.x, mark.y, Math.max(0, mark.r)), mark.fill, mark.stroke)
      case 'rect':
        return this.paintShape(boxPath(mark), mark.fill, mark.stroke)
      case 'text':
        return this.paintText(mark)
      case 'raster': {
        if (mark.columns === 0 || mark.rows === 0) return ''
        const bytes = { kind: 'planes', ...printPlanes(mark) } as const
        // Between its pixels a reader goes over from one colour to the next, as a screen does.
        return `q ${this.state(1)} ${this.paintCrowd({ ...mark, bytes }, ' /Interpolate true')} Q`
      }
      case 'group': {
        const crowd = this.crowds.get(mark.marks)
        if (crowd) return `q ${clipOperators(mark.clip)}${this.state(mark.opacity)} ${this.paintCrowd(crowd)} Q`
        return `q ${clipOperators(mark.clip)}${mark.opacity >= 1 ? this.paint(mark.marks) : this.paintTogether(mark.marks, mark.opacity)} Q`
      }
    }
  }

  /** A crowd as an image with a mask of how opaque it is; its rows stand under each other from the top. */
  private paintCrowd({ x, y, width, height, columns, rows, bytes }: CrowdPicture, more = ''): string {
    if (bytes.kind !== 'planes') return ''
    const dictionary = (space: string, colours: number, rest: string): string =>
      `/Type /XObject /Subtype /Image /Width ${String(columns)} /Height ${String(rows)} /ColorSpace /${space} /BitsPerComponent 8 /DecodeParms << /Predictor 15 /Colors ${String(colours)} /BitsPerComponent 8 /Columns ${String(columns)} >>${more}${rest}`
    const mask = this.objects.addDeflated(dictionary('DeviceGray', 1, ''), bytes.alpha)
    const image = this.objects.addDeflated(dictionary('DeviceRGB', 3, ` /SMask ${pdfRef(mask)}`), bytes.colour)
    const name = `I${String(image.number)}`
    this.forms.set(name, image)
    return `${numbers(width, 0, 0, -height, x, y + height)} cm ${pdfName(name)} Do`
  }

  private state(opacity: number | undefined): string {
    const value = pdfNumber(Math.max(0, Math.min(1, opacity ?? 1)))
    const state = `<< /ca ${value} /CA ${value} >>`
    const name = this.states.get(state) ?? `S${String(this.states.size + 1)}`
    this.states.set(state, name)
    return `${pdfName(name)} gs`
  }

  private strokeStyle({ colour: hex, width, dash, cap, opacity }: Stroke): string {
    return `${this.state(opacity)} ${colour(hex)} RG ${pdfNumber(width)} w ${String(CAPS[cap ?? 'butt'])} J [${numbers(...(dash ?? []))}] 0 d`
  }

  private paintShape(path: string, fill: Paint | undefined, stroke: Stroke | undefined, clip?: string): string {
    const parts = [
      fill ? `${this.state(fill.opacity)} ${colour(fill.colour)} rg ${path} f*` : '',
      stroke ? `${this.strokeStyle(stroke)} ${path} S` : '',
    ].filter((part) => part !== '')
    return parts.length === 0 ? '' : `q ${clipOperators(clip)}${parts.join(' ')} Q`
  }

  /** Marks that share an opacity, so that what overlaps within does not show through. */
  private paintTogether(marks: readonly Mark[], opacity: number): string {
    const content = this.paint(marks)
    const box = numbers(0, 0, this.size.width, this.size.height)
    // The page's resources serve the form too; it names those known by now, which are all that it uses.
    const form = this.objects.addStream(
      `/Type /XObject /Subtype /Form /BBox [${box}] /Group << /S /Transparency >> /Resources << ${this.resources()} >>`,
      content,
    )
    const name = `G${String(form.number)}`
    this.forms.set(name, form)
    return `${this.state(opacity)} ${pdfName(name)} Do`
  }

  private fontOf(face: Face): EmbeddedFont {
    const known = this.fonts.get(face.file)
    if (known) return known
    const font = new EmbeddedFont(face, `F${String(this.fonts.size + 1)}`, this.objects)
    this.fonts.set(face.file, font)
    return font
  }

  /** A halo is painted as outlines, so that no letter is in the file's text twice. */
  private paintHalo(glyphs: readonly PlacedGlyph[], halo: Stroke, px: number, { x, y, narrow }: Line): string {
    const parts = glyphs.flatMap(({ face, glyph, ...place }) => {
      const outline = this.fontOf(face).outline(glyph, this.objects)
      if (!outline) return []
      const name = `H${String(outline.number)}`
      this.forms.set(name, outline)
      const scale = px / face.font.unitsPerEm
      // The form is in the font's units, the stroke's width in them too.
      const matrix = numbers(scale * narrow, 0, 0, -scale, x + place.x * narrow, y - place.y)
      return [`q ${matrix} cm ${pdfNumber(halo.width / scale)} w ${pdfName(name)} Do Q`]
    })
    return parts.length === 0 ? '' : `q ${this.strokeStyle(halo)} 1 j ${parts.join(' ')} Q`
  }

  private paintText(mark: TextMark): string {
    const { font, halo, fill, text } = mark
    const { pieces, width } = shapeText(text, font, this.shelf)
    if (pieces.length === 0) return ''
    const narrow = Math.max(NARROWEST, Math.min(1, (textWidth(text, font) * ROOMY) / width))
    const set = width * narrow
    const x = mark.x - (mark.anchor === 'middle' ? set / 2 : mark.anchor === 'end' ? set : 0)
    const line = { x, y: mark.y, narrow }
    const all = pieces.flatMap(({ glyphs }) => glyphs)
    const under = halo ? `${this.paintHalo(all, halo, font.px, line)}\n` : ''
    const ink = colour(fill.colour)
    const letters = pieces.map(({ glyphs, actual }) => {
      const shown = this.showGlyphs(glyphs, font.px, line, ink)
      return actual === null ? shown : `/Span << /ActualText ${pdfText(actual)} >> BDC ${shown} EMC`
    })
    return `${under}q ${this.state(fill.opacity)} ${ink} rg BT ${letters.join(' ')} ET Q`
  }

  /** Glyphs in runs of one height; what a place differs from the font's widths stands between them. */
  private showGlyphs(glyphs: readonly PlacedGlyph[], px: number, { x, y, narrow }: Line, ink: string): string {
    const parts: string[] = []
    let height: number | null = null
    let end = 0
    let items = ''
    const close = (): void => {
      if (items !== '') parts.push(`[${items.replaceAll('><', '')}] TJ`)
      items = ''
    }
    for (const { face, glyph, ...place } of glyphs) {
      const font = this.fontOf(face)
      if (height !== place.y) {
        close()
        const bold = face.bolder ? `2 Tr ${ink} RG ${pdfNumber(px * BOLDER)} w` : '0 Tr'
        const matrix = numbers(narrow, 0, 0, -1, x + place.x * narrow, y - place.y)
        parts.push(`${pdfName(font.name)} ${pdfNumber(px)} Tf ${bold} ${matrix} Tm`)
        height = place.y
        end = place.x
      }
      // Thousandths of the type size to go back by.
      const back = Math.round(((end - place.x) * 1000) / px)
      items += `${back === 0 ? '' : String(back)}<${font.use(glyph)}>`
      end += (font.widthOf(glyph) * px) / 1000 - (back * px) / 1000
    }
    close()
    return parts.join(' ')
  }
}

const clipOperators = (clip: string | undefined): string => {
  if (clip === undefined) return ''
  const path = pathOperators(clip)
  // A clip without a path would clip nothing: an empty box hides all, as an SVG does.
  return `${path === '' ? '0 0 0 0 re' : path} W* n `
}

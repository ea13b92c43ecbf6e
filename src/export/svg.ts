import { textWidth } from '../base/text-width'
import { hashText } from '../base/hash'
import type { Drawing, FontSpec, Mark, Paint, Stroke } from '../scene/drawing'
import { pathNumber, roundPath } from '../scene/path-data'
import type { CrowdPicture, CrowdPictures } from './crowd-picture'
import { printRaster } from './raster-bytes'

/** The families of the page, then those that have other scripts, then what the reader has. */
const FAMILIES: Readonly<Record<FontSpec['family'], string>> = {
  sans: "'Source Sans 3 Variable','Source Sans 3','Source Sans Pro','Noto Sans','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Devanagari','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif",
  serif:
    "'Source Serif 4 Variable','Source Serif 4','Source Serif Pro','Noto Serif','Noto Naskh Arabic','Noto Serif Hebrew','Noto Serif Devanagari','Noto Serif CJK SC','Noto Serif SC',Georgia,serif",
}

/** The language whose shapes of Chinese characters a text wants; none where it has none of them. */
function hanLanguage(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  return /\p{Script=Han}/u.test(text) ? 'zh' : undefined
}

/**
 * Text as XML 1.0 can hold it: lone surrogates become U+FFFD, characters that XML forbids are left out, marks of
 * markup are escaped. Also safe within an attribute in double quotes.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function attributes(values: Attributes): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? pathNumber(value) : escapeXml(value)}"`],
    )
    .join('')
}

const seen = (opacity: number | undefined): number | undefined =>
  opacity === undefined || opacity >= 1 ? undefined : opacity

const filled = (fill: Paint | undefined): Attributes => ({
  fill: fill?.colour ?? 'none',
  'fill-opacity': seen(fill?.opacity),
})

const stroked = (stroke: Stroke | undefined): Attributes =>
  stroke
    ? {
        stroke: stroke.colour,
        'stroke-opacity': seen(stroke.opacity),
        'stroke-width': stroke.width,
        'stroke-dasharray': stroke.dash?.map(pathNumber).join(' '),
        'stroke-linecap': stroke.cap === 'round' ? 'round' : undefined,
      }
    : {}

/** Writes clips once each, under names that depend on their data alone. */
class ClipList {
  private readonly ids = new Map<string, string>()

  /** The reference to a clip, for the attribute `clip-path`. */
  use(d: string | undefined): string | undefined {
    if (d === undefined) return undefined
    const id = this.ids.get(d) ?? `clip-${String(this.ids.size + 1)}-${hashText(d).toString(36)}`
    this.ids.set(d, id)
    return `url(#${id})`
  }

  print(): string {
    const clips = [...this.ids].map(
      ([d, id]) => `<clipPath id="${id}"><path${attributes({ d: roundPath(d), 'clip-rule': 'evenodd' })}/></clipPath>`,
    )
    return clips.length > 0 ? `<defs>\n${clips.join('\n')}\n</defs>\n` : ''
  }
}

/** Bytes that are turned to letters at once; a multiple of three, so that the parts follow each other. */
const LETTERS_AT_ONCE = 3 * 8192

function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += LETTERS_AT_ONCE)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + LETTERS_AT_ONCE))))
  return parts.join('')
}

/** A crowd that was painted, within the file. */
const printCrowd = ({ x, y, width, height, bytes }: CrowdPicture): string =>
  bytes.kind !== 'png'
    ? ''
    : `<image${attributes({ x, y, width, height, preserveAspectRatio: 'none', href: `data:image/png;base64,${base64(bytes.png)}` })}/>`

function printMark(mark: Mark, clips: ClipList, crowds: CrowdPictures | undefined): string {
  switch (mark.kind) {
    case 'path':
      return `<path${attributes({
        d: roundPath(mark.d),
        ...filled(mark.fill),
        'fill-rule': mark.fill ? 'evenodd' : undefined,
        ...stroked(mark.stroke),
        'clip-path': clips.use(mark.clip),
      })}/>`
    case 'circle':
      return `<circle${attributes({ cx: mark.x, cy: mark.y, r: mark.r, ...filled(mark.fill), ...stroked(mark.stroke) })}/>`
    case 'rect':
      return `<rect${attributes({
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        rx: mark.radius,
        ...filled(mark.fill),
        ...stroked(mark.stroke),
      })}/>`
    case 'text': {
      const { family, px, weight, italic, tracking } = mark.font
      return `<text${attributes({
        'xml:lang': hanLanguage(mark.text),
        x: mark.x,
        y: mark.y,
        'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
        'font-family': FAMILIES[family],
        'font-size': px,
        'font-weight': weight,
        'font-style': italic === true ? 'italic' : undefined,
        'letter-spacing': tracking,
        // Where the stated fonts are missing, another one is squeezed into the place that was measured for them.
        textLength: [...mark.text].length > 1 ? textWidth(mark.text, mark.font) : undefined,
        lengthAdjust: [...mark.text].length > 1 ? 'spacingAndGlyphs' : undefined,
        ...filled(mark.fill),
        ...(mark.halo ? { ...stroked(mark.halo), 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
      })}>${escapeXml(mark.text)}</text>`
    }
    case 'raster': {
      const { x, y, width, height } = mark
      if (mark.columns === 0 || mark.rows === 0) return ''
      const href = `data:image/png;base64,${base64(printRaster(mark))}`
      return `<image${attributes({ x, y, width, height, preserveAspectRatio: 'none', href })}/>`
    }
    case 'group': {
      const crowd = crowds?.get(mark.marks)
      return `<g${attributes({ opacity: seen(mark.opacity), 'clip-path': clips.use(mark.clip) })}>\n${
        mark.title === undefined ? '' : `<title>${escapeXml(mark.title)}</title>\n`
      }${crowd ? printCrowd(crowd) : printMarks(mark.marks, clips, crowds)}\n</g>`
    }
  }
}

const printMarks = (marks: readonly Mark[], clips: ClipList, crowds: CrowdPictures | undefined): string =>
  marks.map((mark) => printMark(mark, clips, crowds)).join('\n')

/** How large an SVG states to be; left out: a px of the drawing is one of the screen. */
export type SvgSize = {
  readonly width?: number
  /** Crowds that stand in the file as pictures; left out: all are vectors. */
  readonly crowds?: CrowdPictures
}

/**
 * A picture as an SVG file: text stays text, numbers have two decimals, nothing runs and nothing is fetched.
 * The same drawing gives the same bytes. Units are px; `size.width`, mm, is what the file states for print. Families are
 * named with fallbacks, not embedded.
 */
export function printSvg(drawing: Drawing, size: SvgSize = {}): string {
  const { width, height, ground, title, description, lang, marks } = drawing
  const clips = new ClipList()
  const body = printMarks(marks, clips, size.crowds)
  const inMm = (px: number): string => `${pathNumber((px * (size.width ?? 0)) / width)}mm`
  const root = attributes({
    width: size.width === undefined ? width : inMm(width),
    height: size.width === undefined ? height : inMm(height),
    viewBox: `0 0 ${pathNumber(width)} ${pathNumber(height)}`,
    lang,
    'xml:lang': lang,
    role: 'img',
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg"${root}>\n`,
    `<title>${escapeXml(title)}</title>\n`,
    `<desc>${escapeXml(description)}</desc>\n`,
    clips.print(),
    ground === null ? '' : `<rect${attributes({ width, height, fill: ground })}/>\n`,
    body === '' ? '' : `${body}\n`,
    '</svg>\n',
  ].join('')
}

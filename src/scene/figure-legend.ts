import { textWidth } from '../base/text-width'
import type { ClusterId } from '../graph/atlas'
import { shadeLook } from './compose-lens'
import type { FontSpec, Mark } from './drawing'
import type { LensLight } from './lens-light'
import type { ColourKey } from './scene'
import { rampPiece, type FigureRamp } from './figure-ramp'
import { patternOf } from './shades'
import { coloursOf, type Theme } from './theme'

/** What stands under the map. Texts are the caller's; nothing here knows the network. */
export type FigureLegend = {
  readonly communities: readonly {
    /** Which community it is, where figures give it another colour or a number. */
    readonly cluster?: ClusterId
    readonly name: string
    readonly size: string
    readonly colour: ColourKey
    readonly hatched: boolean
  }[]
  /** Disc sizes with what they stand for, smallest first, and the word after them. */
  readonly discs: readonly { readonly radius: number; readonly text: string }[]
  readonly discsText: string
  /** What a dashed circle means; null where there is none. */
  readonly unnamed: string | null
  /** Kinds of lines with their dashes (empty: solid). */
  readonly lines: readonly { readonly dash: readonly number[]; readonly text: string }[]
  /** The ramp that colours or ground go along; left out: none. */
  readonly ramp?: FigureRamp
  /** What shades of discs mean, the darkest first; left out: discs have no shades. */
  readonly shades?: LensLight['legend']
  /** What else the picture's sizes mean, such as the weight behind a line's width; empty: nothing. */
  readonly note: string
}

/** Marks with the height that they take, px. */
export type Block = { readonly marks: readonly Mark[]; readonly height: number }

export const FIGURE_TEXT: FontSpec = { family: 'sans', px: 14.9, weight: 430 }
const ROW = 27
const SWATCH = 16
const COLUMNS = 4
const AFTER_SWATCH = 10
const BETWEEN = 34
const LINE = 36

type Style = { readonly theme: Theme; readonly x: number; readonly width: number }

const write = (x: number, y: number, text: string, font: FontSpec, colour: string): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  font,
  anchor: 'start',
  fill: { colour },
})

/** Breaks a text into lines no wider than `width` px, at blanks; a word that is too long has a line of its own. */
export function wrapText(text: string, font: FontSpec, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, font) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Cuts a text that is wider than `width` px and says so by an ellipsis. */
function fitText(text: string, font: FontSpec, width: number): string {
  if (textWidth(text, font) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, font) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A region in small: tint, border, dot, and the hatch or cross-hatch of those beyond the twelfth. */
function swatch(x: number, y: number, colour: ColourKey, hatched: boolean, theme: Theme): Mark[] {
  const { base, tint } = coloursOf(theme, colour)
  const [right, bottom] = [x + SWATCH, y + SWATCH]
  const hatch = [5, 10, 15].map((away) => `M${String(x + 1)},${String(y + away)}L${String(x + away)},${String(y + 1)}`)
  const rest = [5, 10].map(
    (away) => `M${String(x + away + 1)},${String(bottom - 1)}L${String(right - 1)},${String(y + away + 1)}`,
  )
  const lines = [...hatch, ...rest]
  // The other way is the same seen in a mirror.
  const across = [5, 10, 15].map((away) => {
    return `M${String(right - 1)},${String(y + away)}L${String(right - away)},${String(y + 1)}`
  })
  const below = [5, 10].map((away) => {
    return `M${String(right - away - 1)},${String(bottom - 1)}L${String(x + 1)},${String(y + away + 1)}`
  })
  const d = [...lines, ...(patternOf(colour) === 'cross' ? [...across, ...below] : [])].join('')
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: SWATCH - 1,
      height: SWATCH - 1,
      radius: 5,
      fill: { colour: tint },
      stroke: { colour: base, width: 1 },
    },
    ...(hatched ? [{ kind: 'path', d, stroke: { colour: base, opacity: 0.3, width: 1.4 } } as const] : []),
    { kind: 'circle', x: x + SWATCH / 2, y: y + SWATCH / 2, r: 3, fill: { colour: base } },
  ]
}

/** Swatches with names and sizes in up to four columns, read row by row. */
export function communityBlock(legend: FigureLegend, { theme, x, width }: Style, top: number): Block {
  const widest = Math.max(0, ...legend.communities.map(({ name, size }) => textWidth(`${name}  ${size}`, FIGURE_TEXT)))
  const needed = widest + SWATCH + AFTER_SWATCH + 16
  const columns = Math.max(1, Math.min(COLUMNS, Math.floor(width / needed)))
  const marks = legend.communities.flatMap(({ name, size, colour, hatched }, index) => {
    const left = x + (index % columns) * (width / columns)
    const middle = top + Math.floor(index / columns) * ROW + ROW / 2
    const begin = left + SWATCH + AFTER_SWATCH
    const sizeWidth = textWidth(size, FIGURE_TEXT)
    const shown = fitText(name, FIGURE_TEXT, width / columns - SWATCH - AFTER_SWATCH - 24 - sizeWidth)
    const baseline = middle + FIGURE_TEXT.px * 0.34
    return [
      ...swatch(left, middle - SWATCH / 2, colour, hatched, theme),
      write(begin, baseline, shown, FIGURE_TEXT, theme.ink),
      write(begin + textWidth(shown, FIGURE_TEXT) + 9, baseline, size, FIGURE_TEXT, theme.ink2),
    ]
  })
  return { marks, height: Math.ceil(legend.communities.length / columns) * ROW }
}

/** A part of the key: how wide and high it is and how it is drawn with its left at x and its middle at y. */
export type Piece = {
  readonly width: number
  readonly height: number
  readonly draw: (x: number, y: number) => readonly Mark[]
}

const baselineOf = (middle: number): number => middle + FIGURE_TEXT.px * 0.34

function discsPiece({ discs, discsText }: FigureLegend, theme: Theme): Piece {
  const parts = discs.map(({ radius, text }) => ({
    radius,
    text,
    width: 2 * radius + 7 + textWidth(text, FIGURE_TEXT),
  }))
  const numbers = parts.reduce((sum, { width }) => sum + width + 18, 0)
  return {
    width: numbers + textWidth(discsText, FIGURE_TEXT),
    height: Math.max(ROW, ...discs.map(({ radius }) => 2 * radius + 6)),
    draw(x, y) {
      let left = x
      const marks = parts.flatMap(({ radius, text, width }): Mark[] => {
        const at = left
        left += width + 18
        return [
          { kind: 'circle', x: at + radius, y, r: radius, fill: { colour: theme.ink2 } },
          write(at + 2 * radius + 7, baselineOf(y), text, FIGURE_TEXT, theme.ink),
        ]
      })
      return [...marks, write(left - 6, baselineOf(y), discsText, FIGURE_TEXT, theme.ink2)]
    },
  }
}

function unnamedPiece(text: string, theme: Theme): Piece {
  return {
    width: 24 + textWidth(text, FIGURE_TEXT),
    height: ROW,
    draw: (x, y) => [
      { kind: 'circle', x: x + 8, y, r: 7, stroke: { colour: theme.ink2, width: 1.8, dash: [4.2, 3.2] } },
      write(x + 24, baselineOf(y), text, FIGURE_TEXT, theme.ink2),
    ],
  }
}

function linePiece(text: string, dash: readonly number[], theme: Theme): Piece {
  return {
    width: LINE + 9 + textWidth(text, FIGURE_TEXT),
    height: ROW,
    draw: (x, y) => [
      {
        kind: 'path',
        d: `M${String(x)},${String(y)}L${String(x + LINE)},${String(y)}`,
        stroke: { colour: theme.ink2, width: 2, ...(dash.length > 0 ? { dash } : {}) },
      },
      write(x + LINE + 9, baselineOf(y), text, FIGURE_TEXT, theme.ink2),
    ],
  }
}

const SHADE_RADIUS = 7

/** A heading and a disc for each shade with what it stands for. */
function shadePieces({ title, rows }: LensLight['legend'], theme: Theme): readonly Piece[] {
  const heading: Piece = {
    width: textWidth(title, FIGURE_TEXT),
    height: ROW,
    draw: (x, y) => [write(x, baselineOf(y), title, FIGURE_TEXT, theme.ink2)],
  }
  const discs = rows.map(({ shade, text }): Piece => ({
    width: 2 * SHADE_RADIUS + 8 + textWidth(text, FIGURE_TEXT),
    height: ROW,
    draw(x, y) {
      const { fill, rim, dash } = shadeLook(shade, theme)
      const stroke = { colour: rim, width: 1.4, ...(dash.length > 0 ? { dash } : {}) }
      return [
        { kind: 'circle', x: x + SHADE_RADIUS, y, r: SHADE_RADIUS, fill: { colour: fill }, stroke },
        write(x + 2 * SHADE_RADIUS + 8, baselineOf(y), text, FIGURE_TEXT, theme.ink),
      ]
    },
  }))
  return [heading, ...discs]
}

/** Whether the key has nothing to say. */
export const isEmptyKey = ({ discs, unnamed, lines, shades, ramp, note }: FigureLegend): boolean =>
  (shades === undefined || shades.rows.length === 0) &&
  discs.length === 0 &&
  unnamed === null &&
  lines.length === 0 &&
  ramp === undefined &&
  note === ''

/** Disc sizes, the dashed circle, kinds of lines and a note, from left to right on as many lines as they need. */
export function keyBlock(legend: FigureLegend, { theme, x, width }: Style, top: number): Block {
  const pieces: Piece[] = [
    ...(legend.ramp ? [rampPiece(legend.ramp, theme, FIGURE_TEXT)] : []),
    ...(legend.discs.length > 0 ? [discsPiece(legend, theme)] : []),
    ...(legend.unnamed === null ? [] : [unnamedPiece(legend.unnamed, theme)]),
    ...legend.lines.map(({ text, dash }) => linePiece(text, dash, theme)),
    ...(legend.shades && legend.shades.rows.length > 0 ? shadePieces(legend.shades, theme) : []),
    ...(legend.note === ''
      ? []
      : [
          {
            width: textWidth(legend.note, FIGURE_TEXT),
            height: ROW,
            draw: (at: number, y: number) => [write(at, baselineOf(y), legend.note, FIGURE_TEXT, theme.ink2)],
          },
        ]),
  ]
  if (pieces.length === 0) return { marks: [], height: 0 }
  const rows: Piece[][] = []
  let left = 0
  for (const piece of pieces) {
    const row = rows.at(-1)
    if (row && left + piece.width <= width) row.push(piece)
    else {
      rows.push([piece])
      left = 0
    }
    left += piece.width + BETWEEN
  }
  let y = top
  const marks = rows.flatMap((row) => {
    const height = Math.max(...row.map((piece) => piece.height))
    let at = x
    const drawn = row.flatMap((piece) => {
      const begin = at
      at += piece.width + BETWEEN
      return piece.draw(begin, y + height / 2)
    })
    y += height
    return drawn
  })
  return { marks, height: y - top }
}

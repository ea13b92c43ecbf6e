import { FONT_WIDTHS, MEASURED_LETTERS } from './font-widths'
import type { StyleWidths } from './font-widths'

/** What a text is set in: family, size in px, weight 200–900, style, and extra px after each letter. */
export type TextFont = {
  readonly family: 'sans' | 'serif'
  readonly px: number
  readonly weight: number
  readonly italic?: boolean
  readonly tracking?: number
}

type Style = {
  readonly regular: readonly number[]
  readonly semibold: readonly number[]
  readonly bold: readonly number[]
  readonly kerning: ReadonlyMap<string, number>
}

const readKerning = (rows: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  const letter = (written: string): string => (written === '␣' ? ' ' : written)
  for (const row of rows.split(/\s;\s/)) {
    const [lefts = '', ...entries] = row.trim().split(/\s+/)
    for (const entry of entries) {
      const colon = entry.indexOf(':')
      const amount = Number(entry.slice(0, colon))
      for (const left of lefts) {
        for (const right of entry.slice(colon + 1)) pairs.set(letter(left) + letter(right), amount)
      }
    }
  }
  return pairs
}

const readStyle = (widths: StyleWidths): Style => ({
  regular: widths.at400.trim().split(/\s+/).map(Number),
  semibold: widths.at600.trim().split(/\s+/).map(Number),
  bold: widths.at700.trim().split(/\s+/).map(Number),
  kerning: readKerning(widths.kerning),
})

const STYLES = {
  sans: readStyle(FONT_WIDTHS.sans),
  sansItalic: readStyle(FONT_WIDTHS.sansItalic),
  serif: readStyle(FONT_WIDTHS.serif),
  serifItalic: readStyle(FONT_WIDTHS.serifItalic),
}

const PLACE_OF_LETTER: ReadonlyMap<string, number> = new Map(
  [...MEASURED_LETTERS].map((letter, place) => [letter, place]),
)

/** Hangul, kana, ideographs, full-width forms and pictures: one em each. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303f\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u
/** Marks set over other letters, joiners and control characters: no width of their own. */
const NO_WIDTH = /[\p{M}\p{Cc}\p{Cf}]/u
const OTHER_SCRIPTS = 560

/** The letter whose width and kerning stand for this one: itself, or its base where it is that base with accents. */
const baseOf = (letter: string): string => {
  if (PLACE_OF_LETTER.has(letter) || FULL_WIDTH.test(letter)) return letter
  if (/\s/u.test(letter)) return ' '
  return letter.normalize('NFD').replace(/\p{M}/gu, '')
}

const widthOfLetter = (letter: string, style: Style, weight: number): number => {
  const place = PLACE_OF_LETTER.get(letter)
  if (place === undefined)
    return letter === '' || NO_WIDTH.test(letter) ? 0 : FULL_WIDTH.test(letter) ? 1000 : OTHER_SCRIPTS
  const [light, heavy] = weight < 600 ? [style.regular, style.semibold] : [style.semibold, style.bold]
  const share = weight < 600 ? (weight - 400) / 200 : (weight - 600) / 100
  const from = light[place] ?? OTHER_SCRIPTS
  return from + ((heavy[place] ?? from) - from) * share
}

/**
 * The width of one line of text as it is drawn in Source Sans 3 or Source Serif 4, in px: the same in Node and in every
 * browser, because it comes from a table. Letters outside the table count by class: full-width ones 1 em, combining ones 0,
 * others 0.56 em. Within 1 % of Chromium's `measureText` for Latin texts at weights 400 to 700; kerning is included.
 * Cost: linear in the text.
 */
export function textWidth(text: string, font: TextFont): number {
  const style =
    font.family === 'sans'
      ? font.italic === true
        ? STYLES.sansItalic
        : STYLES.sans
      : font.italic === true
        ? STYLES.serifItalic
        : STYLES.serif
  const weight = Math.max(300, Math.min(800, font.weight))
  let units = 0
  let letters = 0
  let last = ''
  for (const written of text.normalize('NFC')) {
    const letter = baseOf(written)
    units += widthOfLetter(letter, style, weight) + (style.kerning.get(last + letter) ?? 0)
    last = letter
    letters += 1
  }
  return (units * font.px) / 1000 + letters * (font.tracking ?? 0)
}

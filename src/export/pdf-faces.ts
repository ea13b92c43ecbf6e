import { type Font, create } from 'fontkit'
import armenian from '@fontsource/noto-sans-armenian/unicode.json'
import arabic from '@fontsource/noto-sans-arabic/unicode.json'
import bengali from '@fontsource/noto-sans-bengali/unicode.json'
import devanagari from '@fontsource/noto-sans-devanagari/unicode.json'
import georgian from '@fontsource/noto-sans-georgian/unicode.json'
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json'
import japanese from '@fontsource/noto-sans-jp/unicode.json'
import korean from '@fontsource/noto-sans-kr/unicode.json'
import chinese from '@fontsource/noto-sans-sc/unicode.json'
import tamil from '@fontsource/noto-sans-tamil/unicode.json'
import thai from '@fontsource/noto-sans-thai/unicode.json'
import world from '@fontsource/noto-sans/unicode.json'
import sans from '@fontsource/source-sans-3/unicode.json'
import serif from '@fontsource/source-serif-4/unicode.json'
import type { FontSpec } from '../scene/drawing'

/** Fetches a font that comes along, by its place among the packages of Fontsource: `source-sans-3/files/….woff`. */
export type ReadFont = (path: string) => Promise<Uint8Array>

/** A family in slices: each is a file that holds some characters. */
type Family = {
  readonly name: string
  readonly slices: Readonly<Record<string, string>>
  readonly weights: readonly number[]
  readonly italics: boolean
  /** False where the only weight is the regular one. */
  readonly bold: boolean
}

const family = (name: string, slices: Readonly<Record<string, string>>, rest: Partial<Family> = {}): Family => ({
  name,
  slices,
  weights: [400, 600],
  italics: false,
  bold: true,
  ...rest,
})

const PAGE = { weights: [400, 500, 600, 700], italics: true } as const
const ONE_WEIGHT = { weights: [400], bold: false } as const

const SANS = family('source-sans-3', sans, PAGE)
const SERIF = family('source-serif-4', serif, { weights: [400, 500, 600], italics: false })
const SCRIPTS: readonly Family[] = [
  family('noto-sans', world),
  family('noto-sans-armenian', armenian),
  family('noto-sans-georgian', georgian),
  family('noto-sans-hebrew', hebrew),
  family('noto-sans-arabic', arabic),
  family('noto-sans-devanagari', devanagari),
  family('noto-sans-bengali', bengali),
  family('noto-sans-tamil', tamil),
  family('noto-sans-thai', thai),
]
const CHINESE = family('noto-sans-sc', chinese, ONE_WEIGHT)
const JAPANESE = family('noto-sans-jp', japanese, ONE_WEIGHT)
const KOREAN = family('noto-sans-kr', korean, ONE_WEIGHT)
/** Its package lists Latin letters only; the one file has the signs. */
const MATH = family('stix-two-math', { latin: 'U+0020-10FFFF' }, ONE_WEIGHT)

type Range = readonly [from: number, to: number]

function parseRanges(text: string): Range[] {
  return text.split(',').flatMap((part): Range[] => {
    const match = /^\s*U\+([0-9A-F]+)(?:-([0-9A-F]+))?\s*$/i.exec(part)
    if (!match?.[1]) return []
    const from = parseInt(match[1], 16)
    return [[from, match[2] === undefined ? from : parseInt(match[2], 16)]]
  })
}

const parsed = new WeakMap<Family, readonly { readonly slice: string; readonly ranges: readonly Range[] }[]>()

function slicesOf(of: Family) {
  const known = parsed.get(of)
  if (known) return known
  const slices = Object.entries(of.slices).map(([slice, text]) => ({ slice, ranges: parseRanges(text) }))
  parsed.set(of, slices)
  return slices
}

/** The slices of a family that say to hold a character. */
const slicesWith = (of: Family, code: number): string[] =>
  slicesOf(of)
    .filter(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
    .map(({ slice }) => slice.replace(/[[\]]/g, ''))

/** The families for Chinese characters, those of the text's own language first. */
function asianFamilies(text: string): readonly Family[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [JAPANESE, CHINESE, KOREAN]
  return /\p{Script=Hangul}/u.test(text) ? [KOREAN, CHINESE, JAPANESE] : [CHINESE, JAPANESE, KOREAN]
}

/** The weight of a family that is nearest to the wanted one; of two the heavier. */
const nearestWeight = (weights: readonly number[], wanted: number): number =>
  [...weights].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0] ?? 400

/** A text as it is set: letters composed, halves of pairs as U+FFFD. */
export const settable = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd').normalize('NFC')

/** A font file that a text is set in. */
export type Face = {
  readonly file: string
  readonly font: Font
  /** Made bolder by a stroke, because the family has one weight. */
  readonly bolder: boolean
}

/** From this weight on a family without heavier letters is made bolder. */
const BOLD_FROM = 560

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u

/** The families in which a character of a text is sought, in order. */
function candidates(letter: string, text: string, spec: FontSpec): readonly Family[] {
  if (EAST_ASIAN.test(letter)) return [...asianFamilies(text), MATH]
  return [...(spec.family === 'sans' ? [SANS] : [SERIF, SANS]), ...SCRIPTS, MATH, ...asianFamilies(text)]
}

function fileOf(of: Family, slice: string, spec: FontSpec): string {
  const style = spec.italic === true && of.italics ? 'italic' : 'normal'
  return `${of.name}/files/${of.name}-${slice}-${String(nearestWeight(of.weights, spec.weight))}-${style}.woff`
}

/**
 * The faces of a figure's texts. Only slices whose characters occur are fetched, each once. A character that none of the
 * families has is remembered in `missing`.
 */
export class FaceShelf {
  readonly missing = new Set<string>()
  private readonly fonts = new Map<string, Font | null>()
  private readonly chosen = new Map<string, Face | null>()
  private readonly readFont: ReadFont

  constructor(readFont: ReadFont) {
    this.readFont = readFont
  }

  /** Finds a face for every character of a text; call it before `faceOf`. */
  async prepare(text: string, spec: FontSpec): Promise<void> {
    for (const letter of new Set(settable(text))) {
      const key = keyOf(letter, text, spec)
      if (this.chosen.has(key)) continue
      const face = await this.find(letter, candidates(letter, text, spec), spec)
      this.chosen.set(key, face)
      if (face === null && !/[\p{Cc}\p{Cf}\p{M}\s]/u.test(letter)) this.missing.add(letter)
    }
    // Something must draw the box in the place of what is missing.
    await this.load(fileOf(SANS, 'latin', spec))
  }

  /** The face of a character of a prepared text; null where no family has it. */
  faceOf(letter: string, text: string, spec: FontSpec): Face | null {
    return this.chosen.get(keyOf(letter, text, spec)) ?? null
  }

  /** The face whose empty box stands for what is missing. */
  lastResort(spec: FontSpec): Face | null {
    const file = fileOf(SANS, 'latin', spec)
    const font = this.fonts.get(file)
    return font ? { file, font, bolder: false } : null
  }

  private async find(letter: string, families: readonly Family[], spec: FontSpec): Promise<Face | null> {
    const code = letter.codePointAt(0) ?? 0
    for (const of of families) {
      for (const slice of slicesWith(of, code)) {
        const file = fileOf(of, slice, spec)
        const font = await this.load(file)
        if (font?.hasGlyphForCodePoint(code)) return { file, font, bolder: !of.bold && spec.weight >= BOLD_FROM }
      }
    }
    return null
  }

  private async load(file: string): Promise<Font | null> {
    const known = this.fonts.get(file)
    if (known !== undefined) return known
    // fontkit's types ask for Node's buffers; all that it needs is bytes.
    const made = create((await this.readFont(file)) as Parameters<typeof create>[0])
    const font = 'fonts' in made ? null : made
    this.fonts.set(file, font)
    return font
  }
}

/** Chinese characters have other shapes in other languages; everything else depends on the letter alone. */
const keyOf = (letter: string, text: string, spec: FontSpec): string =>
  [
    letter,
    spec.family,
    spec.weight,
    spec.italic === true,
    EAST_ASIAN.test(letter) ? (asianFamilies(text)[0]?.name ?? '') : '',
  ].join(' ')

import { figuresWords } from '../words/figures'

/** How large a figure is printed. Lengths in mm, type in pt (1/72 inch). */
export type FigureSize = {
  readonly width: number
  /** Null: as high as the figure needs. */
  readonly height: number | null
  /** No letter of the figure is smaller, pt. */
  readonly leastType: number
}

/** A size that people ask for by name. A width with bounds can be set within them. */
export type SizePreset = {
  readonly id: string
  readonly label: string
  readonly width: number
  readonly least: number
  readonly most: number
  /** For sheets and slides: the height; they are turned so that they lie as the map lies. */
  readonly height: number | null
  readonly leastType: number
}

/** One, one and a half and two columns of journals, which differ by some mm; a slide of 13⅓ × 7½ inches; posters. */
export const SIZE_PRESETS = [
  { id: 'column', label: figuresWords.oneColumn, width: 88, least: 85, most: 90, height: null, leastType: 6 },
  {
    id: 'column-and-half',
    label: figuresWords.oneAndAHalfColumns,
    width: 120,
    least: 114,
    most: 140,
    height: null,
    leastType: 6,
  },
  { id: 'columns', label: figuresWords.twoColumns, width: 180, least: 174, most: 190, height: null, leastType: 6.5 },
  { id: 'slide', label: figuresWords.slide169, width: 338.7, least: 338.7, most: 338.7, height: 190.5, leastType: 10 },
  { id: 'poster-a1', label: figuresWords.posterA1, width: 841, least: 841, most: 841, height: 594, leastType: 18 },
  { id: 'poster-a0', label: figuresWords.posterA0, width: 1189, least: 1189, most: 1189, height: 841, leastType: 24 },
  { id: 'own', label: figuresWords.ownWidth, width: 150, least: 40, most: 1500, height: null, leastType: 6 },
] as const satisfies readonly SizePreset[]

export type SizeId = (typeof SIZE_PRESETS)[number]['id']

export const findSize = (id: SizeId): SizePreset => SIZE_PRESETS.find((preset) => preset.id === id) ?? SIZE_PRESETS[0]

/** A preset as a size: its own width where none within its bounds is given; a sheet is turned for a map that is taller than wide. */
export function sizeOf(
  preset: SizePreset,
  options: { width?: number; leastType?: number; tall?: boolean } = {},
): FigureSize {
  const wanted = options.width ?? preset.width
  const width = Number.isFinite(wanted) ? Math.min(preset.most, Math.max(preset.least, wanted)) : preset.width
  const leastType = options.leastType ?? preset.leastType
  if (preset.height === null) return { width, height: null, leastType }
  const isTurned = options.tall === true && preset.id !== 'slide'
  return isTurned ? { width: preset.height, height: width, leastType } : { width, height: preset.height, leastType }
}

export const PT_PER_MM = 72 / 25.4

/** The smallest letters that a figure is composed with, px: what `leastType` becomes on paper. */
export const SMALLEST_LETTER = 11.5

/** Px of a drawing for a mm of paper, such that the smallest letters have the size asked for. */
export const pxPerMm = ({ leastType }: Pick<FigureSize, 'leastType'>): number =>
  (SMALLEST_LETTER / leastType) * PT_PER_MM

/** What is printed on: sheets that people have, portrait, mm. */
export const SHEETS = [
  { id: 'a4', label: 'A4', width: 210, height: 297 },
  { id: 'a3', label: 'A3', width: 297, height: 420 },
  { id: 'letter', label: figuresWords.letter, width: 215.9, height: 279.4 },
] as const

export type SheetId = (typeof SHEETS)[number]['id']

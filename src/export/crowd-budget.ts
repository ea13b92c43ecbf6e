import type { Drawing, Mark } from '../scene/drawing'

/** How lines and small marks of large figures stand in SVG and PDF: as `vectors`, as a `picture`, or as their number decides. */
export const TIES_AS = ['auto', 'vectors', 'picture'] as const
export type TiesAs = (typeof TIES_AS)[number]

/**
 * More lines and small marks than this become a picture, unless somebody asks otherwise. Browsers, drawing programs and readers
 * of PDF draw each of them anew at every change: with the 73,000 of a network of 20,000 nodes Chromium opened an SVG
 * in five times the time that it took with a picture in their place. 20,000 are some 2.4 MB.
 */
export const MOST_VECTORS = 20_000
/** Measured on the figure of a network of 20,000 nodes: bytes of a file for each of them. */
const VECTOR_BYTES = { svg: 118, pdf: 45 } as const
/** Dots an inch that print asks for, and the most dots of such a picture: a poster is looked at from farther away. */
const PRINT_DPI = 300
const MOST_DOTS = 8_000_000
const MM_PER_INCH = 25.4
const SCREEN_DPI = 96

/** The lines and small marks of a figure that may become a picture. */
export const countCrowd = (marks: readonly Mark[]): number =>
  marks.reduce(
    (sum, mark) =>
      mark.kind === 'group' ? sum + (mark.crowd === true ? mark.marks.length : countCrowd(mark.marks)) : sum,
    0,
  )

/** What becomes of the crowd of a figure. */
export type CrowdPlan = {
  /** Lines and small marks. */
  readonly count: number
  readonly as: 'vectors' | 'picture'
  /** Of the picture: px for a px of the drawing, and dots an inch on paper. */
  readonly dots: number
  readonly dpi: number
  /** What they would add to the file as vectors, bytes, about. */
  readonly vectorBytes: number
}

/** Plans how the crowd of a figure stands in a file; null where there is none. `width`: of the figure on paper, mm; null: as on the screen. */
export function planCrowd(
  drawing: Drawing,
  { format, width, ties }: { readonly format: 'svg' | 'pdf'; readonly width: number | null; readonly ties: TiesAs },
): CrowdPlan | null {
  const count = countCrowd(drawing.marks)
  if (count === 0) return null
  const inches = width === null ? drawing.width / SCREEN_DPI : width / MM_PER_INCH
  const wanted = (inches * PRINT_DPI) / drawing.width
  const most = Math.sqrt(MOST_DOTS / (drawing.width * drawing.height))
  const dots = Math.min(wanted, most)
  const dpi = Math.floor((dots * drawing.width) / inches + 1e-6)
  const as = ties === 'auto' ? (count > MOST_VECTORS ? 'picture' : 'vectors') : ties
  return { count, as, dots, dpi, vectorBytes: count * VECTOR_BYTES[format] }
}

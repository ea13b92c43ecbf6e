import { type CrowdPlan, planCrowd } from '../export/crowd-budget'
import { bitmapProblem, bitmapSize, type BitmapSize } from '../export/picture'
import type { Drawing } from '../scene/drawing'
import { type FigureSize, findSize, SHEETS, sizeOf, SIZE_PRESETS, type SizePreset } from '../scene/figure-size'
import { fitToPage, pageSize, type PdfPage } from '../export/pdf-page'
import type { PictureSettings } from '../storage/settings'
import { exportPictureWords } from '../words/export-picture'
import { joinsWords } from '../words/joins'

export const PICTURE_FORMATS = [
  { value: 'png', label: 'PNG' },
  { value: 'jpeg', label: 'JPEG' },
  { value: 'webp', label: 'WebP' },
  { value: 'svg', label: 'SVG' },
  { value: 'pdf', label: 'PDF' },
] as const

export type PictureFormat = PictureSettings['format']

export const isBitmap = (format: PictureFormat): format is 'png' | 'jpeg' | 'webp' =>
  format === 'png' || format === 'jpeg' || format === 'webp'

/** What a format is good for, in a line. */
export const FORMAT_NOTES: Readonly<Record<PictureFormat, string>> = {
  png: exportPictureWords.sharpAtTheStatedSize,
  jpeg: exportPictureWords.smallerALittleBlurredAt,
  webp: exportPictureWords.smallForTheWebStates,
  svg: exportPictureWords.vectorTextAsTextFor,
  pdf: exportPictureWords.vectorWithItsFontsFor,
}

/** The size of the figure on paper; null: that of the map on the screen. */
export function chosenSize(choice: PictureSettings, tall: boolean): FigureSize | null {
  if (choice.size === 'screen') return null
  return sizeOf(findSize(choice.size), {
    ...(choice.width === null ? {} : { width: choice.width }),
    ...(choice.leastType === null ? {} : { leastType: choice.leastType }),
    tall,
  })
}

/** The preset behind a choice, for the bounds of its width; null for the screen's size. */
export const chosenPreset = ({ size }: PictureSettings): SizePreset | null =>
  size === 'screen' ? null : findSize(size)

export const SIZE_CHOICES: readonly { readonly value: PictureSettings['size']; readonly label: string }[] = [
  { value: 'screen', label: exportPictureWords.asOnTheScreen },
  ...SIZE_PRESETS.map(({ id, label, least, most, height }) => ({
    value: id,
    label:
      height !== null
        ? exportPictureWords.mm(label, Math.round(height), Math.round(most))
        : id === 'own'
          ? label
          : exportPictureWords.mm2(label, least, most),
  })),
]

/** The page of a PDF. */
export function chosenPage(choice: PictureSettings): PdfPage {
  if (choice.format !== 'pdf' || choice.page === 'figure') return { kind: 'figure' }
  const { margin } = choice
  if (choice.page === 'own') return { kind: 'own', width: choice.pageWidth, height: choice.pageHeight, margin }
  return { kind: 'sheet', sheet: choice.page, landscape: choice.landscape, margin }
}

export const PAGE_CHOICES: readonly { readonly value: PictureSettings['page']; readonly label: string }[] = [
  { value: 'figure', label: exportPictureWords.asLargeAsTheFigure },
  ...SHEETS.map(({ id, label, width, height }) => ({
    value: id,
    label: exportPictureWords.mm3(label, Math.round(width), Math.round(height)),
  })),
  { value: 'own', label: exportPictureWords.ownSize },
]

/** What the figure is composed for: its size within the page, and how high it may become, mm. */
export const chosenFrame = (choice: PictureSettings, tall: boolean) =>
  fitToPage(chosenSize(choice, tall), chosenPage(choice))

/** The bitmap that a drawing becomes. */
export function chosenBitmap(drawing: Drawing, choice: PictureSettings, size: FigureSize | null): BitmapSize {
  return bitmapSize(
    drawing,
    size ? { kind: 'print', width: size.width, dpi: choice.dpi } : { kind: 'screen', scale: choice.scale },
  )
}

/** Why a picture cannot be made as it is chosen, in a sentence; null where it can. */
export const pictureProblem = (drawing: Drawing, choice: PictureSettings, size: FigureSize | null): string | null =>
  isBitmap(choice.format) ? bitmapProblem(choice.format, chosenBitmap(drawing, choice, size)) : null

/** How ties and small marks stand in an SVG or PDF; null where there is nothing to choose. */
export const chosenCrowd = (drawing: Drawing, choice: PictureSettings, size: FigureSize | null): CrowdPlan | null =>
  choice.format === 'svg' || choice.format === 'pdf'
    ? planCrowd(drawing, { format: choice.format, width: size?.width ?? null, ties: choice.ties })
    : null

/** What is said of the choice between vectors and a picture. */
export function crowdText({ count, as, dpi, vectorBytes }: CrowdPlan): string {
  const many = exportPictureWords.tiesAndSmallMarks(pixels(count))
  return as === 'picture'
    ? exportPictureWords.areOnePictureSharpTo(many, dpi, bytesText(vectorBytes))
    : exportPictureWords.areVectorsAboutAsA(many, bytesText(vectorBytes), dpi)
}

const millimetres = (width: number, height: number): string => {
  const say = (value: number): string => String(value < 100 ? Math.round(value * 10) / 10 : Math.round(value))
  return exportPictureWords.mm4(say(width), say(height))
}

const pixels = (value: number): string => value.toLocaleString('en')

/** “0.9 MB”, “48 kB”. */
export function bytesText(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`
  return exportPictureWords.kb(Math.max(1, Math.round(bytes / 1e3)))
}

const MM_PER_PX = 25.4 / 96

/** How large the picture is, in words: “180 × 120 mm at 300 dpi: 2,126 × 1,417 px, 0.9 MB”. `bytes`: null where not known yet. */
export function sizeText(
  drawing: Drawing,
  choice: PictureSettings,
  size: FigureSize | null,
  bytes: number | null,
): string {
  const weight = bytes === null ? '' : `${joinsWords.comma}${bytesText(bytes)}`
  if (isBitmap(choice.format)) {
    const { width, height, dpi, printed } = chosenBitmap(drawing, choice, size)
    const dots = exportPictureWords.px(pixels(width), pixels(height))
    return exportPictureWords.atDpi(millimetres(printed.width, printed.height), dpi, dots, weight)
  }
  const width = size?.width ?? drawing.width * MM_PER_PX
  const figure = millimetres(width, (width * drawing.height) / drawing.width)
  const page = pageSize(chosenPage(choice))
  const plan = chosenCrowd(drawing, choice, size)
  const kind = plan?.as === 'picture' ? exportPictureWords.vectorWithTiesAsA(plan.dpi) : exportPictureWords.vector
  if (page) return exportPictureWords.onAPageOf(figure, millimetres(page.width, page.height), kind, weight)
  return [figure, kind, choice.format === 'svg' ? exportPictureWords.textAsText : exportPictureWords.textCanBeSelected]
    .join(joinsWords.comma)
    .concat(weight)
}

import type { Atlas, NodeId, Orientation } from '../graph/atlas'
import { buildScene } from '../scene/build-scene'
import type { Drawing, FontSpec } from '../scene/drawing'
import { composeFigure, type FigureOptions, type Frame } from '../scene/figure'
import type { FigureLegend } from '../scene/figure-legend'
import { type FigureSize, pxPerMm } from '../scene/figure-size'
import { figureCaption, figureFilters, figureLegend } from '../scene/figure-text'
import type { Scene } from '../scene/scene'
import type { LensLight } from '../scene/lens-light'
import { LIGHT, type Theme } from '../scene/theme'
import { rangeText } from '../scene/time-text'
import { NO_FILTERS, type View } from '../scene/view'
import { planCrowd, type TiesAs } from './crowd-budget'
import { type CrowdPictures, paintCrowds } from './crowd-picture'
import type { Day } from './file-name'
import type { ReadFont } from './pdf-faces'
import { fitToPage, type PdfPage } from './pdf-page'
import { printSvg } from './svg'
import { savedFilesWords } from '../words/saved-files'
import { HTML_LANGUAGE } from '../words/chosen-language'
import { spokenLanguage } from '../words/language'
import { joinsWords } from '../words/joins'

/** What a picture says beside the map. */
export type PictureParts = {
  readonly legend: boolean
  /** What sizes, dashes and widths mean. */
  readonly key: boolean
  readonly filters: boolean
  readonly caption: boolean
}

const ALL_PARTS: PictureParts = { legend: true, key: true, filters: true, caption: true }

export type PictureOptions = {
  readonly counting: 'fractional' | 'full'
  /** Left out: as large as the map of the screen. */
  readonly size?: FigureSize | null
  /** Left out: white. */
  readonly ground?: FigureOptions['ground']
  readonly colours?: FigureOptions['colours']
  /** For the theme's ground; left out: the light one. */
  readonly theme?: Theme
  /** Left out: all. */
  readonly parts?: PictureParts
  readonly heading?: string
  /** Sentences after the caption. */
  readonly remark?: string
  readonly only?: ReadonlySet<NodeId> | null
  /** What a question about the map lights; left out: nothing. */
  readonly lens?: LensLight | null
  readonly orientation?: Orientation
  /** Drawn instead of the view's own scene: that of the page, with marks where a hand put them. */
  readonly scene?: Scene
  /** In SVG and PDF; left out: vectors, unless there are too many. */
  readonly ties?: TiesAs
}

/** All of a network, as it is before anybody filters. */
export const wholeView = (network: View['network']): View => ({
  network,
  filters: NO_FILTERS,
  selection: null,
  focus: null,
})

function frameOf(size: FigureSize | null | undefined, most?: { readonly height: number }): Frame | null {
  if (!size) return null
  const scale = pxPerMm(size)
  if (size.height !== null) return { width: size.width * scale, height: size.height * scale, fills: true }
  return { width: size.width * scale, height: most ? most.height * scale : null, fills: false }
}

const NO_SHADES: LensLight['legend'] = { title: '', rows: [] }

const partOf = ({ ramp, ...legend }: FigureLegend, parts: PictureParts): FigureLegend | null => ({
  ...legend,
  ...(parts.legend && ramp ? { ramp } : {}),
  communities: parts.legend ? legend.communities : [],
  ...(parts.key ? {} : { discs: [], discsText: '', unnamed: null, lines: [], shades: NO_SHADES, note: '' }),
})

const YEARS: FontSpec = { family: 'serif', px: 26, weight: 600 }

/** The years in sight, large in the upper right corner, as the timeline shows them. */
const withYears = (drawing: Drawing, years: readonly [number, number], colour: string): Drawing => ({
  ...drawing,
  marks: [
    ...drawing.marks,
    {
      kind: 'text',
      x: drawing.width - 14,
      y: 36,
      text: rangeText(years),
      font: YEARS,
      anchor: 'end',
      fill: { colour },
      ...(drawing.ground === null ? {} : { halo: { colour: drawing.ground, width: 4 } }),
    },
  ],
})

/**
 * The figure of a view: map, title, legend, key, filters and caption. `most`: the highest that it may become, mm; left out:
 * as high as it needs. Needs no browser: widths of text come from a table.
 */
export function composePicture(
  atlas: Atlas,
  view: View,
  options: PictureOptions,
  most?: { readonly height: number },
): Drawing {
  const parts = options.parts ?? ALL_PARTS
  const scene = options.scene ?? buildScene(atlas, view, options.orientation ?? 'landscape')
  const lens = options.lens ?? null
  const text = joinsWords.sentences(
    [figureCaption(atlas, view), lens ? savedFilesWords.lit(lens.sentence) : '', options.remark ?? ''].filter(
      (part) => part !== '',
    ),
  )
  const heading = options.heading?.trim() ?? ''
  const frame = frameOf(options.size, most)
  const chosen = options.only ? savedFilesWords.onlyASelectionIsDrawnMarks(options.only.size) : ''
  const filters = joinsWords.sentences([figureFilters(atlas, view), chosen].filter((part) => part !== ''))
  const legend = { ...figureLegend(atlas, view, options.counting), ...(lens ? { shades: lens.legend } : {}) }
  const drawing = composeFigure(scene, partOf(legend, parts), {
    theme: options.theme ?? LIGHT,
    ground: options.ground ?? 'white',
    colours: options.colours ?? 'colour',
    title: heading === '' ? savedFilesWords.coterie(savedFilesWords.network(view.network)) : heading,
    description: text,
    lang: HTML_LANGUAGE[spokenLanguage()],
    ...(heading === '' ? {} : { heading }),
    ...(parts.filters ? { filters } : {}),
    ...(parts.caption ? { caption: text } : {}),
    ...(lens ? { inHand: { lens } } : {}),
    ...(options.only ? { only: options.only } : {}),
    ...(frame ? { frame } : {}),
  })
  const ink = options.ground === 'theme' ? (options.theme ?? LIGHT).ink : LIGHT.ink
  return view.filters.years ? withYears(drawing, view.filters.years, ink) : drawing
}

/** What is said under the figure of a view. */
export const pictureCaption = (atlas: Atlas, view: View): string => figureCaption(atlas, view)

/** The crowds of a drawing, painted where they are to stand in its file as pictures. */
async function paintPlanned(
  drawing: Drawing,
  format: 'svg' | 'pdf',
  width: number | null,
  ties: TiesAs = 'auto',
): Promise<CrowdPictures> {
  const plan = planCrowd(drawing, { format, width, ties })
  return plan?.as === 'picture' ? paintCrowds(drawing, plan, format) : new Map()
}

/** A view as an SVG file, without a browser. The same arguments give the same bytes. */
export async function printFigureSvg(atlas: Atlas, view: View, options: PictureOptions): Promise<string> {
  const { size } = options
  const drawing = composePicture(atlas, view, options)
  const crowds = await paintPlanned(drawing, 'svg', size?.width ?? null, options.ties)
  return printSvg(drawing, { crowds, ...(size ? { width: size.width } : {}) })
}

/** A view as a PDF file, without a browser. `date` is the day that the file states. The same arguments give the same bytes. */
export async function printFigurePdf(
  atlas: Atlas,
  view: View,
  options: PictureOptions & { readonly page?: PdfPage; readonly date: Day; readonly readFont: ReadFont },
): Promise<Uint8Array> {
  const { printPdf } = await import('./pdf')
  const { size, most } = fitToPage(options.size ?? null, options.page ?? { kind: 'figure' })
  const drawing = composePicture(atlas, view, { ...options, size }, most)
  return printPdf(drawing, {
    page: options.page ?? { kind: 'figure' },
    width: size?.width ?? null,
    crowds: await paintPlanned(drawing, 'pdf', size?.width ?? null, options.ties),
    date: options.date,
    readFont: options.readFont,
  })
}

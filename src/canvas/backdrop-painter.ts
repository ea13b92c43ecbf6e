import { drawDensity, type DensityImage } from '../scene/density-image'
import { countInSight, type OverviewCounts } from '../scene/overview-text'
import { closedParts } from '../scene/overview'
import type { RegionGeometry } from '../scene/regions'
import type { Camera } from '../scene/scene'
import type { Theme } from '../scene/theme'
import { layLabels, rankLabels, type SeenLabel } from './backdrop-labels'
import { createBorders } from './backdrop-borders'
import { createLandPainter } from './backdrop-land'
import { openFor, type Opened } from './backdrop-open'
import type { BackdropPicture, PictureTies } from './backdrop-picture'
import { Pixels } from './backdrop-pixels'
import { makePalette, paintPicture, surveyPicture, type Emphasis, type Palette, type Survey } from './backdrop-raster'
import type { Size } from './camera'

/** What a backdrop is asked to paint. */
export type BackdropView = {
  readonly camera: Camera
  /** Of the map's window, px. */
  readonly window: Size
  /** How far the picture reaches beyond the window on each side, px. */
  readonly margin: number
  /** Device pixels for a px. */
  readonly ratio: number
  readonly isMoving: boolean
  /** A community that is open however far off, and a part of one; left out: none. */
  readonly community?: number | null
  readonly part?: number | null
  /** Whether labels are laid out too. */
  readonly wantsLabels: boolean
}

/** A painted view; the sheet's size is that of the window and its margin, in device pixels. */
export type Painted = {
  readonly image: ImageData
  readonly labels: readonly SeenLabel[] | null
  /** What of the map is in sight, and how many marks are named; null where labels were not asked for. */
  readonly sight: BackdropSight | null
}

export type BackdropSight = OverviewCounts & {
  readonly named: number
  /** 1 for each part that is closed though its community is open. */
  readonly closed: Uint8Array
}

/** Paints views of one picture after another. It runs in a worker, and on the page where there is none. */
export type BackdropPainter = {
  show(picture: BackdropPicture): void
  /** The ties of the picture have come. */
  tie(ties: PictureTies): void
  /** The nodes of the picture stand elsewhere now. */
  place(x: Float32Array, y: Float32Array): void
  setTheme(theme: Theme): void
  setLand(geometry: RegionGeometry | null): void
  emphasise(emphasis: Emphasis | null): void
  paint(view: BackdropView): Painted | null
}

type LandSheet = {
  readonly canvas: OffscreenCanvas | HTMLCanvasElement
  readonly camera: Camera
  readonly ratio: number
}

/** Land in hand may be enlarged so far, or shrunk, before it is painted anew, while the map moves. */
const STALE = 2

export function createBackdropPainter(makeCanvas: () => OffscreenCanvas | HTMLCanvasElement): BackdropPainter {
  let picture: BackdropPicture | null = null
  let survey: Survey | null = null
  let rank: Uint32Array | null = null
  let theme: Theme | null = null
  let palette: Palette | null = null
  let geometry: RegionGeometry | null = null
  let emphasis: Emphasis | null = null
  let paintLand: ReturnType<typeof createLandPainter> | null = null
  let places: ReadonlyMap<string, number> = new Map()
  const canvas = makeCanvas()
  const spare = makeCanvas()
  let sheet: LandSheet | null = null
  let density: { readonly image: DensityImage | null } | null = null
  const borders = createBorders()

  const contextOf = (of: OffscreenCanvas | HTMLCanvasElement) =>
    of.getContext('2d', { willReadFrequently: true, alpha: false }) as OffscreenCanvasRenderingContext2D | null

  const forgetLand = (): void => {
    paintLand = null
    sheet = null
    borders.forget()
  }

  /** What is drawn instead of land; measured once for the places of marks and a theme. */
  function densityNow(): DensityImage | null {
    if (!picture?.density || !theme) return null
    const { x, y, cluster, regions, density: of } = picture
    const colourOf = (at: number) => regions[cluster[at] ?? -1]?.colour ?? 'c0'
    density ??= { image: drawDensity({ x, y, weight: of.weight, colourOf }, of.kind, theme) }
    return density.image
  }

  /** The land under a view, as pixels; while the map moves, the last painting of it is moved and scaled. */
  function landUnder(
    { camera, margin, ratio, isMoving }: BackdropView,
    width: number,
    height: number,
    { open }: Opened,
  ): ImageData | null {
    if (!picture || !theme || !survey) return null
    paintLand ??= createLandPainter({
      regions: picture.regions,
      guides: picture.guides,
      geometry,
      theme,
      only: emphasis?.kind === 'cluster' ? emphasis.cluster : null,
      density: densityNow(),
    })
    const context = contextOf(canvas)
    if (!context) return null
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
      sheet = null
    }
    const grown = sheet ? camera.zoom / sheet.camera.zoom : 0
    if (isMoving && sheet && sheet.ratio === ratio && grown < STALE && grown > 1 / STALE) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = theme.ground
      context.fillRect(0, 0, width, height)
      const x = (camera.panX + margin - (sheet.camera.panX + margin) * grown) * ratio
      const y = (camera.panY + margin - (sheet.camera.panY + margin) * grown) * ratio
      context.setTransform(grown, 0, 0, grown, x, y)
      context.drawImage(sheet.canvas, 0, 0)
      // Where the last painting ends, nothing is known: land that comes into sight is painted.
      const uncovered = x > 0 || y > 0 || x + width * grown < width || y + height * grown < height
      if (!uncovered) return context.getImageData(0, 0, width, height)
    }
    paintLand(context, camera, ratio, margin, margin)
    const traced = geometry && borders.trace(picture, survey.overview, open, camera.zoom, theme)
    traced?.paint(context, camera.zoom / traced.zoom)
    if (spare.width !== width || spare.height !== height) {
      spare.width = width
      spare.height = height
    }
    const copy = contextOf(spare)
    copy?.setTransform(1, 0, 0, 1, 0, 0)
    copy?.drawImage(canvas, 0, 0)
    sheet = { canvas: spare, camera, ratio }
    return context.getImageData(0, 0, width, height)
  }

  return {
    show(next) {
      picture = next
      survey = surveyPicture(next)
      density = null
      // Made with the first words: the first picture comes without.
      rank = null
      places = new Map()
      emphasis = null
      forgetLand()
    },
    tie(ties) {
      if (!picture) return
      picture = { ...picture, ...ties }
      survey = surveyPicture(picture)
    },
    place(x, y) {
      if (!picture) return
      picture = { ...picture, x, y }
      survey = surveyPicture(picture)
      borders.forget()
      sheet = null
      if (!picture.density) return
      density = null
      forgetLand()
    },
    setTheme(next) {
      theme = next
      palette = makePalette(next)
      density = null
      forgetLand()
    },
    setLand(next) {
      geometry = next
      forgetLand()
    },
    emphasise(next) {
      emphasis = next
      forgetLand()
    },
    paint(view) {
      if (!picture || !survey || !palette) return null
      const { camera, window, margin, ratio, isMoving, part = null, community = null } = view
      const width = Math.max(1, Math.round((window.width + 2 * margin) * ratio))
      const height = Math.max(1, Math.round((window.height + 2 * margin) * ratio))
      const opened = openFor(picture, survey.overview, camera, window, community, part)
      const image = landUnder(view, width, height, opened)
      if (!image) return null
      const pixels = new Pixels(width, height, image.data.buffer)
      paintPicture(
        pixels,
        picture,
        palette,
        { camera, ratio, left: margin, top: margin, isMoving, community, part },
        emphasis,
        survey,
      )
      if (!view.wantsLabels) return { image, labels: null, sight: null }
      rank ??= rankLabels(picture)
      const labels = layLabels(picture, rank, camera, window, geometry, places, {
        partOf: survey.overview.partOf,
        open: opened.open,
      })
      places = new Map(labels.map(({ at, label }) => [String(at), label.place]))
      const counts = countInSight(survey.overview, opened.open, opened.opened, camera, window)
      const closed = closedParts(survey.overview, opened.open, opened.opened)
      return { image, labels, sight: { ...counts, named: labels.length, closed } }
    },
  }
}

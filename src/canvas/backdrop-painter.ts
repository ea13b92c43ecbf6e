import { countInSight, openCommunities, type OverviewCounts } from '../scene/overview'
import type { RegionGeometry } from '../scene/regions'
import type { Camera } from '../scene/scene'
import type { Theme } from '../scene/theme'
import { layLabels, rankLabels, type SeenLabel } from './backdrop-labels'
import { createLandPainter } from './backdrop-land'
import type { BackdropPicture } from './backdrop-picture'
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

export type BackdropSight = OverviewCounts & { readonly named: number }

/** Paints views of one picture after another. It runs in a worker, and on the page where there is none. */
export type BackdropPainter = {
  show(picture: BackdropPicture): void
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

  const contextOf = (of: OffscreenCanvas | HTMLCanvasElement) =>
    of.getContext('2d', { willReadFrequently: true, alpha: false }) as OffscreenCanvasRenderingContext2D | null

  const forgetLand = (): void => {
    paintLand = null
    sheet = null
  }

  /** The land under a view, as pixels; while the map moves, the last painting of it is moved and scaled. */
  function landUnder(
    { camera, margin, ratio, isMoving }: BackdropView,
    width: number,
    height: number,
  ): ImageData | null {
    if (!picture || !theme) return null
    paintLand ??= createLandPainter({
      regions: picture.regions,
      geometry,
      theme,
      only: emphasis?.kind === 'cluster' ? emphasis.cluster : null,
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
      // Made with the first words: the first picture comes without.
      rank = null
      places = new Map()
      emphasis = null
      forgetLand()
    },
    place(x, y) {
      if (!picture) return
      picture = { ...picture, x, y }
      survey = surveyPicture(picture)
    },
    setTheme(next) {
      theme = next
      palette = makePalette(next)
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
      const { camera, window, margin, ratio, isMoving } = view
      const width = Math.max(1, Math.round((window.width + 2 * margin) * ratio))
      const height = Math.max(1, Math.round((window.height + 2 * margin) * ratio))
      const image = landUnder(view, width, height)
      if (!image) return null
      const pixels = new Pixels(width, height, image.data.buffer)
      paintPicture(pixels, picture, palette, { camera, ratio, left: margin, top: margin, isMoving }, emphasis, survey)
      if (!view.wantsLabels) return { image, labels: null, sight: null }
      rank ??= rankLabels(picture)
      const labels = layLabels(picture, rank, camera, window, geometry, places)
      places = new Map(labels.map(({ at, label }) => [String(at), label.place]))
      const chosen = emphasis?.kind === 'cluster' ? emphasis.cluster : null
      const open = openCommunities(survey.overview, camera, window, chosen)
      const counts = countInSight(survey.overview, open, camera, window)
      return { image, labels, sight: { ...counts, named: labels.length } }
    },
  }
}

import { breathe } from '../base/breathe'
import { createPainter, type PaintContext } from '../canvas/paint'
import { paintCrowdGroup } from '../canvas/paint-crowd'
import type { Drawing } from '../scene/drawing'
import type { BitmapSize } from './picture'
import { PngStream } from './png-stream'
import { savedFilesWords } from '../words/saved-files'

/** How much of a picture is made, from 0 to 1. */
export type Progress = (share: number) => void

/** Pixels that are painted at once, and that are written at once, so that the page can breathe between. */
const PAINTED_AT_ONCE = 8_000_000
const WRITTEN_AT_ONCE = 1_000_000
/** Bytes that are handed to the browser at once, which may put them on the disk. */
const HANDED_AT_ONCE = 16_000_000
const NO_CANVAS = savedFilesWords.theBrowserMadeNoPicture

/** A canvas whose pixels are read back at once: one of the graphics card might differ from card to card. */
export function openCanvas(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error(NO_CANVAS)
  return context
}

/** Rows of a picture that stand on a canvas, from its top. */
export type Band = { readonly context: PaintContext; readonly top: number; readonly rows: number }

/**
 * Paints a drawing band by band, from the top, each on the same canvas. However a picture is then put together, it is made of
 * the same bands: an edge that is painted in two parts differs by a shade from one that is painted at once.
 */
export async function paintBands(
  drawing: Drawing,
  { width, height, scale }: BitmapSize,
  take: (band: Band) => Promise<void> | void,
): Promise<void> {
  const most = Math.max(1, Math.min(height, Math.floor(PAINTED_AT_ONCE / width)))
  const context = openCanvas(width, most)
  const paint = createPainter(drawing, paintCrowdGroup)
  for (let top = 0; top < height; top += most) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, most)
    context.setTransform(1, 0, 0, 1, 0, -top)
    paint(context, scale)
    await take({ context, top, rows: Math.min(most, height - top) })
  }
}

export type TileOptions = {
  readonly size: BitmapSize
  readonly onProgress?: Progress
  readonly signal?: AbortSignal
}

/**
 * A drawing as a PNG that is painted in bands and written as they come: memory is that of a band and of the compressed file.
 * Rejects with the signal's reason where it is given up.
 */
export async function printTiledPng(drawing: Drawing, { size, onProgress, signal }: TileOptions): Promise<Blob> {
  const { width, height, dpi } = size
  const atOnce = Math.max(1, Math.floor(WRITTEN_AT_ONCE / width))
  let handed: Blob[] = []
  let waiting: BlobPart[] = []
  let waitingLength = 0
  const { title, description, ground } = drawing
  const png = new PngStream({ width, height, hasAlpha: ground === null, dpi, title, description }, (bytes) => {
    waiting.push(bytes.slice())
    waitingLength += bytes.length
    if (waitingLength < HANDED_AT_ONCE) return
    handed = [new Blob([...handed, ...waiting])]
    waiting = []
    waitingLength = 0
  })
  await paintBands(drawing, size, async ({ context, top, rows }) => {
    for (let row = 0; row < rows; row += atOnce) {
      await breathe()
      signal?.throwIfAborted()
      const count = Math.min(atOnce, rows - row)
      png.push(context.getImageData(0, row, width, count).data)
      onProgress?.((top + row + count) / height)
    }
  })
  png.finish()
  return new Blob([...handed, ...waiting], { type: 'image/png' })
}

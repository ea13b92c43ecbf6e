import { loadLetters } from '../canvas/paint'
import type { Drawing } from '../scene/drawing'
import { setJpegDensity } from './jpeg-density'
import { addPngNotes } from './png-chunks'
import { openCanvas, paintBands, printTiledPng, type Progress } from './picture-tiles'
import { savedFilesWords } from '../words/saved-files'

export const BITMAPS = ['png', 'jpeg', 'webp'] as const
export type Bitmap = (typeof BITMAPS)[number]

/** What a browser draws at once: a canvas of more pixels, or a longer side, comes out blank without an error in some. */
export const MOST_PIXELS = 16384 * 8192
export const LONGEST_SIDE = 16384
/** PNG is painted band by band from here on, and goes as far as this. */
const TILED_FROM = 16_000_000
export const LONGEST_TILED_SIDE = 30_000

/** How large a bitmap is to be: px for a px of the drawing, or the width on paper and the dots an inch. */
export type BitmapScale =
  | { readonly kind: 'screen'; readonly scale: number }
  | { readonly kind: 'print'; readonly width: number; readonly dpi: number }

export type BitmapSize = {
  readonly width: number
  readonly height: number
  /** Px of the bitmap for a px of the drawing. */
  readonly scale: number
  readonly dpi: number
  /** On paper, mm. */
  readonly printed: { readonly width: number; readonly height: number }
}

const SCREEN_DPI = 96
const MM_PER_INCH = 25.4

/** The size of a drawing as a bitmap. */
export function bitmapSize(drawing: Pick<Drawing, 'width' | 'height'>, wanted: BitmapScale): BitmapSize {
  const dpi = wanted.kind === 'print' ? wanted.dpi : Math.round(SCREEN_DPI * wanted.scale)
  const width = Math.max(
    1,
    Math.round(wanted.kind === 'print' ? (wanted.width / MM_PER_INCH) * dpi : drawing.width * wanted.scale),
  )
  const scale = wanted.kind === 'print' ? width / drawing.width : wanted.scale
  const height = Math.max(1, Math.round(drawing.height * scale))
  return {
    width,
    height,
    scale,
    dpi,
    printed: { width: (width / dpi) * MM_PER_INCH, height: (height / dpi) * MM_PER_INCH },
  }
}

const grouped = (value: number): string => value.toLocaleString('en')

/** Why a bitmap of a size cannot be made, in a sentence that says which sizes go; null where it can. */
export function bitmapProblem(kind: Bitmap, { width, height }: Pick<BitmapSize, 'width' | 'height'>): string | null {
  const size = savedFilesWords.px(grouped(width), grouped(height))
  if (kind === 'png')
    return width > LONGEST_TILED_SIDE || height > LONGEST_TILED_SIDE
      ? savedFilesWords.isTooLargePngGoes(size, grouped(LONGEST_TILED_SIDE))
      : null
  return width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS
    ? savedFilesWords.isTooLargeForJpeg(
        size,
        kind === 'jpeg',
        grouped(LONGEST_SIDE),
        grouped(Math.floor(MOST_PIXELS / 1e6)),
        grouped(LONGEST_TILED_SIDE),
      )
    : null
}

export type BitmapOptions = {
  readonly kind: Bitmap
  readonly size: BitmapSize
  /** From 0 to 1, for JPEG and WebP. */
  readonly quality: number
  readonly onProgress?: Progress
  readonly signal?: AbortSignal
  /** PNG only: written band by band; left out: from 16 million px on. The pixels are the same. */
  readonly tiled?: boolean
}

const MEDIA_TYPES: Readonly<Record<Bitmap, string>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' }

/**
 * A drawing as a bitmap file. PNG and JPEG state their dots an inch, PNG its title and description too. JPEG knows no
 * transparency: its ground is white. Rejects with a sentence where it cannot be made, never gives a blank picture; rejects
 * with the signal's reason where it is given up.
 */
export async function printBitmap(drawing: Drawing, options: BitmapOptions): Promise<Blob> {
  const { kind, size, quality } = options
  const problem = bitmapProblem(kind, size)
  if (problem) throw new Error(problem)
  await loadLetters(drawing)
  const opaque = kind === 'jpeg' && drawing.ground === null ? { ...drawing, ground: '#ffffff' } : drawing
  if (kind === 'png' && (options.tiled ?? size.width * size.height > TILED_FROM)) return printTiledPng(opaque, options)
  const whole = openCanvas(size.width, size.height)
  await paintBands(opaque, size, ({ context, top, rows }) => {
    options.signal?.throwIfAborted()
    whole.drawImage(context.canvas, 0, 0, size.width, rows, 0, top, size.width, rows)
  })
  const blob = await new Promise<Blob | null>((resolve) => {
    whole.canvas.toBlob(resolve, MEDIA_TYPES[kind], quality)
  })
  // A browser that does not know a format makes a PNG of it.
  if (!blob || blob.size === 0) throw new Error(savedFilesWords.theBrowserMadeNoPicture)
  if (blob.type !== MEDIA_TYPES[kind]) throw new Error(savedFilesWords.thisBrowserCannotMakeWebp)
  options.signal?.throwIfAborted()
  if (kind === 'webp') return blob
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const { title, description } = drawing
  const noted =
    kind === 'png' ? addPngNotes(bytes, { dpi: size.dpi, title, description }) : setJpegDensity(bytes, size.dpi)
  return new Blob([noted.slice()], { type: blob.type })
}

import type { Mark } from '../scene/drawing'
import { PngStream } from './png-stream'

export type RasterMark = Extract<Mark, { readonly kind: 'raster' }>

const NO_NOTES = { dpi: null, title: '', description: '' }
const IDAT = [0x49, 0x44, 0x41, 0x54]

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Takes rows and gives a PNG, or only what is in its chunks of picture data. */
export function collectPng(width: number, height: number, channels: 'rgba' | 'rgb' | 'alpha', isWhole: boolean) {
  const parts: Uint8Array[] = []
  const png = new PngStream({ width, height, hasAlpha: channels === 'rgba', channels, ...NO_NOTES }, (bytes) => {
    if (isWhole) parts.push(bytes.slice())
    else if (IDAT.every((byte, at) => bytes[4 + at] === byte)) parts.push(bytes.slice(8, -4))
  })
  return {
    push: (rgba: Uint8ClampedArray) => {
      png.push(rgba)
    },
    finish: (): Uint8Array => {
      png.finish()
      return joinBytes(parts)
    },
  }
}

/** A raster as a PNG file. The same pixels give the same bytes. */
export function printRaster({ columns, rows, rgba }: RasterMark): Uint8Array {
  const png = collectPng(columns, rows, 'rgba', true)
  png.push(rgba)
  return png.finish()
}

/** A raster's colours and opacities, each as deflated rows with PNG's filters before them, as PDF holds pictures. */
export function printPlanes({ columns, rows, rgba }: RasterMark): {
  readonly colour: Uint8Array
  readonly alpha: Uint8Array
} {
  const colour = collectPng(columns, rows, 'rgb', false)
  const alpha = collectPng(columns, rows, 'alpha', false)
  colour.push(rgba)
  alpha.push(rgba)
  return { colour: colour.finish(), alpha: alpha.finish() }
}

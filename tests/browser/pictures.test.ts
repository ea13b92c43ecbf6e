import { expect, test } from 'vitest'
import { paintDrawing } from '../../src/canvas/paint'
import { bitmapSize, printBitmap } from '../../src/export/picture'
import { openCanvas } from '../../src/export/picture-tiles'
import { composeFigure } from '../../src/scene/figure'
import { DARK, LIGHT } from '../../src/scene/theme'
import { twoCommunities } from '../fixtures/scenes'

const figure = (ground: 'white' | 'theme' | 'transparent') =>
  composeFigure(twoCommunities(), null, {
    theme: ground === 'theme' ? DARK : LIGHT,
    ground,
    title: 'Six people',
    description: 'A figure',
    heading: 'Who works with whom, Łódź, 東京',
    caption: 'Six people in two communities, with a caption that is long enough to be broken into more than one line.',
  })

/** The pixels of a picture file, as the browser reads it. */
async function pixelsOf(file: Blob): Promise<ImageData> {
  const image = await createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' })
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('There is no canvas.')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

/** How far two pictures are apart: bytes that differ, of how many, and the largest difference. */
function compare(one: ImageData, other: ImageData): { different: number; worst: number } {
  let different = 0
  let worst = 0
  for (let at = 0; at < one.data.length; at++) {
    const by = Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0))
    if (by > 0) different++
    worst = Math.max(worst, by)
  }
  return { different, worst }
}

test.each(['white', 'theme', 'transparent'] as const)(
  'on a %s ground, a picture written band by band is that of the browser’s own encoder, pixel for pixel',
  async (ground) => {
    const drawing = figure(ground)
    // Large enough for three bands of 8 million px.
    const size = bitmapSize(drawing, { kind: 'print', width: 150, dpi: 1100 })
    expect(size.width * size.height).toBeGreaterThan(16_000_000)
    const options = { kind: 'png', size, quality: 1 } as const
    const whole = await pixelsOf(await printBitmap(drawing, { ...options, tiled: false }))
    const banded = await pixelsOf(await printBitmap(drawing, { ...options, tiled: true }))
    expect([banded.width, banded.height]).toEqual([size.width, size.height])
    expect(compare(whole, banded)).toEqual({ different: 0, worst: 0 })
  },
)

test('bands leave no seams: a picture of three differs from one painted at once by shades of single edges only', async () => {
  const drawing = figure('white')
  const size = bitmapSize(drawing, { kind: 'print', width: 150, dpi: 1100 })
  const banded = await pixelsOf(await printBitmap(drawing, { kind: 'png', size, quality: 1 }))
  const context = openCanvas(size.width, size.height)
  paintDrawing(context, drawing, size.scale)
  const { different, worst } = compare(context.getImageData(0, 0, size.width, size.height), banded)
  expect(worst).toBeLessThan(32)
  expect(different / (size.width * size.height)).toBeLessThan(0.005)
})

test('a picture that is given up is not made', async () => {
  const drawing = figure('white')
  const size = bitmapSize(drawing, { kind: 'print', width: 150, dpi: 1100 })
  const given = new AbortController()
  const shares: number[] = []
  const made = printBitmap(drawing, {
    kind: 'png',
    size,
    quality: 1,
    signal: given.signal,
    onProgress: (share) => {
      shares.push(share)
      if (share > 0.2) given.abort()
    },
  })
  await expect(made).rejects.toThrow(/abort/)
  expect(Math.max(...shares)).toBeLessThan(0.5)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('JPEG states its dots an inch, and has a white ground where the figure has none', async () => {
  const drawing = figure('transparent')
  const size = bitmapSize(drawing, { kind: 'print', width: 60, dpi: 300 })
  const jpeg = await printBitmap(drawing, { kind: 'jpeg', size, quality: 0.92 })
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  expect([...bytes.subarray(6, 18)]).toEqual([0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 1, 44, 1, 44])
  const { data, width, height } = await pixelsOf(jpeg)
  expect([width, height]).toEqual([size.width, size.height])
  expect([...data.subarray(0, 3)].every((value) => value > 250)).toBe(true)
})

import { describe, expect, it, test } from 'vitest'
import { setJpegDensity } from '../../src/export/jpeg-density'
import {
  bitmapProblem,
  bitmapSize,
  LONGEST_SIDE,
  LONGEST_TILED_SIDE,
  MOST_PIXELS,
  printBitmap,
} from '../../src/export/picture'

describe('a bitmap’s size', () => {
  it('is its drawing’s, times the scale of the screen', () => {
    expect(bitmapSize({ width: 300, height: 201 }, { kind: 'screen', scale: 2 })).toMatchObject({
      width: 600,
      height: 402,
      scale: 2,
      dpi: 192,
    })
  })

  it('is that of the paper in dots an inch: 180 mm at 300 dpi are 2,126 px', () => {
    const size = bitmapSize({ width: 900, height: 600 }, { kind: 'print', width: 180, dpi: 300 })
    expect([size.width, size.height]).toEqual([2126, 1417])
    expect(size.printed.width).toBeCloseTo(180, 1)
    expect(size.printed.height).toBeCloseTo(120, 1)
  })
})

describe('a bitmap that is too large', () => {
  it('as PNG is one of more than 30,000 px a side, and is refused in a sentence', () => {
    expect(bitmapProblem('png', { width: LONGEST_TILED_SIDE, height: LONGEST_TILED_SIDE })).toBeNull()
    expect(bitmapProblem('png', { width: LONGEST_TILED_SIDE + 1, height: 10 })).toMatch(/^30,001 × 10 px is too large/)
  })

  it.each(['jpeg', 'webp'] as const)(
    'as %s is what a canvas cannot hold, and the sentence says which sizes go',
    (kind) => {
      expect(bitmapProblem(kind, { width: LONGEST_SIDE, height: 10 })).toBeNull()
      expect(bitmapProblem(kind, { width: LONGEST_SIDE + 1, height: 10 })).toMatch(
        /up to 16,384 px a side.*PNG goes up/,
      )
      const side = Math.floor(Math.sqrt(MOST_PIXELS))
      expect(bitmapProblem(kind, { width: side, height: side })).toBeNull()
      expect(bitmapProblem(kind, { width: side + 1, height: side + 1 })).toMatch(/134 million px in all/)
    },
  )

  it('is never begun', async () => {
    const drawing = { width: 1000, height: 1000, ground: null, title: '', description: '', marks: [] }
    const size = bitmapSize(drawing, { kind: 'screen', scale: 40 })
    await expect(printBitmap(drawing, { kind: 'png', size, quality: 1 })).rejects.toThrow(/too large/)
  })
})

describe('the density of a JPEG', () => {
  const rest = [0xff, 0xdb, 1, 2, 3]
  const jfif = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, ...rest]

  it('is written into the segment that is there', () => {
    const file = setJpegDensity(Uint8Array.from(jfif), 600)
    expect(file.length).toBe(jfif.length)
    expect([...file.subarray(13, 18)]).toEqual([1, 2, 88, 2, 88])
    expect([...file.subarray(20)]).toEqual(rest)
  })

  it('gets a segment of its own where there is none', () => {
    const file = setJpegDensity(Uint8Array.from([0xff, 0xd8, ...rest]), 300)
    expect([...file.subarray(0, 20)]).toEqual([
      0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1, 1, 44, 1, 44, 0, 0,
    ])
    expect([...file.subarray(20)]).toEqual(rest)
  })
})

test('what is no JPEG is left as it is', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
  expect(setJpegDensity(png, 300)).toBe(png)
})

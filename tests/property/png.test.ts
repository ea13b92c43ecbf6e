import fc from 'fast-check'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { addPngNotes } from '../../src/export/png-chunks'
import { PngStream } from '../../src/export/png-stream'

type Picture = {
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly kind: 'noise' | 'blank' | 'runs'
  readonly seed: number
}

const picture: fc.Arbitrary<Picture> = fc.record({
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
  hasAlpha: fc.boolean(),
  kind: fc.constantFrom('noise', 'blank', 'runs'),
  seed: fc.integer({ min: 1, max: 1e6 }),
})

/** Noise, one colour, or few colours in runs, as figures are. */
function pixelsOf({ width, height, hasAlpha, kind, seed }: Picture): Uint8Array {
  const random = seededRandom(seed)
  const pixels = new Uint8Array(width * height * 4)
  let run = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (kind === 'runs' && run-- > 0) pixels.copyWithin(at, at - 4, at)
    else {
      for (let channel = 0; channel < 4; channel++) pixels[at + channel] = kind === 'blank' ? 255 : random() * 256
      run = Math.floor(random() * 9)
    }
    if (!hasAlpha) pixels[at + 3] = 255
  }
  return pixels
}

/** Writes a picture in bands of some rows. */
function write(made: Picture, bands: readonly number[], title = 'Map'): Uint8Array {
  const { width, height, hasAlpha } = made
  const pixels = pixelsOf(made)
  const parts: Uint8Array[] = []
  const head = { width, height, hasAlpha, dpi: 300, title, description: 'Łódź, 東京' }
  const png = new PngStream(head, (bytes) => parts.push(bytes.slice()))
  let row = 0
  for (let turn = 0; row < height; turn++) {
    const rows = Math.min(height - row, bands[turn % bands.length] ?? 1)
    png.push(pixels.subarray(row * width * 4, (row + rows) * width * 4))
    row += rows
  }
  png.finish()
  return new Uint8Array(Buffer.concat(parts))
}

const bandsOf = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 })

test('a picture written row by row is read by another program pixel for pixel', () => {
  fc.assert(
    fc.property(picture, bandsOf, (made, bands) => {
      const read = PNG.sync.read(Buffer.from(write(made, bands)), { checkCRC: true })
      expect([read.width, read.height]).toEqual([made.width, made.height])
      expect(Buffer.from(pixelsOf(made)).equals(read.data)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('the bytes of a picture do not depend on how many of its rows come at once', () => {
  fc.assert(
    fc.property(picture, bandsOf, (made, bands) => {
      expect(Buffer.from(write(made, bands)).equals(Buffer.from(write(made, [made.height])))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

/** Chunks by kind, as they stand in the file. */
function chunksOf(file: Uint8Array): { readonly kind: string; readonly content: Buffer }[] {
  const bytes = Buffer.from(file)
  const chunks: { kind: string; content: Buffer }[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.push({ kind: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

test('any title stands in the file as it is, beside the dots a metre of 300 dpi', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (title) => {
      const made = { width: 2, height: 1, hasAlpha: false, kind: 'blank', seed: 1 } as const
      for (const file of [
        write(made, [1], title),
        addPngNotes(PNG.sync.write(new PNG({ width: 2, height: 1 })), { dpi: 300, title, description: '' }),
      ]) {
        const chunks = chunksOf(file)
        expect(chunks[0]?.kind).toBe('IHDR')
        const density = chunks.find(({ kind }) => kind === 'pHYs')?.content
        expect([density?.readUInt32BE(0), density?.readUInt32BE(4), density?.[8]]).toEqual([11811, 11811, 1])
        const texts = chunks.filter(({ kind }) => kind === 'iTXt').map(({ content }) => content.toString('utf8'))
        expect(texts).toContain(`Title\0\0\0\0\0${title.replaceAll('\0', '')}`)
        expect(PNG.sync.read(Buffer.from(file), { checkCRC: true }).width).toBe(2)
      }
    }),
    { numRuns: 60 },
  )
})

test('rows that are missing, too many or not whole are refused', () => {
  const stream = () =>
    new PngStream({ width: 2, height: 2, hasAlpha: true, dpi: null, title: '', description: '' }, () => undefined)
  expect(() => {
    stream().push(new Uint8Array(9))
  }).toThrow(/rows/)
  expect(() => {
    stream().push(new Uint8Array(24))
  }).toThrow(/3 rows do not follow row 0 of 2/)
  expect(() => {
    const png = stream()
    png.push(new Uint8Array(8))
    png.finish()
  }).toThrow(/1 of 2 rows/)
})

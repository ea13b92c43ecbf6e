import { Zlib } from 'fflate'
import { noteChunks, PNG_SIGNATURE, pngChunk, type PngNotes } from './png-chunks'

/** What comes before the rows: size in px, and whether anything shines through. */
export type PngHead = PngNotes & {
  readonly width: number
  readonly height: number
  /** False: the alpha of the rows is left out, which saves a quarter. */
  readonly hasAlpha: boolean
  /** Left out: as `hasAlpha` says. `alpha`: a gray picture of how opaque the rows are. */
  readonly channels?: 'rgba' | 'rgb' | 'alpha'
}

/** Bytes a pixel, and the colour type that PNG calls it by. */
const CHANNELS = { rgba: { size: 4, kind: 6 }, rgb: { size: 3, kind: 2 }, alpha: { size: 1, kind: 0 } } as const

/** Compressed bytes are passed on in chunks of about this size. */
const CHUNK = 1 << 18
/** What the compressor makes of bytes depends on how many come at once: always so many, however the rows come. */
const FED_AT_ONCE = 1 << 18
/** Filters of PNG, by number: left, above, and the one of the three neighbours that foretells best (Paeth). */
const SUB = 1
const UP = 2
const PAETH = 4

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
}

/**
 * Writes a PNG as its rows come, so that a picture of any size needs the memory of some rows only. Rows are RGBA, 8 bits
 * each, from the top. Deflated by a library in which nothing depends on the machine: the same rows give the same bytes.
 * Source: PNG (Third Edition), W3C Recommendation 2025. Cost: linear in the pixels.
 */
export class PngStream {
  private readonly head: PngHead
  private readonly emit: (bytes: Uint8Array) => void
  private readonly deflate: Zlib
  private readonly size: number
  /** The first byte of a pixel that is written. */
  private readonly first: number
  private rows = 0
  private before: Uint8Array
  private readonly feed = new Uint8Array(FED_AT_ONCE)
  private fed = 0
  private waiting: Uint8Array[] = []
  private waitingLength = 0

  /** `emit` gets the file piece by piece, in order. */
  constructor(head: PngHead, emit: (bytes: Uint8Array) => void) {
    this.head = head
    this.emit = emit
    const channels = head.channels ?? (head.hasAlpha ? 'rgba' : 'rgb')
    this.size = CHANNELS[channels].size
    this.first = channels === 'alpha' ? 3 : 0
    this.before = new Uint8Array(head.width * this.size)
    this.deflate = new Zlib({ level: 6 })
    this.deflate.ondata = (bytes, isLast) => {
      this.keep(bytes, isLast)
    }
    const content = new Uint8Array(13)
    const view = new DataView(content.buffer)
    view.setUint32(0, head.width)
    view.setUint32(4, head.height)
    content[8] = 8
    content[9] = CHANNELS[channels].kind
    emit(PNG_SIGNATURE)
    emit(pngChunk('IHDR', content))
    for (const chunk of noteChunks(head)) emit(chunk)
  }

  /** Takes the next rows, whole ones. Throws where they are not, or where there are more than the head says. */
  push(pixels: Uint8Array | Uint8ClampedArray): void {
    const { width, height } = this.head
    const rows = pixels.length / (4 * width)
    if (!Number.isInteger(rows) || this.rows + rows > height)
      throw new Error(`${String(rows)} rows do not follow row ${String(this.rows)} of ${String(height)}.`)
    const filtered = new Uint8Array(1 + width * this.size)
    for (let row = 0; row < rows; row++) {
      this.filter(pixels, row * 4 * width, filtered)
      this.compress(filtered)
    }
    this.rows += rows
  }

  /** Ends the file. Throws where rows are missing. */
  finish(): void {
    if (this.rows !== this.head.height)
      throw new Error(`${String(this.rows)} of ${String(this.head.height)} rows have come.`)
    this.deflate.push(this.feed.slice(0, this.fed), true)
    this.emit(pngChunk('IEND', new Uint8Array(0)))
  }

  private compress(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const count = Math.min(bytes.length - at, FED_AT_ONCE - this.fed)
      this.feed.set(bytes.subarray(at, at + count), this.fed)
      this.fed += count
      at += count
      if (this.fed < FED_AT_ONCE) continue
      this.deflate.push(this.feed.slice(), false)
      this.fed = 0
    }
  }

  /** Turns a row into differences, by whichever filter leaves the smallest ones. */
  private filter(pixels: Uint8Array | Uint8ClampedArray, from: number, into: Uint8Array): void {
    const { size, before, first } = this
    const length = before.length
    const row = new Uint8Array(length)
    let isSame = true
    for (let at = 0, source = from; at < length; source += 4) {
      for (let channel = 0; channel < size; channel++, at++) {
        const value = pixels[source + first + channel] ?? 0
        row[at] = value
        if (value !== before[at]) isSame = false
      }
    }
    const method = isSame ? UP : this.chooseFilter(row)
    into[0] = method
    for (let at = 0; at < length; at++) {
      const left = at < size ? 0 : (row[at - size] ?? 0)
      const above = before[at] ?? 0
      const foretold =
        method === UP ? above : method === SUB ? left : paeth(left, above, at < size ? 0 : (before[at - size] ?? 0))
      into[at + 1] = (row[at] ?? 0) - foretold
    }
    this.before = row
  }

  /** The filter with the smallest sum of differences, each taken as a signed byte. */
  private chooseFilter(row: Uint8Array): number {
    const { size, before } = this
    let [sub, up, both] = [0, 0, 0]
    for (let at = 0; at < row.length; at++) {
      const value = row[at] ?? 0
      const left = at < size ? 0 : (row[at - size] ?? 0)
      const above = before[at] ?? 0
      if (value === left && value === above && (at < size || value === before[at - size])) continue
      const corner = at < size ? 0 : (before[at - size] ?? 0)
      sub += distance(value - left)
      up += distance(value - above)
      both += distance(value - paeth(left, above, corner))
    }
    return sub <= up && sub <= both ? SUB : up <= both ? UP : PAETH
  }

  private keep(bytes: Uint8Array, isLast: boolean): void {
    this.waiting.push(bytes)
    this.waitingLength += bytes.length
    if (this.waitingLength === 0 || (this.waitingLength < CHUNK && !isLast)) return
    const content = new Uint8Array(this.waitingLength)
    let at = 0
    for (const part of this.waiting) {
      content.set(part, at)
      at += part.length
    }
    this.waiting = []
    this.waitingLength = 0
    this.emit(pngChunk('IDAT', content))
  }
}

const distance = (difference: number): number => {
  const byte = difference & 0xff
  return byte < 128 ? byte : 256 - byte
}

import { crc32 } from '../base/crc32'

/** A chunk of a PNG file: length, four letters, content, check sum. */
export function pngChunk(kind: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + content.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length)
  for (let at = 0; at < 4; at++) chunk[4 + at] = kind.charCodeAt(at)
  chunk.set(content, 8)
  view.setUint32(8 + content.length, crc32(chunk.subarray(4, 8 + content.length)))
  return chunk
}

export const PNG_SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const INCH = 0.0254

/** What a picture says of itself: how densely it is meant to be printed, and what it shows. */
export type PngNotes = {
  /** Dots an inch; null: not stated. */
  readonly dpi: number | null
  readonly title: string
  readonly description: string
}

/** `pHYs`: dots a metre, both ways. */
function densityChunk(dpi: number): Uint8Array {
  const content = new Uint8Array(9)
  const view = new DataView(content.buffer)
  view.setUint32(0, Math.round(dpi / INCH))
  view.setUint32(4, Math.round(dpi / INCH))
  content[8] = 1
  return pngChunk('pHYs', content)
}

/** `iTXt`: a key word, and a text in any script. */
function textChunk(word: string, text: string): Uint8Array {
  const encoder = new TextEncoder()
  // Key word, end; not compressed; no language, no translated word.
  return pngChunk('iTXt', encoder.encode(`${word}\0\0\0\0\0${text.replaceAll('\0', '')}`))
}

/** The chunks that notes become; they stand between the head and the picture. */
export function noteChunks({ dpi, title, description }: PngNotes): Uint8Array[] {
  return [
    ...(dpi === null ? [] : [densityChunk(dpi)]),
    ...(title === '' ? [] : [textChunk('Title', title)]),
    ...(description === '' ? [] : [textChunk('Description', description)]),
    textChunk('Software', 'Coterie'),
  ]
}

/** Puts notes into a PNG that somebody else made, right after its head. A file that is no PNG comes back as it is. */
export function addPngNotes(png: Uint8Array, notes: PngNotes): Uint8Array {
  const afterHead = PNG_SIGNATURE.length + 25
  if (png.length < afterHead || PNG_SIGNATURE.some((byte, at) => png[at] !== byte)) return png
  const chunks = noteChunks(notes)
  const added = chunks.reduce((sum, { length }) => sum + length, 0)
  const file = new Uint8Array(png.length + added)
  file.set(png.subarray(0, afterHead))
  let at = afterHead
  for (const chunk of chunks) {
    file.set(chunk, at)
    at += chunk.length
  }
  file.set(png.subarray(afterHead), at)
  return file
}

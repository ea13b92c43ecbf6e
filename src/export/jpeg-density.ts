/** `JFIF` and a nought, which begin the first segment of most JPEG files. */
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0x00]
/** Start of image, and the marker of an application's first segment. */
const START = [0xff, 0xd8]
const SEGMENT = [0xff, 0xe0]
const PER_INCH = 1

const startsWith = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

/** A JPEG that says how densely it is meant to be printed, in dots an inch. A file that is no JPEG comes back as it is. */
export function setJpegDensity(jpeg: Uint8Array, dpi: number): Uint8Array {
  if (!startsWith(jpeg, 0, START)) return jpeg
  const dots = Math.max(1, Math.min(0xffff, Math.round(dpi)))
  const density = [PER_INCH, dots >> 8, dots & 0xff, dots >> 8, dots & 0xff]
  if (startsWith(jpeg, 2, SEGMENT) && startsWith(jpeg, 6, JFIF)) {
    const file = jpeg.slice()
    file.set(density, 13)
    return file
  }
  // Version 1.2, no thumbnail.
  const segment = [...SEGMENT, 0, 16, ...JFIF, 1, 2, ...density, 0, 0]
  const file = new Uint8Array(jpeg.length + segment.length)
  file.set(START)
  file.set(segment, 2)
  file.set(jpeg.subarray(2), 2 + segment.length)
  return file
}

/**
 * A sheet of opaque pixels, four bytes each (red, green, blue, 255), and lines and shapes painted on it with soft edges. Plain
 * arithmetic on bytes: without a graphics card this is several times as fast as a canvas for tens of thousands of short
 * lines. Coordinates are px of the sheet; the middle of the first pixel is (0.5, 0.5). Opacities are 0 to 256.
 */
export class Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint32Array

  constructor(width: number, height: number, buffer: ArrayBufferLike = new ArrayBuffer(width * height * 4)) {
    this.width = width
    this.height = height
    this.data = new Uint32Array(buffer, 0, width * height)
  }

  /** Mixes a colour (0xBBGGRR) into one pixel, which must lie on the sheet. */
  private mix(at: number, colour: number, opacity: number): void {
    const under = this.data[at] ?? 0
    const keep = 256 - opacity
    const redBlue = ((Math.imul(under & 0xff00ff, keep) + Math.imul(colour & 0xff00ff, opacity)) >>> 8) & 0xff00ff
    const green = ((Math.imul(under & 0xff00, keep) + Math.imul(colour & 0xff00, opacity)) >>> 8) & 0xff00
    this.data[at] = 0xff000000 | redBlue | green
  }

  /**
   * A straight line, butt ends. `dash` and `gap`, px along the line: 0 for a whole one; `start`: how far along the dashes are
   * at its first point. Cost: its length times its width.
   */
  line(
    fromX: number,
    fromY: number,
    toX: number,
    toY: number,
    width: number,
    colour: number,
    opacity: number,
    dash = 0,
    gap = 0,
    start = 0,
  ): void {
    const { width: columns, height: rows } = this
    const isSteep = Math.abs(toY - fromY) > Math.abs(toX - fromX)
    const isTurned = isSteep ? toY < fromY : toX < fromX
    // Along the longer axis (`u`) there is one step a pixel; across it (`v`) lies the width.
    const u0 = isSteep ? (isTurned ? toY : fromY) : isTurned ? toX : fromX
    const v0 = isSteep ? (isTurned ? toX : fromX) : isTurned ? toY : fromY
    const u1 = isSteep ? (isTurned ? fromY : toY) : isTurned ? fromX : toX
    const v1 = isSteep ? (isTurned ? fromX : toX) : isTurned ? fromY : toY
    const along = isSteep ? rows : columns
    const across = isSteep ? columns : rows
    const stepU = isSteep ? columns : 1
    const stepV = isSteep ? 1 : columns
    const run = u1 - u0
    if (!(run > 0)) return
    const slope = (v1 - v0) / run
    const stretch = Math.sqrt(1 + slope * slope)
    const thin = Math.min(1, width)
    const strength = Math.min(256, opacity * thin)
    const half = (Math.max(1, width) * stretch) / 2
    const first = Math.max(0, Math.ceil(u0 - 0.5))
    const last = Math.min(along, Math.ceil(u1 - 0.5))
    if (dash === 0 && half <= 0.75) {
      this.thread(first, last, u0, v0, slope, across, stepU, stepV, half, colour, strength)
      return
    }
    const period = dash + gap
    for (let u = first; u < last; u++) {
      if (dash > 0) {
        const walked = (isTurned ? u1 - u - 0.5 : u + 0.5 - u0) * stretch + start
        if (walked - Math.floor(walked / period) * period >= dash) continue
      }
      const middle = v0 + (u + 0.5 - u0) * slope
      const low = middle - half
      const high = middle + half
      if (high <= 0 || low >= across) continue
      const begin = Math.max(0, Math.floor(low))
      const end = Math.min(across, Math.ceil(high))
      for (let v = begin; v < end; v++) {
        const cover = (high < v + 1 ? high : v + 1) - (low > v ? low : v)
        const mixed = (cover * strength) | 0
        if (mixed > 0) this.mix(u * stepU + v * stepV, colour, mixed)
      }
    }
  }

  /** A thin line: each step meets two pixels, which share its strength. Most lines of a large map are such, so it is written out. */
  private thread(
    first: number,
    last: number,
    u0: number,
    v0: number,
    slope: number,
    across: number,
    stepU: number,
    stepV: number,
    half: number,
    colour: number,
    strength: number,
  ): void {
    const { data } = this
    const redBlue = colour & 0xff00ff
    const green = colour & 0xff00
    const whole = 2 * half * strength
    // From the middle of the line to the middle of the pixel before it.
    let v = v0 + (first + 0.5 - u0) * slope - 0.5
    for (let u = first; u < last; u++, v += slope) {
      const near = Math.floor(v)
      const second = (v - near) * whole
      if (near >= 0 && near < across) {
        const at = u * stepU + near * stepV
        const opacity = Math.min(256, whole - second) | 0
        const keep = 256 - opacity
        const under = data[at] ?? 0
        data[at] =
          0xff000000 |
          (((Math.imul(under & 0xff00ff, keep) + Math.imul(redBlue, opacity)) >>> 8) & 0xff00ff) |
          (((Math.imul(under & 0xff00, keep) + Math.imul(green, opacity)) >>> 8) & 0xff00)
      }
      if (near + 1 >= 0 && near + 1 < across) {
        const at = u * stepU + (near + 1) * stepV
        const opacity = Math.min(256, second) | 0
        const keep = 256 - opacity
        const under = data[at] ?? 0
        data[at] =
          0xff000000 |
          (((Math.imul(under & 0xff00ff, keep) + Math.imul(redBlue, opacity)) >>> 8) & 0xff00ff) |
          (((Math.imul(under & 0xff00, keep) + Math.imul(green, opacity)) >>> 8) & 0xff00)
      }
    }
  }

  /** A line one pixel wide with hard edges: for what moves. */
  hair(fromX: number, fromY: number, toX: number, toY: number, colour: number, opacity: number): void {
    const { width: columns, height: rows } = this
    const isSteep = Math.abs(toY - fromY) > Math.abs(toX - fromX)
    const isTurned = isSteep ? toY < fromY : toX < fromX
    const u0 = isSteep ? (isTurned ? toY : fromY) : isTurned ? toX : fromX
    const v0 = isSteep ? (isTurned ? toX : fromX) : isTurned ? toY : fromY
    const u1 = isSteep ? (isTurned ? fromY : toY) : isTurned ? fromX : toX
    const v1 = isSteep ? (isTurned ? fromX : toX) : isTurned ? fromY : toY
    if (!(u1 > u0)) return
    const along = isSteep ? rows : columns
    const across = isSteep ? columns : rows
    const slope = (v1 - v0) / (u1 - u0)
    const first = Math.max(0, Math.ceil(u0 - 0.5))
    const last = Math.min(along, Math.ceil(u1 - 0.5))
    let v = v0 + (first + 0.5 - u0) * slope
    for (let u = first; u < last; u++, v += slope) {
      const place = v | 0
      if (v < 0 || place >= across) continue
      this.mix(isSteep ? u * columns + place : place * columns + u, colour, opacity)
    }
  }

  /** A filled disc; with `hole`, a ring around one of that radius. */
  disc(x: number, y: number, radius: number, colour: number, opacity: number, hole = 0): void {
    const { width, height } = this
    const reach = radius + 0.5
    const top = Math.max(0, Math.floor(y - reach))
    const bottom = Math.min(height, Math.ceil(y + reach))
    const left = Math.max(0, Math.floor(x - reach))
    const right = Math.min(width, Math.ceil(x + reach))
    const inner = (radius - 0.75) * Math.abs(radius - 0.75)
    // Below a pixel's size a disc is fainter, not smaller.
    const small = radius < 0.5 ? (radius * radius) / 0.25 : 1
    const outer = Math.max(0.5, radius)
    for (let row = top; row < bottom; row++) {
      const dy = row + 0.5 - y
      for (let column = left; column < right; column++) {
        const dx = column + 0.5 - x
        const square = dx * dx + dy * dy
        let cover = small
        if (square > inner || small < 1) {
          cover = small * Math.min(1, outer + 0.5 - Math.sqrt(square))
          if (cover <= 0) continue
        }
        if (hole > 0) {
          const inside = hole + 0.5 - Math.sqrt(square)
          if (inside >= 1) continue
          if (inside > 0) cover *= 1 - inside
        }
        const mixed = (cover * opacity) | 0
        if (mixed > 0) this.mix(row * width + column, colour, mixed)
      }
    }
  }

  /** A filled square about its middle, `half` of its side each way. */
  square(x: number, y: number, half: number, colour: number, opacity: number): void {
    const { width, height } = this
    const [left, right, top, bottom] = [x - half, x + half, y - half, y + half]
    const endRow = Math.min(height, Math.ceil(bottom))
    const endColumn = Math.min(width, Math.ceil(right))
    for (let row = Math.max(0, Math.floor(top)); row < endRow; row++) {
      const high = Math.min(bottom, row + 1) - Math.max(top, row)
      for (let column = Math.max(0, Math.floor(left)); column < endColumn; column++) {
        const mixed = (high * (Math.min(right, column + 1) - Math.max(left, column)) * opacity) | 0
        if (mixed > 0) this.mix(row * width + column, colour, mixed)
      }
    }
  }
}

/** `#rrggbb` as the pixels have it: 0xBBGGRR. */
export function packColour(hex: string): number {
  const value = parseInt(hex.slice(1), 16)
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >>> 16)
}

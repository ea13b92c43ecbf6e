/** Texts that stand one behind the other, decoded together. */
export type TextPiece = {
  /** The number of its first text. */
  readonly first: number
  /** UTF-8; UTF-16 of this machine's byte order where half a pair of surrogates stands alone, which UTF-8 cannot say. */
  readonly isWide: boolean
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Texts by their numbers 0 … n − 1, as bytes: 4 bytes for each beyond its letters. */
export type TextTable = {
  readonly pieces: readonly TextPiece[]
  /** Where each text ends in its piece, in UTF-16 units. */
  readonly ends: Int32Array<ArrayBuffer>
}

export type TextWriter = {
  /** Adds a text; returns its number. */
  readonly put: (text: string) => number
  /** The number of a text that is added once, however often it is asked for: of names, venues, words. */
  readonly intern: (text: string) => number
  readonly finish: () => TextTable
}

/** UTF-16 units in one piece, or one text where that is longer: what takes a few milliseconds to decode. */
const PIECE = 1 << 20

/** Whole numbers in a row that grows. */
export class IntegerRow {
  private items = new Int32Array(1024)
  length = 0

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(2 * this.items.length)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length++] = item
  }

  at(place: number): number {
    return this.items[place] ?? 0
  }

  take(): Int32Array<ArrayBuffer> {
    return this.items.slice(0, this.length)
  }
}

/** Half a pair of surrogates that stands alone. */
const LONE_SURROGATE = /\p{Cs}/u

function encode(text: string, first: number): TextPiece {
  if (!LONE_SURROGATE.test(text)) return { first, isWide: false, bytes: new TextEncoder().encode(text) }
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return { first, isWide: true, bytes: new Uint8Array(units.buffer) }
}

/** UTF-16 units that are made a text in one call: each is an argument of it. */
const UNITS = 8192

function decode({ isWide, bytes }: TextPiece): string {
  // A byte order mark at the start is a character of the text.
  if (!isWide) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2)
  let text = ''
  for (let from = 0; from < units.length; from += UNITS)
    text += String.fromCharCode(...units.subarray(from, from + UNITS))
  return text
}

/** Collects texts; linear in them. */
export function createTextWriter(): TextWriter {
  const pieces: TextPiece[] = []
  const ends = new IntegerRow()
  const numbers = new Map<string, number>()
  let parts: string[] = []
  let length = 0
  const flush = (): void => {
    if (parts.length === 0) return
    pieces.push(encode(parts.join(''), ends.length - parts.length))
    parts = []
    length = 0
  }
  const put = (text: string): number => {
    if (length + text.length > PIECE) flush()
    parts.push(text)
    length += text.length
    ends.push(length)
    return ends.length - 1
  }
  return {
    put,
    intern(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = put(text)
      numbers.set(text, number)
      return number
    },
    finish() {
      flush()
      return { pieces, ends: ends.take() }
    },
  }
}

/** Gives texts by their numbers; a piece is decoded when the first of its texts is asked for. */
export function openTexts({ pieces, ends }: TextTable): (number: number) => string {
  const texts: (string | undefined)[] = Array.from({ length: ends.length })
  function open(number: number): void {
    let [low, high] = [0, pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((pieces[middle]?.first ?? 0) <= number) low = middle
      else high = middle - 1
    }
    const piece = pieces[low]
    if (piece === undefined) return
    const whole = decode(piece)
    const behind = pieces[low + 1]?.first ?? ends.length
    for (let at = piece.first, from = 0; at < behind; at++) {
      const to = ends[at] ?? from
      texts[at] = whole.slice(from, to)
      from = to
    }
  }
  return (number) => {
    if (texts[number] === undefined) open(number)
    return texts[number] ?? ''
  }
}

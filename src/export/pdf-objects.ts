import { zlibSync } from 'fflate'

/** A thing of a PDF file that others point to: its number. */
export type PdfRef = { readonly number: number }

const ENCODER = new TextEncoder()

/** Up to four decimals, never an exponent, never −0: the same text on every machine. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) return '0'
  const rounded = Math.round(value * 1e4) / 1e4 || 0
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(4).replace(/(?<!0)0+$/, '')
}

export const pdfRef = ({ number }: PdfRef): string => `${String(number)} 0 R`

/** A name, with every character that names may not hold written by its number. */
export const pdfName = (name: string): string =>
  `/${[...ENCODER.encode(name)]
    .map((byte) =>
      /[A-Za-z0-9_+-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `#${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')}`

const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase()

/** UTF-16 code units as hexadecimal digits, big-endian; lone halves of pairs become U+FFFD. */
export const utf16Hex = (text: string): string => {
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd')
  return Array.from({ length: whole.length }, (_, at) => hex(whole.charCodeAt(at))).join('')
}

/** A text for people: UTF-16 with its mark, in hexadecimal digits, so that no character needs to be escaped. */
export const pdfText = (text: string): string => `<FEFF${utf16Hex(text)}>`

/**
 * The objects of a PDF 1.7 file (ISO 32000-1), and the file. Streams are deflated by a library that gives the same bytes in
 * Node and in browsers; nothing is taken from the clock.
 */
export class PdfObjects {
  private readonly bodies: (readonly Uint8Array[])[] = []

  /** A number for an object whose body comes later. */
  reserve(): PdfRef {
    this.bodies.push([])
    return { number: this.bodies.length }
  }

  set(ref: PdfRef, body: string): void {
    this.bodies[ref.number - 1] = [ENCODER.encode(body)]
  }

  add(body: string): PdfRef {
    const ref = this.reserve()
    this.set(ref, body)
    return ref
  }

  /** A stream with the entries of its dictionary (`/Type /XObject …`), without length and filter. */
  addStream(entries: string, content: string | Uint8Array): PdfRef {
    return this.addDeflated(
      entries,
      zlibSync(typeof content === 'string' ? ENCODER.encode(content) : content, { level: 9 }),
    )
  }

  /** A stream that is deflated already. */
  addDeflated(entries: string, bytes: Uint8Array): PdfRef {
    const ref = this.reserve()
    const head = `<< ${entries} /Filter /FlateDecode /Length ${String(bytes.length)} >>\nstream\n`
    this.bodies[ref.number - 1] = [ENCODER.encode(head), bytes, ENCODER.encode('\nendstream')]
    return ref
  }

  /** The whole file. `id`: 32 hexadecimal digits that name it. */
  print(root: PdfRef, info: PdfRef, id: string): Uint8Array {
    const parts: Uint8Array[] = []
    let length = 0
    const write = (bytes: Uint8Array): void => {
      parts.push(bytes)
      length += bytes.length
    }
    // The second line tells programs that look at the first bytes only that the file is no text.
    write(ENCODER.encode('%PDF-1.7\n%'))
    write(new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a]))
    const places = this.bodies.map((body, at) => {
      const place = length
      write(ENCODER.encode(`${String(at + 1)} 0 obj\n`))
      for (const bytes of body) write(bytes)
      write(ENCODER.encode('\nendobj\n'))
      return place
    })
    const start = length
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    write(ENCODER.encode(`xref\n0 ${String(places.length + 1)}\n0000000000 65535 f \n${rows}`))
    const size = String(places.length + 1)
    write(
      ENCODER.encode(
        `trailer\n<< /Size ${size} /Root ${pdfRef(root)} /Info ${pdfRef(info)} /ID [<${id}> <${id}>] >>\nstartxref\n${String(start)}\n%%EOF\n`,
      ),
    )
    const file = new Uint8Array(length)
    let at = 0
    for (const bytes of parts) {
      file.set(bytes, at)
      at += bytes.length
    }
    return file
  }
}

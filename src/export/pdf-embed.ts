import type { Glyph, Subset } from 'fontkit'
import type { Face } from './pdf-faces'
import { pdfName, pdfNumber, type PdfObjects, type PdfRef, pdfRef, utf16Hex } from './pdf-objects'

/** Bits of a font descriptor's flags: a symbolic font, whose glyphs are asked for by number; serifs; slanted. */
const SYMBOLIC = 4
const ITALIC = 64
/** The most entries that one list of a character map may have. */
const MAP_ROWS = 100

const hex4 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase()

/** A font of the file: the glyphs that were used of one face, numbered in the order in which they came. */
export class EmbeddedFont {
  readonly ref: PdfRef
  /** What content streams call it. */
  readonly name: string
  private readonly face: Face
  private readonly subset: Subset
  private readonly numbers = new Map<number, number>()
  private readonly used: Glyph[] = []
  private readonly outlines = new Map<number, PdfRef>()

  constructor(face: Face, name: string, objects: PdfObjects) {
    this.face = face
    this.name = name
    this.ref = objects.reserve()
    this.subset = face.font.createSubset()
  }

  /** The glyph's number in this file, four hexadecimal digits. */
  use(glyph: Glyph): string {
    let number = this.numbers.get(glyph.id)
    if (number === undefined) {
      // fontkit's types say that it returns whether it was new; it returns the glyph's new number.
      number = Number(this.subset.includeGlyph(glyph))
      this.numbers.set(glyph.id, number)
      if (number > 0) this.used[number] = glyph
    }
    return hex4(number)
  }

  /** The width of a glyph as the file states it, thousandths of the type size. */
  widthOf(glyph: Glyph): number {
    return (glyph.advanceWidth * 1000) / this.face.font.unitsPerEm
  }

  /** The glyph's outline as a form to be stroked, in the font's own units; null where it has none. */
  outline(glyph: Glyph, objects: PdfObjects): PdfRef | null {
    const known = this.outlines.get(glyph.id)
    if (known) return known
    const path = outlinePath(glyph)
    if (path === '') return null
    const { minX, minY, maxX, maxY } = glyph.bbox
    // Room for the stroke, which lies half outside of the outline.
    const room = this.face.font.unitsPerEm
    const box = [minX - room, minY - room, maxX + room, maxY + room].map(pdfNumber).join(' ')
    const ref = objects.addStream(`/Type /XObject /Subtype /Form /BBox [${box}]`, `${path} S`)
    this.outlines.set(glyph.id, ref)
    return ref
  }

  /** Writes the font's objects, once all of its glyphs are known. */
  finish(objects: PdfObjects, tag: string): void {
    const { font, file } = this.face
    const scale = 1000 / font.unitsPerEm
    const name = pdfName(`${tag}+${font.postscriptName}`)
    const program = this.subset.encode()
    const data = objects.addStream(`/Length1 ${String(program.length)}`, program)
    const { minX, minY, maxX, maxY } = font.bbox
    const box = [minX, minY, maxX, maxY].map((value) => pdfNumber(Math.round(value * scale))).join(' ')
    const flags = SYMBOLIC + (file.includes('-italic') ? ITALIC : 0)
    const descriptor = objects.add(
      `<< /Type /FontDescriptor /FontName ${name} /Flags ${String(flags)} /FontBBox [${box}] /ItalicAngle ${pdfNumber(font.italicAngle)} /Ascent ${pdfNumber(font.ascent * scale)} /Descent ${pdfNumber(font.descent * scale)} /CapHeight ${pdfNumber(font.capHeight * scale)} /StemV 80 /FontFile2 ${pdfRef(data)} >>`,
    )
    const widths = this.used.flatMap((glyph, number) => [
      `${String(number)} [${pdfNumber(Math.round(this.widthOf(glyph) * 100) / 100)}]`,
    ])
    const descendant = objects.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${pdfRef(descriptor)} /DW 0 /W [${widths.join(' ')}] /CIDToGIDMap /Identity >>`,
    )
    const toUnicode = objects.addStream('', this.characterMap())
    objects.set(
      this.ref,
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${pdfRef(descendant)}] /ToUnicode ${pdfRef(toUnicode)} >>`,
    )
  }

  /** What each glyph stands for, so that text can be found, selected and read aloud. */
  private characterMap(): string {
    const rows = this.used.flatMap((glyph, number) =>
      glyph.codePoints.length === 0
        ? []
        : [`<${hex4(number)}> <${utf16Hex(String.fromCodePoint(...glyph.codePoints))}>`],
    )
    const lists: string[] = []
    for (let at = 0; at < rows.length; at += MAP_ROWS) {
      const list = rows.slice(at, at + MAP_ROWS)
      lists.push(`${String(list.length)} beginbfchar\n${list.join('\n')}\nendbfchar`)
    }
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <FFFF>',
      'endcodespacerange',
      ...lists,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n')
  }
}

/** A glyph's outline as operators of a content stream. A quadratic curve becomes the cubic one of the same shape. */
function outlinePath(glyph: Glyph): string {
  let [x, y] = [0, 0]
  const at = (...values: number[]): string => values.map((value) => pdfNumber(Math.round(value * 10) / 10)).join(' ')
  return glyph.path.commands
    .map(({ command, args }) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
      switch (command) {
        case 'moveTo':
          ;[x, y] = [a, b]
          return `${at(a, b)} m`
        case 'lineTo':
          ;[x, y] = [a, b]
          return `${at(a, b)} l`
        case 'quadraticCurveTo': {
          const [fromX, fromY] = [x, y]
          ;[x, y] = [c, d]
          const third = (from: number, to: number): number => from + (2 / 3) * (to - from)
          return `${at(third(fromX, a), third(fromY, b), third(c, a), third(d, b), c, d)} c`
        }
        case 'bezierCurveTo':
          ;[x, y] = [e, f]
          return `${at(a, b, c, d, e, f)} c`
        case 'closePath':
          return 'h'
        default:
          return ''
      }
    })
    .join(' ')
}

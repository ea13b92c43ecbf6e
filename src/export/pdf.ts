import { hashHex } from '../base/hash'
import type { Drawing, FontSpec, Mark } from '../scene/drawing'
import { PT_PER_MM } from '../scene/figure-size'
import type { CrowdPictures } from './crowd-picture'
import type { Day } from './file-name'
import { FaceShelf, type ReadFont } from './pdf-faces'
import { PdfObjects, pdfNumber, pdfRef, pdfText } from './pdf-objects'
import { pageSize, type PdfPage } from './pdf-page'
import { PdfPainter } from './pdf-paint'

export type PdfOptions = {
  readonly page: PdfPage
  /** The figure's width, mm; null: a px of the drawing is one of the screen (1/96 inch). */
  readonly width: number | null
  /** The day that the file states as that of its making. */
  readonly date: Day
  readonly readFont: ReadFont
  /** Crowds that stand in the file as pictures; left out: all are vectors. */
  readonly crowds?: CrowdPictures
  /** Told the characters that no bundled font has, where there are any; a box stands in their place. */
  readonly onMissing?: (characters: readonly string[]) => void
}

const MM_PER_PX = 25.4 / 96

const textsOf = (marks: readonly Mark[]): { readonly text: string; readonly font: FontSpec }[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? textsOf(mark.marks) : mark.kind === 'text' ? [mark] : []))

const twoDigits = (value: number): string => String(value).padStart(2, '0')

async function prepareShelf(drawing: Drawing, readFont: ReadFont): Promise<FaceShelf> {
  const shelf = new FaceShelf(readFont)
  for (const { text, font } of textsOf(drawing.marks)) await shelf.prepare(text, font)
  return shelf
}

/**
 * A picture as a PDF of one page: vector, text as text with its fonts in the file (only the glyphs that occur), a title, a
 * language, and the description for those who cannot see it. Nothing is taken from the clock: the same drawing and options
 * give the same bytes, in Node and in browsers. Cost: linear in the marks, and the fonts' files.
 */
export async function printPdf(drawing: Drawing, options: PdfOptions): Promise<Uint8Array> {
  const shelf = await prepareShelf(drawing, options.readFont)
  if (shelf.missing.size > 0) options.onMissing?.([...shelf.missing])
  const objects = new PdfObjects()
  const sheet = pageSize(options.page)
  const width = options.width ?? drawing.width * MM_PER_PX
  const height = (width * drawing.height) / drawing.width
  const page = { width: (sheet?.width ?? width) * PT_PER_MM, height: (sheet?.height ?? height) * PT_PER_MM }
  const scale = (width * PT_PER_MM) / drawing.width
  const left = sheet ? ((sheet.width - width) / 2) * PT_PER_MM : 0
  const top = page.height - (sheet?.margin ?? 0) * PT_PER_MM

  const painter = new PdfPainter(objects, shelf, drawing, options.crowds)
  const ground: Mark[] =
    drawing.ground === null
      ? []
      : [
          {
            kind: 'rect',
            x: 0,
            y: 0,
            width: drawing.width,
            height: drawing.height,
            radius: 0,
            fill: { colour: drawing.ground },
          },
        ]
  const matrix = [scale, 0, 0, -scale, left, top].map(pdfNumber).join(' ')
  // All that is seen is one figure to those who hear it: its words would otherwise be read without their order.
  const content = `q ${matrix} cm\n/Artifact BMC ${painter.paint(ground)} EMC\n/Figure << /MCID 0 >> BDC\n${painter.paint(drawing.marks)}\nEMC Q`
  const stream = objects.addStream('', content)
  const resources = painter.finish()

  const tree = objects.reserve()
  const pages = objects.reserve()
  const leaf = objects.reserve()
  const figure = objects.reserve()
  const box = `[0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}]`
  objects.set(
    leaf,
    `<< /Type /Page /Parent ${pdfRef(pages)} /MediaBox ${box} /Resources ${resources} /Contents ${pdfRef(stream)} /StructParents 0 /Tabs /S /Group << /S /Transparency /CS /DeviceRGB >> >>`,
  )
  objects.set(pages, `<< /Type /Pages /Kids [${pdfRef(leaf)}] /Count 1 >>`)
  const edges = sheet
    ? [left, top - height * PT_PER_MM, left + width * PT_PER_MM, top]
    : [0, 0, page.width, page.height]
  objects.set(
    figure,
    `<< /Type /StructElem /S /Figure /P ${pdfRef(tree)} /Pg ${pdfRef(leaf)} /K 0 /T ${pdfText(drawing.title)} /Alt ${pdfText(drawing.description)} /A << /O /Layout /BBox [${edges.map(pdfNumber).join(' ')}] >> >>`,
  )
  objects.set(
    tree,
    `<< /Type /StructTreeRoot /K [${pdfRef(figure)}] /ParentTree << /Nums [0 [${pdfRef(figure)}]] >> /ParentTreeNextKey 1 >>`,
  )
  const root = objects.add(
    `<< /Type /Catalog /Pages ${pdfRef(pages)} /Lang ${pdfText(drawing.lang ?? 'en')} /MarkInfo << /Marked true >> /StructTreeRoot ${pdfRef(tree)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  )
  const { year, month, day } = options.date
  const date = `(D:${String(year).padStart(4, '0')}${twoDigits(month)}${twoDigits(day)}000000Z)`
  const info = objects.add(
    `<< /Title ${pdfText(drawing.title)} /Subject ${pdfText(drawing.description)} /Creator (Coterie) /Producer (Coterie) /CreationDate ${date} /ModDate ${date} >>`,
  )
  const id = ['a', 'b', 'c', 'd'].map((part) => hashHex(part + date + drawing.title + content)).join('')
  return objects.print(root, info, id)
}

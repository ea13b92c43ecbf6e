import { type FigureSize, SHEETS, type SheetId } from '../scene/figure-size'

/** Smaller letters are not printed on purpose, pt. */
const LEAST_TYPE = 6

/** What a PDF's page is: as large as the figure, or a sheet with margins, lengths in mm. */
export type PdfPage =
  | { readonly kind: 'figure' }
  | { readonly kind: 'sheet'; readonly sheet: SheetId; readonly landscape: boolean; readonly margin: number }
  | { readonly kind: 'own'; readonly width: number; readonly height: number; readonly margin: number }

/** A page's size and margin, mm; null where the page is as large as the figure. */
export function pageSize(
  page: PdfPage,
): { readonly width: number; readonly height: number; readonly margin: number } | null {
  if (page.kind === 'figure') return null
  if (page.kind === 'own') return page
  const sheet = SHEETS.find(({ id }) => id === page.sheet) ?? SHEETS[0]
  return page.landscape
    ? { width: sheet.height, height: sheet.width, margin: page.margin }
    : { width: sheet.width, height: sheet.height, margin: page.margin }
}

/** The figure's size where it has to go on a page: at most what the margins leave. `most`: how high it may become, mm. */
export function fitToPage(
  size: FigureSize | null,
  page: PdfPage,
): { readonly size: FigureSize | null; readonly most?: { readonly height: number } } {
  const sheet = pageSize(page)
  if (!sheet) return { size }
  const inner = {
    width: Math.max(10, sheet.width - 2 * sheet.margin),
    height: Math.max(10, sheet.height - 2 * sheet.margin),
  }
  const wanted = size ?? { width: inner.width, height: null, leastType: 6.5 }
  const share = Math.min(1, inner.width / wanted.width, wanted.height === null ? 1 : inner.height / wanted.height)
  return {
    size: {
      ...wanted,
      width: wanted.width * share,
      height: wanted.height === null ? null : wanted.height * share,
      // A slide or a poster on a smaller page is the same in small, as long as it can be read.
      leastType: wanted.height === null ? wanted.leastType : Math.max(LEAST_TYPE, wanted.leastType * share),
    },
    most: { height: inner.height },
  }
}

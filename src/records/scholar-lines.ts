import { tidyBlanks } from './lines'

/** A line of a copied page, its cells (parted by tabs) tidied. */
export type PageLine = { readonly number: number; readonly cells: readonly string[]; readonly text: string }

/** The lines of a copied page that are not blank. Unlike `splitLines` it keeps cells apart, which tabs part in tables. */
export function splitPage(text: string): PageLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((whole, index): PageLine[] => {
    const cells = whole.split('\t').map(tidyBlanks)
    const line = cells.filter((cell) => cell !== '').join(' ')
    return line === '' ? [] : [{ number: index + 1, cells, text: line }]
  })
}

/** The end of a row: how often cited, and the year. */
export type RowEnd = { readonly citations: number | null; readonly year: number | null; readonly before: string }

const CITES = /^(\d{1,3}(?:[,. ]\d{3})*|\d{1,7})\s?\*?$/
const YEAR = /^(?:1[89]|20)\d\d$/

const countOf = (cell: string): number | null => (CITES.test(cell) ? Number(cell.replace(/[^\d]/g, '')) : null)

/** Reads the end of a row of a profile's table, `1234⇥2015`, perhaps behind the last line of the paper; null where it is none. */
export function readRowEnd({ cells, text }: PageLine): RowEnd | null {
  if (cells.length >= 2) {
    const [cited = '', year = ''] = cells.slice(-2)
    const before = cells
      .slice(0, -2)
      .filter((cell) => cell !== '')
      .join(' ')
    const isEnd = (cited === '' || CITES.test(cited)) && (year === '' || YEAR.test(year))
    // “Venue⇥2015” is no end of its own: the cell before the year must be there, though it may be empty.
    if (!isEnd || (cells.length === 2 && cited === '' && year === '')) return null
    return { citations: countOf(cited), year: year === '' ? null : Number(year), before }
  }
  const found = /^(\d{1,7}\*?) ((?:1[89]|20)\d\d)$/.exec(text)
  if (found !== null) return { citations: countOf(found[1] ?? ''), year: Number(found[2]), before: '' }
  return null
}

export const isYearLine = ({ text }: PageLine): boolean => YEAR.test(text)
export const isCitesLine = ({ text }: PageLine): boolean => CITES.test(text)

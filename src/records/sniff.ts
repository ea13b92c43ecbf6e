import { readHeading } from './heading'
import { splitLines } from './lines'
import { isAbstractLine } from './outline'
import { readFigures } from './page-figures'

/** How many marks of each format a text holds. */
export type FormatMarks = {
  /** Headings of records, and one where figures of a page's header stand together. */
  readonly page: number
  /** Lines that start with `Abstract:`. */
  readonly list: number
}

/** Counts the marks of the formats. Time linear in the text. */
export function countMarks(text: string): FormatMarks {
  let headings = 0
  let list = 0
  const figures = new Set<string>()
  for (const line of splitLines(text)) {
    if (readHeading(line.text) !== null) headings++
    else if (isAbstractLine(line.text)) list++
    else for (const name of Object.keys(readFigures(line.text) ?? {})) figures.add(name)
  }
  return { page: headings + (figures.size >= 2 ? 1 : 0), list }
}

/** The share of one format's marks among all, 0 where there is none. */
export const shareOfMarks = (own: number, other: number): number => (own === 0 ? 0 : own / (own + other))

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
  /** Lines that are not blank. */
  readonly lines: number
}

/** Counts the marks of the formats. Time linear in the text. */
export function countMarks(text: string): FormatMarks {
  let headings = 0
  let list = 0
  const figures = new Set<string>()
  const lines = splitLines(text)
  for (const line of lines) {
    if (readHeading(line.text) !== null) headings++
    else if (isAbstractLine(line.text)) list++
    else for (const name of Object.keys(readFigures(line.text) ?? {})) figures.add(name)
  }
  return { page: headings + (figures.size >= 2 ? 1 : 0), list, lines: lines.length }
}

/** No text is surer than this to be of a format that has no marks of its own but lines of a certain shape. */
const SUREST = 0.9
/** So sure is a text of many lines in which one has that shape. */
const LEAST = 0.3
/** With a mark in every so many lines a text is as sure as it can be. */
const LINES_PER_MARK = 25

/** How sure a text is of the format of its `own` marks: their share among all, less where they stand far apart; 0 where there are none. */
export function surenessOf(own: number, { page, list, lines }: FormatMarks): number {
  if (own === 0) return 0
  const density = Math.min(1, ((page + list) * LINES_PER_MARK) / Math.max(1, lines))
  return (own / (page + list)) * (LEAST + (SUREST - LEAST) * density)
}

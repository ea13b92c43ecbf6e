import { looksLikeName } from './listed-name'
import { isFieldCode } from './heading'
import type { Line } from './lines'
import { readFigures, readPaperCount, type Figures } from './page-figures'

/** The header of a page, from line index `start` up to, not including, `end`. */
export type FoundHeader = {
  readonly start: number
  readonly end: number
  readonly name: Line | null
  readonly field: Line | null
  readonly first: Line
  readonly figures: Figures
  /** The line `13 Papers` and its number, or null where the header has none. */
  readonly count: { readonly line: Line; readonly papers: number } | null
  /** Lines inside that say nothing of the page, as pairs of first index and index behind the last. */
  readonly gaps: readonly (readonly [number, number])[]
}

/** What stands before a header. */
export type Before = {
  /** Index of the first line that no heading, list entry or header has taken. */
  readonly from: number
  /** What the line at `from` would else be: part of nothing, the title of a record, or text behind a list's entry. */
  readonly role: 'nothing' | 'title' | 'text'
}

const LONGEST_NAME = 80
const MOST_WORDS = 8

/** True for a line that can be the name of a page's owner: short, no sentence, no address. */
const canBeOwner = ({ text }: Line): boolean =>
  text.length <= LONGEST_NAME &&
  text.split(' ').length <= MOST_WORDS &&
  /\p{L}/u.test(text) &&
  !text.includes('://') &&
  (looksLikeName(text) || !/[.!?;:,…。]$/u.test(text))

/**
 * Finds the header whose first figure or count stands at `index`, or null where that line is part of a text.
 * A header has two figures, or one and the count, or stands before all records; a count alone needs a heading behind it.
 * Name and field are looked for in the two lines above.
 */
export function findHeader(
  lines: readonly Line[],
  index: number,
  before: Before,
  isHeading: (index: number) => boolean,
): FoundHeader | null {
  const first = lines[index]
  if (first === undefined) return null
  let figures: Figures = {}
  let count: FoundHeader['count'] = null
  let end = index
  for (let line = lines[end]; line !== undefined && count === null; line = lines[++end]) {
    const read = readFigures(line.text)
    if (read === null) break
    const papers = readPaperCount(line.text)
    const isLast = readFigures(lines[end + 1]?.text ?? '-') === null
    // `13papers` among the figures and `13 Papers` before the records differ in place more surely than in form.
    if (papers !== null && isLast && (figures.papers !== undefined || / Papers?$/.test(line.text)))
      count = { line, papers }
    else figures = { ...read, ...figures }
  }
  const known = Object.keys(figures).length
  const leads = before.role === 'nothing'
  const stands =
    known >= 2 || (known === 1 && (count !== null || leads)) || (count !== null && (isHeading(end) || leads))
  if (!stands) return null
  const owner = findOwner(lines, index, before)
  return { ...owner, first: lines[owner.start] ?? first, end, figures, count, gaps: [] }
}

/**
 * Joins two headers without a record between them, the second's first figure at `index`, where they state different
 * figures: then lines that are no figures stand within one header. Null where they are two pages.
 */
export function joinHeaders(one: FoundHeader, other: FoundHeader, index: number): FoundHeader | null {
  const repeats = Object.keys(other.figures).some((name) => name in one.figures)
  if (repeats || (one.count !== null && other.count !== null)) return null
  const gap: readonly [number, number] = [one.end, index]
  return {
    ...one,
    end: other.end,
    figures: { ...other.figures, ...one.figures },
    count: one.count ?? other.count,
    gaps: [...one.gaps, gap],
  }
}

/** The field and the name above a header's first figure, as far as the lines there are not part of the record before. */
function findOwner(
  lines: readonly Line[],
  index: number,
  before: Before,
): Pick<FoundHeader, 'start' | 'name' | 'field'> {
  const lineAbove = (at: number): Line | null => (at > before.from ? (lines[at - 1] ?? null) : null)
  const above = lineAbove(index)
  const field = above !== null && isFieldCode(above.text) && !isTitle(index - 1, before) ? above : null
  const start = field === null ? index : index - 1
  const name = lineAbove(start)
  return name !== null && canBeOwner(name) && isFree(lines, start - 1, before, field !== null)
    ? { start: start - 1, name, field }
    : { start, name: null, field }
}

/** Right under a heading stands a title. */
const isTitle = (at: number, before: Before): boolean => before.role === 'title' && at === before.from

/** True where the line at `at` is no part of the record or list before the header. */
function isFree(lines: readonly Line[], at: number, before: Before, hasField: boolean): boolean {
  if (before.role === 'nothing') return true
  const blankBefore = lines[at]?.blankBefore === true
  if (isTitle(at, before)) return false
  // Under a title the authors are expected, unless a field code shows that a page starts.
  if (before.role === 'title' && at === before.from + 1) return hasField && blankBefore
  return blankBefore || /[.!?…。]$/u.test(lines[at - 1]?.text ?? '')
}

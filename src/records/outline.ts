import { isCutHeading, readHeading, type Heading } from './heading'
import type { Line } from './lines'
import { readFigures } from './page-figures'
import { findHeader, joinHeaders, type Before, type FoundHeader } from './page-header'
import { readAuthors } from './record-parts'

/** A part of a text, recognised by its first lines. */
export type Section =
  | { readonly kind: 'header'; readonly header: FoundHeader }
  | { readonly kind: 'record'; readonly heading: Heading; readonly line: Line; readonly body: readonly Line[] }
  | { readonly kind: 'abstract'; readonly line: Line }
  | { readonly kind: 'cut-heading'; readonly line: Line }
  | { readonly kind: 'stray'; readonly lines: readonly Line[] }

const ABSTRACT = /^abstract ?[:：] ?/i

/** True for a line of a list of abstracts: `Abstract:` in any case. */
export const isAbstractLine = (text: string): boolean => ABSTRACT.test(text)

/** The text behind `Abstract:`, or the whole where that is missing. */
export const withoutAbstractMark = (text: string): string => text.replace(ABSTRACT, '')

/** What starts at a line; a header's `at` may lie before the line that gave it away. */
type Start =
  | { readonly kind: 'header'; readonly at: number; header: FoundHeader }
  | { readonly kind: 'record'; readonly at: number; readonly heading: Heading }
  | { readonly kind: 'abstract' | 'cut-heading'; readonly at: number }

/** Lines between a heading and an `Abstract:` that belongs to its record: the title, perhaps wrapped, and the authors. */
const MOST_LINES_BEFORE_ABSTRACT = 3

/**
 * Cuts a text into the headers and records of pages, the entries of lists, and lines that are neither, in order and
 * without a gap. Time linear in the lines: each is looked at a few times at most.
 */
export function outlineLines(lines: readonly Line[]): Section[] {
  const starts = findStarts(lines)
  const sections: Section[] = []
  const addStray = (from: number, to: number): void => {
    if (to > from) sections.push({ kind: 'stray', lines: lines.slice(from, to) })
  }
  addStray(0, starts[0]?.at ?? lines.length)
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.at ?? lines.length
    const line = lines[start.at]
    if (start.kind === 'header') {
      sections.push({ kind: 'header', header: start.header })
      for (const [from, to] of start.header.gaps) addStray(from, to)
      addStray(start.header.end, end)
    } else if (line === undefined) return
    else if (start.kind === 'record')
      sections.push({ kind: 'record', heading: start.heading, line, body: lines.slice(start.at + 1, end) })
    else {
      sections.push({ kind: start.kind, line })
      addStray(start.at + 1, end)
    }
  })
  return sections
}

function findStarts(lines: readonly Line[]): Start[] {
  const headings = lines.map(({ text }) => readHeading(text))
  const headingFollows = findFollowingHeadings(lines, headings)
  const starts: Start[] = []
  let before: Before = { from: 0, role: 'nothing' }
  let abstractsInside = false
  // Figures that are no header together are none in part; asking again for each would take quadratic time.
  let noHeaderBefore = 0

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const heading = headings[at] ?? null
    const inRecord = before.role === 'title'
    const depth = at - before.from
    if (heading !== null && !(inRecord && depth === 0 && isTitleLikeHeading(lines, at))) {
      starts.push({ kind: 'record', at, heading })
      before = { from: at + 1, role: 'title' }
    } else if (isAbstractLine(line.text)) {
      const inside = inRecord && depth >= 1 && depth <= MOST_LINES_BEFORE_ABSTRACT
      abstractsInside ||= inside && headingFollows[at] === true
      if (inside && abstractsInside) continue
      starts.push({ kind: 'abstract', at })
      before = { from: at + 1, role: 'text' }
    } else if (at >= noHeaderBefore && readFigures(line.text) !== null) {
      const header = findHeader(lines, at, before, (index) => headings[index] !== null && headings[index] !== undefined)
      if (header === null) {
        noHeaderBefore = findFiguresEnd(lines, at)
        continue
      }
      const last = starts.at(-1)
      const joined = last?.kind === 'header' ? joinHeaders(last.header, header, at) : null
      if (last?.kind === 'header' && joined !== null) last.header = joined
      else starts.push({ kind: 'header', at: header.start, header })
      before = { from: header.end, role: 'nothing' }
      abstractsInside = false
      at = header.end - 1
    } else if (at === lines.length - 1 && line.blankBefore && isCutHeading(line.text)) {
      if (!(inRecord && depth >= 2) && starts.at(-1)?.kind !== 'header') continue
      starts.push({ kind: 'cut-heading', at })
    }
  }
  return starts
}

/** The index behind the last of the lines of figures that start at `at`. */
function findFiguresEnd(lines: readonly Line[], at: number): number {
  let end = at
  while (end < lines.length && readFigures(lines[end]?.text ?? '') !== null) end++
  return end
}

/** For each line, whether the next line that starts something is a heading. */
function findFollowingHeadings(lines: readonly Line[], headings: readonly (Heading | null)[]): boolean[] {
  const follows: boolean[] = new Array<boolean>(lines.length).fill(false)
  let next = false
  for (let at = lines.length - 1; at >= 0; at--) {
    const text = lines[at]?.text ?? ''
    follows[at] = next
    if (headings[at]) next = true
    else if (isAbstractLine(text) || readFigures(text) !== null) next = false
  }
  return follows
}

/**
 * True where a line right under a heading looks like a heading too but is the title: a list of authors follows it, and no
 * second one, which there would be if that list stood in a title's place.
 */
function isTitleLikeHeading(lines: readonly Line[], at: number): boolean {
  const [line, next, second] = lines.slice(at, at + 3)
  if (line === undefined || line.blankBefore || next === undefined || readHeading(next.text) !== null) return false
  if (readAuthors(next).likeness !== 'sure') return false
  return second === undefined || readAuthors(second).likeness !== 'sure'
}

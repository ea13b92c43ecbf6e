/** One line of a source, with its 1-based number. */
export type SourceLine = { readonly number: number; readonly text: string }

/**
 * The line and up to `context` lines before and after it, as a person's editor numbers them (CRLF, LF and CR end lines). Empty
 * where the text has no such line. Linear in the text.
 */
export function passageLines(sourceText: string, line: number, context: number): SourceLine[] {
  const lines = sourceText.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (!Number.isInteger(line) || line < 1 || line > lines.length) return []
  const around = Math.max(0, Math.floor(context))
  const first = Math.max(1, line - around)
  return lines.slice(first - 1, line + around).map((text, index) => ({ number: first + index, text }))
}

/** UTF-16 units are never parted in the middle of a pair. */
const isLowSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/**
 * At most about `width` UTF-16 units of a long line, so that the first place of `mark` (any case) stands in it, with “…”
 * where something is left out. Where the mark is empty or absent the line's beginning is kept. Cuts fall between words
 * where one is near.
 */
export function clipAround(text: string, mark: string, width: number): string {
  const room = Math.max(1, Math.floor(width))
  if (text.length <= room) return text
  const found = markRanges(text, [mark])[0]?.[0] ?? -1
  const middle = found < 0 ? 0 : found + Math.floor(mark.length / 2)
  let start = Math.min(Math.max(0, middle - Math.floor(room / 2)), text.length - room)
  // A mark longer than the room keeps its beginning.
  if (found >= 0) start = Math.min(start, found)
  let end = start + room

  const near = Math.floor(room / 8)
  if (start > 0) {
    const blank = text.indexOf(' ', start)
    if (blank >= 0 && blank - start <= near && (found < 0 || blank < found)) start = blank + 1
    else if (isLowSurrogate(text, start)) start++
  }
  if (end < text.length) {
    const blank = text.lastIndexOf(' ', end)
    if (end - blank <= near && (found < 0 || blank >= found + mark.length)) end = blank
    else if (isLowSurrogate(text, end)) end--
  }
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** Where each of the marks stands in a text (any case), in order and without overlaps: what is set in marker yellow. */
export function markRanges(text: string, marks: readonly string[]): (readonly [number, number])[] {
  const folded = text.toLowerCase()
  // Some letters change their length with their case; then only exact places are sure.
  const sure = folded.length === text.length
  const found: (readonly [number, number])[] = []
  for (const mark of marks) {
    const wanted = sure ? mark.toLowerCase() : mark
    if (wanted === '') continue
    for (let at = (sure ? folded : text).indexOf(wanted); at >= 0;) {
      found.push([at, at + wanted.length])
      at = (sure ? folded : text).indexOf(wanted, at + wanted.length)
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let end = 0
  return found.filter(([from, to]) => {
    if (from < end) return false
    end = to
    return true
  })
}

/** A stretch of a text, UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number }

/** Words before a full stop that does not end a sentence. */
const SHORTENED = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|cf|resp|fig|eq|al|approx|w\.r\.t|\p{L})$/iu

/**
 * Parts a text into sentences: at `.`, `!` or `?` before a blank and at line ends, not after “e.g.”, “vs.” or an
 * initial. Linear in the text; the spans are in order, do not overlap and hold everything but the blanks between them.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') spans.push({ start, end })
    start = end
  }
  for (const match of text.matchAll(/[.!?](?=\s)|\n/g)) {
    const before = text.slice(Math.max(start, match.index - 8), match.index)
    if (match[0] === '.' && SHORTENED.test(before)) continue
    close(match.index + 1)
  }
  close(text.length)
  return spans
}

/** The 1-based line of an offset in a text. */
export type LineAt = (offset: number) => number

/**
 * Tells at which line an offset stands, as an editor counts: CR LF, LF and CR end a line. Made once in time linear in the
 * text; each question costs the logarithm of the number of lines.
 */
export function indexLines(text: string): LineAt {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

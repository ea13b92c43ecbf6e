/** A run of a text that stands in the other one too, or does not; an empty `text` marks where only the other has more. */
export type DifferenceRun = { readonly text: string; readonly same: boolean }

/** Two texts word by word: what both have in the same order, and what only one has. */
export type TextDifference = {
  readonly left: readonly DifferenceRun[]
  readonly right: readonly DifferenceRun[]
  /** Words in both, in the same order. */
  readonly shared: number
  /** Words of the longer text. */
  readonly words: number
  /** Places at which they differ. */
  readonly places: number
}

/** Words of each text that are compared at most: the table of the comparison has a cell for each pair. */
export const MOST_WORDS = 700

/** Lengths of the longest common subsequences of all pairs of endings, row by row. */
function commonEndings(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

/**
 * Compares two texts word by word, by their longest common subsequence (Wagner and Fischer 1974); words are parted by
 * blanks and compared as they are, so that punctuation and markup show. Only the first `MOST_WORDS` words of each.
 */
export function compareTexts(one: string, other: string): TextDifference {
  const split = (text: string): string[] => text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const [a, b] = [split(one), split(other)]
  const table = commonEndings(a, b)
  const width = b.length + 1
  const left: DifferenceRun[] = []
  const right: DifferenceRun[] = []
  let [i, j, places] = [0, 0, 0]
  while (i < a.length || j < b.length) {
    const fromLeft = i
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
    }
    if (i > fromLeft) {
      const text = a.slice(fromLeft, i).join(' ')
      left.push({ text, same: true })
      right.push({ text, same: true })
    }
    const [onlyLeft, onlyRight] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const without = (row: number, column: number): number => table[row * width + column] ?? 0
      if (j >= b.length || (i < a.length && without(i + 1, j) >= without(i, j + 1))) i++
      else j++
    }
    if (i > onlyLeft || j > onlyRight) {
      places++
      left.push({ text: a.slice(onlyLeft, i).join(' '), same: false })
      right.push({ text: b.slice(onlyRight, j).join(' '), same: false })
    }
  }
  return { left, right, shared: table[0] ?? 0, words: Math.max(a.length, b.length), places }
}

import { firstLines, LOOKED_THROUGH } from './delimited-rows'
import { startWithoutRuns } from './sniff-start'
import { isFigure } from './stated-draft'

/** What a plain list of edges looks like: what parts its cells, and whether its names are whole numbers. */
export type EdgeList = { readonly delimiter: string; readonly isNumbered: boolean; readonly columns: number }

/** Among so many lines or more one may be damaged. */
const LINES_TO_ONE_FLAW = 4

/** Lines that are looked at. */
const LOOKED_AT = 200

/** The cells of a line of a plain list; quotes part nothing and are taken away. */
export const listCells = (line: string, delimiter: string): readonly string[] =>
  (delimiter === ' ' ? line.trim().split(/\s+/) : line.split(delimiter)).map((cell) =>
    cell.trim().replace(/^"([^"]*)"$/, '$1'),
  )

const isNumber = (cell: string): boolean => /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(cell)

/**
 * Recognises a list of edges without a row of names, and only where it is unmistakable: every line has the same two cells, or
 * three of which the last is a number; and, as names of a network do, some name stands in both columns or in one several times.
 * Null for everything else.
 */
export function edgeListOf(text: string): EdgeList | null {
  const lines = firstLines(startWithoutRuns(text, '\r\n', LOOKED_THROUGH), LOOKED_AT)
  // The last line that is looked at may be cut.
  if (text.length > LOOKED_THROUGH && lines.length > 1) lines.pop()
  for (const delimiter of ['\t', ';', ',', '|', ' ']) {
    const found = readAs(lines, delimiter)
    if (found !== null) return found
  }
  return null
}

/** What parts two or three cells in every one of the first lines; `' '` for blanks, and where nothing does. */
export function guessListDelimiter(text: string): string {
  const lines = firstLines(text, LOOKED_AT)
  const fits = (delimiter: string): boolean =>
    lines.every((line) => [2, 3].includes(listCells(line, delimiter).filter((cell) => cell !== '').length))
  return ['\t', ';', ',', '|'].find(fits) ?? ' '
}

/** The number of cells that most rows have: a line broken in two may have others. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

const isNumberedPair = ([a = '', b = '']: readonly string[]): boolean => /^\d+$/.test(a) && /^\d+$/.test(b)

function readAs(lines: readonly string[], delimiter: string): EdgeList | null {
  const rows = lines.map((line) => listCells(line, delimiter))
  const columns = usualLength(rows)
  if (columns < 2 || columns > 3) return null
  const isEdge = (row: readonly string[]): boolean =>
    row.length === columns && row[0] !== '' && row[1] !== '' && (columns === 2 || isFigure(row[2] ?? ''))
  const flawed = rows.flatMap((row, at) => (isEdge(row) && isNumberedPair(row) ? [] : [at]))
  const [flaw] = flawed
  // One damaged line, or one broken in two, hides no list of numbers, unless it is the first and words, as names of columns are.
  const isMended =
    flawed.length <= 2 &&
    rows.length >= LINES_TO_ONE_FLAW * flawed.length &&
    (flaw !== 0 || /\d|^[^\p{L}]*$/u.test(lines[0] ?? ''))
  if (flawed.length === 0 || isMended) return { delimiter, isNumbered: true, columns }
  if (!rows.every(isEdge)) return null
  // Words that stand beside one another are a sentence sooner than an edge.
  if (delimiter === ' ' && columns === 2) return null
  // Two columns of which one holds only numbers tell something of the other, and join nothing.
  if ([0, 1].some((column) => rows.every((row) => isNumber(row[column] ?? '')))) return null
  return isTangled(rows) ? { delimiter, isNumbered: false, columns } : null
}

/** True where names come back as they do in a network: two or more, and a tenth of one side, stand on the other side too. */
function isTangled(rows: readonly (readonly string[])[]): boolean {
  const left = new Set(rows.map(([name = '']) => name))
  const right = new Set(rows.map(([, name = '']) => name))
  const both = [...left].filter((name) => right.has(name)).length
  return both >= 2 && both * 10 >= Math.min(left.size, right.size)
}

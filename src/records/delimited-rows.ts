import Papa from 'papaparse'

/** A row that is not blank, and the 1-based line at which it starts. */
export type DelimitedRow = { readonly line: number; readonly cells: readonly string[] }

export type Delimited = {
  readonly rows: readonly DelimitedRow[]
  /** Lines at which quotes are not as they should be. */
  readonly quoteProblems: readonly number[]
}

/** What an exported cell begins with so that no spreadsheet takes it for a formula; see `unguardCell`. */
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** Takes the apostrophe away that a guarded cell begins with. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)

const countEnds = (text: string, from: number, to: number): number => {
  let ends = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) ends++
  }
  return ends
}

/** The cells of a text by a delimiter, with the lines of its rows; rows without any text are left out. */
export function readDelimited(text: string, delimiter: string): Delimited {
  const rows: DelimitedRow[] = []
  const quoteProblems: number[] = []
  let line = 1
  let at = 0
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => unguardCell(cell.trim()))
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      if (errors.some(({ type }) => type === 'Quotes')) quoteProblems.push(line)
      line += countEnds(text, at, meta.cursor)
      at = meta.cursor
    },
  })
  return { rows, quoteProblems }
}

/** Characters within which a text's first lines are looked for. */
export const LOOKED_THROUGH = 65_536

/** The first lines of a text that are not blank and no remark (`#`, `%`, `//`), at most so many. */
export function firstLines(text: string, most: number): string[] {
  return text
    .slice(0, LOOKED_THROUGH)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => !/^\s*(?:[#%]|\/\/|$)/.test(line))
    .slice(0, most)
}

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  Papa.parse<string[]>(line, { delimiter }).data[0]?.map((cell) => cell.trim()) ?? []

/** Which of tab, semicolon, comma and bar parts this line in the most cells; null where none does. */
function guessDelimiter(line: string): string | null {
  let best: string | null = null
  let most = 1
  for (const delimiter of ['\t', ';', ',', '|']) {
    const { length } = cellsOf(line, delimiter)
    if (length <= most) continue
    best = delimiter
    most = length
  }
  return best
}

/** The names in the first row, in small letters, and what parts them. */
export function readHead(text: string): { readonly names: readonly string[]; readonly delimiter: string } | null {
  const [first] = firstLines(text, 1)
  if (first === undefined) return null
  const delimiter = guessDelimiter(first)
  if (delimiter === null) return null
  return { names: cellsOf(first, delimiter).map((name) => name.toLowerCase()), delimiter }
}

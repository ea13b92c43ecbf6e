import Papa from 'papaparse'

/** A row of a table as it stands there, blank ones too. `line` is the 1-based line at which it starts. */
export type TableRow = {
  readonly line: number
  readonly cells: readonly string[]
  /** True where a quotation mark is not closed, or stands where none belongs. */
  readonly badQuotes: boolean
}

export type RowOptions = {
  readonly delimiter: string
  /** False for a table in which quotation marks are text, as in the Web of Science's. */
  readonly quotes?: boolean
  /** No more rows are read. */
  readonly most?: number
}

/** What parts the cells of tables. */
export const DELIMITERS = ['\t', ';', ',', '|'] as const

/** So many quotes that are not closed are mended; then quotes are text, so that the time stays linear. */
const MOST_MENDED = 40

/** A character that no text holds, so that nothing is quoted. */
const NO_QUOTE = '\ufdd0'

/** The text with one kind of line ends, where rows could end in several; cells keep theirs otherwise. */
function settleEnds(text: string): { readonly text: string; readonly newline: '\n' | '\r\n' | '\r' } {
  if (!text.includes('\r')) return { text, newline: '\n' }
  const alone = /(?:^|[^\r])\n/.test(text)
  const returns = /\r(?!\n)/.test(text)
  if (!alone && !returns) return { text, newline: '\r\n' }
  if (returns && !text.includes('\n')) return { text, newline: '\r' }
  return { text: text.replace(/\r\n?/g, '\n'), newline: '\n' }
}

const countEnds = (text: string): number => text.split(/\r\n|\n|\r/).length - 1

class RowReading {
  readonly rows: TableRow[] = []
  private readonly text: string
  private readonly newline: '\n' | '\r\n' | '\r'
  private readonly delimiter: string
  private readonly most: number
  private quotes: boolean
  private width = 0
  private mended = 0
  private broken = false
  private line = 1
  private at = 0

  constructor(raw: string, { delimiter, quotes = true, most = Infinity }: RowOptions) {
    const settled = settleEnds(raw)
    this.text = settled.text
    this.newline = settled.newline
    this.delimiter = delimiter
    this.quotes = quotes
    this.most = most
  }

  read(): TableRow[] {
    while (this.at < this.text.length && this.rows.length < this.most) this.readFrom(this.at)
    return this.rows
  }

  private add(cells: readonly string[], from: number, to: number, badQuotes: boolean): void {
    if (this.rows.length < this.most) this.rows.push({ line: this.line, cells, badQuotes })
    if (this.width === 0) this.width = cells.length
    this.line += countEnds(this.text.slice(from, to))
    this.at = to
  }

  /** Reads rows from an offset until one whose quotes swallow what follows; that line is then read without quotes. */
  private readFrom(start: number): void {
    this.broken = false
    Papa.parse<string[]>(this.text.slice(start), {
      delimiter: this.delimiter,
      newline: this.newline,
      quoteChar: this.quotes ? '"' : NO_QUOTE,
      step: ({ data, errors, meta }, parser) => {
        const to = start + meta.cursor
        const bad = errors.some(({ type }) => type === 'Quotes')
        const lines = bad ? countEnds(this.text.slice(this.at, to).trimEnd()) : 0
        // In the last line nothing follows that could be swallowed but its own cells.
        const swallows =
          lines > 0
            ? data.length !== this.width || this.isRow(this.at)
            : data.length < this.width && this.isRow(this.at)
        if (bad && swallows) {
          this.broken = true
          parser.abort()
          return
        }
        this.add(data, this.at, to, bad)
        if (this.rows.length >= this.most) parser.abort()
      },
    })
    if (this.isBroken()) return this.readLoosely()
    if (this.rows.length < this.most) this.at = this.text.length
  }

  /** True where the line that begins here has as many cells as the heads, so that its quotes should not run on. */
  private isRow(start: number): boolean {
    const end = this.text.indexOf(this.newline, start)
    return this.text.slice(start, end < 0 ? this.text.length : end).split(this.delimiter).length === this.width
  }

  // Asked of the object, for the step above changes it.
  private isBroken(): boolean {
    return this.broken
  }

  private readLoosely(): void {
    const found = this.text.indexOf(this.newline, this.at)
    const end = found < 0 ? this.text.length : found + this.newline.length
    const row = this.text.slice(this.at, found < 0 ? this.text.length : found)
    const cells = row.split(this.delimiter).map((cell) => cell.replace(/^"|"$/g, ''))
    this.add(cells, this.at, end, true)
    if (++this.mended > MOST_MENDED) this.quotes = false
  }
}

/**
 * The rows of a table exactly as they stand there (RFC 4180, and what programs make of it). A quotation mark that is never
 * closed costs its own line and not what follows. Never throws; time linear in the text.
 */
export function readRows(text: string, options: RowOptions): TableRow[] {
  // Papa Parse takes one away from the start of every piece that it gets, and counts as if it had not.
  const plain = text.includes('\ufeff') ? text.replaceAll('\ufeff', '') : text
  return new RowReading(plain, options).read()
}

/** What an exported cell begins with so that no spreadsheet takes it for a formula. */
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)

/** A cell as it was meant: without the apostrophe that keeps spreadsheets from running it, and trimmed. */
export const plainCell = (cell: string): string => unguardCell(cell).trim()

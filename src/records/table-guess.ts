import { readAuthorLine } from './author-line'
import { looksLikeName } from './listed-name'
import { COLUMN_FIELDS, type ColumnChoice, type ColumnField } from './record'
import { readHead, type HeadField } from './table-heads'
import { guessNameStyle, readListCell, type NameStyle } from './table-names'
import { plainCell, type TableRow } from './table-rows'
import type { TableShape } from './table-shape'

/** What the columns of a table hold, and how names are written in it. */
export type Columns = {
  /** For each column what it holds, null for one that is not read. */
  readonly fields: readonly (HeadField | null)[]
  readonly names: NameStyle
  /** False where what a column holds was found from its contents alone, or where names can be parted in several ways. */
  readonly sure: boolean
}

/** Fields that one column holds; of the others several columns may hold parts. */
const SINGLE: ReadonlySet<HeadField> = new Set<HeadField>(
  'title fullNames authors year abstract venue doi citations orcid authorIds authorAffiliations volume issue pages firstPage lastPage publisher type subtitle month date laterVenue'.split(
    ' ',
  ) as HeadField[],
)

const isColumnField = (field: HeadField | null): field is ColumnField => COLUMN_FIELDS.some((known) => known === field)

/** What the contents of a column look like, where its head does not tell. */
type Contents = {
  readonly filled: readonly string[]
  /** The share of the cells that are not empty and pass a test, 0 to 1. */
  readonly share: (test: (cell: string) => boolean) => number
  readonly words: number
  readonly length: number
  readonly distinct: number
}

function lookAt(cells: readonly string[]): Contents {
  const filled = cells.filter((cell) => cell !== '')
  const mean = (measure: (cell: string) => number): number =>
    filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + measure(cell), 0) / filled.length
  return {
    filled,
    share: (test) => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length),
    words: mean((cell) => cell.split(/\s+/).length),
    length: mean((cell) => cell.length),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  }
}

const isYear = (cell: string): boolean => /^(?:1[89]|20)\d\d(?:[-/]\d.*)?$/.test(cell)
const isAddress = (cell: string): boolean => /^https?:\/\//i.test(cell)
function isNames(cell: string): boolean {
  if (cell.length > 5000) return false
  if (readListCell(cell) !== null) return true
  const { names, likeness } = readAuthorLine(cell)
  return likeness === 'sure' || (names.length > 0 && /[,; ]/.test(cell) && names.every(looksLikeName))
}

/** Fills the fields that no head told, from the contents of the columns that are left. */
function fillFromContents(fields: (HeadField | null)[], contents: readonly Contents[], hasHeads: boolean): void {
  const has = (field: HeadField): boolean => fields.includes(field)
  const find = (field: HeadField, test: (column: Contents) => boolean): void => {
    if (has(field)) return
    const at = contents.findIndex((column, index) => fields[index] === null && column.filled.length > 0 && test(column))
    if (at >= 0) fields[at] = field
  }
  find('doi', ({ share }) => share((cell) => /10\.\d{4,9}\//.test(cell) && cell.length < 200) > 0.6)
  find(
    'identifier',
    ({ share }) => share((cell) => /^(?:https:\/\/openalex\.org\/)?W\d{4,}$|^arxiv:/i.test(cell)) > 0.6,
  )
  find('orcid', ({ share }) => share((cell) => /\d{4}-\d{4}-\d{4}-\d{3}[\dXx]/.test(cell)) > 0.6)
  find('link', ({ share }) => share(isAddress) > 0.6)
  find('year', ({ share }) => share(isYear) > 0.8)
  if (has('title') && (has('authors') || has('fullNames') || hasHeads)) return
  if (!has('fullNames')) find('authors', ({ share, length }) => length < 2000 && share(isNames) > 0.5)
  find('abstract', ({ length, words }) => length > 400 && words > 40)
  find(
    'title',
    ({ share, words, length, distinct }) =>
      words >= 3.5 && length >= 18 && length <= 300 && distinct > 0.8 && share(isAddress) < 0.1 && share(isNames) < 0.5,
  )
}

/** A column that Coterie's own tables of papers have, in which semicolons part the names. */
const OWN_HEAD = 'Authors complete'

/** Guesses what the columns hold from their heads, and where these do not tell from their first cells. */
export function guessColumns({ heads, headRow }: TableShape, rows: readonly TableRow[]): Columns {
  const told = heads.map((head) => (headRow === null ? null : readHead(head)))
  const fields = told.map((found, at): HeadField | null => {
    if (found === null) return null
    const rival = told.findIndex(
      (other, place) =>
        other?.field === found.field && (other.rank < found.rank || (other.rank === found.rank && place < at)),
    )
    return rival >= 0 && SINGLE.has(found.field) ? null : found.field
  })
  // A date stands in for a year where no column says the year alone.
  if (!fields.includes('year') && fields.includes('date')) fields[fields.indexOf('date')] = 'year'
  const fromHeads = [...fields]
  const cells = (at: number): string[] => rows.map((row) => plainCell(row.cells[at] ?? ''))
  fillFromContents(
    fields,
    heads.map((_, at) => lookAt(cells(at))),
    fromHeads.includes('title'),
  )
  const at = findAuthors(fields)
  const names: NameStyle = heads.includes(OWN_HEAD)
    ? { between: ';', initialsLast: false }
    : guessNameStyle(at < 0 ? [] : cells(at))
  const sure = fromHeads.includes('title') && fromHeads.includes('authors') === fields.includes('authors')
  const parted =
    at < 0 || names.between !== null || !cells(at).some((cell) => readAuthorLine(cell.slice(0, 2000)).guessed)
  return { fields, names, sure: sure && parted }
}

/** The column that names are read from: full names before short ones. */
const findAuthors = (fields: readonly (HeadField | null)[]): number =>
  fields.includes('fullNames') ? fields.indexOf('fullNames') : fields.indexOf('authors')

/** The columns as a person chose them; what a person cannot choose (volume, pages …) stays as guessed. */
export function applyChoice(
  { heads }: TableShape,
  rows: readonly TableRow[],
  guessed: Columns,
  choice: ColumnChoice | undefined,
): Columns {
  if (choice === undefined) return guessed
  const chosen = heads.map((head, at): HeadField | null => {
    const named = Object.hasOwn(choice.fields, head) ? (choice.fields[head] ?? null) : null
    const before = guessed.fields[at] ?? null
    return named ?? (isColumnField(before) || before === 'fullNames' ? null : before)
  })
  // Full names take the place of short ones only where nobody chose a column of authors otherwise.
  const fields = chosen.map((field, at) =>
    field === 'authors' && guessed.fields[at] === 'fullNames' ? 'fullNames' : field,
  )
  const at = findAuthors(fields)
  const { initialsLast, between } = guessNameStyle(at < 0 ? [] : rows.map((row) => plainCell(row.cells[at] ?? '')))
  return { fields, names: { between: choice.between ?? between, initialsLast }, sure: true }
}

/** What a person would have to choose to get the guess. */
export function choiceOf({ heads }: TableShape, { fields, names }: Columns): ColumnChoice {
  const readsFull = fields.includes('fullNames')
  const entries = heads.flatMap((head, at): [string, ColumnField][] => {
    const field = fields[at] ?? null
    if (field === 'fullNames') return [[head, 'authors']]
    if (field === 'authors' && readsFull) return []
    return isColumnField(field) ? [[head, field]] : []
  })
  return { fields: Object.fromEntries(entries), ...(names.between === null ? {} : { between: names.between }) }
}

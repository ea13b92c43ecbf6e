import type { Format, FormatId } from './record'
import { readTable } from './read-table'
import { guessColumns } from './table-guess'
import { readRows } from './table-rows'
import { findShape, isBlank, type TableShape } from './table-shape'
import { readersTablesWords } from '../words/readers-tables'

/** Characters in which the heads of a table must stand. */
const LOOKED_AT = 100_000

const lowerHeads = (text: string): ReadonlySet<string> => {
  const shape = findShape(text)
  return new Set(shape?.headRow == null ? [] : shape.heads.map((head) => head.toLowerCase()))
}

/** A table of a database, known by names that its heads have. */
function knownTable(
  id: FormatId,
  label: string,
  mark: RegExp,
  isOwn: (heads: ReadonlySet<string>) => boolean,
  quotes = true,
): Format {
  return {
    id,
    label,
    // The mark is a cheap look before the heads are read.
    sniff: (text) => (mark.test(text.slice(0, 20_000)) && isOwn(lowerHeads(text)) ? 0.97 : 0),
    parse: (source) => readTable(source, id, quotes),
  }
}

const hasAll = (heads: ReadonlySet<string>, ...wanted: readonly string[]): boolean =>
  wanted.every((head) => heads.has(head))

/** How sure a text is a table of papers: by its heads, less so by what its columns hold. */
function sniffTable(text: string): number {
  const shown = text.slice(0, LOOKED_AT)
  if (/^\s*(?:[{[<]|@\w+\s*[{(]|TY {1,2}-|%[0A-Z] )/.test(shown.slice(0, 200))) return 0
  const shape = findShape(shown)
  if (shape === null || shape.heads.length < 2) return 0
  const rows = readRows(shown, { delimiter: shape.delimiter, most: 60 }).filter((row) => !isBlank(row))
  const body = rows.slice(shape.headRow === null ? 0 : shape.headRow + 1)
  const { fields, sure } = guessColumns(shape, body)
  const known = new Set(fields.filter((field) => field !== null))
  const told = shape.headRow !== null
  if (told && isNetwork(shape)) return 0
  if (known.has('title') || known.has('abstract')) {
    if (sure || told) return Math.min(0.9, 0.45 + known.size * 0.1)
    return body.length >= 2 && (known.has('authors') || known.has('year') || known.has('doi')) ? 0.35 : 0
  }
  return isEven(
    shape,
    rows.map(({ cells }) => cells),
  )
    ? 0.1
    : 0
}

/** Heads of the halves of a network, which other readers read. */
function isNetwork({ heads }: TableShape): boolean {
  const names = new Set(heads.map((head) => head.toLowerCase()))
  return (names.has('source') && names.has('target')) || (names.has('id') && names.has('label') && !names.has('title'))
}

/** True where rows are so much alike that this is a table, though not one whose columns are known. */
const isEven = ({ heads }: TableShape, rows: readonly (readonly string[])[]): boolean =>
  heads.length >= 3 &&
  rows.length >= 3 &&
  rows.every((cells) => cells.length === heads.length) &&
  (rows[0] ?? []).every((cell) => cell.trim() !== '' && cell.length <= 60)

/** How a table of the Web of Science begins; nothing is quoted in it. */
const WOS_START = /^\ufeff?(?:PT|AU|TI)\t/

/** The tables that databases export, and any other table of papers; of two that are equally sure the earlier one is taken. */
export const TABLE_FORMATS: readonly Format[] = [
  knownTable(
    'wos-tab',
    readersTablesWords.webOfScienceTable,
    /^\ufeff?(?:PT|AU|TI)\t/,
    (heads) => hasAll(heads, 'au', 'ti', 'so'),
    false,
  ),
  knownTable('scopus-csv', readersTablesWords.scopusTable, /\bEID\b/i, (heads) =>
    hasAll(heads, 'eid', 'title', 'source title'),
  ),
  knownTable(
    'openalex-csv',
    readersTablesWords.openalexTable,
    /authorships|primary_location|cited_by_count/i,
    (heads) =>
      [...heads].some((head) => /^(?:authorships\.|primary_location)/.test(head)) ||
      hasAll(heads, 'cited_by_count', 'publication_year', 'display_name'),
  ),
  knownTable(
    'dimensions-csv',
    readersTablesWords.dimensionsTable,
    /Publication ID|Dimensions URL/i,
    (heads) => hasAll(heads, 'title') && (heads.has('dimensions url') || hasAll(heads, 'publication id', 'pubyear')),
  ),
  knownTable('lens-csv', readersTablesWords.lensTable, /Lens ID/i, (heads) => hasAll(heads, 'lens id', 'title')),
  knownTable('ieee-csv', readersTablesWords.ieeeXploreTable, /Document Title/i, (heads) =>
    hasAll(heads, 'document title', 'authors', 'publication title'),
  ),
  {
    id: 'table',
    label: readersTablesWords.tableOfPapers,
    sniff: sniffTable,
    parse: (source) => readTable(source, 'table'),
  },
]

const TABLE_IDS: ReadonlySet<string> = new Set(TABLE_FORMATS.map(({ id }) => id))

/** True for a format whose columns a person can choose. */
export const isTable = (format: FormatId | null): boolean => format !== null && TABLE_IDS.has(format)

/** False for a table in which quotation marks are part of the text. */
export const hasQuotes = (text: string): boolean => !WOS_START.test(text)

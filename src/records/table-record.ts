import { readStatedDate } from './record-dates'
import { readArxivId, readDoi, readOrcid, readPmid, splitKeywords } from './reference-parts'
import type { Reference, ReferenceAuthor } from './reference-record'
import { AuthorFinder, tellOrcids } from './tag-authors'
import type { Columns } from './table-guess'
import type { HeadField } from './table-heads'
import { readListCell, readNamesCell } from './table-names'
import { plainCell, type TableRow } from './table-rows'
import { readMonth, statedDate } from './record-dates'
import type { StatedDate } from './record'

/** What CSL calls the types that exports name. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/book chapter|^chapter|book section|^inbook|incollection/, 'chapter'],
  [/conference|proceeding|^p$/, 'paper-conference'],
  [
    /^(?:journal )?article|^jour$|^j$|^review|letter|editorial|^note$|early access|short survey|data paper/,
    'article-journal',
  ],
  [/dissertation|thesis/, 'thesis'],
  [/preprint|posted content/, 'article'],
  [/^(?:edited )?book|monograph/, 'book'],
  [/report/, 'report'],
  [/data ?set/, 'dataset'],
  [/patent/, 'patent'],
  [/web ?page/, 'webpage'],
]

function readType(text: string): string | null {
  const plain = text.toLowerCase().replace(/[-_]/g, ' ').trim()
  return TYPES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** `openalex:W…` or `openalex:A…` in an address or alone; null where there is none. */
const readOpenAlex = (text: string, kind: 'W' | 'A'): string | null => {
  const found = new RegExp(`(?:openalex\\.org/|^)(${kind}\\d{3,})$`, 'i').exec(text.trim())?.[1]
  return found === undefined ? null : `openalex:${found.toUpperCase()}`
}

/** The identifiers in a cell; a bare number is one of PubMed only where the head says so. */
function readIdentifier(head: string, cell: string): (string | null)[] {
  const isPubMed = /pmid|pubmed|^pm$/i.test(head)
  const bare = cell.replace(/^(?:pmid|medline):\s*/i, '')
  return [
    readOpenAlex(cell, 'W'),
    readDoi(cell),
    readArxivId(cell),
    isPubMed && /^\d+$/.test(bare) ? readPmid(bare) : null,
  ]
}

/** Parts of a cell beside one another, by what its names are parted by. */
const splitBeside = (cell: string, between: string | null): string[] => {
  const listed = readListCell(cell)
  if (listed !== null) return listed
  const separator = cell.includes('|') ? /\|+/ : /;/.test(cell) ? /;\s*/ : /\n/.test(cell) ? /\n+/ : null
  return separator === null ? (between === ',' ? cell.split(/,\s*/) : [cell]) : cell.split(separator)
}

const spellings = ({ name, family }: ReferenceAuthor): string[] => {
  const given = family === undefined ? '' : name.replace(family, '').trim()
  return family === undefined ? [name] : [name, `${family}, ${given}`, `${family} ${given}`]
}

/** The pieces `name (places)` of a cell, which semicolons part; those within the brackets part places. */
function listBracketed(cell: string): { readonly name: string; readonly places: string }[] {
  const found: { readonly name: string; readonly places: string }[] = []
  for (const piece of cell.split(')').slice(0, -1)) {
    const open = piece.lastIndexOf('(')
    const before = piece.slice(0, Math.max(0, open))
    const name = before.slice(before.lastIndexOf(';') + 1).trim()
    const places = piece.slice(open + 1)
    if (open > 0 && name.length >= 2 && name.length <= 120 && places.length >= 2) found.push({ name, places })
  }
  return found
}

/** Where authors work, as the databases print it: `[A; B] place`, `A, place; B, place`, `A (place); B (place)`, or in order. */
function tellPlaces(finder: AuthorFinder, cell: string): string[] {
  if (cell.includes('['))
    return cell
      .split('[')
      .slice(1)
      .flatMap((piece) => {
        const end = piece.indexOf(']')
        const place = piece
          .slice(end + 1)
          .trim()
          .replace(/;$/, '')
          .trimEnd()
        if (end < 1 || place === '') return []
        for (const name of piece.slice(0, end).split(/;\s*/)) finder.tell(name, { affiliation: place })
        return [place]
      })
  const people = finder.authors.length
  const bracketed = listBracketed(cell)
  if (bracketed.length > 0 && bracketed.length === people)
    return bracketed.flatMap(({ name, places }) => {
      finder.tell(name, { affiliation: places })
      return places.split(/;\s*/)
    })
  const pieces = cell.split(/;\s*/).filter((piece) => piece !== '')
  if (pieces.length !== people) return pieces
  return pieces.map((piece, at) => {
    const author = finder.authors[at]
    const place = author === undefined ? piece : withoutName(piece, author)
    if (author !== undefined) finder.authors[at] = { ...author, affiliation: author.affiliation ?? place }
    return place
  })
}

/** “Smith J., Univ A, City” and “Smith, J., Univ A” without the name of the author. */
function withoutName(piece: string, { name, family = name.split(' ').at(-1) ?? '' }: ReferenceAuthor): string {
  if (family === '' || !piece.toLowerCase().startsWith(family.toLowerCase())) return piece
  const parts = piece.split(/,\s*/)
  const [first = '', second = ''] = parts
  const named =
    first.length > family.length ||
    !/^(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$|^\p{Lu}[\p{L}.-]+(?: \p{Lu}\.?){0,2}$/u.test(second)
  return parts.slice(named ? 1 : 2).join(', ')
}

function readDate(cell: string, month: string): StatedDate | null {
  const date = readStatedDate(cell.replace(/\.0$/, ''))
  return date?.month === null && date.year !== null && month !== ''
    ? (statedDate(date.year, readMonth(month)) ?? date)
    : date
}

/** The whole date where it is of the year that the table gives, or the table gives none. */
const chooseDate = (year: StatedDate | null, date: StatedDate | null): StatedDate | null =>
  date !== null && (year === null || (date.year === year.year && year.month === null)) ? date : year

const readCount = (cell: string): number | null => {
  const digits = /^\s*(\d[\d,. ]{0,15})\s*$/
    .exec(cell)?.[1]
    ?.replace(/[,. ](?=\d{3}\b)/g, '')
    .replace(/[.,]0+$/, '')
  return digits === undefined || !/^\d+$/.test(digits) ? null : Number(digits)
}

/** “Endoscopic Ultrasound (2014) 3:3 (152-160). Date of Publication: 2014”: Embase's journal with all that follows it. */
const SOURCE_LINE = /^(.{2,200}?) \(((?:19|20)\d\d)\) [\d(:]/

type Cell = { readonly head: string; readonly cell: string }

/** Reads rows of a table as references; what the columns hold is looked up once for all of them. */
export function createRowReader(heads: readonly string[], columns: Columns): (row: TableRow) => Reference {
  const places = new Map<HeadField, number[]>()
  columns.fields.forEach((field, at) => {
    if (field !== null) places.set(field, [...(places.get(field) ?? []), at])
  })
  const known = [...places.values()].flat()
  const nothing = readRow({ line: 0, cells: [], badQuotes: false }, columns, () => [])
  return (row) => {
    // A damaged table may have thousands of rows in which nothing stands that is known.
    if (known.every((at) => (row.cells[at] ?? '') === '')) {
      const { line } = row
      return { ...nothing, line, titleLine: line, authorsLine: line, dateLine: line, abstractLine: line }
    }
    return readRow(row, columns, (field) => {
      const cells: Cell[] = []
      for (const at of places.get(field) ?? []) {
        const cell = plainCell(row.cells[at] ?? '')
        if (cell !== '' && !/^(?:nan|null|n\/a)$/i.test(cell)) cells.push({ head: heads[at] ?? '', cell })
      }
      return cells
    })
  }
}

/** A row of a table as a reference; `all` gives the cells of a kind that are not empty. Time linear in the row. */
function readRow(row: TableRow, { names }: Columns, all: (wanted: HeadField) => readonly Cell[]): Reference {
  const one = (...wanted: readonly HeadField[]): string =>
    wanted.reduce((found, field) => (found === '' ? (all(field)[0]?.cell ?? '') : found), '')
  const [full, short] = [readNamesCell(one('fullNames'), names), readNamesCell(one('authors'), names)]
  const { authors, complete } = full.authors.length > 0 && full.authors.length >= short.authors.length ? full : short
  const sameLength = full.authors.length === short.authors.length
  const finder = new AuthorFinder(
    authors,
    authors.map((author, at) => [...spellings(author), ...(sameLength ? spellings(short.authors[at] ?? author) : [])]),
  )
  tellIdentifiers(finder, one('orcid'), names.between, readOrcid)
  tellIdentifiers(finder, one('authorIds'), names.between, (text) => readOpenAlex(text, 'A'))
  const places = all('authorAffiliations').flatMap(({ cell }) => tellPlaces(finder, cell))
  const affiliations = all('affiliations').flatMap(({ cell }) => splitBeside(cell, null))
  const venue = one('venue', 'laterVenue')
  const line = SOURCE_LINE.exec(venue)
  const links = all('link').flatMap(({ cell }) => cell.match(/https?:\/\/[^\s;|"<>]+/gi) ?? [])
  const [first, last] = [one('firstPage'), one('lastPage')]
  const [title, subtitle] = [one('title'), one('subtitle')]
  const span = last === '' || last === first ? first : `${first}–${last}`
  return {
    line: row.line,
    title: subtitle === '' || title === '' ? title : `${title}: ${subtitle}`,
    titleLine: row.line,
    authors: finder.authors,
    authorsLine: row.line,
    authorsComplete: complete,
    affiliations: affiliations.length > 0 ? affiliations : places,
    date: chooseDate(readDate(one('year'), one('month')), readDate(one('date'), '')) ?? readDate(line?.[2] ?? '', ''),
    dateLine: row.line,
    abstract: one('abstract').replace(/^\[no abstract available\]$/i, ''),
    abstractLine: row.line,
    links,
    identifiers: [
      ...all('doi').map(({ cell }) => readDoi(cell)),
      ...all('identifier').flatMap(({ head, cell }) => readIdentifier(head, cell)),
      ...links.map(readLinkedDoi),
      ...links.map((link) => (/arxiv\.org\//i.test(link) ? readArxivId(link) : null)),
    ],
    venue: line?.[1] ?? venue,
    keywords: all('keywords').flatMap(({ cell }) => readListCell(cell) ?? splitWords(cell)),
    citations: readCount(one('citations')),
    publication: {
      type: readType(one('type')),
      volume: one('volume'),
      issue: one('issue'),
      pages: one('pages') || span,
      publisher: one('publisher'),
    },
  }
}

/** The DOI that an address leads to: `https://doi.org/10.…`, or `id=doi:10.…` of a library's link. */
function readLinkedDoi(link: string): string | null {
  if (/\bdoi\.org\//i.test(link)) return readDoi(link)
  const [, part] = /[?&]id=doi:(10[^&#]{5,200})/i.exec(link) ?? []
  return part === undefined ? null : readDoi(part.replace(/%2f/gi, '/'))
}

/** The text with semicolons for its commas, but for those before a bracket that closes. */
function partOutside(text: string): string {
  const characters = text.split('')
  let closes = false
  for (let at = characters.length - 1; at >= 0; at--) {
    const character = characters[at]
    if (character === '(' || character === ')') closes = character === ')'
    else if (character === ',' && !closes) characters[at] = ';'
  }
  return characters.join('')
}

/** Keywords, parted by bars, semicolons or commas; commas inside of brackets part nothing. */
const splitWords = (cell: string): string[] =>
  cell.includes('|')
    ? cell.split('|').map((word) => word.trim())
    : /[;；\n]/u.test(cell)
      ? splitKeywords(cell)
      : splitKeywords(partOutside(cell))

/** Identifiers of people: behind their names, or beside them in the same order. */
function tellIdentifiers(
  finder: AuthorFinder,
  cell: string,
  between: string | null,
  read: (text: string) => string | null,
): void {
  if (cell === '') return
  tellOrcids(finder, cell)
  const beside = splitBeside(cell, between)
  if (beside.length !== finder.authors.length || /[^;|/]\/\d{4}-\d{4}/.test(cell.replace(/orcid\.org\//gi, ''))) return
  beside.forEach((text, at) => {
    const author = finder.authors[at]
    if (author !== undefined)
      finder.authors[at] = { ...author, identifiers: [...(author.identifiers ?? []), read(text)] }
  })
}

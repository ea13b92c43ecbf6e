import { readAuthorLine } from './author-line'
import { isInitials, trimName } from './listed-name'
import { tidyBlanks } from './lines'
import type { ReferenceAuthor } from './reference-record'
import { isOthers, turnInitialsLast, turnName } from './reference-parts'

/** How the names in the cells of a column are written. */
export type NameStyle = {
  /** What parts the names: `;`, `,`, `|`, ` and ` …; null: nothing that all cells share, each is looked at alone. */
  readonly between: string | null
  /** True where initials follow the family name: “Smith JA”. */
  readonly initialsLast: boolean
}

/** What a person can choose to part the names of one cell. */
export const SEPARATORS = [';', ',', '|', ' / ', ' and '] as const

/** “['Marx, Karl', 'Lindgren, Astrid']” or a list of JSON: its entries; null for other texts. One pass. */
export function readListCell(cell: string): string[] | null {
  const text = cell.trim()
  if (!/^\[\s*(?:['"]|\])/.test(text) || !text.endsWith(']')) return null
  const entries: string[] = []
  let quote = ''
  let entry = ''
  for (let at = 1; at < text.length - 1; at++) {
    const character = text.charAt(at)
    if (quote === '') {
      if (character === '"' || character === "'") quote = character
      else if (!/[\s,]/.test(character)) return null
    } else if (character === '\\') entry += text.charAt(++at)
    // An apostrophe inside of a name ends it only where a comma or the end of the list follows.
    else if (character === quote && /^\s*(?:,|\]$)/.test(text.slice(at + 1, at + 12))) {
      entries.push(entry)
      entry = ''
      quote = ''
    } else entry += character
  }
  return quote === '' ? entries : null
}

const COUNTED: readonly (readonly [between: string, mark: RegExp])[] = [
  ['||', /\|\|/],
  ['|', /\|/],
  [';', /[;；]/u],
  ['\n', /[\n\r\u2028]/u],
  [' / ', / \/ /],
]

/** “and” in the languages of the heads. */
const AND = /,? (?:and|und|et|y|e|og|och|en|ve|&) /i

/** “Smith JA”, “Adler D.G.” */
const INITIALS_LAST = /^\p{Lu}[\p{L}'’ -]{1,40}[ ,]\s?(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u

const splitAt = (cell: string, between: string): string[] =>
  (between === ';' ? cell.split(/[;；]/u) : between === '\n' ? cell.split(/[\n\r\u2028]+/u) : cell.split(between))
    .map(tidyBlanks)
    .filter((piece) => piece !== '')

/** The style of a column of names, found from some of its cells. */
export function guessNameStyle(cells: readonly string[]): NameStyle {
  const filled = cells.filter((cell) => cell.trim() !== '' && readListCell(cell) === null)
  for (const [between, mark] of COUNTED) {
    const marked = filled.filter((cell) => mark.test(cell))
    if (marked.length > 0 && marked.length * 5 >= filled.length) return { between, ...initialsOf(filled, between) }
  }
  // “Smith, John and Doe, Anna”: a comma stands inside the names, and “and” between them.
  const joined = filled.filter((cell) => AND.test(cell))
  const inverted = joined.filter((cell) => cell.split(AND).every((piece) => piece.split(',').length === 2))
  if (joined.length > 0 && inverted.length * 2 > joined.length) return { between: ' and ', initialsLast: false }
  const commas = filled.filter((cell) => cell.includes(','))
  const { initialsLast } = initialsOf(commas, ',')
  return { between: initialsLast ? ',' : null, initialsLast }
}

function initialsOf(cells: readonly string[], between: string): { readonly initialsLast: boolean } {
  const pieces = cells.flatMap((cell) => splitAt(cell, between)).filter((piece) => !isOthers(piece))
  const plain = pieces.filter((piece) => !piece.includes(','))
  const shown = plain.filter((piece) => INITIALS_LAST.test(piece.replace(/\.$/, '')) && / /.test(piece))
  return { initialsLast: plain.length > 0 && shown.length >= plain.length * 0.6 }
}

/**
 * Numbers of databases behind a name (“Smith, John (57190000000)”) and marks of footnotes are no part of it; IEEE prints
 * a blank within given names with a hyphen (“A. -M. Doe”).
 */
const bareName = (piece: string): string =>
  trimName(
    piece
      .replace(/(?<!\s)\s*[([]\s?\d{4,}\s?[)\]]/g, '')
      .replace(/(?<=\p{L})\d{1,2}(?:,\d{1,2})*$/u, '')
      .replace(/(?<=\p{Lu}\.) -(?=\p{Lu})/gu, '-'),
  )

function turn(piece: string, initialsLast: boolean): ReferenceAuthor {
  const name = bareName(piece)
  if (name.includes(',')) return turnName(name)
  if (!initialsLast) return { name }
  const found = / ((?:\p{Lu}\p{M}*\.?[ -]?){1,4})$/u.exec(name)
  const family = name.slice(0, found?.index ?? 0)
  if (found === null || !/\p{Ll}/u.test(family)) return turnInitialsLast(name)
  // PubMed ends the list with a full stop: in “Smith JA.” it is no part of the name.
  return turnName(`${family}, ${(found[1] ?? '').replace(/^(\p{Lu}{2,4})\.$/u, '$1')}`)
}

/** “Smith, J., Doe, A.”: initials between commas belong to the name before them. */
function joinInitials(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && !last.includes(',') && isInitials(piece)) joined[joined.length - 1] = `${last}, ${piece}`
    else joined.push(piece)
  }
  return joined
}

const NONE = /^(?:\[?no author(?:s|\(s\))?(?: name)?(?: available| listed)?\]?|anonymous|n\/?a|-+|none|null|nan)\.?$/i

/** The people that a cell lists. `complete` is false where it says that names were left out. Time linear in the cell. */
export function readNamesCell(
  cell: string,
  { between, initialsLast }: NameStyle,
): { readonly authors: readonly ReferenceAuthor[]; readonly complete: boolean } {
  const text = cell.trim().replace(/(?<![;|,])[;|,]+$/, '')
  if (text === '' || NONE.test(text)) return { authors: [], complete: true }
  const listed = readListCell(text)
  if (listed !== null) return fromPieces(listed, initialsLast)
  if (between !== null && between !== ',') {
    const separator = between === ' and ' && !AND.test(text) && text.includes(';') ? ';' : between
    const pieces = separator === ' and ' ? text.split(AND).map(tidyBlanks) : splitAt(text, separator)
    return fromPieces(pieces, initialsLast)
  }
  if (between === ',') {
    const pieces = splitAt(text.replace(/,? (?:and|&) /gi, ', '), ',')
    return fromPieces(joinInitials(pieces), initialsLast)
  }
  const { names, complete } = readAuthorLine(tidyBlanks(text))
  return { authors: names.map((name) => ({ name: bareName(name) })), complete }
}

function fromPieces(pieces: readonly string[], initialsLast: boolean): ReturnType<typeof readNamesCell> {
  const kept = pieces.filter((piece) => piece !== '' && !isOthers(piece))
  const cut = kept.map((piece) => piece.replace(/(?<![\s,])[\s,]+(?:et al\.?|and others)$/i, ''))
  const complete = kept.length === pieces.length && cut.every((piece, at) => piece === kept[at])
  return { authors: cut.map((piece) => turn(piece, initialsLast)).filter(({ name }) => name !== ''), complete }
}

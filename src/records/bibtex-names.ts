import { cleanLoosely, isMarked, readLatexNames, type LatexName } from './bibtex-latex'
import { ET_AL_TEXT, isSuffix, looksLikeName } from './listed-name'
import { tidyBlanks } from './lines'
import { splitNames } from './name-list'
import type { ReferenceAuthor } from './reference-record'
import { isOthers, joinName, turnName } from './reference-parts'

export type BibtexAuthors = { readonly authors: readonly ReferenceAuthor[]; readonly complete: boolean }

const ET_AL = new RegExp(`(?<![\\s,;])[\\s,;]*${ET_AL_TEXT}[\\s.]*$`, 'iu')

/** Parts a value at a word that stands outside of braces, or at a character; escaped characters are none. */
function partOutside(value: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (depth <= 0) {
      separator.lastIndex = at
      const found = separator.exec(value)
      if (found === null) continue
      parts.push(value.slice(start, at))
      start = at + found[0].length
      at = start - 2 + (found[0].length === 1 ? 1 : 0)
    }
  }
  return [...parts, value.slice(start)].map((part) => part.trim()).filter((part) => part !== '')
}

// The blank behind “and” is left for the next one: “Smith and and Doe”.
const AND = /\s+and(?=\s|$)/iy
// One that ends a character reference, as in “M&uuml;ller, Ann”, parts nothing.
const SEMICOLON = /(?<!&(?:[a-z]{2,10}|#x?[\da-f]{1,6}));/iy
const COMMA = /,/y

/** What stands in one pair of braces that holds the whole name; null where none does. */
function unbrace(name: string): string | null {
  if (!name.startsWith('{') || !name.endsWith('}')) return null
  let depth = 0
  for (let at = 0; at < name.length; at++) {
    const character = name.charAt(at)
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0 && at < name.length - 1) return null
  }
  return name.slice(1, -1).trim()
}

/** “{Smith, John and Doe, Jane}”: braces around a whole list of people, each with a comma, hold no group. */
function openList(value: string): string {
  const inner = unbrace(value)
  if (inner === null) return value
  const names = partOutside(inner, AND)
  return names.every((name) => partOutside(name, COMMA).length === 2) ? inner : value
}

/** The middle one of three parts stands behind the name also where it is no usual addition: “Dumas, père, Alexandre”. */
function joinAll(family: string, given: string, suffix: string): ReferenceAuthor {
  if (isSuffix(suffix.trim())) return joinName(family, given, suffix)
  const joined = joinName(family, given)
  return { ...joined, name: tidyBlanks(`${joined.name} ${suffix}`) }
}

function fromPlain(text: string): readonly ReferenceAuthor[] {
  const parts = text.split(',').filter((part) => part.trim() !== '')
  // More commas than a name can have, or whole names between them: a list in another style.
  if (
    parts.length > 3 ||
    (parts.length === 3 && parts.every((part) => looksLikeName(part.trim()) && /\S \S/.test(part)))
  )
    return splitNames(text).names.map((name) => ({ name }))
  const [family = '', suffix = '', given = ''] = parts
  if (parts.length === 3 && !isSuffix(given.trim())) return [joinAll(family, given, suffix)]
  return [turnName(text)]
}

function fromLatex(raw: string, read: LatexName | null): readonly ReferenceAuthor[] {
  if (read === null) return fromPlain(tidyBlanks(cleanLoosely(raw)))
  const { given, family, suffix, whole } = read
  const text = whole === '' ? family : whole
  if (given === '' && suffix === '') {
    if (/^[^,]+, [^,]+$/.test(text) && text.split(' ').length <= 5) return [turnName(text)]
    return [unbrace(raw) === null ? { name: text } : { name: text, isGroup: true }]
  }
  const parted = partOutside(raw, COMMA).length > 1 || /=/.test(raw)
  const { name, family: turned } = joinAll(family, given, suffix)
  return [parted && turned !== undefined ? { name, family: turned } : { name }]
}

/**
 * Reads a list of names as BibTeX and BibLaTeX write it: parted by “and”, “Family, Given”, “von Family, Jr, Given” or “Given
 * Family”, a group in braces, “given=…, family=…”. “others” and “et al.” are nobody but say that names were left out. Lists
 * parted by semicolons, as some programs write them, are read too. Time linear in the value.
 */
export function readBibtexNames(value: string): BibtexAuthors {
  const list = openList(value.replace(/\s+/g, ' ').trim())
  const parted = partOutside(list, AND)
  const pieces = parted
    .flatMap((part) => partOutside(part, SEMICOLON))
    .map((part) => part.replace(/^(?:and )+| and$/gi, ''))
  const stated = pieces.filter((piece) => !isOthers(piece.replace(/[{}]/g, '')))
  const raws = stated.map((piece) => piece.replace(ET_AL, '')).filter((raw) => raw !== '' && !/^and$/i.test(raw))
  const isCut = stated.length < pieces.length || stated.some((piece) => ET_AL.test(piece))
  const marked = raws.filter(isStated)
  const read = new Map(readLatexNames(marked).map((name, index) => [marked[index], name]))
  const authors = raws.flatMap((raw) => (isStated(raw) ? fromLatex(raw, read.get(raw) ?? null) : fromPlain(raw)))
  return { authors: authors.filter(({ name }) => name !== ''), complete: !isCut && authors.length > 0 }
}

/** True for a name that the library reads: one with LaTeX, or in BibLaTeX's form of named parts. */
const isStated = (raw: string): boolean => isMarked(raw) || /^[a-z]+(?:-i)?\s?=/i.test(raw)

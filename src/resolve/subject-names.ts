import { authorIdOf } from './identifiers'
import type { Corpus } from './corpus'
import { decisionsToldWords } from '../words/decisions-told'

/** What a person calls something that decisions name by a key; null where it is not known. */
export type NameOf = (subject: string) => string | null

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** The name of a person whose id `authorIdOf` made, without accents and with capitals where they usually stand. */
function readAuthorId(slug: string): string {
  const unnamed = /^unnamed-owner-of-(.*)$/u.exec(slug)
  if (unnamed !== null) return decisionsToldWords.theUnnamedOwnerOf(unnamed[1] ?? '')
  return slug
    .replace(/(?<=[^_])_[0-9a-f]{6}$/u, '')
    .replace(/^_(?=unnamed-owner-of-)/u, '')
    .replace(/_([0-9a-f]{1,6})_/gu, (whole, code: string) => {
      const point = parseInt(code, 16)
      return point > 0x10ffff ? whole : String.fromCodePoint(point)
    })
    .split('-')
    .map((word) => word.split('~').map(capitalise).join('-'))
    .join(' ')
}

/**
 * A readable name made of a key alone, for what is not there: “Huixia Li” of `author:huixia-li`, the first words of a
 * paper or record, the name of a list's file.
 */
export function readableName(subject: string): string {
  const at = subject.indexOf(':')
  const [kind, rest] = [subject.slice(0, Math.max(0, at)), subject.slice(at + 1)]
  if (kind === 'author') return readAuthorId(rest)
  if (kind !== 'paper' && kind !== 'record') return rest
  const words = rest.replace(/(?:-|^)(?:[0-9a-f]{16}|[0-9a-f]{6})(?:-[0-9a-f]{6})?(?:-\d+)?$/u, '').replaceAll('-', ' ')
  if (words !== '') return `${capitalise(words)}…`
  return kind === 'record' ? decisionsToldWords.aRecordWithoutWords : rest
}

/** The names of all that a corpus holds. Linear in the corpus. */
export function nameSubjects({ authors, papers }: Pick<Corpus, 'authors' | 'papers'>): NameOf {
  const names = new Map<string, string>()
  for (const { aliases } of authors)
    for (const alias of aliases) {
      const id = authorIdOf(alias)
      if (id !== null) names.set(id, alias)
    }
  for (const { id, name } of authors) names.set(id, name)
  for (const { id, title, seen } of papers) {
    names.set(id, title)
    for (const { key } of seen) if (key !== undefined) names.set(key, title)
  }
  return (subject) => names.get(subject) ?? null
}

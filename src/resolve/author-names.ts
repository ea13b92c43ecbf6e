import { foldText, foldedWords } from '../base/fold'
import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import type { AuthorId } from './corpus'
import { authorIdOf } from './identifiers'

/** One person or group of an author list. `position` is the 1-based place in the list as stated. */
export type ListedAuthor = { readonly author: AuthorId; readonly name: string; readonly position: number }

/** An author list without repeats and without “et al.”. */
export type AuthorList = { readonly listed: readonly ListedAuthor[]; readonly whole: boolean }

const OTHERS = /^(?:(?:and )?(?:et\.? ?al\b\.?|others))$/u
const OTHERS_AT_END = /[\s,;]+et\.?\s{0,2}al\b\.?\s*$/iu
const GROUP_WORDS = new Set('team collaboration consortium group lab labs laboratory committee initiative'.split(' '))

/** Takes “et al.” off the end of a name; looks at its last letters only, so that the time is linear. */
const dropOthers = (name: string): string => name.slice(0, -40) + name.slice(-40).replace(OTHERS_AT_END, '')

/**
 * Reads one stated name. `cut` says that “et al.” stood with it or in its place; `author` is null where no name is
 * left.
 */
export function readName(stated: string): { author: AuthorId | null; name: string; cut: boolean } {
  let name = stated.trim()
  for (let shorter = dropOthers(name); shorter !== name; shorter = dropOthers(name)) name = shorter
  const others = OTHERS.test(foldText(name))
  return { author: others ? null : authorIdOf(name), name, cut: others || name !== stated.trim() }
}

/**
 * Reads a record's author list: nobody is called “et al.”, a name that is listed twice counts once, and empty names
 * are left out.
 */
export function readAuthorList(record: PaperRecord): AuthorList {
  const listed: ListedAuthor[] = []
  const seen = new Set<AuthorId>()
  let whole = record.authorsComplete
  for (const [index, stated] of record.authors.entries()) {
    const { author, name, cut } = readName(stated)
    if (cut) whole = false
    if (author === null || seen.has(author)) continue
    seen.add(author)
    listed.push({ author, name, position: index + 1 })
  }
  return { listed, whole: whole && listed.length > 0 }
}

/**
 * The word by which a name shows that it is that of a group (“Team Seedance”, “ATLAS Collaboration”), or null for a
 * person's.
 */
export function findGroupWord(name: string): string | null {
  const words = foldedWords(name)
  const last = words.at(-1)
  if (words.length < 2 || last === undefined) return null
  if (words[0] === 'team') return 'Team'
  return GROUP_WORDS.has(last) ? last.slice(0, 1).toUpperCase() + last.slice(1) : null
}

/** The spelling that was read first, and the others sorted. */
export function splitSpellings(spellings: ReadonlySet<string>): { name: string; aliases: string[] } {
  const [name = '', ...others] = spellings
  return { name, aliases: others.sort(byText) }
}

import { foldText, foldedWords } from '../base/fold'
import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import type { AuthorId } from './corpus'
import { authorIdOf } from './identifiers'

/** One person or group of an author list. `position` is the 1-based place in the list as stated. */
export type ListedAuthor = { readonly author: AuthorId; readonly name: string; readonly position: number }

/** An author list without repeats and without “et al.”. */
export type AuthorList = { readonly listed: readonly ListedAuthor[]; readonly whole: boolean }

/** What stands where further names were left out; the folded text as a whole. */
const OTHERS =
  /^(?:(?:and |& ?)?(?:et\.? ?al(?:ii|iae)?\b\.?|(?:\d{1,5} )?(?:others|more)(?: authors)?)|\.{2,}|[\p{Pd}+]?\d{1,5} ?(?:more|others)(?: authors)?|\+ ?\d{1,5})$/u
const OTHERS_AT_END = /(?<![\s,;])[\s,;]+et\.?\s{0,2}al\b\.?\s*$/iu
/** Words that stand for a name which is not told; the folded text as a whole, full stops left out. */
const UNTOLD = new Set([
  ...['anonymous', 'anonymous author', 'anonymous authors', 'anon', 'author unknown', 'unknown', 'unknown author'],
  ...['nn', 'n n', 'no author', 'no authors', 'no author listed', 'no authors listed', 'not available', 'n/a'],
])
/** What somebody did, where it stands in the place of a name. Whole phrases: there are people called Ed Guest. */
const ROLES = new Set([
  ...['author', 'authors', 'corresponding author', 'camera', 'chair', 'chairs', 'contributor', 'contributors'],
  ...['director', 'ed', 'eds', 'editor', 'editors', 'guest editor', 'guest editors', 'editor in chief'],
  ...['illustrator', 'photographer', 'producer', 'reviewer', 'reviewers', 'translator', 'translators', 'trans'],
])
/** A role behind a name: “Ann Arm (Ed.)”, “Ann Arm, editor”. */
const ROLE_AT_END = /(?:\s{0,3}[([]([\p{L}. ]{2,20})[)\]]|,\s{0,3}(editors?|eds?\.|translator|camera))\s{0,3}$/iu
const GROUP_WORDS = new Set(
  'team collaboration collaborations consortium group lab labs laboratory committee initiative network'.split(' '),
)

/** Takes “et al.” off the end of a name; looks at its last letters only, so that the time is linear. */
const dropOthers = (name: string): string => name.slice(0, -40) + name.slice(-40).replace(OTHERS_AT_END, '')

const isRole = (text: string): boolean => ROLES.has(foldedWords(text).join(' '))

/** Takes a role off the end of a name; looks at its last letters only. */
function dropRole(name: string): string {
  const end = name.slice(-40)
  const [found = '', bracketed, plain] = ROLE_AT_END.exec(end) ?? []
  return found !== '' && isRole(bracketed ?? plain ?? '') ? name.slice(0, name.length - found.length).trim() : name
}

/**
 * Reads one stated name. `cut` says that names were left out here: “et al.”, “and others”, “+12 more” or “…” stood with
 * it or in its place, or “Anonymous”, which hides who it was. `author` is null where no name is left, also where a role
 * (“editor”) stands instead of one.
 */
export function readName(stated: string): { author: AuthorId | null; name: string; cut: boolean } {
  let name = stated.trim()
  for (let shorter = dropOthers(name); shorter !== name; shorter = dropOthers(name)) name = shorter
  const shortened = name !== stated.trim()
  name = dropRole(name)
  const folded = foldText(name)
  const untold = UNTOLD.has(folded.replaceAll('.', '').trim())
  // “and et al.” is no name “and” that was shortened.
  const others = OTHERS.test(folded) || (shortened && OTHERS.test(foldText(stated)))
  const nobody = others || untold || isRole(name)
  return { author: nobody ? null : authorIdOf(name), name, cut: others || untold || shortened }
}

/** Lists as they were read: several steps ask for the list of one record. */
const lists = new WeakMap<PaperRecord, AuthorList>()

/**
 * Reads a record's author list: nobody is called “et al.”, a name that is listed twice counts once, and empty names
 * are left out. Each record is read once.
 */
export function readAuthorList(record: PaperRecord): AuthorList {
  const known = lists.get(record)
  if (known !== undefined) return known
  const list = readList(record)
  lists.set(record, list)
  return list
}

function readList(record: PaperRecord): AuthorList {
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

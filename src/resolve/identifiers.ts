import { foldText, foldedWords } from '../base/fold'
import { hashHex } from '../base/hash'
import type { AuthorId, ClaimId, ClaimKind, PaperId } from './corpus'

const UNNAMED = 'unnamed-owner-of-'
/** Letters of a title that an id shows at most. */
const TITLE_LETTERS = 50

/**
 * The id of a person or group by name, null where nothing is left of the name after folding. Names that fold alike
 * have the same id and all others have different ones: letters, digits and full stops stand for themselves, a blank is
 * `-`, a hyphen `~`, and anything else is spelled out as `_hex_`.
 */
export function authorIdOf(name: string): AuthorId | null {
  const folded = foldText(name)
  if (folded === '') return null
  const slug = folded.replace(/[^\p{L}\p{N}.]/gu, (letter) => {
    if (letter === ' ') return '-'
    return letter === '-' ? '~' : `_${(letter.codePointAt(0) ?? 0).toString(16)}_`
  })
  // A person who is called so must not be taken for the owner of a page without a name.
  return slug.startsWith(UNNAMED) ? `author:_${slug}` : `author:${slug}`
}

/** The id of the owner of a page without a name; `line` where the source holds several such pages. */
export function unnamedOwnerId(source: string, line: number | null): AuthorId {
  const slug = foldText(source)
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `author:${UNNAMED}${slug === '' ? hashHex(source) : slug}${line === null ? '' : `-line-${String(line)}`}`
}

/**
 * What makes two titles equal: case, accents, blanks and punctuation do not count, but `+` and `#` do (“C++”, “C#”).
 * A title without letters and digits is compared whole. Empty only where nothing is left.
 */
export function titleKey(title: string): string {
  const folded = foldText(title)
  const words = folded.match(/[\p{L}\p{N}+#]+/gu) ?? []
  return words.some((word) => /[\p{L}\p{N}]/u.test(word)) ? words.join(' ') : folded
}

/** The id of a paper by its title: the title's first words and six hexadecimal digits of a hash of it all. */
export function paperIdOf(title: string): PaperId {
  const key = titleKey(title)
  let slug = ''
  for (const word of foldedWords(title)) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > TITLE_LETTERS) break
    slug = longer
  }
  if (slug === '') slug = [...(foldedWords(title)[0] ?? 'untitled')].slice(0, TITLE_LETTERS).join('')
  return `paper:${slug}-${hashHex(key).slice(0, 6)}`
}

/** The id of a paper whose title another paper bears too: told apart by what else is known of it. */
export const distinctPaperId = (id: PaperId, content: string): PaperId => `${id}-${hashHex(content).slice(0, 6)}`

/** The id of a claim: its kind and a stable name of what it is about. */
export const claimIdOf = (kind: ClaimKind, subject: string): ClaimId =>
  `claim:${kind}:${subject.replace(/^(?:author|paper):/, '')}`

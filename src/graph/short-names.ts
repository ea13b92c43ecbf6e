import { foldText } from '../base/fold'
import type { Author, AuthorId, Corpus } from '../resolve/corpus'
import { append } from './corpus-index'
import type { Turn } from './turn'

const wordsOf = (name: string): readonly string[] =>
  foldText(name)
    .split(/[\s.,]+/u)
    .filter((word) => word !== '')

const isInitial = (word: string): boolean => /^\p{L}$/u.test(word)

const unsettled = new WeakMap<Corpus, ReadonlySet<AuthorId>>()

/**
 * Everybody whom a name of initials may stand for, or who is called by one: who shares a whole word with a name that has a
 * single letter in it (“A. Arm” and “Ann Arm”). Whether such a name is somebody's hangs on whom that person writes with,
 * so it may be settled otherwise when authorships change. Generous: better too many than one too few. Linear in the names.
 */
function findUnsettled(corpus: Corpus): ReadonlySet<AuthorId> {
  const known = unsettled.get(corpus)
  if (known !== undefined) return known
  const bearers = new Map<string, Author[]>()
  const shortened = new Set<string>()
  for (const author of corpus.authors) {
    const names = [author.name, ...author.aliases].map(wordsOf)
    const whole = names.map((words) => words.filter((word) => !isInitial(word)))
    for (const word of new Set(whole.flat())) append(bearers, word, author)
    for (const [at, words] of names.entries())
      if (words.some(isInitial)) for (const word of whole[at] ?? []) shortened.add(word)
  }
  const found = new Set<AuthorId>()
  for (const word of shortened) {
    const alike = bearers.get(word) ?? []
    const forms = new Set(alike.flatMap(({ name, aliases }) => [name, ...aliases]))
    if (forms.size > 1) for (const { id } of alike) found.add(id)
  }
  unsettled.set(corpus, found)
  return found
}

/** Whether the papers that a turn gives to others have an author whose name of initials may then be settled otherwise. */
export function touchesShortNames(corpus: Corpus, { gone, come }: Turn): boolean {
  const found = findUnsettled(corpus)
  if (found.size === 0) return false
  return [...gone, ...come].some(({ authors }) => authors.some(({ author }) => found.has(author)))
}

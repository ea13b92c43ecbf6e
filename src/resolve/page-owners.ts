import type { ParsedSource, ProfileHeader } from '../records/record'
import type { AuthorId, Place } from './corpus'
import { readName } from './author-names'
import type { DecisionBook } from './decision-book'
import { markContent } from './mark-content'
import { unnamedOwnerId } from './identifiers'
import { recordKey } from './record-key'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/** Whose page it is. */
export type PageOwner = {
  readonly author: AuthorId
  /** The person's name, or a description of the owner of a page that leaves it out. */
  readonly name: string
  readonly unnamed: boolean
  /** The id that stood for the owner until a person said who it is; null where the page states the name. */
  readonly placeholder: AuthorId | null
  /** The line of the name, or of the page's start. */
  readonly place: Place
  readonly header: ProfileHeader
  /** What stands for the page's content where its file is called otherwise; left out where the page states the name. */
  readonly marks?: string
  /** Tells pages apart: the source's name and which page of it. */
  readonly key: string
}

/** The owners of one source's pages, in the order of the pages. */
export type SourceOwners = readonly PageOwner[]

const describe = (header: ProfileHeader, records: number): string =>
  header.hIndex === null
    ? claimsOfPeopleWords.unnamedOwnerPapers(header.papers ?? records)
    : claimsOfPeopleWords.unnamedOwnerHIndex(header.hIndex)

/**
 * Finds the owner of every page: the person whose name it bears, else one unnamed person for each page.
 * In: sources in order. Out: for each source its pages' owners; no two unnamed owners share an id.
 */
export function findPageOwners(parsed: readonly ParsedSource[]): SourceOwners[] {
  const taken = new Set<AuthorId>()
  return parsed.map(({ source, pages, records }) => {
    const nameless = pages.filter(({ name }) => readName(name ?? '').author === null).length
    return pages.map((header, index) => {
      const place = { source: header.source, line: header.nameLine ?? header.line }
      const key = `${source}#${String(index + 1)}`
      const { author: named, name } = readName(header.name ?? '')
      if (named !== null) return { author: named, name, unnamed: false, placeholder: null, place, header, key }
      const base = unnamedOwnerId(source, nameless > 1 ? header.line : null)
      let author = base
      for (let copy = 2; taken.has(author); copy++) author = `${base}-${String(copy)}`
      taken.add(author)
      const own = records.filter(({ page }) => page === index)
      const marks = markContent(own.map(recordKey))
      const told = { name: describe(header, own.length), unnamed: true, marks }
      return { author, ...told, placeholder: author, place, header, key }
    })
  })
}

/**
 * Puts people in the place of unnamed owners where it was decided who they are. `nameOf` gives a person's name, or null
 * for somebody who is not in these sources; the owner then stays unnamed. `personOf`: whom an id means.
 */
export function nameOwners(
  owners: readonly SourceOwners[],
  book: DecisionBook,
  nameOf: (author: AuthorId) => string | null,
  personOf: (author: AuthorId) => AuthorId,
): SourceOwners[] {
  const accepted = book.decisions.filter(({ kind, verdict }) => kind === 'unnamed-owner' && verdict === 'accepted')
  const decided = new Map(accepted.map(({ about }) => [about[0] ?? '', personOf((about[1] ?? '') as AuthorId)]))
  if (decided.size === 0) return [...owners]
  return owners.map((pages) =>
    pages.map((owner) => {
      const author = owner.unnamed ? decided.get(owner.author) : undefined
      const name = author === undefined ? null : nameOf(author)
      return author === undefined || name === null ? owner : { ...owner, author, name, unnamed: false }
    }),
  )
}

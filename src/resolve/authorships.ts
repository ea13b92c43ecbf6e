import type { ListedPerson, PaperRecord } from '../records/record'
import { readAuthorList, type AuthorList, type ListedAuthor } from './author-names'
import { chooseList } from './choose-list'
import type { AuthorId, Authorship, Place } from './corpus'
import type { PageOwner } from './page-owners'
import { comparableName, fitNames, type ComparableName } from './person-name-fit'
import type { Origins, PaperDraft } from './paper-drafts'

/** Who wrote a paper, and how each is known. */
export type PaperAuthors = {
  readonly authors: readonly Authorship[]
  /** Whether some source lists them all. */
  readonly complete: boolean
  readonly listed: readonly ListedAuthor[]
  /** Owners whose pages show the paper while the list ends before their names. */
  readonly hiddenOwners: readonly PageOwner[]
  /** Owners whose pages show the paper while a whole list leaves them out. */
  readonly deniedOwners: readonly PageOwner[]
}

const listPlace = (record: PaperRecord): Place => ({ source: record.source, line: record.lines.authors ?? record.line })

/** Longer lists are not searched for other spellings. */
const LONGEST_SEARCHED = 50

/** Finds whom of the chosen list a name of another list of the same paper means: the same, or the only one that fits. */
function searchList(listed: readonly ListedAuthor[]): (stated: ListedAuthor) => AuthorId | null {
  const known = new Set(listed.map(({ author }) => author))
  const searched = listed.length > LONGEST_SEARCHED ? [] : listed
  // Mostly nobody is left to be searched for.
  let comparable: readonly (readonly [AuthorId, ComparableName])[] | null = null
  return ({ author, name }) => {
    if (known.has(author)) return author
    const own = comparableName(name)
    comparable ??= searched.map((other) => [other.author, comparableName(other.name)] as const)
    const fits = comparable.filter(([, one]) => fitNames(own, one) !== 'apart')
    return fits.length === 1 ? (fits[0]?.[0] ?? null) : null
  }
}

/** The list by the people who bear its names; nobody stands in it twice. */
function personify(list: AuthorList, personOf: (name: AuthorId) => AuthorId): AuthorList {
  const people = new Map<AuthorId, ListedAuthor>()
  for (const entry of list.listed) {
    const author = personOf(entry.author)
    if (!people.has(author)) people.set(author, { ...entry, author })
  }
  return { ...list, listed: [...people.values()] }
}

/** What two records of a paper state of the same author: the first word counts, identifiers add up. */
function joinStated(known: ListedPerson | undefined, more: ListedPerson): ListedPerson {
  if (known === undefined) return more
  return {
    ...more,
    ...known,
    identifiers: [...new Set([...known.identifiers, ...more.identifiers])],
    affiliation: known.affiliation ?? more.affiliation,
  }
}

const tellStated = (person: ListedPerson | undefined): { stated?: ListedPerson } => {
  if (person === undefined) return {}
  const { identifiers, affiliation, family, isGroup } = person
  const nothing = identifiers.length === 0 && affiliation === null && family === undefined && isGroup === undefined
  return nothing ? {} : { stated: person }
}

/**
 * Finds a paper's authors: those of the best list in its order, each with every place that lists them, then the owners
 * of the pages on which it stands, as a page shows only papers of its owner. Where a whole list leaves a named owner
 * out, the list is believed. `personOf` says who bears a name on this paper; left out: names stand for themselves.
 */
export function findPaperAuthors(
  draft: PaperDraft,
  origins: Origins,
  personOf: (name: AuthorId) => AuthorId = (name) => name,
): PaperAuthors {
  const lists = new Map(draft.preferred.map((record) => [record, personify(readAuthorList(record), personOf)]))
  const { listed, whole: complete } = chooseList([...lists.values()])
  const findListed = searchList(listed)
  const places = new Map<AuthorId, Place[]>(listed.map(({ author }) => [author, []]))
  const stated = new Map<AuthorId, ListedPerson>()
  for (const record of draft.seen) {
    const own = new Set<AuthorId>()
    for (const entry of lists.get(record)?.listed ?? []) {
      const author = findListed(entry)
      const person = record.people?.[entry.position - 1]
      if (author === null || own.has(author)) continue
      own.add(author)
      places.get(author)?.push(listPlace(record))
      if (person !== undefined) stated.set(author, joinStated(stated.get(author), person))
    }
  }
  const authors: Authorship[] = listed.map(({ author, position }) => ({
    author,
    evidence: 'listed',
    position,
    places: places.get(author) ?? [],
    ...tellStated(stated.get(author)),
  }))
  const hiddenOwners: PageOwner[] = []
  const deniedOwners: PageOwner[] = []
  const known = new Set(places.keys())
  for (const record of draft.seen) {
    const owner = origins.get(record)?.owner ?? null
    if (owner === null || places.has(owner.author)) continue
    const denied = complete && !owner.unnamed
    const passed = denied ? deniedOwners : hiddenOwners
    if (!passed.some(({ key }) => key === owner.key)) passed.push(owner)
    if (denied || known.has(owner.author)) continue
    known.add(owner.author)
    authors.push({
      author: owner.author,
      evidence: 'page-owner',
      position: null,
      places: [owner.place, listPlace(record)],
    })
  }
  return { authors, complete, listed, hiddenOwners, deniedOwners }
}

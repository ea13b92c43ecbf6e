import type { ParsedSource } from '../records/record'
import { readAuthorList, type ListedAuthor } from './author-names'
import type { NameReading } from './author-book'
import { findPaperAuthors, type PaperAuthors } from './authorships'
import type { AuthorId, PaperId, TopicTag } from './corpus'
import type { DecisionBook } from './decision-book'
import { authorIdOf } from './identifiers'
import { findOrigins } from './ordered-sources'
import { nameOwners, type PageOwner, type SourceOwners } from './page-owners'
import { firstOf, type Origins, type PaperDraft } from './paper-drafts'
import { resolveAuthors, type AuthorMention, type AuthorResolution } from './same-author'
import type { PaperDate } from './years'

/** A paper before anything is known of its people. */
export type DatedPaper = {
  readonly draft: PaperDraft
  readonly date: PaperDate
  readonly topics: readonly TopicTag[]
}

/** A paper of which names are known, but not yet who bears them. */
type NamedPaper = DatedPaper & { readonly people: PaperAuthors }

type Stated = { readonly identifiers: Set<string>; affiliation: string | null }

/** What records state of each of a paper's authors besides the name, by the id of the name. */
function gatherStated({ preferred }: PaperDraft, origins: Origins): ReadonlyMap<AuthorId, Stated> {
  const statedOf = new Map<AuthorId, Stated>()
  const of = (author: AuthorId): Stated => {
    const known = statedOf.get(author) ?? { identifiers: new Set(), affiliation: null }
    statedOf.set(author, known)
    return known
  }
  for (const record of preferred) {
    for (const { author, position } of readAuthorList(record).listed) {
      const person = record.people?.[position - 1]
      if (person === undefined) continue
      const stated = of(author)
      for (const identifier of person.identifiers) stated.identifiers.add(identifier)
      stated.affiliation ??= person.affiliation
    }
    const owner = origins.get(record)?.owner ?? null
    // Whoever bears the owner's name on papers of the owner's page is the owner.
    if (owner !== null && !owner.unnamed) of(owner.author).identifiers.add(`page:${owner.key}`)
  }
  return statedOf
}

function mentionPaper({ draft, date, topics, people }: NamedPaper, origins: Origins): AuthorMention[] {
  const statedOf = gatherStated(draft, origins)
  const coauthors = people.listed.map(({ name }) => name)
  const shared = {
    paper: draft.id,
    coauthors,
    year: date.year,
    topics: topics.map(({ topic }) => topic),
    venue: firstOf(draft.preferred, ({ venue }) => venue ?? null),
    title: draft.title,
    complete: people.complete,
  }
  const mention = (author: AuthorId, name: string, position: number): AuthorMention => {
    const stated = statedOf.get(author)
    return {
      ...shared,
      name,
      position,
      identifiers: [...(stated?.identifiers ?? [])],
      affiliation: stated?.affiliation ?? null,
    }
  }
  const hidden = [...people.hiddenOwners, ...people.deniedOwners].filter(({ unnamed }) => !unnamed)
  return [
    ...people.listed.map(({ author, name, position }: ListedAuthor) => mention(author, name, position)),
    ...hidden.map(({ author, name }) => mention(author, name, 0)),
  ]
}

/** Finds out who is who among all names of all papers, under what was decided. */
function resolveNames(papers: readonly NamedPaper[], origins: Origins, book: DecisionBook): AuthorResolution {
  const homonyms = book.decisions.filter(({ kind }) => kind === 'homonym')
  return resolveAuthors(
    papers.flatMap((paper) => mentionPaper(paper, origins)),
    { decisions: [...book.joins('same-author'), ...homonyms] },
  )
}

/** Puts people in the place of names of page owners: who bears the name on the page's papers, else whoever bears it. */
function resolveOwners(
  owners: readonly SourceOwners[],
  drafts: readonly PaperDraft[],
  origins: Origins,
  { personOf }: AuthorResolution,
): SourceOwners[] {
  const paperOf = new Map<string, PaperId>()
  for (const { id, seen } of drafts)
    for (const record of seen) {
      const key = origins.get(record)?.owner?.key
      if (key !== undefined && !paperOf.has(key)) paperOf.set(key, id)
    }
  return owners.map((pages) =>
    pages.map((owner) =>
      owner.unnamed ? owner : { ...owner, author: personOf(owner.author, paperOf.get(owner.key)) },
    ),
  )
}

/**
 * Names as read, by the people who bear them: of each person first the spellings of the fullest name, in the order in
 * which a reader meets them, and the names of page owners last.
 */
export function readNames(
  drafts: readonly PaperDraft[],
  owners: readonly PageOwner[],
  { personOf, spellings }: AuthorResolution,
): NameReading[] {
  const fullest = new Map([...spellings].map(([id, [name = '']]) => [id, authorIdOf(name)]))
  const listed = drafts.flatMap(({ id, seen }) =>
    seen.flatMap((record) =>
      readAuthorList(record).listed.map(({ author, name }) => ({ author, name, person: personOf(author, id) })),
    ),
  )
  const stated = owners.map(({ author, name }) => ({ author: authorIdOf(name) ?? author, name, person: author }))
  const readings = [...listed, ...stated].map(({ author, name, person }) => ({
    isFullest: (fullest.get(person) ?? author) === author,
    reading: { author: person, name },
  }))
  const ordered = [...readings.filter(({ isFullest }) => isFullest), ...readings.filter(({ isFullest }) => !isFullest)]
  return ordered.map(({ reading }) => reading)
}

/** Who is in these sources, and whose pages they are. */
export type PeopleDirectory = {
  readonly resolution: AuthorResolution
  readonly personOf: AuthorResolution['personOf']
  /** The name of a person or group, null for placeholders and for who is not there. */
  readonly nameOf: (author: AuthorId) => string | null
  /** With people in the place of names, and of unnamed owners of whom it was decided who they are. */
  readonly ownersBySource: readonly SourceOwners[]
}

/** Finds out who bears which name on which paper, and who the owners of pages are. */
export function identifyPeople(
  papers: readonly DatedPaper[],
  sources: readonly ParsedSource[],
  statedOwners: readonly SourceOwners[],
  book: DecisionBook,
): PeopleDirectory {
  const origins = findOrigins(sources, statedOwners)
  const drafts = papers.map(({ draft }) => draft)
  const named = papers.map((paper): NamedPaper => ({ ...paper, people: findPaperAuthors(paper.draft, origins) }))
  const resolution = resolveNames(named, origins, book)
  const { personOf } = resolution
  const resolved = resolveOwners(statedOwners, drafts, origins, resolution)
  const names = new Map<AuthorId, string>()
  const stated = resolved.flat().filter(({ unnamed }) => !unnamed)
  for (const { author, name } of readNames(drafts, stated, resolution)) if (!names.has(author)) names.set(author, name)
  const nameOf = (author: AuthorId): string | null => names.get(author) ?? null
  return { resolution, personOf, nameOf, ownersBySource: nameOwners(resolved, book, nameOf, personOf) }
}

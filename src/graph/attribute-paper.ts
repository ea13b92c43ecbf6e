import { chooseList } from '../resolve/choose-list'
import type { AuthorId, Authorship, Paper, PaperId, Sighting, StatedList } from '../resolve/corpus'
import { owned, ownerVerdict, statedOf, type ClaimFacts } from './claim-facts'

/** A paper as the co-author network sees it: who is on it, and whether its list is whole. */
export type AttributedPaper = {
  readonly id: PaperId
  readonly complete: boolean
  readonly authors: readonly Authorship[]
}

/** A paper as it is. */
export const asItIs = ({ id, authors, authorsComplete }: Paper): AttributedPaper => ({
  id,
  complete: authorsComplete,
  authors,
})

/** One record of a paper with what it states. */
export type Witness = { readonly sighting: Sighting; readonly list: StatedList }

/** The records of a paper. */
export const witnessesOf = (paper: Paper): Witness[] =>
  paper.seen.map((sighting) => ({ sighting, list: statedOf(paper, sighting) }))

/** Who bears names and owns pages, where that differs from what the corpus says; each may leave people as they are. */
export type Renaming = {
  /** For a name in a list: its id, and whose it is now. */
  readonly person?: (name: AuthorId, author: AuthorId) => AuthorId
  /** For the owner of the page on which a record stands. */
  readonly owner?: (owner: AuthorId, sighting: Sighting) => AuthorId
  /** For the accepted owner of a list. */
  readonly lister?: (owner: AuthorId) => AuthorId
}

/** Pages before lists, then by source and line, as fields are chosen. */
export const preferred = (witnesses: readonly Witness[]): Witness[] => [
  ...witnesses.filter(({ sighting }) => sighting.format === 'profile-page'),
  ...witnesses.filter(({ sighting }) => sighting.format !== 'profile-page'),
]

type Names = { readonly listed: StatedList['authors']; readonly whole: boolean }

function personify({ authors, whole }: StatedList, person: Renaming['person']): Names {
  const people = new Map<AuthorId, StatedList['authors'][number]>()
  for (const { author, name = author, position } of authors) {
    const id = person?.(name, author) ?? author
    if (!people.has(id)) people.set(id, { author: id, position })
  }
  return { listed: [...people.values()], whole }
}

/**
 * Attributes a paper to people by what its records state, the pages on which they stand and what was decided of those,
 * as the resolver does. In: the paper's records in order of source and line. Linear in their names.
 */
export function attributePaper(
  id: PaperId,
  witnesses: readonly Witness[],
  facts: ClaimFacts,
  renaming: Renaming = {},
): AttributedPaper {
  const lists = preferred(witnesses).map(({ list }) => personify(list, renaming.person))
  const { listed, whole: complete } = chooseList(lists)
  const authors = listed.map(({ author, position }): Authorship => {
    return { author, evidence: 'listed', position, places: [] }
  })
  const known = new Set(listed.map(({ author }) => author))
  const add = (author: AuthorId): void => {
    if (known.has(author)) return
    known.add(author)
    authors.push(owned(author))
  }
  for (const { sighting } of witnesses) {
    if (sighting.owner === null) continue
    const owner = renaming.owner?.(sighting.owner, sighting) ?? sighting.owner
    const verdict = ownerVerdict(facts, owner, id)?.status
    const denied = complete && facts.authors.get(owner)?.unnamed !== true
    if (denied ? verdict === 'accepted' : verdict !== 'rejected') add(owner)
  }
  if (!complete)
    for (const { sighting } of witnesses)
      for (const owner of facts.listOwners.get(sighting.source) ?? []) {
        const author = renaming.lister?.(owner) ?? owner
        if (facts.authors.has(author)) add(author)
      }
  return { id, complete, authors }
}

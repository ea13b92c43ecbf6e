import { readAuthorList } from './author-names'
import type { AuthorId, Paper, PaperId, Sighting, StatedAuthor, StatedList } from './corpus'
import type { PaperDraft } from './paper-drafts'

/** Who bears a name on a paper. */
type PersonOf = (name: AuthorId, paper: PaperId) => AuthorId

/**
 * Keeps with each sighting what its record states of authors and date, so that one can tell what would be left of a paper if
 * its records were several, and which of a person's papers bear which name. Where a paper is one record and every name
 * is the person's, its authors tell as much and nothing is kept. Linear in the names.
 */
export function keepLists(paper: Paper, draft: PaperDraft, personOf: PersonOf): Paper {
  const lists = draft.seen.map((record) => {
    const { listed, whole } = readAuthorList(record)
    const authors = listed.map(({ author: name, position }): StatedAuthor => {
      const author = personOf(name, draft.id)
      return author === name ? { author, position } : { author, name, position }
    })
    const dated: StatedList['dated'] = record.date === null ? null : (record.date.year ?? 'day')
    return { authors, whole, dated }
  })
  const known = lists.length === 1 && lists.every(({ authors }) => authors.every(({ name }) => name === undefined))
  if (known) return paper
  const seen = paper.seen.map((sighting, at): Sighting => {
    const stated = lists[at]
    return stated === undefined ? sighting : { ...sighting, stated }
  })
  return { ...paper, seen }
}

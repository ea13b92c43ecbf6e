import type { Atlas } from '../graph/atlas'
import type { AtlasChange } from '../graph/atlas-change'
import type { AuthorId, Corpus, Paper, PaperId } from '../resolve/corpus'
import { indexCorpus, papersOfIds } from './atlas-index'
import { knownAuthors } from './bounds'
import type { Subject } from './decision-text'

/** Whom and what a claim concerns on the map of people: those it is about, and the papers through which it ties them. */
export type Concern = { readonly people: readonly AuthorId[]; readonly papers: readonly PaperId[] }

const NOTHING: Concern = { people: [], papers: [] }

/** Papers of which a record has one of these keys, in the corpus's order. */
function papersOfKeys({ papers }: Corpus, keys: readonly string[]): Paper[] {
  const wanted = new Set(keys)
  return papers.filter(({ seen }) => seen.some(({ key }) => key !== undefined && wanted.has(key)))
}

/**
 * The people and papers of a claim that the corpus holds. Dates and titles concern nobody: they change no tie. Linear in
 * the corpus for claims about records and lists, in the papers that are named for others.
 */
export function concernOf({ corpus }: Pick<Atlas, 'corpus'>, { kind, about }: Subject): Concern {
  const { authors, papers } = indexCorpus(corpus)
  const named = about.filter((subject): subject is PaperId => papers.has(subject as PaperId))
  const people = about.filter((subject): subject is AuthorId => authors.has(subject as AuthorId))
  const papersBy = (ids: readonly AuthorId[]): PaperId[] => [
    ...new Set(ids.flatMap((id) => authors.get(id)?.papers ?? [])),
  ]
  switch (kind) {
    case 'same-paper': {
      const joined = papersOfKeys(corpus, about)
      return { people: [...new Set(joined.flatMap(knownAuthors))], papers: joined.map(({ id }) => id) }
    }
    case 'same-author':
    case 'group':
      return { people, papers: papersBy(people) }
    case 'homonym':
    case 'page-owner':
      return { people, papers: named.length > 0 ? named : papersBy(people) }
    case 'unnamed-owner': {
      const placeholder = people.filter((id) => authors.get(id)?.unnamed)
      return { people, papers: papersBy(placeholder.length > 0 ? placeholder : people) }
    }
    case 'list-owner': {
      const lists = new Set(about.map((subject) => subject.replace(/^list:/, '')))
      const listed = corpus.papers.filter(({ seen }) => seen.some(({ source }) => lists.has(source)))
      return { people, papers: listed.map(({ id }) => id) }
    }
    case 'inferred-year':
    case 'derived-title':
    case 'topic-name':
    case 'topic-merge':
    case 'topic-hidden':
    case 'topic-added':
    case 'topic-tag':
    case 'cluster-name':
      return NOTHING
  }
}

/** What a concern becomes in another atlas: people who were joined or parted are followed, and papers that are new join. */
export function followConcern(concern: Concern, after: Pick<Atlas, 'corpus'>, change: AtlasChange): Concern {
  const { authors } = indexCorpus(after.corpus)
  const own = new Set<AuthorId>(concern.people)
  const heirs = concern.people.flatMap((id): readonly AuthorId[] => [
    ...change.merged.filter(({ several }) => several.includes(id)).map(({ one }) => one),
    ...change.split.filter(({ one }) => one === id).flatMap(({ several }) => several),
  ])
  const people = [...new Set([...own, ...heirs])].filter((id) => authors.has(id))
  const papers = [...new Set([...concern.papers, ...change.papers.added])]
  return { people, papers: papersOfIds(after.corpus, papers).map(({ id }) => id) }
}

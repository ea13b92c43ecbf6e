import type { Atlas } from '../graph/atlas'
import type { Author, AuthorId, PaperId } from '../resolve/corpus'
import { authorName, indexCorpus, indexNetwork, otherEnd, papersOfIds } from './atlas-index'
import { knownAuthors } from './bounds'
import { byText } from '../base/order'
import { shortTitle } from './evidence'
import { joinWith } from './text-part'
import { countsWords } from '../words/counts'
import { reviewingWords } from '../words/reviewing'
import { joinsWords } from '../words/joins'

/** The person about whom a decision is made by hand. */
export type PersonRef = { readonly id: AuthorId; readonly name: string; readonly unnamed: boolean }

/** Whom a person may be the same as: those with most shared co-authors first, then by name. */
export type MergeChoices = {
  readonly person: PersonRef
  readonly others: readonly {
    readonly id: AuthorId
    readonly name: string
    readonly papers: number
    /** Co-authors that both have. */
    readonly shared: number
  }[]
}

/** The papers of a person, each with who else stands on it, to be parted among two. */
export type SplitChoices = {
  readonly person: PersonRef
  readonly papers: readonly {
    readonly id: PaperId
    readonly title: string
    readonly year: number | null
    readonly people: string
  }[]
}

const refOf = ({ id, name, unnamed }: Author): PersonRef => ({ id, name, unnamed })

/** Everybody whom a person may be the same as. Linear in the people and their ties. */
export function mergeChoices(atlas: Atlas, id: AuthorId): MergeChoices | null {
  const person = indexCorpus(atlas.corpus).authors.get(id)
  if (!person) return null
  const { edgesAt } = indexNetwork(atlas.networks.coauthors)
  const near = (of: AuthorId): Set<string> => new Set((edgesAt.get(of) ?? []).map((edge) => otherEnd(edge, of)))
  const own = near(id)
  const others = atlas.corpus.authors
    .filter((author) => author.id !== id && !author.unnamed)
    .map((author) => ({
      id: author.id,
      name: author.name,
      papers: author.papers.length,
      shared: [...near(author.id)].filter((other) => own.has(other)).length,
    }))
    .sort((a, b) => b.shared - a.shared || byText(a.name, b.name))
  return { person: refOf(person), others }
}

/** The papers among which two people of one name are told apart, in the corpus's order. */
export function splitChoices(atlas: Atlas, id: AuthorId): SplitChoices | null {
  const { corpus } = atlas
  const person = indexCorpus(corpus).authors.get(id)
  if (!person) return null
  const papers = papersOfIds(corpus, person.papers).map((paper) => ({
    id: paper.id,
    title: paper.title,
    year: paper.year,
    people: joinWith(
      knownAuthors(paper)
        .filter((author) => author !== id)
        .map((author) => authorName(corpus, author)),
      'and',
      5,
    ),
  }))
  return { person: refOf(person), papers }
}

/** Which papers a paper may be the same as: those with most shared authors first, then by title. */
export type OnePaperChoices = {
  readonly paper: { readonly id: PaperId; readonly name: string }
  readonly others: readonly { readonly id: PaperId; readonly name: string; readonly note: string }[]
}

/** Every other paper, as a paper to be one with. Linear in the papers and their authors. */
export function onePaperChoices({ corpus }: Pick<Atlas, 'corpus'>, id: PaperId): OnePaperChoices | null {
  const paper = indexCorpus(corpus).papers.get(id)
  if (!paper) return null
  const own = new Set(knownAuthors(paper))
  const others = corpus.papers
    .filter((other) => other.id !== id)
    .map((other) => ({ other, shared: knownAuthors(other).filter((author) => own.has(author)).length }))
    .sort((a, b) => b.shared - a.shared || byText(a.other.title, b.other.title))
    .map(({ other, shared }) => ({
      id: other.id,
      name: other.title,
      note: joinsWords.listed(
        [String(other.year ?? reviewingWords.noYear), shared > 0 ? countsWords.sharedAuthors(shared) : ''].filter(
          Boolean,
        ),
      ),
    }))
  return { paper: { id, name: shortTitle(paper) }, others }
}

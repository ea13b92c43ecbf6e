import type { AuthorId, Corpus, Paper, PaperId } from '../resolve/corpus'
import { papersOfIds } from './atlas-index'

/** What a cut author list makes of a number: a lower bound, an upper bound, or nothing. */
export type Bound = '≥' | '≤' | ''

/** A number with its bound. */
export type BoundedCount = { readonly count: number; readonly bound: Bound }

/** “≥ 13”, “13”. */
export const boundedText = ({ count, bound }: BoundedCount): string => (bound === '' ? `${count}` : `${bound} ${count}`)

const cutLists = new WeakMap<Corpus, number>()

/** Papers whose author list is cut or nowhere stated. Counted once for each corpus. */
export function countCutLists(corpus: Corpus): number {
  const known = cutLists.get(corpus)
  if (known !== undefined) return known
  const count = corpus.papers.reduce((sum, { authorsComplete }) => sum + (authorsComplete ? 0 : 1), 0)
  cutLists.set(corpus, count)
  return count
}

const cutAmong = (papers: readonly Paper[]): number =>
  papers.reduce((sum, { authorsComplete }) => sum + (authorsComplete ? 0 : 1), 0)

/**
 * The bound of a number of papers that hold certain people: each cut list elsewhere could hide them, so the number is
 * exact only while every cut list of the corpus is among the papers counted.
 */
export const boundOfPapers = (corpus: Corpus, papers: readonly Paper[]): Bound =>
  countCutLists(corpus) > cutAmong(papers) ? '≥' : ''

/** Papers of a person: exact only where no list that could hide the person is cut. */
export function papersOfAuthor(corpus: Corpus, ids: readonly PaperId[]): BoundedCount {
  const papers = papersOfIds(corpus, ids)
  return { count: papers.length, bound: boundOfPapers(corpus, papers) }
}

/** Co-authors of a person: any cut list, own or not, may hide one more. */
export const boundOfCoauthors = (corpus: Corpus): Bound => (countCutLists(corpus) > 0 ? '≥' : '')

/** How people of these papers are bounded: a cut list among them may hide one more. */
export const boundOfPeople = (papers: readonly Paper[]): Bound => (cutAmong(papers) > 0 ? '≥' : '')

/** Known authors of a paper: listed ones and the page's owner, without those only suggested. */
export const knownAuthors = (paper: Paper): AuthorId[] =>
  paper.authors.filter(({ evidence }) => evidence !== 'suggested').map(({ author }) => author)

import type { AuthorId, Authorship, AuthorshipEvidence, Corpus, PaperId } from '../resolve/corpus'
import type { EdgeShare } from './atlas'
import { indexCorpus } from './corpus-index'
import type { IndexedPaper } from './corpus-index'
import { authorNodes } from './nodes'
import { makeEdge, orderEnds, orderProjection } from './projection'
import type { Projection } from './projection'
import { roundSignificant, sumInAnyOrder } from './significant'

/** How much a joint paper adds to a tie: 1/(n − 1) for n authors (Newman), or 1. */
export type Counting = 'fractional' | 'full'

/**
 * Unless a person sets another limit, a paper with more known authors than this ties only its first, last and
 * page-owning authors: thousands of names on one paper say little about who works with whom, and the ties of all pairs
 * would be millions.
 */
export const LARGEST_CLIQUE = 50

/** A paper that ties few of its authors, with how many are known. */
export type OversizedPaper = { readonly paper: PaperId; readonly authors: number }

/** The papers with too many authors for every pair to be tied, most authors first, then in the corpus's order. */
export function oversizedPapers(corpus: Corpus, largestClique: number): readonly OversizedPaper[] {
  return indexCorpus(corpus)
    .papers.filter((indexed) => indexed.authors.length > largestClique)
    .map((indexed) => ({ paper: indexed.paper.id, authors: indexed.authors.length }))
    .sort((a, b) => b.authors - a.authors)
}

type Tie = {
  readonly ends: readonly [AuthorId, AuthorId]
  readonly shares: EdgeShare[]
  evidence: AuthorshipEvidence
  bounded: boolean
}

/**
 * The co-author network: every author with a paper, also alone; a tie for each two with a joint paper.
 * Fractional: a paper with n ≥ 2 known authors (those listed and the page's owner) adds 1/(n − 1) to each pair, so that an
 * author's strength is the number of papers written with others (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001).
 * Full: it adds 1. Suggested authorships do not count. A paper with more authors than
 * `largestClique` ties only its first, last and page-owning ones, each pair with the same weight as else.
 * Cost: the sum of n² over papers, n held to that limit.
 */
export function projectCoauthors(corpus: Corpus, counting: Counting, largestClique = LARGEST_CLIQUE): Projection {
  const index = indexCorpus(corpus)
  const ties = new Map<string, Tie>()
  for (const indexed of index.papers) addPaper(ties, indexed, counting, largestClique)
  const edges = [...ties.values()].map((tie) =>
    makeEdge({ ...tie, kind: 'coauthor', weight: sumInAnyOrder(tie.shares.map((share) => share.share)) }),
  )
  return orderProjection(authorNodes(index), edges)
}

/** What a paper of so many known authors adds to each of its ties. */
export const shareOf = (authors: number, counting: Counting): number =>
  counting === 'full' ? 1 : roundSignificant(1 / (authors - 1))

function addPaper(ties: Map<string, Tie>, indexed: IndexedPaper, counting: Counting, largestClique: number): void {
  const share = shareOf(indexed.authors.length, counting)
  const tied = tiedAuthors(indexed.authors, indexed.paper.authorsComplete, largestClique)
  tied.forEach((first, at) => {
    for (const second of tied.slice(at + 1)) {
      const ends = orderEnds(first.author, second.author)
      const key = ends.join('|')
      const tie: Tie = ties.get(key) ?? { ends, shares: [], evidence: 'page-owner', bounded: false }
      tie.shares.push({ paper: indexed.paper.id, share })
      if (first.evidence === 'listed' && second.evidence === 'listed') tie.evidence = 'listed'
      if (!indexed.paper.authorsComplete) tie.bounded = true
      ties.set(key, tie)
    }
  })
}

/** Of a paper's known authors those that are tied pairwise. The last of a cut list is not the paper's last author. */
export function tiedAuthors(
  authors: readonly Authorship[],
  complete: boolean,
  largestClique: number,
): readonly Authorship[] {
  if (authors.length <= largestClique) return authors
  const listed = authors.filter((entry) => entry.evidence === 'listed')
  const last = complete && listed.length > 1 ? listed.slice(-1) : []
  return [...listed.slice(0, 1), ...last, ...authors.filter((entry) => entry.evidence === 'page-owner')]
}

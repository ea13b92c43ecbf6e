import type { AuthorId, Authorship, Corpus, PaperId } from '../resolve/corpus'
import type { EdgeShare, NetworkEdge } from './atlas'
import { indexCorpus } from './corpus-index'
import type { IndexedPaper } from './corpus-index'
import { authorNodes } from './nodes'
import { makeEdge, orderProjection, rankIds } from './projection'
import type { Projection } from './projection'
import { roundSignificant, sumInAnyOrder } from './significant'
import { packGroups, visitPairs } from './visit-pairs'

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
  const { ids, rank, edgeOrder } = rankIds(index.papersOfAuthor.keys())
  const papers = index.papers.map((indexed) => readPaper(indexed, rank, counting, largestClique))
  const edges: NetworkEdge[] = []
  visitPairs(packGroups(papers.map(({ tied }) => tied)), edgeOrder, (first, second, shared) => {
    const behind = shared.flatMap((paper) => papers[paper] ?? [])
    const shares = behind.map((paper) => paper.share)
    edges.push(
      makeEdge({
        ends: [ids[first] ?? 'author:', ids[second] ?? 'author:'],
        kind: 'coauthor',
        weight: sumInAnyOrder(shares.map(({ share }) => share)),
        shares,
        evidence: behind.some(({ owners }) => !owners.includes(first) && !owners.includes(second))
          ? 'listed'
          : 'page-owner',
        bounded: behind.some(({ isComplete }) => !isComplete),
      }),
    )
  })
  return orderProjection(authorNodes(index), edges)
}

/** A paper as the ties see it: authors by their numbers. */
type TiedPaper = {
  readonly tied: readonly number[]
  /** Those of them who are no listed authors. */
  readonly owners: readonly number[]
  /** One for all of its ties. */
  readonly share: EdgeShare
  readonly isComplete: boolean
}

function readPaper(
  { paper, authors }: IndexedPaper,
  rank: ReadonlyMap<AuthorId, number>,
  counting: Counting,
  largestClique: number,
): TiedPaper {
  const tied = tiedAuthors(authors, paper.authorsComplete, largestClique)
  const numbers = (of: readonly Authorship[]): readonly number[] => of.flatMap(({ author }) => rank.get(author) ?? [])
  return {
    tied: numbers(tied),
    owners: numbers(tied.filter(({ evidence }) => evidence !== 'listed')),
    share: { paper: paper.id, share: shareOf(authors.length, counting) },
    isComplete: paper.authorsComplete,
  }
}

/** What a paper of so many known authors adds to each of its ties. */
export const shareOf = (authors: number, counting: Counting): number =>
  counting === 'full' ? 1 : roundSignificant(1 / (authors - 1))

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

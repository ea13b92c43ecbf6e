import type { Author, AuthorId, Claim, Corpus, Paper } from '../resolve/corpus'
import { decideClaim, type Decision } from '../resolve/decisions'
import { DOUBT } from '../resolve/thresholds'
import type { Atlas } from './atlas'
import { append } from './corpus-index'

/** About how much would be another if a claim were decided the other way: papers, people and ties that change. */
export type ClaimWeight = { readonly papers: number; readonly people: number; readonly ties: number }

type Index = {
  readonly authors: ReadonlyMap<string, Author>
  readonly papers: ReadonlyMap<string, Paper>
  readonly papersOfKey: ReadonlyMap<string, readonly Paper[]>
  readonly papersOfSource: ReadonlyMap<string, readonly Paper[]>
}

const indexes = new WeakMap<Corpus, Index>()

/** The corpus by what claims are about; built once for each corpus. */
function indexClaims(corpus: Corpus): Index {
  const known = indexes.get(corpus)
  if (known !== undefined) return known
  const papersOfKey = new Map<string, Paper[]>()
  const papersOfSource = new Map<string, Paper[]>()
  for (const paper of corpus.papers) {
    for (const key of new Set(paper.seen.flatMap((sighting) => sighting.key ?? []))) append(papersOfKey, key, paper)
    for (const source of new Set(paper.seen.map((sighting) => sighting.source))) append(papersOfSource, source, paper)
  }
  const index: Index = {
    authors: new Map(corpus.authors.map((author) => [author.id, author])),
    papers: new Map(corpus.papers.map((paper) => [paper.id, paper])),
    papersOfKey,
    papersOfSource,
  }
  indexes.set(corpus, index)
  return index
}

const authorsOf = (paper: Paper): readonly AuthorId[] =>
  paper.authors.filter(({ evidence }) => evidence !== 'suggested').map(({ author }) => author)

/** Everybody else on some papers, once. */
function othersOn(papers: readonly Paper[], author: string): number {
  return new Set(papers.flatMap(authorsOf).filter((other) => other !== author)).size
}

/** Pairs of authors on some papers, each once for each paper. */
const pairsOn = (papers: readonly Paper[]): number =>
  papers.reduce((sum, paper) => {
    const count = authorsOf(paper).length
    return sum + (count * (count - 1)) / 2
  }, 0)

const byOwnership = (paper: Paper, author: string): boolean =>
  paper.authors.some((entry) => entry.author === author && entry.evidence === 'page-owner')

/**
 * Estimates what would change if a claim were decided the other way, so that claims can be reviewed in order of
 * consequence: from the papers and people that it is about and their co-authors, without drawing the network again.
 * Cost: linear in the authorships of those papers, after one pass over the corpus.
 */
export function weighClaim({ corpus }: Pick<Atlas, 'corpus'>, { kind, about, status }: Claim): ClaimWeight {
  const index = indexClaims(corpus)
  const [first = '', second = ''] = about
  const papersIn = (ids: readonly string[]): Paper[] => ids.flatMap((id) => index.papers.get(id) ?? [])
  const papersBy = (id: string): Paper[] => papersIn(index.authors.get(id)?.papers ?? [])
  const isOn = (paper: Paper, author: string): boolean => authorsOf(paper).some((id) => id === author)
  switch (kind) {
    case 'same-paper': {
      const keys = new Set(about.filter((subject) => !subject.startsWith('paper:')))
      const papers = [...new Set([...keys].flatMap((key) => index.papersOfKey.get(key) ?? []))]
      const joined = status === 'assumed' || status === 'accepted'
      return { papers: Math.max(1, (joined ? keys.size : papers.length) - 1), people: 0, ties: pairsOn(papers) }
    }
    case 'same-author': {
      const known = [...new Set(about)].map(papersBy).filter((papers) => papers.length > 0)
      const papers = new Set(known.flat())
      const most = known.length > 1 ? Math.max(...known.map((own) => own.length)) : 0
      const ties = new Set([...papers].flatMap(authorsOf).filter((id) => !about.includes(id))).size
      return { papers: Math.max(0, papers.size - most), people: Math.max(1, about.length - 1), ties }
    }
    case 'homonym': {
      const named = papersIn(about.slice(1))
      const papers = named.length > 0 ? named : papersBy(first)
      return { papers: papers.length, people: 1, ties: othersOn(papers, first) }
    }
    case 'page-owner': {
      const papers = papersIn(about.slice(1))
      return { papers: papers.length, people: 1, ties: othersOn(papers, first) }
    }
    case 'unnamed-owner': {
      const placeholder = index.authors.get(first)
      const papers =
        placeholder === undefined ? papersBy(second).filter((paper) => byOwnership(paper, second)) : papersBy(first)
      const ties = othersOn(papers, placeholder === undefined ? second : first)
      return { papers: papers.filter((paper) => status === 'accepted' || !isOn(paper, second)).length, people: 1, ties }
    }
    case 'list-owner': {
      const listed = index.papersOfSource.get(second.replace(/^list:/, '')) ?? []
      const papers = listed.filter((paper) => (status === 'accepted' ? byOwnership(paper, first) : !isOn(paper, first)))
      return { papers: papers.length, people: 1, ties: othersOn(papers, first) }
    }
    case 'inferred-year':
    case 'derived-title':
      return { papers: papersIn(about).length, people: 0, ties: 0 }
    case 'group':
      return { papers: 0, people: 1, ties: 0 }
  }
}

/** Decisions that turn off what is acted on though it is doubtful: assumed claims below `DOUBT`. */
export const withoutDoubtful = (claims: readonly Claim[]): Decision[] =>
  claims
    .filter(({ status, confidence }) => status === 'assumed' && confidence < DOUBT)
    .map((claim) => decideClaim(claim, 'rejected'))

export { compareAtlases, type AtlasChange } from './atlas-change'

import type { Atlas, EdgeKind, NetworkEdge } from '../graph/atlas'
import type { AuthorId, AuthorshipEvidence, Paper, Place, TopicId } from '../resolve/corpus'
import { clusterOfNode, indexCorpus, indexNetwork, papersOfIds, type ClusterRef } from './atlas-index'
import { boundOfPapers, type Bound, type BoundedCount } from './bounds'
import { boundSentence } from './bound-sentence'
import { nodeRef, paperEntry, type NodeRef, type PaperEntry } from './detail-parts'
import { edgeCards } from './edge-evidence'
import { placeOfPart, type EvidenceCard } from './evidence'
import { tidyWeight, yearSpan } from './tally'
import type { View } from './view'

/** One paper behind an edge and what it adds to the weight. */
export type ShareEntry = PaperEntry & {
  readonly share: number
  /** “3 names, then “et al.””, “5 names”. */
  readonly list: string
  /** Where the list (or, without one, the paper) can be read. */
  readonly listPlace: Place | null
}

/** What is told of an edge. */
export type EdgeDetails = {
  readonly kind: 'edge'
  readonly id: string
  readonly edgeKind: EdgeKind
  readonly ends: readonly [NodeRef, NodeRef]
  /** The cluster of both, or null where it leads from one to another. */
  readonly cluster: ClusterRef | null
  /** Papers behind the edge; of co-authors: their joint papers. */
  readonly papers: BoundedCount
  readonly weight: number
  /** `≤` where a longer list would lower a share. */
  readonly weightBound: Bound
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** “2023–24”; empty where no year is known. */
  readonly active: string
  readonly evidenceKind: AuthorshipEvidence
  /** Oldest first, those without a year last. */
  readonly shares: readonly ShareEntry[]
  /** The sum of the shares. It is the weight. */
  readonly sum: number
  /** How each share is reckoned: “1 ÷ (authors − 1)”; empty where there is no formula to tell. */
  readonly reckoning: string
  /** What cut lists mean for the weight; null where no list behind the edge is cut. */
  readonly boundSentence: string | null
  /** Of two papers: what they share. */
  readonly sharedAuthors: readonly NodeRef<AuthorId>[]
  readonly sharedTopics: readonly NodeRef<TopicId>[]
  readonly evidence: readonly EvidenceCard[]
}

function listText(paper: Paper, listed: number): string {
  if (listed === 0) return 'authors not stated'
  const names = `${listed} ${listed === 1 ? 'name' : 'names'}`
  return paper.authorsComplete ? names : `${names}, then “et al.”`
}

function listShares(edge: NetworkEdge, papers: readonly Paper[]): ShareEntry[] {
  const shares = new Map(edge.shares.map(({ paper, share }) => [paper, share]))
  const yearOf = ({ year }: Paper): number => year ?? Infinity
  return [...papers]
    .sort((a, b) => (yearOf(a) === yearOf(b) ? 0 : yearOf(a) - yearOf(b)))
    .map((paper) => {
      const entry = paperEntry(paper)
      return {
        ...entry,
        share: shares.get(paper.id) ?? 0,
        list: listText(paper, entry.listed),
        listPlace: placeOfPart(paper, 'authors') ?? entry.place,
      }
    })
}

/** Whether every share is 1 ÷ (known authors − 1), as fractional counting has it, and not 1 for each paper. */
export const isFractional = (edge: NetworkEdge, papers: readonly Paper[]): boolean =>
  edge.kind === 'coauthor' &&
  papers.every(({ id, authors }) => {
    const known = authors.filter(({ evidence }) => evidence !== 'suggested').length
    const share = edge.shares.find(({ paper }) => paper === id)?.share ?? 0
    return known > 1 && Math.abs(share * (known - 1) - 1) < 1e-6
  })

/** All that is known of an edge of the network in view: the papers behind it with their shares, and what the bound means. */
export function describeEdge(atlas: Atlas, view: View, edge: NetworkEdge): EdgeDetails {
  const { corpus } = atlas
  const network = atlas.networks[view.network]
  const { nodes } = indexNetwork(network)
  const papers = papersOfIds(corpus, edge.papers)
  const shares = listShares(edge, papers)
  const years = papers.flatMap(({ year }) => year ?? [])
  const isTieOfPeople = edge.kind === 'coauthor'
  const fractional = isFractional(edge, papers)
  const isWithin = nodes.get(edge.source)?.cluster === nodes.get(edge.target)?.cluster
  const known = indexCorpus(corpus)
  return {
    kind: 'edge',
    id: edge.id,
    edgeKind: edge.kind,
    ends: [nodeRef(atlas, view, edge.source), nodeRef(atlas, view, edge.target)],
    cluster: isWithin ? clusterOfNode(atlas, network, edge.source) : null,
    papers: { count: papers.length, bound: isTieOfPeople ? boundOfPapers(corpus, papers) : '' },
    weight: tidyWeight(edge.weight),
    weightBound: isTieOfPeople && edge.bounded && fractional ? '≤' : '',
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    active: yearSpan(papers),
    evidenceKind: edge.evidence,
    shares,
    sum: tidyWeight(shares.reduce((sum, { share }) => sum + share, 0)),
    reckoning: fractional ? '1 ÷ (authors − 1)' : '',
    boundSentence: isTieOfPeople ? boundSentence(papers, fractional) : null,
    sharedAuthors: edge.sharedAuthors.filter((id) => known.authors.has(id)).map((id) => nodeRef(atlas, view, id)),
    sharedTopics: edge.sharedTopics.filter((id) => known.topics.has(id)).map((id) => nodeRef(atlas, view, id)),
    evidence: edgeCards(corpus, edge, papers),
  }
}

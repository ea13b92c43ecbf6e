import type { Atlas, EdgeKind, NetworkEdge } from '../graph/atlas'
import { countingOf } from '../graph/claim-consequence'
import type { AuthorId, AuthorshipEvidence, Paper, Place, TopicId } from '../resolve/corpus'
import { clusterOfNode, indexCorpus, indexNetwork, papersOfIds, type ClusterRef } from './atlas-index'
import type { Bound, BoundedCount } from './bounds'
import { boundSentence, openSentence } from './bound-sentence'
import { boundsOfEdge } from './edge-bounds'
import { reckonEdge, type EdgeReckoning } from './edge-reckoning'
import { nodeRef, paperEntry, type NodeRef, type PaperEntry } from './detail-parts'
import { cardsBehindEdge, edgeCards } from './edge-evidence'
import { placeOfPart, type EvidenceCard } from './evidence'
import { statedEdgeEntries, type StatedEdgeEntry } from './stated-evidence'
import { tidyWeight, yearSpan } from './tally'
import type { View } from './view'

/** One paper behind an edge and what it adds to the weight. */
export type ShareEntry = PaperEntry & {
  readonly share: number
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
  /** `≤` where a longer list would lower a share, `≥` where only more papers can come. */
  readonly weightBound: Bound
  /** True where the weight may be higher or lower. */
  readonly weightIsOpen: boolean
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** “2023–24”; empty where no year is known. */
  readonly active: string
  readonly evidenceKind: AuthorshipEvidence
  /** Oldest first, those without a year last. */
  readonly shares: readonly ShareEntry[]
  /** The sum of the shares. It is the weight. */
  readonly sum: number
  readonly reckoning: EdgeReckoning
  /** What cut lists mean for the weight; null where no list behind the edge is cut. */
  readonly boundSentence: string | null
  /** Of two papers: what they share. */
  readonly sharedAuthors: readonly NodeRef<AuthorId>[]
  readonly sharedTopics: readonly NodeRef<TopicId>[]
  /** `≥` where a cut list may hide somebody of both. */
  readonly peopleBound: Bound
  readonly evidence: readonly EvidenceCard[]
  /** The other claims on which the edge rests. */
  readonly behind: readonly EvidenceCard[]
  /** Of an edge that a file states: what it says in each place; empty elsewhere. */
  readonly stated: readonly StatedEdgeEntry[]
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
        listPlace: placeOfPart(paper, 'authors') ?? entry.place,
      }
    })
}

/** What cut lists mean for the weight: nothing where people play no part in it. */
function tellBound(atlas: Atlas, { kind }: NetworkEdge, papers: readonly Paper[]): string | null {
  if (kind === 'shared') return openSentence(papers)
  return kind === 'coauthor' ? boundSentence(papers, countingOf(atlas) === 'fractional') : null
}

/** All that is known of an edge of the network in view: the papers behind it with their shares, and what the bound means. */
export function describeEdge(atlas: Atlas, view: View, edge: NetworkEdge): EdgeDetails {
  const { corpus } = atlas
  const network = atlas.networks[view.network]
  const { nodes } = indexNetwork(network)
  const papers = papersOfIds(corpus, edge.papers)
  const shares = listShares(edge, papers)
  const years = papers.flatMap(({ year }) => year ?? [])
  const bounds = boundsOfEdge(atlas, edge)
  const evidence = edgeCards(corpus, edge, papers)
  const isWithin = nodes.get(edge.source)?.cluster === nodes.get(edge.target)?.cluster
  const known = indexCorpus(corpus)
  return {
    kind: 'edge',
    id: edge.id,
    edgeKind: edge.kind,
    ends: [nodeRef(atlas, view, edge.source), nodeRef(atlas, view, edge.target)],
    cluster: isWithin ? clusterOfNode(atlas, network, edge.source) : null,
    papers: { count: papers.length, bound: bounds.papers },
    weight: tidyWeight(edge.weight),
    weightBound: bounds.weight,
    weightIsOpen: bounds.open,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    active: yearSpan(papers),
    evidenceKind: edge.evidence,
    shares,
    sum: tidyWeight(shares.reduce((sum, { share }) => sum + share, 0)),
    reckoning: reckonEdge(atlas, edge, papers),
    boundSentence: tellBound(atlas, edge, papers),
    sharedAuthors: edge.sharedAuthors.filter((id) => known.authors.has(id)).map((id) => nodeRef(atlas, view, id)),
    sharedTopics: edge.sharedTopics.filter((id) => known.topics.has(id)).map((id) => nodeRef(atlas, view, id)),
    peopleBound: bounds.people,
    evidence,
    behind: cardsBehindEdge(corpus, edge, papers, evidence),
    stated: edge.kind === 'stated' ? statedEdgeEntries(corpus, edge.id) : [],
  }
}

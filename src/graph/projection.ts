import { byKey } from '../base/order'
import type { AuthorId, AuthorshipEvidence, PaperId, TopicId } from '../resolve/corpus'
import type { EdgeKind, EdgeShare, NetworkEdge, NetworkNode, NodeId } from './atlas'

/** A node before clusters and measures are known. */
export type ProjectedNode = Pick<NetworkNode, 'id' | 'kind' | 'label' | 'shortLabel' | 'papers'>

/** A network as it follows from the corpus alone: nodes in order of id, edges in order of id. */
export type Projection = {
  readonly nodes: readonly ProjectedNode[]
  readonly edges: readonly NetworkEdge[]
}

/** The two ends in the order of their texts: the first is the edge's source. */
export function orderEnds<Id extends NodeId>(a: Id, b: Id): readonly [Id, Id] {
  return a < b ? [a, b] : [b, a]
}

/** What a projection knows about one edge. */
export type EdgeParts = {
  readonly ends: readonly [NodeId, NodeId]
  readonly kind: EdgeKind
  readonly weight: number
  readonly shares: readonly EdgeShare[]
  readonly evidence: AuthorshipEvidence
  readonly bounded: boolean
  readonly sharedAuthors?: readonly AuthorId[]
  readonly sharedTopics?: readonly TopicId[]
}

/** An edge from its parts; its papers are those of its shares, in their order. */
export function makeEdge(parts: EdgeParts): NetworkEdge {
  const [source, target] = orderEnds(parts.ends[0], parts.ends[1])
  const papers: readonly PaperId[] = parts.shares.map((share) => share.paper)
  return {
    id: `${source}|${target}`,
    source,
    target,
    kind: parts.kind,
    weight: parts.weight,
    papers,
    shares: parts.shares,
    evidence: parts.evidence,
    sharedAuthors: parts.sharedAuthors ?? [],
    sharedTopics: parts.sharedTopics ?? [],
    bounded: parts.bounded,
  }
}

/** Puts nodes and edges in order of id, so that the order of the corpus does not matter to what follows. */
export function orderProjection(nodes: readonly ProjectedNode[], edges: readonly NetworkEdge[]): Projection {
  return {
    nodes: [...nodes].sort(byKey((node) => node.id)),
    edges: [...edges].sort(byKey((edge) => edge.id)),
  }
}

import { byKey, byText } from '../base/order'
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

/** One for all edges that share nothing: of these there are most. */
const NOTHING: readonly never[] = []

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
    sharedAuthors: parts.sharedAuthors ?? NOTHING,
    sharedTopics: parts.sharedTopics ?? NOTHING,
    bounded: parts.bounded,
  }
}

/**
 * Puts nodes and edges in order of id, so that the order of the corpus does not matter to what follows. Cost: that of
 * sorting; linear where they are in order already.
 */
export function orderProjection(nodes: readonly ProjectedNode[], edges: readonly NetworkEdge[]): Projection {
  return { nodes: orderById(nodes), edges: orderById(edges) }
}

function orderById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const isOrdered = items.every(({ id }, at) => at === 0 || (items[at - 1]?.id ?? '') <= id)
  return isOrdered ? items : [...items].sort(byKey((item) => item.id))
}

/** Ids numbered by text, and these numbers in the order in which edges are listed by their first end. */
export type RankedIds<Id extends string> = {
  readonly ids: readonly Id[]
  readonly rank: ReadonlyMap<Id, number>
  /** “a|…” comes after “a-b|…”, though “a” comes before “a-b”. */
  readonly edgeOrder: Int32Array
}

export function rankIds<Id extends string>(given: Iterable<Id>): RankedIds<Id> {
  const ids = [...given].sort(byText)
  const keys = ids.map((id, at) => ({ key: `${id}|`, at })).sort((a, b) => byText(a.key, b.key))
  return { ids, rank: new Map(ids.map((id, at) => [id, at])), edgeOrder: Int32Array.from(keys, ({ at }) => at) }
}

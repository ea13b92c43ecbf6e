import type { ClusterId, NetworkId, NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'

/** What narrows the picture. Empty sets and nulls narrow nothing. Filters of one kind are “any of”; kinds are joined by “and”. */
export type Filters = {
  /** Only these clusters of the network in view; empty: all. */
  readonly onlyClusters: readonly ClusterId[]
  /** Clusters put out of sight by their eye. */
  readonly hiddenClusters: readonly ClusterId[]
  readonly topics: readonly TopicId[]
  /** Whether a paper needs one or every one of `topics`. */
  readonly topicMatch: 'any' | 'all'
  /** First and last year, inclusive. Papers without a year are left out while this is set. */
  readonly years: readonly [number, number] | null
  /** Field codes (`CV`). */
  readonly categories: readonly string[]
  /** Lowest and highest score, inclusive; papers without a score are left out while this is set. */
  readonly scores: readonly [number, number] | null
  readonly hasCode: boolean
  readonly affiliations: readonly string[]
  /** People with fewer papers (of those that the other filters leave) are left out; 1 leaves all. */
  readonly minPapers: number
}

export const NO_FILTERS: Filters = {
  onlyClusters: [],
  hiddenClusters: [],
  topics: [],
  topicMatch: 'any',
  years: null,
  categories: [],
  scores: null,
  hasCode: false,
  affiliations: [],
  minPapers: 1,
}

/** What is pinned in the details: a node, an edge (by its id), or a cluster. */
export type Selection =
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'cluster'; readonly id: ClusterId }

/** All that decides what is drawn, besides the atlas and the theme. */
export type View = {
  readonly network: NetworkId
  readonly filters: Filters
  readonly selection: Selection | null
  /** Only this node and its neighbours, until the way back is taken. */
  readonly focus: NodeId | null
}

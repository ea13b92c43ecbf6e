import type { ClusterId, NetworkId, NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'
import type { ChainItem } from './rules'
import type { Looks } from './looks'
import type { Arrangement } from './arrangement'

/**
 * What narrows the picture. Empty sets and nulls narrow nothing. Values of one filter are “any of”. The filters from
 * `onlyClusters` to `minPapers`, but for `hiddenClusters`, are conditions of one chain with `rules` (see `chain.ts`).
 */
export type Filters = {
  /** Only these clusters of the network in view; empty: all. */
  readonly onlyClusters: readonly ClusterId[]
  /** Clusters put out of sight by their eye. */
  readonly hiddenClusters: readonly ClusterId[]
  /** Only these marks of the network in view; empty: all. */
  readonly onlyNodes: readonly NodeId[]
  /** Marks put out of sight by hand. */
  readonly hiddenNodes: readonly NodeId[]
  readonly topics: readonly TopicId[]
  /** Whether a paper needs one or every one of `topics`. */
  readonly topicMatch: 'any' | 'all'
  /** First and last year, inclusive. Papers without a year are left out while this is set, unless `undated`. */
  readonly years: readonly [number, number] | null
  /** Whether papers without a year stay while `years` is set; on its own it narrows nothing. */
  readonly undated: boolean
  /** Field codes (`CV`). */
  readonly categories: readonly string[]
  /** Lowest and highest score, inclusive; papers without a score are left out while this is set. */
  readonly scores: readonly [number, number] | null
  readonly hasCode: boolean
  readonly affiliations: readonly string[]
  /** People with fewer papers (of those that the other filters leave) are left out; 1 leaves all. */
  readonly minPapers: number
  /** Further conditions in order, and where the filters above stand among them. */
  readonly rules: readonly ChainItem[]
  /** Whether every condition of the chain must hold, or one. */
  readonly join: 'and' | 'or'
}

export const NO_FILTERS: Filters = {
  onlyClusters: [],
  hiddenClusters: [],
  onlyNodes: [],
  hiddenNodes: [],
  topics: [],
  topicMatch: 'any',
  years: null,
  undated: false,
  categories: [],
  scores: null,
  hasCode: false,
  affiliations: [],
  minPapers: 1,
  rules: [],
  join: 'and',
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
  /** Several marks in hand at once, beside the one in the details, in the order in which they were chosen; left out: none. */
  readonly chosen?: readonly NodeId[]
  /** Only this node and those around it, until the way back is taken. */
  readonly focus: NodeId | null
  /** What colours, sizes and ground stand for; left out: as usual. */
  readonly looks?: Looks
  /** Where marks stand, and what is opened or closed by hand; left out: as usual. */
  readonly arrangement?: Arrangement
}

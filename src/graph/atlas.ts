import type { AuthorId, AuthorshipEvidence, Corpus, PaperId, TopicId } from '../resolve/corpus'
import type { Refusal } from './refusal-text'

/** `stated`: the networks that files state outright; empty where none does. */
export type NetworkId = 'coauthors' | 'papers' | 'topics' | 'knowledge' | 'stated'
export const NETWORK_IDS: readonly NetworkId[] = ['coauthors', 'papers', 'topics', 'knowledge', 'stated']

/** A node that a file states: the file's name and the node's id there. */
export type StatedNodeId = `node:${string}`
/** The one mark that stands for a collapsed community; on maps only, in no network of an atlas. */
export type GroupNodeId = `group:cluster:${string}`
export type NodeId = AuthorId | PaperId | TopicId | StatedNodeId | GroupNodeId
export type NodeKind = 'author' | 'paper' | 'topic' | 'node'
export type ClusterId = `cluster:${string}`

export type NetworkNode = {
  readonly id: NodeId
  readonly kind: NodeKind
  /** The full name or title. */
  readonly label: string
  /** What the map writes: a name, a paper's coined name (or its first words), a topic's label. */
  readonly shortLabel: string
  /** Papers of an author or topic; 1 for a paper. The size of its mark; of a stated node no more than that, 0.5–20. */
  readonly papers: number
  readonly cluster: ClusterId
  /** Edges at this node. */
  readonly degree: number
  /** Sum of their weights. */
  readonly weightedDegree: number
  /** Share of shortest paths between others that pass here, 0 to 1 (unweighted, normalised; Freeman 1977). */
  readonly betweenness: number
}

/** What one paper adds to an edge's weight; the shares of an edge sum to its weight. */
export type EdgeShare = { readonly paper: PaperId; readonly share: number }

export type EdgeKind = 'coauthor' | 'shared' | 'cooccurrence' | 'authored' | 'about' | 'stated'

export type NetworkEdge = {
  /** `${source}|${target}`, with source < target by text. */
  readonly id: string
  readonly source: NodeId
  readonly target: NodeId
  readonly kind: EdgeKind
  readonly weight: number
  /** The papers behind the edge, in the corpus's order. Full counting is their number. */
  readonly papers: readonly PaperId[]
  readonly shares: readonly EdgeShare[]
  /** `listed` where at least one paper lists both ends; `page-owner` where every paper needs the page's owner. */
  readonly evidence: AuthorshipEvidence
  /** papers network: what the two share; empty elsewhere. */
  readonly sharedAuthors: readonly AuthorId[]
  readonly sharedTopics: readonly TopicId[]
  /** True where an author list behind the edge is cut, so that papers are ≥ and fractional weight is ≤. */
  readonly bounded: boolean
}

/** A topic that tells a cluster from the rest: papers in the cluster, papers in all, and how telling it is. */
export type TellingTopic = {
  readonly topic: TopicId
  readonly papers: number
  readonly all: number
  readonly score: number
}

/** A name that a cluster might have had, best first: how well it tells (0 to 1), and why in one sentence. */
export type RunnerUp = { readonly name: string; readonly score: number; readonly because: string }

/** How a cluster came to its name. */
export type ClusterNaming = {
  /** `given`: a person named it; `stated`: its file does; `fixed`: what is gathered only because nothing ties it. */
  readonly from: 'topics' | 'phrases' | 'member' | 'given' | 'fixed' | 'stated'
  /** The member papers that the name speaks for, in the corpus's order; empty for `member`, `given` and `fixed`. */
  readonly support: readonly PaperId[]
  /** The names that it might have had instead, at most five. */
  readonly runnersUp: readonly RunnerUp[]
}

export type Cluster = {
  readonly id: ClusterId
  /** Sentence case: “Post-training quantization”. Unique in its network; never a number. */
  readonly name: string
  /** Members. */
  readonly size: number
  readonly members: readonly NodeId[]
  /** Papers that the members share or are. */
  readonly papers: readonly PaperId[]
  /** Most telling first. */
  readonly topics: readonly TellingTopic[]
  /** One sentence: why it has this name. */
  readonly because: string
  readonly naming: ClusterNaming
  /** 1–36: twelve hues in three shades, of which 1–12 are plain; 0 for the clusters that have no colour of their own. */
  readonly colour: number
  /** True beyond the twelfth: the hue of N − 12 in another shade, with a hatch; beyond the 24th with one in both directions. */
  readonly hatched: boolean
}

/** Where a cluster's name stands: its box's centre and size in layout units, and its lines. */
export type NamePlace = {
  readonly cluster: ClusterId
  readonly lines: readonly string[]
  /** Type size, px. */
  readonly px: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * One computed placing of a network: layout units are px at zoom 1, y downwards, origin at the frame's top left.
 * `x[i]`, `y[i]` belong to `nodes[i]`. At zoom 1 no two boxes (mark and label, or name) overlap in small networks.
 */
export type Placement = {
  readonly width: number
  readonly height: number
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly names: readonly NamePlace[]
  /** Pairs of boxes that overlap, counted at the end. */
  readonly overlaps: number
  /** Communities stand where they stay, but their members are not placed within yet. Left out: all of it is placed. */
  readonly isSketch?: true
  /** The places are those that the files state. Left out: the program found them. */
  readonly isStated?: true
}

/** `landscape` is the one that files hold; `portrait` is made for tall, narrow windows. */
export type Orientation = 'landscape' | 'portrait'

/**
 * `components`: whatever is tied together, however loosely; `stated`: as the file says, where it says so. Resolution plays no
 * part in either.
 */
export type ClusterMethod = 'louvain' | 'leiden' | 'components' | 'stated'
/** Those that find clusters by ties alone. */
export const CLUSTER_METHODS: readonly ClusterMethod[] = ['louvain', 'leiden', 'components']

/** How the clusters of one network are found. */
export type ClusterSettings = {
  readonly method: ClusterMethod
  /** γ > 0: higher gives more and smaller clusters. */
  readonly resolution: number
  /** Clusters with fewer members are small; 1: none is. */
  readonly minSize: number
  /** Whether small ones join the cluster that they are tied to most; else they stay, drawn as “others”. */
  readonly mergeSmall: boolean
}

export type Network = {
  readonly id: NetworkId
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  /** Largest first. Every node is in exactly one. */
  readonly clusters: readonly Cluster[]
  /** Newman–Girvan modularity at `resolution`; 0 where there is no edge. */
  readonly modularity: number
  readonly resolution: number
  /** How its clusters were found; `resolution` is that of these settings. */
  readonly clustering: ClusterSettings
  /** Seeded runs of which the best was kept. */
  readonly runs: number
  /** Left out where betweenness is exact; else how it was estimated, and the largest standard error of a value. */
  readonly betweennessSample?: { readonly pivots: number; readonly of: number; readonly standardError: number }
  /**
   * Of large networks: the level below the clusters, by which one is opened (`findParts`). `of[i]` is the part of `nodes[i]`,
   * numbered from 0 to `count` − 1, each within one cluster. Left out of networks that are small.
   */
  readonly parts?: { readonly of: Int32Array; readonly count: number }
  readonly placements: { readonly landscape: Placement; readonly portrait: Placement | null }
}

/** All that is drawn and listed. Plain readonly data: it crosses the worker's boundary and can be printed in a test. */
export type Atlas = {
  readonly seed: number
  /** A paper with more authors than this does not tie each pair of them. */
  readonly largestClique: number
  readonly corpus: Corpus
  readonly networks: Readonly<Record<NetworkId, Network>>
  /** Networks that are empty because they would not fit into memory; left out: none. */
  readonly refused?: readonly Refusal[]
}

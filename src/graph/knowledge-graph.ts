import { UndirectedGraph } from 'graphology'
import { byKey } from '../base/order'
import type { AuthorshipEvidence, Corpus, PaperId, Place, TagPhrase, TopicId } from '../resolve/corpus'
import type { NodeId } from './atlas'
import { indexCorpus } from './corpus-index'
import type { CorpusIndex } from './corpus-index'
import { authorNodes, paperNodes, topicNodes } from './nodes'
import { orderEnds } from './projection'
import type { ProjectedNode } from './projection'
import { clampStrength } from './clamp-strength'
import { roundSignificant } from './significant'

/** Attributes of a node of the knowledge graph; its key is its id. */
export type KnowledgeNode = ProjectedNode & {
  /** Of an author or a paper; none of a topic. */
  readonly affiliations: readonly string[]
  /** True for the owner of a page that leaves the name out. */
  readonly unnamed: boolean
}

/** An author wrote a paper, and how that is known. */
export type Authored = {
  readonly kind: 'authored'
  readonly paper: PaperId
  readonly weight: number
  readonly evidence: AuthorshipEvidence
  /** 1-based place in the author list, or null. */
  readonly position: number | null
  readonly places: readonly Place[]
}

/** A paper is about a topic, and the phrases that say so. */
export type About = {
  readonly kind: 'about'
  readonly paper: PaperId
  readonly weight: number
  readonly strength: number
  readonly phrases: readonly TagPhrase[]
  readonly impliedBy: TopicId | null
}

export type KnowledgeEdge = Authored | About

/** Authors, papers and topics with what joins them; keys are ids, an edge's key is `${source}|${target}`. */
export type KnowledgeGraph = UndirectedGraph<KnowledgeNode, KnowledgeEdge>

/**
 * Weights of what joins, by how it is known: a name in a list counts most, the owner of a page whose name is unknown
 * least, since everything on that page hangs on one person who cannot be checked against any list.
 */
export const KNOWLEDGE_WEIGHTS = { listed: 1, pageOwner: 0.7, unnamedOwner: 0.35, about: 0.9 } as const

/**
 * The one knowledge graph of the corpus: every paper, every author and topic that has one; `authored` and `about` edges with
 * their evidence. Suggested authorships are left out. Nodes and edges are inserted in order of id. Cost: n log n.
 */
export function buildKnowledgeGraph(corpus: Corpus): KnowledgeGraph {
  const index = indexCorpus(corpus)
  const graph: KnowledgeGraph = new UndirectedGraph<KnowledgeNode, KnowledgeEdge>()
  const nodes = [...authorNodes(index), ...paperNodes(index), ...topicNodes(index)].sort(byKey((node) => node.id))
  const affiliations = new Map<NodeId, readonly string[]>([
    ...corpus.authors.map((author) => [author.id, author.affiliations] as const),
    ...corpus.papers.map((paper) => [paper.id, paper.affiliations] as const),
  ])
  for (const node of nodes) {
    graph.addNode(node.id, {
      ...node,
      affiliations: affiliations.get(node.id) ?? [],
      unnamed: isUnnamed(index, node.id),
    })
  }
  for (const { key, ends, edge } of listJoins(index)) graph.addEdgeWithKey(key, ends[0], ends[1], edge)
  return graph
}

/** An edge of the knowledge graph with its ends in order. */
export type KnowledgeJoin = {
  readonly key: string
  readonly ends: readonly [NodeId, NodeId]
  readonly edge: KnowledgeEdge
}

/** All edges of the knowledge graph, in order of their keys. Cost: that of sorting. */
export function listJoins(index: CorpusIndex): readonly KnowledgeJoin[] {
  const joins: KnowledgeJoin[] = []
  for (const { paper, authors, topics } of index.papers) {
    for (const { author, evidence, position, places } of authors) {
      const owned = isUnnamed(index, author) ? KNOWLEDGE_WEIGHTS.unnamedOwner : KNOWLEDGE_WEIGHTS.pageOwner
      const weight = evidence === 'listed' ? KNOWLEDGE_WEIGHTS.listed : owned
      const ends = orderEnds<NodeId>(author, paper.id)
      joins.push({
        key: ends.join('|'),
        ends,
        edge: { kind: 'authored', paper: paper.id, weight, evidence, position, places },
      })
    }
    for (const tag of topics) {
      const { strength, phrases, impliedBy } = tag
      const weight = roundSignificant(KNOWLEDGE_WEIGHTS.about * clampStrength(tag))
      const ends = orderEnds<NodeId>(paper.id, tag.topic)
      joins.push({
        key: ends.join('|'),
        ends,
        edge: { kind: 'about', paper: paper.id, weight, strength, phrases, impliedBy },
      })
    }
  }
  return joins.sort(byKey(({ key }) => key))
}

function isUnnamed(index: CorpusIndex, id: NodeId): boolean {
  return id.startsWith('author:') && index.authors.get(id as `author:${string}`)?.unnamed === true
}

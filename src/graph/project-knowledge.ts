import type { Corpus } from '../resolve/corpus'
import type { NetworkEdge } from './atlas'
import { buildKnowledgeGraph } from './knowledge-graph'
import type { KnowledgeGraph } from './knowledge-graph'
import { makeEdge, orderProjection } from './projection'
import type { Projection, ProjectedNode } from './projection'

/**
 * The network of everything: authors, papers and topics, joined by authorship and by what papers are about, as the
 * knowledge graph has them. Each edge has one paper, which carries the whole weight.
 */
export function projectKnowledge(corpus: Corpus): Projection {
  return readKnowledgeGraph(buildKnowledgeGraph(corpus))
}

/** The same from a knowledge graph that stands. */
export function readKnowledgeGraph(graph: KnowledgeGraph): Projection {
  const nodes: ProjectedNode[] = graph.mapNodes((_key, { id, kind, label, shortLabel, papers }) => ({
    id,
    kind,
    label,
    shortLabel,
    papers,
  }))
  const edges: NetworkEdge[] = graph.mapEdges((_key, edge, _source, _target, source, target) =>
    makeEdge({
      ends: [source.id, target.id],
      kind: edge.kind,
      weight: edge.weight,
      shares: [{ paper: edge.paper, share: edge.weight }],
      evidence: edge.kind === 'authored' ? edge.evidence : 'listed',
      bounded: false,
    }),
  )
  return orderProjection(nodes, edges)
}

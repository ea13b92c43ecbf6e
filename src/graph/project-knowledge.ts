import type { Corpus } from '../resolve/corpus'
import { indexCorpus } from './corpus-index'
import { listJoins } from './knowledge-graph'
import { authorNodes, paperNodes, topicNodes } from './nodes'
import { makeEdge, orderProjection } from './projection'
import type { Projection } from './projection'

/**
 * The network of everything: authors, papers and topics, joined by authorship and by what papers are about, as the
 * knowledge graph has them. Each edge has one paper, which carries the whole weight. Cost: that of sorting.
 */
export function projectKnowledge(corpus: Corpus): Projection {
  const index = indexCorpus(corpus)
  const edges = listJoins(index).map(({ ends, edge }) =>
    makeEdge({
      ends,
      kind: edge.kind,
      weight: edge.weight,
      shares: [{ paper: edge.paper, share: edge.weight }],
      evidence: edge.kind === 'authored' ? edge.evidence : 'listed',
      bounded: false,
    }),
  )
  return orderProjection([...authorNodes(index), ...paperNodes(index), ...topicNodes(index)], edges)
}

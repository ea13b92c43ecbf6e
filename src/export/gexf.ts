import { MultiUndirectedGraph } from 'graphology'
import { write } from 'graphology-gexf'
import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows } from './graph-rows'
import { roundCoordinate } from './round'
import { TOOL } from './tool'
import { removeForbidden } from './xml'

const clean = removeForbidden

/**
 * One network as GEXF 1.3, which Gephi, Cytoscape and NetworkX read: with place, colour and size of every mark and the
 * titles of the papers behind every edge (parted by “ | ”). GEXF's y points upwards, so the map's is negated.
 * Source: https://gexf.net/schema.html
 */
export function printGexf(atlas: Atlas, network: NetworkId): string {
  const { nodes, edges } = graphRows(atlas, network)
  const graph = new MultiUndirectedGraph()
  graph.setAttribute('creator', `${TOOL.name} ${TOOL.version}`)
  graph.setAttribute('description', `The ${network} network, seed ${atlas.seed}`)
  for (const node of nodes) {
    graph.addNode(clean(node.id), {
      label: clean(node.label),
      kind: node.kind,
      papers: node.papers,
      papers_at_least: node.papersAtLeast,
      list_cut: node.listCut,
      cluster: clean(node.cluster),
      cluster_name: clean(node.clusterName),
      degree: node.degree,
      weighted_degree: node.weightedDegree,
      betweenness: node.betweenness,
      color: node.colour,
      size: node.size,
      x: node.x,
      y: roundCoordinate(-node.y),
    })
  }
  for (const edge of edges) {
    graph.addEdgeWithKey(clean(edge.id), clean(edge.source), clean(edge.target), {
      weight: edge.weight,
      // An edge's own `kind` has a place of its own in GEXF 1.3; `relation` keeps it readable for older readers.
      relation: edge.kind,
      evidence: edge.evidence,
      papers: edge.papers,
      papers_at_least: edge.papersAtLeast,
      weight_bound: edge.weightBound,
      list_cut: edge.listCut,
      titles: clean(edge.titles.join(' | ')),
    })
  }
  return `${write(graph, { version: '1.3' })}\n`
}

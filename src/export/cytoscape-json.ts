import type { Atlas, NetworkId } from '../graph/atlas'
import { tieWidths } from '../graph/mark-size'
import { graphRows } from './graph-rows'
import { EDGE_VALUES, listValues, NODE_VALUES, withMore } from './graph-values'
import { printJsonPieces } from './print-json'
import { TOOL } from './tool'

/** How Cytoscape.js draws the elements: sizes, colours and labels as on the map. */
const STYLE = [
  {
    selector: 'node',
    style: {
      label: 'data(name)',
      width: 'data(diameter)',
      height: 'data(diameter)',
      'background-color': 'data(color)',
      'font-size': 11,
      'text-valign': 'bottom',
      'text-margin-y': 3,
    },
  },
  { selector: 'node[kind = "paper"]', style: { shape: 'rectangle' } },
  { selector: 'node[kind = "topic"]', style: { shape: 'round-rectangle' } },
  {
    selector: 'edge',
    style: { width: 'data(width)', 'line-color': '#9a9a9a', opacity: 0.6, 'curve-style': 'haystack' },
  },
  { selector: 'edge[evidence = "page-owner"]', style: { 'line-style': 'dashed', 'curve-style': 'bezier' } },
] as const

/**
 * One network as elements and a style for Cytoscape.js, in the form that Cytoscape opens as .cyjs. Places are those of the map,
 * px, y downwards. Source: https://js.cytoscape.org/#notation/elements-json
 */
export function printCytoscapeJson(atlas: Atlas, network: NetworkId): Iterable<string> {
  const { nodes, edges } = graphRows(atlas, network)
  const widthOf = tieWidths(atlas.networks[network].edges)
  const [ofNodes, ofEdges] = [withMore(NODE_VALUES, nodes), withMore(EDGE_VALUES, edges)]
  const title = `Coterie: ${network}`
  return printJsonPieces({
    format_version: '1.0',
    generated_by: `${TOOL.name}-${TOOL.version}`,
    target_cytoscapejs_version: '~3.34',
    data: { name: title, shared_name: title, seed: atlas.seed },
    elements: {
      nodes: nodes.map((node) => ({
        data: { id: node.id, ...listValues(ofNodes, node), diameter: Math.round(node.radius * 200) / 100 },
        position: { x: node.x, y: node.y },
      })),
      edges: edges.map((edge) => ({
        data: {
          id: edge.id,
          source: edge.source,
          target: edge.target,
          ...listValues(ofEdges, edge),
          width: Math.round(widthOf(edge.weight) * 100) / 100,
        },
      })),
    },
    style: STYLE,
  })
}

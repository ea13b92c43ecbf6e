import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows } from './graph-rows'
import { EDGE_VALUES, listValues, NODE_VALUES, withMore } from './graph-values'
import { printJsonPieces, type Json } from './print-json'
import { TOOL } from './tool'

const metaData = (name: string, elementCount: number): Json => ({ name, elementCount })

/**
 * One network as CX2, for Cytoscape and NDEx: aspects in the order that the format asks for (descriptor, metadata,
 * declarations before what they declare, nodes before edges, the status last), ids whole numbers from 0, y downwards.
 * Source: https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
 */
export function printCx2(atlas: Atlas, network: NetworkId): Iterable<string> {
  const { nodes, edges } = graphRows(atlas, network)
  const [ofNodes, ofEdges] = [withMore(NODE_VALUES, nodes), withMore(EDGE_VALUES, edges)]
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]))
  const declare = (values: readonly (readonly [name: string, type: string, ...rest: unknown[]])[]) =>
    Object.fromEntries(values.map(([name, type]) => [name, { d: type }]))
  const colours = new Map(nodes.map(({ cluster, colour }) => [cluster, colour]))
  return printJsonPieces([
    { CXVersion: '2.0', hasFragments: false },
    {
      metaData: [
        metaData('attributeDeclarations', 1),
        metaData('networkAttributes', 1),
        metaData('nodes', nodes.length),
        metaData('edges', atlas.networks[network].edges.length),
        metaData('visualProperties', 1),
      ],
    },
    {
      attributeDeclarations: [
        {
          networkAttributes: { name: { d: 'string' }, description: { d: 'string' } },
          nodes: { ...declare(ofNodes), id: { d: 'string' } },
          edges: declare(ofEdges),
        },
      ],
    },
    {
      networkAttributes: [
        {
          name: `Coterie: ${network}`,
          description: `Made by ${TOOL.name} ${TOOL.version}: the ${network} network, seed ${String(atlas.seed)}.`,
        },
      ],
    },
    {
      nodes: nodes.map((node, index) => ({
        id: index,
        x: node.x,
        y: node.y,
        v: { ...listValues(ofNodes, node), id: node.id },
      })),
    },
    {
      edges: edges.map((edge, index) => ({
        id: index,
        s: numbers.get(edge.source) ?? 0,
        t: numbers.get(edge.target) ?? 0,
        v: listValues(ofEdges, edge),
      })),
    },
    {
      visualProperties: [
        {
          default: {
            network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
            node: { NODE_SHAPE: 'ellipse', NODE_WIDTH: 16, NODE_HEIGHT: 16, NODE_BORDER_WIDTH: 0 },
            edge: { EDGE_LINE_COLOR: '#9A9A9A', EDGE_WIDTH: 1, EDGE_OPACITY: 0.6 },
          },
          nodeMapping: {
            NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
            NODE_BACKGROUND_COLOR: {
              type: 'DISCRETE',
              definition: {
                attribute: 'cluster',
                type: 'string',
                map: [...colours].map(([cluster, colour]) => ({ v: cluster, vp: colour.toUpperCase() })),
              },
            },
          },
        },
      ],
    },
    { status: [{ error: '', success: true }] },
  ])
}

import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows, moreNames, type EdgeRow, type NodeRow } from './graph-rows'
import { endLines, gatherPieces } from './text-pieces'
import { escapeXml } from './xml'

type Value = string | number | boolean
type Column<Row> = readonly [name: string, type: 'string' | 'int' | 'double' | 'boolean', value: (row: Row) => Value]

const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  ['label', 'string', (node) => node.label],
  ['kind', 'string', (node) => node.kind],
  ['papers', 'int', (node) => node.papers],
  ['papers_at_least', 'boolean', (node) => node.papersAtLeast],
  ['list_cut', 'boolean', (node) => node.listCut],
  ['cluster', 'string', (node) => node.cluster],
  ['cluster_name', 'string', (node) => node.clusterName],
  ['degree', 'int', (node) => node.degree],
  ['weighted_degree', 'double', (node) => node.weightedDegree],
  ['betweenness', 'double', (node) => node.betweenness],
  ['x', 'double', (node) => node.x],
  ['y', 'double', (node) => node.y],
  ['size', 'double', (node) => node.size],
  ['color', 'string', (node) => node.colour],
]

const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  ['weight', 'double', (edge) => edge.weight],
  ['relation', 'string', (edge) => edge.kind],
  ['evidence', 'string', (edge) => edge.evidence],
  ['papers', 'int', (edge) => edge.papers],
  ['papers_at_least', 'boolean', (edge) => edge.papersAtLeast],
  ['weight_bound', 'string', (edge) => edge.weightBound],
  ['list_cut', 'boolean', (edge) => edge.listCut],
  ['titles', 'string', (edge) => edge.titles.join(' | ')],
]

/** Columns of what a file states besides. */
const moreColumns = <Row extends { readonly more: Readonly<Record<string, string>> }>(
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
): readonly Column<Row>[] =>
  moreNames(
    rows,
    columns.map(([name]) => name),
  ).map((name): Column<Row> => [name, 'string', ({ more }) => more[name] ?? ''])

function printKeys<Row>(target: 'node' | 'edge', columns: readonly Column<Row>[]): string[] {
  return columns.map(
    ([name, type]) =>
      `  <key id="${escapeXml(`${target}_${name}`)}" for="${target}" attr.name="${escapeXml(name)}" attr.type="${type}"/>`,
  )
}

function printData<Row>(target: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string[] {
  return columns.map(
    ([name, , value]) => `      <data key="${escapeXml(`${target}_${name}`)}">${escapeXml(String(value(row)))}</data>`,
  )
}

/**
 * One network as GraphML with typed attributes, which NetworkX, igraph, yEd, Gephi and Cytoscape read. x and y are
 * those of the map, px, y downwards. Source: http://graphml.graphdrawing.org/specification.html
 */
export const printGraphml = (atlas: Atlas, network: NetworkId): Iterable<string> =>
  gatherPieces(endLines(printLines(atlas, network)))

function* printLines(atlas: Atlas, network: NetworkId): Generator<string> {
  const { nodes, edges } = graphRows(atlas, network)
  const ofNodes = [...NODE_COLUMNS, ...moreColumns(nodes, NODE_COLUMNS)]
  const ofEdges = [...EDGE_COLUMNS, ...moreColumns(edges, EDGE_COLUMNS)]
  yield* [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...printKeys('node', ofNodes),
    ...printKeys('edge', ofEdges),
    `  <graph id="${network}" edgedefault="undirected">`,
  ]
  for (const node of nodes) {
    yield `    <node id="${escapeXml(node.id)}">`
    yield* printData('node', ofNodes, node)
    yield '    </node>'
  }
  for (const edge of edges) {
    yield `    <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">`
    yield* printData('edge', ofEdges, edge)
    yield '    </edge>'
  }
  yield* ['  </graph>', '</graphml>']
}

import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows, moreNames, type EdgeRow, type NodeRow } from './graph-rows'
import { NODE_FACTS } from './graph-values'
import { roundCoordinate } from './round'
import { endLines, gatherPieces } from './text-pieces'
import { TOOL } from './tool'
import { escapeXml } from './xml'

type Value = string | number | boolean
type Column<Row> = readonly [
  name: string,
  type: 'string' | 'integer' | 'double' | 'boolean',
  value: (row: Row) => Value,
]

const first = ({ years }: { readonly years: readonly number[] }): Value => years[0] ?? ''
const last = ({ years }: { readonly years: readonly number[] }): Value => years.at(-1) ?? ''

const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  ...NODE_FACTS,
  ['first_year', 'integer', first],
  ['last_year', 'integer', last],
]

const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  // An edge's own `kind` has a place of its own in GEXF 1.3; `relation` keeps it readable for older readers.
  ['relation', 'string', (edge) => edge.kind],
  ['evidence', 'string', (edge) => edge.evidence],
  ['papers', 'integer', (edge) => edge.papers],
  ['papers_at_least', 'boolean', (edge) => edge.papersAtLeast],
  ['weight_bound', 'string', (edge) => edge.weightBound],
  ['list_cut', 'boolean', (edge) => edge.listCut],
  ['titles', 'string', (edge) => edge.titles.join(' | ')],
  ['first_year', 'integer', first],
  ['last_year', 'integer', last],
]

/** Names that have a place of their own in GEXF or that readers take for one. */
const PLACED = ['label', 'color', 'weight', 'start', 'end', 'spells', 'type', 'size', 'x', 'y']

/** Columns of what a file states besides. */
const moreColumns = <Row extends { readonly more: Readonly<Record<string, string>> }>(
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
): readonly Column<Row>[] =>
  moreNames(rows, [...columns.map(([name]) => name), ...PLACED]).map((name): Column<Row> => [
    name,
    'string',
    ({ more }) => more[name] ?? '',
  ])

const printColumns = <Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string[] => [
  `    <attributes class="${of}">`,
  ...columns.map(([name, type]) => {
    const text = escapeXml(name)
    return `      <attribute id="${text}" title="${text}" type="${type}"/>`
  }),
  '    </attributes>',
]

const printValues = <Row>(columns: readonly Column<Row>[], row: Row): string[] => {
  const values = columns.flatMap(([name, , value]) => {
    const told = value(row)
    return told === '' ? [] : [`          <attvalue for="${escapeXml(name)}" value="${escapeXml(String(told))}"/>`]
  })
  return values.length === 0 ? [] : ['        <attvalues>', ...values, '        </attvalues>']
}

/** Years that follow one another, as spells: 2019, 2020, 2023 → 2019–2020, 2023–2023. */
function spellsOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const spells: [number, number][] = []
  for (const year of years) {
    const open = spells.at(-1)
    if (open?.[1] === year - 1) open[1] = year
    else spells.push([year, year])
  }
  return spells
}

/** When a node or an edge is there; one without a year is there always. */
function printSpells(years: readonly number[]): string[] {
  if (years.length === 0) return []
  const spells = spellsOf(years).map(([start, end]) => `          <spell start="${start}" end="${end}"/>`)
  return ['        <spells>', ...spells, '        </spells>']
}

function printNode(node: NodeRow, columns: readonly Column<NodeRow>[]): string[] {
  return [
    `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">`,
    ...printValues(columns, node),
    ...printSpells(node.years),
    `        <viz:color hex="${node.colour}"/>`,
    `        <viz:position x="${node.x}" y="${roundCoordinate(-node.y)}"/>`,
    `        <viz:size value="${node.size}"/>`,
    '      </node>',
  ]
}

function printEdge(edge: EdgeRow, columns: readonly Column<EdgeRow>[]): string[] {
  const [id, source, target] = [edge.id, edge.source, edge.target].map(escapeXml)
  return [
    `      <edge id="${id}" source="${source}" target="${target}" weight="${edge.weight}">`,
    ...printValues(columns, edge),
    ...printSpells(edge.years),
    '      </edge>',
  ]
}

/**
 * One network as GEXF 1.3, for Gephi and others: with place, colour and size of every mark, the titles of the papers behind
 * every edge (parted by “ | ”), and the years of papers as spells (whole years, ends included). GEXF's y points upwards, so
 * the map's is negated. Source: https://gexf.net/schema.html
 */
export const printGexf = (atlas: Atlas, network: NetworkId): Iterable<string> =>
  gatherPieces(endLines(printLines(atlas, network)))

function* printLines(atlas: Atlas, network: NetworkId): Generator<string> {
  const { nodes, edges } = graphRows(atlas, network)
  const ofNodes = [...NODE_COLUMNS, ...moreColumns(nodes, NODE_COLUMNS)]
  const ofEdges = [...EDGE_COLUMNS, ...moreColumns(edges, EDGE_COLUMNS)]
  const hasYears = nodes.some(({ years }) => years.length > 0)
  const time = hasYears ? 'mode="dynamic" timeformat="integer" timerepresentation="interval"' : 'mode="static"'
  yield* [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz">',
    '  <meta>',
    `    <creator>${TOOL.name} ${TOOL.version}</creator>`,
    `    <description>The ${network} network, seed ${String(atlas.seed)}</description>`,
    '  </meta>',
    `  <graph defaultedgetype="undirected" ${time}>`,
    ...printColumns('node', ofNodes),
    ...printColumns('edge', ofEdges),
    '    <nodes>',
  ]
  for (const node of nodes) yield* printNode(node, ofNodes)
  yield* ['    </nodes>', '    <edges>']
  for (const edge of edges) yield* printEdge(edge, ofEdges)
  yield* ['    </edges>', '  </graph>', '</gexf>']
}

import Papa from 'papaparse'
import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows, moreNames } from './graph-rows'

type Cell = string | number | boolean

/**
 * What a spreadsheet would take for a formula, also behind blanks and in full width; and what looks like a guarded cell, so that
 * taking one apostrophe away always gives the text back.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** A cell that no spreadsheet runs: a text that begins like a formula gets a leading apostrophe. Numbers stay numbers. */
export const guardCell = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)

/** Prints a table as CSV: a line of names, guarded too, CRLF line ends, quotes where they are needed (RFC 4180). */
export function printCsv(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map(guardCell))
  return `${Papa.unparse({ fields: names.map((name) => String(guardCell(name))), data }, { newline: '\r\n' })}\r\n`
}

const NODE_NAMES = [
  'Id',
  'Label',
  'Kind',
  'Papers',
  'Papers at least',
  'List cut',
  'Cluster',
  'Cluster name',
  'Degree',
  'Weighted degree',
  'Betweenness',
  'X',
  'Y',
  'Size',
  'First year',
  'Last year',
]
const EDGE_NAMES = [
  'Source',
  'Target',
  'Type',
  'Weight',
  'Weight bound',
  'Kind',
  'Evidence',
  'Papers',
  'Papers at least',
  'List cut',
  'Titles',
  'First year',
  'Last year',
]

/**
 * One network as two tables with the column names that Gephi expects: nodes (`Id,Label,…`) and edges
 * (`Source,Target,Type,Weight,…`). What cut author lists make of numbers stands beside them: `Papers at least` is true
 * where there may be more, `Weight bound` is “at least”, “at most”, “open” (higher or lower) or empty. x and y are those of
 * the map, px, y downwards; titles are parted by “ | ”. What a file states besides has columns at the end.
 */
export function printCsvTables(atlas: Atlas, network: NetworkId): { readonly nodes: string; readonly edges: string } {
  const { nodes, edges } = graphRows(atlas, network)
  const [ofNodes, ofEdges] = [moreNames(nodes, NODE_NAMES), moreNames(edges, EDGE_NAMES)]
  return {
    nodes: printCsv(
      [...NODE_NAMES, ...ofNodes],
      nodes.map((node) => [
        node.id,
        node.label,
        node.kind,
        node.papers,
        node.papersAtLeast,
        node.listCut,
        node.cluster,
        node.clusterName,
        node.degree,
        node.weightedDegree,
        node.betweenness,
        node.x,
        node.y,
        node.size,
        node.years[0] ?? '',
        node.years.at(-1) ?? '',
        ...ofNodes.map((name) => node.more[name] ?? ''),
      ]),
    ),
    edges: printCsv(
      [...EDGE_NAMES, ...ofEdges],
      edges.map((edge) => [
        edge.source,
        edge.target,
        'Undirected',
        edge.weight,
        edge.weightBound,
        edge.kind,
        edge.evidence,
        edge.papers,
        edge.papersAtLeast,
        edge.listCut,
        edge.titles.join(' | '),
        edge.years[0] ?? '',
        edge.years.at(-1) ?? '',
        ...ofEdges.map((name) => edge.more[name] ?? ''),
      ]),
    ),
  }
}

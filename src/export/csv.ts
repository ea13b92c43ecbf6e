import Papa from 'papaparse'
import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows } from './graph-rows'

type Cell = string | number | boolean

/** What a spreadsheet would take for a formula, also behind blanks and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A cell that no spreadsheet runs: a text that begins like a formula gets a leading apostrophe. Numbers stay numbers. */
export const guardCell = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)

/** Prints a table as CSV: a line of names, CRLF line ends, quotes where they are needed (RFC 4180). */
export function printCsv(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map(guardCell))
  return `${Papa.unparse({ fields: [...names], data }, { newline: '\r\n' })}\r\n`
}

/**
 * One network as two tables with the column names that Gephi expects: nodes (`Id,Label,…`) and edges
 * (`Source,Target,Type,Weight,…`). What cut author lists make of numbers stands beside them: `Papers at least` is true
 * where there may be more, `Weight bound` is “at least”, “at most”, “open” (higher or lower) or empty. x and y are those of the map, px, y downwards; titles are parted by “ | ”.
 */
export function printCsvTables(atlas: Atlas, network: NetworkId): { readonly nodes: string; readonly edges: string } {
  const { nodes, edges } = graphRows(atlas, network)
  return {
    nodes: printCsv(
      [
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
      ],
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
      ]),
    ),
    edges: printCsv(
      [
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
      ],
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
      ]),
    ),
  }
}

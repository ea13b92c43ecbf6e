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
 * (`Source,Target,Type,Weight,…`). x and y are those of the map, px, y downwards; titles are parted by “ | ”.
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
      ['Source', 'Target', 'Type', 'Weight', 'Kind', 'Evidence', 'Papers', 'At least', 'Titles'],
      edges.map((edge) => [
        edge.source,
        edge.target,
        'Undirected',
        edge.weight,
        edge.kind,
        edge.evidence,
        edge.papers,
        edge.bounded,
        edge.titles.join(' | '),
      ]),
    ),
  }
}

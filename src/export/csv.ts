import Papa from 'papaparse'
import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows, moreNames } from './graph-rows'
import { guardCell } from './guard-cell'
import { gatherPieces } from './text-pieces'

type Cell = string | number | boolean

/** Prints a table as CSV: a line of names, guarded too, CRLF line ends, quotes where they are needed (RFC 4180). */
export const printCsv = (names: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [...printCsvPieces(names, rows)].join('')

/** The same in pieces; no row is made before it is printed. */
export const printCsvPieces = (names: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> =>
  gatherPieces(printRows(names, rows))

/** Rows that are printed at a time. */
const BATCH = 256

function* printRows(names: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  const print = (batch: readonly (readonly Cell[])[]): string =>
    `${Papa.unparse(
      batch.map((row) => row.map(guardCell)),
      { newline: '\r\n' },
    )}\r\n`
  yield print([names])
  let isEmpty = true
  let batch: (readonly Cell[])[] = []
  for (const row of rows) {
    isEmpty = false
    batch.push(row)
    if (batch.length < BATCH) continue
    yield print(batch)
    batch = []
  }
  // A table without rows ends in an empty line.
  if (isEmpty || batch.length > 0) yield print(batch)
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
export function printCsvTables(
  atlas: Atlas,
  network: NetworkId,
): { readonly nodes: Iterable<string>; readonly edges: Iterable<string> } {
  const { nodes, edges } = graphRows(atlas, network)
  const [ofNodes, ofEdges] = [moreNames(nodes, NODE_NAMES), moreNames(edges, EDGE_NAMES)]
  return {
    nodes: printCsvPieces(
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
    edges: printCsvPieces(
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

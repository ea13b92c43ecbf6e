import { countOf } from '../base/count-of'
import { joinWith } from '../scene/text-part'
import type { Atlas, ClusterNaming, Network } from '../graph/atlas'
import { keepsStatedPlaces } from '../graph/layout-stated'
import type { Corpus } from '../resolve/corpus'
import { FORMAT_NAMES } from '../resolve/format-names'
import { statedRows } from '../scene/table'
import type { View } from '../scene/view'
import type { ReportTable } from './report'

/** What a report says of networks that files state outright: nothing about records, people or topics, of which there are none. */

/** False where the files hold nothing but networks. */
export const hasRecords = ({ sources }: Corpus): boolean =>
  sources.some(({ records, skipped }) => records + skipped > 0)

/** Where the nodes and ties of such a network come from, and what was left out of it. */
export function tellStatedTies({ stated = [] }: Corpus): string {
  const names = joinWith(
    stated.map(({ name }) => name),
    'and',
    3,
  )
  const loops = stated.flatMap(({ network }) => network.edges).filter(({ source, target }) => source === target).length
  const without =
    loops === 0 ? '' : ` ${countOf(loops, 'edge')} from a node to itself ${loops === 1 ? 'was' : 'were'} left out.`
  return `Nodes and edges are those that ${names} ${stated.length === 1 ? 'states' : 'state'}; edges of the same two nodes were added up into one tie, whatever their direction.${without}`
}

const NAMED: readonly (readonly [from: ClusterNaming['from'], how: string])[] = [
  ['given', 'by hand'],
  ['stated', 'as the file names them'],
  ['member', 'by a leading member'],
]

/** How the communities of such a network were found, with their number and how they got their names. */
export function tellStatedClusters({ clusters, clustering, modularity, resolution }: Network, found: string): string {
  const named = NAMED.filter(([from]) => clusters.some((cluster) => cluster.naming.from === from)).map(([, how]) => how)
  const names = named.length === 0 ? '' : `; they are named ${joinWith(named, 'or')}`
  const quality = `modularity ${modularity.toFixed(3)} (Newman & Girvan, 2004)`
  const count = countOf(clusters.length, 'community', 'communities')
  if (clustering.method !== 'stated')
    return `${found}. ${count} ${clusters.length === 1 ? 'was' : 'were'} found, ${quality}${names}.`
  return `The ${count} ${clusters.length === 1 ? 'is' : 'are'} stated by the file, not sought; at resolution ${String(resolution)} their ${quality} was reckoned anew${names}.`
}

/** Of any network whose places Coterie chooses. */
export const SEEDED_LAYOUT = 'The map was laid out from the same seed, so that the same files give the same picture.'

/** How the map was laid out. */
export const tellStatedPlaces = (corpus: Corpus): string =>
  keepsStatedPlaces(corpus) ? 'The nodes of the map stand where the file places them.' : SEEDED_LAYOUT

/** Rows of the table of nodes; the whole table is saved from the page. */
const MOST_ROWS = 20

/** Those with most ties. */
export function nodesTable(atlas: Atlas, view: View): ReportTable {
  const rows = statedRows(atlas, view)
  const first = [...rows].sort((a, b) => b.degree - a.degree || b.weight - a.weight).slice(0, MOST_ROWS)
  return {
    caption: `Nodes with most ties (${String(first.length)} of ${String(rows.length)} in view)`,
    heads: ['Node', 'Community', 'Ties', 'Weight', 'Betweenness'],
    numeric: [false, false, true, true, true],
    rows: first.map(({ name, cluster, degree, weight, betweenness }) => [
      name,
      cluster?.name ?? '',
      String(degree),
      weight.toFixed(2),
      betweenness.toFixed(3),
    ]),
  }
}

/** What every file states. */
export const statedFilesTable = ({ stated = [] }: Corpus): ReportTable => ({
  caption: 'Networks that files state',
  heads: ['File', 'Format', 'Nodes', 'Edges'],
  numeric: [false, false, true, true],
  rows: stated.map(({ name, format, network }) => [
    name,
    FORMAT_NAMES[format],
    String(network.nodes.length),
    String(network.edges.length),
  ]),
})

import { joinWith } from '../scene/text-part'
import type { Atlas, ClusterNaming, Network } from '../graph/atlas'
import { keepsStatedPlaces } from '../graph/layout-stated'
import type { Corpus } from '../resolve/corpus'
import { FORMAT_NAMES } from '../resolve/format-names'
import { statedRows } from '../scene/table'
import type { View } from '../scene/view'
import type { ReportTable } from './report'
import { countsWords } from '../words/counts'
import { reportWords } from '../words/report'

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
  const without = reportWords.edgesFromANodeTo(loops)
  return reportWords.nodesAndEdgesAreThose(names, stated.length, without)
}

const NAMED: readonly (readonly [from: ClusterNaming['from'], how: string])[] = [
  ['given', reportWords.byHand],
  ['stated', reportWords.asTheFileNamesThem],
  ['member', reportWords.byALeadingMember],
]

/** How the communities of such a network were found, with their number and how they got their names. */
export function tellStatedClusters({ clusters, clustering, modularity, resolution }: Network, found: string): string {
  const named = NAMED.filter(([from]) => clusters.some((cluster) => cluster.naming.from === from)).map(([, how]) => how)
  const names = named.length === 0 ? '' : reportWords.theyAreNamed(joinWith(named, 'or'))
  const quality = reportWords.modularityNewmanGirvan2004(modularity.toFixed(3))
  const count = countsWords.communities(clusters.length)
  if (clustering.method !== 'stated') return reportWords.wereFound(found, count, clusters.length, quality, names)
  return reportWords.theAreStatedByThe(count, clusters.length, resolution, quality, names)
}

/** Of any network whose places Coterie chooses. */
export const SEEDED_LAYOUT = reportWords.theMapWasLaidOut

/** How the map was laid out. */
export const tellStatedPlaces = (corpus: Corpus): string =>
  keepsStatedPlaces(corpus) ? reportWords.theNodesOfTheMap : SEEDED_LAYOUT

/** Rows of the table of nodes; the whole table is saved from the page. */
const MOST_ROWS = 20

/** Those with most ties. */
export function nodesTable(atlas: Atlas, view: View): ReportTable {
  const rows = statedRows(atlas, view)
  const first = [...rows].sort((a, b) => b.degree - a.degree || b.weight - a.weight).slice(0, MOST_ROWS)
  return {
    caption: reportWords.nodesWithMostTiesOf(first.length, rows.length),
    heads: [reportWords.node, reportWords.community, reportWords.ties, reportWords.weight, reportWords.betweenness],
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
  caption: reportWords.networksThatFilesState,
  heads: [reportWords.file, reportWords.format, reportWords.nodes, reportWords.edges],
  numeric: [false, false, true, true],
  rows: stated.map(({ name, format, network }) => [
    name,
    FORMAT_NAMES[format],
    String(network.nodes.length),
    String(network.edges.length),
  ]),
})

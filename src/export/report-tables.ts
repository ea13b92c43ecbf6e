import type { Atlas, Network, NetworkId } from '../graph/atlas'
import type { ClaimKind } from '../resolve/corpus'
import { FORMAT_NAMES } from '../resolve/format-names'
import { clusterRows } from '../scene/cluster-table'
import { CLAIM_NAMES } from '../scene/decision-text'
import { healthTable } from '../scene/health-table'
import { METHOD_NAMES } from '../scene/method-text'
import { peopleRows, topicTableRows } from '../scene/table'
import type { ReportInput, ReportTable } from './report'
import { reportWords } from '../words/report'

/** Rows of the tables of people and topics; the whole tables are saved from the page. */
const MOST_ROWS = 20

const NETWORK_TITLES: Readonly<Record<string, string>> = {
  coauthors: reportWords.people,
  papers: reportWords.papers,
  topics: reportWords.topics,
  knowledge: reportWords.everything,
  stated: reportWords.asFilesStateIt,
}

const text = (value: number): string => String(value)

/** A table of which all columns but the first `words` hold figures. */
const tableOf = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  words = 1,
): ReportTable => ({
  caption,
  heads,
  numeric: heads.map((_, at) => at >= words),
  rows,
})

/** What every source gave. */
export const sourcesTable = ({ atlas }: ReportInput): ReportTable =>
  tableOf(
    reportWords.sourcesRecordsReadKeptMerged,
    [
      reportWords.source,
      reportWords.format,
      reportWords.records,
      reportWords.kept,
      reportWords.merged,
      reportWords.skipped,
    ],
    atlas.corpus.sources.map(({ name, format, records, kept, merged, skipped }) => [
      name,
      format === null ? reportWords.notRecognised : FORMAT_NAMES[format],
      ...[records, kept, merged, skipped].map(text),
    ]),
    2,
  )

/** What the sources leave open, file by file. */
export function dataHealthTable({ atlas }: ReportInput): ReportTable {
  const { heads, files, subtitle } = healthTable(atlas)
  return tableOf(
    reportWords.dataHealth(subtitle),
    heads,
    files.map(({ name, cells }) => [name, ...cells]),
  )
}

/** Ties that there could be. */
const density = ({ nodes, edges }: Network): string =>
  nodes.length < 2 ? '–' : ((2 * edges.length) / (nodes.length * (nodes.length - 1))).toFixed(3)

/** False where no run could have found other communities. */
const isSought = ({ clustering: { method } }: Network): boolean => method === 'louvain' || method === 'leiden'

/** Every network in figures. */
export function networksTable({ atlas }: ReportInput): ReportTable {
  const ids = Object.keys(atlas.networks) as NetworkId[]
  return tableOf(
    reportWords.networks,
    [
      reportWords.network,
      reportWords.method,
      reportWords.nodes,
      reportWords.ties,
      reportWords.density,
      reportWords.communities,
      reportWords.resolution,
      reportWords.runs,
      reportWords.modularity,
    ],
    ids
      .map((id) => atlas.networks[id])
      .filter(({ nodes }) => nodes.length > 0)
      .map((network) => [
        NETWORK_TITLES[network.id] ?? network.id,
        METHOD_NAMES[network.clustering.method],
        text(network.nodes.length),
        text(network.edges.length),
        density(network),
        text(network.clusters.length),
        text(network.resolution),
        isSought(network) ? text(network.runs) : '–',
        network.modularity.toFixed(3),
      ]),
    2,
  )
}

const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))

/** The communities of the network in view; those of a network without papers have no leading people, papers or years. */
export function communitiesTable({ atlas, view }: ReportInput): ReportTable {
  const rows = clusterRows(atlas, view)
  const caption = reportWords.communitiesOfTheNetworkInView
  if (view.network === 'stated')
    return tableOf(
      caption,
      [reportWords.community, reportWords.members, reportWords.conductance, reportWords.silhouette],
      rows.map((row) => [row.name, text(row.size), figure(row.conductance, 2), figure(row.silhouette, 2)]),
    )
  return tableOf(
    caption,
    [
      reportWords.community,
      reportWords.leadingPeople,
      reportWords.members,
      reportWords.papers,
      reportWords.meanYear,
      reportWords.conductance,
      reportWords.silhouette,
    ],
    rows.map((row) => [
      row.name,
      row.people.map(({ name }) => name).join(', '),
      row.sizeBound + text(row.size),
      text(row.papers),
      figure(row.meanYear, 1),
      figure(row.conductance, 2),
      figure(row.silhouette, 2),
    ]),
    2,
  )
}

const leading = <Row extends { readonly papers: number }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => b.papers - a.papers).slice(0, MOST_ROWS)

/** Those with most papers. */
export function peopleTable({ atlas, view }: ReportInput): ReportTable {
  const rows = peopleRows(atlas, view)
  return tableOf(
    reportWords.peopleWithMostPapersOf(text(Math.min(MOST_ROWS, rows.length)), text(rows.length)),
    [
      reportWords.person,
      reportWords.community,
      reportWords.papers,
      reportWords.coAuthors,
      reportWords.weight,
      reportWords.betweenness,
    ],
    leading(rows).map((row) => [
      row.name,
      row.cluster?.name ?? '',
      row.papersBound + text(row.papers),
      row.coauthorsBound + text(row.coauthors),
      row.weight.toFixed(1),
      row.betweenness.toFixed(3),
    ]),
    2,
  )
}

export function topicsTable({ atlas, view }: ReportInput): ReportTable {
  const rows = topicTableRows(atlas, view)
  return tableOf(
    reportWords.topicsWithMostPapersOf(text(Math.min(MOST_ROWS, rows.length)), text(rows.length)),
    [reportWords.topic, reportWords.papers, reportWords.people],
    leading(rows).map((row) => [row.label, text(row.papers), row.peopleBound + text(row.people)]),
  )
}

const STATUSES = ['assumed', 'accepted', 'suggested', 'rejected'] as const

/** What was inferred, by kind and by what became of it. */
export function claimsTable({ atlas }: { readonly atlas: Atlas }): ReportTable {
  const { claims } = atlas.corpus
  const kinds = (Object.keys(CLAIM_NAMES) as ClaimKind[]).filter((kind) => claims.some((claim) => claim.kind === kind))
  return tableOf(
    reportWords.whatWasInferredAssumedAnd,
    [reportWords.claim, reportWords.assumed, reportWords.accepted, reportWords.suggested, reportWords.rejected],
    kinds.map((kind) => [
      CLAIM_NAMES[kind],
      ...STATUSES.map((status) =>
        text(claims.filter((claim) => claim.kind === kind && claim.status === status).length),
      ),
    ]),
  )
}

import type { Atlas } from '../graph/atlas'
import type { ClusterRef } from '../scene/atlas-index'
import { betweenEntries } from '../scene/between-text'
import { clusterRows } from '../scene/cluster-table'
import { corpusYears } from '../scene/histogram'
import { paperRows, peopleRows, statedRows, tieRows, topicTableRows } from '../scene/table'
import { tidyWeight } from '../scene/tally'
import { partsText } from '../scene/text-part'
import type { View } from '../scene/view'
import { printCsv } from './csv'
import { joinsWords } from '../words/joins'

/** The tables that panels show, and that can be taken along. */
export type PanelTable = 'people' | 'papers' | 'topics' | 'nodes' | 'ties' | 'communities' | 'between'
export const PANEL_TABLES: readonly PanelTable[] = [
  'people',
  'papers',
  'topics',
  'nodes',
  'ties',
  'communities',
  'between',
]

/** Which rows are printed, and in which order; null: all, as they come. */
type Ids = readonly string[] | null

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[], ids: Ids): readonly Row[] {
  if (ids === null) return rows
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

type Cell = string | number | boolean

const BETWEEN_VALUES = ' | '
const list = (texts: readonly string[]): string => texts.join(BETWEEN_VALUES)
/** Six decimals are more than such figures tell; what is not defined is an empty cell. */
const figure = (value: number | null): Cell => (value === null ? '' : tidyWeight(value))
const nameOf = (cluster: ClusterRef | null): string => cluster?.name ?? ''
const yearsHead = (atlas: Atlas): readonly string[] => corpusYears(atlas).map((year) => `Papers ${String(year)}`)

/** One table of the view as CSV, with the rows, order and figures that the page shows; see `printCsv` for the guard. `ids`: only these, in this order. */
export function printPanelTable(
  kind: PanelTable,
  atlas: Atlas,
  view: View,
  ids: readonly string[] | null = null,
): string {
  switch (kind) {
    case 'people':
      return printPeople(atlas, view, ids)
    case 'papers':
      return printPapers(atlas, view, ids)
    case 'topics':
      return printTopics(atlas, view, ids)
    case 'nodes':
      return printStated(atlas, view, ids)
    case 'ties':
      return printTies(atlas, view, ids)
    case 'communities':
      return printClusterTable(atlas, view)
    case 'between':
      return printBetween(atlas, view)
  }
}

function printStated(atlas: Atlas, view: View, ids: Ids): string {
  return printCsv(
    ['Id', 'Label', 'File', 'Community', 'Group', 'Size', 'Degree', 'Weighted degree', 'Betweenness'],
    inOrder(statedRows(atlas, view), ids).map((row): readonly Cell[] => [
      row.id,
      row.name,
      row.file,
      nameOf(row.cluster),
      row.group ?? '',
      row.size ?? '',
      row.degree,
      row.weight,
      figure(row.betweenness),
    ]),
  )
}

/** The communities of the network in view; what is not defined is an empty cell, several values are parted by “ | ”. */
export function printClusterTable(atlas: Atlas, view: View): string {
  const head = ['Community', 'Members', 'Members at least', 'Members shown', 'Papers', 'Conductance', 'Silhouette']
  const more = ['Density', 'Mean year', 'Papers without a year', 'People', 'Topics', 'Bridges', 'Why this name']
  return printCsv(
    [...head, ...more],
    clusterRows(atlas, view).map((row): readonly Cell[] => [
      row.name,
      row.size,
      row.sizeBound === '≥',
      row.shown,
      row.papers,
      figure(row.conductance),
      figure(row.silhouette),
      figure(row.density),
      figure(row.meanYear),
      row.undated,
      list(row.people.map(({ name, papers }) => `${name} (${String(papers)})`)),
      list(row.topics.map(({ label, papers }) => `${label} (${String(papers)})`)),
      list(row.bridges.map(({ cluster, weight }) => `${cluster.name} (${String(weight)})`)),
      row.because,
    ]),
  )
}

function printPeople(atlas: Atlas, view: View, ids: Ids): string {
  const head = ['Id', 'Person', 'Kind', 'Named', 'Community', 'Papers', 'Papers at least', 'Co-authors']
  const more = ['Co-authors at least', 'Weight', 'Betweenness', 'Topics', ...yearsHead(atlas)]
  return printCsv(
    [...head, ...more],
    inOrder(peopleRows(atlas, view), ids).map((row): readonly Cell[] => [
      row.id,
      row.name,
      row.kind,
      !row.unnamed,
      nameOf(row.cluster),
      row.papers,
      row.papersBound === '≥',
      row.coauthors,
      row.coauthorsBound === '≥',
      row.weight,
      figure(row.betweenness),
      list(row.topics),
      ...row.years,
    ]),
  )
}

function printPapers(atlas: Atlas, view: View, ids: Ids): string {
  const head = ['Id', 'Title', 'Title derived', 'Community', 'Year', 'Year inferred', 'Date', 'Field', 'Score', 'Code']
  return printCsv(
    [...head, 'Authors', 'Authors complete', 'Topics', 'Sources'],
    inOrder(paperRows(atlas, view), ids).map((row): readonly Cell[] => [
      row.id,
      row.title,
      row.titleIsDerived,
      nameOf(row.cluster),
      row.year ?? '',
      row.yearIsInferred,
      row.date ?? '',
      row.category ?? '',
      row.score ?? '',
      row.hasCode,
      list(row.authors),
      row.authorsComplete,
      list(row.topics),
      row.sources,
    ]),
  )
}

function printTopics(atlas: Atlas, view: View, ids: Ids): string {
  return printCsv(
    ['Id', 'Topic', 'Community', 'Papers', 'People', 'People at least', ...yearsHead(atlas)],
    inOrder(topicTableRows(atlas, view), ids).map((row): readonly Cell[] => [
      row.id,
      row.label,
      nameOf(row.cluster),
      row.papers,
      row.people,
      row.peopleBound === '≥',
      ...row.years,
    ]),
  )
}

function printTies(atlas: Atlas, view: View, ids: Ids): string {
  const head = ['Source', 'Target', 'Source name', 'Target name', 'Within', 'Weight', 'Weight at most', 'Papers']
  return printCsv(
    [...head, 'Papers at least', 'First year', 'Last year', 'Evidence'],
    inOrder(tieRows(atlas, view), ids).map((row): readonly Cell[] => [
      row.source,
      row.target,
      row.sourceName,
      row.targetName,
      nameOf(row.cluster),
      row.weight,
      row.weightBound === '≤',
      row.papers,
      row.papersBound === '≥',
      row.firstYear ?? '',
      row.lastYear ?? '',
      row.evidence,
    ]),
  )
}

function printBetween(atlas: Atlas, view: View): string {
  const head = ['Id', 'Name', 'Kind', 'Community', 'Betweenness', 'Participation', 'Joins', 'Papers between']
  return printCsv(
    [...head, 'Topics', 'Cut off without', 'Pairs cut without', 'Why'],
    betweenEntries(atlas, view).map((row): readonly Cell[] => [
      row.node.id,
      row.node.name,
      row.node.kind,
      nameOf(row.node.cluster),
      figure(row.betweenness),
      figure(row.participation),
      list(row.joins.map(({ cluster, weight }) => `${cluster.name} (${String(weight)})`)),
      row.papers,
      list(row.topics),
      row.cutOff,
      row.pairsCut,
      joinsWords.sentences(row.sentences.map(partsText)),
    ]),
  )
}

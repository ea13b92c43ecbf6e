import { Fragment, type ReactNode } from 'react'
import { joinWith, partsText } from '../scene/text-part'
import { ClusterCell } from './ClusterCell'
import { bounded, clusterName, column, type Column, type RowOf, type TableKind } from './table-column'
import { tableColumnsWords } from '../words/table-columns'
import { joinsWords } from '../words/joins'

const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))

/** A column of figures with what they mean. */
const explained = (made: Column, meaning: string): Column => ({ ...made, meaning })
/** A column whose cells take several lines. */
const wrapping = (made: Column): Column => ({ ...made, wraps: true })

/** Names with their figures, parted by commas; a figure stays on the line of its name. */
const counted = (entries: readonly (readonly [name: string, figure: string])[]): ReactNode =>
  entries.length === 0 ? (
    <span className="faint">{tableColumnsWords.none}</span>
  ) : (
    entries.map(([name, value], at) => (
      <Fragment key={at}>
        {name}
        {'\u00a0'}
        <span className="count">{value}</span>
        {at < entries.length - 1 ? joinsWords.between : ''}
      </Fragment>
    ))
  )

/** A column of a measure, to so many digits, with what it means. */
const measure = <Kind extends TableKind>(
  table: Kind,
  [id, head]: readonly [id: string, head: string],
  valueOf: (row: RowOf<Kind>) => number | null,
  digits: number,
  meaning: string,
): Column =>
  explained(
    column(table, id, head, valueOf, (row) => figure(valueOf(row), digits), true),
    meaning,
  )

/** The communities, each with how it holds together and what leads out of it. */
export const COMMUNITY_COLUMNS: readonly Column[] = [
  column(
    'communities',
    'name',
    tableColumnsWords.community,
    (row) => row.name,
    (row) => <ClusterCell cluster={row} />,
  ),
  column(
    'communities',
    'members',
    tableColumnsWords.members,
    (row) => row.shown,
    (row) => `${row.shown === row.size ? '' : tableColumnsWords.of(row.shown)}${bounded(row.size, row.sizeBound)}`,
    true,
  ),
  column(
    'communities',
    'papers',
    tableColumnsWords.papers,
    (row) => row.papers,
    (row) => row.papers,
    true,
  ),
  measure(
    'communities',
    ['conductance', tableColumnsWords.conductance],
    (row) => row.conductance,
    2,
    tableColumnsWords.theShareOfTheWeight,
  ),
  measure(
    'communities',
    ['silhouette', tableColumnsWords.silhouette],
    (row) => row.silhouette,
    2,
    tableColumnsWords.from1To1How,
  ),
  measure(
    'communities',
    ['density', tableColumnsWords.density],
    (row) => row.density,
    2,
    tableColumnsWords.theShareOfTheTies,
  ),
  measure(
    'communities',
    ['year', tableColumnsWords.meanYear],
    (row) => row.meanYear,
    1,
    tableColumnsWords.ofItsPapersThatHaveOne,
  ),
  wrapping(
    explained(
      column(
        'communities',
        'people',
        tableColumnsWords.people,
        (row) => row.people.map(({ name }) => name).join(', '),
        (row) => counted(row.people.map(({ name, papers }) => [name, String(papers)])),
      ),
      tableColumnsWords.thoseWithMostPapersHere,
    ),
  ),
  wrapping(
    explained(
      column(
        'communities',
        'topics',
        tableColumnsWords.topics,
        (row) => row.topics.map(({ label }) => label).join(', '),
        (row) => counted(row.topics.map(({ label, papers }) => [label, String(papers)])),
      ),
      tableColumnsWords.thoseThatTellItBest,
    ),
  ),
  wrapping(
    explained(
      column(
        'communities',
        'bridges',
        tableColumnsWords.bridges,
        (row) => row.bridges[0]?.weight ?? 0,
        (row) => counted(row.bridges.map(({ cluster, weight }) => [cluster.name, weight.toFixed(1)])),
      ),
      tableColumnsWords.theCommunitiesThatItIs,
    ),
  ),
]

/** Communities that a cell names; the details name all. */
const FEW_JOINED = 4

/** Those who stand between, each with what they join and what falls apart without them. */
export const BETWEEN_COLUMNS: readonly Column[] = [
  column(
    'between',
    'name',
    tableColumnsWords.name,
    (row) => row.node.name,
    (row) => (row.node.unnamed ? <i>{row.node.name}</i> : row.node.name),
  ),
  column(
    'between',
    'cluster',
    tableColumnsWords.community,
    (row) => clusterName(row.node.cluster),
    (row) => <ClusterCell cluster={row.node.cluster} />,
  ),
  measure(
    'between',
    ['betweenness', tableColumnsWords.between],
    (row) => row.betweenness,
    3,
    tableColumnsWords.theShareOfShortestWays,
  ),
  measure(
    'between',
    ['participation', tableColumnsWords.participation],
    (row) => row.participation,
    2,
    tableColumnsWords.howEvenlyTheTiesAre,
  ),
  wrapping(
    explained(
      column(
        'between',
        'joins',
        tableColumnsWords.joins,
        (row) => row.joins.length,
        (row) =>
          row.joins.length < 2 ? (
            <span className="faint">{tableColumnsWords.onlyItsOwn}</span>
          ) : (
            joinWith(
              row.joins.map(({ cluster }) => cluster.name),
              'and',
              FEW_JOINED,
            )
          ),
      ),
      tableColumnsWords.theCommunitiesToWhichTies,
    ),
  ),
  explained(
    column(
      'between',
      'papers',
      tableColumnsWords.papers,
      (row) => row.papers,
      (row) => row.papers,
      true,
    ),
    tableColumnsWords.thoseBehindTheTiesTo,
  ),
  explained(
    column(
      'between',
      'cut',
      tableColumnsWords.cutOff,
      (row) => row.cutOff,
      (row) => row.cutOff,
      true,
    ),
    tableColumnsWords.thoseWhoLoseEveryPath,
  ),
  wrapping(
    explained(
      column(
        'between',
        'topics',
        tableColumnsWords.topics,
        (row) => row.topics.join(', '),
        (row) => joinsWords.listed(row.topics) || <span className="faint">{tableColumnsWords.none}</span>,
      ),
      tableColumnsWords.whatThosePapersAreAbout,
    ),
  ),
  wrapping(
    explained(
      column(
        'between',
        'without',
        tableColumnsWords.withoutThisOne,
        (row) => row.cutOff,
        (row) => partsText(row.loss),
      ),
      tableColumnsWords.whoLosesTouchOrHow,
    ),
  ),
]

import { Fragment, type ReactNode } from 'react'
import { joinWith, partsText } from '../scene/text-part'
import { ClusterCell } from './ClusterCell'
import { bounded, clusterName, column, type Column, type RowOf, type TableKind } from './table-column'

const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))

/** A column of figures with what they mean. */
const explained = (made: Column, meaning: string): Column => ({ ...made, meaning })
/** A column whose cells take several lines. */
const wrapping = (made: Column): Column => ({ ...made, wraps: true })

/** Names with their figures, parted by commas; a figure stays on the line of its name. */
const counted = (entries: readonly (readonly [name: string, figure: string])[]): ReactNode =>
  entries.length === 0 ? (
    <span className="faint">none</span>
  ) : (
    entries.map(([name, value], at) => (
      <Fragment key={at}>
        {name}
        {'\u00a0'}
        <span className="count">{value}</span>
        {at < entries.length - 1 ? ', ' : ''}
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
    'Community',
    (row) => row.name,
    (row) => <ClusterCell cluster={row} />,
  ),
  column(
    'communities',
    'members',
    'Members',
    (row) => row.shown,
    (row) => `${row.shown === row.size ? '' : `${String(row.shown)} of `}${bounded(row.size, row.sizeBound)}`,
    true,
  ),
  column(
    'communities',
    'papers',
    'Papers',
    (row) => row.papers,
    (row) => row.papers,
    true,
  ),
  measure(
    'communities',
    ['conductance', 'Conductance'],
    (row) => row.conductance,
    2,
    'the share of the weight at its members that leads out of it; lower holds together better',
  ),
  measure(
    'communities',
    ['silhouette', 'Silhouette'],
    (row) => row.silhouette,
    2,
    'from −1 to 1, how much nearer its members are to each other than to the next community; higher is clearer',
  ),
  measure(
    'communities',
    ['density', 'Density'],
    (row) => row.density,
    2,
    'the share of the ties within it that there could be',
  ),
  measure('communities', ['year', 'Mean year'], (row) => row.meanYear, 1, 'of its papers that have one'),
  wrapping(
    explained(
      column(
        'communities',
        'people',
        'People',
        (row) => row.people.map(({ name }) => name).join(', '),
        (row) => counted(row.people.map(({ name, papers }) => [name, String(papers)])),
      ),
      'those with most papers here, with their number',
    ),
  ),
  wrapping(
    explained(
      column(
        'communities',
        'topics',
        'Topics',
        (row) => row.topics.map(({ label }) => label).join(', '),
        (row) => counted(row.topics.map(({ label, papers }) => [label, String(papers)])),
      ),
      'those that tell it best from the rest, with the papers here that are about them',
    ),
  ),
  wrapping(
    explained(
      column(
        'communities',
        'bridges',
        'Bridges',
        (row) => row.bridges[0]?.weight ?? 0,
        (row) => counted(row.bridges.map(({ cluster, weight }) => [cluster.name, weight.toFixed(1)])),
      ),
      'the communities that it is tied to most, with the weight of the ties',
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
    'Name',
    (row) => row.node.name,
    (row) => (row.node.unnamed ? <i>{row.node.name}</i> : row.node.name),
  ),
  column(
    'between',
    'cluster',
    'Community',
    (row) => clusterName(row.node.cluster),
    (row) => <ClusterCell cluster={row.node.cluster} />,
  ),
  measure(
    'between',
    ['betweenness', 'Between'],
    (row) => row.betweenness,
    3,
    'the share of shortest ways between two others that lead through here',
  ),
  measure(
    'between',
    ['participation', 'Participation'],
    (row) => row.participation,
    2,
    'how evenly the ties are spread over communities, 0 all in one, near 1 over many',
  ),
  wrapping(
    explained(
      column(
        'between',
        'joins',
        'Joins',
        (row) => row.joins.length,
        (row) =>
          row.joins.length < 2 ? (
            <span className="faint">only its own</span>
          ) : (
            joinWith(
              row.joins.map(({ cluster }) => cluster.name),
              'and',
              FEW_JOINED,
            )
          ),
      ),
      'the communities to which ties lead, the own one first',
    ),
  ),
  explained(
    column(
      'between',
      'papers',
      'Papers',
      (row) => row.papers,
      (row) => row.papers,
      true,
    ),
    'those behind the ties to other communities',
  ),
  explained(
    column(
      'between',
      'cut',
      'Cut off',
      (row) => row.cutOff,
      (row) => row.cutOff,
      true,
    ),
    'those who lose every path to the others without this one',
  ),
  wrapping(
    explained(
      column(
        'between',
        'topics',
        'Topics',
        (row) => row.topics.join(', '),
        (row) => row.topics.join(', ') || <span className="faint">none</span>,
      ),
      'what those papers are about',
    ),
  ),
  wrapping(
    explained(
      column(
        'between',
        'without',
        'Without this one',
        (row) => row.cutOff,
        (row) => partsText(row.loss),
      ),
      'who loses touch, or how much longer the ways between others get',
    ),
  ),
]

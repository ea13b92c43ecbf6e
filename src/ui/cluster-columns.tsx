import { partsText } from '../scene/text-part'
import { ClusterCell } from './ClusterCell'
import { bounded, clusterName, column, type Column, type RowOf, type TableKind } from './table-column'

const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))

/** A column of figures with what they mean. */
const explained = (made: Column, meaning: string): Column => ({ ...made, meaning })

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
  column(
    'communities',
    'people',
    'People',
    (row) => row.people.map(({ name }) => name).join(', '),
    (row) => row.people.map(({ name, papers }) => `${name} ${String(papers)}`).join(', '),
  ),
  column(
    'communities',
    'topics',
    'Topics',
    (row) => row.topics.map(({ label }) => label).join(', '),
    (row) => row.topics.map(({ label, papers }) => `${label} ${String(papers)}`).join(', '),
  ),
  explained(
    column(
      'communities',
      'bridges',
      'Bridges',
      (row) => row.bridges[0]?.weight ?? 0,
      (row) =>
        row.bridges.map(({ cluster, weight }) => `${cluster.name} ${weight.toFixed(1)}`).join(', ') || (
          <span className="faint">none</span>
        ),
    ),
    'the communities that it is tied to most, with the weight of the ties',
  ),
]

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
  column(
    'between',
    'joins',
    'Joins',
    (row) => row.joins.length,
    (row) => row.joins.map(({ cluster }) => cluster.name).join(', '),
  ),
  column(
    'between',
    'papers',
    'Papers',
    (row) => row.papers,
    (row) => row.papers,
    true,
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
  column(
    'between',
    'topics',
    'Topics',
    (row) => row.topics.join(', '),
    (row) => row.topics.join(', '),
  ),
  column(
    'between',
    'why',
    'Why',
    (row) => row.sentences.map(partsText).join(' '),
    (row) => <span title={row.sentences.map(partsText).join(' ')}>{row.sentences.map(partsText).join(' ')}</span>,
  ),
]

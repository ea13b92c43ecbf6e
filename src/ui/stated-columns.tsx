import { ClusterCell } from './ClusterCell'
import { clusterName, column, type Column } from './table-column'

/** The columns of nodes that files state. */
export const STATED_COLUMNS: readonly Column[] = [
  column(
    'nodes',
    'name',
    'Node',
    (row) => row.name,
    (row) => row.name,
  ),
  column(
    'nodes',
    'cluster',
    'Community',
    (row) => clusterName(row.cluster),
    (row) => <ClusterCell cluster={row.cluster} />,
  ),
  column(
    'nodes',
    'degree',
    'Ties',
    (row) => row.degree,
    (row) => row.degree,
    true,
  ),
  column(
    'nodes',
    'weight',
    'Weight',
    (row) => row.weight,
    (row) => row.weight.toFixed(2),
    true,
  ),
  column(
    'nodes',
    'between',
    'Between',
    (row) => row.betweenness,
    (row) => row.betweenness.toFixed(3),
    true,
  ),
  column(
    'nodes',
    'size',
    'Size',
    (row) => row.size,
    (row) => row.size ?? '–',
    true,
  ),
  column(
    'nodes',
    'group',
    'Group',
    (row) => row.group,
    (row) => row.group ?? '–',
  ),
  column(
    'nodes',
    'file',
    'File',
    (row) => row.file,
    (row) => row.file,
  ),
]

import { ClusterCell } from './ClusterCell'
import { clusterName, column, type Column } from './table-column'

/** The community of a row. */
export const clusterColumn = (table: 'people' | 'papers' | 'topics' | 'nodes'): Column =>
  column(
    table,
    'cluster',
    'Community',
    (row) => clusterName(row.cluster),
    (row) => <ClusterCell cluster={row.cluster} />,
  )

/** The summed weight of a mark's ties. */
export const weightColumn = (table: 'people' | 'nodes'): Column =>
  column(
    table,
    'weight',
    'Weight',
    (row) => row.weight,
    (row) => row.weight.toFixed(2),
    true,
  )

/** The betweenness of a mark, 0 to 1. */
export const betweenColumn = (table: 'people' | 'nodes'): Column =>
  column(
    table,
    'between',
    'Between',
    (row) => row.betweenness,
    (row) => row.betweenness.toFixed(3),
    true,
  )

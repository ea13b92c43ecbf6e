import { ClusterCell } from './ClusterCell'
import { clusterName, column, type Column } from './table-column'
import { tableWords } from '../words/table'

/** The community of a row. */
export const clusterColumn = (table: 'people' | 'papers' | 'topics' | 'nodes'): Column =>
  column(
    table,
    'cluster',
    tableWords.community,
    (row) => clusterName(row.cluster),
    (row) => <ClusterCell cluster={row.cluster} />,
  )

/** The summed weight of a mark's ties. */
export const weightColumn = (table: 'people' | 'nodes'): Column =>
  column(
    table,
    'weight',
    tableWords.weight,
    (row) => row.weight,
    (row) => row.weight.toFixed(2),
    true,
  )

/** The betweenness of a mark, 0 to 1. */
export const betweenColumn = (table: 'people' | 'nodes'): Column =>
  column(
    table,
    'between',
    tableWords.between,
    (row) => row.betweenness,
    (row) => row.betweenness.toFixed(3),
    true,
  )

import { betweenColumn, clusterColumn, weightColumn } from './common-columns'
import { column, type Column } from './table-column'

/** The columns of nodes that files state. */
export const STATED_COLUMNS: readonly Column[] = [
  column(
    'nodes',
    'name',
    'Node',
    (row) => row.name,
    (row) => row.name,
  ),
  clusterColumn('nodes'),
  column(
    'nodes',
    'degree',
    'Ties',
    (row) => row.degree,
    (row) => row.degree,
    true,
  ),
  weightColumn('nodes'),
  betweenColumn('nodes'),
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

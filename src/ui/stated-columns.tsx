import { betweenColumn, clusterColumn, weightColumn } from './common-columns'
import { column, type Column } from './table-column'
import { tableColumnsWords } from '../words/table-columns'

/** The columns of nodes that files state. */
export const STATED_COLUMNS: readonly Column[] = [
  column(
    'nodes',
    'name',
    tableColumnsWords.node,
    (row) => row.name,
    (row) => row.name,
  ),
  clusterColumn('nodes'),
  column(
    'nodes',
    'degree',
    tableColumnsWords.ties,
    (row) => row.degree,
    (row) => row.degree,
    true,
  ),
  weightColumn('nodes'),
  betweenColumn('nodes'),
  column(
    'nodes',
    'size',
    tableColumnsWords.size,
    (row) => row.size,
    (row) => row.size ?? '–',
    true,
  ),
  column(
    'nodes',
    'group',
    tableColumnsWords.group,
    (row) => row.group,
    (row) => row.group ?? '–',
  ),
  column(
    'nodes',
    'file',
    tableColumnsWords.file,
    (row) => row.file,
    (row) => row.file,
  ),
]

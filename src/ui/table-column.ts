import type { ReactNode } from 'react'
import type { NodeId } from '../graph/atlas'
import type { ClusterRef } from '../scene/atlas-index'
import type { BetweenEntry } from '../scene/between-text'
import { boundedText, type Bound } from '../scene/bounds'
import type { ClusterRow } from '../scene/cluster-table'
import type { PaperRow, PersonRow, StatedRow, TieRow, TopicRow } from '../scene/table'
import type { Selection } from '../scene/view'

export type TableKind = 'people' | 'papers' | 'topics' | 'nodes' | 'ties' | 'communities' | 'between'

type With<Row> = Row & { readonly selection: Selection }
export type TableRow =
  | (With<PersonRow> & { readonly table: 'people' })
  | (With<PaperRow> & { readonly table: 'papers' })
  | (With<TopicRow> & { readonly table: 'topics' })
  | (With<StatedRow> & { readonly table: 'nodes' })
  | (With<TieRow> & { readonly table: 'ties' })
  | (With<ClusterRow> & { readonly table: 'communities' })
  | (With<BetweenEntry> & { readonly table: 'between'; readonly id: NodeId })

export type Column = {
  readonly id: string
  readonly head: string
  readonly numeric: boolean
  /** What its figures mean, where that does not go without saying. */
  readonly meaning?: string
  /** Whether its cells take several lines, so that what they say is read in the table. */
  readonly wraps?: true
  /** What the column sorts by; null sorts last. */
  readonly sortBy: (row: TableRow) => string | number | null
  readonly cell: (row: TableRow) => ReactNode
  /** What is written in a cell, as text, where that is not what it is sorted by. */
  readonly text?: (row: TableRow) => string | number | null
}

/** The rows of one kind of table. */
export type RowOf<Kind extends TableKind> = Extract<TableRow, { readonly table: Kind }>

/** A column of one kind of table; rows of another kind, which never come, would be blank. */
export function column<Kind extends TableKind>(
  table: Kind,
  id: string,
  head: string,
  sortBy: (row: RowOf<Kind>) => string | number | null,
  cell: (row: RowOf<Kind>) => ReactNode,
  numeric = false,
): Column {
  const isOwn = (row: TableRow): row is RowOf<Kind> => row.table === table
  return {
    id,
    head,
    numeric,
    sortBy: (row) => (isOwn(row) ? sortBy(row) : null),
    cell: (row) => (isOwn(row) ? cell(row) : null),
  }
}

/** “≥ 13” */
export const bounded = (count: number, bound: Bound): string => boundedText({ count, bound })
/** What a column of communities sorts by. */
export const clusterName = (cluster: ClusterRef | null): string | null => cluster?.name ?? null

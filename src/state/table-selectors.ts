import { corpusYears } from '../scene/histogram'
import { paperRows, peopleRows, statedRows, tieRows, topicTableRows } from '../scene/table'
import type { NodeId } from '../graph/atlas'
import { overAtlas, selectShown } from './selectors'
import type { AppState } from './store'

const nodeSelection = <Row extends { readonly id: NodeId }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, selection: { kind: 'node', id: row.id } as const }))

/** The rows of each reading twin with the selection that each stands for: reckoned when that table is looked at. */
export const TABLE_ROWS = {
  people: overAtlas((atlas, view) =>
    nodeSelection(peopleRows(atlas, view)).map((row) => ({ ...row, table: 'people' as const })),
  ),
  papers: overAtlas((atlas, view) =>
    nodeSelection(paperRows(atlas, view)).map((row) => ({ ...row, table: 'papers' as const })),
  ),
  topics: overAtlas((atlas, view) =>
    nodeSelection(topicTableRows(atlas, view)).map((row) => ({ ...row, table: 'topics' as const })),
  ),
  nodes: overAtlas((atlas, view) =>
    nodeSelection(statedRows(atlas, view)).map((row) => ({ ...row, table: 'nodes' as const })),
  ),
  ties: overAtlas((atlas, view) =>
    tieRows(atlas, view).map((row) => ({
      ...row,
      selection: { kind: 'edge', id: row.id } as const,
      table: 'ties' as const,
    })),
  ),
}

export type RowTable = keyof typeof TABLE_ROWS

/** How many rows a table has, without making them. */
export function countRows(state: AppState, table: RowTable): number {
  const shown = selectShown(state)
  if (state.atlas === null || shown === null) return 0
  switch (table) {
    case 'people':
      return shown.people.size
    case 'papers':
      return shown.papers.size
    case 'topics':
      return shown.topics.size
    case 'nodes':
      return TABLE_ROWS.nodes(state)?.length ?? 0
    case 'ties':
      return shown.edges.size
  }
}

/** The axis of the small bars of a table. */
export const selectAxis = overAtlas((atlas) => corpusYears(atlas))

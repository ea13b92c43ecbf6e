import type { NetworkId } from '../graph/atlas'
import { NETWORK_NAMES } from '../export/file-name'
import { useApp, useAppStore } from './app-context'
import { SavePrinted } from './SaveCsv'
import type { Column, TableKind, TableRow } from './table-column'
import { tableWords } from '../words/table'

/** What the table of those between is called, by network. */
export const BETWEEN_NAMES: Readonly<Record<NetworkId, string>> = {
  coauthors: tableWords.peopleBetween,
  papers: tableWords.papersBetween,
  topics: tableWords.topicsBetween,
  knowledge: tableWords.thoseBetween,
  stated: tableWords.nodesBetween,
}

/** People, papers, topics and stated nodes are the corpus’s own; the others are those of a network, which the file’s name says. */
function subjectOf(kind: TableKind, network: NetworkId): string {
  switch (kind) {
    case 'people':
    case 'papers':
    case 'topics':
    case 'nodes':
      return `table-${kind}`
    default:
      return `table-${kind}-of-${NETWORK_NAMES[network]}`
  }
}

/** Saves the table in sight, its rows as they are filtered, searched and sorted. */
export function SaveTable({ kind, rows }: { readonly kind: TableKind; readonly rows: readonly TableRow[] }) {
  const store = useAppStore()
  const network = useApp(({ view }) => view.network)
  const print = async (): Promise<string | null> => {
    const { atlas, view } = store.getState()
    if (!atlas) return null
    const { printPanelTable } = await import('../export/panel-tables')
    return printPanelTable(
      kind,
      atlas,
      view,
      rows.map(({ id }) => id),
    )
  }
  return <SavePrinted subject={subjectOf(kind, network)} print={print} className="table-save" />
}

/** What the figures of a table mean, where that does not go without saying. */
export function ColumnWords({ columns }: { readonly columns: readonly Column[] }) {
  const told = columns.filter(({ meaning }) => meaning !== undefined)
  if (told.length === 0) return null
  return (
    <details className="clusters-details column-words">
      <summary>{tableWords.whatTheColumnsMean}</summary>
      <dl>
        {told.map(({ id, head, meaning }) => (
          <div key={id}>
            <dt>{head}</dt>
            <dd className="muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Says of a table of those between that no ties lead from one community to another: they hold together their own. */
export function NoneJoined({ rows }: { readonly rows: readonly TableRow[] }) {
  if (rows.length === 0 || rows.some((row) => row.table !== 'between' || row.joins.length > 1)) return null
  return <p className="muted small table-note">{tableWords.noneOfTheseIsTied}</p>
}

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { NetworkId, NodeId } from '../graph/atlas'
import { selectBetweenTable, selectClusterTable } from '../state/cluster-selectors'
import { selectTable } from '../state/selectors'
import { useApp } from './app-context'
import { goToDetails } from './DetailsPanel'
import { BETWEEN_NAMES, ColumnWords, NoneJoined, SaveTable } from './ClustersTableTools'
import { OneOffer } from './OneOffer'
import type { Column, TableKind, TableRow } from './table-column'
import { makeColumns } from './table-columns'
import { Segmented } from './Segmented'

const FIRST: Readonly<Record<NetworkId, TableKind>> = {
  coauthors: 'people',
  papers: 'papers',
  topics: 'topics',
  knowledge: 'papers',
  stated: 'nodes',
}

/** Tables of the corpus and of what is drawn; stated nodes have one where a file states any. */
const TABLES = ['people', 'papers', 'topics', 'nodes', 'ties'] as const

/** Rows drawn at once; the rest follow on asking, so that a large table does not stop the page. */
const PAGE = 300

function sortRows(rows: readonly TableRow[], column: Column | undefined, down: boolean): TableRow[] {
  if (!column) return [...rows]
  const sign = down ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [column.sortBy(a), column.sortBy(b)]
    if (x === y) return 0
    if (x === null) return 1
    if (y === null) return -1
    return (x < y ? -1 : 1) * sign
  })
}

/** What a second row is chosen for, in the tables in which two rows can be one. */
const SECOND: Readonly<Partial<Record<TableKind, string>>> = {
  people: 'Ctrl-click a second person, or press Ctrl Enter on it, to make two one.',
  papers: 'Ctrl-click a second paper, or press Ctrl Enter on it, to make two one.',
}

/** The map's reading twin: the same people, papers, topics and ties, the same filters, the same selection. */
export function TableView() {
  const tables = useApp(selectTable)
  const network = useApp(({ view }) => view.network)
  const selection = useApp(({ view }) => view.selection)
  const select = useApp((state) => state.select)
  const [chosen, setChosen] = useState<TableKind | null>(null)
  const [order, setOrder] = useState<{ readonly column: string; readonly down: boolean } | null>(null)
  const [limit, setLimit] = useState(PAGE)
  const [second, setSecond] = useState<NodeId | null>(null)
  const kind = chosen ?? FIRST[network]
  // These two are reckoned only when they are looked at.
  const own = useApp((state) =>
    kind === 'communities' ? selectClusterTable(state) : kind === 'between' ? selectBetweenTable(state) : null,
  )
  const columns = useMemo(() => makeColumns(kind, tables?.years ?? []), [kind, tables])
  const rows = useMemo<readonly TableRow[]>(() => {
    const unsorted: readonly TableRow[] =
      kind === 'communities' || kind === 'between' ? (own ?? []) : (tables?.[kind] ?? [])
    const column = columns.find(({ id }) => id === order?.column)
    return sortRows(unsorted, column, order?.down ?? false)
  }, [tables, own, kind, columns, order])
  if (!tables) return null
  const choices: readonly { readonly value: TableKind; readonly label: string }[] = [
    ...TABLES.filter((value) => value !== 'nodes' || tables.nodes.length > 0).map((value) => ({
      value,
      label: `${value[0]?.toUpperCase() ?? ''}${value.slice(1)} ${String(tables[value].length)}`,
    })),
    { value: 'communities', label: 'Communities' },
    { value: 'between', label: BETWEEN_NAMES[network] },
  ]
  // A row of the table in sight; what is selected elsewhere is no half of a pair.
  const first = selection?.kind === 'node' && rows.some(({ id }) => id === selection.id) ? selection : null
  const other = rows.some(({ id }) => id === second) ? second : null
  const choose = (row: TableRow, joins: boolean): void => {
    const { selection: next } = row
    if (joins && SECOND[kind] && next.kind === 'node' && first && first.id !== next.id)
      setSecond((now) => (now === next.id ? null : next.id))
    else {
      setSecond(null)
      select(row.selection)
    }
  }
  return (
    <div className="table-view" id="table" tabIndex={-1}>
      <div className={`table-tools ${selection ? 'beside-details' : ''}`}>
        <Segmented
          label="Table of"
          value={kind}
          choices={choices}
          onChange={(next) => {
            setChosen(next)
            setOrder(null)
            setLimit(PAGE)
            setSecond(null)
          }}
        />
        {first && other && first.id !== other ? (
          <OneOffer
            first={first.id}
            second={other}
            onDone={() => {
              setSecond(null)
            }}
          />
        ) : first && SECOND[kind] ? (
          <p className="muted small">{SECOND[kind]}</p>
        ) : null}
        <SaveTable kind={kind} />
      </div>
      <ColumnWords columns={columns} />
      <NoneJoined rows={rows} />
      <div
        className="table-scroll"
        tabIndex={0}
        role="region"
        aria-label={`Table of ${kind === 'between' ? BETWEEN_NAMES[network].toLowerCase() : kind}`}
      >
        <table className={columns.some(({ wraps }) => wraps) ? 'wraps-cells' : ''}>
          <caption className="visually-hidden">
            {kind}, {rows.length} rows; the heads of columns sort
          </caption>
          <thead>
            <tr>
              {columns.map((column) => {
                const sorted = order?.column === column.id
                return (
                  <th
                    key={column.id}
                    scope="col"
                    className={column.numeric ? 'numeric' : ''}
                    aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
                  >
                    <button
                      title={column.meaning}
                      onClick={() => {
                        setOrder({ column: column.id, down: sorted ? !order.down : column.numeric })
                      }}
                    >
                      {column.head}
                      {sorted ? order.down ? <ArrowDown size={12} /> : <ArrowUp size={12} /> : null}
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => {
              const on = (selection !== null && selection.id === row.id) || other === row.id
              return (
                <tr
                  key={row.id}
                  aria-selected={on}
                  className={on ? 'on' : ''}
                  onClick={(event) => {
                    choose(row, event.ctrlKey || event.metaKey)
                  }}
                >
                  {columns.map((column, index) =>
                    index === 0 ? (
                      <th key={column.id} scope="row">
                        <button
                          className="row-name"
                          onClick={(event) => {
                            event.stopPropagation()
                            const joins = event.ctrlKey || event.metaKey
                            // A second press of Enter goes on to the details, which lie behind all rows.
                            if (selection?.id === row.id && !joins) goToDetails(event, () => undefined)
                            else choose(row, joins)
                          }}
                          onKeyDown={(event) => {
                            // Browsers do not agree on whether such a key is a click.
                            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                            event.preventDefault()
                            choose(row, true)
                          }}
                        >
                          {column.cell(row)}
                        </button>
                      </th>
                    ) : (
                      <td key={column.id} className={column.numeric ? 'numeric num' : column.wraps ? 'wraps' : ''}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
        {rows.length === 0 ? (
          <p className="muted table-empty">
            {kind === 'between' ? 'None of those shown stands between others.' : 'No rows meet the filters.'}
          </p>
        ) : null}
        {rows.length > limit ? (
          <button
            className="button outlined"
            onClick={() => {
              setLimit(limit + PAGE)
            }}
          >
            {rows.length - limit} more rows
          </button>
        ) : null}
      </div>
    </div>
  )
}

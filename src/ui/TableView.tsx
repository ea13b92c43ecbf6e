import { ArrowDown, ArrowUp } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { NetworkId } from '../graph/atlas'
import { selectBetweenTable, selectClusterTable } from '../state/cluster-selectors'
import { selectSpoken } from '../state/selectors'
import { countRows, selectAxis, TABLE_ROWS } from '../state/table-selectors'
import { selectChosen } from '../state/choose-selectors'
import { useApp, useAppStore } from './app-context'
import { goToDetails } from './DetailsPanel'
import { BETWEEN_NAMES, ColumnWords, NoneJoined, SaveTable } from './ClustersTableTools'
import { MapMenu, type MenuAt } from './MapMenu'
import type { TableKind, TableRow } from './table-column'
import { makeColumns } from './table-columns'
import { Segmented } from './Segmented'
import { sortRows, searchRows, type TableOrder } from './table-order'
import { TableTools } from './TableTools'
import { useRowWindow } from './use-row-window'
import { tableWords } from '../words/table'

const FIRST: Readonly<Record<NetworkId, TableKind>> = {
  coauthors: 'people',
  papers: 'papers',
  topics: 'topics',
  knowledge: 'papers',
  stated: 'nodes',
}

/** Tables of the corpus and of what is drawn; stated nodes have one where a file states any. */
const TABLES = ['people', 'papers', 'topics', 'nodes', 'ties'] as const

/** Up to so many rows all are drawn, so that the browser finds words in them; of more only those in the window. */
const PAGE = 300

/** Tables whose rows are of many heights: the rest follow on asking. */
const isTall = (kind: TableKind): boolean => kind === 'communities' || kind === 'between'

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 15],
  ['PageUp', -15],
  ['Home', -Infinity],
  ['End', Infinity],
])

/** The map's reading twin: the same people, papers, topics and ties, the same filters, the same selection. */
export function TableView() {
  const store = useAppStore()
  const network = useApp(({ view }) => view.network)
  const selection = useApp(({ view }) => view.selection)
  const marked = useApp(selectChosen)
  const spoken = useApp(selectSpoken)
  const hidden = useApp(({ settings }) => settings.hiddenColumns)
  const axis = useApp(selectAxis)
  const [kindChosen, setKind] = useState<TableKind | null>(null)
  const [order, setOrder] = useState<TableOrder | null>(null)
  const [limit, setLimit] = useState(PAGE)
  const [query, setQuery] = useState('')
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const asked = useDeferredValue(query)
  const scroll = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  const kind = kindChosen ?? FIRST[network]
  const counts = useApp((state) => TABLES.map((table) => countRows(state, table)).join(' '))
  // Each is reckoned only when it is looked at.
  const unsorted = useApp((state): readonly TableRow[] | null =>
    kind === 'communities'
      ? selectClusterTable(state)
      : kind === 'between'
        ? selectBetweenTable(state)
        : TABLE_ROWS[kind](state),
  )
  const columns = useMemo(() => makeColumns(kind, axis ?? []), [kind, axis])
  const shown = useMemo(
    () => columns.filter(({ id }, index) => index === 0 || !hidden.includes(`${kind}.${id}`)),
    [columns, hidden, kind],
  )
  const rows = useMemo<readonly TableRow[]>(() => {
    const column = columns.find(({ id }) => id === order?.column)
    return sortRows(searchRows(unsorted ?? [], columns, asked), column, order?.down ?? false)
  }, [unsorted, columns, order, asked])
  const inHand = useMemo(() => new Set<string>(marked), [marked])
  const tall = isTall(kind)
  const window = useRowWindow(scroll, rows.length)
  if (unsorted === null) return null
  const numbers = counts.split(' ')
  const choices: readonly { readonly value: TableKind; readonly label: string }[] = [
    ...TABLES.flatMap((value, at) =>
      value === 'nodes' && numbers[at] === '0' ? [] : [{ value, label: tableWords.tab(value, numbers[at] ?? '') }],
    ),
    { value: 'communities', label: tableWords.communities },
    { value: 'between', label: BETWEEN_NAMES[network] },
  ]
  const choose = (row: TableRow, { joins, spans }: { readonly joins: boolean; readonly spans: boolean }): void => {
    const { selectOnly, chooseAlso, choose: chooseMany } = store.getState()
    const { selection: next } = row
    const from = rows.findIndex(({ id }) => id === last.current)
    const to = rows.indexOf(row)
    if (spans && from >= 0 && next.kind === 'node') {
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
      chooseMany(
        between.flatMap(({ selection: each }) => (each.kind === 'node' ? [each.id] : [])),
        'add',
      )
      return
    }
    last.current = row.id
    if (joins && next.kind === 'node') chooseAlso(next.id)
    else selectOnly(next)
  }
  const openMenu = (row: TableRow, x: number, y: number): void => {
    setMenu({ what: row.selection, x, y })
  }
  const isWhole = tall || rows.length <= PAGE
  const [firstRow, lastRow] = isWhole ? [0, Math.min(limit, rows.length)] : [window.first, window.last]
  return (
    <div className="table-view" id="table" tabIndex={-1}>
      <div className={`table-tools ${selection ? 'beside-details' : ''}`}>
        <Segmented
          label={tableWords.tableOf}
          value={kind}
          choices={choices}
          onChange={(next) => {
            setKind(next)
            setOrder(null)
            setLimit(PAGE)
            setQuery('')
            scroll.current?.scrollTo(0, 0)
          }}
        />
        <input
          type="search"
          className="field table-search"
          aria-label={tableWords.searchThisTable}
          placeholder={tableWords.searchThisTable}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            scroll.current?.scrollTo(0, 0)
          }}
        />
        <TableTools kind={kind} columns={columns} shown={shown} rows={rows} />
        <SaveTable kind={kind} rows={rows} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        <TableWords rows={rows.length} query={asked} />
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      <ColumnWords columns={shown} />
      <NoneJoined rows={rows} />
      <div
        ref={scroll}
        className="table-scroll"
        tabIndex={0}
        role="region"
        aria-label={tableWords.tableOf2(
          kind === 'between' ? BETWEEN_NAMES[network].toLowerCase() : tableWords.kind(kind),
        )}
      >
        <table aria-rowcount={rows.length + 1} className={columns.some(({ wraps }) => wraps) ? 'wraps-cells' : ''}>
          <caption className="visually-hidden">
            {tableWords.rowsTheHeadsOfColumnsSort(tableWords.kind(kind), rows.length)}
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {shown.map((column) => {
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
            {!isWhole && window.before > 0 ? <Gap height={window.before} columns={shown.length} /> : null}
            {rows.slice(firstRow, lastRow).map((row, at) => {
              const on = (selection !== null && selection.id === row.id) || inHand.has(row.id)
              const index = firstRow + at
              return (
                <tr
                  key={row.id}
                  aria-rowindex={index + 2}
                  aria-selected={on}
                  className={on ? 'on' : ''}
                  onClick={(event) => {
                    choose(row, { joins: event.ctrlKey || event.metaKey, spans: event.shiftKey })
                  }}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    openMenu(row, ...placeIn(event.currentTarget, event.clientX, event.clientY))
                  }}
                >
                  {shown.map((column, place) =>
                    place === 0 ? (
                      <th key={column.id} scope="row">
                        <button
                          className="row-name"
                          onClick={(event) => {
                            event.stopPropagation()
                            const joins = event.ctrlKey || event.metaKey
                            // A second press of Enter goes on to the details, which lie behind all rows.
                            if (selection?.id === row.id && !joins && !event.shiftKey)
                              goToDetails(event, () => undefined)
                            else choose(row, { joins, spans: event.shiftKey })
                          }}
                          onKeyDown={(event) => {
                            const step = STEPS.get(event.key)
                            const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
                            if (isMenu) {
                              const { left, bottom } = event.currentTarget.getBoundingClientRect()
                              openMenu(row, ...placeIn(event.currentTarget, left, bottom))
                            } else if (step !== undefined && !event.altKey) window.focusRow(index + step)
                            // Browsers do not agree on whether such a key is a click.
                            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey))
                              choose(row, { joins: true, spans: false })
                            else return
                            event.preventDefault()
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
            {!isWhole && window.after > 0 ? <Gap height={window.after} columns={shown.length} /> : null}
          </tbody>
        </table>
        {rows.length === 0 ? (
          <p className="muted table-empty">
            {asked.trim() !== ''
              ? tableWords.noRowHoldsTheseWords
              : kind === 'between'
                ? tableWords.noneOfThoseShownStands
                : tableWords.noRowsMeetTheFilters}
          </p>
        ) : null}
        {tall && rows.length > limit ? (
          <button
            className="button outlined"
            onClick={() => {
              setLimit(limit + PAGE)
            }}
          >
            {tableWords.moreRows(rows.length - limit)}
          </button>
        ) : null}
      </div>
      <MapMenu
        menu={menu}
        onClose={() => {
          setMenu(null)
        }}
      />
    </div>
  )
}

/** A place of the window in px of the table's view, in which menus stand. */
function placeIn(element: Element, x: number, y: number): readonly [number, number] {
  const frame = element.closest('.table-view')?.getBoundingClientRect()
  return [x - (frame?.left ?? 0), y - (frame?.top ?? 0)]
}

/** The height of rows that are not drawn. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr className="table-gap" aria-hidden="true">
    <td colSpan={columns} style={{ height }} />
  </tr>
)

/** Says how many rows a search leaves. */
const TableWords = ({ rows, query }: { readonly rows: number; readonly query: string }) =>
  query.trim() === '' ? null : <>{tableWords.rows2(rows)}</>

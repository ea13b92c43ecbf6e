import { Columns3, Copy } from 'lucide-react'
import { useApp, useAppStore } from './app-context'
import { copyText } from './copy-text'
import type { Column, TableRow } from './table-column'
import { printRows } from './table-order'
import { tableWords } from '../words/table'

type TableToolsProps = {
  readonly kind: string
  /** All columns of the table, and those in sight. */
  readonly columns: readonly Column[]
  readonly shown: readonly Column[]
  readonly rows: readonly TableRow[]
}

/** Which columns are in sight, and a copy of what is. */
export function TableTools({ kind, columns, shown, rows }: TableToolsProps) {
  const store = useAppStore()
  const hidden = useApp(({ settings }) => settings.hiddenColumns)
  const changeSettings = useApp((state) => state.changeSettings)
  return (
    <>
      <details
        className="column-choice"
        onBlur={({ currentTarget, relatedTarget }) => {
          // It lies over the heads of columns: whoever goes on to them sees them.
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false
        }}
      >
        <summary className="button outlined">
          <Columns3 size={15} aria-hidden="true" /> {tableWords.columns}
        </summary>
        <fieldset>
          <legend className="visually-hidden">{tableWords.columnsInSight}</legend>
          {columns.slice(1).map(({ id, head }) => {
            const name = `${kind}.${id}`
            return (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={!hidden.includes(name)}
                  onChange={({ target }) => {
                    changeSettings({
                      hiddenColumns: target.checked ? hidden.filter((each) => each !== name) : [...hidden, name],
                    })
                  }}
                />
                {head}
              </label>
            )
          })}
        </fieldset>
      </details>
      <button
        className="button outlined"
        onClick={() => {
          void copyText(store, printRows(rows, shown), tableWords.rows(rows.length))
        }}
      >
        <Copy size={15} aria-hidden="true" /> {tableWords.copy}
      </button>
    </>
  )
}

import { useEffect, useMemo, useRef } from 'react'
import { previewTable } from '../records/table-preview'
import { isTable } from '../records/table'
import { sniffFormat } from '../records/formats'
import { breathe } from '../base/breathe'
import type { Source } from '../records/record'
import { selectFormat, selectSource } from '../state/columns-slice'
import type { AppState } from '../state/store'
import { useApp, useAppStore } from './app-context'
import { healthWords } from '../words/health'

/** The table of a name; null where it is something else. What was read already is not looked through again. */
const tableOf =
  (name: string) =>
  (state: AppState): Source | null => {
    const source = selectSource(name)(state)
    return source !== null && isTable(selectFormat(name)(state) ?? sniffFormat(source.text)) ? source : null
  }

/** “9 of 12 columns. Change…” beside a table of papers; nothing beside any other file. */
export function TableColumns({ name }: { readonly name: string }) {
  const source = useApp(useMemo(() => tableOf(name), [name]))
  const openColumns = useApp((state) => state.openColumns)
  const preview = useMemo(() => (source === null ? null : previewTable(source, source.columns)), [source])
  if (preview === null) return null
  const read = preview.read.filter((isRead) => isRead).length
  return (
    <span className="table-columns small">
      {preview.sure ? null : <span className="tag assumed">{healthWords.notCertain}</span>}{' '}
      {healthWords.ofColumns(read, preview.heads.length)}{' '}
      <button
        type="button"
        className="link"
        aria-label={healthWords.changeWhatTheColumnsOfHold(name)}
        onClick={() => {
          openColumns(name)
        }}
      >
        {healthWords.change}
      </button>
    </span>
  )
}

/** So many tables are looked at between two pauses. */
const TABLES_AT_ONCE = 50

/** Opens the choice of columns by itself for the first table of an import whose guess is not certain. */
export function useDoubtfulColumns(names: readonly string[]): void {
  const store = useAppStore()
  const asked = useRef('')
  const key = names.join('\n')
  useEffect(() => {
    // Asked once for each import: what a person closes stays closed.
    if (asked.current === key) return
    let isOver = false
    const ask = async (): Promise<void> => {
      for (const [at, name] of key.split('\n').entries()) {
        if (at % TABLES_AT_ONCE === TABLES_AT_ONCE - 1) await breathe()
        if (isOver) return
        const table = tableOf(name)(store.getState())
        if (table === null || table.columns !== undefined || previewTable(table)?.sure !== false) continue
        store.getState().openColumns(name)
        break
      }
      asked.current = key
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [key, store])
}

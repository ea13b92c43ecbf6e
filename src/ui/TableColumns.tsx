import { useEffect, useMemo, useRef } from 'react'
import { previewTable } from '../records/table-preview'
import { isTable } from '../records/table'
import { sniffFormat } from '../records/formats'
import { selectTableSource } from '../state/columns-slice'
import { useApp, useAppStore } from './app-context'
import { healthWords } from '../words/health'

/** “9 of 12 columns. Change…” beside a table of papers; nothing beside any other file. */
export function TableColumns({ name }: { readonly name: string }) {
  const source = useApp(useMemo(() => selectTableSource(name), [name]))
  const openColumns = useApp((state) => state.openColumns)
  const preview = useMemo(
    () => (source === null || !isTable(sniffFormat(source.text)) ? null : previewTable(source, source.columns)),
    [source],
  )
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

/** Opens the choice of columns by itself for the first table of an import whose guess is not certain. */
export function useDoubtfulColumns(names: readonly string[]): void {
  const store = useAppStore()
  const asked = useRef('')
  const key = names.join('\n')
  useEffect(() => {
    // Asked once for each import: what a person closes stays closed.
    if (asked.current === key) return
    asked.current = key
    const state = store.getState()
    const doubtful = key.split('\n').find((name) => {
      const source = selectTableSource(name)(state)
      if (source === null || source.columns !== undefined || !isTable(sniffFormat(source.text))) return false
      return previewTable(source)?.sure === false
    })
    if (doubtful !== undefined) state.openColumns(doubtful)
  }, [key, store])
}

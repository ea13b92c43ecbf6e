import { Download } from 'lucide-react'
import { exportName } from '../export/file-name'
import { useApp, useAppStore } from './app-context'
import { saveFile } from './save-file'

type SaveCsvProps = {
  /** What the file is called after: `health` makes `coterie-health-2026-06-14.csv`. */
  readonly subject: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Saves a table of a dialog; cells that a spreadsheet would run are guarded. */
export function SaveCsv({ subject, head, rows }: SaveCsvProps) {
  const store = useAppStore()
  const announce = useApp((state) => state.announce)
  const save = async (): Promise<string> => {
    const { printCsv } = await import('../export/csv')
    const name = exportName(subject, store.getState().today(), 'csv')
    saveFile(name, new Blob([printCsv(head, rows)], { type: 'text/csv' }))
    return `Saved as ${name}`
  }
  return (
    <button
      className="button outlined"
      onClick={() => {
        save().then(announce, (error: unknown) => {
          announce(error instanceof Error ? error.message : String(error))
        })
      }}
    >
      <Download size={15} aria-hidden="true" /> Save as CSV
    </button>
  )
}

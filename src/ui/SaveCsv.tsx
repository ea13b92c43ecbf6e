import { Download } from 'lucide-react'
import { errorText } from '../base/error-text'
import { exportName } from '../export/file-name'
import { useApp, useAppStore } from './app-context'
import { saveFile } from '../base/save-file'
import { tableWords } from '../words/table'

type SaveTextProps = {
  /** What the file is called after: `health` makes `coterie-health-2026-06-14.csv`. */
  readonly subject: string
  /** The file's text, made when it is asked for; null where there is nothing to save. */
  readonly print: () => Promise<string | null>
  readonly className?: string
}

/** Saves a table that is printed elsewhere. */
export function SavePrinted({ subject, print, className = '' }: SaveTextProps) {
  const store = useAppStore()
  const announce = useApp((state) => state.announce)
  const save = async (): Promise<string> => {
    const text = await print()
    if (text === null) return tableWords.nothingToSave
    const name = exportName(subject, store.getState().today(), 'csv')
    saveFile(name, new Blob([text], { type: 'text/csv' }))
    return tableWords.savedAs(name)
  }
  return (
    <button
      className={`button outlined ${className}`.trim()}
      onClick={() => {
        save().then(announce, (error: unknown) => {
          announce(errorText(error))
        })
      }}
    >
      <Download size={15} aria-hidden="true" /> {tableWords.saveAsCsv}
    </button>
  )
}

type SaveCsvProps = Pick<SaveTextProps, 'subject'> & {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Saves a table of a dialog; cells that a spreadsheet would run are guarded. */
export function SaveCsv({ subject, head, rows }: SaveCsvProps) {
  return <SavePrinted subject={subject} print={async () => (await import('../export/csv')).printCsv(head, rows)} />
}

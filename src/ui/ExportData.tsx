import { Download } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../base/error-text'
import { DATA_FORMATS, type DataFormat } from '../export/data-formats'
import { fileBlob } from '../export/file-blob'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import { useApp, useAppStore } from './app-context'
import { saveFile } from './save-file'
import { exportWords } from '../words/export'

/** The network in view, or everything, for other programs. */
export function ExportData() {
  const store = useAppStore()
  const announce = useApp((state) => state.announce)
  const [trouble, setTrouble] = useState<string | null>(null)

  const print = async (chosen: DataFormat): Promise<string> => {
    const { atlas, document, doubtless, bookmarks, view, today } = store.getState()
    if (!atlas) return exportWords.nothingToSave
    const files = await chosen.print({
      // A project is the whole, whatever is in sight.
      atlas: chosen.isProject ? (doubtless?.base ?? atlas) : atlas,
      ...document,
      bookmarks,
      network: view.network,
    })
    const stem = chosen.isProject ? 'project' : NETWORK_NAMES[view.network]
    for (const file of files)
      saveFile(
        exportName(stem, today(), file.ending.slice(1)),
        await fileBlob(file, chosen.mediaType, () => {
          announce(exportWords.theFileIsLargeIt)
        }),
      )
    return exportWords.saved(chosen.label)
  }

  return (
    <>
      <p className="muted small">{exportWords.theProjectHoldsEverythingAnd}</p>
      <div className="data-list">
        {DATA_FORMATS.map((data) => (
          <button
            key={data.ending}
            className="button outlined"
            onClick={() => {
              setTrouble(null)
              print(data).then(announce, (error: unknown) => {
                setTrouble(errorText(error))
              })
            }}
          >
            <Download size={15} aria-hidden="true" /> {data.label}
          </button>
        ))}
      </div>
      {trouble === null ? null : (
        <p className="bad small" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}

import { Download } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../base/error-text'
import { DATA_FORMATS, type DataFormat } from '../export/data-formats'
import { fileBlob } from '../export/file-blob'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import { placedAnewOf } from '../scene/placed-anew'
import { useApp, useAppStore } from './app-context'
import { saveFile } from '../base/save-file'
import { dataRequest } from './data-request'
import { exportWords } from '../words/export'

/** The network in view, or everything, for other programs. */
export function ExportData() {
  const store = useAppStore()
  const announce = useApp((state) => state.announce)
  const isPlacedAnew = useApp(({ view }) => placedAnewOf(view) !== null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const print = async (chosen: DataFormat): Promise<string> => {
    const { view, today } = store.getState()
    const request = dataRequest(store.getState(), chosen.isProject ? 'whole' : 'view')
    if (!request) return exportWords.nothingToSave
    const files = await chosen.print(request)
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
      {isPlacedAnew ? <p className="muted small">{exportWords.placedAnewAsSeen}</p> : null}
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

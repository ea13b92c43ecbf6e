import { Download } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../base/error-text'
import { exportName } from '../export/file-name'
import { RECORD_FORMATS, type RecordFormat } from '../export/record-formats'
import { selectPapersToTake } from '../state/record-selectors'
import { useApp, useAppStore } from './app-context'
import { saveFile } from '../base/save-file'
import { Segmented } from './Segmented'
import { exportWords } from '../words/export'

const CHOICES = [
  { value: 'all', label: exportWords.all },
  { value: 'shown', label: exportWords.whatIsShown },
  { value: 'selection', label: exportWords.selection },
] as const

/** The papers as references, for a reference manager or a spreadsheet, and the way to the report. */
export function ExportRecords() {
  const store = useAppStore()
  const papers = useApp(selectPapersToTake)
  const announce = useApp((state) => state.announce)
  const openDialog = useApp((state) => state.openDialog)
  const [part, setPart] = useState<(typeof CHOICES)[number]['value']>('shown')
  if (!papers) return null
  const wanted = part === 'selection' ? (papers.selection ?? papers.shown) : papers[part]
  const save = async (format: RecordFormat): Promise<string> => {
    const { atlas, today } = store.getState()
    if (!atlas) return exportWords.nothingToSave
    const { printRecords } = await import('../export/record-formats')
    const name = exportName('references', today(), format.ending.slice(1))
    saveFile(name, new Blob([printRecords(atlas, wanted, format)], { type: format.mediaType }))
    return exportWords.savedPapersAs(wanted.size, name)
  }
  return (
    <>
      <h3>{exportWords.papersOf}</h3>
      <Segmented
        label={exportWords.papersOf}
        value={part}
        choices={papers.selection ? CHOICES : CHOICES.slice(0, 2)}
        onChange={setPart}
        wide
      />
      <p className="muted small" role="status">
        {exportWords.papersWhatWasInferredSuch(wanted.size)}
      </p>
      <div className="data-list">
        {RECORD_FORMATS.map((format) => (
          <button
            key={format.ending}
            className="button outlined"
            disabled={wanted.size === 0}
            onClick={() => {
              save(format).then(announce, (error: unknown) => {
                announce(errorText(error))
              })
            }}
          >
            <Download size={15} aria-hidden="true" /> {format.label}
          </button>
        ))}
      </div>
      <h3>{exportWords.inWords}</h3>
      <p className="muted small">{exportWords.aMethodsParagraphFiguresData}</p>
      <div className="data-list">
        <button
          className="button outlined"
          onClick={() => {
            openDialog('report')
          }}
        >
          {exportWords.methodsAndReport}
        </button>
      </div>
    </>
  )
}

import { Download } from 'lucide-react'
import { useState } from 'react'
import { countOf } from '../base/count-of'
import { errorText } from '../base/error-text'
import { exportName } from '../export/file-name'
import { RECORD_FORMATS, type RecordFormat } from '../export/record-formats'
import { selectPapersToTake } from '../state/record-selectors'
import { useApp, useAppStore } from './app-context'
import { saveFile } from './save-file'
import { Segmented } from './Segmented'

const CHOICES = [
  { value: 'all', label: 'All' },
  { value: 'shown', label: 'What is shown' },
  { value: 'selection', label: 'Selection' },
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
    if (!atlas) return 'Nothing to save'
    const { printRecords } = await import('../export/record-formats')
    const name = exportName('references', today(), format.ending.slice(1))
    saveFile(name, new Blob([printRecords(atlas, wanted, format)], { type: format.mediaType }))
    return `Saved ${countOf(wanted.size, 'paper')} as ${name}`
  }
  return (
    <>
      <h3>Papers of</h3>
      <Segmented
        label="Papers of"
        value={part}
        choices={papers.selection ? CHOICES : CHOICES.slice(0, 2)}
        onChange={setPart}
        wide
      />
      <p className="muted small" role="status">
        {countOf(wanted.size, 'paper')}. What was inferred, such as a year or a working title, is said in a note of the
        reference; authors who are only suggested are left out.
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
      <h3>In words</h3>
      <p className="muted small">A methods paragraph, figures, data health and limits of what is in view.</p>
      <div className="data-list">
        <button
          className="button outlined"
          onClick={() => {
            openDialog('report')
          }}
        >
          Methods and report…
        </button>
      </div>
    </>
  )
}

import { useDeferredValue, useMemo, useState } from 'react'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import { composePicture } from '../export/picture-files'
import type { Orientation } from '../graph/atlas'
import type { Theme } from '../scene/theme'
import { NO_FILTERS } from '../scene/view'
import { selectLit } from '../state/lens-selectors'
import { selectionMembers, selectScene } from '../state/selectors'
import type { PictureSettings } from '../storage/settings'
import { useApp, useAppStore } from './app-context'
import { ExportData } from './ExportData'
import { ExportPicture, type PicturePart } from './ExportPicture'
import { ExportPreview } from './ExportPreview'
import { ExportRecords } from './ExportRecords'
import { ExportSave } from './ExportSave'
import { Modal } from './Modal'
import { chosenCrowd, chosenFrame, sizeText } from './picture-choice'
import { Segmented } from './Segmented'
import { type PictureJob, useForeseen } from './use-picture-file'
import { exportWords } from '../words/export'

const TABS = [
  { value: 'picture', label: exportWords.picture },
  { value: 'data', label: exportWords.data },
  { value: 'records', label: exportWords.records },
] as const
type Tab = (typeof TABS)[number]['value']

const UNDER: Readonly<Record<Exclude<Tab, 'picture'>, string>> = {
  data: exportWords.theNetworkOfThisPicture,
  records: exportWords.thePapersBehindThisPicture,
}

/** Pictures, data and references of what is on the screen, of all, or of the selection; what is shown here is what is saved. */
export function ExportDialog({ theme, orientation }: { readonly theme: Theme; readonly orientation: Orientation }) {
  const store = useAppStore()
  const state = useApp((now) => now)
  const { atlas, document, view, moves, openDialog, settings, changeSettings } = state
  const choice = settings.picture
  const members = selectionMembers(state)
  const lens = selectLit(state)
  const [tab, setTab] = useState<Tab>('picture')
  const [part, setPart] = useState<PicturePart>('shown')
  const [typed, setHeading] = useState('')
  // A figure takes a moment to compose: typing does not wait for it.
  const heading = useDeferredValue(typed)

  const job = useMemo((): PictureJob | null => {
    if (!atlas) return null
    const shownView = part === 'all' ? { ...view, filters: NO_FILTERS, focus: null } : view
    const scene = selectScene({ ...store.getState(), moves, view: shownView }, orientation)
    if (!scene) return null
    const left = store.getState().doubtless?.left.length ?? 0
    const { size, most } = chosenFrame(choice, scene.height > scene.width)
    const drawing = composePicture(
      atlas,
      shownView,
      {
        counting: document.counting,
        size,
        ground: choice.ground,
        colours: choice.colours,
        theme,
        parts: choice,
        heading,
        remark: exportWords.drawnWithoutDoubtfulClaims(left),
        only: part === 'selection' ? members : null,
        lens: part === 'all' ? null : lens,
        scene,
      },
      most,
    )
    return { drawing, choice, size, date: store.getState().today() }
  }, [atlas, document.counting, view, moves, store, orientation, part, theme, choice, heading, members, lens])
  const foreseen = useForeseen(tab === 'picture' ? job : null)

  if (!atlas || !job) return null
  const change = (changed: Partial<PictureSettings>): void => {
    changeSettings({ picture: { ...choice, ...changed } })
  }
  const words = tab === 'picture' ? sizeText(job.drawing, choice, job.size, foreseen?.bytes ?? null) : UNDER[tab]
  return (
    <Modal
      title={exportWords.export}
      className="export-dialog"
      onClose={() => {
        openDialog(null)
      }}
    >
      <ExportPreview drawing={job.drawing} choice={choice} size={job.size} words={words} />
      <div className="export-form">
        <Segmented label={exportWords.whatToSave} value={tab} choices={TABS} onChange={setTab} wide />
        {tab === 'data' ? <ExportData /> : null}
        {tab === 'records' ? <ExportRecords /> : null}
        {tab === 'picture' ? (
          <ExportPicture
            choice={choice}
            onChange={change}
            crowd={chosenCrowd(job.drawing, choice, job.size)}
            part={part}
            onPart={setPart}
            hasSelection={members !== null}
            heading={typed}
            onHeading={setHeading}
          />
        ) : null}
      </div>
      {tab === 'picture' ? (
        <ExportSave
          job={job}
          name={exportName(NETWORK_NAMES[view.network], job.date, choice.format === 'jpeg' ? 'jpg' : choice.format)}
          missing={foreseen?.missing ?? []}
        />
      ) : null}
    </Modal>
  )
}

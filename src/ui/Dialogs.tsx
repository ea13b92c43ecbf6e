import { Suspense, useEffect, type ReactNode } from 'react'
import type { Orientation } from '../graph/atlas'
import type { Theme } from '../scene/theme'
import { useApp } from './app-context'
import { AwaitPlacing } from './AwaitPlacing'
import { fetchedLater } from './fetched-later'
import { LeftColumn } from './LeftColumn'
import { MenuDialog } from './MenuDialog'
import { Modal } from './Modal'
import { SearchBox } from './SearchBox'
import { Segmented } from './Segmented'
import { SharedOffer } from './SharedOffer'
import { useNetworkChoices } from './TopBar'
import { frameWords } from '../words/frame'

// Each is fetched when it is first opened, or before, when there is time: the first picture waits for none of them.
const ClustersDialog = fetchedLater(async () => (await import('./ClustersDialog')).ClustersDialog)
const ColumnsDialog = fetchedLater(async () => (await import('./ColumnsDialog')).ColumnsDialog)
const ExportDialog = fetchedLater(async () => (await import('./ExportDialog')).ExportDialog)
const HelpDialog = fetchedLater(async () => (await import('./HelpDialog')).HelpDialog)
const HealthDialog = fetchedLater(async () => (await import('./HealthDialog')).HealthDialog)
const ImportDialog = fetchedLater(async () => (await import('./ImportDialog')).ImportDialog)
const ImportSummary = fetchedLater(async () => (await import('./ImportSummary')).ImportSummary)
const Palette = fetchedLater(async () => (await import('./Palette')).Palette)
const PassageDialog = fetchedLater(async () => (await import('./PassageDialog')).PassageDialog)
const ProjectsDialog = fetchedLater(async () => (await import('./ProjectsDialog')).ProjectsDialog)
const ReportDialog = fetchedLater(async () => (await import('./ReportDialog')).ReportDialog)
const ShareDialog = fetchedLater(async () => (await import('./ShareDialog')).ShareDialog)
const SplitDialog = fetchedLater(async () => (await import('./SplitDialog')).SplitDialog)
const TopicAddDialog = fetchedLater(async () => (await import('./TopicAddDialog')).TopicAddDialog)
const TopicsDialog = fetchedLater(async () => (await import('./TopicsDialog')).TopicsDialog)
const LanguageDialog = fetchedLater(async () => (await import('./LanguageDialog')).LanguageDialog)
const MergeDialog = fetchedLater(async () => (await import('./MergeDialog')).MergeDialog)
const OnePaperDialog = fetchedLater(async () => (await import('./MergeDialog')).OnePaperDialog)

type AwaitedProps = { readonly onLeave: () => void; readonly children: ReactNode }

/** Dialogs of which one may still be on its way; those that are open beside it stay as they are. */
const Awaited = ({ onLeave, children }: AwaitedProps) => (
  <Suspense fallback={<Coming onLeave={onLeave} />}>{children}</Suspense>
)

/** In place of a dialog that is on its way: Escape gives it up, as it would close the dialog. */
function Coming({ onLeave }: Omit<AwaitedProps, 'children'>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      onLeave()
    }
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [onLeave])
  return (
    <p className="visually-hidden" role="status">
      {frameWords.opening}
    </p>
  )
}

/** The title of a dialog about the map as it will be when all of it is placed; null of any other. */
const titleOfFinished = (dialog: string | null): string | null =>
  dialog === 'export'
    ? frameWords.export
    : dialog === 'report'
      ? frameWords.methodsAndReport
      : dialog === 'share'
        ? frameWords.share
        : null

/** Whichever dialog is open; a passage may lie over another. */
export function Dialogs({ theme, orientation }: { readonly theme: Theme; readonly orientation: Orientation }) {
  const dialog = useApp((state) => state.dialog)
  const report = useApp((state) => state.report)
  const passage = useApp((state) => state.passage)
  const columnsOf = useApp((state) => state.columnsOf)
  const openDialog = useApp((state) => state.openDialog)
  const isPlacing = useApp(({ placing }) => placing !== null)
  const awaits = isPlacing ? titleOfFinished(dialog) : null
  const network = useApp(({ view }) => view.network)
  const networks = useNetworkChoices()
  const showNetwork = useApp((state) => state.showNetwork)
  const closeReport = useApp((state) => state.closeReport)
  const openColumns = useApp((state) => state.openColumns)
  const openPassage = useApp((state) => state.openPassage)
  const close = (): void => {
    openDialog(null)
  }
  const closeColumns = (): void => {
    openColumns(null)
  }
  const closePassage = (): void => {
    openPassage(null)
  }
  return (
    <>
      <Awaited onLeave={close}>
        {awaits === null ? null : <AwaitPlacing title={awaits} onClose={close} />}
        {dialog === 'import' ? <ImportDialog /> : null}
        {dialog === 'export' && awaits === null ? <ExportDialog theme={theme} orientation={orientation} /> : null}
        {dialog === 'report' && awaits === null ? <ReportDialog orientation={orientation} /> : null}
        {dialog === 'share' && awaits === null ? <ShareDialog /> : null}
        {dialog === 'menu' ? <MenuDialog /> : null}
        {dialog === 'help' ? <HelpDialog /> : null}
        {dialog === 'palette' ? <Palette /> : null}
        {dialog === 'projects' ? <ProjectsDialog /> : null}
        {dialog === 'health' ? <HealthDialog /> : null}
        {dialog === 'merge' ? <MergeDialog /> : null}
        {dialog === 'split' ? <SplitDialog /> : null}
        {dialog === 'clusters' ? <ClustersDialog /> : null}
        {dialog === 'topics' ? <TopicsDialog /> : null}
        {dialog === 'add-topic' ? <TopicAddDialog /> : null}
        {dialog === 'language' ? <LanguageDialog /> : null}
        {dialog === 'one-paper' ? <OnePaperDialog /> : null}
      </Awaited>
      {dialog === 'search' ? (
        <Modal title={frameWords.search} className="search-dialog" onClose={close}>
          <SearchBox autoFocus onDone={close} />
        </Modal>
      ) : null}
      {dialog === 'layers' ? (
        <Modal title={frameWords.communitiesAndFilters} className="layers-dialog" onClose={close}>
          <Segmented label={frameWords.network} value={network} choices={networks} onChange={showNetwork} wide />
          <LeftColumn />
        </Modal>
      ) : null}
      <SharedOffer />
      <Awaited onLeave={closeReport}>{report ? <ImportSummary report={report} /> : null}</Awaited>
      <Awaited onLeave={closeColumns}>{columnsOf === null ? null : <ColumnsDialog name={columnsOf} />}</Awaited>
      <Awaited onLeave={closePassage}>{passage ? <PassageDialog passage={passage} /> : null}</Awaited>
    </>
  )
}

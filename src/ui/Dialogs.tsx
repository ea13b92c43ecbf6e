import type { Orientation } from '../graph/atlas'
import type { Theme } from '../scene/theme'
import { useApp } from './app-context'
import { ClustersDialog } from './ClustersDialog'
import { ColumnsDialog } from './ColumnsDialog'
import { ExportDialog } from './ExportDialog'
import { HealthDialog } from './HealthDialog'
import { ImportDialog } from './ImportDialog'
import { ImportSummary } from './ImportSummary'
import { LeftColumn } from './LeftColumn'
import { MenuDialog } from './MenuDialog'
import { MergeDialog, OnePaperDialog } from './MergeDialog'
import { Modal } from './Modal'
import { PassageDialog } from './PassageDialog'
import { ReportDialog } from './ReportDialog'
import { SearchBox } from './SearchBox'
import { Segmented } from './Segmented'
import { ShareDialog } from './ShareDialog'
import { SharedOffer } from './SharedOffer'
import { SplitDialog } from './SplitDialog'
import { TopicAddDialog } from './TopicAddDialog'
import { TopicsDialog } from './TopicsDialog'
import { useNetworkChoices } from './TopBar'

/** Whichever dialog is open; a passage may lie over another. */
export function Dialogs({ theme, orientation }: { readonly theme: Theme; readonly orientation: Orientation }) {
  const dialog = useApp((state) => state.dialog)
  const report = useApp((state) => state.report)
  const passage = useApp((state) => state.passage)
  const columnsOf = useApp((state) => state.columnsOf)
  const openDialog = useApp((state) => state.openDialog)
  const network = useApp(({ view }) => view.network)
  const networks = useNetworkChoices()
  const showNetwork = useApp((state) => state.showNetwork)
  const close = (): void => {
    openDialog(null)
  }
  return (
    <>
      {dialog === 'import' ? <ImportDialog /> : null}
      {dialog === 'export' ? <ExportDialog theme={theme} orientation={orientation} /> : null}
      {dialog === 'report' ? <ReportDialog orientation={orientation} /> : null}
      {dialog === 'share' ? <ShareDialog /> : null}
      {dialog === 'menu' ? <MenuDialog /> : null}
      {dialog === 'health' ? <HealthDialog /> : null}
      {dialog === 'merge' ? <MergeDialog /> : null}
      {dialog === 'split' ? <SplitDialog /> : null}
      {dialog === 'clusters' ? <ClustersDialog /> : null}
      {dialog === 'topics' ? <TopicsDialog /> : null}
      {dialog === 'add-topic' ? <TopicAddDialog /> : null}
      {dialog === 'one-paper' ? <OnePaperDialog /> : null}
      {dialog === 'search' ? (
        <Modal title="Search" className="search-dialog" onClose={close}>
          <SearchBox autoFocus onDone={close} />
        </Modal>
      ) : null}
      {dialog === 'layers' ? (
        <Modal title="Communities and filters" className="layers-dialog" onClose={close}>
          <Segmented label="Network" value={network} choices={networks} onChange={showNetwork} wide />
          <LeftColumn />
        </Modal>
      ) : null}
      <SharedOffer />
      {report ? <ImportSummary report={report} /> : null}
      {columnsOf === null ? null : <ColumnsDialog name={columnsOf} />}
      {passage ? <PassageDialog passage={passage} /> : null}
    </>
  )
}

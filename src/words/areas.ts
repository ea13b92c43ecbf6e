import type { en as acting } from './acting'
import type { en as arrangeCommands } from './arrange-commands'
import type { en as arranging } from './arranging'
import type { en as askCommands } from './ask-commands'
import type { en as asking } from './asking'
import type { en as changes } from './changes'
import type { en as chooseCommands } from './choose-commands'
import type { en as claimsOfPapers } from './claims-of-papers'
import type { en as claimsOfPeople } from './claims-of-people'
import type { en as clustersNamed } from './clusters-named'
import type { en as columns } from './columns'
import type { en as commands } from './commands'
import type { en as community } from './community'
import type { en as counts } from './counts'
import type { en as dataHealth } from './data-health'
import type { en as deciding } from './deciding'
import type { en as decisionsTold } from './decisions-told'
import type { en as describing } from './describing'
import type { en as detailsFrame } from './details-frame'
import type { en as evidence } from './evidence'
import type { en as exporting } from './export'
import type { en as exportPicture } from './export-picture'
import type { en as figures } from './figures'
import type { en as filters } from './filters'
import type { en as folder } from './folder'
import type { en as folderFiles } from './folder-files'
import type { en as frame } from './frame'
import type { en as health } from './health'
import type { en as help } from './help'
import type { en as howFound } from './how-found'
import type { en as importSummary } from './import-summary'
import type { en as joins } from './joins'
import type { en as leftColumn } from './left-column'
import type { en as lenses } from './lenses'
import type { en as looking } from './looking'
import type { en as looks } from './looks'
import type { en as many } from './many'
import type { en as map } from './map'
import type { en as methods } from './methods'
import type { en as moments } from './moments'
import type { en as narrowing } from './narrowing'
import type { en as numbers } from './numbers'
import type { en as offline } from './offline'
import type { en as opening } from './opening'
import type { en as palette } from './palette'
import type { en as paper } from './paper'
import type { en as paths } from './paths'
import type { en as person } from './person'
import type { en as readNotes } from './read-notes'
import type { en as readers } from './readers'
import type { en as readersNetworks } from './readers-networks'
import type { en as readersProjects } from './readers-projects'
import type { en as readersReferences } from './readers-references'
import type { en as readersTables } from './readers-tables'
import type { en as reasons } from './reasons'
import type { en as reckoning } from './reckoning'
import type { en as report } from './report'
import type { en as reportDialog } from './report-dialog'
import type { en as rescue } from './rescue'
import type { en as review } from './review'
import type { en as reviewing } from './reviewing'
import type { en as savedFiles } from './saved-files'
import type { en as saving } from './saving'
import type { en as searching } from './searching'
import type { en as settings } from './settings'
import type { en as shareDialog } from './share-dialog'
import type { en as sharedTitles } from './shared-titles'
import type { en as sharing } from './sharing'
import type { en as speaking } from './speaking'
import type { en as starting } from './starting'
import type { en as sweep } from './sweep'
import type { en as table } from './table'
import type { en as tableColumns } from './table-columns'
import type { en as tie } from './tie'
import type { en as timeline } from './timeline'
import type { en as topBar } from './top-bar'
import type { en as topic } from './topic'
import type { en as topicsDialog } from './topics-dialog'

/** What is said in English, by area: an area's file stands here, or `said` takes no texts of it. Types alone: nothing is fetched. */
export type Areas = {
  readonly acting: typeof acting
  readonly arrangeCommands: typeof arrangeCommands
  readonly arranging: typeof arranging
  readonly askCommands: typeof askCommands
  readonly asking: typeof asking
  readonly changes: typeof changes
  readonly chooseCommands: typeof chooseCommands
  readonly claimsOfPapers: typeof claimsOfPapers
  readonly claimsOfPeople: typeof claimsOfPeople
  readonly clustersNamed: typeof clustersNamed
  readonly columns: typeof columns
  readonly commands: typeof commands
  readonly community: typeof community
  readonly counts: typeof counts
  readonly dataHealth: typeof dataHealth
  readonly deciding: typeof deciding
  readonly decisionsTold: typeof decisionsTold
  readonly describing: typeof describing
  readonly detailsFrame: typeof detailsFrame
  readonly evidence: typeof evidence
  readonly export: typeof exporting
  readonly exportPicture: typeof exportPicture
  readonly figures: typeof figures
  readonly filters: typeof filters
  readonly folder: typeof folder
  readonly folderFiles: typeof folderFiles
  readonly frame: typeof frame
  readonly health: typeof health
  readonly help: typeof help
  readonly howFound: typeof howFound
  readonly importSummary: typeof importSummary
  readonly joins: typeof joins
  readonly leftColumn: typeof leftColumn
  readonly lenses: typeof lenses
  readonly looking: typeof looking
  readonly looks: typeof looks
  readonly many: typeof many
  readonly map: typeof map
  readonly methods: typeof methods
  readonly moments: typeof moments
  readonly narrowing: typeof narrowing
  readonly numbers: typeof numbers
  readonly offline: typeof offline
  readonly opening: typeof opening
  readonly palette: typeof palette
  readonly paper: typeof paper
  readonly paths: typeof paths
  readonly person: typeof person
  readonly readNotes: typeof readNotes
  readonly readers: typeof readers
  readonly readersNetworks: typeof readersNetworks
  readonly readersProjects: typeof readersProjects
  readonly readersReferences: typeof readersReferences
  readonly readersTables: typeof readersTables
  readonly reasons: typeof reasons
  readonly reckoning: typeof reckoning
  readonly report: typeof report
  readonly reportDialog: typeof reportDialog
  readonly rescue: typeof rescue
  readonly review: typeof review
  readonly reviewing: typeof reviewing
  readonly savedFiles: typeof savedFiles
  readonly saving: typeof saving
  readonly searching: typeof searching
  readonly settings: typeof settings
  readonly shareDialog: typeof shareDialog
  readonly sharedTitles: typeof sharedTitles
  readonly sharing: typeof sharing
  readonly speaking: typeof speaking
  readonly starting: typeof starting
  readonly sweep: typeof sweep
  readonly table: typeof table
  readonly tableColumns: typeof tableColumns
  readonly tie: typeof tie
  readonly timeline: typeof timeline
  readonly topBar: typeof topBar
  readonly topic: typeof topic
  readonly topicsDialog: typeof topicsDialog
}

import type { AllSaid } from '../language'
import { zh as acting } from './acting'
import { zh as arrangeCommands } from './arrange-commands'
import { zh as arranging } from './arranging'
import { zh as askCommands } from './ask-commands'
import { zh as asking } from './asking'
import { zh as changes } from './changes'
import { zh as chooseCommands } from './choose-commands'
import { zh as claimsOfPapers } from './claims-of-papers'
import { zh as claimsOfPeople } from './claims-of-people'
import { zh as clustersNamed } from './clusters-named'
import { zh as columns } from './columns'
import { zh as commands } from './commands'
import { zh as community } from './community'
import { zh as counts } from './counts'
import { zh as dataHealth } from './data-health'
import { zh as deciding } from './deciding'
import { zh as decisionsTold } from './decisions-told'
import { zh as describing } from './describing'
import { zh as detailsFrame } from './details-frame'
import { zh as evidence } from './evidence'
import { zh as exporting } from './export'
import { zh as exportPicture } from './export-picture'
import { zh as figures } from './figures'
import { zh as filters } from './filters'
import { zh as folder } from './folder'
import { zh as folderFiles } from './folder-files'
import { zh as frame } from './frame'
import { zh as health } from './health'
import { zh as help } from './help'
import { zh as howFound } from './how-found'
import { zh as importSummary } from './import-summary'
import { zh as joins } from './joins'
import { zh as leftColumn } from './left-column'
import { zh as lenses } from './lenses'
import { zh as looking } from './looking'
import { zh as looks } from './looks'
import { zh as many } from './many'
import { zh as map } from './map'
import { zh as methods } from './methods'
import { zh as moments } from './moments'
import { zh as narrowing } from './narrowing'
import { zh as numbers } from './numbers'
import { zh as offline } from './offline'
import { zh as opening } from './opening'
import { zh as palette } from './palette'
import { zh as paper } from './paper'
import { zh as paths } from './paths'
import { zh as person } from './person'
import { zh as readNotes } from './read-notes'
import { zh as readers } from './readers'
import { zh as readersNetworks } from './readers-networks'
import { zh as readersProjects } from './readers-projects'
import { zh as readersReferences } from './readers-references'
import { zh as readersTables } from './readers-tables'
import { zh as reasons } from './reasons'
import { zh as reckoning } from './reckoning'
import { zh as report } from './report'
import { zh as reportDialog } from './report-dialog'
import { zh as rescue } from './rescue'
import { zh as review } from './review'
import { zh as reviewing } from './reviewing'
import { zh as savedFiles } from './saved-files'
import { zh as saving } from './saving'
import { zh as searching } from './searching'
import { zh as settings } from './settings'
import { zh as shareDialog } from './share-dialog'
import { zh as sharedTitles } from './shared-titles'
import { zh as sharing } from './sharing'
import { zh as speaking } from './speaking'
import { zh as starting } from './starting'
import { zh as sweep } from './sweep'
import { zh as table } from './table'
import { zh as tableColumns } from './table-columns'
import { zh as tie } from './tie'
import { zh as timeline } from './timeline'
import { zh as topBar } from './top-bar'
import { zh as topic } from './topic'
import { zh as topicsDialog } from './topics-dialog'

/** Everything that is said, in Chinese. */
export const zh: AllSaid = {
  acting,
  arrangeCommands,
  arranging,
  askCommands,
  asking,
  changes,
  chooseCommands,
  claimsOfPapers,
  claimsOfPeople,
  clustersNamed,
  columns,
  commands,
  community,
  counts,
  dataHealth,
  deciding,
  decisionsTold,
  describing,
  detailsFrame,
  evidence,
  export: exporting,
  exportPicture,
  figures,
  filters,
  folder,
  folderFiles,
  frame,
  health,
  help,
  howFound,
  importSummary,
  joins,
  leftColumn,
  lenses,
  looking,
  looks,
  many,
  map,
  methods,
  moments,
  narrowing,
  numbers,
  offline,
  opening,
  palette,
  paper,
  paths,
  person,
  readNotes,
  readers,
  readersNetworks,
  readersProjects,
  readersReferences,
  readersTables,
  reasons,
  reckoning,
  report,
  reportDialog,
  rescue,
  review,
  reviewing,
  savedFiles,
  saving,
  searching,
  settings,
  shareDialog,
  sharedTitles,
  sharing,
  speaking,
  starting,
  sweep,
  table,
  tableColumns,
  tie,
  timeline,
  topBar,
  topic,
  topicsDialog,
}

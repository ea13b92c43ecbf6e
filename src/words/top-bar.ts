import { said } from './language'

export const en = {
  people: 'People',
  papers: 'Papers',
  topics: 'Topics',
  nodes: 'Nodes',
  results: 'Results',
  searchPeoplePapersTopics: 'Search people, papers, topics',
  nobodyAndNothingHereIs: (query: string) =>
    `Nobody and nothing here is called “${query}”. Type fewer letters, or open files that hold it.`,
  everything: 'Everything',
  network: 'Network',
  asStateIt: (files: string, files2: number) => `As ${files} ${files2 === 1 ? 'states it' : 'state it'}`,
  allCommands: 'All commands',
  allCommandsCtrlK: 'All commands (Ctrl K)',
  table: 'Table',
  readTheMapAsA: 'Read the map as a table (T)',
  reviewWhatWasInferredR: 'Review what was inferred (R)',
  review: 'Review',
  search: 'Search',
  communitiesAndFilters: 'Communities and filters',
  openFilesO: 'Open files (O)',
  open: 'Open',
  share: 'Share',
  shareALinkOrA: 'Share a link or a page (Shift S)',
  exportAPictureOrDataE: 'Export a picture or data (E)',
  export: 'Export',
  settingsAndHelp: 'Settings and help',
  communities: 'Communities',
  years: 'Years',
  moreFilters: 'More filters',
  allCommandsCtrlKOr: 'All commands (Ctrl K or /)',
}

export const topBarWords = said('topBar', en)

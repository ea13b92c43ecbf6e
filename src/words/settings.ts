import { said } from './language'

export const en = {
  asTheSystem: 'As the system',
  light: 'Light',
  dark: 'Dark',
  fractional1N1: 'Fractional, 1 ÷ (n − 1)',
  full1APaper: 'Full, 1 a paper',
  settingsAndHelp: 'Settings and help',
  allCommands: 'All commands',
  openFiles: 'Open files',
  share: 'Share',
  showTheTable: 'Show the table',
  showTheMap: 'Show the map',
  theme: 'Theme',
  howAJointPaperCounts: 'How a joint paper counts',
  counting: 'Counting',
  yearInWhichThePages: 'Year in which the pages were saved',
  datesWithoutAYearAre:
    'Dates without a year are of this year. Left empty, it is the year after the latest one that the pages state.',
  inferred: 'inferred',
  largestPaperThatTiesAll: 'Largest paper that ties all of its authors',
  aPaperWithMoreAuthors:
    'A paper with more authors ties only its first, last and page-owning ones; data health lists such papers.',
  reviewClaims: 'Review claims',
  dataHealth: 'Data health',
  methodsAndReport: 'Methods and report',
  openTheSample: 'Open the sample',
  theMapIsClosed: 'The map is closed.',
  undo: 'Undo',
  closeThisMap: 'Close this map',
  help: 'Help',
  howToReadTheMap: 'How to read the map, and keys',
}

export const settingsWords = said('settings', en)

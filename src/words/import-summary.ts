import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  topicFiles: 'Topic files',
  holdsTopicsRowsWereLeftOut: (topics: number, skipped: number) =>
    `holds ${countOf(topics, 'topic')}${skipped > 0 ? `; ${countOf(skipped, 'row')} ${skipped === 1 ? 'was' : 'were'} left out` : ''}.`,
  noPaperHereIsAbout: 'No paper here is about any of them.',
  papersHereAreAboutOfThem: (foundIsTopics: boolean, found: number, joinWith: string) =>
    `Papers here are about ${foundIsTopics ? '' : `${found} of them: `}${joinWith}.`,
  itIsKeptForThe: 'It is kept for the pages that you open.',
  kept: 'kept',
  mergedWithAPaperAlreadyHere: 'merged with a paper already here',
  skipped: 'skipped',
  notNamed: 'not named',
  noName: 'no name',
  file: 'file',
  topicsFromFilesNothingWas: (vocabularies: number) =>
    vocabularies > 0 ? `Topics from ${countOf(vocabularies, 'file')}` : 'Nothing was added, your map is as it was',
  thePapersAreAsThey: 'The papers are as they were; what they are about was read anew.',
  aNetworkWithoutRecordsOfPapers: 'A network without records of papers.',
  recordsKeptMergedSkipped: (read: number, kept: number, merged: number, skipped: number) =>
    `${countOf(read, 'record')} = ${kept} kept + ${merged} merged + ${skipped} skipped.`,
  filesCouldNotBeRead: (unread: number) => (unread > 0 ? ` ${countOf(unread, 'file')} could not be read.` : ''),
  file2: 'File',
  readAs: 'Read as',
  pageOf: 'Page of',
  read: 'Read',
  kept2: 'Kept',
  merged: 'Merged',
  skipped2: 'Skipped',
  hereAlreadyTheVerySameText: 'Here already, the very same text:',
  whatWasSkippedAndWhy: 'What was skipped, and why',
  worthALook: 'Worth a look',
  thingsOnThisMapAre: (claims: number) =>
    `${countOf(claims, 'thing')} on this map ${claims === 1 ? 'is' : 'are'} inferred; each says why.`,
  undoImport: 'Undo import',
  showTheMap: 'Show the map',
}

export const importSummaryWords = said('importSummary', en)

import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  whichFormatsAreRead: 'Which formats are read',
  coteriesOwn: 'Coterie’s own',
  projectsTopicFilesFilesOfDecisions: 'projects, topic files, files of decisions',
  archivesAndFolders: 'Archives and folders',
  zipAndGzOfAll: 'ZIP and gz of all of these, whole folders',
  aFileIsRecognisedBy: 'A file is recognised by what is in it; its ending does not matter.',
  theBrowserCouldNotRead: (why: string) => `The browser could not read this file${why}.`,
  pastedText: (number: number) => (number === 1 ? 'pasted text' : `pasted text ${number}`),
  addToTheMap: 'Add to the map',
  replaceTheMap: 'Replace the map',
  referencesBibtexRisCsvAnd:
    'References (BibTeX, RIS, CSV and more), pages copied from a browser, networks, projects; also in archives. Nothing leaves this computer.',
  openFiles: 'Open files',
  whatHappensToTheMap: 'What happens to the map',
  chooseFiles: 'Choose files',
  chooseAFolder: 'Choose a folder',
  orDropOrPasteThem: 'or drop or paste them anywhere on the page',
  filesToOpen: 'Files to open',
  folderToOpen: 'Folder to open',
  orPasteTheTextOf: 'Or paste the text of a page or a list of references',
  n475lgaug252023code: `47.5LGAug 25, 2023Code
Title of the paper

First Author, Second Author et al.

Abstract …`,
  exploreTheSampleInstead: 'Explore the sample instead',
  readThePastedText: 'Read the pasted text',
  dropFilesFilesToDraw: (files: number, isSample: boolean, replaces: boolean) =>
    `Drop ${files > 0 ? countOf(files, 'file') : 'files'} to ${isSample ? 'draw your own map' : replaces ? 'replace this map' : 'add to this map'}`,
  letGoAddToTheMap: 'let go: add to the map',
  holdReplaceTheMap: 'hold: replace the map',
}

export const openingWords = said('opening', en)

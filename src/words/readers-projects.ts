import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  madeAgainFromItsFiles: 'Made again from its files: identical to what was saved.',
  itWasSavedByVersion: (savedBy: string) => ` It was saved by version ${savedBy}.`,
  madeAgainFromItsFilesThis: (differences: number, by: string) =>
    `Made again from its files, this is not quite what was saved: ${countOf(differences, 'difference')}.${by}`,
  ofTheProjectIsNot: (key: string) => `"${key}" of the project is not a list and was left out.`,
  topicFileOfTheProject: (index: number) =>
    `Topic file ${index} of the project has no name or no text, and was left out.`,
  clusterOfTheProjectsMemory: (index: number) =>
    `Cluster ${index} of the project’s memory is damaged and was left out; it may change its name and colour.`,
  keyphrasesOfTheProjectIs: '"keyPhrases" of the project is not "auto", "always" or "never" and was left out.',
  savedFiltersOfTheProject: (index: number) => `Saved filters ${index} of the project are damaged and were left out.`,
  clusteringOfTheProjectIs: '"clustering" of the project is not settings by network and was left out.',
  howTheProjectFindsThe: (network: string) =>
    `How the project finds the communities of "${network}" is damaged; they are found as usual.`,
  thisProjectFileIsDamaged: 'This project file is damaged: it is not complete JSON. Nothing was read.',
  thisFileIsNotA: 'This file is not a Coterie project: its first level has no "format": "coterie".',
  thisProjectFileDoesNot: 'This project file does not say its version. Nothing was read.',
  thisProjectFileGivesIts: (stringify: string) =>
    `This project file gives its version as ${stringify}, but versions are whole numbers from 1. Nothing was read.`,
  thisProjectWasSavedBy: (output: number, newest: number) =>
    `This project was saved by an older Coterie (version ${output} of the file) and was brought up to version ${newest}.`,
  ofTheProjectIsNotAnd: (key: string, expected: string) =>
    `"${key}" of the project is not ${expected} and was left out.`,
  aWholeNumber: 'a whole number',
  aYear: 'a year',
  fractionalOrFull: '"fractional" or "full"',
  aWholeNumberFrom2: 'a whole number from 2',
  aList: 'a list',
  sourceOfTheProjectHas: (index: number) =>
    `Source ${index} of the project has no name or an unreadable text, and was left out.`,
  theProjectHoldsNoText: (sources: number, textless: number) =>
    `The project holds no text of ${sources === 0 ? 'its sources' : `${textless} of its sources`}. Their papers were read from its own list; the lines at which things stood are lost.`,
  theProjectHoldsNeitherSources: 'The project holds neither sources nor papers.',
  theProjectHoldsNoTextOf: (textless: number) =>
    `The project holds no text of ${textless} of its sources, and no papers of them.`,
  thisProjectWasSavedByA: (version: number, newest: number) =>
    `This project was saved by a newer Coterie (version ${version} of the file; this one knows up to ${newest}). What this Coterie understands of it is shown. It cannot be saved from here, so that nothing in it is lost.`,
}

export const readersProjectsWords = said('readersProjects', en)

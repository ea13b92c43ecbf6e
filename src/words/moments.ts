import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  keptTheView: (name: string) => `Kept the view “${name}”`,
  forgotTheView: (name: string) => `Forgot the view “${name}”`,
  calledAView: (name: string) => `Called a view “${name}”`,
  keptViewsInAnotherOrder: 'Kept views in another order',
  people: 'people',
  papers: 'papers',
  topics: 'topics',
  everything: 'everything',
  theFilesNetwork: 'the file’s network',
  papersCountedInShares: 'Papers counted in shares',
  papersCountedInFull: 'Papers counted in full',
  papersOfMoreThanAuthors: (largestClique: number) =>
    `Papers of more than ${countOf(largestClique, 'author')} tie nobody`,
  yearOfSavingTakenBack: 'Year of saving taken back',
  pagesSavedIn: (savedYear: number) => `Pages saved in ${savedYear}`,
  keyPhrasesWhereTheyAreNeeded: 'Key phrases where they are needed',
  topicsFromKeyPhrases: 'Topics from key phrases',
  topicsWithoutKeyPhrases: 'Topics without key phrases',
  theMapDrawnAnew: 'The map drawn anew',
  openedInsteadOf: (files: string, files2: string) => `Opened ${files} instead of ${files2}`,
  opened: (files: string) => `Opened ${files}`,
  closed: (files: string) => `Closed ${files}`,
  takenBack: (decision: string) => `Taken back: ${decision}`,
  communitiesFoundAnew: 'Communities found anew',
  communitiesOf: (networkWords: string) => `Communities of ${networkWords}`,
  foundAsUsual: (of: string) => `${of} found as usual`,
  resolution: (of: string, method: string, resolution: number) => `${of}: ${method}, resolution ${resolution}`,
  undone: (text: string) => `Undone: ${text}`,
  doneAgain: (text: string) => `Done again: ${text}`,
  backToBefore: 'Back to before',
  againAsAfter: 'Again as after',
  backTo: (name: string) => `Back to “${name}”`,
}

export const momentsWords = said('moments', en)

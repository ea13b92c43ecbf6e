import { said } from './language'

export const en = {
  path: 'Path',
  sideBySide: 'Side by side',
  conflictsOfInterest: 'Conflicts of interest',
  twoStepsAway: 'Two steps away',
  whoWorksOnWhat: 'Who works on what',
  history: 'History',
  keptViews: 'Kept views',
  nothingOnTheMapChanges: 'Nothing on the map changes.',
  whatChanges: 'What changes',
  atTheBorderOfItsCommunity: 'at the border of its community',
  fromFiftyRunsSeeHow: 'From fifty runs: see “How found” at the head of the communities.',
  undo: 'Undo',
  undo2: (undone: string) => `Undo: ${undone}`,
  nothingToUndo: 'Nothing to undo',
  redo: 'Redo',
  redo2: (redone: string) => `Redo: ${redone}`,
  nothingToRedo: 'Nothing to redo',
  backTo: (lensNames: string) => `Back to ${lensNames}`,
  details: 'Details',
  widthOfTheDetails: 'Width of the details',
  closeDetails: 'Close details',
  closeEsc: 'Close (Esc)',
  whatIsKnown: 'What is known',
  withoutDoubtfulClaims: 'Without doubtful claims',
  leftOut: (countKinds: string, changeSentence: string) => `${countKinds} left out. ${changeSentence}`,
  allClaimsAgain: 'All claims again',
  claimsAreActedOnThoughDoubtful: (doubtful: number) => `${doubtful} claims are acted on though doubtful`,
}

export const detailsFrameWords = said('detailsFrame', en)

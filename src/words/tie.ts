import { said } from './language'
import { line } from './line'
import type { Part } from './line'

export const en = {
  aNodeOfWhatIs: (file: Part) =>
    line('A node of ', file, '. What is told here is what that file says, and what follows from its edges.'),
  ties: (degree: number) => (degree === 1 ? 'tie' : 'ties'),
  weight: 'weight',
  between: 'between',
  whatTheFileSays: 'What the file says',
  id: (ownId: string) => `id ${ownId}`,
  itsNameAndItsTies: 'Its name and its ties, and nothing else.',
  ties2: 'Ties',
  noEdgeOfTheFile: 'No edge of the file is at this node.',
  within: 'Within ',
  edgesInTheFile: (stated: number) => (stated === 1 ? 'edge in the file' : 'edges in the file'),
  asTheFileStatesIt: 'As the file states it',
  ends: 'Ends',
  and: 'and',
  jointPapers: 'joint papers',
  papersOfBoth: 'papers of both',
  notExact: 'Not exact',
  upperBound: 'Upper bound',
  lowerBound: 'Lower bound',
  firstLast: 'first, last',
  papersAndTheirShares: 'Papers and their shares',
  whatTheTwoShare: 'What the two share',
  addsToTheWeight: 'adds to the weight',
  peopleOfBoth: 'People of both',
  topicsOfBoth: 'Topics of both',
}

export const tieWords = said('tie', en)

import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  noAuthors: 'no authors',
  authors: 'Authors',
  andMore: (more: number) => `and ${more} more`,
  andOthersWhoAreNotListed: 'and others who are not listed',
  noYear: 'no year',
  noTitle: 'no title',
  noneOfTheFirstRows: 'None of the first rows gives a record.',
  withoutATitle: 'without a title',
  withoutAYear: 'without a year',
  theFirstRecordIsWithAuthors: (text: string, authors: number, text2: string) =>
    `The first record is ${text}, with ${countOf(authors, 'author')}, ${text2}.`,
  theFirstRecordsAsThey: 'The first records, as they are read',
  noColumnHoldsTitlesOr:
    'No column holds titles or abstracts yet, so there are no papers to read. Choose the column that holds the titles.',
  title: 'Title',
  yearOrDate: 'Year or date',
  abstract: 'Abstract',
  journalOrConference: 'Journal or conference',
  keywords: 'Keywords',
  affiliations: 'Affiliations',
  anotherIdentifier: 'Another identifier',
  addressLink: 'Address (link)',
  howOftenCited: 'How often cited',
  orcidsOfTheAuthors: 'ORCIDs of the authors',
  aSemicolon: 'a semicolon',
  aComma: 'a comma',
  aBar: 'a bar |',
  twoBars: 'two bars ||',
  aStroke: 'a stroke /',
  theWordAnd: 'the word “and”',
  aNewLine: 'a new line',
  columns: 'Columns',
  column: 'Column',
  holds: 'Holds',
  inTheFirstRows: 'In the first rows',
  keptWithTheReference: 'Kept with the reference',
  notRead: 'Not read',
  firstCellsOf: (head: string) => `First cells of ${head}`,
  empty: 'empty',
  betweenTwoNamesInOne: 'Between two names in one cell stands',
  asEachCellShows: 'as each cell shows',
  asGuessed: 'as guessed',
  theChoiceIsKeptFor: 'the choice is kept for tables with the same columns',
  theChoiceIsForThis: 'the choice is for this table alone',
  columnsOf: (name: string) => `Columns of ${name}`,
  whatIsReadFromEach: (kept: string) =>
    `What is read from each column of this table. Change what is not right; ${kept}.`,
  coterieCouldNotTellFor: (kept: string) =>
    `Coterie could not tell for certain what these columns hold, so it asks; ${kept}.`,
  ofColumnsReadAsGuessed: (readCount: number, heads: number, isGuess: boolean) =>
    `${readCount} of ${countOf(heads, 'column')} read${isGuess ? ', as guessed' : ''}`,
  asGuessed2: 'As guessed',
  cancel: 'Cancel',
  readTheTableSo: 'Read the table so',
}

export const columnsWords = said('columns', en)

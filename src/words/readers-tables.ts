import { said } from './language'

export const en = {
  column: (at: number) => `column ${at}`,
  andMore: (rows: number) => ` and ${rows} more`,
  lines: (rows: number) => (rows === 1 ? 'line' : 'lines'),
  inTheLines: (told: string, lines: string) => `${told} (${lines}).`,
  hasHaveMoreCellsThan: (count: string, one: boolean) =>
    `${count} ${one ? 'has' : 'have'} more cells than the table has columns; the rest of them was not read`,
  hasHaveFewerCellsThan: (count: string, one: boolean) =>
    `${count} ${one ? 'has' : 'have'} fewer cells than the table has columns; what is there was read`,
  inAQuotationMarkIs: (count: string, one: boolean) =>
    `In ${count} a quotation mark is not closed or stands where none belongs; ${one ? 'it was' : 'they were'} read as far as that goes`,
  andMore2: (heads: number) => ` and ${heads} more`,
  thisTableHasNoColumn: (named: string, more: string) =>
    `This table has no column that holds titles or abstracts, so no papers were read from it. Its columns are ${named}${more}; say which of them holds the titles.`,
  theRowStandsAbove: 'The row stands above the names of the columns; it was left out.',
  thisTableIsEmpty: 'This table is empty.',
  webOfScienceTable: 'Web of Science table',
  scopusTable: 'Scopus table',
  openalexTable: 'OpenAlex table',
  dimensionsTable: 'Dimensions table',
  lensTable: 'Lens table',
  ieeeXploreTable: 'IEEE Xplore table',
  tableOfPapers: 'table of papers',
}

export const readersTablesWords = said('readersTables', en)

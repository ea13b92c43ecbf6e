import { said } from './language'

export const en = {
  /** What a table holds, in small letters: people, papers, topics, ties, nodes, communities or between. */
  kind: (kind: string) => kind,
  tab: (kind: string, rows: string) => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${rows}`,
  nothingToSave: 'Nothing to save',
  savedAs: (name: string) => `Saved as ${name}`,
  saveAsCsv: 'Save as CSV',
  peopleBetween: 'People between',
  papersBetween: 'Papers between',
  topicsBetween: 'Topics between',
  thoseBetween: 'Those between',
  nodesBetween: 'Nodes between',
  whatTheColumnsMean: 'What the columns mean',
  noneOfTheseIsTied:
    'None of these is tied to another community than their own. They are here because others of it would lose touch without them.',
  community: 'Community',
  weight: 'Weight',
  between: 'Between',
  columns: 'Columns',
  columnsInSight: 'Columns in sight',
  rows: (rows: number) => `${rows} rows`,
  copy: 'Copy',
  communities: 'Communities',
  tableOf: 'Table of',
  searchThisTable: 'Search this table',
  tableOf2: (betweenNames: string) => `Table of ${betweenNames}`,
  rowsTheHeadsOfColumnsSort: (kind: string, rows: number) => `${kind}, ${rows} rows; the heads of columns sort`,
  noRowHoldsTheseWords: 'No row holds these words. Take some away, or clear the search.',
  noneOfThoseShownStands: 'None of those shown stands between others.',
  noRowsMeetTheFilters: 'No rows meet the filters. Take one away above, or choose another table.',
  moreRows: (rows: number) => `${rows} more rows`,
  rows2: (rows: number) => (rows === 1 ? '1 row' : `${rows} rows`),
}

export const tableWords = said('table', en)

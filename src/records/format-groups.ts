import type { FormatId } from './record'
import { readersWords } from '../words/readers'

/** Formats of one sort, for the page's list of what is read. */
export type FormatGroup = {
  readonly what: string
  readonly formats: readonly FormatId[]
  /** Where they come from or what is in them, in words. */
  readonly note: string
  /** Usual endings of such files; the content decides, not the ending. */
  readonly endings: readonly string[]
}

/** Everything that is read, by what it is; every format stands in one of these. */
export const FORMAT_GROUPS: readonly FormatGroup[] = [
  {
    what: 'References',
    formats: ['bibtex', 'ris', 'nbib', 'wos', 'endnote', 'pubmed-xml', 'endnote-xml', 'csl-json'],
    note: readersWords.fromZoteroEndnoteMendeleyJabref,
    endings: ['.bib', '.bibtex', '.ris', '.nbib', '.ciw', '.isi', '.enw', '.xml', '.json', '.txt'],
  },
  {
    what: readersWords.tablesOfPapers,
    formats: ['scopus-csv', 'wos-tab', 'openalex-csv', 'dimensions-csv', 'lens-csv', 'ieee-csv', 'table'],
    note: readersWords.anyTableWithAColumn,
    endings: ['.csv', '.tsv', '.tab'],
  },
  {
    what: readersWords.answersOfCatalogues,
    formats: ['crossref-json', 'openalex-json', 'semantic-scholar-json', 'arxiv-atom'],
    note: readersWords.asSavedFromTheirAddresses,
    endings: ['.json', '.jsonl', '.ndjson', '.atom'],
  },
  {
    what: readersWords.pagesCopiedFromABrowser,
    formats: ['profile-page', 'abstract-list', 'scholar-page', 'arxiv-page'],
    note: readersWords.selectAllCopyAndPaste,
    endings: ['.txt', '.text', '.md'],
  },
  {
    what: 'Networks',
    formats: [
      'gexf',
      'graphml',
      'vosviewer-json',
      'vosviewer-map',
      'vosviewer-network',
      'cx2',
      'cytoscape-json',
      'pajek',
      'dot',
      'node-table',
      'edge-table',
    ],
    note: readersWords.fromGephiVosviewerCytoscapePajek,
    endings: ['.gexf', '.graphml', '.cx2', '.cx', '.cyjs', '.net', '.clu', '.dot', '.gv'],
  },
]

/** Files of our own, and archives of all of these. */
const OWN_AND_PACKED: readonly string[] = ['.coterie', '.zip', '.gz']

/** What a file chooser offers first; others can be chosen too. */
export const ACCEPTED: string = [
  ...new Set([...FORMAT_GROUPS.flatMap(({ endings }) => endings), ...OWN_AND_PACKED]),
].join(',')

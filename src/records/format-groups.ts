import type { FormatId } from './record'

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
    note: 'from Zotero, EndNote, Mendeley, JabRef, PubMed, Scopus, Web of Science, Ovid, ProQuest',
    endings: ['.bib', '.bibtex', '.ris', '.nbib', '.ciw', '.isi', '.enw', '.xml', '.json', '.txt'],
  },
  {
    what: 'Tables of papers',
    formats: ['scopus-csv', 'wos-tab', 'openalex-csv', 'dimensions-csv', 'lens-csv', 'ieee-csv', 'table'],
    note: 'any table with a column of titles: what the columns hold is guessed, shown, and can be changed',
    endings: ['.csv', '.tsv', '.tab'],
  },
  {
    what: 'Answers of catalogues',
    formats: ['crossref-json', 'openalex-json', 'semantic-scholar-json', 'arxiv-atom'],
    note: 'as saved from their addresses, whole or a record a line',
    endings: ['.json', '.jsonl', '.ndjson', '.atom'],
  },
  {
    what: 'Pages copied from a browser',
    formats: ['profile-page', 'abstract-list', 'scholar-page', 'arxiv-page'],
    note: 'select all, copy, and paste here or save as text',
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
    note: 'from Gephi, VOSviewer, Cytoscape, Pajek: drawn as they are, without records',
    endings: ['.gexf', '.graphml', '.cx2', '.cx', '.cyjs', '.net', '.clu', '.dot', '.gv'],
  },
]

/** Files of our own, and archives of all of these. */
const OWN_AND_PACKED: readonly string[] = ['.coterie', '.zip', '.gz']

/** What a file chooser offers first; others can be chosen too. */
export const ACCEPTED: string = [
  ...new Set([...FORMAT_GROUPS.flatMap(({ endings }) => endings), ...OWN_AND_PACKED]),
].join(',')

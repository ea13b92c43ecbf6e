import type { Atlas } from '../graph/atlas'
import type { PaperId } from '../resolve/corpus'
import { printBibtex } from './bibtex'
import { printCslJson } from './csl-json'
import { listReferences, type Reference } from './references'
import { printReferencesCsv } from './references-csv'
import { printRis } from './ris'
import { savedFilesWords } from '../words/saved-files'

/** A way to take papers along to a reference manager or a spreadsheet. */
export type RecordFormat = {
  /** What a path that asks for it ends in. */
  readonly ending: string
  /** For people. */
  readonly label: string
  readonly mediaType: string
  readonly print: (references: readonly Reference[]) => string
}

/** Every format of papers; a new one is one file and one entry here. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  {
    ending: '.bib',
    label: savedFilesWords.bibtexForLatexJabrefAndZotero,
    mediaType: 'application/x-bibtex',
    print: printBibtex,
  },
  {
    ending: '.ris',
    label: savedFilesWords.risForEndnoteZoteroAndMendeley,
    mediaType: 'application/x-research-info-systems',
    print: printRis,
  },
  {
    ending: '.csl.json',
    label: savedFilesWords.cslJsonForPandocAndZotero,
    mediaType: 'application/vnd.citationstyles.csl+json',
    print: printCslJson,
  },
  { ending: '.papers.csv', label: savedFilesWords.csvATableOfPapers, mediaType: 'text/csv', print: printReferencesCsv },
]

/** The papers of an atlas in one format. */
export const printRecords = (atlas: Atlas, papers: ReadonlySet<PaperId>, format: RecordFormat): string =>
  format.print(listReferences(atlas, papers))

/** The format of papers that a path's ending asks for, in any case, or null. */
export function findRecordFormat(path: string): RecordFormat | null {
  const lower = path.toLowerCase()
  return RECORD_FORMATS.find(({ ending }) => lower.endsWith(ending) && lower.length > ending.length) ?? null
}

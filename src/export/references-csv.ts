import { printCsv } from './csv'
import type { Reference } from './references'

const HEAD = [
  'Key',
  'Title',
  'Authors',
  'Authors complete',
  'Year',
  'Date',
  'Venue',
  'Volume',
  'Issue',
  'Pages',
  'Publisher',
]
const MORE = ['Type', 'DOI', 'arXiv', 'PMID', 'Link', 'Keywords', 'Abstract', 'Note']

/** “Family, Given”, parted by semicolons as Scopus does it; a semicolon within a name becomes a comma. */
const printAuthors = ({ authors, authorsComplete }: Reference): string =>
  [
    ...authors.map(({ name, family, given, suffix }) =>
      (family === '' ? name : [family, given, suffix].filter((part) => part !== '').join(', ')).replaceAll(';', ','),
    ),
    ...(authorsComplete || authors.length === 0 ? [] : ['et al.']),
  ].join('; ')

/** References as a table; cells that a spreadsheet would run are guarded (see `printCsv`). */
export const printReferencesCsv = (references: readonly Reference[]): string =>
  printCsv(
    [...HEAD, ...MORE],
    references.map((reference) => [
      reference.key,
      reference.title,
      printAuthors(reference),
      reference.authorsComplete,
      reference.year ?? '',
      reference.date ?? '',
      reference.venue,
      reference.volume,
      reference.issue,
      reference.pages,
      reference.publisher,
      reference.type,
      reference.doi,
      reference.arxiv,
      reference.pmid,
      reference.link,
      reference.keywords.map((keyword) => keyword.replaceAll(';', ',')).join('; '),
      reference.abstract,
      reference.note,
    ]),
  )

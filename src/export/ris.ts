import type { Reference, ReferenceAuthor } from './references'

/** RIS types by CSL's names; whatever is not here is `GEN`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'JOUR',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CPAPER',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
}

/** One line of text: RIS has no sign for a line's end within a field. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** “Family, Given, Suffix” as RIS asks for it; a group keeps its name. */
const printAuthor = ({ name, family, given, suffix }: ReferenceAuthor): string =>
  family === '' ? name : [family, given, suffix].filter((part, at) => part !== '' || at === 0).join(', ')

/** A date as RIS writes it, `2023/08/25`. */
const printDate = (date: string): string => date.replaceAll('-', '/')

function printRecord(reference: Reference): string {
  const [start = '', end = ''] = reference.pages.split(/[-\u2013]+/u).map((page) => page.trim())
  const type = TYPES[reference.type] ?? 'GEN'
  const fields: readonly (readonly [string, string])[] = [
    ['ID', reference.key],
    ['TI', reference.title],
    ...reference.authors.map((author) => ['AU', printAuthor(author)] as const),
    // Reference managers read the words; RIS itself cannot say that a list goes on.
    ...(reference.authorsComplete || reference.authors.length === 0 ? [] : [['AU', 'et al.'] as const]),
    ['PY', reference.year === null ? '' : String(reference.year)],
    ['DA', reference.date === null ? '' : printDate(reference.date)],
    ['T2', reference.venue],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['SP', start],
    ['EP', end],
    ['PB', reference.publisher],
    ['DO', reference.doi],
    ['UR', reference.link || (reference.arxiv === '' ? '' : `https://arxiv.org/abs/${reference.arxiv}`)],
    ['C2', reference.pmid === '' ? '' : `PMID: ${reference.pmid}`],
    // Readers part keywords at semicolons.
    ...reference.keywords.map((keyword) => ['KW', keyword.replaceAll(';', ',')] as const),
    ['AB', reference.abstract],
    ['N1', reference.note],
  ]
  const lines = fields.map(([tag, value]) => [tag, flat(value)] as const).filter(([, value]) => value !== '')
  return [`TY  - ${type}`, ...lines.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n')
}

/** References as RIS, UTF-8 with CRLF line ends, a blank line between records. */
export const printRis = (references: readonly Reference[]): string => references.map(printRecord).join('\r\n')

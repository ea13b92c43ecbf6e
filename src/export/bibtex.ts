import type { Reference, ReferenceAuthor } from './references'

/** Entry types of BibLaTeX by CSL's names; whatever is not here is `misc`. */
const ENTRY_TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'inproceedings',
  book: 'book',
  chapter: 'incollection',
  thesis: 'phdthesis',
  report: 'techreport',
  dataset: 'misc',
}

/** Characters that TeX would act on, as it writes them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '"': '{"}',
}

/** A text on one line that TeX sets as it stands. Letters beyond ASCII stay: BibLaTeX and today's BibTeX styles read UTF-8. */
export const escapeTex = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_"]/g, (character) => TEX[character] ?? character)
    // TeX would draw two of these together.
    .replace(/([-'`,<>?!])(?=[-'`,<>])/g, '$1{}')

/** Characters that addresses may not have in a field of a reference, percent-encoded. */
const escapeAddress = (address: string): string =>
  address.replace(/[\s{}\\%]/gu, (character) => (character === '%' ? '\\%' : encodeURIComponent(character)))

/** “van der Berg, Jr., Jan”; a group, and a name that BibTeX would take apart at its “and”, stand in braces. */
function printAuthor({ name, family, given, suffix }: ReferenceAuthor): string {
  if (family === '') return `{${escapeTex(name)}}`
  const part = (text: string): string =>
    /[,\s]and[,\s]|,/iu.test(` ${text} `) ? `{${escapeTex(text)}}` : escapeTex(text)
  return [family, ...(suffix === '' ? [] : [suffix]), ...(given === '' ? [] : [given])].map(part).join(', ')
}

/** One entry; a field that is empty is left out. Braces around the title keep its capitals. */
function printEntry(reference: Reference): string {
  const { authors, authorsComplete, doi, arxiv, pmid } = reference
  const type = ENTRY_TYPES[reference.type] ?? 'misc'
  const names = [...authors.map(printAuthor), ...(authorsComplete || authors.length === 0 ? [] : ['others'])]
  const inBook = type === 'inproceedings' || type === 'incollection'
  const fields: readonly (readonly [string, string])[] = [
    ['title', reference.title === '' ? '' : `{${escapeTex(reference.title)}}`],
    ['author', names.join(' and ')],
    ['year', reference.year === null ? '' : String(reference.year)],
    ['date', reference.date ?? ''],
    [inBook ? 'booktitle' : 'journal', escapeTex(reference.venue)],
    ['volume', escapeTex(reference.volume)],
    ['number', escapeTex(reference.issue)],
    ['pages', escapeTex(reference.pages).replace(/(\d)\s*[-\u2013]\s*(\d)/u, '$1--$2')],
    ['publisher', escapeTex(reference.publisher)],
    ['doi', escapeAddress(doi)],
    ['eprint', escapeAddress(arxiv)],
    ['eprinttype', arxiv === '' ? '' : 'arxiv'],
    ['pmid', escapeTex(pmid)],
    ['url', escapeAddress(reference.link)],
    ['keywords', reference.keywords.map((keyword) => escapeTex(keyword.replace(/[,;]/g, ' '))).join(', ')],
    ['abstract', escapeTex(reference.abstract)],
    ['note', escapeTex(reference.note)],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${type}{${reference.key},\n${lines.join('')}}\n`
}

/** References as BibTeX that BibLaTeX reads too, UTF-8, one entry after the other. */
export const printBibtex = (references: readonly Reference[]): string => references.map(printEntry).join('\n')

import { cleanLoosely, type LatexReader } from './bibtex-latex'
import type { Value, Values } from './bibtex-inherit'
import { readBibtexNames } from './bibtex-names'
import { readMonth, statedDate } from './record-dates'
import type { StatedDate } from './record'
import { readArxivId, readDoi, readOrcid, readPmid, readStatedDate, splitKeywords } from './reference-parts'
import type { Reference, ReferenceAuthor } from './reference-record'

/** What CSL calls the types of BibTeX and BibLaTeX. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'article suppperiodical',
    'paper-conference': 'inproceedings conference',
    book: 'book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual',
    chapter: 'incollection inbook inreference bookinbook suppbook suppcollection',
    thesis: 'phdthesis mastersthesis thesis bachelorsthesis',
    report: 'techreport report',
    dataset: 'dataset data',
    software: 'software',
    webpage: 'online electronic www webpage',
    patent: 'patent',
    pamphlet: 'booklet',
    manuscript: 'unpublished',
    periodical: 'periodical',
    review: 'review',
    motion_picture: 'video movie',
    document: 'misc',
  }).flatMap(([csl, names]) => names.split(' ').map((name) => [name, csl] as const)),
)

/** Reads the first of some fields that is there; its LaTeX becomes plain text. */
type Take = (...names: readonly string[]) => string

function readDate(values: Values, take: Take): StatedDate | null {
  const date = values.get('date')
  const stated = date === undefined ? null : readStatedDate(date.text.replace(/[~?%]/g, '').replace(/\/.*/, ''))
  if (stated !== null) return stated
  const year = readStatedDate(take('year', 'issued'))
  const month = take('month')
  if (year?.year == null || year.month !== null || month === '') return year
  const [, before, behind] =
    /(?<!\d)(\d{1,2})(?!\d)?\D*$|^\D+?(\d{1,2})(?!\d)/.exec(/\p{L}/u.test(month) ? month : '') ?? []
  const day = values.get('day')?.text ?? before ?? behind
  return statedDate(year.year, readMonth(month), day === undefined ? null : Number(day))
}

/** Addresses of a value; LaTeX's escapes are taken out of them. */
const readAddresses = (text: string): string[] =>
  [...text.replace(/\\url\s*\{|[{}]/g, ' ').matchAll(/https?:\/\/[^\s"<>]+/gi)].map(([address]) =>
    address.replace(/\\([_%#&~$])/g, '$1').replace(/(?<![.,;])[.,;]+$/, ''),
  )

const isArxiv = (text: string): boolean => /^arxiv$/i.test(text.trim())

function readIdentifiers(values: Values, links: readonly string[]): (string | null)[] {
  const raw = (name: string): string =>
    (values.get(name)?.text ?? '').replace(/\\([_%#&~])/g, '$1').replace(/[{}]/g, '')
  const kind = raw('eprinttype') || raw('archiveprefix')
  const eprint = raw('eprint')
  const fromArchive =
    isArxiv(kind) || kind === '' ? readArxivId(eprint) : /^pubmed$/i.test(kind) ? readPmid(eprint) : null
  const doi = readDoi(raw('doi')) ?? links.map(readDoiAddress).find((found) => found !== null) ?? readDoi(raw('ee'))
  const arxiv =
    fromArchive ??
    readArxivId(raw('arxiv') || raw('arxivid')) ??
    links.map(readArxivAddress).find((found) => found !== null) ??
    [raw('journal'), raw('journaltitle'), raw('doi'), raw('number'), raw('note'), raw('howpublished'), raw('volume')]
      .map(readMarkedArxiv)
      .find((found) => found !== null)
  return [doi, arxiv ?? null, readPmid(raw('pmid'))]
}

const readDoiAddress = (link: string): string | null => (/doi\.org\//i.test(link) ? readDoi(link) : null)
const readArxivAddress = (link: string): string | null => (/arxiv\.org\//i.test(link) ? readArxivId(link) : null)
const readMarkedArxiv = (text: string): string | null =>
  /arxiv|^abs\//i.test(text) ? readArxivId(text.replace(/^abs\//, 'arXiv:')) : null

/** ORCIDs by the author's place: BibLaTeX's annotations, and the names and numbers of the Web of Science. */
function readOrcids(values: Values, authors: readonly ReferenceAuthor[]): Map<number, string> {
  const found = new Map<number, string>()
  for (const [name, { text }] of values) {
    if (!/^author\+an(?::orcid)?$/.test(name)) continue
    for (const [, place, said] of text.matchAll(/(\d{1,5})\s?=\s?([^;]{0,200})/g)) {
      const orcid = readOrcid(said ?? '')
      if (orcid !== null) found.set(Number(place) - 1, orcid)
    }
  }
  const listed = values.get('orcid-numbers')?.text ?? ''
  for (const [, stated, number] of listed.matchAll(/([^\n;/]{1,120})\/(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])/g)) {
    const family = (stated ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
    const initial = (stated ?? '').split(',')[1]?.trim().charAt(0).toLowerCase() ?? ''
    const orcid = readOrcid(number ?? '')
    const places = authors.flatMap(({ name, family: own }, at) =>
      own?.toLowerCase() === family && name.toLowerCase().startsWith(initial) ? [at] : [],
    )
    if (orcid !== null && places.length === 1) found.set(places[0] ?? 0, orcid)
  }
  return found
}

/** `title` and `subtitle` as one; a colon parts them where nothing else does. */
const joinTitle = (title: string, subtitle: string): string =>
  title === '' || subtitle === '' ? title || subtitle : `${title}${/[.:!?–—-]$/.test(title) ? ' ' : ': '}${subtitle}`

const countOf = (text: string): number | null => {
  const count = /^\D{0,12}?(\d{1,9})\b/.exec(text)?.[1]
  return count === undefined ? null : Number(count)
}

/** `lineOf` gives the line of a field, null for one that is inherited or not there. */
export type EntryContext = {
  readonly type: string
  readonly line: number
  readonly lineOf: (value: Value | undefined) => number | null
  readonly latex: LatexReader
}

/** An entry's fields as a reference. Time linear in the entry. */
export function readEntry(values: Values, { type, line, lineOf, latex }: EntryContext): Reference {
  const first = (...names: readonly string[]): Value | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined)
  const take: Take = (...names) => latex.read(first(...names)?.text ?? '')
  const isBook = TYPES.get(type) === 'book'
  const titles = ['title', ...(isBook ? ['booktitle', 'maintitle'] : []), 'titleaddon', 'maintitle']
  const { authors, complete } = readBibtexNames(first('author', 'authors')?.text ?? '')
  const orcids = readOrcids(values, authors)
  const links = ['url', 'howpublished', 'ee', 'link', 'bdsk-url-1'].flatMap((name) =>
    readAddresses(values.get(name)?.text ?? ''),
  )
  const note = values.get('note')?.text ?? ''
  const cited =
    values.get('times-cited')?.text ?? (/cited by:?\s*\d+/i.test(note) ? note.replace(/^.*?cited by/is, '') : '')
  const abstract = first('abstract')
  const arxivOnly = isArxiv(values.get('archiveprefix')?.text ?? '') && first('journal', 'journaltitle') === undefined
  return {
    line,
    title: joinTitle(take(...titles), values.has('title') ? take('subtitle') : ''),
    titleLine: lineOf(first(...titles)),
    authors: authors.map((author, at) => ({ ...author, identifiers: [orcids.get(at) ?? null] })),
    authorsLine: lineOf(first('author', 'authors')),
    authorsComplete: complete,
    affiliations: (first('affiliations')?.text ?? '').split(';').map((place) => latex.read(place)),
    date: readDate(values, take),
    dateLine: lineOf(first('date', 'year')),
    abstract: abstract === undefined ? null : cleanLoosely(abstract.text.replace(/\n\s*\n/g, '\u2029')),
    abstractLine: lineOf(abstract),
    links,
    identifiers: readIdentifiers(values, links),
    category: take('primaryclass', 'eprintclass') || null,
    venue: take('journal', 'journaltitle', 'booktitle', 'eventtitle', 'shortjournal'),
    keywords: ['keywords', 'keyword', 'author_keywords'].flatMap((name) =>
      splitKeywords(values.get(name)?.text ?? '').map((word) => latex.read(word)),
    ),
    citations: countOf(cited),
    publication: {
      type: arxivOnly && /^(?:article|misc|online)$/.test(type) ? 'article' : (TYPES.get(type) ?? null),
      volume: take('volume'),
      issue: take('number', 'issue'),
      pages: take('pages', 'eid', 'articleno'),
      publisher: take('publisher', 'school', 'institution', 'organization'),
    },
  }
}

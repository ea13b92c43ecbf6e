import { readCslDate, readCslNames } from './csl-parts'
import type { JsonObject } from './json-parse'
import { isObject, numberOf, objectOf, objectsOf, textOf, textsOf } from './json-values'
import { jsonStart, readJsonPapers } from './read-json'
import type { Format, StatedDate } from './record'
import type { Reference } from './reference-record'
import { readArxivId, readDoi } from './reference-parts'
import { readersReferencesWords } from '../words/readers-references'

const isWork = (value: JsonObject): boolean => 'DOI' in value || 'title' in value

/** The works of an answer: one, a list, or lists of works as people put them together. */
function find(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(find)
  if (!isObject(value)) return []
  if (isObject(value['message'])) return find(value['message'])
  if (Array.isArray(value['items'])) return objectsOf(value['items'])
  return isWork(value) ? [value] : []
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book-part', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['posted-content', 'article'],
  ['dissertation', 'thesis'],
  ['report-component', 'report'],
  ['peer-review', 'review'],
])

/** The date of publication, to the day where print or online states the day of the same year. */
function chooseDate(work: JsonObject): StatedDate | null {
  const dates = ['issued', 'published', 'published-online', 'published-print', 'posted'].flatMap(
    (key) => readCslDate(work[key]) ?? [],
  )
  const same = dates.filter(({ year }) => year === dates[0]?.year)
  return same.find(({ day }) => day !== null) ?? same.find(({ month }) => month !== null) ?? dates[0] ?? null
}

function readTitle(work: JsonObject): string | null {
  const title = textOf(work['title'])
  const subtitle = textOf(work['subtitle'])
  if (title === null || subtitle === null || title.toLowerCase().includes(subtitle.toLowerCase()))
    return title ?? subtitle
  return `${title}${/[:.?!]\s*$/.test(title) ? '' : ':'} ${subtitle}`
}

function toReference(work: JsonObject): Omit<Reference, 'line'> {
  const doi = textOf(work['DOI']) ?? ''
  const type = textOf(work['type']) ?? ''
  const authors = objectsOf(work['author'])
  return {
    title: readTitle(work),
    // A name without its parts is a group in what publishers send to Crossref.
    authors: authors.flatMap((name) =>
      readCslNames([name]).map((author) =>
        'family' in name || 'given' in name ? author : { ...author, isGroup: true },
      ),
    ),
    affiliations: authors.flatMap((name) =>
      objectsOf(name['affiliation']).flatMap((place) => textOf(place['name']) ?? []),
    ),
    date: chooseDate(work),
    abstract: textOf(work['abstract']),
    links: [textOf(work['URL']) ?? '', textOf(objectOf(objectOf(work['resource'])['primary'])['URL']) ?? ''],
    identifiers: [readDoi(doi), readArxivId(doi)],
    venue:
      textOf(work['container-title']) ??
      textOf(objectOf(work['event'])['name']) ??
      textOf(work['short-container-title']),
    keywords: textsOf(work['subject']),
    citations: numberOf(work['is-referenced-by-count']),
    publication: {
      type: TYPES.get(type) ?? type,
      volume: textOf(work['volume']),
      issue: textOf(work['issue']),
      pages: textOf(work['page']) ?? textOf(work['article-number']),
      publisher: textOf(work['publisher']),
    },
  }
}

function sniff(text: string): number {
  const start = jsonStart(text)
  if (/"message-(?:type|version)"\s*:/.test(start)) return 1
  const listed = /"title"\s*:\s*\[/.test(start) || /"container-title"\s*:\s*\[/.test(start)
  const own = /"(?:is-referenced-by-count|references-count|reference-count|prefix|member|indexed|deposited)"\s*:/.test(
    start,
  )
  return listed && own && /"DOI"\s*:/.test(start) ? 0.95 : listed && /"DOI"\s*:/.test(start) ? 0.85 : 0
}

/** Answers of Crossref's programming interface, and lists of its works. */
export const crossrefJson: Format = {
  id: 'crossref-json',
  label: 'Crossref',
  sniff,
  parse: (source) =>
    readJsonPapers(
      {
        format: 'crossref-json',
        find,
        toReference,
        keys: {
          title: ['title'],
          authors: ['author'],
          date: ['issued', 'published', 'published-online', 'published-print'],
          abstract: ['abstract'],
        },
        empty: () => readersReferencesWords.theAnswerHoldsNoWorks,
      },
      source,
    ),
}

import type { JsonObject } from './json-parse'
import { isObject, numberOf, objectOf, objectsOf, textOf, textsOf } from './json-values'
import { jsonStart, readJsonPapers } from './read-json'
import type { Format } from './record'
import { readStatedDate } from './record-dates'
import type { Reference, ReferenceAuthor } from './reference-record'
import { joinPages } from './tag-fields'
import { readArxivId, readDoi, readOrcid, readPmid, turnName } from './reference-parts'
import { readersReferencesWords } from '../words/readers-references'

const ID = /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:\w+\/)?)?([WA]\d{2,12})$/i

/** An OpenAlex id of one kind, `W` for works and `A` for authors, out of an address or alone; null where it is none. */
function readId(value: unknown, kind: 'W' | 'A'): string | null {
  const id = ID.exec(textOf(value)?.trim() ?? '')?.[1]?.toUpperCase()
  return id?.startsWith(kind) === true ? `openalex:${id}` : null
}

const isWork = (value: JsonObject): boolean =>
  readId(value['id'], 'W') !== null || 'authorships' in value || 'abstract_inverted_index' in value

/** The works of an answer: of a list, of one work, or of answers put together. */
function find(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(find)
  if (!isObject(value)) return []
  if (Array.isArray(value['results'])) return objectsOf(value['results']).filter(isWork)
  return isWork(value) ? [value] : []
}

/** Words of an abstract stand at most so far behind its start. */
const LONGEST_ABSTRACT = 100_000

/** The abstract of its words and the places at which each stands; null where there is none. */
function unfoldAbstract(value: unknown): string | null {
  if (!isObject(value)) return null
  const words: (string | undefined)[] = []
  for (const [word, places] of Object.entries(value))
    for (const place of Array.isArray(places) ? places : [])
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < LONGEST_ABSTRACT)
        words[place] = word
  const text = words.filter((word) => word !== undefined).join(' ')
  return text === '' ? null : text
}

function readAuthor(authorship: JsonObject): ReferenceAuthor {
  const author = objectOf(authorship['author'])
  const named = textOf(author['display_name']) ?? textOf(authorship['raw_author_name']) ?? ''
  const places = objectsOf(authorship['institutions']).flatMap((place) => textOf(place['display_name']) ?? [])
  return {
    ...turnName(named),
    identifiers: [readId(author['id'], 'A'), readOrcid(textOf(author['orcid']) ?? '')],
    affiliation:
      places[0] ?? textsOf(authorship['raw_affiliation_strings'])[0] ?? textOf(authorship['raw_affiliation_string']),
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['journal-article', 'article-journal'],
  ['review', 'article-journal'],
  ['letter', 'article-journal'],
  ['editorial', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
  ['preprint', 'article'],
  ['posted-content', 'article'],
])

/** What the work is about: its keywords and topics; concepts, which older answers have in their place, where they are sure. */
function readKeywords(work: JsonObject): string[] {
  const named = (value: unknown): string[] =>
    objectsOf(value).flatMap((entry) => textOf(entry['display_name']) ?? textOf(entry['keyword']) ?? [])
  const stated = [...named(work['keywords']), ...named(work['topics'])]
  const sure = objectsOf(work['concepts']).filter(({ score }) => (numberOf(score) ?? 0) >= 0.5)
  return stated.length > 0 ? stated : named(sure)
}

function toReference(work: JsonObject): Omit<Reference, 'line'> {
  const ids = objectOf(work['ids'])
  const biblio = objectOf(work['biblio'])
  const primary = objectOf(work['primary_location'])
  const places = [primary, ...objectsOf(work['locations'])]
  const addresses = places.flatMap((place) => textOf(place['landing_page_url']) ?? [])
  const authorships = objectsOf(work['authorships'])
  const type = textOf(work['type']) ?? ''
  const doi = textOf(work['doi']) ?? textOf(ids['doi']) ?? ''
  return {
    title: textOf(work['title']) ?? textOf(work['display_name']),
    authors: authorships.map(readAuthor),
    authorsComplete: work['is_authors_truncated'] !== true,
    affiliations: authorships.flatMap((authorship) => {
      const named = objectsOf(authorship['institutions']).flatMap((place) => textOf(place['display_name']) ?? [])
      return named.length > 0 ? named : textsOf(authorship['raw_affiliation_strings'])
    }),
    date:
      readStatedDate(textOf(work['publication_date']) ?? '') ?? readStatedDate(textOf(work['publication_year']) ?? ''),
    abstract: unfoldAbstract(work['abstract_inverted_index']) ?? textOf(work['abstract']),
    links: [textOf(work['doi']) ?? '', addresses[0] ?? ''],
    identifiers: [
      readDoi(doi),
      [doi, ...addresses]
        .map((address) => (/arxiv/i.test(address) ? readArxivId(address) : null))
        .find((id) => id !== null) ?? null,
      readPmid(textOf(ids['pmid']) ?? ''),
      readId(work['id'], 'W'),
    ],
    venue: textOf(objectOf(primary['source'])['display_name']) ?? textOf(objectOf(work['host_venue'])['display_name']),
    keywords: readKeywords(work),
    citations: numberOf(work['cited_by_count']),
    publication: {
      type: TYPES.get(type) ?? type,
      volume: textOf(biblio['volume']),
      issue: textOf(biblio['issue']),
      pages: joinPages(textOf(biblio['first_page']), textOf(biblio['last_page'])),
      publisher: textOf(objectOf(primary['source'])['host_organization_name']),
    },
  }
}

/** Why an answer holds no works. */
function nameEmpty(values: readonly unknown[]): string {
  const [answer] = values
  if (isObject(answer) && objectsOf(answer['group_by']).length > 0) return readersReferencesWords.theAnswerHoldsCountsBy
  const list: readonly unknown[] = isObject(answer) && Array.isArray(answer['results']) ? answer['results'] : [answer]
  const entry = list[0]
  const other = isObject(entry) && /openalex\.org\/([A-Z])\d/i.test(textOf(entry['id']) ?? '')
  return other ? readersReferencesWords.theAnswerOfOpenalexLists : readersReferencesWords.theAnswerOfOpenalexHolds
}

function sniff(text: string): number {
  const start = jsonStart(text)
  if (
    /"id"\s*:\s*"https?:\/\/(?:api\.)?openalex\.org\/[A-Z]/i.test(start) ||
    /"abstract_inverted_index"\s*:/.test(start)
  )
    return 1
  if (/"authorships"\s*:\s*\[/.test(start)) return 0.95
  return /"meta"\s*:\s*\{[^{}]{0,300}"(?:db_response_time_ms|per_page)"/.test(start) ? 0.9 : 0
}

/** Works of OpenAlex: answers of its programming interface and lists of its works. */
export const openalexJson: Format = {
  id: 'openalex-json',
  label: 'OpenAlex',
  sniff,
  parse: (source) =>
    readJsonPapers(
      {
        format: 'openalex-json',
        find,
        toReference,
        keys: {
          title: ['title', 'display_name'],
          authors: ['authorships'],
          date: ['publication_date', 'publication_year'],
          abstract: ['abstract_inverted_index', 'abstract'],
        },
        empty: nameEmpty,
      },
      source,
    ),
}

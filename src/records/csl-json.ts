import { readCslDate, readCslNames } from './csl-parts'
import type { JsonObject } from './json-parse'
import { isObject, objectsOf, textOf, textsOf } from './json-values'
import { jsonStart, readJsonPapers } from './read-json'
import type { Format } from './record'
import type { Reference } from './reference-record'
import { readArxivId, readDoi, readPmid, splitKeywords } from './reference-parts'
import { readersReferencesWords } from '../words/readers-references'

const isItem = (value: unknown): value is JsonObject =>
  isObject(value) &&
  ('title' in value || 'author' in value || 'issued' in value || 'type' in value || 'container-title' in value)

/** Items in a list, in `items`, or one alone. */
function find(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return objectsOf(value)
  if (!isObject(value)) return []
  return Array.isArray(value['items']) ? objectsOf(value['items']) : isItem(value) ? [value] : []
}

function toReference(item: JsonObject): Omit<Reference, 'line'> {
  const note = textOf(item['note']) ?? ''
  const address = textOf(item['URL']) ?? ''
  const places = [textOf(item['number']), textOf(item['archive_location']), address, note, textOf(item['DOI'])]
  const keywords = item['keyword'] ?? item['keywords']
  return {
    title: textOf(item['title']) ?? textOf(item['title-short']),
    authors: readCslNames(item['author']),
    affiliations: objectsOf(item['author']).flatMap((name) =>
      textsOf(
        Array.isArray(name['affiliation'])
          ? objectsOf(name['affiliation']).map((place) => place['name'])
          : name['affiliation'],
      ),
    ),
    date: readCslDate(item['issued']) ?? readCslDate(item['published']),
    abstract: textOf(item['abstract']),
    links: [address],
    identifiers: [
      readDoi(textOf(item['DOI']) ?? '') ?? (/doi\.org\//i.test(address) ? readDoi(address) : null),
      places
        .map((place) => (place !== null && /arxiv/i.test(place) ? readArxivId(place) : null))
        .find((id) => id !== null) ?? null,
      readPmid(textOf(item['PMID']) ?? (/PMID:?\s?\d/.test(note) ? note : '')),
    ],
    venue: textOf(item['container-title']) ?? textOf(item['event-title']) ?? textOf(item['event']),
    keywords: Array.isArray(keywords) ? textsOf(keywords) : splitKeywords(textOf(keywords) ?? ''),
    publication: {
      type: textOf(item['type']),
      volume: textOf(item['volume']),
      issue: textOf(item['issue']),
      pages: textOf(item['page']),
      publisher: textOf(item['publisher']),
    },
  }
}

const TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|chapter|book|thesis|report|dataset|webpage|manuscript|patent|software|standard|document|speech|entry(?:-[a-z]+)?|post(?:-weblog)?|motion_picture|review|periodical|legislation|legal_case|personal_communication|song|broadcast|graphic|map|pamphlet)"/
const NAME = /"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal|suffix|non-dropping-particle|dropping-particle)"/

function sniff(text: string): number {
  const start = jsonStart(text)
  if (start === '') return 0
  const typed = TYPE.test(start)
  const shaped = NAME.test(start) || /"issued"\s*:\s*\{\s*"(?:date-parts|raw|literal)"/.test(start)
  if (typed && (shaped || /"container-title"|"citation-key"/.test(start))) return 0.9
  return shaped ? 0.7 : typed && /"title"\s*:\s*"/.test(start) ? 0.6 : 0
}

/** CSL-JSON, as Zotero, citation processors and many programs write it. */
export const cslJson: Format = {
  id: 'csl-json',
  label: 'CSL-JSON',
  sniff,
  parse: (source) =>
    readJsonPapers(
      {
        format: 'csl-json',
        find,
        toReference,
        keys: { title: ['title', 'title-short'], authors: ['author'], date: ['issued'], abstract: ['abstract'] },
        empty: () => readersReferencesWords.theFileHoldsNoItems,
      },
      source,
    ),
}

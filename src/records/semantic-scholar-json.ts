import type { JsonObject } from './json-parse'
import { isObject, numberOf, objectOf, objectsOf, textOf, textsOf } from './json-values'
import { jsonStart, readJsonPapers } from './read-json'
import type { Format } from './record'
import { readStatedDate } from './record-dates'
import type { Reference, ReferenceAuthor } from './reference-record'
import { readArxivId, readDoi, readOrcid, readPmid, turnName } from './reference-parts'
import { readersReferencesWords } from '../words/readers-references'

/** A field in the spelling of the interface, or in the small letters of the data sets. */
const pick = (object: JsonObject, name: string): unknown => object[name] ?? object[name.toLowerCase()]

const isPaper = (value: JsonObject): boolean =>
  pick(value, 'paperId') !== undefined ||
  ('title' in value && ['corpusId', 'year', 'authors', 'abstract'].some((key) => pick(value, key) !== undefined))

/** The papers of one entry of a list: itself, the paper within a citation, or the papers of an author. */
function findIn(entry: unknown): readonly JsonObject[] {
  if (!isObject(entry)) return []
  for (const key of ['citingPaper', 'citedPaper', 'paper'])
    if (isObject(entry[key])) return isPaper(entry[key]) ? [entry[key]] : []
  if (isPaper(entry)) return [entry]
  return Array.isArray(entry['papers']) ? objectsOf(entry['papers']) : []
}

const findInList = (list: readonly unknown[]): (JsonObject | null)[] =>
  list.flatMap((entry): readonly (JsonObject | null)[] => (entry === null ? [null] : findIn(entry)))

/** The papers of an answer: a search, a batch, recommendations, citations, one paper, or an author with papers. */
function find(value: unknown): readonly (JsonObject | null)[] {
  if (Array.isArray(value)) return findInList(value)
  if (!isObject(value)) return []
  const list = value['data'] ?? value['recommendedPapers']
  if (Array.isArray(list)) return findInList(list)
  return findIn(value)
}

function readAuthor(author: unknown): ReferenceAuthor {
  if (!isObject(author)) return turnName(textOf(author) ?? '')
  const id = textOf(pick(author, 'authorId'))
  const known = objectOf(pick(author, 'externalIds'))
  return {
    ...turnName(textOf(author['name']) ?? ''),
    identifiers: [id === null ? null : `s2:${id}`, readOrcid(textOf(known['ORCID']) ?? '')],
    affiliation: textsOf(author['affiliations'])[0] ?? null,
  }
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/conference/i, 'paper-conference'],
  [/booksection/i, 'chapter'],
  [/book/i, 'book'],
  [/dataset/i, 'dataset'],
  [/journalarticle|review/i, 'article-journal'],
]

function toReference(paper: JsonObject): Omit<Reference, 'line'> {
  const ids = objectOf(pick(paper, 'externalIds'))
  const journal = objectOf(paper['journal'])
  const authors = Array.isArray(paper['authors']) ? paper['authors'] : []
  const types = textsOf(pick(paper, 'publicationTypes'))
  const arxiv = textOf(ids['ArXiv'])
  return {
    title: textOf(paper['title']),
    authors: authors.map(readAuthor),
    affiliations: objectsOf(authors).flatMap((author) => textsOf(author['affiliations'])),
    date: readStatedDate(textOf(pick(paper, 'publicationDate')) ?? '') ?? readStatedDate(textOf(paper['year']) ?? ''),
    abstract: textOf(paper['abstract']),
    links: [textOf(paper['url']) ?? '', textOf(objectOf(pick(paper, 'openAccessPdf'))['url']) ?? ''],
    identifiers: [
      readDoi(textOf(ids['DOI']) ?? ''),
      arxiv === null ? null : readArxivId(arxiv),
      readPmid(textOf(ids['PubMed']) ?? ''),
    ],
    venue:
      textOf(objectOf(pick(paper, 'publicationVenue'))['name']) ?? textOf(journal['name']) ?? textOf(paper['venue']),
    citations: numberOf(pick(paper, 'citationCount')),
    publication: {
      type: TYPES.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1] ?? null,
      volume: textOf(journal['volume']),
      pages: textOf(journal['pages']),
    },
  }
}

/** Why an answer holds no papers. */
function nameEmpty(values: readonly unknown[]): string {
  const [answer] = values
  const list: unknown = isObject(answer) ? (answer['data'] ?? [answer]) : answer
  const authors = objectsOf(list).some((entry) => 'authorId' in entry)
  return authors
    ? readersReferencesWords.theAnswerOfSemanticScholar
    : readersReferencesWords.theAnswerOfSemanticScholarHolds
}

function sniff(text: string): number {
  const start = jsonStart(text)
  if (/"(?:paperId|citingPaper|citedPaper|recommendedPapers)"\s*:/.test(start)) return 0.97
  if (/"corpusid"\s*:\s*\d/i.test(start) && /"(?:externalids|title)"\s*:/i.test(start)) return 0.95
  if (/"authorId"\s*:\s*"/.test(start)) return 0.9
  return /"data"\s*:\s*\[/.test(start) && /"offset"\s*:\s*\d/.test(start) ? 0.5 : 0
}

/** Answers of Semantic Scholar's programming interface, and papers of its data sets. */
export const semanticScholarJson: Format = {
  id: 'semantic-scholar-json',
  label: 'Semantic Scholar',
  sniff,
  parse: (source) =>
    readJsonPapers(
      {
        format: 'semantic-scholar-json',
        find,
        toReference,
        keys: {
          title: ['title'],
          authors: ['authors'],
          date: ['publicationDate', 'publicationdate', 'year'],
          abstract: ['abstract'],
        },
        empty: nameEmpty,
      },
      source,
    ),
}

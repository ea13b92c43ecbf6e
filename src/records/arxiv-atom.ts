import { readXml, xmlStart } from './read-xml'
import type { Format } from './record'
import { readStatedDate } from './record-dates'
import type { Reference } from './reference-record'
import { readArxivId, readDoi } from './reference-parts'
import { childrenOf, findNode, textOf, type XmlNode } from './xml-records'
import { readersReferencesWords } from '../words/readers-references'

/** An error of arXiv stands in an entry with an address of its own in place of a paper. */
const isError = (entry: XmlNode): boolean => /arxiv\.org\/api\/errors/.test(textOf(findNode(entry, 'id')) ?? '')

function toReference(entry: XmlNode): Reference | null {
  if (isError(entry)) return null
  const id = textOf(findNode(entry, 'id')) ?? ''
  const title = findNode(entry, 'title')
  const summary = findNode(entry, 'summary')
  const authors = childrenOf(entry, 'author')
  const published = findNode(entry, 'published') ?? findNode(entry, 'updated')
  const categories = childrenOf(entry, 'category').flatMap(({ attributes }) => attributes['term'] ?? [])
  const arxiv = readArxivId(id)
  return {
    line: entry.line,
    title: textOf(title),
    titleLine: title?.line ?? null,
    // arXiv writes names as they are spoken.
    authors: authors.map((author) => ({
      name: textOf(findNode(author, 'name')) ?? '',
      affiliation: textOf(findNode(author, 'affiliation')),
    })),
    authorsLine: authors[0]?.line ?? null,
    affiliations: authors.flatMap((author) =>
      childrenOf(author, 'affiliation').flatMap((place) => textOf(place) ?? []),
    ),
    date: readStatedDate((textOf(published) ?? '').slice(0, 10)),
    dateLine: published?.line ?? null,
    abstract: textOf(summary),
    abstractLine: summary?.line ?? null,
    links: [id, ...childrenOf(entry, 'link').map(({ attributes }) => attributes['href'] ?? '')],
    identifiers: [arxiv, readDoi(textOf(findNode(entry, 'doi')) ?? '')],
    venue: null,
    // The codes of fields are no keywords: they would stand among the topics beside the fields' names.
    category: findNode(entry, 'primary_category')?.attributes['term'] ?? categories[0] ?? null,
    publication: { type: 'article' },
  }
}

/** Feeds of arXiv's programming interface. */
export const arxivAtom: Format = {
  id: 'arxiv-atom',
  label: readersReferencesWords.arxivFeed,
  sniff: (text) => {
    const start = xmlStart(text)
    return /<feed[\s>]/.test(start) && /arxiv\.org/i.test(start) ? 1 : 0
  },
  parse: (source) =>
    readXml(
      {
        format: 'arxiv-atom',
        isRecord: (name) => name === 'entry',
        toReference,
        complain: (entry) =>
          readersReferencesWords.arxivAnsweredWithAnError(
            textOf(findNode(entry, 'summary')) ?? readersReferencesWords.noReason,
          ),
        empty: readersReferencesWords.theFeedHoldsNoPapers,
      },
      source,
    ),
}

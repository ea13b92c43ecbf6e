import { readEndnoteType } from './endnote-types'
import { readXml, xmlStart } from './read-xml'
import type { Format } from './record'
import { chooseDate } from './record-dates'
import type { Reference } from './reference-record'
import { readArxivId, readDoi, readPmid, splitKeywords, turnName } from './reference-parts'
import { childrenOf, findAll, findNode, textOf, type XmlNode } from './xml-records'
import { readersReferencesWords } from '../words/readers-references'

const textsOf = (nodes: readonly XmlNode[]): string[] => nodes.flatMap((node) => textOf(node) ?? [])

/** EndNote sets every text in `<style>` elements, which say nothing but type. */
function toReference(record: XmlNode): Reference {
  const titles = findNode(record, 'titles')
  const title = findNode(titles, 'title') ?? findNode(record, 'title')
  const authors = findAll(findNode(record, 'contributors', 'authors') ?? findNode(record, 'authors'), 'author')
  const dates = findNode(record, 'dates')
  const abstract = findNode(record, 'abstract')
  const addresses = textsOf(findAll(findNode(record, 'urls'), 'url'))
  const type = findNode(record, 'ref-type')
  const stated = [textOf(findNode(dates, 'year')), ...textsOf(findAll(findNode(dates, 'pub-dates'), 'date'))]
  const base =
    textOf(findNode(record, 'remote-database-provider')) ?? textOf(findNode(record, 'remote-database-name')) ?? ''
  const accession = textOf(findNode(record, 'accession-num')) ?? ''
  const inAddress = (pattern: RegExp): string => addresses.find((address) => pattern.test(address)) ?? ''
  return {
    line: record.line,
    title: textOf(title),
    titleLine: title?.line ?? null,
    authors: textsOf(authors).map(turnName),
    authorsLine: authors[0]?.line ?? null,
    affiliations: textsOf(childrenOf(record, 'auth-address')),
    date: chooseDate(stated.filter((date) => date !== null)),
    dateLine: dates?.line ?? null,
    abstract: textOf(abstract),
    abstractLine: abstract?.line ?? null,
    links: addresses,
    identifiers: [
      readDoi(textOf(findNode(record, 'electronic-resource-num')) ?? '') ?? readDoi(inAddress(/doi\.org\//i)),
      readArxivId(inAddress(/arxiv/i)),
      /nlm|pubmed|medline/i.test(base) ? readPmid(accession) : readPmid(inAddress(/pubmed/i)),
    ],
    venue:
      textOf(findNode(record, 'periodical', 'full-title')) ??
      textOf(findNode(titles, 'secondary-title')) ??
      textOf(findNode(record, 'periodical', 'abbr-1')),
    keywords: textsOf(findAll(findNode(record, 'keywords'), 'keyword')).flatMap((text) =>
      text.includes(';') ? splitKeywords(text) : [text],
    ),
    publication: {
      type: readEndnoteType(type?.attributes['name'] ?? ''),
      volume: textOf(findNode(record, 'volume')),
      issue: textOf(findNode(record, 'number')),
      pages: textOf(findNode(record, 'pages')),
      publisher: textOf(findNode(record, 'publisher')),
    },
  }
}

function sniff(text: string): number {
  const start = xmlStart(text)
  if (
    !/<records?[\s>]/.test(start) ||
    !start
      .trimStart()
      .replace(/^\ufeff/, '')
      .startsWith('<')
  )
    return 0
  return /<ref-type[\s>]/.test(start)
    ? 1
    : /<contributors>[\s\S]{0,200}<authors>/.test(start) || /<source-app[^>]*EndNote/.test(start)
      ? 0.9
      : 0
}

/** The XML of EndNote, which Bookends, JabRef and others write too. */
export const endnoteXml: Format = {
  id: 'endnote-xml',
  label: 'EndNote XML',
  sniff,
  parse: (source) =>
    readXml(
      {
        format: 'endnote-xml',
        isRecord: (name) => name === 'record',
        toReference,
        empty: readersReferencesWords.theFileHoldsNoRecord,
      },
      source,
    ),
}

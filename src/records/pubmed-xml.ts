import { readXml, xmlStart } from './read-xml'
import type { Format, StatedDate } from './record'
import { readMonth, readStatedDate, statedDate } from './record-dates'
import type { Reference, ReferenceAuthor } from './reference-record'
import { joinName, readDoi, readOrcid, readPmid } from './reference-parts'
import { childrenOf, findAll, findNode, textOf, type XmlNode } from './xml-records'
import { readersReferencesWords } from '../words/readers-references'

/** `<Year>2020</Year><Month>Jul</Month><Day>24</Day>`, or a date in words. */
function readDate(node: XmlNode | undefined): StatedDate | null {
  const year = textOf(findNode(node, 'Year'))
  if (year === null) return readStatedDate(textOf(findNode(node, 'MedlineDate')) ?? '')
  const day = textOf(findNode(node, 'Day'))
  const month = readMonth(textOf(findNode(node, 'Month')) ?? '')
  return statedDate(Number(year), month, day === null ? null : Number(day))
}

function readAuthor(node: XmlNode): ReferenceAuthor | null {
  const group = textOf(findNode(node, 'CollectiveName'))
  const family = textOf(findNode(node, 'LastName')) ?? ''
  const given = textOf(findNode(node, 'ForeName')) ?? textOf(findNode(node, 'FirstName')) ?? ''
  const initials = textOf(findNode(node, 'Initials')) ?? ''
  if (node.attributes['ValidYN'] === 'N') return null
  const places = findAll(node, 'Affiliation').map(textOf)
  const identifiers = childrenOf(node, 'Identifier').map((one) => readOrcid(textOf(one) ?? ''))
  const affiliation = places.find((place) => place !== null) ?? null
  if (group !== null) return { name: group, isGroup: true, affiliation, identifiers }
  if (family === '' && given === '') return null
  return {
    ...joinName(family, given === '' ? initials : given, textOf(findNode(node, 'Suffix')) ?? ''),
    affiliation,
    identifiers,
  }
}

/** Parts of an abstract with their headings: “Background: …”. */
function readAbstract(node: XmlNode | undefined): string {
  return childrenOf(node, 'AbstractText')
    .map((part) => {
      const label = part.attributes['Label']
      const text = textOf(part) ?? ''
      return label === undefined || label === '' || /^unlabell?ed$/i.test(label) || text === ''
        ? text
        : `${label}: ${text}`
    })
    .filter((text) => text !== '')
    .join('\n')
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/congress|conference/i, 'paper-conference'],
  [/dissertation/i, 'thesis'],
  [/technical report/i, 'report'],
  [/dataset/i, 'dataset'],
  [/preprint/i, 'article'],
]

/** DOI and number of PubMed, of the article itself and not of those that it cites. */
function readIdentifiers(record: XmlNode, article: XmlNode | undefined): (string | null)[] {
  const data = findNode(record, 'PubmedData') ?? findNode(record, 'PubmedBookData')
  const document = findNode(record, 'BookDocument')
  const listed = [data, document].flatMap((node) => childrenOf(findNode(node, 'ArticleIdList'), 'ArticleId'))
  const located = [...childrenOf(article, 'ELocationID'), ...childrenOf(findNode(document, 'Book'), 'ELocationID')]
  const doiOf = (nodes: readonly XmlNode[], kind: string): string | null => {
    const found = nodes.find((node) => node.attributes[kind] === 'doi' && node.attributes['ValidYN'] !== 'N')
    return found === undefined ? null : readDoi(textOf(found) ?? '')
  }
  const pmid = textOf(findNode(record, 'MedlineCitation', 'PMID')) ?? textOf(findNode(document, 'PMID'))
  return [doiOf(located, 'EIdType') ?? doiOf(listed, 'IdType'), readPmid(pmid ?? '')]
}

/** Titles in other languages stand in brackets, with the title in English before. */
function toReference(record: XmlNode): Reference {
  const citation = findNode(record, 'MedlineCitation')
  const document = findNode(record, 'BookDocument')
  const article = findNode(citation, 'Article') ?? document
  const book = findNode(document, 'Book')
  const journal = findNode(article, 'Journal')
  const issue = findNode(journal, 'JournalIssue')
  // A document with a title of its own is a chapter; a book else.
  const named = findNode(article, 'ArticleTitle')
  const chapter = document !== undefined && findNode(document, 'AuthorList') !== undefined
  const title =
    [
      book === undefined || chapter ? named : undefined,
      findNode(book, 'BookTitle'),
      named,
      findNode(article, 'VernacularTitle'),
    ].find((node) => textOf(node) !== null) ?? undefined
  const lists = [
    ...childrenOf(article, 'AuthorList'),
    ...childrenOf(book, 'AuthorList').filter(({ attributes }) => attributes['Type'] !== 'editors'),
  ]
  const list = lists.find((one) => childrenOf(one, 'Author').length > 0)
  const nodes = list === undefined ? childrenOf(article, 'Author') : childrenOf(list, 'Author')
  const authors = nodes.map(readAuthor).filter((author) => author !== null)
  const date = findNode(issue, 'PubDate') ?? findNode(book, 'PubDate') ?? findNode(article, 'ArticleDate')
  const abstract = findNode(article, 'Abstract')
  const types = findAll(article, 'PublicationType').map((node) => textOf(node) ?? '')
  const stated = readDate(date)
  const electronic = readDate(findNode(article, 'ArticleDate'))
  return {
    line: record.line,
    title: textOf(title),
    titleLine: title?.line ?? null,
    authors,
    authorsLine: list?.line ?? nodes[0]?.line ?? null,
    authorsComplete: list?.attributes['CompleteYN'] !== 'N',
    affiliations: nodes.flatMap((node) => findAll(node, 'Affiliation').flatMap((place) => textOf(place) ?? [])),
    date:
      stated !== null && electronic?.year === stated.year && stated.month === null
        ? electronic
        : (stated ?? electronic),
    dateLine: date?.line ?? null,
    abstract: readAbstract(abstract),
    abstractLine: abstract?.line ?? null,
    identifiers: readIdentifiers(record, article),
    venue:
      textOf(findNode(journal, 'Title')) ??
      textOf(findNode(journal, 'ISOAbbreviation')) ??
      (chapter ? textOf(findNode(book, 'BookTitle')) : null),
    keywords: [
      ...findAll(citation ?? document, 'Keyword').flatMap((node) => textOf(node) ?? []),
      ...findAll(citation, 'DescriptorName').flatMap((node) => textOf(node) ?? []),
    ],
    publication: {
      type:
        TYPES.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1] ??
        (book === undefined ? 'article-journal' : chapter ? 'chapter' : 'book'),
      volume: textOf(findNode(issue, 'Volume')),
      issue: textOf(findNode(issue, 'Issue')),
      pages:
        textOf(findNode(article, 'Pagination', 'MedlinePgn')) ?? textOf(findNode(article, 'Pagination', 'StartPage')),
      publisher: textOf(findNode(book, 'Publisher', 'PublisherName')),
    },
  }
}

/** PubMed's and MEDLINE's XML, articles and books. */
export const pubmedXml: Format = {
  id: 'pubmed-xml',
  label: 'PubMed XML',
  sniff: (text) =>
    /<(?:PubmedArticle|PubmedBookArticle|PubmedArticleSet|PubmedBookArticleSet|MedlineCitationSet)[\s>/]/.test(
      xmlStart(text),
    )
      ? 1
      : 0,
  parse: (source) =>
    readXml(
      {
        format: 'pubmed-xml',
        isRecord: (name) => name === 'PubmedArticle' || name === 'PubmedBookArticle',
        toReference,
        empty: readersReferencesWords.theFileHoldsNoArticle,
      },
      source,
    ),
}

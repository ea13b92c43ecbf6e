import { describe, expect, it } from 'vitest'
import { pubmedXml } from '../../src/records/pubmed-xml'
import type { PaperRecord, ParsedSource } from '../../src/records/record'

function parse(text: string): ParsedSource {
  if (!('parse' in pubmedXml)) throw new Error('the reader is not at hand')
  return pubmedXml.parse({ name: 'some.xml', text })
}

function first({ records }: ParsedSource): PaperRecord {
  const [record] = records
  if (record === undefined) throw new Error('no record was read')
  return record
}

/** The record of an article with these elements, and of what stands beside it. */
const article = (elements: string, beside = '', title = '<ArticleTitle>Lamps</ArticleTitle>'): PaperRecord =>
  first(
    parse(
      `<PubmedArticleSet>\n<PubmedArticle>\n<MedlineCitation>\n<Article>\n${title}\n${elements}</Article>${beside}</PubmedArticle></PubmedArticleSet>`,
    ),
  )

/** The record of a book's document with these elements. */
const document = (elements: string, beside = ''): PaperRecord =>
  first(
    parse(
      `<PubmedArticleSet><PubmedBookArticle><BookDocument>${elements}</BookDocument>${beside}</PubmedBookArticle></PubmedArticleSet>`,
    ),
  )

const author = (elements: string, attributes = ''): string =>
  `<AuthorList><Author${attributes}>${elements}</Author></AuthorList>`

describe('the date of an article', () => {
  const date = (text: string): unknown => {
    const found = article(text).date
    return found && [found.year, found.month, found.day]
  }
  const issue = (text: string): string => `<Journal><JournalIssue><PubDate>${text}</PubDate></JournalIssue></Journal>`
  const online = (text: string): string => `<ArticleDate>${text}</ArticleDate>`
  const FULL = '<Year>2020</Year><Month>7</Month><Day>24</Day>'

  it.each([
    [issue('<Year>2020</Year>'), [2020, null, null]],
    [issue('<Year>2020</Year><Month>Jul</Month>'), [2020, 7, null]],
    [issue('<Year>2020</Year><Month>Jul</Month><Day>24</Day>'), [2020, 7, 24]],
    [issue('<Year>2020</Year><Month>07</Month><Day>04</Day>'), [2020, 7, 4]],
    [issue('<Year>2020</Year><Day>24</Day>'), [2020, null, null]],
    [issue('<Year>soon</Year>'), null],
    [issue('<MedlineDate>2020 Jul-Aug</MedlineDate>'), [2020, 7, null]],
    [issue('<Year>2019</Year><MedlineDate>2020 Jul-Aug</MedlineDate>'), [2019, null, null]],
    [issue(''), null],
    ['', null],
    [online(FULL), [2020, 7, 24]],
    [issue('<Year>2020</Year>') + online(FULL), [2020, 7, 24]],
    [issue('<Year>2020</Year><Month>Sep</Month>') + online(FULL), [2020, 9, null]],
    [issue('<Year>2021</Year>') + online(FULL), [2021, null, null]],
    [issue('') + online(FULL), [2020, 7, 24]],
  ])('with %s is %j', (text, expected) => {
    expect(date(text)).toEqual(expected)
  })

  it('stands at its line', () => {
    expect(article(`\n${issue('<Year>2020</Year>')}`).lines.heading).toBe(7)
    expect(article(`\n\n${online(FULL)}`).lines.heading).toBe(8)
    expect(article('').lines.heading).toBeNull()
  })
})

describe('the authors of an article', () => {
  it.each<[string, string[]]>([
    ['<LastName>Arm</LastName><ForeName>Ann B</ForeName><Initials>AB</Initials>', ['Ann B. Arm']],
    ['<LastName>Arm</LastName><FirstName>Ann</FirstName>', ['Ann Arm']],
    ['<LastName>Arm</LastName><ForeName>Ann</ForeName><FirstName>Anna</FirstName>', ['Ann Arm']],
    ['<LastName>Arm</LastName><Initials>AB</Initials>', ['A. B. Arm']],
    ['<LastName>Arm</LastName><ForeName>Ann</ForeName><Suffix>Jr</Suffix>', ['Ann Arm Jr']],
    ['<LastName>Arm</LastName>', ['Arm']],
    ['<ForeName>Ann</ForeName>', ['Ann']],
    ['<Initials>AB</Initials>', []],
    ['<Initials>AB</Initials><Suffix>Jr</Suffix>', []],
    ['<CollectiveName>Lamp Group</CollectiveName><LastName>Arm</LastName>', ['Lamp Group']],
    ['', []],
  ])('with %s are %j', (elements, names) => {
    expect(article(author(elements)).authors).toEqual(names)
  })

  it('who are marked as mistakes are none', () => {
    expect(article(author('<LastName>Arm</LastName>', ' ValidYN="N"')).authors).toEqual([])
    expect(article(author('<LastName>Arm</LastName>', ' ValidYN="Y"')).authors).toEqual(['Arm'])
    expect(article(author('<CollectiveName>Lamp Group</CollectiveName>', ' ValidYN="N"')).authors).toEqual([])
  })

  it('have their places and identifiers', () => {
    const identifier = '<Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>'
    const place = (text: string): string => `<AffiliationInfo><Affiliation>${text}</Affiliation></AffiliationInfo>`
    const record = article(
      `<AuthorList><Author><LastName>Arm</LastName>${identifier}<Identifier/>${place('')}${place('North School')}${place('East School')}</Author>` +
        `<Author><CollectiveName>Lamp Group</CollectiveName>${identifier}${place('West School')}</Author><Author><LastName>Bell</LastName></Author></AuthorList>`,
    )
    expect(record.people).toEqual([
      { identifiers: ['orcid:0000-0002-1825-0097'], affiliation: 'North School', family: 'Arm' },
      { identifiers: ['orcid:0000-0002-1825-0097'], affiliation: 'West School', isGroup: true },
      { identifiers: [], affiliation: null, family: 'Bell' },
    ])
    expect(record.affiliations).toEqual(['North School', 'East School', 'West School'])
  })

  it('may be incomplete, which the list says', () => {
    const complete = (attributes: string): boolean =>
      article(`<AuthorList${attributes}><Author><LastName>Arm</LastName></Author></AuthorList>`).authorsComplete
    expect([' CompleteYN="N"', ' CompleteYN="Y"', ''].map(complete)).toEqual([false, true, true])
  })

  it('may stand without a list, and behind an empty one', () => {
    const record = article('\n<Author><LastName>Arm</LastName></Author>')
    expect([record.authors, record.lines.authors, record.authorsComplete]).toEqual([['Arm'], 7, true])
    const second = article(`<AuthorList/>\n\n${author('<LastName>Bell</LastName>')}`)
    expect([second.authors, second.lines.authors]).toEqual([['Bell'], 8])
  })
})

describe('the abstract of an article', () => {
  it.each([
    ['<AbstractText>We light.</AbstractText>', 'We light.'],
    ['<AbstractText Label="AIM">We light.</AbstractText>', 'AIM: We light.'],
    ['<AbstractText Label="">We light.</AbstractText>', 'We light.'],
    ['<AbstractText Label="UNLABELLED">We light.</AbstractText>', 'We light.'],
    ['<AbstractText Label="Unlabeled">We light.</AbstractText>', 'We light.'],
    ['<AbstractText Label="UNLABELLED 2">We light.</AbstractText>', 'UNLABELLED 2: We light.'],
    ['<AbstractText Label="NOT UNLABELED">We light.</AbstractText>', 'NOT UNLABELED: We light.'],
    ['<AbstractText Label="AIM"/><AbstractText>We light.</AbstractText>', 'We light.'],
    [
      '<AbstractText Label="AIM">We light.</AbstractText><AbstractText Label="END">We rest.</AbstractText>',
      'AIM: We light.\nEND: We rest.',
    ],
    ['<AbstractText/>', null],
    ['<CopyrightInformation>Ours</CopyrightInformation>', null],
  ])('with %s is %j', (parts, text) => {
    expect(article(`<Abstract>${parts}</Abstract>`).abstract).toBe(text)
  })
})

describe('the identifiers of an article', () => {
  const located = (attributes: string): string => `<ELocationID ${attributes}>10.1234/located</ELocationID>`
  const listed = (attributes: string): string =>
    `</MedlineCitation><PubmedData><ArticleIdList><ArticleId ${attributes}>10.1234/listed</ArticleId></ArticleIdList></PubmedData>`

  it.each<[string, string, string[] | undefined]>([
    [located('EIdType="doi"'), '', ['doi:10.1234/located']],
    [located('EIdType="doi" ValidYN="Y"'), '', ['doi:10.1234/located']],
    [located('EIdType="doi" ValidYN="N"'), '', undefined],
    [located('EIdType="pii"'), '', undefined],
    [located('IdType="doi"'), '', undefined],
    ['', listed('IdType="doi"'), ['doi:10.1234/listed']],
    ['', listed('IdType="pii"'), undefined],
    [located('EIdType="doi"'), listed('IdType="doi"'), ['doi:10.1234/located']],
    [located('EIdType="pii"'), listed('IdType="doi"'), ['doi:10.1234/listed']],
    ['<ELocationID EIdType="doi"/>', listed('IdType="doi"'), ['doi:10.1234/listed']],
    ['', '<PMID>1234</PMID>', ['pmid:1234']],
  ])('with %s and %s beside it are %j', (elements, beside, ids) => {
    expect(article(elements, beside).identifiers).toEqual(ids)
  })

  it.each<[string, string, string[] | undefined]>([
    ['<PMID>1234</PMID><Book/>', '', ['pmid:1234']],
    ['<Book><ELocationID EIdType="doi">10.1234/book</ELocationID></Book>', '', ['doi:10.1234/book']],
    ['<ArticleIdList><ArticleId IdType="doi">10.1234/own</ArticleId></ArticleIdList>', '', ['doi:10.1234/own']],
    [
      '',
      '<PubmedBookData><ArticleIdList><ArticleId IdType="doi">10.1234/data</ArticleId></ArticleIdList></PubmedBookData>',
      ['doi:10.1234/data'],
    ],
  ])('of a book with %s and %s beside it are %j', (elements, beside, ids) => {
    expect(document(`<ArticleTitle>Lamps</ArticleTitle>${elements}`, beside).identifiers).toEqual(ids)
  })
})

describe('an article', () => {
  it.each([
    ['<ArticleTitle>Lamps</ArticleTitle><VernacularTitle>Lampen</VernacularTitle>', 'Lamps'],
    ['<ArticleTitle/><VernacularTitle>Lampen</VernacularTitle>', 'Lampen'],
    ['<VernacularTitle>Lampen</VernacularTitle>', 'Lampen'],
  ])('with %s has the title %j', (titles, title) => {
    expect(article('<Abstract><AbstractText>x</AbstractText></Abstract>', '', titles).title).toBe(title)
  })

  it.each([
    ['Congresses', 'paper-conference'],
    ['Conference Paper', 'paper-conference'],
    ['Academic Dissertation', 'thesis'],
    ['Technical Report', 'report'],
    ['Dataset', 'dataset'],
    ['Preprint', 'article'],
    ['Journal Article', 'article-journal'],
    ['Journal Article</PublicationType><PublicationType>Preprint', 'article'],
  ])('of the kind %s is of the type %j', (kind, type) => {
    const list = `<PublicationTypeList><PublicationType>${kind}</PublicationType></PublicationTypeList>`
    expect(article(list).publication).toEqual({ type })
  })

  it('states where it appeared', () => {
    const issue = '<JournalIssue><Volume>4</Volume><Issue>2</Issue></JournalIssue>'
    const names = '<Title>Lamp Letters</Title><ISOAbbreviation>Lamp Let</ISOAbbreviation>'
    const pages = '<Pagination><StartPage>3</StartPage><MedlinePgn>3-9</MedlinePgn></Pagination>'
    expect(article(`<Journal>${issue}${names}</Journal>${pages}`)).toMatchObject({
      venue: 'Lamp Letters',
      publication: { type: 'article-journal', volume: '4', issue: '2', pages: '3-9' },
    })
    const short = article(
      '<Journal><ISOAbbreviation>Lamp Let</ISOAbbreviation></Journal><Pagination><StartPage>3</StartPage></Pagination>',
    )
    expect([short.venue, short.publication?.pages]).toEqual(['Lamp Let', '3'])
    expect(article('')).not.toHaveProperty('venue')
  })

  it('has the keywords of its authors before those of the catalogue', () => {
    const heads =
      '<MeshHeadingList><MeshHeading><DescriptorName>Oil</DescriptorName></MeshHeading></MeshHeadingList><KeywordList><Keyword>wicks</Keyword><Keyword/></KeywordList>'
    expect(article('', heads).keywords).toEqual(['wicks', 'Oil'])
  })

  it('stands at its lines', () => {
    const record = article(
      `\n${author('<LastName>Arm</LastName>')}\n<Abstract><AbstractText>x</AbstractText></Abstract>`,
    )
    expect([record.line, record.lines]).toEqual([2, { heading: null, title: 5, authors: 7, abstract: 8 }])
  })
})

describe('a document of a book', () => {
  const book = '<Book><Publisher><PublisherName>Wick Press</PublisherName></Publisher><BookTitle>Light</BookTitle>'
  const editors = `<AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList>`
  const writers = `<AuthorList Type="authors"><Author><LastName>Cole</LastName></Author></AuthorList>`

  it('with authors of its own is a chapter', () => {
    const record = document(
      `${book}<PubDate><Year>2020</Year></PubDate>${editors}${writers}</Book><ArticleTitle>Lamps</ArticleTitle>${author('<LastName>Arm</LastName>')}<KeywordList><Keyword>oil</Keyword></KeywordList>`,
    )
    expect(record).toMatchObject({
      title: 'Lamps',
      authors: ['Arm'],
      venue: 'Light',
      date: { year: 2020, month: null, day: null },
      keywords: ['oil'],
      publication: { type: 'chapter', publisher: 'Wick Press' },
    })
  })

  it('without is the book, whose editors are no authors', () => {
    const record = document(`${book}${editors}${writers}</Book><ArticleTitle>Lamps</ArticleTitle>`)
    expect(record).toMatchObject({
      title: 'Light',
      authors: ['Cole'],
      publication: { type: 'book', publisher: 'Wick Press' },
    })
    expect(record).not.toHaveProperty('venue')
    expect(document(`${book}${editors}</Book>`).authors).toEqual([])
    expect(document('<Book/><ArticleTitle>Lamps</ArticleTitle>').title).toBe('Lamps')
  })
})

describe('a file of PubMed', () => {
  it.each([
    ['<PubmedArticleSet>', 1],
    ['<?xml version="1.0"?>\n<PubmedArticle >', 1],
    ['<PubmedBookArticle/>', 1],
    ['<PubmedBookArticleSet\n>', 1],
    ['<MedlineCitationSet>', 1],
    ['<PubmedArticles>', 0],
    ['<MedlineCitation>', 0],
    ['PubmedArticleSet', 0],
    [`<a>${'b'.repeat(30_000)}</a><PubmedArticleSet>`, 1],
  ])('is known: %s', (text, sureness) => {
    expect(pubmedXml.sniff(text)).toBe(sureness)
  })

  it('without articles says so', () => {
    expect(parse('<PubmedArticleSet></PubmedArticleSet>')).toEqual({
      source: 'some.xml',
      format: 'pubmed-xml',
      pages: [],
      records: [],
      present: 0,
      skipped: 0,
      issues: [{ source: 'some.xml', line: 0, severity: 'notice', message: 'The file holds no article of PubMed.' }],
    })
  })
})

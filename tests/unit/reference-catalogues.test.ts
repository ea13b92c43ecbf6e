import { describe, expect, it } from 'vitest'
import { openalexJson } from '../../src/records/openalex-json'
import { semanticScholarJson } from '../../src/records/semantic-scholar-json'
import type { Format, PaperRecord } from '../../src/records/record'

type Json = Readonly<Record<string, unknown>>

function readAll(format: Format, value: unknown): readonly PaperRecord[] {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return format.parse({ name: 'some.json', text: JSON.stringify(value, null, 1) }).records
}

function first(records: readonly PaperRecord[]): PaperRecord {
  const [record] = records
  if (record === undefined) throw new Error('no record was read')
  return record
}

const openalex = (value: Json): PaperRecord =>
  first(readAll(openalexJson, { id: 'https://openalex.org/W1234', title: 'Lamps', ...value }))
const scholar = (value: Json): PaperRecord =>
  first(readAll(semanticScholarJson, { paperId: 'x1', title: 'Lamps', ...value }))

describe('a work of OpenAlex', () => {
  it.each([
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
    ['book', 'book'],
  ])('of the type %s is of %s', (type, own) => {
    expect(openalex({ type }).publication?.type).toBe(own)
  })

  it.each<[Json, string[]]>([
    [{}, ['openalex:W1234']],
    [{ id: 'https://api.openalex.org/works/w1234' }, ['openalex:W1234']],
    [{ id: 'W1234' }, ['openalex:W1234']],
    [{ id: 'A1234', authorships: [] }, []],
    [{ id: 'W1', authorships: [] }, []],
    [{ id: 'xW1234', authorships: [] }, []],
    [{ doi: 'https://doi.org/10.1234/lamps' }, ['doi:10.1234/lamps', 'openalex:W1234']],
    [{ ids: { doi: '10.1234/lamps', pmid: '1234' } }, ['doi:10.1234/lamps', 'pmid:1234', 'openalex:W1234']],
    [
      { primary_location: { landing_page_url: 'https://arxiv.org/abs/2101.00001' } },
      ['arxiv:2101.00001', 'openalex:W1234'],
    ],
    [{ locations: [{ landing_page_url: 'https://arxiv.org/abs/2101.00001' }] }, ['arxiv:2101.00001', 'openalex:W1234']],
    [{ locations: [{ landing_page_url: '2101.00001' }] }, ['openalex:W1234']],
  ])('of %j has the identifiers %j', (work, ids) => {
    expect(openalex(work).identifiers ?? []).toEqual(ids)
  })

  it.each<[Json, string[] | undefined]>([
    [{ keywords: [{ display_name: 'oil' }], topics: [{ display_name: 'gas' }] }, ['oil', 'gas']],
    [{ keywords: [{ keyword: 'oil' }] }, ['oil']],
    [
      {
        concepts: [
          { display_name: 'oil', score: 0.5 },
          { display_name: 'gas', score: 0.49 },
        ],
      },
      ['oil'],
    ],
    [{ concepts: [{ display_name: 'oil' }] }, undefined],
    [{ topics: [{ display_name: 'gas' }], concepts: [{ display_name: 'oil', score: 0.9 }] }, ['gas']],
  ])('of %j has the keywords %j', (work, keywords) => {
    expect(openalex(work).keywords).toEqual(keywords)
  })

  it.each<[unknown, string | null]>([
    [{ We: [0], light: [1, 3], and: [2] }, 'We light and light'],
    [{ We: [0], light: [99_999], dark: [100_000] }, 'We light'],
    [{ We: [0], light: [-1], dark: [0.5], grey: 'x' }, 'We'],
    [{}, null],
  ])('with the words %j has the abstract %j', (words, abstract) => {
    expect(openalex({ abstract_inverted_index: words }).abstract).toBe(abstract)
  })

  it('has its people with their places', () => {
    const record = openalex({
      authorships: [
        {
          author: { id: 'https://openalex.org/A12', display_name: 'Ann Arm', orcid: '0000-0002-1825-0097' },
          institutions: [{ display_name: 'North School' }, { display_name: 'Town' }],
          raw_affiliation_strings: ['Raw'],
        },
        { raw_author_name: 'Bell, Bo', raw_affiliation_strings: ['East School'] },
        { author: { display_name: 'Cy Cole' }, raw_affiliation_string: 'West School' },
      ],
    })
    expect(record.authors).toEqual(['Ann Arm', 'Bo Bell', 'Cy Cole'])
    expect(record.people?.[0]?.identifiers).toEqual(['openalex:A12', 'orcid:0000-0002-1825-0097'])
    expect(record.people?.map(({ affiliation }) => affiliation)).toEqual(['North School', 'East School', 'West School'])
    expect(record.affiliations).toEqual(['North School', 'Town', 'East School'])
    expect(record.authorsComplete).toBe(true)
    const cut = { authorships: [{ raw_author_name: 'Ann Arm' }], is_authors_truncated: true }
    expect(openalex(cut).authorsComplete).toBe(false)
  })

  it('has its figures', () => {
    const record = openalex({
      title: null,
      display_name: 'Lamps',
      publication_year: 2020,
      publication_date: '2020-05-03',
      cited_by_count: 12,
      biblio: { volume: '4', issue: '2', first_page: '3', last_page: '9' },
      primary_location: { source: { display_name: 'Lamp Letters', host_organization_name: 'Wick Press' } },
    })
    expect(record).toMatchObject({
      title: 'Lamps',
      date: { year: 2020, month: 5, day: 3 },
      citations: 12,
      venue: 'Lamp Letters',
      publication: { volume: '4', issue: '2', pages: '3–9', publisher: 'Wick Press' },
    })
    expect(record.lines).toMatchObject({ title: 3, heading: 6 })
    expect(openalex({ publication_year: 2020, host_venue: { display_name: 'A' } })).toMatchObject({
      date: { year: 2020 },
      venue: 'A',
    })
    expect(openalex({ abstract: 'We light.' }).abstract).toBe('We light.')
  })

  it.each([
    ['{"id":"https://openalex.org/W1"}', 1],
    ['{"id" : "http://api.openalex.org/w1"}', 1],
    ['{"abstract_inverted_index":{}}', 1],
    ['{"authorships": [1]}', 0.95],
    ['{"meta":{"count":1,"db_response_time_ms":1}}', 0.9],
    ['{"meta" : {"per_page":1}}', 0.9],
    ['{"meta":{"a":{"per_page":1}}}', 0],
    ['{"id":"https://a.example/W1"}', 0],
  ])('is known in %s: %j', (text, sureness) => {
    expect(openalexJson.sniff(text)).toBe(sureness)
  })
})

describe('a paper of Semantic Scholar', () => {
  it.each<[string[], string | undefined]>([
    [['Conference'], 'paper-conference'],
    [['BookSection'], 'chapter'],
    [['Book'], 'book'],
    [['Dataset'], 'dataset'],
    [['JournalArticle'], 'article-journal'],
    [['Review'], 'article-journal'],
    [['JournalArticle', 'Conference'], 'paper-conference'],
    [['Thing'], undefined],
  ])('of the types %j is of %j', (publicationTypes, type) => {
    expect(scholar({ publicationTypes }).publication?.type).toBe(type)
    expect(scholar({ publicationtypes: publicationTypes }).publication?.type).toBe(type)
  })

  it('has its fields', () => {
    const record = scholar({
      externalIds: { DOI: '10.1234/lamps', ArXiv: '2101.00001', PubMed: '1234' },
      journal: { name: 'Lamp Letters', volume: '4', pages: '3-9' },
      venue: 'LL',
      url: 'https://a.example/1',
      openAccessPdf: { url: 'https://a.example/2' },
      citationCount: 12,
      year: 2020,
      publicationDate: '2020-05-03',
      abstract: 'We light.',
      authors: [
        {
          authorId: '7',
          name: 'Ann Arm',
          externalIds: { ORCID: '0000-0002-1825-0097' },
          affiliations: ['North School'],
        },
        'Bell, Bo',
      ],
    })
    expect(record.identifiers).toEqual(['doi:10.1234/lamps', 'arxiv:2101.00001', 'pmid:1234'])
    expect(record).toMatchObject({
      venue: 'Lamp Letters',
      links: ['https://a.example/1', 'https://a.example/2'],
      citations: 12,
      date: { year: 2020, month: 5, day: 3 },
      abstract: 'We light.',
      authors: ['Ann Arm', 'Bo Bell'],
      affiliations: ['North School'],
      publication: { volume: '4', pages: '3-9' },
    })
    expect(record.people?.[0]).toMatchObject({
      identifiers: ['s2:7', 'orcid:0000-0002-1825-0097'],
      affiliation: 'North School',
    })
    expect(scholar({ year: 2020, venue: 'LL' })).toMatchObject({ date: { year: 2020 }, venue: 'LL' })
    expect(scholar({ publicationVenue: { name: 'V' }, journal: { name: 'J' } }).venue).toBe('V')
  })

  it.each<[unknown, number]>([
    [{ data: [{ paperId: 'x', title: 'A' }] }, 1],
    [{ recommendedPapers: [{ paperId: 'x', title: 'A' }] }, 1],
    [{ data: [{ citingPaper: { paperId: 'x', title: 'A' } }, { citedPaper: { paperId: 'y', title: 'B' } }] }, 2],
    [{ data: [{ paper: { paperId: 'x', title: 'A' } }, { paper: { thing: 'B' } }] }, 1],
    [[null, { paperId: 'x', title: 'A' }], 1],
    [{ authorId: '7', papers: [{ paperId: 'x', title: 'A' }] }, 1],
    [{ title: 'A', corpusId: 1 }, 1],
    [{ title: 'A', corpusid: 1 }, 1],
    [{ title: 'A', year: 1 }, 1],
    [{ title: 'A', authors: [] }, 1],
    [{ title: 'A', abstract: '' }, 1],
    [{ title: 'A' }, 0],
  ])('is found in %j: %j', (value, count) => {
    expect(readAll(semanticScholarJson, value)).toHaveLength(count)
  })

  it.each([
    ['{"paperId": "x"}', 0.97],
    ['{"citingPaper":{}}', 0.97],
    ['{"citedPaper":{}}', 0.97],
    ['{"recommendedPapers":[]}', 0.97],
    ['{"corpusid": 1,"title":"A"}', 0.95],
    ['{"corpusid":1,"externalids":{}}', 0.95],
    ['{"corpusid":1}', 0],
    ['{"authorId": "7"}', 0.9],
    ['{"data": [],"offset": 0}', 0.5],
    ['{"data":[]}', 0],
    ['{"offset":0}', 0],
  ])('is known in %s: %j', (text, sureness) => {
    expect(semanticScholarJson.sniff(text)).toBe(sureness)
  })
})

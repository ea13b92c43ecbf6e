import { describe, expect, it } from 'vitest'
import { crossrefJson } from '../../src/records/crossref-json'
import { cslJson } from '../../src/records/csl-json'
import type { Format, PaperRecord } from '../../src/records/record'

type Json = Readonly<Record<string, unknown>>

function readAll(format: Format, value: unknown): readonly PaperRecord[] {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return format.parse({ name: 'some.json', text: JSON.stringify(value, null, 1) }).records
}

function readOne(format: Format, value: Json): PaperRecord {
  const [record] = readAll(format, [{ title: 'Lamps', ...value }])
  if (record === undefined) throw new Error('no record was read')
  return record
}

const csl = (value: Json): PaperRecord => readOne(cslJson, value)
const crossref = (value: Json): PaperRecord => readOne(crossrefJson, value)

describe('an item of CSL', () => {
  it.each<[Json, string | null]>([
    [{ title: 'Lamps', 'title-short': 'L' }, 'Lamps'],
    [{ title: '', 'title-short': 'Quills' }, 'Quills'],
  ])('of %j has the title %j', (item, title) => {
    expect(csl(item).title).toBe(title)
  })

  it.each<[Json, string[]]>([
    [{ DOI: '10.1234/lamps' }, ['doi:10.1234/lamps']],
    [{ URL: 'https://doi.org/10.1234/lamps' }, ['doi:10.1234/lamps']],
    [{ URL: 'https://a.example/10.1234/lamps' }, []],
    [{ number: 'arXiv:2101.00001' }, ['arxiv:2101.00001']],
    [{ archive_location: 'arXiv:2101.00001' }, ['arxiv:2101.00001']],
    [{ URL: 'https://arxiv.org/abs/2101.00001' }, ['arxiv:2101.00001']],
    [{ note: 'arXiv:2101.00001' }, ['arxiv:2101.00001']],
    [{ DOI: '10.48550/arXiv.2101.00001' }, ['doi:10.48550/arxiv.2101.00001', 'arxiv:2101.00001']],
    [{ number: '2101.00001' }, []],
    [{ PMID: '1234' }, ['pmid:1234']],
    [{ note: 'PMID: 1234' }, ['pmid:1234']],
    [{ note: 'PMID1234' }, ['pmid:1234']],
    [{ note: '1234' }, []],
  ])('of %j has the identifiers %j', (item, ids) => {
    expect(csl(item).identifiers ?? []).toEqual(ids)
  })

  it.each<[Json, string]>([
    [{ 'container-title': 'A', 'event-title': 'B' }, 'A'],
    [{ 'event-title': 'B', event: 'C' }, 'B'],
    [{ event: 'C' }, 'C'],
  ])('of %j has the venue %j', (item, venue) => {
    expect(csl(item).venue).toBe(venue)
  })

  it.each<[Json, string[]]>([
    [{ keyword: 'oil, gas' }, ['oil', 'gas']],
    [{ keywords: 'oil; gas' }, ['oil', 'gas']],
    [{ keyword: ['oil, gas', 'smoke'] }, ['oil, gas', 'smoke']],
  ])('of %j has the keywords %j', (item, keywords) => {
    expect(csl(item).keywords).toEqual(keywords)
  })

  it.each<[Json, unknown]>([
    [{ issued: { 'date-parts': [[2020, 5, 3]] } }, { year: 2020, month: 5, day: 3 }],
    [{ issued: { 'date-parts': [['2020', '5']] } }, { year: 2020, month: 5, day: null }],
    [{ issued: { raw: 'May 2020' } }, { year: 2020, month: 5, day: null }],
    [{ issued: { literal: 'May 2020' } }, { year: 2020, month: 5, day: null }],
    [{ issued: '2020-05' }, { year: 2020, month: 5, day: null }],
    [{ issued: 2020 }, { year: 2020, month: null, day: null }],
    [{ published: '2020' }, { year: 2020, month: null, day: null }],
    [
      { issued: {}, published: '2020' },
      { year: 2020, month: null, day: null },
    ],
    [{ issued: ['2020'] }, null],
  ])('of %j has the date %j', (item, date) => {
    expect(csl(item).date).toEqual(date)
  })

  it.each<[Json, string | undefined, string | undefined]>([
    [{ family: 'Arm', given: 'Ann' }, 'Ann Arm', 'Arm'],
    [{ family: 'Arm', given: 'Ann', suffix: 'Jr' }, 'Ann Arm Jr', 'Arm'],
    [{ family: 'Arm', given: 'Ann', 'non-dropping-particle': 'van' }, 'Ann van Arm', 'van Arm'],
    [{ family: 'Arm', given: 'Ann', 'dropping-particle': 'de' }, 'Ann de Arm', 'de Arm'],
    [{ literal: 'Lamp Group' }, 'Lamp Group', undefined],
    [{ name: 'Lamp Group' }, 'Lamp Group', undefined],
    [{ literal: 'Arm, Ann' }, 'Ann Arm', 'Arm'],
    [{ literal: 'Arm, Ann', given: 'Ann' }, 'Arm, Ann', undefined],
    [{ given: 'Ann' }, 'Ann', undefined],
    [{ thing: 'Ann' }, undefined, undefined],
  ])('by %j is by %j', (name, author, family) => {
    const record = csl({ author: [name] })
    expect([record.authors[0], record.people?.[0]?.family]).toEqual([author, family])
  })

  it.each<[unknown, string | null, string[]]>([
    ['North School', 'North School', ['North School']],
    [[{ name: 'North School' }, { name: 'East School' }], 'North School', ['North School', 'East School']],
    [[{ id: 'x' }, { name: 'East School' }], 'East School', ['East School']],
    [['North School'], 'North School', []],
    [[], null, []],
  ])('whose author is of %j', (affiliation, place, places) => {
    const record = csl({ author: [{ family: 'Arm', given: 'Ann', affiliation }] })
    expect(record.people?.[0]?.affiliation).toBe(place)
    expect(record.affiliations).toEqual(places)
  })

  it.each(['ORCID', 'orcid'])('has the identifiers of people under %s', (key) => {
    const { people } = csl({ author: [{ family: 'Arm', [key]: '0000-0002-1825-0097' }] })
    expect(people?.[0]?.identifiers).toEqual(['orcid:0000-0002-1825-0097'])
  })

  it('has its figures, address and lines', () => {
    const record = csl({
      type: 'book',
      volume: 4,
      issue: '2',
      page: '3-9',
      publisher: 'Wick Press',
      URL: 'https://a.example/1',
      author: [{ family: 'Arm' }],
      issued: 2020,
      abstract: 'We light.',
    })
    expect(record.publication).toEqual({ type: 'book', volume: '4', issue: '2', pages: '3-9', publisher: 'Wick Press' })
    expect(record.links).toEqual(['https://a.example/1'])
    expect(record.lines).toEqual({ heading: 15, title: 3, authors: 10, abstract: 16 })
    expect(csl({ title: undefined, 'title-short': 'L' }).lines.title).toBe(3)
  })

  it.each<[unknown, number]>([
    [[{ title: 'A' }, { title: 'B' }], 2],
    [{ items: [{ title: 'A' }, { title: 'B' }] }, 2],
    [{ title: 'A' }, 1],
    [{ author: [{ family: 'Arm' }] }, 1],
    [{ thing: 'A' }, 0],
    [[], 0],
  ])('is found in %j: %j', (value, count) => {
    expect(readAll(cslJson, value)).toHaveLength(count)
  })

  it.each([
    ['[{"type": "book", "author": [{"family": "Arm"}]}]', 0.9],
    ['[{"type":"article-journal","issued":{"date-parts":[[2020]]}}]', 0.9],
    ['[{"type":"thesis","issued":{"raw":"2020"}}]', 0.9],
    ['[{"type":"entry-dictionary","issued":{"literal":"2020"}}]', 0.9],
    ['[{"type":"post-weblog","container-title":"A"}]', 0.9],
    ['[{"type":"chapter","citation-key":"A"}]', 0.9],
    ['[{"author" : [ { "given":"Ann"}]}]', 0.7],
    ['[{"author":[{"literal":"Ann"}]}]', 0.7],
    ['[{"type":"report","title":"A"}]', 0.6],
    ['[{"type":"report","title":["A"]}]', 0],
    ['[{"type":"thing","title":"A"}]', 0],
    ['[{"type":"bookish","title":"A"}]', 0],
    ['{"type":"book"}', 0],
    ['"type":"book","author":[{"family":"Arm"}]', 0],
  ])('is known in %s: %j', (text, sureness) => {
    expect(cslJson.sniff(text)).toBe(sureness)
  })
})

describe('a work of Crossref', () => {
  it.each([
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
    ['dataset', 'dataset'],
  ])('of the type %s is of %s', (type, own) => {
    expect(crossref({ type }).publication?.type).toBe(own)
  })

  it.each<[Json, string]>([
    [{ title: ['Lamps'], subtitle: ['A tale'] }, 'Lamps: A tale'],
    [{ title: ['Lamps: a tale'], subtitle: ['A tale'] }, 'Lamps: a tale'],
    [{ title: ['Lamps?'], subtitle: ['A tale'] }, 'Lamps? A tale'],
    [{ title: ['Lamps: '], subtitle: ['A tale'] }, 'Lamps: A tale'],
    [{ title: [], subtitle: ['A tale'] }, 'A tale'],
    [{ title: ['Lamps'], subtitle: [] }, 'Lamps'],
  ])('of %j has the title %j', (work, title) => {
    expect(crossref(work).title).toBe(title)
  })

  const parts = (...numbers: number[]): Json => ({ 'date-parts': [numbers] })
  it.each<[Json, unknown]>([
    [{ issued: parts(2020) }, [2020, null, null]],
    [{ published: parts(2020) }, [2020, null, null]],
    [{ 'published-online': parts(2020) }, [2020, null, null]],
    [{ 'published-print': parts(2020) }, [2020, null, null]],
    [{ posted: parts(2020) }, [2020, null, null]],
    [{ issued: parts(2020), 'published-online': parts(2020, 5), 'published-print': parts(2020, 6, 3) }, [2020, 6, 3]],
    [{ issued: parts(2020), 'published-online': parts(2019, 5, 3) }, [2020, null, null]],
    [{ issued: parts(2020), 'published-online': parts(2020, 5) }, [2020, 5, null]],
  ])('of %j is of %j', (work, date) => {
    const { year, month, day } = crossref(work).date ?? {}
    expect([year, month, day]).toEqual(date)
  })

  it.each<[Json, string]>([
    [{ 'container-title': ['A'], event: { name: 'B' } }, 'A'],
    [{ event: { name: 'B' }, 'short-container-title': ['C'] }, 'B'],
    [{ 'short-container-title': ['C'] }, 'C'],
  ])('of %j has the venue %j', (work, venue) => {
    expect(crossref(work).venue).toBe(venue)
  })

  it('has its figures, people and addresses', () => {
    const record = crossref({
      DOI: '10.48550/arXiv.2101.00001',
      URL: 'https://a.example/1',
      resource: { primary: { URL: 'https://a.example/2' } },
      subject: ['oil', 'gas'],
      'is-referenced-by-count': 12,
      volume: '4',
      issue: '2',
      'article-number': 'e12',
      publisher: 'Wick Press',
      author: [{ family: 'Arm', affiliation: [{ name: 'North School' }] }, { given: 'Bo' }, { name: 'Lamp Group' }],
    })
    expect(record.identifiers).toEqual(['doi:10.48550/arxiv.2101.00001', 'arxiv:2101.00001'])
    expect(record.links).toEqual(['https://a.example/1', 'https://a.example/2'])
    expect(record.keywords).toEqual(['oil', 'gas'])
    expect(record.citations).toBe(12)
    expect(record.publication).toEqual({ volume: '4', issue: '2', pages: 'e12', publisher: 'Wick Press' })
    expect(record.people?.map(({ isGroup }) => isGroup)).toEqual([undefined, undefined, true])
    expect(record.affiliations).toEqual(['North School'])
    expect(crossref({ page: '3-9', 'article-number': 'e12' }).publication?.pages).toBe('3-9')
  })

  it.each<[unknown, number]>([
    [{ message: { items: [{ title: ['A'] }, { title: ['B'] }] } }, 2],
    [{ message: { title: ['A'] } }, 1],
    [[{ message: { title: ['A'] } }, { DOI: '10.1234/x', title: ['B'] }], 2],
    [{ items: [{ title: ['A'] }] }, 1],
    [{ thing: 'A' }, 0],
  ])('is found in %j: %j', (value, count) => {
    expect(readAll(crossrefJson, value)).toHaveLength(count)
  })

  it.each([
    ['{"message-type": "work"}', 1],
    ['{"message-version":"1"}', 1],
    ['[{"title":["A"],"DOI":"x","is-referenced-by-count":1}]', 0.95],
    ['[{"container-title" : ["A"],"DOI" : "x","references-count" : 1}]', 0.95],
    ['[{"title":["A"],"DOI":"x","prefix":1}]', 0.95],
    ['[{"title":["A"],"DOI":"x","member":1}]', 0.95],
    ['[{"title":["A"],"DOI":"x","deposited":1}]', 0.95],
    ['[{"title":["A"],"DOI" : "x"}]', 0.85],
    ['[{"title":["A"],"member":1}]', 0],
    ['[{"title":"A","DOI":"x","member":1}]', 0],
    ['[{"title":["A"]}]', 0],
  ])('is known in %s: %j', (text, sureness) => {
    expect(crossrefJson.sniff(text)).toBe(sureness)
  })
})

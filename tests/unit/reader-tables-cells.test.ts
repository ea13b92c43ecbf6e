import { describe, expect, it } from 'vitest'
import { createRowReader } from '../../src/records/table-record'
import type { HeadField } from '../../src/records/table-heads'
import type { Reference } from '../../src/records/reference-record'

type Given = readonly (readonly [head: string, field: HeadField | null, cell: string])[]

/** A row of cells that stand under heads of known kinds. */
function readRow(given: Given, between: string | null = ';'): Reference {
  const reader = createRowReader(
    given.map(([head]) => head),
    { fields: given.map(([, field]) => field), names: { between, initialsLast: false }, sure: true },
  )
  return reader({ line: 7, cells: given.map(([, , cell]) => cell), badQuotes: false })
}

const one = (field: HeadField, cell: string, between: string | null = ';'): Reference =>
  readRow([['Head', field, cell]], between)

describe('the type of a row', () => {
  it.each([
    ['Book Chapter', 'chapter'],
    ['Chapter', 'chapter'],
    ['Old chapter', null],
    ['Book section', 'chapter'],
    ['inbook', 'chapter'],
    ['an inbook', null],
    ['incollection', 'chapter'],
    ['Conference Paper', 'paper-conference'],
    ['Proceedings Paper', 'paper-conference'],
    ['P', 'paper-conference'],
    ['PP', null],
    ['Article', 'article-journal'],
    ['Journal Article', 'article-journal'],
    ['journal-article', 'article-journal'],
    ['journal_article', 'article-journal'],
    ['JOUR', 'article-journal'],
    ['J', 'article-journal'],
    ['JJ', null],
    ['JOURS', null],
    ['MJOUR', null],
    ['Review', 'article-journal'],
    ['Peer review', null],
    ['A letter', 'article-journal'],
    ['Editorial material', 'article-journal'],
    ['Note', 'article-journal'],
    ['Notes', null],
    ['My note', null],
    ['Now early access', 'article-journal'],
    ['Short survey', 'article-journal'],
    ['Data paper', 'article-journal'],
    ['Dissertation', 'thesis'],
    ['PhD thesis', 'thesis'],
    ['Preprint', 'article'],
    ['posted-content', 'article'],
    ['Book', 'book'],
    ['Edited Book', 'book'],
    ['Old book', null],
    ['A monograph', 'book'],
    ['Report', 'report'],
    ['Dataset', 'dataset'],
    ['Data set', 'dataset'],
    ['Patent', 'patent'],
    ['Web page', 'webpage'],
    ['Webpage', 'webpage'],
    ['Thing', null],
    ['', null],
  ])('%j is %j', (cell, type) => {
    expect(one('type', cell).publication?.type).toBe(type)
  })
})

describe('the number of citations', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    [' 12 ', 12],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1,234,567', 1_234_567],
    ['12.0', 12],
    ['12,00', 12],
    ['12.5', null],
    ['12,34', null],
    ['about 12', null],
    ['12 times', null],
    ['-12', null],
    ['1234567890123456', 1_234_567_890_123_456],
    ['12345678901234567', null],
    ['', null],
  ])('%j is %j', (cell, count) => {
    expect(one('citations', cell).citations).toBe(count)
  })
})

describe('the identifiers of a row', () => {
  const found = (head: string, cell: string): (string | null)[] =>
    (readRow([[head, 'identifier', cell]]).identifiers ?? []).filter((id) => id !== null)

  it.each([
    ['PMID', '1234', ['pmid:1234']],
    ['PubMed ID', '1234', ['pmid:1234']],
    ['PM', '1234', ['pmid:1234']],
    ['pmx', '1234', []],
    ['xpm', '1234', []],
    ['EID', '1234', []],
    ['PMID', 'PMID: 1234', ['pmid:1234']],
    ['PMID', 'pmid:1234', ['pmid:1234']],
    ['UT', 'MEDLINE: 1234', []],
    ['PubMed', 'MEDLINE: 1234', ['pmid:1234']],
    ['PubMed', 'MEDLINE:1234', ['pmid:1234']],
    ['PubMed', '1234x', []],
    ['PubMed', 'x1234', []],
    ['PubMed', 'see PMID: 1234', []],
    ['OpenAlex', 'W1234', ['openalex:W1234']],
    ['OpenAlex', 'w1234', ['openalex:W1234']],
    ['OpenAlex', ' https://openalex.org/W1234 ', ['openalex:W1234']],
    ['OpenAlex', 'W12', []],
    ['OpenAlex', 'W123', ['openalex:W123']],
    ['OpenAlex', 'A1234', []],
    ['OpenAlex', 'W1234 and more', []],
    ['OpenAlex', 'XW1234', []],
    ['id', '10.1234/lamps', ['doi:10.1234/lamps']],
    ['id', 'arXiv:2101.00001', ['arxiv:2101.00001']],
  ])('%j, %j: %j', (head, cell, ids) => {
    expect(found(head, cell)).toEqual(ids)
  })

  it.each([
    ['https://doi.org/10.1234/lamps', ['doi:10.1234/lamps']],
    ['https://example.org/10.1234/lamps', []],
    ['https://mydoi.org/10.1234/lamps', []],
    ['https://arxiv.org/abs/2101.00001', ['arxiv:2101.00001']],
    ['https://example.org/2101.00001', []],
    ['https://library.example/?id=doi:10.1234%2Flamps', ['doi:10.1234/lamps']],
    ['https://library.example/?id=DOI:10.1234/lamps&x=1', ['doi:10.1234/lamps']],
    ['https://library.example/?a=1&id=doi:10.1234/lamps#top', ['doi:10.1234/lamps']],
    ['https://library.example/?kid=doi:10.1234/lamps', []],
  ])('the address %j: %j', (cell, ids) => {
    expect((one('link', cell).identifiers ?? []).filter((id) => id !== null)).toEqual(ids)
  })

  it('are read of several columns of one kind', () => {
    const { identifiers } = readRow([
      ['DOI', 'doi', '10.1234/lamps'],
      ['DOI link', 'doi', 'none'],
      ['PMID', 'identifier', '12'],
    ])
    expect(identifiers?.filter((id) => id !== null)).toEqual(['doi:10.1234/lamps', 'pmid:12'])
  })
})

describe('the addresses of a row', () => {
  it.each([
    ['https://a.example/1; http://b.example/2', ['https://a.example/1', 'http://b.example/2']],
    ['HTTPS://a.example/1|https://b.example/2', ['HTTPS://a.example/1', 'https://b.example/2']],
    ['<a href="https://a.example/1">', ['https://a.example/1']],
    ['a.example', []],
    ['https://', []],
  ])('%j: %j', (cell, links) => {
    expect(one('link', cell).links).toEqual(links)
  })
})

describe('the keywords of a row', () => {
  it.each([
    ['lamps|oil, gas', ['lamps', 'oil, gas']],
    ['lamps | oil ', ['lamps', 'oil']],
    ['lamps; oil, gas', ['lamps', 'oil, gas']],
    ['lamps;oil', ['lamps', 'oil']],
    ['lamps；oil, gas', ['lamps', 'oil, gas']],
    ['lamps\noil, gas', ['lamps', 'oil, gas']],
    ['lamps, oil', ['lamps', 'oil']],
    ['lamps (oil, gas), quills', ['lamps (oil, gas)', 'quills']],
    ['lamps), oil', ['lamps)', 'oil']],
    ['lamps (oil, gas', ['lamps (oil', 'gas']],
    ["['lamps', 'oil, gas']", ['lamps', 'oil, gas']],
  ])('%j: %j', (cell, keywords) => {
    expect(one('keywords', cell).keywords).toEqual(keywords)
  })
})

describe('the places of a row', () => {
  it.each([
    ['North School; East School', ['North School', 'East School']],
    ['North School|East School', ['North School', 'East School']],
    ['North School||East School', ['North School', 'East School']],
    ['North School\n\nEast School', ['North School', 'East School']],
    ['North School, Townville', ['North School, Townville']],
    ["['North School', 'East School']", ['North School', 'East School']],
  ])('%j: %j', (cell, places) => {
    expect(one('affiliations', cell).affiliations).toEqual(places)
  })

  it.each([
    ['[Arm, Ann; Bell, Bo] North School; [Cole, Cy] East School.', ['North School', 'North School', 'East School.']],
    [
      '[Arm, Ann] North School ; [] Nowhere; [Bell, Bo] ; [Cole, Cy] East School',
      ['North School', null, 'East School'],
    ],
    [
      'Arm A., North School; Bell B., East School; Cole C., West School',
      ['North School', 'East School', 'West School'],
    ],
    [
      'Arm, A., North School; Bell, B., East School; Cole, C., West School',
      ['North School', 'East School', 'West School'],
    ],
    [
      'Arm, Ann, North School; Bell, Bo, East School; Cole, Cy, West School',
      ['North School', 'East School', 'West School'],
    ],
    ['Arm, North School; Bell, East School; Cole, West 5', ['North School', 'East School', 'West 5']],
    ['North School; East School; West School', ['North School', 'East School', 'West School']],
    [
      'Ann Arm (North School); Bo Bell (East School; West School); Cy Cole (Top)',
      ['North School', 'East School; West School', 'Top'],
    ],
    ['North School; East School', [null, null, null]],
    ['Ann Arm (North School); Bo Bell (East School)', [null, null, null]],
    ['Ann Arm (North); Bo Bell (East); Cy Cole (W)', ['Ann Arm (North)', 'Bo Bell (East)', 'Cy Cole (W)']],
    ['Ann Arm (No); Bo Bell (Ea); Cy Cole (We)', ['No', 'Ea', 'We']],
    [
      '(North School); Bo Bell (East School); Cy Cole (West)',
      ['(North School)', 'Bo Bell (East School)', 'Cy Cole (West)'],
    ],
    ['A (North School); Bo Bell (East); Cy Cole (West)', ['A (North School)', 'Bo Bell (East)', 'Cy Cole (West)']],
    ['North) School; Bo Bell (East); Cy Cole (West)', ['North) School', 'Bo Bell (East)', 'Cy Cole (West)']],
  ])('of authors, %j: %j', (cell, places) => {
    const { authors } = readRow([
      ['Authors', 'authors', 'Arm, Ann; Bell, Bo; Cole, Cy'],
      ['C1', 'authorAffiliations', cell],
    ])
    expect(authors?.map(({ affiliation }) => affiliation ?? null)).toEqual(places)
  })

  it.each([
    ['[Arm, Ann] North School; [Bell, Bo] East School;', ['North School', 'East School']],
    ['[Arm, Ann] ; [Bell, Bo] East School', ['East School']],
    ['[] North School; [Bell, Bo] East School', ['East School']],
    ['Ann Arm (North School; South School); Bo Bell (East School)', ['North School', 'South School', 'East School']],
    ['North School; ; East School; West School', ['North School', 'East School', 'West School']],
    ['Arm A., North School; Bell B., East School', ['North School', 'East School']],
  ])('are those of the authors where no column has others, %j: %j', (cell, places) => {
    const given: Given = [
      ['Authors', 'authors', 'Arm, Ann; Bell, Bo'],
      ['C1', 'authorAffiliations', cell],
    ]
    expect(readRow(given).affiliations).toEqual(places)
    expect(readRow([...given, ['Affiliations', 'affiliations', 'Top School']]).affiliations).toEqual(['Top School'])
  })
})

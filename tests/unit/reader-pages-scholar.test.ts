import { describe, expect, it } from 'vitest'
import { scholarPage } from '../../src/records/scholar-page'
import type { ParsedSource } from '../../src/records/record'

function parse(...lines: readonly string[]): ParsedSource {
  if (!('parse' in scholarPage)) throw new Error('the reader is not at hand')
  return scholarPage.parse({ name: 'some.txt', text: lines.join('\n') })
}

const HEAD = ['Ann Quill', 'University of Ardin', 'Verified email at ardin.example']
const LIST = ['Title', 'Cited by', 'Year']

const profile = (...rows: readonly string[]): ParsedSource => parse(...HEAD, ...LIST, ...rows)
const rowsOf = ({ records }: ParsedSource): unknown[] =>
  records.map(({ title, authors, venue, citations, date, line }) => [
    title,
    authors.join('; '),
    venue ?? null,
    citations ?? null,
    date?.year ?? null,
    line,
  ])

describe('a profile of Google Scholar', () => {
  it('is read whole', () => {
    expect(profile('Lamps', 'A Quill, B Li…', 'Light 3 (2), 1-9, 2015\t1,234*\t2016')).toEqual({
      source: 'some.txt',
      format: 'scholar-page',
      pages: [
        {
          source: 'some.txt',
          line: 1,
          name: 'Ann Quill',
          nameLine: 1,
          field: null,
          hIndex: null,
          papers: null,
          citations: null,
          novelty: null,
          aiScore: null,
        },
      ],
      present: 1,
      skipped: 0,
      issues: [],
      records: [
        {
          source: 'some.txt',
          line: 7,
          lines: { heading: 9, title: 7, authors: 8, abstract: null },
          page: 0,
          title: 'Lamps',
          authors: ['A. Quill', 'B. Li'],
          authorsComplete: false,
          affiliations: [],
          date: { year: 2016, month: null, day: null },
          category: null,
          score: null,
          hasCode: false,
          abstract: null,
          links: [],
          venue: 'Light',
          citations: 1234,
          publication: { volume: '3', issue: '2', pages: '1-9' },
          people: [
            { identifiers: [], affiliation: null, family: 'Quill' },
            { identifiers: [], affiliation: null, family: 'Li' },
          ],
        },
      ],
    })
  })

  it.each<[string[], unknown[]]>([
    [
      ['Lamps', 'A Quill', '12\t2015'],
      ['Lamps', 'A. Quill', null, 12, 2015, 7],
    ],
    [
      ['Lamps', 'by night', '12\t2015'],
      ['Lamps', '', 'by night', 12, 2015, 7],
    ],
    [
      ['Lamps', '12\t2015'],
      ['Lamps', '', null, 12, 2015, 7],
    ],
    [['Lamps\t12\t2015'], ['Lamps', '', null, 12, 2015, 7]],
    [
      ['Lamps', 'A Quill', 'Wicks', '\t2015'],
      ['Lamps', 'A. Quill', 'Wicks', null, 2015, 7],
    ],
    [
      ['Lamps', 'A Quill', 'Wicks', '12\t'],
      ['Lamps', 'A. Quill', 'Wicks', 12, null, 7],
    ],
    [
      ['Lamps', 'A Quill', 'Wicks', '12', '2015'],
      ['Lamps', 'A. Quill', 'Wicks', 12, 2015, 7],
    ],
    [
      ['Lamps', 'A Quill', 'Wicks', '1,234*', '2015'],
      ['Lamps', 'A. Quill', 'Wicks', 1234, 2015, 7],
    ],
    [
      ['Lamps', 'A Quill', 'Wicks', '2015'],
      ['Lamps', 'A. Quill', 'Wicks', null, 2015, 7],
    ],
    [
      ['Lamps', 'names of people', 'Wicks', 'and more', '12\t2015'],
      ['Lamps', 'names of people', 'Wicks and more', 12, 2015, 7],
    ],
    [
      ['Sort', 'Title', 'Lamps', 'A Quill', '12\t2015'],
      ['Lamps', 'A. Quill', null, 12, 2015, 9],
    ],
  ])('has of %j the article %j', (rows, article) => {
    expect(rowsOf(profile(...rows))).toEqual([article])
  })

  it('loses no article to the lost figures of the one before', () => {
    const page = profile('Lamps', 'A Quill, B Li', 'Light 3', 'Wicks', 'A Quill, C Moe', 'Wick Letters\t3\t2016')
    expect(rowsOf(page)).toEqual([
      ['Lamps', 'A. Quill; B. Li', 'Light', null, null, 7],
      ['Wicks', 'A. Quill; C. Moe', 'Wick Letters', 3, 2016, 10],
    ])
    expect(page.records[0]?.lines.heading).toBeNull()
    const bare = profile('Lamps', 'A Quill', 'Wicks', 'A Quill', 'Wick Letters\t3\t2016')
    expect(rowsOf(bare).length).toBe(2)
  })

  it('ends where its page says so', () => {
    const row = ['Lamps', 'A Quill', 'Light\t12\t2015']
    for (const foot of ['Articles 1–20', 'Article 1-1', 'Show more', 'Privacy', 'Terms', 'Help', 'Loading…', 'Loading'])
      expect(profile(...row, foot, 'x'.repeat(40))).toMatchObject({ present: 1, issues: [{ line: 11 }] })
    expect(profile(...row, 'Articles 1–20', 'Show more', 'Privacy').issues).toEqual([])
    expect(profile(...row, 'x'.repeat(30)).issues).toEqual([])
    expect(profile(...row, 'x'.repeat(31)).issues).toEqual([
      {
        source: 'some.txt',
        line: 10,
        severity: 'notice',
        message: 'The lines below the last article belong to no article and were left out.',
      },
    ])
  })

  it('has its figures however they are written', () => {
    const figures = (...lines: readonly string[]): unknown => {
      const [page] = parse(...lines, ...HEAD, ...LIST, 'Lamps\t12\t2015').pages
      return [page?.citations, page?.hIndex]
    }
    expect(figures('Citations\t12,345\t6789', 'h-index\t41\t30')).toEqual([12_345, 41])
    expect(figures('Citations: 12.345', 'h-index: 41')).toEqual([12_345, 41])
    expect(figures('citations 12345', 'H-INDEX 4')).toEqual([12_345, 4])
    expect(figures('Citations 12x', 'h-index 41x')).toEqual([null, null])
    expect(figures('My citations 12', 'My h-index 41')).toEqual([null, null])
    expect(figures('Citations 12', 'Citations 34')).toEqual([12, null])
  })

  it.each([
    [['Ann Quill', 'Ardin', 'Verified email at a.example'], 'Ann Quill', 1],
    [['Ann Quill', 'Follow', 'Ardin', 'Verified email at a.example'], 'Ann Quill', 1],
    [['Ann Quill', 'FOLLOWING', 'Ardin', 'No verified email'], 'Ann Quill', 1],
    [['Ann Quill', 'Verified email at a.example'], 'Ann Quill', 1],
    [['Ann Quill', 'a lamp maker', 'Bestätigte E-Mail-Adresse bei a.example'], 'Ann Quill', 1],
    [['Ann Quill', 'a lamp maker', 'Adresse e-mail validée de a.example'], 'Ann Quill', 1],
    [['Ann Quill', 'a lamp maker', 'Dirección de correo verificada de a.example'], 'Ann Quill', 1],
    [['Ann Quill', 'a lamp maker', 'E-mail confirmado em a.example'], 'Ann Quill', 1],
    [['about lamps', 'a lamp maker', 'Verified email at a.example'], null, 1],
    [['about lamps', 'Ann Quill', 'Verified email at a.example'], 'Ann Quill', 2],
    [
      ['Bo Li', 'Ardin', 'Verified email at b.example', 'Ann Quill', 'Ardin', 'Verified email at a.example'],
      'Ann Quill',
      4,
    ],
    [['Ann Quill', 'Ardin', 'My verified email at a.example'], null, 1],
    [['Verified email at a.example'], null, 1],
  ])('below %j is of %j', (head, name, line) => {
    const [page] = parse(...head, ...LIST, 'Lamps', 'A Quill', 'Light\t12\t2015').pages
    expect([page?.name, page?.line, page?.nameLine]).toEqual([name, line, name === null ? null : line])
  })

  it('has no owner of the pages that are named below its list', () => {
    const [page] = parse(
      ...LIST,
      'Lamps',
      'A Quill',
      'Light\t12\t2015',
      'Bo Li',
      'Ardin',
      'Verified email at b.example',
    ).pages
    expect(page?.name).toBeNull()
  })

  it.each([
    [['Title', 'Cited by', 'Year']],
    [['TitleCited byYear']],
    [['Title Cited by Year']],
    [['Title Sort Sort by citations', 'Cited by Year']],
    [['Cited byYear']],
    [['Year']],
  ])('has its list below %j', (head) => {
    expect(rowsOf(parse(...HEAD, ...head, 'Lamps\t12\t2015')).map((row) => (row as unknown[])[0])).toEqual(['Lamps'])
  })

  it('without articles says so', () => {
    expect(parse(...HEAD, ...LIST)).toMatchObject({ present: 0, skipped: 0, pages: [{ name: 'Ann Quill' }] })
    expect(parse(...HEAD, ...LIST).issues).toEqual([
      {
        source: 'some.txt',
        line: 0,
        severity: 'skipped',
        message:
          'No papers were found on this Google Scholar profile; copy the page together with its list of articles.',
      },
    ])
  })
})

describe('a text', () => {
  const row = ['Lamps', 'A Quill', 'Light\t12\t2015']
  const one = ['Lamps', 'A Quill - Light, 2017 - a.example', 'Cited by 7']
  it.each<[string[], number]>([
    [[...HEAD, ...LIST, ...row], 1],
    [['Verified email at a.example', 'i10-index\t3'], 1],
    [['No verified email', 'i10-index 3', 'Get my own profile'], 1],
    [['i10-index 3'], 0],
    [[...LIST, ...row], 0.7],
    [['Verified email at a.example', ...row], 0.7],
    [[...LIST, 'Lamps\t12\t2015'], 0],
    [[...LIST, 'a', 'b', 'c', 'd', '12\t2015'], 0.7],
    [[...LIST, 'a', 'b', 'c', 'd', 'e', '12\t2015'], 0],
    [[...one, ...one], 0.95],
    [one, 0.6],
    [['Cited by 7', 'Related articles'], 0],
    [['Lamps', 'A Quill - Light, 2017 - a.example'], 0],
    [['x'.repeat(200_000), ...one], 0],
  ])('is known for a page of Google Scholar: %#', (lines, sureness) => {
    expect(scholarPage.sniff(lines.join('\n'))).toBe(sureness)
  })
})

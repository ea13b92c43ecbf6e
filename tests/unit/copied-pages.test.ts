import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource, sniffFormat } from '../../src/records/formats'

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')
const read = (text: string) => readSource({ name: 'page.txt', text })

describe('a copied profile of Google Scholar', () => {
  const text = fixture('scholar-profile.valid.txt')

  it('is known by its content, with its owner and the owner’s figures', () => {
    expect(read(text)).toMatchObject({
      format: 'scholar-page',
      pages: [{ name: 'Ann M. Quill', line: 18, nameLine: 18, citations: 12345, hIndex: 41 }],
      present: 4,
      skipped: 0,
      issues: [],
    })
  })

  it('gives each article with abbreviated names, citations, year and venue', () => {
    expect(read(text).records).toMatchObject([
      {
        page: 0,
        line: 29,
        lines: { title: 29, authors: 30 },
        title: 'Bright lamps for dark rooms',
        authors: ['A. M. Quill', 'B. Li', 'C. van der Moe', 'D. Ohm'],
        authorsComplete: false,
        people: [{ family: 'Quill' }, { family: 'Li' }, { family: 'van der Moe' }, { family: 'Ohm' }],
        venue: 'Nature',
        publication: { volume: '521', issue: '7553', pages: '436-444' },
        citations: 1234,
        date: { year: 2015, month: null, day: null },
      },
      { title: 'A theory of lanterns', identifiers: ['arxiv:1706.03762'], citations: 56, authorsComplete: true },
      { title: 'Lamp design', date: { year: 2019 } },
      { title: 'Notes on wicks', authors: ['A. M. Quill', "Z. O'Neil"], date: null, citations: 7 },
    ])
    expect(read(text).records[2]).not.toHaveProperty('citations')
  })

  it.each([
    ['figures on lines of their own', (row: string) => row.replaceAll('\t', '\n')],
    ['figures parted by blanks', (row: string) => row.replaceAll('\t', ' ')],
    ['figures behind the venue', (row: string) => row],
  ])('is read with %s', (_, shape) => {
    const rows = ['Lamps\nAM Quill, B Li\nLight 3, 1-9, 2015', 'Wicks\nAM Quill\nWick Letters, 2016']
    const figures = ['\t12\t2015', '\t3\t2016']
    const body = rows.map((row, at) => `${row}\n${shape(figures[at] ?? '').trim()}`).join('\n')
    const page = `Ann Quill\nUniversity of Ardin\nVerified email at ardin.example\nTitle\nCited by\nYear\n${body}\nArticles 1–2\n`
    expect(read(page).records.map(({ title, citations, date }) => [title, citations, date?.year])).toEqual([
      ['Lamps', 12, 2015],
      ['Wicks', 3, 2016],
    ])
  })

  it('without its list says that the list is missing', () => {
    const page =
      'Ann Quill\nUniversity of Ardin\nVerified email at ardin.example\nCited by\nAll\nCitations\t12\t3\nh-index\t2\t1\ni10-index\t0\t0\n'
    expect(read(page)).toMatchObject({ format: 'scholar-page', records: [], issues: [{ severity: 'skipped' }] })
  })
})

describe('copied results of Google Scholar', () => {
  it('give title, names, venue, year and citations of each', () => {
    const { format, pages, records, skipped } = read(fixture('scholar-results.valid.txt'))
    expect([format, pages, skipped]).toEqual(['scholar-page', [], 0])
    expect(
      records.map(({ line, title, authors, authorsComplete, venue, date, citations }) => [
        line,
        title,
        authors,
        authorsComplete,
        venue,
        date?.year,
        citations,
      ]),
    ).toEqual([
      [6, 'Bright lamps for dark rooms', ['A. M. Quill', 'B. Li', 'C. Moe'], false, 'Advances in Lamps …', 2017, 123],
      [11, 'A theory of lanterns', ['D. Ohm', 'E. Faraday'], true, 'Journal of Light', 2019, 4],
      [15, 'The lamp handbook', ["Z. O'Neil"], true, undefined, 2001, undefined],
      [18, 'Wicks', ['A. Quill'], true, 'arXiv preprint arXiv:2101.00001', 2021, 1],
    ])
    expect(records[3]?.identifiers).toEqual(['arxiv:2101.00001'])
    expect(records.every(({ abstract }) => abstract === null)).toBe(true)
  })
})

describe('copied pages of arXiv', () => {
  it('of search results give every paper with its abstract and first date', () => {
    const { format, records, skipped } = read(fixture('arxiv-search.valid.txt'))
    expect([format, skipped]).toEqual(['arxiv-page', 0])
    expect(records).toMatchObject([
      {
        line: 3,
        lines: { title: 6, authors: 7, abstract: 8 },
        title: 'Bright Lamps for Dark Rooms',
        authors: ['Ann Quill', 'Bo Li', 'Carla van der Moe'],
        authorsComplete: true,
        identifiers: ['doi:10.1234/lamps.1', 'arxiv:2101.00001'],
        category: 'cs.LG',
        date: { year: 2021, month: 1, day: 1 },
        abstract: 'Lamps are bright. We study how bright they are, and how dark a room can be.',
        venue: 'Journal of Light 3 (2021) 1-9',
      },
      { title: 'A Theory of Lanterns', authors: ['D. Ohm'], category: 'cs.CV', date: { year: 2020, month: 3, day: 3 } },
      { identifiers: ['arxiv:math/0102003'], authors: ['Emmy Faraday', "Zoë O'Neil"], authorsComplete: false },
    ])
  })

  it('of a listing give every paper with the day under which it stands', () => {
    const { format, records } = read(fixture('arxiv-listing.valid.txt'))
    expect(format).toBe('arxiv-page')
    expect(records).toMatchObject([
      {
        title: 'Bright Lamps for Dark Rooms',
        authors: ['Ann Quill', 'Bo Li'],
        category: 'cs.LG',
        date: { year: 2024, month: 1, day: 5 },
      },
      {
        title: 'A Theory of Lanterns',
        authors: ['D. Ohm'],
        abstract: expect.stringMatching(/^Lanterns are lamps .* right\.$/) as unknown,
      },
      {
        title: 'Wicks',
        authors: ['Emmy Faraday', "Zoë O'Neil"],
        venue: 'Wick Letters 1 (2023)',
        date: { year: 2024, month: 1, day: 4 },
      },
    ])
  })

  it('of one abstract give the one paper', () => {
    const { format, records } = read(fixture('arxiv-abstract.valid.txt'))
    expect(format).toBe('arxiv-page')
    expect(records).toMatchObject([
      {
        title: 'Bright Lamps for Dark Rooms',
        authors: ['Ann Quill', 'Bo Li', 'Carla van der Moe'],
        identifiers: ['doi:10.1234/lamps.1', 'arxiv:2101.00001'],
        abstract: 'Lamps are bright. We study how bright they are.',
        date: { year: 2021, month: 1, day: 1 },
      },
    ])
    expect(records).toHaveLength(1)
  })
})

describe('a text that only mentions these pages', () => {
  it.each(['My h-index is cited by many.', 'See arXiv:2101.00001 for more.', 'h-index9\n13papers\n'])(
    'is none: %s',
    (text) => {
      expect(['scholar-page', 'arxiv-page']).not.toContain(sniffFormat(text))
    },
  )
})

import { describe, expect, it } from 'vitest'
import { arxivPage } from '../../src/records/arxiv-page'
import type { PaperRecord, ParsedSource } from '../../src/records/record'

function parse(...lines: readonly string[]): ParsedSource {
  if (!('parse' in arxivPage)) throw new Error('the reader is not at hand')
  return arxivPage.parse({ name: 'some.txt', text: lines.join('\n') })
}

const titles = ({ records }: ParsedSource): unknown[] => records.map(({ title }) => title)

/** The one record of these lines below the line of an identifier. */
function readLines(lines: readonly string[], start = 'arXiv:2101.00001'): PaperRecord {
  const { records } = parse(start, ...lines)
  const [record] = records
  if (record === undefined || records.length > 1) throw new Error('not one record was read')
  return record
}

const LONG = 'We light lamps by night and count how many moths each of them draws, summer by summer, for years.'

describe('a paper of arXiv with labels', () => {
  it('is read whole', () => {
    expect(
      parse(
        'arXiv:2101.00001v2 [pdf, other] cs.LG stat.ML',
        'Title: Lamps',
        'by night',
        'Authors: Ann Arm, Bo Bell,',
        'Cy Cole (3 additional authors not shown)',
        'Abstract: We light',
        'lamps. △ Less',
        'Submitted 3 February, 2021; v1 submitted 2 January, 2021; originally announced January 2021.',
        'Comments: 3 pages',
        'Journal-ref: Lamp Letters 4',
        'DOI: 10.1234/lamps',
      ),
    ).toEqual({
      source: 'some.txt',
      format: 'arxiv-page',
      pages: [],
      present: 1,
      skipped: 0,
      issues: [],
      records: [
        {
          source: 'some.txt',
          line: 1,
          lines: { heading: 8, title: 2, authors: 4, abstract: 6 },
          page: null,
          title: 'Lamps by night',
          authors: ['Ann Arm', 'Bo Bell', 'Cy Cole'],
          authorsComplete: false,
          affiliations: [],
          date: { year: 2021, month: 1, day: 2 },
          category: 'cs.LG',
          score: null,
          hasCode: false,
          abstract: 'We light lamps.',
          links: [],
          identifiers: ['doi:10.1234/lamps', 'arxiv:2101.00001'],
          venue: 'Lamp Letters 4',
          publication: { type: 'article' },
        },
      ],
    })
  })

  it.each([
    ['Submitted 2 January, 2021; originally announced January 2021.', [2021, 1, 2]],
    ['[Submitted on 2 Jan 2021]', [2021, 1, 2]],
    ['[Submitted on 2 Jan 2021 (v1), last revised 5 May 2022 (this version, v3)]', [2021, 1, 2]],
    ['[Submitted on 2 Jan 2021, last revised 5 May 2022]', [2021, 1, 2]],
    ['Submitted 5 May, 2022; v1 submitted 2 January, 2021; originally announced May 2022.', [2021, 1, 2]],
    ['Submitted soon', null],
  ])('with %j is of %j', (line, parts) => {
    const { date } = readLines(['Title: Lamps', line])
    expect(date && [date.year, date.month, date.day]).toEqual(parts)
  })

  it.each([
    ['Authors: Ann Arm, Bo Bell (12 additional authors not shown)', ['Ann Arm', 'Bo Bell'], false],
    ['Authors: Ann Arm, Bo Bell(1 author not shown)', ['Ann Arm', 'Bo Bell'], false],
    ['Authors: Ann Arm, Bo Bell', ['Ann Arm', 'Bo Bell'], true],
  ])('with %j has the authors %j, complete: %j', (line, authors, authorsComplete) => {
    expect(readLines(['Title: Lamps', line])).toMatchObject({ authors, authorsComplete })
  })

  it.each([
    [['Subjects: Machine Learning (cs.LG); Light (physics.optics)'], 'arXiv:2101.00001', 'cs.LG'],
    [['Subjects: Machine Learning (cs.LG)'], 'arXiv:2101.00001 cs.CV', 'cs.LG'],
    [['Subjects: Machine Learning'], 'arXiv:2101.00001 cs.CV', 'cs.CV'],
    [[], 'arXiv:2101.00001 [pdf, other] (cross-list from cs.AI) cs.CV', 'cs.CV'],
    [['cs.CV cs.LG'], 'arXiv:2101.00001 [pdf]', 'cs.CV'],
    [['cs.CV'], 'arXiv:2101.00001 cs.LG', 'cs.LG'],
    [[], 'arXiv:2101.00001 [pdf]', null],
  ])('with %j below %j is of the field %j', (lines, start, category) => {
    expect(readLines([...lines, 'Title: Lamps'], start).category).toBe(category)
  })

  it('goes on over lines without a label only where title, authors or abstract stand open', () => {
    expect(readLines(['Title: Lamps', 'Authors: Ann Arm', LONG, 'Comments: 3 pages', LONG])).toMatchObject({
      title: 'Lamps',
      authors: ['Ann Arm'],
      abstract: null,
    })
    expect(readLines(['Title: Lamps', 'Abstract: We', 'light', 'lamps.'])).toMatchObject({
      abstract: 'We light lamps.',
    })
    expect(readLines(['Title:', 'Lamps', 'Authors:', 'Ann Arm', 'Abstract:', 'We light.'])).toMatchObject({
      title: 'Lamps',
      authors: ['Ann Arm'],
      abstract: 'We light.',
    })
    expect(readLines(['Title: Lamps', 'Authors: Ann Arm;', 'Bo Bell']).authors).toEqual(['Ann Arm', 'Bo Bell'])
  })

  it('has its authors behind words that say nothing where their label stands alone', () => {
    expect(readLines(['Title: Lamps', 'Authors:', 'View PDF', 'Ann Arm']).authors).toEqual(['Ann Arm'])
    expect(readLines(['Title: Lamps', 'View PDF', 'by night', 'Authors: Ann Arm']).title).toBe('Lamps')
  })

  it('has the last of several abstracts and the first of all else', () => {
    expect(readLines(['Title: Lamps', 'Abstract: We …', 'Abstract: We light.'])).toMatchObject({
      abstract: 'We light.',
      lines: { abstract: 4 },
    })
    expect(readLines(['Title: Lamps', 'Title: Quills']).title).toBe('Lamps')
  })
})

describe('a paper of arXiv without labels', () => {
  it('has title, authors and abstract at their places', () => {
    expect(readLines(['Lamps by night', 'Ann Arm, Bo Bell', 'Subjects: Light (cs.LG)', LONG])).toMatchObject({
      title: 'Lamps by night',
      authors: ['Ann Arm', 'Bo Bell'],
      abstract: LONG,
      lines: { title: 2, authors: 3, abstract: 5 },
    })
  })

  it('has as its abstract only a long line below its subjects', () => {
    const below = (text: string): string | null =>
      readLines(['Lamps', 'Ann Arm, Bo Bell', 'Subjects: Light (cs.LG)', text]).abstract
    expect([below('x'.repeat(80)), below('x'.repeat(79))]).toEqual(['x'.repeat(80), null])
    expect(readLines(['Lamps', 'Ann Arm, Bo Bell', 'Comments: 3 pages', LONG]).abstract).toBeNull()
    expect(
      readLines(['Lamps', 'Ann Arm, Bo Bell', 'Abstract: We light.', 'Subjects: Light (cs.LG)', LONG]).abstract,
    ).toBe('We light.')
  })

  it('has a title over two lines where the second lists no authors', () => {
    expect(readLines(['Lamps by night', 'and what they draw to them', 'Ann Arm, Bo Bell'])).toMatchObject({
      title: 'Lamps by night and what they draw to them',
      authors: ['Ann Arm', 'Bo Bell'],
    })
  })
})

describe('a page of arXiv', () => {
  it('has as many papers as identifiers, with the day above them', () => {
    const page = parse(
      'Fri, 5 Jan 2024 (showing 2 of 2 entries )',
      '[1] arXiv:2401.00001 [pdf]',
      'Title: Lamps',
      'Thu, 4 Jan 2024',
      '[2] arXiv:2401.00002 [pdf]',
      'Title: Quills',
      'Submitted 2 January, 2024; originally announced January 2024.',
      '[3] arXiv:2401.00003 [pdf]',
      'Title: Reeds',
    )
    expect(page.records.map(({ title, date, lines }) => [title, date?.day, lines.heading])).toEqual([
      ['Lamps', 5, 2],
      ['Quills', 2, 7],
      ['Reeds', 4, 8],
    ])
  })

  it('that names its paper again has it once, and one that names another has both', () => {
    expect(titles(parse('arXiv:2101.00001', 'Title: Lamps', 'arXiv:2101.00001v2', 'Authors: Ann Arm'))).toEqual([
      'Lamps',
    ])
    expect(titles(parse('arXiv:2101.00001', 'Title: Lamps', 'arXiv:2101.00002', 'Title: Quills'))).toEqual([
      'Lamps',
      'Quills',
    ])
    const twice = parse('arXiv:2101.00001', 'arXiv:2101.00001', 'Title: Lamps')
    expect([twice.present, twice.skipped, titles(twice)]).toEqual([2, 1, ['Lamps']])
    expect(twice.issues).toEqual([
      {
        source: 'some.txt',
        line: 1,
        severity: 'skipped',
        message: 'The record of arxiv:2101.00001 has no title, no authors and no abstract, and was skipped.',
      },
    ])
  })

  it('has the day that stands above its identifier', () => {
    const { records } = parse('[Submitted on 2 Jan 2021]', 'arXiv:2101.00001', 'Title: Lamps')
    expect(records).toMatchObject([{ date: { year: 2021, month: 1, day: 2 }, lines: { heading: 1 } }])
    const two = parse('[Submitted on 2 Jan 2021]', 'arXiv:2101.00001', 'Title: A', 'arXiv:2101.00002', 'Title: B')
    expect(two.records.map(({ date }) => date?.year)).toEqual([2021, undefined])
  })

  it('tells of papers whose identifier cannot be read', () => {
    const page = parse('arXiv:21o1.00001 [pdf]', 'Title: Lamps', 'arXiv:21o1.00002 [pdf]', 'Title: Quills')
    expect(titles(page)).toEqual(['Lamps', 'Quills'])
    expect(page.records[0]).not.toHaveProperty('identifiers')
    expect(page.issues).toEqual(
      [1, 3].map((line) => ({
        source: 'some.txt',
        line,
        severity: 'notice',
        message: 'The identifier of arXiv cannot be read; the paper was read without it.',
      })),
    )
  })

  it.each([
    ['Abstract: We light.', 'abstract'],
    ['Subjects: Light (cs.LG)', 'subjects'],
    ['Submitted 2 January, 2021; x', 'submitted'],
  ])('has a second paper, whose first line is lost, behind %j', (line) => {
    const page = parse('arXiv:2101.00001', 'Title: Lamps', line, 'Title: Quills', 'Authors: Bo Bell')
    expect(page.records.map(({ title, line: at }) => [title, at])).toEqual([
      ['Lamps', 1],
      ['Quills', 4],
    ])
    expect(page.records[1]?.authors).toEqual(['Bo Bell'])
    expect(page.issues.map(({ line: at, severity }) => [at, severity])).toEqual([[4, 'notice']])
  })

  it('has a title above the authors of a paper whose first line is lost', () => {
    const page = parse('[Submitted on 2 Jan 2021]', 'Lamps', 'Authors: Ann Arm', 'Subjects: Light (cs.LG)')
    expect(page.records).toMatchObject([
      { title: 'Lamps', authors: ['Ann Arm'], line: 3, lines: { title: 2, authors: 3 }, date: { year: 2021 } },
    ])
    expect(titles(parse('Menu', 'Title: Lamps', 'Authors: Ann Arm', 'Subjects: Light (cs.LG)'))).toEqual(['Lamps'])
  })

  it('has nothing of what stands above its first paper', () => {
    expect(parse('Menu', 'Comments: 3 pages', 'Help')).toMatchObject({ present: 0, records: [], issues: [] })
  })
})

describe('a text', () => {
  it.each<[string, number]>([
    ['arXiv:2101.00001\nTitle: Lamps\nAuthors: Ann Arm', 0.96],
    ['ARXIV:2101.00001\nAbstract: x\nSubjects: x', 0.96],
    ['arXiv:2101.00001\nSubmitted 2 January\nSubjects: x', 0.96],
    ['arXiv:2101.00001\nTitle: Lamps\nTitle: Quills', 0],
    ['arXiv:2101.00001\nTitle: Lamps\nComments: 3 pages', 0],
    ['Title: Lamps\nAuthors: Ann Arm\narXiv:2101.00001', 0],
    ['Title: Lamps\nAuthors: Ann Arm', 0],
    ['arXiv2101.00001\nTitle: Lamps\nAuthors: Ann Arm', 0],
    ['arXiv:2101.00001', 0],
    ['arXiv:2101.00001\narXiv:2101.00002', 0.5],
    ['see arXiv:2101.00001\nTitle: Lamps\nAuthors: Ann Arm', 0],
    [`${'x'.repeat(199_900)}\narXiv:2101.00001\nTitle: Lamps\nAuthors: Ann Arm`, 0.96],
    [`${'x'.repeat(200_000)}\narXiv:2101.00001\nTitle: Lamps\nAuthors: Ann Arm`, 0],
  ])('is known for a page of arXiv: %#', (text, sureness) => {
    expect(arxivPage.sniff(text)).toBe(sureness)
  })
})

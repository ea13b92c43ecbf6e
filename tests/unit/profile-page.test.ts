import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/records/formats'
import type { ParsedSource } from '../../src/records/record'

const read = (...lines: readonly string[]): ParsedSource => readSource({ name: 'page.txt', text: lines.join('\n') })

const HEADER = ['Ann Lantern', '', 'CV', 'h-index9', '2papers', '1,396citations', 'Novelty53%', 'AI Score44', '']

const FIRST = [
  '47.5LGAug 25, 2023Code',
  'QuillNet: Writing with Feathers',
  '',
  'Ann Lantern, Bo Reed, Cy Moss et al. · tulip, rose',
  '',
  'We write with feathers. Code is at https://example.org/quill.',
]
const SECOND = ['CVApr 15', 'Lamps at Night', '', 'Dee Fern, Ann Lantern', '', 'Lamps shine.', '', 'They also glow.']

const PAGE = [...HEADER, '2 Papers', '', ...FIRST, '', ...SECOND]

const titles = ({ records }: ParsedSource): (string | null)[] => records.map(({ title }) => title)
const messages = ({ issues }: ParsedSource): string[] => issues.map(({ line, message }) => `${line}: ${message}`)

describe('a saved page', () => {
  it('states its owner and figures, and holds its records', () => {
    const page = read(...PAGE)
    expect(page.format).toBe('profile-page')
    expect(page.issues).toEqual([])
    expect(page).toMatchObject({ present: 2, skipped: 0 })
    expect(page.pages).toEqual([
      {
        source: 'page.txt',
        line: 1,
        name: 'Ann Lantern',
        nameLine: 1,
        field: 'CV',
        hIndex: 9,
        papers: 2,
        citations: 1396,
        novelty: 53,
        aiScore: 44,
      },
    ])
    expect(page.records).toEqual([
      {
        source: 'page.txt',
        line: 12,
        lines: { heading: 12, title: 13, authors: 15, abstract: 17 },
        page: 0,
        title: 'QuillNet: Writing with Feathers',
        authors: ['Ann Lantern', 'Bo Reed', 'Cy Moss'],
        authorsComplete: false,
        affiliations: ['tulip', 'rose'],
        date: { year: 2023, month: 8, day: 25 },
        category: 'LG',
        score: 47.5,
        hasCode: true,
        abstract: 'We write with feathers. Code is at example.org/quill.',
        links: ['https://example.org/quill'],
      },
      {
        source: 'page.txt',
        line: 19,
        lines: { heading: 19, title: 20, authors: 22, abstract: 24 },
        page: 0,
        title: 'Lamps at Night',
        authors: ['Dee Fern', 'Ann Lantern'],
        authorsComplete: true,
        affiliations: [],
        date: { year: null, month: 4, day: 15 },
        category: 'CV',
        score: null,
        hasCode: false,
        abstract: 'Lamps shine.\nThey also glow.',
        links: [],
      },
    ])
  })

  it.each([
    ['no name and no field', PAGE.slice(3), null, null],
    ['no field', PAGE.filter((line) => line !== 'CV'), 'Ann Lantern', null],
    ['no name', PAGE.slice(2), null, 'CV'],
  ])('may have %s', (_, lines, name, field) => {
    const page = read(...lines)
    expect(page.pages).toMatchObject([{ name, field, hIndex: 9 }])
    expect(page.records).toHaveLength(2)
    expect(page.issues).toEqual([])
  })

  it('may have no header, so that its records stand on nobody’s page', () => {
    const page = read(...FIRST, '', ...SECOND)
    expect(page.pages).toEqual([])
    expect(page.records.map((record) => record.page)).toEqual([null, null])
  })

  it('may have no records yet, which is told', () => {
    const page = read(...HEADER, '0 Papers')
    expect(page).toMatchObject({ format: 'profile-page', present: 0, issues: [{ severity: 'notice', line: 0 }] })
    expect(page.pages).toMatchObject([{ name: 'Ann Lantern', papers: 2 }])
  })

  it.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => '\ufeff' + text],
    ['tabs and blanks at the ends of lines', (text: string) => text.replaceAll('\n', ' \t\n')],
    ['non-breaking and double blanks', (text: string) => text.replaceAll(' ', '\u00a0 ')],
    [
      'headings with blanks between their parts',
      (text: string) => text.replace('47.5LGAug 25, 2023Code', '47.5\tLG Aug  25, 2023 Code'),
    ],
  ])('reads the same with %s', (_, change) => {
    const text = PAGE.join('\n')
    expect(readSource({ name: 'page.txt', text: change(text) })).toEqual(readSource({ name: 'page.txt', text }))
  })

  it('reads the same without blank lines, but for the lines’ numbers and the paragraphs', () => {
    const page = read(...PAGE.filter((line) => line !== ''))
    expect(page.issues).toEqual([])
    expect(page.pages).toMatchObject([{ name: 'Ann Lantern', field: 'CV', aiScore: 44 }])
    expect(page.records).toMatchObject([
      { title: 'QuillNet: Writing with Feathers', authors: ['Ann Lantern', 'Bo Reed', 'Cy Moss'] },
      { title: 'Lamps at Night', authors: ['Dee Fern', 'Ann Lantern'], abstract: 'Lamps shine.\nThey also glow.' },
    ])
  })

  it('counts lines as an editor does where rarer breaks stand inside a line', () => {
    const page = read('a\u2028b\u0085c', ...FIRST)
    expect(page.records[0]?.line).toBe(2)
  })

  it('reads figures that stand on one line, or with other lines between them', () => {
    const one = read('Ann Lantern', 'h-index 9 · 2 papers · 1,396 citations', '2 Papers', ...FIRST, '', ...SECOND)
    expect(one.pages).toMatchObject([{ name: 'Ann Lantern', hIndex: 9, papers: 2, citations: 1396 }])
    const parted = read(
      'Ann Lantern',
      'h-index9',
      'Follow',
      '2papers',
      '5citations',
      '2 Papers',
      ...FIRST,
      '',
      ...SECOND,
    )
    expect(parted.pages).toMatchObject([{ name: 'Ann Lantern', hIndex: 9, papers: 2, citations: 5 }])
    expect(messages(parted)).toEqual(['3: Line 3 belongs to no record and was left out: “Follow”.'])
  })
})

describe('several pages in one file', () => {
  it('stay apart, each with its owner and its records', () => {
    const other = ['Eve Birch', '', 'LG', 'h-index3', '2papers', '', '2 Papers', '', ...SECOND, '', ...FIRST]
    const file = read(...PAGE, '', ...other, '', ...PAGE.slice(3))
    expect(file.pages.map(({ name, line }) => [name, line])).toEqual([
      ['Ann Lantern', 1],
      ['Eve Birch', 28],
      [null, 52],
    ])
    expect(file.records.map(({ page }) => page)).toEqual([0, 0, 1, 1, 2, 2])
    expect(file.records[1]?.abstract).toBe('Lamps shine.\nThey also glow.')
    expect(file.issues).toEqual([])
  })

  it('are told apart where the last record of the first has no abstract', () => {
    const file = read(
      ...HEADER,
      '1 Papers',
      '',
      ...FIRST.slice(0, 4),
      '',
      'Eve Birch',
      '',
      'LG',
      'h-index3',
      '9citations',
      '',
      ...SECOND,
    )
    expect(file.pages.map(({ name }) => name)).toEqual(['Ann Lantern', 'Eve Birch'])
    expect(file.records.map(({ page, abstract }) => [page, abstract])).toEqual([
      [0, null],
      [1, 'Lamps shine.\nThey also glow.'],
    ])
  })
})

describe('the parts of a record', () => {
  it.each([
    'A Reply to Moss et al.',
    'Moss, Fern et al.: Lamps, Revisited',
    'CV: Curriculum or Vision?',
    'May 4, 1970',
    'CVMay 4, 1970',
    '13 Papers',
    'Abstract Lamps',
    'LG',
    'Ann Lantern, Bo Reed, Cy Moss',
    'h-index9',
  ])('have the title “%s” where it stands in a title’s place', (title) => {
    const page = read(
      ...HEADER,
      '2 Papers',
      '',
      'CVMar 4, 2022Code',
      title,
      '',
      'Dee Fern, Ann Lantern et al.',
      '',
      'Lamps.',
      '',
      ...SECOND,
    )
    expect(titles(page)).toEqual([title, 'Lamps at Night'])
    expect(page.records[0]).toMatchObject({
      authors: ['Dee Fern', 'Ann Lantern'],
      authorsComplete: false,
      abstract: 'Lamps.',
    })
    expect(page.issues).toEqual([])
  })

  it('join a title that runs over two lines', () => {
    const page = read('CVMar 4, 2022', 'Lamps, Quills and', 'Other Bright Things', '', 'Dee Fern', '', 'Lamps.')
    expect(page.records).toMatchObject([
      { title: 'Lamps, Quills and Other Bright Things', authors: ['Dee Fern'], abstract: 'Lamps.' },
    ])
  })

  it('join a list of authors that runs over two lines', () => {
    const page = read('CVMar 4, 2022', 'Lamps', '', 'Dee Fern, Ann Lantern,', 'Bo Reed et al.', '', 'Lamps shine.')
    expect(page.records).toMatchObject([{ authors: ['Dee Fern', 'Ann Lantern', 'Bo Reed'], abstract: 'Lamps shine.' }])
  })

  it.each(['OpenLamp', 'Lamp-AI', '李雷', 'madonna, bjork', 'Team Lantern', 'Ann Lantern'])(
    'name “%s” as the authors by their place',
    (list) => {
      const page = read('CVMar 4, 2022', 'Lamps', '', list, '', 'We show that lamps shine.', '', ...SECOND)
      expect(page.records[0]).toMatchObject({
        title: 'Lamps',
        authors: list.split(', '),
        abstract: 'We show that lamps shine.',
      })
    },
  )

  it('name nobody where the heading of a part of the abstract stands in the authors’ place', () => {
    const page = read('CVMar 4, 2022', 'Lamps', '', 'Background', '', 'We show that lamps shine.', '', ...SECOND)
    expect(page.records[0]).toMatchObject({ authors: [], abstract: 'Background\nWe show that lamps shine.' })
  })

  it('join lines of an abstract that end in the middle of a sentence', () => {
    const page = read('CVMar 4, 2022', 'Lamps', '', 'Dee Fern', '', 'Lamps shine', 'all night.', 'Quills do not.')
    expect(page.records).toMatchObject([{ abstract: 'Lamps shine all night.\nQuills do not.' }])
  })

  it('may lack the abstract', () => {
    const page = read(...HEADER, '2 Papers', '', ...FIRST.slice(0, 4), '', ...SECOND)
    expect(page.records).toMatchObject([{ authors: ['Ann Lantern', 'Bo Reed', 'Cy Moss'], abstract: null }, {}])
    expect(page.issues).toEqual([])
  })

  it('may lack the authors, which a notice says', () => {
    const page = read(
      'CVMar 4, 2022',
      'Lamps',
      '',
      'We show that lamps, quills and feathers shine in the night.',
      '',
      ...SECOND,
    )
    expect(page.records[0]).toMatchObject({
      title: 'Lamps',
      authors: [],
      authorsComplete: false,
      abstract: 'We show that lamps, quills and feathers shine in the night.',
    })
    expect(messages(page)).toEqual(['1: “Lamps” has no line of authors; the rest of it is kept.'])
  })

  it('keep paragraphs of an abstract that only resemble a heading or a header', () => {
    const paragraphs = ['In May 3 lamps were lit.', 'Mar 4, 2022', '13 Papers', 'CV', 'h-index9', 'We end.']
    const page = read(...HEADER, '2 Papers', '', ...FIRST, '', paragraphs.join('\n\n'), '', ...SECOND)
    expect(page.records[0]?.abstract?.split('\n').slice(1)).toEqual(paragraphs)
    expect(page.pages).toHaveLength(1)
  })

  it('take “Abstract:” before the abstracts of a page for a label', () => {
    const page = read(
      ...['CVMar 4, 2022', 'Lamps', '', 'Dee Fern', '', 'Abstract: Lamps shine.', ''],
      ...['CVMar 5, 2022', 'Quills', '', 'Dee Fern', '', 'Abstract: Quills write.'],
    )
    expect(page.records.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Lamps', 'Lamps shine.'],
      ['Quills', 'Quills write.'],
    ])
  })

  it('lose a paragraph of nothing but addresses to the links', () => {
    const page = read('CVMar 4, 2022', 'Lamps', '', 'Dee Fern', '', 'Lamps.', '', 'https://a.example https://b.example')
    expect(page.records).toMatchObject([{ abstract: 'Lamps.', links: ['https://a.example', 'https://b.example'] }])
  })
})

describe('what is wrong with a page', () => {
  it('is a heading without a title, which is skipped', () => {
    const page = read(...HEADER, '3 Papers', '', 'CVMar 4, 2022', '', ...FIRST, '', ...SECOND)
    expect(titles(page)).toEqual(['QuillNet: Writing with Feathers', 'Lamps at Night'])
    expect(page).toMatchObject({ present: 3, skipped: 1 })
    expect(messages(page)).toEqual(['12: The record “CVMar 4, 2022” has no title and was skipped.'])
  })

  it('is a list of authors in a title’s place, parted by a blank line', () => {
    const page = read(
      'CVMar 4, 2022',
      '',
      'Dee Fern, Ann Lantern et al.',
      '',
      'Lamps shine in the night.',
      '',
      ...SECOND,
    )
    expect(titles(page)).toEqual(['Lamps at Night'])
    expect(page).toMatchObject({ present: 2, skipped: 1 })
  })

  it('is a day that the calendar has not; the record is kept without a date', () => {
    const page = read('CVFeb 31, 2022', ...FIRST.slice(1))
    expect(page.records).toMatchObject([{ date: null, category: 'CV' }])
    expect(messages(page)).toEqual([
      '1: “Feb 31, 2022” is no day of the calendar; “QuillNet: Writing with Feathers” is kept without a date.',
    ])
  })

  it('is a number of papers that is not the number of records', () => {
    expect(messages(read(...HEADER, '3 Papers', '', ...FIRST, '', ...SECOND))).toEqual([
      '10: The page of “Ann Lantern” states 3 papers, but 2 records were found on it.',
    ])
    expect(messages(read('h-index9', '2papers', '', '2 Papers', ...FIRST))).toEqual([
      '4: This page states 2 papers, but 1 record was found on it.',
    ])
  })

  it('is a figure that cannot be', () => {
    const page = read(...PAGE.map((line) => line.replace('Novelty53%', 'Novelty530%')))
    expect(page.pages).toMatchObject([{ novelty: null, aiScore: 44 }])
    expect(messages(page)).toEqual([
      '1: The page of “Ann Lantern” states a novelty of 530%, which is above 100% and was left out.',
    ])
  })

  it('is lines that belong to no record', () => {
    const page = read('Menu', 'Sign in', '', ...HEADER, '2 Papers', 'Sort by date', ...FIRST, '', ...SECOND)
    expect(page.pages).toMatchObject([{ name: 'Ann Lantern', line: 4 }])
    expect(messages(page)).toEqual([
      '1: Lines 1–2 belong to no record and were left out: “Menu”.',
      '14: Line 14 belongs to no record and was left out: “Sort by date”.',
    ])
  })
})

describe('a file that was cut', () => {
  const cutBehind = (end: string): ParsedSource => {
    const text = [...HEADER, '2 Papers', '', ...SECOND, '', ...FIRST].join('\n')
    return readSource({ name: 'page.txt', text: text.slice(0, text.indexOf(end) + end.length) })
  }

  it('keeps what was read and says where it ends', () => {
    const page = cutBehind('We write with')
    expect(page.records[1]).toMatchObject({ abstract: 'We write with' })
    expect(messages(page)).toEqual([
      '26: The text seems to end in the middle of “QuillNet: Writing with Feathers”; what was read up to there is kept.',
    ])
  })

  it.each(['Ann Lantern, Bo Re', 'Ann Lantern, Bo Reed', 'Ann Lantern, Bo Reed, Cy Moss et'])(
    'does not call the list whole that ends in “%s”',
    (end) => {
      const page = cutBehind(end)
      expect(page.records[1]).toMatchObject({ authorsComplete: false, abstract: null })
      expect(page.records[1]?.authors).toHaveLength(end.split(',').length)
      expect(page.issues).toMatchObject([{ line: 24, severity: 'notice' }])
    },
  )

  it('keeps a title without authors', () => {
    const page = cutBehind('QuillNet: Writing')
    expect(page.records[1]).toMatchObject({ title: 'QuillNet: Writing', authors: [], abstract: null })
    expect(page.issues).toMatchObject([{ line: 22 }])
  })

  it.each(['47.5LGAug 25, 2023Code', '47.5LGAug 25, 2023', '47.5LGAug 25, 20', '47.5LGAu', '47.5LG'])(
    'skips the record of which only “%s” is there',
    (end) => {
      const page = cutBehind(end)
      expect(titles(page)).toEqual(['Lamps at Night'])
      expect(page.records[0]?.abstract).toBe('Lamps shine.\nThey also glow.')
      expect(page).toMatchObject({ present: 2, skipped: 1 })
      expect(page.issues.filter(({ severity }) => severity === 'skipped')).toMatchObject([{ line: 21 }])
    },
  )
})

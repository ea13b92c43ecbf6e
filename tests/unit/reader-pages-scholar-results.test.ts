import { describe, expect, it } from 'vitest'
import { scholarPage } from '../../src/records/scholar-page'
import type { ParsedSource } from '../../src/records/record'

function parse(...lines: readonly string[]): ParsedSource {
  if (!('parse' in scholarPage)) throw new Error('the reader is not at hand')
  return scholarPage.parse({ name: 'some.txt', text: lines.join('\n') })
}

const rowsOf = ({ records }: ParsedSource): unknown[] =>
  records.map(({ title, authors, venue, citations, date, line }) => [
    title,
    authors.join('; '),
    venue ?? null,
    citations ?? null,
    date?.year ?? null,
    line,
  ])

describe('a page of results of Google Scholar', () => {
  const links = (cited: string): string => `Save Cite ${cited} Related articles`
  const result = (names: string, below = links('Cited by 7')): string[] => ['Lamps', names, 'We light …', below]

  it.each<[string, unknown[] | null]>([
    ['A Quill, B Li - Light, 2017 - light.example', ['A. Quill; B. Li', 'Light', 2017]],
    ['A Quill, B Li… - Light, 2017 - light.example', ['A. Quill; B. Li', 'Light', 2017]],
    ['A Quill – Light, 2017 – light.example', ['A. Quill', 'Light', 2017]],
    ['A Quill - 2017 - light.example', ['A. Quill', null, 2017]],
    ['A Quill - Light, 2017', ['A. Quill', 'Light', 2017]],
    ['A Quill - Light 2017', ['A. Quill', 'Light', 2017]],
    ['A Quill - light.example - Press', ['A. Quill', 'light.example', null]],
    ['A Quill - 1717', null],
    ['A Quill - light.example', null],
    ['A Quill, Light, 2017', null],
    ['lamps at sea - Light, 2017', null],
  ])('with %j has %j', (names, expected) => {
    const page = parse(...result(names), 'Wicks', 'C Moe - Wick Letters, 2001 - w.example', links('Cited by 1'))
    const [first] = rowsOf(page) as unknown[][]
    const [title, authors, venue, citations, year, line] = first ?? []
    expect([title, citations, line]).toEqual(expected === null ? ['Wicks', 1, 5] : ['Lamps', 7, 1])
    if (expected !== null) expect([authors, venue, year]).toEqual(expected)
    else
      expect(page).toMatchObject({
        present: 2,
        skipped: 1,
        issues: [
          {
            line: 4,
            severity: 'skipped',
            message: 'The result that ends here has no line of authors and year that could be read; it was skipped.',
          },
        ],
      })
  })

  it('is read whole', () => {
    const page = parse(
      '[PDF] a.example',
      '[PDF][HTML] Lamps',
      'A Quill… - arXiv preprint arXiv:2101.00001, 2021 - a.example',
      links('Cited by 12'),
    )
    expect(page).toMatchObject({ format: 'scholar-page', pages: [], present: 1, skipped: 0, issues: [] })
    expect(page.records).toMatchObject([
      {
        line: 2,
        lines: { heading: 3, title: 2, authors: 3, abstract: null },
        page: null,
        title: 'Lamps',
        authors: ['A. Quill'],
        authorsComplete: false,
        venue: 'arXiv preprint arXiv:2101.00001',
        citations: 12,
        identifiers: ['arxiv:2101.00001'],
      },
    ])
  })

  it.each([
    ['Lamps', '[PDF] a.example', 'Lamps'],
    ['Lamps', 'Related articles', 'Lamps'],
    ['[PDF] a.example', '[BOOK] Lamps', 'Lamps'],
    ['Quills', 'Lamps', 'Lamps'],
  ])('has as the title below %j and %j %j', (one, other, title) => {
    expect(parse(one, other, 'A Quill - Light, 2017 - a.example', links('Cited by 7')).records[0]?.title).toBe(title)
  })

  it.each([
    ['Cited by 12', 12],
    ['Zitiert von: 12', 12],
    ['Cité 12 fois', 12],
    ['Citado por 12', 12],
    ['Related articles', null],
    ['All 3 versions', null],
    ['Ähnliche Artikel', null],
    ['Autres articles', null],
    ['Artículos relacionados', null],
    ['Artigos relacionados', null],
  ])('ends a result with %j, cited %j times', (line, cited) => {
    const page = parse('Lamps', 'A Quill - Light, 2017 - a.example', line, 'Cited by 99')
    expect([page.records[0]?.citations ?? null, page.present, page.skipped]).toEqual([cited, 2, 1])
  })

  it('has citations of no longer line', () => {
    const cited = (length: number): unknown =>
      parse('Lamps', 'A Quill - Light, 2017 - a.example', 'Cited by 7'.padEnd(length, ' x'), 'Related articles')
        .records[0]?.citations
    expect([cited(299), cited(300)]).toEqual([7, undefined])
  })
})

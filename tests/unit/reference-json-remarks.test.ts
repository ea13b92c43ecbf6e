import { describe, expect, it } from 'vitest'
import { crossrefJson } from '../../src/records/crossref-json'
import { cslJson } from '../../src/records/csl-json'
import { numberOf, objectOf, objectsOf, textOf, textsOf } from '../../src/records/json-values'
import { openalexJson } from '../../src/records/openalex-json'
import type { Format, ParsedSource } from '../../src/records/record'
import { semanticScholarJson } from '../../src/records/semantic-scholar-json'

function parse(format: Format, text: string): ParsedSource {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return format.parse({ name: 'some.json', text })
}

/** The titles that were read, how many records there are and how many were skipped, and the remarks in short. */
function read(format: Format, text: string): unknown {
  const { records, present, skipped, issues } = parse(format, text)
  return {
    titles: records.map(({ line, title }) => [line, title]),
    present,
    skipped,
    remarks: issues.map(({ source, line, severity, message }) => `${source} ${line} ${severity}: ${message}`),
  }
}

const nothing = (message: string): unknown => ({
  titles: [],
  present: 0,
  skipped: 0,
  remarks: [`some.json 0 notice: ${message}`],
})

describe('an answer without papers', () => {
  it.each([
    ['[]', 'The file holds no items of CSL-JSON.'],
    ['{"items": []}', 'The file holds no items of CSL-JSON.'],
    ['"x"', 'The file holds no items of CSL-JSON.'],
  ])('of CSL, %s', (text, message) => {
    expect(read(cslJson, text)).toEqual(nothing(message))
  })

  it.each(['[]', '{"message": {"items": []}}', '{"message": "x"}', '[["x"]]'])('of Crossref, %s', (text) => {
    expect(read(crossrefJson, text)).toEqual(nothing('The answer holds no works of Crossref.'))
  })

  const COUNTS = 'The answer holds counts by group and no works, so there is nothing to draw.'
  const OTHERS = 'The answer of OpenAlex lists no works, but authors or other things.'
  const NONE = 'The answer of OpenAlex holds no works.'
  it.each([
    ['{"results": [], "group_by": [{"key": "2020"}]}', COUNTS],
    ['{"results": [], "group_by": []}', NONE],
    ['{"results": []}', NONE],
    ['{"results": [{"id": "https://openalex.org/A5001"}]}', OTHERS],
    ['{"results": [{"id": "https://openalex.org/X"}]}', NONE],
    ['{"id": "https://openalex.org/S12"}', OTHERS],
    ['{"id": "A5001"}', NONE],
    ['[]', NONE],
    ['"x"', NONE],
  ])('of OpenAlex, %s', (text, message) => {
    expect(read(openalexJson, text)).toEqual(nothing(message))
  })

  const AUTHORS = 'The answer of Semantic Scholar lists authors without papers, so there is nothing to draw.'
  const NO_PAPERS = 'The answer of Semantic Scholar holds no papers.'
  it.each([
    ['{"data": [{"authorId": "7"}]}', AUTHORS],
    ['{"data": [{"id": "7"}, {"authorId": "7"}]}', AUTHORS],
    ['{"authorId": "7"}', AUTHORS],
    ['[{"authorId": "7"}]', AUTHORS],
    ['{"authorId": "7", "papers": []}', AUTHORS],
    ['{"data": []}', NO_PAPERS],
    ['{"data": [{"citingPaper": {"x": 1}}]}', NO_PAPERS],
    ['[]', NO_PAPERS],
    ['"x"', NO_PAPERS],
  ])('of Semantic Scholar, %s', (text, message) => {
    expect(read(semanticScholarJson, text)).toEqual(nothing(message))
  })
})

describe('papers that were asked for and not found', () => {
  const paper = '{"paperId": "a", "title": "Lamps"}'
  it.each([
    [`[${paper}, null]`, 1, '1 paper was asked for and not found, as the answer says with “null”.'],
    [`[null, ${paper}, null]`, 1, '2 papers were asked for and not found, as the answer says with “null”.'],
    ['[null]', 0, '1 paper was asked for and not found, as the answer says with “null”.'],
  ])('%s', (text, count, message) => {
    expect(read(semanticScholarJson, text)).toEqual({
      titles: Array.from({ length: count }, () => [1, 'Lamps']),
      present: count,
      skipped: 0,
      remarks: [`some.json 0 notice: ${message}`],
    })
  })
})

describe('JSON with faults', () => {
  it('is read without the records that they cost', () => {
    expect(read(cslJson, '[{"title": "Lamps"},\n{"title": Quills},\n{"title": "Wicks"}\n')).toEqual({
      titles: [
        [1, 'Lamps'],
        [3, 'Wicks'],
      ],
      present: 3,
      skipped: 1,
      remarks: [
        'some.json 2 skipped: What starts here is no JSON (a value is missing); it was skipped.',
        'some.json 4 notice: This is no whole JSON: its last bracket is missing; nothing was lost by it.',
      ],
    })
  })

  it.each([
    [50, []],
    [51, ['some.json 51 notice: 1 more place of the text from here on could not be read as JSON.']],
    [53, ['some.json 51 notice: 3 more places of the text from here on could not be read as JSON.']],
  ])('%i times tells the first 50', (count, more) => {
    const remarks = Array.from(
      { length: 50 },
      (_, at) => `some.json ${at + 1} skipped: What starts here is no JSON (a value is missing); it was skipped.`,
    )
    expect(read(cslJson, '{"title": Quills}\n'.repeat(count) + '{"title": "Lamps"}\n')).toEqual({
      titles: [[count + 1, 'Lamps']],
      present: count + 1,
      skipped: count,
      remarks: [...remarks, ...more],
    })
  })

  it('has its records without title told among them, in the order of the lines', () => {
    const text =
      '[{"author": [{"family": "Arm"}], "type": "book"},\n{"title": Quills},\n{"type": "book", "DOI": "10.1234/x"}]'
    expect(read(cslJson, text)).toEqual({
      titles: [[1, null]],
      present: 3,
      skipped: 2,
      remarks: [
        'some.json 1 notice: The record of “Arm” has no title; its authors and what else it states were kept.',
        'some.json 2 skipped: What starts here is no JSON (a value is missing); it was skipped.',
        'some.json 3 skipped: The record of doi:10.1234/x has no title, no authors and no abstract, and was skipped.',
      ],
    })
  })
})

describe('the lines of a record in JSON', () => {
  it('are those of the first key that is there', () => {
    const lines = (format: Format, ...keys: readonly string[]): unknown =>
      parse(format, `[{"paperId": "a", "id": "W1234", "DOI": "10.1/x",\n${keys.join(',\n')}\n}]`).records[0]?.lines
    expect(
      lines(openalexJson, '"display_name": "B"', '"title": "A"', '"publication_year": 2020', '"authorships": []'),
    ).toEqual({ heading: 4, title: 3, authors: null, abstract: null })
    expect(
      lines(openalexJson, '"title": "A"', '"abstract_inverted_index": {"We": [0]}', '"publication_date": "2020"'),
    ).toEqual({ heading: 4, title: 2, authors: null, abstract: 3 })
    expect(
      lines(semanticScholarJson, '"year": 2020', '"publicationdate": "2020"', '"title": "A"', '"abstract": "B"'),
    ).toEqual({ heading: 3, title: 4, authors: null, abstract: 5 })
    expect(lines(semanticScholarJson, '"title": "A"', '"year": 2020', '"authors": [{"name": "B"}]')).toEqual({
      heading: 3,
      title: 2,
      authors: 4,
      abstract: null,
    })
    for (const [at, key] of ['issued', 'published', 'published-online', 'published-print'].entries())
      expect([at, lines(crossrefJson, '"title": ["A"]', `"${key}": "2020"`)]).toMatchObject([
        at,
        { heading: 3, title: 2 },
      ])
    expect(lines(crossrefJson, '"title": ["A"]', '"author": [{"family": "B"}]', '"abstract": "C"')).toEqual({
      heading: null,
      title: 2,
      authors: 3,
      abstract: 4,
    })
  })
})

describe('values of JSON', () => {
  it.each<[unknown, string | null]>([
    ['a', 'a'],
    [' a ', ' a '],
    [' ', null],
    ['', null],
    [12, '12'],
    [Number.POSITIVE_INFINITY, null],
    [['a', 'b'], 'a'],
    [[], null],
    [[['a']], 'a'],
    [true, null],
    [null, null],
    [{}, null],
  ])('%j as a text is %j', (value, text) => {
    expect(textOf(value)).toBe(text)
  })

  it.each<[unknown, number | null]>([
    [12.5, 12.5],
    [-1, -1],
    [Number.NaN, null],
    ['12', 12],
    [' 12.50 ', 12.5],
    ['-12', null],
    ['12 ', 12],
    ['1e5', null],
    ['123456789012', 123_456_789_012],
    ['1234567890123', null],
    ['1.1234567', null],
    ['', null],
    ['x12', null],
    ['12x', null],
    [['12'], null],
    [null, null],
  ])('%j as a number is %j', (value, number) => {
    expect(numberOf(value)).toBe(number)
  })

  it('are objects, or lists of them, or of texts', () => {
    expect([objectOf({ a: 1 }), objectOf([{ a: 1 }]), objectOf(null), objectOf('x')]).toEqual([{ a: 1 }, {}, {}, {}])
    expect([objectsOf([{ a: 1 }, 'x', null, [1]]), objectsOf({ a: 1 })]).toEqual([[{ a: 1 }], []])
    expect([textsOf(['a', ' ', 1, null]), textsOf('a'), textsOf(null)]).toEqual([['a', '1'], ['a'], []])
  })
})

describe('a work of OpenAlex', () => {
  it('has its own address and the first at which it stands', () => {
    const work = '"id": "W1234", "title": "Lamps", "doi": "https://doi.org/10.1234/x"'
    const links = (more: string): unknown => parse(openalexJson, `{${work}, ${more}}`).records[0]?.links
    const place = (at: string): string => `{"landing_page_url": "https://${at}.example/"}`
    expect(links(`"primary_location": ${place('a')}, "locations": [${place('b')}]`)).toEqual([
      'https://doi.org/10.1234/x',
      'https://a.example/',
    ])
    expect(links(`"locations": [{}, ${place('b')}, ${place('c')}]`)).toEqual([
      'https://doi.org/10.1234/x',
      'https://b.example/',
    ])
    expect(links('"type": ""')).toEqual(['https://doi.org/10.1234/x'])
  })
})

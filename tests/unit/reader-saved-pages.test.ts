import { describe, expect, it } from 'vitest'
import { readSavedText } from '../../src/records/saved-text'
import type { ParsedSource } from '../../src/records/record'

const read = (...lines: readonly string[]): ParsedSource =>
  readSavedText({ name: 'some.txt', text: lines.join('\n') }, 'profile-page')
const said = ({ issues }: ParsedSource): string[] => issues.map(({ line, message }) => `${line}: ${message}`)
const pagesOf = ({ pages }: ParsedSource): unknown[] => pages.map(({ name, field, line }) => [name, field, line])
const partsOf = ({ records }: ParsedSource): unknown[] =>
  records.map(({ title, authors, abstract }) => [title, authors.join('; '), abstract])

const RECORD = ['CVMar 4, 2022', 'Lamps', '', 'Ann Arm, Bo Bell', '', 'We light.']
const strays = (...lines: readonly number[]): string =>
  lines.length === 1
    ? `Line ${lines[0]} belongs to no record and was`
    : `Lines ${lines[0]}–${lines[1]} belong to no record and were`

describe('the header of a page', () => {
  it.each<[string[], unknown[]]>([
    [['Ann Arm', 'CV', 'h-index9', '2papers'], [['Ann Arm', 'CV', 1]]],
    [['Ann Arm', 'h-index9'], [['Ann Arm', null, 1]]],
    [['h-index9'], [[null, null, 1]]],
    [['CV', 'h-index9'], [[null, 'CV', 1]]],
    [['13 Papers'], [[null, null, 1]]],
    [['a lamp maker of Ardin', 'h-index9'], [['a lamp maker of Ardin', null, 1]]],
    [['She makes lamps.', 'h-index9'], [[null, null, 2]]],
    [['Ann Arm Jr.', 'h-index9'], [['Ann Arm Jr.', null, 1]]],
    [['see http://a.example', 'h-index9'], [[null, null, 2]]],
    [['2022', 'h-index9'], [[null, null, 2]]],
    [['one two three four five six seven eight', 'h-index9'], [['one two three four five six seven eight', null, 1]]],
    [['one two three four five six seven eight nine', 'h-index9'], [[null, null, 2]]],
    [['x'.repeat(80), 'h-index9'], [['x'.repeat(80), null, 1]]],
    [['x'.repeat(81), 'h-index9'], [[null, null, 2]]],
  ])('of %j is %j', (lines, pages) => {
    expect(pagesOf(read(...lines, '', ...RECORD))).toEqual(pages)
  })

  it.each(['.', '!', '?', ';', ':', ',', '…', '。'])('has no name that ends with “%s”', (mark) => {
    expect(pagesOf(read(`the lamps${mark}`, 'h-index9', '', ...RECORD))).toEqual([[null, null, 2]])
  })

  it('has the number of its papers once among its figures and once above its records', () => {
    const papers = (...lines: readonly string[]): unknown => {
      const page = read('Ann Arm', ...lines, '', ...RECORD)
      return [page.pages[0]?.papers, said(page)]
    }
    expect(papers('h-index9', '1papers', '1 Papers')).toEqual([1, []])
    expect(papers('h-index9', '7papers', '1 Papers')).toEqual([7, []])
    expect(papers('h-index9', '1 Papers')).toEqual([1, []])
    expect(papers('h-index9', '1 Paper')).toEqual([1, []])
    expect(papers('h-index9', '7papers')).toEqual([7, []])
    expect(papers('h-index9', '7 papers')).toEqual([7, []])
    expect(papers('h-index9', '7 Papers', '8citations')).toEqual([7, []])
    expect(papers('h-index9', '7 Papers')).toEqual([
      7,
      ['3: The page of “Ann Arm” states 7 papers, but 1 record was found on it.'],
    ])
  })

  it('has the first of figures that are stated twice', () => {
    expect(read('Ann Arm', 'h-index9', 'h-index10', '8citations', '', ...RECORD).pages).toMatchObject([
      { hIndex: 9, citations: 8 },
    ])
  })

  it('with lines between its figures is one, unless a figure is stated again', () => {
    const one = read('Ann Arm', 'h-index9', '2papers', 'Follow', 'Share', '8citations', '1 Papers', ...RECORD)
    expect(one.pages).toMatchObject([{ name: 'Ann Arm', hIndex: 9, papers: 2, citations: 8 }])
    expect(said(one)).toEqual([`4: ${strays(4, 5)} left out: “Follow”.`])
    const two = read('Ann Arm', 'h-index9', '2papers', 'Bo Bell', 'h-index3', '4papers', '', ...RECORD)
    expect(two.pages).toMatchObject([
      { name: 'Ann Arm', hIndex: 9 },
      { name: 'Bo Bell', hIndex: 3 },
    ])
    expect(two.records.map(({ page }) => page)).toEqual([1])
  })

  it('leaves out a novelty above 100%', () => {
    expect(read('h-index9', 'Novelty100%', '', ...RECORD)).toMatchObject({ pages: [{ novelty: 100 }], issues: [] })
    const page = read('', 'h-index9', 'Novelty100.5%', '', ...RECORD)
    expect(page.pages).toMatchObject([{ novelty: null }])
    expect(said(page)).toEqual(['2: This page states a novelty of 100.5%, which is above 100% and was left out.'])
  })
})

describe('a header below a record', () => {
  const NEXT = ['h-index3', '4papers', '', ...RECORD]
  const names = (...between: readonly string[]): unknown[] =>
    pagesOf(read('h-index9', '1papers', '', ...RECORD, ...between, ...NEXT))

  it.each<[string[], unknown]>([
    [
      ['', 'Bo Bell'],
      ['Bo Bell', null, 11],
    ],
    [['Bo Bell'], ['Bo Bell', null, 10]],
    [
      ['', 'Bo Bell', 'LG'],
      ['Bo Bell', 'LG', 11],
    ],
    [
      ['', 'LG'],
      [null, 'LG', 11],
    ],
    [[''], [null, null, 11]],
    [
      ['and more', 'Bo Bell'],
      [null, null, 12],
    ],
    [
      ['and more!', 'Bo Bell'],
      ['Bo Bell', null, 11],
    ],
    [
      ['and more', '', 'Bo Bell'],
      ['Bo Bell', null, 12],
    ],
  ])('with %j above it is %j', (between, page) => {
    expect(names(...between)[1]).toEqual(page)
  })

  it('needs two figures, or one and the number of its papers', () => {
    const count = (...lines: readonly string[]): number =>
      read('h-index9', '1papers', '', ...RECORD, '', 'Bo Bell', ...lines).pages.length
    expect(count('h-index3', '', ...RECORD)).toBe(1)
    expect(count('h-index3', '1 Papers', '', ...RECORD)).toBe(2)
    expect(count('1 Papers', '', ...RECORD)).toBe(2)
    expect(count('1 Papers', 'the end')).toBe(1)
    expect(count('h-index3', '2citations', 'the end')).toBe(2)
  })

  it('leaves title and authors of a record without an abstract to it', () => {
    const page = (...lines: readonly string[]): ParsedSource =>
      read('h-index9', '1papers', '', 'CVMar 4, 2022', ...lines, ...NEXT)
    expect([pagesOf(page('Lamps'))[1], page('Lamps').records[0]?.title]).toEqual([[null, null, 6], 'Lamps'])
    expect([pagesOf(page('CV'))[1], page('CV').records[0]?.title]).toEqual([[null, null, 6], 'CV'])
    const bare = page('Lamps', 'Bo Bell')
    expect([pagesOf(bare)[1], bare.records[0]?.authors]).toEqual([[null, null, 7], ['Bo Bell']])
    const parted = page('Lamps', '', 'Bo Bell')
    expect([pagesOf(parted)[1], parted.records[0]?.authors]).toEqual([[null, null, 8], ['Bo Bell']])
    const fielded = page('Lamps', '', 'Bo Bell', 'LG')
    expect([pagesOf(fielded)[1], fielded.records[0]?.authors]).toEqual([['Bo Bell', 'LG', 7], []])
    const close = page('Lamps', 'Bo Bell', 'LG')
    expect(pagesOf(close)[1]).toEqual([null, 'LG', 7])
  })
})

describe('a record of a page', () => {
  const record = (...lines: readonly string[]): unknown => partsOf(read('CVMar 4, 2022', ...lines, '', ...RECORD))[0]

  it.each<[string[], unknown[]]>([
    [
      ['Lamps', '', 'Ann Arm, Bo Bell', '', 'We light.'],
      ['Lamps', 'Ann Arm; Bo Bell', 'We light.'],
    ],
    [
      ['Lamps', 'Ann Arm, Bo Bell', 'We light.'],
      ['Lamps', 'Ann Arm; Bo Bell', 'We light.'],
    ],
    [
      ['Lamps and', 'other', 'things', 'of ours', '', 'Ann Arm, Bo Bell'],
      ['Lamps and other things of ours', 'Ann Arm; Bo Bell', null],
    ],
    [
      ['Lamps!', 'Ann Arm', 'We light.'],
      ['Lamps!', 'Ann Arm', 'We light.'],
    ],
    [
      ['Lamps', '', 'Plato', '', 'We light.'],
      ['Lamps', 'Plato', 'We light.'],
    ],
    [
      ['Lamps', '', 'Background', '', 'We light.'],
      ['Lamps', '', 'Background\nWe light.'],
    ],
    [
      ['Lamps', 'and what they draw', '', 'We light.'],
      ['Lamps and what they draw', '', 'We light.'],
    ],
    [
      ['Lamps', 'and what they draw.', '', 'We light.'],
      ['Lamps', '', 'and what they draw.\nWe light.'],
    ],
    [
      ['Lamps', '', 'Ann Arm, Bo Bell,', 'Cy Cole;', 'Di Dunn', '', 'We light.'],
      ['Lamps', 'Ann Arm; Bo Bell; Cy Cole; Di Dunn', 'We light.'],
    ],
    [
      ['Lamps', '', 'Ann Arm, Bo Bell,', '', 'We light.'],
      ['Lamps', 'Ann Arm; Bo Bell', 'We light.'],
    ],
    [
      ['Ann Arm, Bo Bell', '', 'Cy Cole, Di Dunn', '', 'We light.'],
      ['Ann Arm, Bo Bell', 'Cy Cole; Di Dunn', 'We light.'],
    ],
    [
      ['', 'Ann Arm, Bo Bell', '', 'Cy Cole, Di Dunn', '', 'We light.'],
      ['Ann Arm, Bo Bell', 'Cy Cole; Di Dunn', 'We light.'],
    ],
    [
      ['Lamps', '', 'We light', 'all night.', '', 'We rest.'],
      ['Lamps', '', 'We light all night.\nWe rest.'],
    ],
    [
      ['Lamps', '', 'Abstract: We light.'],
      ['Lamps', '', 'We light.'],
    ],
  ])('of %j is %j', (lines, parts) => {
    expect(record(...lines)).toEqual(parts)
  })

  it('has a title of four hundred characters at most', () => {
    expect(record('x'.repeat(400), '', 'Ann Arm, Bo Bell', '', 'We light.')).toEqual([
      'x'.repeat(400),
      'Ann Arm; Bo Bell',
      'We light.',
    ])
    expect(said(read('CVMar 4, 2022', 'x'.repeat(401), '', ...RECORD))).toEqual([
      '1: The record “CVMar 4, 2022” has no title and was skipped.',
    ])
  })

  it('has a title of no more lines than four, of which none that goes on is long', () => {
    expect(record('one', 'two', 'three', 'four', 'Ann Arm, Bo Bell')).toEqual([
      'one two three four',
      'Ann Arm; Bo Bell',
      null,
    ])
    expect((record('one', 'two', 'three', 'four', 'five', '', 'Ann Arm, Bo Bell') as unknown[])[0]).toBe('one')
    expect((record('one', 'x'.repeat(160), '', 'Ann Arm, Bo Bell') as unknown[])[0]).toBe(`one ${'x'.repeat(160)}`)
    expect((record('one', 'x'.repeat(161), '', 'Ann Arm, Bo Bell') as unknown[])[0]).toBe('one')
  })
})

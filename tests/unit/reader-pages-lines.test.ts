import { describe, expect, it } from 'vitest'
import { readArxivLine, readCodes } from '../../src/records/arxiv-lines'
import { readFigures, readPaperCount } from '../../src/records/page-figures'
import { readMonth, readStatedDate } from '../../src/records/record-dates'
import { readRowEnd, splitPage } from '../../src/records/scholar-lines'
import { looksLikeScholarNames, readScholarNames, readScholarVenue } from '../../src/records/scholar-names'

describe('a line of arXiv', () => {
  it.each([
    ['arXiv:2101.00001 [pdf]', 'start', '2101.00001'],
    ['[12] arXiv:2101.00001v2', 'start', '2101.00001'],
    ['1. arXiv: 2101.0001', 'start', '2101.0001'],
    ['arXiv:math/0102003', 'start', 'math/0102003'],
    ['arXiv:2101.000011', 'start', ''],
    ['arXiv:21o1.00001', 'start', ''],
    ['see arXiv:2101.00001', 'text', ''],
    ['Title: Lamps', 'title', 'Lamps'],
    ['Authors: Ann Arm', 'authors', 'Ann Arm'],
    ['Author: Ann Arm', 'authors', 'Ann Arm'],
    ['Abstract: We light', 'abstract', 'We light'],
    ['Comments: 3 pages', 'comments', '3 pages'],
    ['Comment:3 pages', 'comments', '3 pages'],
    ['Subjects: Lamps (cs.LG)', 'subjects', 'Lamps (cs.LG)'],
    ['[Submitted on 1 Jan 2021]', 'submitted', 'Submitted on 1 Jan 2021'],
    ['Submitted 1 Jan', 'submitted', 'Submitted 1 Jan'],
    ['Journal-ref: Lamp Letters', 'journal', 'Lamp Letters'],
    ['Journal reference: Lamp Letters', 'journal', 'Lamp Letters'],
    ['Related DOI: https://doi.org/10.1234/x', 'doi', 'https://doi.org/10.1234/x'],
    ['DOI: 10.1234/x', 'doi', '10.1234/x'],
    ['10.1234/x', 'doi', '10.1234/x'],
    ['MSC-class: 1', 'other', ''],
    ['ACM classes: 1', 'other', ''],
    ['Report number: 1', 'other', ''],
    ['Cite as: x', 'other', ''],
    ['Showing new listings for Friday, 1 January 2021', 'day', 'Friday, 1 January 2021'],
    ['Fri, 1 Jan 2021 (showing 3)', 'day', 'Fri, 1 Jan 2021'],
    ['[pdf, ps, other]', 'noise', ''],
    ['View PDF', 'noise', ''],
    ['(cross-list from cs.LG)', 'noise', ''],
    ['[v1] Fri', 'noise', ''],
    ['https://a.example/1', 'noise', ''],
    ['https://a.example/1 is it', 'text', ''],
    ['Showing 1', 'noise', ''],
    ['Total of 3', 'noise', ''],
    ['Next', 'noise', ''],
    ['Nextly', 'text', ''],
    ['1 2 3 …', 'noise', ''],
    ['cs.LG stat.ML', 'noise', ''],
    ['xx.LG', 'text', ''],
    ['Lamps at sea', 'text', ''],
  ])('%j is %s %j', (line, kind, text) => {
    const read = readArxivLine(line)
    const told = read.kind === 'start' ? read.id : read.kind === 'field' ? read.text : ''
    expect([read.kind === 'field' ? read.field : read.kind, told]).toEqual([kind, text])
  })

  it.each([
    ['Lamps (cs.LG); Light (stat.ML)', ['cs.LG', 'stat.ML']],
    ['cs.LG, hep-th', ['cs.LG', 'hep-th']],
    ['Lamps (xx.LG)', []],
    ['cs.LG and', []],
  ])('%j has the codes %j', (text, codes) => {
    expect(readCodes(text)).toEqual(codes)
  })
})

describe('the figures of a page', () => {
  it.each<[string, unknown]>([
    ['h-index9', { hIndex: 9 }],
    ['hindex: 9', { hIndex: 9 }],
    ['H-Index 1,234', { hIndex: 1234 }],
    ['13 papers · 935 citations', { papers: 13, citations: 935 }],
    ['1 paper|1 citation', { papers: 1, citations: 1 }],
    ['13papers', { papers: 13 }],
    ['novelty 71.5%', { novelty: 71.5 }],
    ['AI score: 40 %', { aiScore: 40 }],
    ['aiscore40', { aiScore: 40 }],
    ['h-index 9.5', null],
    ['13 papersx', null],
    ['13 papers and more', null],
    ['papers', null],
    [`13 papers${' '.repeat(152)}`, null],
  ])('in %j are %j', (text, figures) => {
    expect(readFigures(text)).toEqual(figures)
  })

  it.each([
    ['13 Papers', 13],
    ['1,234 papers', 1234],
    ['1 Paper', 1],
    ['13papers', 13],
    ['my 13 papers', null],
    ['13 papers here', null],
  ])('count the papers of %j: %j', (text, count) => {
    expect(readPaperCount(text)).toBe(count)
  })
})

describe('what Google Scholar prints', () => {
  it.each<[string, string[], boolean]>([
    ['A Arm, BC Bell', ['A. Arm', 'B. C. Bell'], true],
    ['A Arm, B Bell…', ['A. Arm', 'B. Bell'], false],
    ['A Arm, B Bell...', ['A. Arm', 'B. Bell'], false],
    ['A Arm, ... ', ['A. Arm'], false],
    ['A van der Arm', ['A. van der Arm'], true],
    ['Ann Arm', ['Ann Arm'], true],
    ['A-B Arm', ['A-B Arm'], true],
    ['A ARM', ['A ARM'], true],
    ['A B', ['A B'], true],
  ])('%j names %j', (text, names, complete) => {
    const { authors, authorsComplete } = readScholarNames(text)
    expect([authors?.map(({ name }) => name), authorsComplete]).toEqual([names, complete])
  })

  it.each([
    ['A Arm, B Bell', true],
    ['Ann Arm', true],
    ['A Arm, lamps', false],
    ['A Arm, B Bell, lamps', true],
    ['lamps at sea', false],
    ['Arm', false],
    ['A Arm…', true],
    ['A Arm, ...', true],
  ])('%j lists names: %j', (text, named) => {
    expect(looksLikeScholarNames(text)).toBe(named)
  })

  it.each([
    ['Lamps 521 (7553), 436-444, 2015', 'Lamps', '521', '7553', '436-444'],
    ['Lamps 521, 436, 2015', 'Lamps', '521', '', '436'],
    ['Lamps (2), 436', 'Lamps', '', '2', '436'],
    ['Lamps 5219', 'Lamps', '5219', '', ''],
    ['Lamps 52199', 'Lamps 52199', '', '', ''],
    ['Lamps, e12.5', 'Lamps, e12.5', '', '', ''],
    ['Lamps, E12.5', 'Lamps', '', '', 'E12.5'],
    ['Lamps, 2015', 'Lamps', '', '', ''],
    ['2015', '', '', '', ''],
    ['1715', '1715', '', '', ''],
    ['Lamps', 'Lamps', '', '', ''],
  ])('%j is %j, %j, %j, %j', (text, venue, volume, issue, pages) => {
    expect(readScholarVenue(text)).toEqual({ venue, publication: { volume, issue, pages }, identifiers: [] })
  })

  it.each([
    ['arXiv preprint arXiv:2101.00001, 2021', 'arXiv preprint arXiv:2101.00001', {}],
    ['Lamps arXiv:2101.00001', 'Lamps arXiv:2101.00001', { volume: '', issue: '', pages: '' }],
  ])('%j is of arXiv', (text, venue, publication) => {
    expect(readScholarVenue(text)).toEqual({ venue, publication, identifiers: ['arxiv:2101.00001'] })
  })

  it.each<[string, unknown]>([
    ['12\t2015', { citations: 12, year: 2015, before: '' }],
    ['12*\t2015', { citations: 12, year: 2015, before: '' }],
    ['1,234\t2015', { citations: 1234, year: 2015, before: '' }],
    ['Lamps\t12\t2015', { citations: 12, year: 2015, before: 'Lamps' }],
    ['\t2015', { citations: null, year: 2015, before: '' }],
    ['12\t', { citations: 12, year: null, before: '' }],
    ['Lamps\t2015', null],
    ['12\t1715', null],
    ['12 2015', { citations: 12, year: 2015, before: '' }],
    ['12* 2015', { citations: 12, year: 2015, before: '' }],
    ['x 12 2015', null],
    ['12 2015 x', null],
  ])('%j ends a row with %j', (text, end) => {
    const [line] = splitPage(text)
    expect(line === undefined ? null : readRowEnd(line)).toEqual(end)
  })
})

describe('a date as stated', () => {
  it.each<[string, (number | null)[] | null]>([
    ['2020', [2020, null, null]],
    ['2020-05-03', [2020, 5, 3]],
    ['2020/5/3', [2020, 5, 3]],
    ['2020.05.03', [2020, 5, 3]],
    ['2020 05 03', [2020, 5, 3]],
    ['2020///Spring', [2020, null, null]],
    ['2020-05-03T00:00:00Z', [2020, 5, 3]],
    ['20200503', [2020, 5, 3]],
    ['05/2020', [2020, 5, null]],
    ['5 2020', [2020, 5, null]],
    ['2020-13-03', [2020, null, null]],
    ['2020-02-30', [2020, 2, null]],
    ['2020-02-29', [2020, 2, 29]],
    ['2019-02-29', [2019, 2, null]],
    ['1900-02-29', [1900, 2, null]],
    ['2000-02-29', [2000, 2, 29]],
    ['2020-04-31', [2020, 4, null]],
    ['2020-12-31', [2020, 12, 31]],
    ['0999', null],
    ['1000', [1000, null, null]],
    ['2199', [2199, null, null]],
    ['2200', null],
    ['3 May 2020', [2020, 5, 3]],
    ['May 3, 2020', [2020, 5, 3]],
    ['2020 May-Jun', [2020, 5, null]],
    ['c1998', [1998, null, null]],
    ['1998–1999', [1998, null, null]],
    ['03/05/2020', [2020, null, null]],
    ['soon', null],
    ['12345', null],
  ])('%j is %j', (text, parts) => {
    const date = readStatedDate(text)
    expect(date === null ? null : [date.year, date.month, date.day]).toEqual(parts)
  })

  it.each('jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, at) => [name, at + 1] as const))(
    'of %s is of the month %i',
    (name, month) => {
      expect(readMonth(name)).toBe(month)
      expect(readMonth(`${name.toUpperCase()}.`)).toBe(month)
      expect(readMonth(String(month))).toBe(month)
      expect(readMonth(`x${name}`)).toBeNull()
      expect(readMonth(`${name}x`)).toBeNull()
    },
  )

  it.each(['0', '13', '', 'thing', '005'])('of %j is of no month', (text) => {
    expect(readMonth(text)).toBeNull()
  })
})

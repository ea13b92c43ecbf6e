import { describe, expect, it } from 'vitest'
import { readDelimited } from '../../src/records/delimited-rows'
import { readTable } from '../../src/records/read-table'
import { plainCell, readRows } from '../../src/records/table-rows'

/** The titles with their lines, how many rows there are and how many were skipped, and the remarks in short. */
function read(text: string, quotes = true): unknown {
  const { records, present, skipped, issues, format, source } = readTable({ name: 'some.csv', text }, 'table', quotes)
  expect([format, source, present]).toEqual(['table', 'some.csv', records.length + skipped])
  return {
    titles: records.map(({ line, title }) => [line, title]),
    skipped,
    remarks: issues.map(({ line, severity, message }) => `${line} ${severity}: ${message}`),
  }
}

const lamps = (...lines: readonly number[]): [number, string][] => lines.map((line) => [line, 'Lamps'])
const MORE = 'more cells than the table has columns; the rest of them was not read'
const FEWER = 'fewer cells than the table has columns; what is there was read'
const QUOTES = 'a quotation mark is not closed or stands where none belongs;'

describe('what is told of a table', () => {
  it.each([
    ['', [], 0, ['0 skipped: This table is empty.']],
    ['\n \n', [], 0, ['0 skipped: This table is empty.']],
    ['title,year\n', [], 0, ['0 notice: This table is empty.']],
    ['title,year\nLamps,2020\n', lamps(2), 0, []],
    ['title,year\n\n , \nLamps,2020\n', lamps(4), 0, []],
    ['title,year\nLamps,2020,,\n', lamps(2), 0, []],
    ['title,year\nLamps,2020,, x\n', lamps(2), 0, [`2 notice: 1 row has ${MORE} (line 2).`]],
    [
      'title,year\nLamps,2020,x\nLamps,2020\nLamps,2020,x\n',
      lamps(2, 3, 4),
      0,
      [`2 notice: 2 rows have ${MORE} (lines 2, 4).`],
    ],
    ['title,year\nLamps\n', lamps(2), 0, [`2 notice: 1 row has ${FEWER} (line 2).`]],
    [
      `title,year\n${'Lamps\n'.repeat(5)}`,
      lamps(2, 3, 4, 5, 6),
      0,
      [`2 notice: 5 rows have ${FEWER} (lines 2, 3, 4, 5, 6).`],
    ],
    [
      `title,year\n${'Lamps\n'.repeat(7)}`,
      lamps(2, 3, 4, 5, 6, 7, 8),
      0,
      [`2 notice: 7 rows have ${FEWER} (lines 2, 3, 4, 5, 6 and 2 more).`],
    ],
    [
      'title,year\n"Lamps,2020\nLamps,2021\n',
      lamps(2, 3),
      0,
      [`2 notice: In 1 row ${QUOTES} it was read as far as that goes (line 2).`],
    ],
    [
      'title,year\n"Lamps,2020\n"Lamps,2021\n',
      lamps(2, 3),
      0,
      [`2 notice: In 2 rows ${QUOTES} they were read as far as that goes (lines 2, 3).`],
    ],
    [
      'title,year\n,2020\nLamps,2021\n',
      lamps(3),
      1,
      ['2 skipped: The record has no title, no authors and no abstract, and was skipped.'],
    ],
    [
      'x,y\na remark\ntitle,authors\nLamps,Ann Arm\n',
      lamps(4),
      0,
      ['1 skipped: The row stands above the names of the columns; it was left out.'],
    ],
    [
      'lamp,watt,price\nA,3,4\n',
      [],
      0,
      [
        '0 skipped: This table has no column that holds titles or abstracts, so no papers were read from it. Its columns are “lamp”, “watt”, “price”; say which of them holds the titles.',
      ],
    ],
    [
      `a,b,c,d,e,f,g,year\n1,2,3,4,5,6,7,2020\n`,
      [],
      0,
      [
        '0 skipped: This table has no column that holds titles or abstracts, so no papers were read from it. Its columns are “a”, “b”, “c”, “d”, “e”, “f” and 2 more; say which of them holds the titles.',
      ],
    ],
    [
      `${'g'.repeat(50)},year\n1,2020\n`,
      [],
      0,
      [
        `0 skipped: This table has no column that holds titles or abstracts, so no papers were read from it. Its columns are “${'g'.repeat(40)}”, “year”; say which of them holds the titles.`,
      ],
    ],
  ])('%j', (text, titles, skipped, remarks) => {
    expect(read(text)).toEqual({ titles, skipped, remarks })
  })

  it('is nothing where marks of quotation are text', () => {
    expect(read('title\tyear\n"Lamps\t2020\n', false)).toEqual({ titles: [[2, '"Lamps']], skipped: 0, remarks: [] })
  })
})

describe('the rows of a table', () => {
  const rows = (text: string, delimiter = ',', most = Infinity): unknown =>
    readRows(text, { delimiter, most }).map(({ line, cells, badQuotes }) => [
      line,
      ...cells,
      ...(badQuotes ? ['!'] : []),
    ])

  it.each([
    [
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, ''],
      ],
    ],
    [
      'a,b\rc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\ne,f',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
      ],
    ],
    [
      'a,b\rc,d\ne,f\r\ng,h',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
        [4, 'g', 'h'],
      ],
    ],
    [
      '\na,b\r\nc,d',
      [
        [1, ''],
        [2, 'a', 'b'],
        [3, 'c', 'd'],
      ],
    ],
    [
      'a,"b\nc"\r\nd,e',
      [
        [1, 'a', 'b\nc'],
        [3, 'd', 'e'],
      ],
    ],
    [
      'a,"b\r\nc"\r\nd,e',
      [
        [1, 'a', 'b\r\nc'],
        [3, 'd', 'e'],
      ],
    ],
    [
      'a,"b ""c"" d"\n',
      [
        [1, 'a', 'b "c" d'],
        [2, ''],
      ],
    ],
    [
      '\ufeffa,b\n\ufeffc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\n"c,d\ne,f\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd', '!'],
        [3, 'e', 'f'],
        [4, ''],
      ],
    ],
    [
      'a,b\r\n"c,d\r\ne,f',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd', '!'],
        [3, 'e', 'f'],
      ],
    ],
    [
      'a,b\nc,"d\ne,f',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd', '!'],
        [3, 'e', 'f'],
      ],
    ],
    [
      'a,b\nc,"d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd', '!'],
      ],
    ],
    ['', []],
  ])('%j are %j', (text, found) => {
    expect(rows(text)).toEqual(found)
  })

  it('are no more than are asked for', () => {
    expect(rows('a\nb\nc', ',', 2)).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
    expect(rows('a,b\n"c,d\n"e,f\n', ',', 2)).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd', '!'],
    ])
    expect(rows('a\nb', ',', 0)).toEqual([])
  })

  it.each([
    ["'=a", '=a'],
    ["' =a", '=a'],
    ["''=a", "'=a"],
    ["'+a", '+a'],
    ["'-a", '-a'],
    ["'@a", '@a'],
    ["'＝a", '＝a'],
    ["'\ta", 'a'],
    ["'a", "'a"],
    ["a'=b", "a'=b"],
    [' a ', 'a'],
  ])('have %j as %j', (cell, text) => {
    expect(plainCell(cell)).toBe(text)
  })

  it('are those with a text, where a network is read', () => {
    expect(readDelimited('a;b\n ; \n\'=c; d \n"e;f\ng;h\n', ';')).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['=c', 'd'] },
        { line: 4, cells: ['e', 'f'] },
        { line: 5, cells: ['g', 'h'] },
      ],
      quoteProblems: [4],
    })
  })
})

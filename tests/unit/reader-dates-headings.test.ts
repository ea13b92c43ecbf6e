import { describe, expect, it } from 'vitest'
import { isCutHeading, isFieldCode, readHeading } from '../../src/records/heading'
import { chooseDate, readMonth, readStatedDate, statedDate } from '../../src/records/record-dates'
import type { StatedDate } from '../../src/records/record'

const parts = (date: StatedDate | null): unknown => date && [date.year, date.month, date.day]

describe('a date as a reference states it', () => {
  it.each<[string, (number | null)[] | null]>([
    [' 2020 ', [2020, null, null]],
    ['2020-5', [2020, 5, null]],
    ['2020-05-3', [2020, 5, 3]],
    ['2020-05 3', [2020, 5, 3]],
    ['2020-05-03 12:00', [2020, 5, 3]],
    ['2020 5', [2020, 5, null]],
    ['2020   5', [2020, 5, null]],
    ['2020--3', [2020, null, null]],
    ['2020-05-', [2020, 5, null]],
    ['2020-005', [2020, null, null]],
    ['2020-00-03', [2020, null, null]],
    ['2020-12-03', [2020, 12, 3]],
    ['2020-01-01', [2020, 1, 1]],
    ['2020-01-00', [2020, 1, null]],
    ['2020-01-31', [2020, 1, 31]],
    ['2020-01-32', [2020, 1, null]],
    ['2020-06-31', [2020, 6, null]],
    ['2020-09-31', [2020, 9, null]],
    ['2020-11-31', [2020, 11, null]],
    ['2020/05/03/received', [2020, 5, 3]],
    ['2020/05/03received', [2020, 5, 3]],
    ['2020/055', [2020, null, null]],
    ['2020/05/033', [2020, 5, null]],
    ['5.2020', [2020, 5, null]],
    ['105/2020', [2020, null, null]],
    ['5/20201', null],
    ['202005030', null],
    ['02020', null],
    ['20201', null],
    ['in 2020, 1999', [2020, null, null]],
    ['3020', null],
    ['in 3020', null],
    ['in 0999', null],
    ['May 2020', [2020, 5, null]],
    ['3 May, 2020', [2020, 5, 3]],
    ['3-4 May 2020', [2020, 5, null]],
    ['3 May-June 2020', [2020, 5, null]],
    ['31 Sept. 2020', [2020, 9, null]],
    ['30 Sept. 2020', [2020, 9, 30]],
    ['30 september 2020', [2020, 9, 30]],
    ['mayday 2020', [2020, null, null]],
    ['dismay 2020', [2020, null, null]],
    ['123 May 2020', [2020, 5, null]],
    [`${' '.repeat(116)}2020`, [2020, null, null]],
    [`${' '.repeat(117)}2020`, null],
    [`2020 ${'x'.repeat(115)}May`, [2020, null, null]],
  ])('%j is %j', (text, expected) => {
    expect(parts(readStatedDate(text))).toEqual(expected)
  })

  it.each<[[number | null, (number | null)?, (number | null)?], unknown]>([
    [
      [2020, 5, 3],
      [2020, 5, 3],
    ],
    [
      [2020, null, 3],
      [2020, null, null],
    ],
    [
      [2020, 5, null],
      [2020, 5, null],
    ],
    [
      [2020, 1.5, 3],
      [2020, null, null],
    ],
    [
      [2020, 5, 1.5],
      [2020, 5, null],
    ],
    [
      [2020, 0, 3],
      [2020, null, null],
    ],
    [
      [2020, 13, 3],
      [2020, null, null],
    ],
    [
      [2020, 1, 0],
      [2020, 1, null],
    ],
    [[1000], [1000, null, null]],
    [[999], null],
    [[2199], [2199, null, null]],
    [[2200], null],
    [[Number.NaN], null],
    [[null, 5, 3], null],
  ])('of the parts %j is %j', (given, expected) => {
    expect(parts(statedDate(...given))).toEqual(expected)
  })

  it('has a month by its name or number, of a span the first', () => {
    const months = 'January February March April May June July August September October November December'.split(' ')
    expect(months.map(readMonth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(['Sept', ' 5 ', '05', '12', '1', 'Jul-Aug', 'of May', '123', '-5', 'Febr', 'Januar'].map(readMonth)).toEqual(
      [9, 5, 5, 12, 1, 7, 5, null, null, null, null],
    )
    expect(readMonth(`${' '.repeat(118)}May`)).toBeNull()
  })

  it.each<[string[], unknown]>([
    [
      ['2018', '2018-05'],
      [2018, 5, null],
    ],
    [
      ['2018-05', '2018-06-03'],
      [2018, 6, 3],
    ],
    [
      ['2018-05-03', '2018-06-04'],
      [2018, 5, 3],
    ],
    [
      ['2018-05', '2018-06'],
      [2018, 5, null],
    ],
    [
      ['2018', '2019-05-03', '2018-06'],
      [2018, 6, null],
    ],
    [
      ['2018', 'May'],
      [2018, 5, null],
    ],
    [
      ['2018', 'May 3'],
      [2018, 5, 3],
    ],
    [
      ['2018', '5'],
      [2018, 5, null],
    ],
    [
      ['2018', '15'],
      [2018, null, null],
    ],
    [
      ['2018', 'May 33'],
      [2018, 5, null],
    ],
    [
      ['2018', 'May 3-4'],
      [2018, 5, 3],
    ],
    [
      ['2018', 'May 2019'],
      [2018, null, null],
    ],
    [
      ['2018', 'May 12345'],
      [2018, null, null],
    ],
    [
      ['2018', 'Spring', 'May'],
      [2018, 5, null],
    ],
    [['May 3'], null],
  ])('of the fields %j is %j', (texts, expected) => {
    expect(parts(chooseDate(texts))).toEqual(expected)
  })
})

describe('the heading of a record', () => {
  it.each<[string, unknown[] | null]>([
    ['47.5LGAug 25, 2023Code', [47.5, 'LG', [2023, 8, 25], 'Aug 25, 2023', true]],
    ['47,5LGAug 25, 2023', [47.5, 'LG', [2023, 8, 25], 'Aug 25, 2023', false]],
    ['47LGAugust 25 2023', [47, 'LG', [2023, 8, 25], 'August 25 2023', false]],
    ['47.1234LGAug. 25 , 2023 Code', [47.1234, 'LG', [2023, 8, 25], 'Aug. 25 , 2023', true]],
    ['LGAug25', [null, 'LG', [null, 8, 25], 'Aug25', false]],
    ['LG Sept 5,2023', [null, 'LG', [2023, 9, 5], 'Sept 5,2023', false]],
    ['xx.LGMay 3', [null, 'xx.LG', [null, 5, 3], 'May 3', false]],
    ['physics.optics May 3', [null, 'physics.optics', [null, 5, 3], 'May 3', false]],
    ['ABCDEFGHMay 3', [null, 'ABCDEFGH', [null, 5, 3], 'May 3', false]],
    ['LGFeb 29, 2000', [null, 'LG', [2000, 2, 29], 'Feb 29, 2000', false]],
    ['LGFeb 29, 1900', [null, 'LG', null, 'Feb 29, 1900', false]],
    ['LGFeb 29, 2024', [null, 'LG', [2024, 2, 29], 'Feb 29, 2024', false]],
    ['LGFeb 28, 2023', [null, 'LG', [2023, 2, 28], 'Feb 28, 2023', false]],
    ['LGFeb 30', [null, 'LG', null, 'Feb 30', false]],
    ['LGJan 31', [null, 'LG', [null, 1, 31], 'Jan 31', false]],
    ['LGJan 32', [null, 'LG', null, 'Jan 32', false]],
    ['LGJan 0', [null, 'LG', null, 'Jan 0', false]],
    ['LGApr 30', [null, 'LG', [null, 4, 30], 'Apr 30', false]],
    ['LGJun 31', [null, 'LG', null, 'Jun 31', false]],
    ['LGSep 31', [null, 'LG', null, 'Sep 31', false]],
    ['LGNov 31', [null, 'LG', null, 'Nov 31', false]],
    ['ABCDEFGHIMay 3', null],
    ['XMay 3', null],
    ['lgMay 3', null],
    ['xx.LgMay 3', null],
    ['12345LGMay 3', null],
    ['4.12345LGMay 3', null],
    ['LGMay 123', null],
    ['LGMay 3, 20234', null],
    ['LGMay 3, 23', null],
    ['LGMay 3 code', null],
    ['LGMai 3', null],
    ['LGMay', null],
    ['see LGMay 3', null],
    ['LGMay 3 and more', null],
  ])('%j is %j', (text, expected) => {
    const read = readHeading(text)
    expect(read && [read.score, read.category, parts(read.date), read.dateText, read.hasCode]).toEqual(expected)
  })

  it('may have any month in both of its forms', () => {
    const names = 'January February March April May June July August September October November December'.split(' ')
    expect(names.map((name) => readHeading(`LG${name} 3`)?.date?.month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(names.map((name) => readHeading(`LG${name.slice(0, 3)} 3`)?.date?.month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
  })

  it('may be of any archive', () => {
    const archives =
      'astro-ph cond-mat cs econ eess gr-qc hep-ex hep-lat hep-ph hep-th math-ph math nlin nucl-ex nucl-th physics q-bio q-fin quant-ph stat'
    expect(archives.split(' ').filter((archive) => readHeading(`${archive} May 3`)?.category !== archive)).toEqual([])
    expect(archives.split(' ').filter((archive) => !isFieldCode(archive))).toEqual([])
  })

  it.each([
    ['47', true],
    ['47.', true],
    ['47,5', true],
    ['47.5LG', true],
    ['47. LG', true],
    ['LG', true],
    ['cs.LG ', true],
    ['LG A', true],
    ['LGAug', true],
    ['LGAugust', true],
    ['LGAug. 2', true],
    ['LGAug 25,', true],
    ['LGAug 25, 20', true],
    ['LGAug 25, 2023', true],
    ['LGAug 25, 2023 C', true],
    ['LGAug 25Cod', true],
    ['LGAug 25, 20235', false],
    ['LGAug 255', false],
    ['47.12345', false],
    ['12345', false],
    ['LGAug 25, 2023Codes', false],
    ['LG Augx', false],
    ['L', false],
    ['lamps', false],
    ['see LG', false],
    ['', false],
  ])('%j can be the start of one: %j', (text, can) => {
    expect(isCutHeading(text)).toBe(can)
  })

  it.each([
    ['LG', true],
    ['ABCDEFGH', true],
    ['ABCDEFGHI', false],
    ['A', false],
    ['cs.LG', true],
    ['cs.Lg', true],
    ['cs.lg', true],
    ['xx.LG', true],
    ['xx.Lg', false],
    ['abcdefghi.LG', false],
    ['cs.LG and', false],
    ['my cs.LG', false],
    ['cond-mat.mtrl-sci', true],
    ['lamps', false],
  ])('%j is a code of a field: %j', (text, is) => {
    expect(isFieldCode(text)).toBe(is)
  })
})

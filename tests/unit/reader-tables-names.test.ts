import { describe, expect, it } from 'vitest'
import { guessNameStyle, readListCell, readNamesCell, type NameStyle } from '../../src/records/table-names'

const read = (cell: string, between: string | null = ';', initialsLast = false): unknown => {
  const { authors, complete } = readNamesCell(cell, { between, initialsLast })
  return [authors.map(({ name, family }) => (family === undefined ? name : `${name} | ${family}`)), complete]
}

describe('a list in a cell', () => {
  it.each<[string, string[] | null]>([
    ["['a', 'b']", ['a', 'b']],
    ['["a","b"]', ['a', 'b']],
    ['[ "a" , \'b\' ]', ['a', 'b']],
    ["['O'Arm, Ann', 'b']", ["O'Arm, Ann", 'b']],
    ['["a \\"b\\" c"]', ['a "b" c']],
    ["['a\\\\b']", ['a\\b']],
    [' ["a"] ', ['a']],
    ['[]', []],
    ['[ ]', []],
    ['["a", ]', ['a']],
    ['["a"', null],
    ['"a"]', null],
    ['["a" b]', null],
    ['[a]', null],
    ['["a, b]', null],
    ['x ["a"]', null],
    ['[1, "a"]', null],
    ['', null],
  ])('%j is %j', (cell, entries) => {
    expect(readListCell(cell)).toEqual(entries)
  })
})

describe('how the names of a column are parted', () => {
  it.each<[string[], string | null, boolean]>([
    [['Arm, Ann; Bell, Bo'], ';', false],
    [['Arm, Ann；Bell, Bo'], ';', false],
    [['Ann Arm|Bo Bell'], '|', false],
    [['Arm, Ann||Bell, Bo'], '||', false],
    [['Ann Arm\nBo Bell'], '\n', false],
    [['Ann Arm / Bo Bell'], ' / ', false],
    [['Ann Arm/Bo Bell'], null, false],
    [['Ann Arm|Bo Bell; Cy Cole'], '|', false],
    [['Arm, Ann; Bell, Bo', 'a', 'b', 'c', 'd'], ';', false],
    [['Arm, Ann; Bell, Bo', 'a', 'b', 'c', 'd', 'e'], null, false],
    [['Arm A; Bell B'], ';', true],
    [['Arm A.; Bell B.C.'], ';', true],
    [['Arm A; Bell B; Ann Cole'], ';', true],
    [['Arm A; Ann Bell; Bo Cole'], ';', false],
    [['Arm A; Bell B; Cole C; Di Day; Ed Earl'], ';', true],
    [['Arm, A; Bell, B'], ';', false],
    [['Arm A, Bell BC'], ',', true],
    [['Arm A, Bell BC, et al.'], ',', true],
    [['Ann Arm, Bo Bell'], null, false],
    [['Arm, Ann and Bell, Bo'], ' and ', false],
    [['Arm, Ann und Bell, Bo'], ' and ', false],
    [['Arm, Ann & Bell, Bo'], ' and ', false],
    [['Ann Arm and Bo Bell'], null, false],
    [['Arm, Ann and Bell, Bo', 'Ann Arm and Bo Bell'], null, false],
    [['Arm, Ann and Bell, Bo', 'Cole, Cy y Day, Di', 'Ann Arm and Bo Bell'], ' and ', false],
    [["['Arm, Ann; x', 'Bell']", 'Ann Arm, Bo Bell'], null, false],
    [['', ' '], null, false],
    [[], null, false],
  ])('of %j: by %j, initials last: %j', (cells, between, initialsLast) => {
    expect(guessNameStyle(cells)).toEqual({ between, initialsLast })
  })
})

describe('the names of a cell', () => {
  it.each<[string, string | null, boolean, string[]]>([
    ['Arm, Ann; Bell, Bo', ';', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Arm, Ann；Bell, Bo；', ';', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Ann  Arm;;Bo Bell', ';', false, ['Ann Arm', 'Bo Bell']],
    ['Ann Arm|Bo Bell|', '|', false, ['Ann Arm', 'Bo Bell']],
    ['Ann Arm\r\nBo Bell', '\n', false, ['Ann Arm', 'Bo Bell']],
    ['Ann Arm\u2028Bo Bell', '\n', false, ['Ann Arm', 'Bo Bell']],
    ['Ann Arm / Bo Bell', ' / ', false, ['Ann Arm', 'Bo Bell']],
    ['Arm, Ann and Bell, Bo', ' and ', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Arm, Ann, and Bell, Bo', ' and ', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Arm, Ann und Bell, Bo', ' and ', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Arm, Ann; Bell, Bo', ' and ', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Ann Arm, Bo Bell & Cy Cole', ',', false, ['Ann Arm', 'Bo Bell', 'Cy Cole']],
    ['Arm, A., Bell, B.C.', ',', false, ['A. Arm | Arm', 'B. C. Bell | Bell']],
    ['Arm A, Bell BC', ',', true, ['A. Arm | Arm', 'B. C. Bell | Bell']],
    ['Arm A, Bell BC.', ',', true, ['A. Arm | Arm', 'B. C. Bell | Bell']],
    ['Arm A; Ann Bell', ';', true, ['A. Arm | Arm', 'Ann Bell']],
    ['Arm A', ';', false, ['Arm A']],
    ['ARM A', ';', true, ['ARM A']],
    ['van der Arm A.-B.', ';', true, ['A.-B. van der Arm | van der Arm']],
    ['Arm A Jr', ';', true, ['A. Arm Jr | Arm']],
    ['Ann Arm, Bo Bell', null, false, ['Ann Arm', 'Bo Bell']],
    ['Arm, Ann; Bell, Bo', null, false, ['Ann Arm', 'Bo Bell']],
    ["['Arm, Ann', 'Bo Bell']", null, false, ['Ann Arm | Arm', 'Bo Bell']],
    ['Arm, Ann (57190000000); Bell, Bo [1234]', ';', false, ['Ann Arm | Arm', 'Bo Bell | Bell']],
    ['Ann Arm (123)', ';', false, ['Ann Arm (123)']],
    ['Ann Arm1; Bo Bell2,3; Cy Cole123', ';', false, ['Ann Arm', 'Bo Bell', 'Cy Cole123']],
    ['A. -B. Arm', ';', false, ['A.-B. Arm']],
    ['Ann Arm*; Bo Bell', ';', false, ['Ann Arm', 'Bo Bell']],
  ])('%j, parted by %j, initials last: %j, are %j', (cell, between, initialsLast, names) => {
    expect(read(cell, between, initialsLast)).toEqual([names, true])
  })

  it.each([
    'anonymous',
    'Anonymous.',
    '[No author name available]',
    'No authors listed',
    'no author(s) available',
    'N/A',
    'na',
    '-',
    '--',
    'none',
    'NULL',
    'NaN',
    '',
    ' ; ',
  ])('%j is nobody', (cell) => {
    expect(read(cell)).toEqual([[], true])
    expect(read(cell, null)).toEqual([[], true])
  })

  it.each<[string, string | null]>([
    ['Ann Arm; et al.', ';'],
    ['Ann Arm; others', ';'],
    ['Ann Arm et al.', ';'],
    ['Ann Arm, et al', ';'],
    ['Ann Arm and others', ';'],
    ['Ann Arm, ...', ','],
    ['Ann Arm et al.', null],
    ["['Ann Arm', 'et al.']", null],
  ])('%j, parted by %j, are not all', (cell, between) => {
    expect(read(cell, between)).toEqual([['Ann Arm'], false])
  })

  it('are all where such words are part of a name', () => {
    const style: NameStyle = { between: ';', initialsLast: false }
    expect(readNamesCell('Ann Others; None Arm; Et Alba', style)).toEqual({
      authors: [{ name: 'Ann Others' }, { name: 'None Arm' }, { name: 'Et Alba' }],
      complete: true,
    })
  })
})

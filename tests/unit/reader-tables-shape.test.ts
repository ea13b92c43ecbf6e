import { describe, expect, it } from 'vitest'
import { previewTable, tableHeads } from '../../src/records/table-preview'
import { findShape } from '../../src/records/table-shape'
import { createTextWriter, IntegerRow, openTexts } from '../../src/records/text-table'

describe('the shape of a table', () => {
  it.each([
    ['title;year\nLamps;2020', ';', 0, ['title', 'year']],
    ['title\tyear\nLamps, oil; wicks\t2020', '\t', 0, ['title', 'year']],
    ['title|year\nLamps|2020', '|', 0, ['title', 'year']],
    ['sep=;\ntitle;year\nLamps;2020', ';', 1, ['title', 'year']],
    ['\ufeffSEP=,\r\ntitle,year\r\nLamps,2020', ',', 1, ['title', 'year']],
    ['title,year,title, ,title\na,2020,b,c,d', ',', 0, ['title', 'year', 'title (2)', 'column 4', 'title (3)']],
    ['"the  title",year\na,2020', ',', 0, ['the title', 'year']],
    ["'=a,year\na,2020", ',', 0, ['=a', 'year']],
    ['Lamps,2020\nQuills,2021', ',', null, ['column 1', 'column 2']],
    ['what,when\nLamps,2020\nQuills,2021', ',', 0, ['what', 'when']],
    ['what,when\nLamps of oil in the dark,x\nQuills of geese on the desk,y', ',', 0, ['what', 'when']],
    ['what,when\nLamps,x\nQuills,y', ',', null, ['column 1', 'column 2']],
    [`a long head,x\n${'a'.repeat(33)},b\n${'c'.repeat(33)},d`, ',', null, ['column 1', 'column 2']],
    [`a long head,x\n${'a'.repeat(34)},b\n${'c'.repeat(34)},d`, ',', 0, ['a long head', 'x']],
    [`what,x\n${'a'.repeat(20)},b\n${'c'.repeat(20)},d`, ',', null, ['column 1', 'column 2']],
    [`what,x\n${'a'.repeat(20)},b\n${'c'.repeat(22)},d`, ',', 0, ['what', 'x']],
    ['what,what\nLamps,2020\nQuills,2021', ',', null, ['column 1', 'column 2']],
    ['what,\nLamps,2020\nQuills,2021', ',', null, ['column 1', 'column 2']],
    ['what,10.1234/a\nLamps,2020\nQuills,2021', ',', null, ['column 1', 'column 2']],
    ['what,https://a.example\nLamps,2020\nQuills,2021', ',', null, ['column 1', 'column 2']],
    [`what,${'a'.repeat(41)}\nLamps,2020\nQuills,2021`, ',', null, ['column 1', 'column 2']],
  ])('%j is parted by %j, with the row %j of heads', (text, delimiter, headRow, heads) => {
    expect(findShape(text)).toEqual({ delimiter, headRow, heads })
    expect(tableHeads(text)).toEqual(headRow === null ? null : heads)
  })

  it('is none of an empty text', () => {
    expect([findShape(''), findShape(' \n'), tableHeads(''), previewTable({ name: 'x', text: '' })]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('the preview of a table', () => {
  const preview = (text: string, fields?: Readonly<Record<string, 'title' | 'authors'>>): unknown => {
    const shown = previewTable({ name: 'some.csv', text }, fields === undefined ? undefined : { fields })
    if (shown === null) return null
    const { records, guessed, choice, ...rest } = shown
    return { ...rest, titles: records.map(({ title }) => title), guessed: guessed.fields, chosen: choice.fields }
  }

  it('shows the first cells of each column, and what is read of them', () => {
    expect(preview("Title,Year,Thing\nLamps,2020,'=a\nQuills,2021\n,2022,c\nWicks,2023,d\n")).toEqual({
      heads: ['Title', 'Year', 'Thing'],
      named: true,
      examples: [
        ['Lamps', 'Quills', ''],
        ['2020', '2021', '2022'],
        ['=a', '', 'c'],
      ],
      read: [true, true, false],
      sure: true,
      hasTitles: true,
      titles: ['Lamps', 'Quills'],
      guessed: { Title: 'title', Year: 'year' },
      chosen: { Title: 'title', Year: 'year' },
    })
  })

  it('follows a choice, and is sure of it', () => {
    expect(preview('a,b\nLamps,x\nQuills,y\n', { 'column 2': 'title' })).toMatchObject({
      sure: true,
      hasTitles: true,
      titles: ['b', 'x', 'y'],
      chosen: { 'column 2': 'title' },
    })
    expect(preview('Title,Year\nLamps,2020\n', { Year: 'authors' })).toMatchObject({
      sure: true,
      hasTitles: false,
      titles: [],
      guessed: { Title: 'title', Year: 'year' },
      chosen: { Year: 'authors' },
    })
  })

  it('leaves out the last row of a text that it cut, and the end of long cells', () => {
    const row = `Lamps,${'x'.repeat(150_000)}\n`
    expect(preview(`title,note\n${row}${row}${row}`)).toMatchObject({
      examples: [['Lamps'], ['x'.repeat(300)]],
      titles: ['Lamps'],
    })
  })
})

describe('texts in a table', () => {
  const keep = (texts: readonly string[]): string[] => {
    const writer = createTextWriter()
    const numbers = texts.map(writer.put)
    const read = openTexts(writer.finish())
    return numbers.map(read)
  }

  it('come back as they were, in whatever order they are asked for', () => {
    const texts = ['', 'Lamps', '灯', '\ufeffa', '👩‍🚀', '\ud800', 'x\udc00y', '', 'Quills']
    expect(keep(texts)).toEqual(texts)
    const writer = createTextWriter()
    for (const text of texts) writer.put(text)
    const table = writer.finish()
    const read = openTexts(table)
    expect([8, 0, 4, 2].map(read)).toEqual(['Quills', '', '👩‍🚀', '灯'])
    expect(read(9)).toBe('')
    expect(openTexts(createTextWriter().finish())(0)).toBe('')
  })

  it('are parted into pieces, of which one that holds half a character is wide', () => {
    const long = 'x'.repeat(600_000)
    const texts = ['a', long, `\ud800${long}`, 'b', long.repeat(2)]
    const writer = createTextWriter()
    texts.forEach(writer.put)
    const { pieces, ends } = writer.finish()
    expect(pieces.map(({ first, isWide }) => [first, isWide])).toEqual([
      [0, false],
      [2, true],
      [4, false],
    ])
    expect([...ends]).toEqual([1, 600_001, 600_001, 600_002, 1_200_000])
    expect(keep(texts)).toEqual(texts)
  })

  it('are kept once where they come again and again', () => {
    const writer = createTextWriter()
    expect(['a', 'b', 'a'].map(writer.intern)).toEqual([0, 1, 0])
    expect([writer.put('a'), writer.intern('a'), writer.intern('c')]).toEqual([2, 0, 3])
  })

  it('stand beside rows of numbers that grow', () => {
    const row = new IntegerRow()
    for (let at = 0; at < 3000; at++) row.push(at * 2)
    expect([row.length, row.at(0), row.at(1023), row.at(1024), row.at(2999), row.at(5000)]).toEqual([
      3000, 0, 2046, 2048, 5998, 0,
    ])
    expect(row.take()).toEqual(Int32Array.from({ length: 3000 }, (_, at) => at * 2))
  })
})

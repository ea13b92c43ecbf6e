import { describe, expect, it } from 'vitest'
import { firstLines, readHead } from '../../src/records/delimited-rows'
import { hasQuotes, isTable, TABLE_FORMATS } from '../../src/records/table'

const known = (text: string): string[] =>
  TABLE_FORMATS.filter(({ id, sniff }) => id !== 'table' && sniff(text) === 0.97).map(({ id }) => id)

describe('the tables of databases', () => {
  it.each<[string, string[]]>([
    ['TI\tAU\tSO\nLamps\tArm\tL', ['wos-tab']],
    ['\ufeffPT\tAU\tTI\tSO\nJ\tArm\tLamps\tL', ['wos-tab']],
    ['TI\tAU\tPY\nLamps\tArm\t2020', []],
    ['PY\tTI\tAU\tSO\n2020\tLamps\tArm\tL', []],
    ['Title,Source title,EID\nLamps,L,2-s', ['scopus-csv']],
    ['Title,Year,EID\nLamps,2020,2-s', []],
    ['Title,Source title,XEID\nLamps,L,2-s', []],
    ['title,authorships.author.id\nLamps,A1', ['openalex-csv']],
    ['title,primary_location.x\nLamps,A1', ['openalex-csv']],
    ['display_name,publication_year,cited_by_count\nLamps,2020,1', ['openalex-csv']],
    ['display_name,title,cited_by_count\nLamps,2020,1', []],
    ['Title,Dimensions URL\nLamps,x', ['dimensions-csv']],
    ['Title,Publication ID,PubYear\nLamps,x,2020', ['dimensions-csv']],
    ['Title,Publication ID,Year\nLamps,x,2020', []],
    ['Authors,Dimensions URL\nArm,x', []],
    ['Lens ID,Title\nx,Lamps', ['lens-csv']],
    ['Lens ID,Authors\nx,Arm', []],
    ['Document Title,Authors,Publication Title\nLamps,Arm,L', ['ieee-csv']],
    ['Document Title,Authors,Year\nLamps,Arm,2020', []],
  ])('%j is of %j', (text, ids) => {
    expect(known(text)).toEqual(ids)
  })

  it('are tables whose columns a person can choose', () => {
    const ids = ['wos-tab', 'scopus-csv', 'openalex-csv', 'dimensions-csv', 'lens-csv', 'ieee-csv', 'table'] as const
    for (const id of ids) expect([id, isTable(id)]).toEqual([id, true])
    expect(isTable('ris')).toBe(false)
    expect(isTable(null)).toBe(false)
  })

  it.each([
    ['PT\tAU', false],
    ['\ufeffTI\tAU', false],
    ['AU\tTI', false],
    ['PY\tTI', true],
    ['x PT\tAU', true],
    ['PT,AU', true],
  ])('%j has quotes: %j', (text, quotes) => {
    expect(hasQuotes(text)).toBe(quotes)
  })
})

describe('the first lines of a text', () => {
  it.each<[string, number, string[]]>([
    ['a\nb\r\nc\rd', 9, ['a', 'b', 'c', 'd']],
    ['a\nb\nc', 2, ['a', 'b']],
    ['# x\n% y\n// z\n\n  \n /a', 9, [' /a']],
    ['\ufeffa', 1, ['a']],
    ['', 1, []],
  ])('of %j, %i at most, are %j', (text, most, lines) => {
    expect(firstLines(text, most)).toEqual(lines)
  })

  it.each([
    ['A,B;c', ';', ['a,b', 'c']],
    ['A,B,c;d', ',', ['a', 'b', 'c;d']],
    ['A;B;c,d', ';', ['a', 'b', 'c,d']],
    ['A\tB,c', '\t', ['a', 'b,c']],
    ['A|"B c"', '|', ['a', 'b c']],
  ])('%j is parted by %j', (text, delimiter, names) => {
    expect(readHead(text)).toEqual({ names, delimiter })
  })

  it('part into up to a thousand names', () => {
    expect(readHead('a')).toBeNull()
    expect(readHead(Array.from({ length: 1000 }, () => 'a').join(','))?.names).toHaveLength(1000)
    expect(readHead(Array.from({ length: 1001 }, () => 'a').join(','))).toBeNull()
  })
})

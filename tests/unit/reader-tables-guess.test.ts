import { describe, expect, it } from 'vitest'
import { applyChoice, choiceOf, guessColumns, type Columns } from '../../src/records/table-guess'
import type { TableRow } from '../../src/records/table-rows'
import type { TableShape } from '../../src/records/table-shape'

const shapeOf = (heads: readonly string[], told = true): TableShape => ({
  heads,
  headRow: told ? 0 : null,
  delimiter: ',',
})
const rowsOf = (rows: readonly (readonly string[])[]): TableRow[] =>
  rows.map((cells, at) => ({ line: at + 2, cells: [...cells], badQuotes: false }))
const guess = (heads: readonly string[], ...rows: readonly (readonly string[])[]): Columns =>
  guessColumns(shapeOf(heads), rowsOf(rows))
/** What one column without a head is taken for, from its cells. */
const guessOf = (...cells: readonly string[]): unknown =>
  guessColumns(shapeOf(['A'], false), rowsOf(cells.map((cell) => [cell]))).fields[0]

describe('a column without a head', () => {
  const many = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ')
  it.each<[string[], string | null]>([
    [['10.1234/lamps', '10.1234/quills'], 'doi'],
    [['https://doi.org/10.1234/lamps'], 'doi'],
    [['10.123/lamps'], null],
    [['10.1234/a', '10.1234/b', 'none'], 'doi'],
    [['10.1234/a', 'none'], null],
    [['10.1234/a', '10.1234/b', '10.1234/c', 'none', 'nought'], null],
    [[`10.1234/${'a'.repeat(191)}`], 'doi'],
    [[`10.1234/${'a'.repeat(192)}`], null],
    [['W1234'], 'identifier'],
    [['https://openalex.org/W1234'], 'identifier'],
    [['W123'], null],
    [['arXiv:2101.00001'], 'identifier'],
    [['see arXiv:2101.00001'], null],
    [['0000-0002-1825-0097'], 'orcid'],
    [['0000-0002-1825-009X'], 'orcid'],
    [['0000-0002-1825-00'], null],
    [['https://a.example/1', 'http://a.example/2'], 'link'],
    [['see https://a.example/1'], null],
    [['2020', '1999', '1850'], 'year'],
    [['2020-05-03'], 'year'],
    [['2020/5'], 'year'],
    [['1750'], null],
    [['2120'], null],
    [['20201'], null],
    [['2020-x'], null],
    [['2020', '2020', '2020', '2020', 'x'], null],
    [['2020', '2020', '2020', '2020', '2020', 'x'], 'year'],
    [['Arm, Ann; Bell, Bo', 'Cole, Cy'], 'authors'],
    [["['Ann Arm', 'Bo Bell']"], 'authors'],
    [['', ''], null],
    [['', '2020'], 'year'],
    [[many(80, 'lamps at sea')], 'abstract'],
    [[many(41, 'lamp-light')], 'abstract'],
    [[many(40, 'lamp-lights')], null],
    [['a study of lamps at sea', 'the making of good quills'], 'title'],
    [['lamps at sea for us'], 'title'],
    [['lamps at the sea'], null],
    [['lamplight at seashores'], null],
    [['a study of lamps at sea', 'a study of lamps at sea'], null],
    [[many(33, 'lamps by')], 'title'],
    [[many(34, 'lamps by ')], null],
  ])('of %j holds %j', (cells, field) => {
    expect(guessOf(...cells)).toBe(field)
  })
})

describe('columns with heads', () => {
  it.each<[string[], (string | null)[]]>([
    [
      ['Title', 'Authors', 'Year'],
      ['title', 'authors', 'year'],
    ],
    [
      ['Article Title', 'Title'],
      [null, 'title'],
    ],
    [
      ['Title', 'Title'],
      ['title', null],
    ],
    [
      ['Title', 'Keywords', 'Index Keywords'],
      ['title', 'keywords', 'keywords'],
    ],
    [
      ['Title', 'DOI', 'DOI Link'],
      ['title', 'doi', null],
    ],
    [
      ['Title', 'Date'],
      ['title', 'year'],
    ],
    [
      ['Title', 'Date', 'Year'],
      ['title', 'date', 'year'],
    ],
    [
      ['Title', 'Thing'],
      ['title', null],
    ],
  ])('%j hold %j', (heads, fields) => {
    expect(guess(heads, ['x']).fields).toEqual(fields)
  })

  it.each(
    'title,Subtitle,Author Full Names,Authors,Year,Abstract,Journal,DOI,Cited by,ORCID,Author Affiliations,Volume,Issue,Pages,Page start,Page end,Publisher,Type,Month,BookTitle'.split(
      ',',
    ),
  )('of one kind, %s, hold it only once', (head) => {
    expect(guess([head, head], ['', '']).fields[1]).toBeNull()
  })

  it.each(['Keywords', 'Affiliations', 'PMID', 'Link'])('of one kind, %s, all hold it', (head) => {
    const { fields } = guess([head, head], ['', ''])
    expect(fields[1]).not.toBeNull()
    expect(fields[1]).toBe(fields[0])
  })

  it('are not looked into for a title or authors where both are told', () => {
    expect(guess(['Title', 'Authors', 'X'], ['Lamps', 'Ann Arm', 'a study of lamps at sea']).fields[2]).toBeNull()
    expect(guess(['Thing', 'Authors'], ['a study of lamps at sea', 'Ann Arm']).fields[0]).toBe('title')
  })

  it.each<[string[], string[], boolean]>([
    [['Title', 'Authors'], ['Lamps', 'Arm, Ann; Bell, Bo'], true],
    [['Title'], ['Lamps'], true],
    [['Thing', 'Authors'], ['a study of lamps at sea', 'Arm, Ann; Bell, Bo'], false],
    [['Authors'], ['Arm, Ann; Bell, Bo'], false],
  ])('%j over %j are sure: %j', (heads, cells, sure) => {
    expect(guess(heads, cells).sure).toBe(sure)
  })

  it('of Coterie itself have semicolons between the names', () => {
    expect(guess(['Title', 'Authors', 'Authors complete'], ['Lamps', 'Ann Arm', 'yes']).names).toEqual({
      between: ';',
      initialsLast: false,
    })
    expect(guess(['Title', 'Authors', 'Authors done'], ['Lamps', 'Ann Arm', 'yes']).names.between).toBeNull()
  })

  it('have their names from the column of full names before that of short ones', () => {
    const columns = guess(['Authors', 'Author Full Names'], ['Arm A|Bell B', 'Arm, Ann; Bell, Bo'])
    expect(columns.names.between).toBe(';')
  })
})

describe('a choice of columns', () => {
  const heads = ['Title', 'Authors', 'Author Full Names', 'Volume', 'X']
  const rows = rowsOf([['Lamps', 'Arm A', 'Arm, Ann; Bell, Bo', '4', 'x']])
  const guessed = guessColumns(shapeOf(heads), rows)

  it('is the guess in the words that a person chooses from', () => {
    expect(choiceOf(shapeOf(heads), guessed)).toEqual({
      fields: { Title: 'title', 'Author Full Names': 'authors' },
      between: ';',
    })
    expect(choiceOf(shapeOf(['Title', 'Authors']), guess(['Title', 'Authors'], ['Lamps', 'Ann Arm']))).toEqual({
      fields: { Title: 'title', Authors: 'authors' },
    })
  })

  it('that nobody made is the guess', () => {
    expect(applyChoice(shapeOf(heads), rows, guessed, undefined)).toBe(guessed)
  })

  it('takes away what it does not name, but for what nobody can choose', () => {
    const { fields, sure } = applyChoice(shapeOf(heads), rows, guessed, { fields: { X: 'title' } })
    expect(fields).toEqual([null, null, null, 'volume', 'title'])
    expect(sure).toBe(true)
  })

  it('of the full names as authors reads them as full names, and of others as chosen', () => {
    const choose = (fields: Record<string, 'authors'>): unknown =>
      applyChoice(shapeOf(heads), rows, guessed, { fields }).fields
    expect(choose({ 'Author Full Names': 'authors' })).toEqual([null, null, 'fullNames', 'volume', null])
    expect(choose({ X: 'authors' })).toEqual([null, null, null, 'volume', 'authors'])
    expect(choose({ Volume: 'authors' })).toEqual([null, null, null, 'authors', null])
  })

  it('says what parts the names, else they are looked at', () => {
    const fields = { 'Author Full Names': 'authors' } as const
    expect(applyChoice(shapeOf(heads), rows, guessed, { fields, between: ',' }).names.between).toBe(',')
    expect(applyChoice(shapeOf(heads), rows, guessed, { fields }).names.between).toBe(';')
    expect(applyChoice(shapeOf(heads), rows, guessed, { fields: {} }).names.between).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { createRowReader } from '../../src/records/table-record'
import type { HeadField } from '../../src/records/table-heads'
import type { Reference } from '../../src/records/reference-record'

type Cells = Partial<Record<HeadField, string>>

/** A row whose columns have the names of what they hold. */
function readRow(cells: Cells, between: string | null = ';'): Reference {
  const fields = Object.keys(cells) as HeadField[]
  const reader = createRowReader(fields, { fields, names: { between, initialsLast: false }, sure: true })
  return reader({ line: 7, cells: Object.values(cells), badQuotes: false })
}

const day = (year: number, month: number | null = null, of: number | null = null): unknown => ({ year, month, day: of })

describe('the date of a row', () => {
  it.each<[Cells, unknown]>([
    [{ year: '2020' }, day(2020)],
    [{ year: '2020.0' }, day(2020)],
    [{ year: '2020-05' }, day(2020, 5)],
    [{ year: '2020', month: 'May' }, day(2020, 5)],
    [{ year: '2020', month: '5' }, day(2020, 5)],
    [{ year: '2020', month: 'thing' }, day(2020)],
    [{ year: '2020-05-03', month: 'June' }, day(2020, 5, 3)],
    [{ date: '2020-05-03' }, day(2020, 5, 3)],
    [{ year: '2020', date: '2020-05-03' }, day(2020, 5, 3)],
    [{ year: '2020', date: '2019-05-03' }, day(2020)],
    [{ year: '2020', month: 'June', date: '2020-05-03' }, day(2020, 6)],
    [{ year: '2020', date: 'soon' }, day(2020)],
    [{ month: 'May' }, null],
    [{ venue: 'Lamp Letters (2014) 3:3 (152-160). More' }, day(2014)],
    [{ venue: 'Lamp Letters (2014) (152-160)' }, day(2014)],
    [{ venue: 'Lamp Letters (2014) :3' }, day(2014)],
    [{ venue: 'Lamp Letters (1914) 3' }, day(1914)],
    [{ venue: 'Lamp Letters (1814) 3' }, null],
    [{ venue: 'Lamp Letters (2014) and more' }, null],
    [{ venue: 'Lamp Letters (2014)' }, null],
    [{ year: '2016', venue: 'Lamp Letters (2014) 3' }, day(2016)],
  ])('of %j is %j', (cells, date) => {
    expect(readRow({ title: 'Lamps', ...cells }).date).toEqual(date)
  })
})

describe('the venue of a row', () => {
  it.each<[Cells, string]>([
    [{ venue: 'Lamp Letters (2014) 3:3 (152-160). More' }, 'Lamp Letters'],
    [{ venue: 'Lamps (2014) and more' }, 'Lamps (2014) and more'],
    [{ venue: 'L (2014) 3' }, 'L (2014) 3'],
    [{ venue: 'La (2014) 3' }, 'La'],
    [{ venue: `${'L'.repeat(200)} (2014) 3` }, 'L'.repeat(200)],
    [{ venue: `${'L'.repeat(201)} (2014) 3` }, `${'L'.repeat(201)} (2014) 3`],
    [{ laterVenue: 'Later Lamps' }, 'Later Lamps'],
    [{ laterVenue: 'Later Lamps', venue: 'Lamp Letters' }, 'Lamp Letters'],
    [{ laterVenue: 'Later Lamps', venue: 'n/a' }, 'Later Lamps'],
  ])('of %j is %j', (cells, venue) => {
    expect(readRow({ title: 'Lamps', ...cells }).venue).toBe(venue)
  })
})

describe('the title of a row', () => {
  it.each<[Cells, string]>([
    [{ title: 'Lamps' }, 'Lamps'],
    [{ title: 'Lamps', subtitle: 'A tale' }, 'Lamps: A tale'],
    [{ title: 'Lamps', subtitle: '' }, 'Lamps'],
    [{ title: '', subtitle: 'A tale' }, ''],
    [{ title: 'nan', year: '2020' }, ''],
    [{ title: 'NULL', year: '2020' }, ''],
    [{ title: 'N/A', year: '2020' }, ''],
    [{ title: 'Nan lamps', year: '2020' }, 'Nan lamps'],
    [{ title: 'Old nan', year: '2020' }, 'Old nan'],
  ])('of %j is %j', (cells, title) => {
    expect(readRow(cells).title).toBe(title)
  })
})

describe('the pages of a row', () => {
  it.each<[Cells, string]>([
    [{ pages: '3-9' }, '3-9'],
    [{ firstPage: '3', lastPage: '9' }, '3–9'],
    [{ firstPage: '3', lastPage: '3' }, '3'],
    [{ firstPage: '3' }, '3'],
    [{ firstPage: '3', lastPage: '9', pages: 'e12' }, 'e12'],
  ])('of %j are %j', (cells, pages) => {
    expect(readRow(cells).publication?.pages).toBe(pages)
  })
})

describe('the rest of a row', () => {
  it('stands where its column says', () => {
    const row = readRow({ title: 'Lamps', volume: '4', issue: '2', publisher: 'Wick Press', abstract: 'We light.' })
    expect(row).toMatchObject({
      line: 7,
      titleLine: 7,
      authorsLine: 7,
      dateLine: 7,
      abstractLine: 7,
      abstract: 'We light.',
      publication: { volume: '4', issue: '2', publisher: 'Wick Press', pages: '', type: null },
    })
  })

  it.each([
    ['[No abstract available]', ''],
    ['See [no abstract available]', 'See [no abstract available]'],
    ['[no abstract available] but', '[no abstract available] but'],
  ])('of the abstract %j is %j', (cell, abstract) => {
    expect(readRow({ abstract: cell }).abstract).toBe(abstract)
  })

  it('of a row without any known cell is nothing but its line', () => {
    const row = readRow({ title: '', authors: '', abstract: '' })
    expect(row).toMatchObject({ line: 7, titleLine: 7, authorsLine: 7, dateLine: 7, abstractLine: 7, title: '' })
    expect(row.authors).toEqual([])
    expect(row.date).toBeNull()
  })

  it('in columns that hold nothing known is not read', () => {
    const reader = createRowReader(['A', 'B'], {
      fields: [null, 'title'],
      names: { between: null, initialsLast: false },
      sure: true,
    })
    expect(reader({ line: 3, cells: ['Quills', ''], badQuotes: false }).title).toBe('')
    expect(reader({ line: 3, cells: ['Quills', 'Lamps'], badQuotes: false }).title).toBe('Lamps')
    expect(reader({ line: 3, cells: [], badQuotes: false }).title).toBe('')
  })
})

describe('the people of a row', () => {
  const ORCID_A = '0000-0002-1825-0097'
  const ORCID_B = '0000-0001-5109-3700'
  const said = (row: Reference): unknown[] =>
    (row.authors ?? []).map(({ name, identifiers = [] }) => [name, identifiers.filter((id) => id !== null)])
  const NAMES = 'Arm, Ann; Bell, Bo'

  it.each<[Cells, unknown[]]>([
    [{ orcid: `${ORCID_A}; ${ORCID_B}` }, [[`orcid:${ORCID_A}`], [`orcid:${ORCID_B}`]]],
    [{ orcid: `${ORCID_A}|${ORCID_B}` }, [[`orcid:${ORCID_A}`], [`orcid:${ORCID_B}`]]],
    [{ orcid: `; ${ORCID_B}` }, [[], [`orcid:${ORCID_B}`]]],
    [{ orcid: ORCID_B }, [[], []]],
    [{ orcid: `Arm, Ann/${ORCID_A}` }, [[`orcid:${ORCID_A}`], []]],
    [{ orcid: `Bell, Bo/${ORCID_B}; Arm, Ann/${ORCID_A}` }, [[`orcid:${ORCID_A}`], [`orcid:${ORCID_B}`]]],
    [
      { orcid: `https://orcid.org/${ORCID_A}; https://orcid.org/${ORCID_B}` },
      [[`orcid:${ORCID_A}`], [`orcid:${ORCID_B}`]],
    ],
    [{ authorIds: 'https://openalex.org/A123; A456' }, [['openalex:A123'], ['openalex:A456']]],
    [{ authorIds: 'W123; A12' }, [[], []]],
    [{ authorIds: 'A123' }, [[], []]],
  ])('are told by %j', (cells, identifiers) => {
    const row = readRow({ authors: NAMES, ...cells })
    expect(said(row)).toEqual([
      ['Ann Arm', identifiers[0]],
      ['Bo Bell', identifiers[1]],
    ])
  })

  it('are parted at commas where their names are', () => {
    const row = readRow({ authors: 'Ann Arm, Bo Bell', authorIds: 'A123, A456' }, ',')
    expect(said(row)).toEqual([
      ['Ann Arm', ['openalex:A123']],
      ['Bo Bell', ['openalex:A456']],
    ])
  })

  it.each<[Cells, string[]]>([
    [{ authors: 'Arm, A.; Bell, B.', fullNames: 'Arm, Ann; Bell, Bo' }, ['Ann Arm', 'Bo Bell']],
    [{ authors: 'Arm, A.; Bell, B.', fullNames: 'Arm, Ann' }, ['A. Arm', 'B. Bell']],
    [{ authors: 'Arm, A.', fullNames: 'Arm, Ann; Bell, Bo' }, ['Ann Arm', 'Bo Bell']],
    [{ authors: 'Arm, A.', fullNames: '' }, ['A. Arm']],
  ])('of short and of full names, %j, are %j', (cells, names) => {
    expect(readRow(cells).authors?.map(({ name }) => name)).toEqual(names)
  })

  it('are known by their short names too where both lists are of one length', () => {
    const row = readRow({
      authors: 'Arm, A.; Bell, B.',
      fullNames: 'Arm, Ann; Bell, Bo',
      authorAffiliations: '[Bell, B.] North School; [Arm A.] East School',
    })
    expect(row.authors?.map(({ affiliation }) => affiliation)).toEqual(['East School', 'North School'])
  })

  it.each([
    ['Arm, Ann; Bell, Bo', true],
    ['Arm, Ann; et al.', false],
    ['Arm, Ann; others', false],
  ])('of %j are complete: %j', (authors, complete) => {
    expect(readRow({ authors }).authorsComplete).toBe(complete)
  })
})

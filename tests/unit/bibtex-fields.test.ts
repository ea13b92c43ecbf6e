import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'
import type { PaperRecord } from '../../src/records/record'

/** The first record of an entry of these fields. */
function readEntry(fields: string, type = 'article'): PaperRecord {
  const [record] = readBibtex({ name: 'some.bib', text: `@${type}{key,\n${fields}\n}` }).records
  if (record === undefined) throw new Error('no record was read')
  return record
}

describe('the title of an entry', () => {
  it.each([
    ['article', 'title = {Lamps}', 'Lamps'],
    ['article', 'title = {Lamps}, subtitle = {A tale}', 'Lamps: A tale'],
    ['article', 'title = {Lamps:}, subtitle = {A tale}', 'Lamps: A tale'],
    ['article', 'title = {Lamps.}, subtitle = {A tale}', 'Lamps. A tale'],
    ['article', 'title = {Lamps!}, subtitle = {A tale}', 'Lamps! A tale'],
    ['article', 'title = {Lamps?}, subtitle = {A tale}', 'Lamps? A tale'],
    ['article', 'title = {Lamps –}, subtitle = {A tale}', 'Lamps – A tale'],
    ['article', 'title = {Lamps? No}, subtitle = {A tale}', 'Lamps? No: A tale'],
    ['article', 'title = {Lamps}, subtitle = {}', 'Lamps'],
    ['article', 'titleaddon = {Lamps}, subtitle = {A tale}', 'Lamps'],
    ['article', 'maintitle = {Lamps}', 'Lamps'],
    ['article', 'titleaddon = {Quills}, maintitle = {Lamps}', 'Quills'],
    ['book', 'booktitle = {Lamps}', 'Lamps'],
    ['book', 'maintitle = {Quills}, booktitle = {Lamps}', 'Lamps'],
    ['book', 'titleaddon = {Quills}, maintitle = {Lamps}', 'Lamps'],
    ['article', 'author = {Ann Arm}, booktitle = {Lamps}', null],
  ])('of @%s{%s} is %j', (type, fields, title) => {
    expect(readEntry(fields, type).title).toBe(title)
  })
})

describe('what else an entry states', () => {
  const withTitle = (fields: string): PaperRecord => readEntry(`title = {Lamps}, ${fields}`)

  it.each([
    ['journal', 'Lamp Letters'],
    ['journaltitle', 'Lamp Letters'],
    ['booktitle', 'Lamp Letters'],
    ['eventtitle', 'Lamp Letters'],
    ['shortjournal', 'Lamp Letters'],
  ])('has its venue in %s', (field, venue) => {
    expect(withTitle(`${field} = {${venue}}`).venue).toBe(venue)
  })

  it.each([
    ['journal = {A}, journaltitle = {B}, booktitle = {C}', 'A'],
    ['journaltitle = {B}, booktitle = {C}, eventtitle = {D}', 'B'],
    ['booktitle = {C}, eventtitle = {D}, shortjournal = {E}', 'C'],
    ['eventtitle = {D}, shortjournal = {E}', 'D'],
  ])('has the surest venue of %s', (fields, venue) => {
    expect(withTitle(fields).venue).toBe(venue)
  })

  it.each(['keywords', 'keyword', 'author_keywords'])('has its keywords in %s', (field) => {
    expect(withTitle(`${field} = {oil lamps, sm{\\"o}ke}`).keywords).toEqual(['oil lamps', 'smöke'])
  })

  it.each([
    ['volume = {4}', { volume: '4' }],
    ['number = {2}', { issue: '2' }],
    ['issue = {2}', { issue: '2' }],
    ['number = {2}, issue = {3}', { issue: '2' }],
    ['pages = {3--9}', { pages: '3–9' }],
    ['eid = {e12}', { pages: 'e12' }],
    ['articleno = {12}', { pages: '12' }],
    ['pages = {3}, eid = {e12}', { pages: '3' }],
    ['publisher = {Wick Press}', { publisher: 'Wick Press' }],
    ['school = {North School}', { publisher: 'North School' }],
    ['institution = {North School}', { publisher: 'North School' }],
    ['organization = {Lamp Guild}', { publisher: 'Lamp Guild' }],
    ['publisher = {Wick Press}, organization = {Lamp Guild}', { publisher: 'Wick Press' }],
  ])('%s is %j', (fields, publication) => {
    expect(withTitle(fields).publication).toEqual({ type: 'article-journal', ...publication })
  })

  it.each([
    ['primaryclass = {cs.LG}', 'cs.LG'],
    ['eprintclass = {cs.LG}', 'cs.LG'],
    ['volume = 1', null],
  ])('%s is of the field %j', (fields, category) => {
    expect(withTitle(fields).category).toBe(category)
  })

  it('has its places parted at semicolons', () => {
    expect(withTitle('affiliations = {North School; East Sch{\\"o}ol}').affiliations).toEqual([
      'North School',
      'East Schöol',
    ])
  })

  it('has its abstract in paragraphs', () => {
    expect(withTitle('abstract = {We light\n lamps.\n \n They burn.}').abstract).toBe('We light lamps.\nThey burn.')
    expect(withTitle('volume = 1').abstract).toBeNull()
  })
})

describe('the lines of an entry', () => {
  it('are those of its fields', () => {
    const record = readEntry('title = {Lamps},\nauthor = {Ann Arm},\nyear = 2020,\nabstract = {We light.}')
    expect(record.line).toBe(1)
    expect(record.lines).toEqual({ heading: 4, title: 2, authors: 3, abstract: 5 })
  })

  it('are those of other names of the fields too', () => {
    const record = readEntry('titleaddon = {Lamps},\nauthors = {Ann Arm},\n\ndate = {2020}')
    expect(record.lines).toEqual({ heading: 5, title: 2, authors: 3, abstract: null })
    expect(record.authors).toEqual(['Ann Arm'])
  })

  it('are none where the fields are of another entry', () => {
    const { records } = readBibtex({
      name: 'some.bib',
      text: '@xdata{x, year = 2020}\n@article{a,\n title = {Lamps},\n xdata = {x}}',
    })
    expect(records).toHaveLength(1)
    expect(records[0]?.date?.year).toBe(2020)
    expect(records[0]?.lines).toEqual({ heading: null, title: 3, authors: null, abstract: null })
  })
})

describe('the identifiers of authors', () => {
  const A = '0000-0002-1825-0097'
  const B = '0000-0001-5109-3700'
  const said = (more: string, authors = 'Arm, Ann and Bell, Bo'): unknown =>
    readEntry(`title = {Lamps}, author = {${authors}},\n${more}`).people?.map(({ identifiers }) => identifiers)

  it.each([
    [`author+an:orcid = {1=${A}; 2=${B}}`, [[`orcid:${A}`], [`orcid:${B}`]]],
    [`author+an = {2 = "${B}"}`, [[], [`orcid:${B}`]]],
    [`author+an:place = {1=${A}}`, [[], []]],
    [`author+an = {1=North}`, [[], []]],
    [`orcid-numbers = {Arm, Ann/${A}\nBell, Bo/${B}}`, [[`orcid:${A}`], [`orcid:${B}`]]],
    [`orcid-numbers = {arm, A./${A}}`, [[`orcid:${A}`], []]],
    [`orcid-numbers = {Arm, Bo/${A}}`, [[], []]],
    [`orcid-numbers = {Bell, Ann/${A}}`, [[], []]],
    ['orcid-numbers = {Arm, Ann/0000-0002-1825-0090}', [[], []]],
    [`orcid-numbers = {Arm/${A}}`, [[`orcid:${A}`], []]],
    [`orcid-numbers = {${'x'.repeat(121)}/${A}; Arm, Ann/${A}}`, [[`orcid:${A}`], []]],
  ])('%s: %j', (more, identifiers) => {
    expect(said(more)).toEqual(identifiers)
  })

  it('are given to nobody where two bear the name', () => {
    expect(said(`orcid-numbers = {Arm, Ann/${A}}`, 'Arm, Ann and Arm, Al')).toEqual([[], []])
    expect(said(`orcid-numbers = {Arm, Ann/${A}}`, 'Arm, Ann and Arm, Bo')).toEqual([[`orcid:${A}`], []])
  })
})

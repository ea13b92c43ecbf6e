import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'
import type { PaperRecord } from '../../src/records/record'

const read = (text: string): readonly PaperRecord[] => readBibtex({ name: 'some.bib', text }).records

const FIELDS = {
  title: 'V',
  subtitle: 'S',
  titleaddon: 'Added',
  author: 'Ann Arm',
  'author+an:orcid': '1=0000-0002-1825-0097',
  year: '2020',
  publisher: 'P',
  volume: '4',
  doi: '10.1234/v',
  url: 'https://a.example/v',
  eprint: '2101.00001',
  eprinttype: 'arxiv',
  archiveprefix: 'arXiv',
  primaryclass: 'cs.LG',
  eprintclass: 'cs.LG',
  abstract: 'We light.',
  keywords: 'lamps',
  keyword: 'oil',
  author_keywords: 'wicks',
  pages: '1--9',
  note: 'Cited by 3',
  'times-cited': '5',
  'orcid-numbers': 'Arm, Ann/0000-0002-1825-0097',
  pmid: '12',
}
const VOLUME = Object.entries(FIELDS)
  .map(([name, value]) => `${name} = {${value}}`)
  .join(', ')

/** All that an entry of a type with these fields takes from an entry of another type. */
function inherit(type: string, fields: string, donor: string): unknown {
  const [record] = read(`@${type}{a, ${fields} crossref = {V}}\n@${donor}{v, ${VOLUME}}`)
  if (record?.title === 'V: S' && record.line === 2) return null
  const { title, authors, date, venue, publication, abstract, identifiers, keywords, category, links, citations } =
    record as PaperRecord
  const { volume, pages, publisher } = publication ?? {}
  return {
    ...{ title, authors, year: date?.year, venue, volume, pages, publisher, abstract },
    ...{ identifiers, keywords, category, links, citations },
  }
}

const NOTHING_OWN = { abstract: null, category: null, links: [] }
const SHARED = { year: 2020, volume: '4', publisher: 'P', ...NOTHING_OWN }
const ALL = {
  title: 'V: S',
  authors: ['Ann Arm'],
  year: 2020,
  volume: '4',
  pages: '1–9',
  publisher: 'P',
  abstract: 'We light.',
  identifiers: ['doi:10.1234/v', 'arxiv:2101.00001', 'pmid:12'],
  keywords: ['lamps', 'oil', 'wicks'],
  category: 'cs.LG',
  links: ['https://a.example/v'],
  citations: 5,
}

describe('an entry that refers to another by crossref', () => {
  it.each([
    ['inproceedings', 'proceedings'],
    ['inproceedings', 'mvproceedings'],
    ['incollection', 'collection'],
    ['incollection', 'mvcollection'],
    ['inreference', 'reference'],
    ['inreference', 'mvreference'],
    ['incollection', 'book'],
    ['misc', 'mvbook'],
  ])('as @%s to @%s takes what is true of a part as well', (type, donor) => {
    expect(inherit(type, 'title = {T},', donor)).toEqual({ title: 'T', authors: [], venue: 'V', ...SHARED })
  })

  it('takes the title of a periodical as its journal', () => {
    expect(inherit('article', 'title = {T},', 'periodical')).toEqual({ title: 'T', authors: [], venue: 'V', ...SHARED })
    expect(inherit('article', 'title = {T}, journal = {J},', 'periodical')).toMatchObject({ venue: 'J' })
    expect(inherit('article', 'author = {Bo Bell},', 'periodical')).toMatchObject({ title: null, venue: 'V' })
  })

  it('takes the author of a book for a part of it alone', () => {
    const part = { title: 'T', authors: ['Ann Arm'], venue: 'V', ...SHARED }
    expect(inherit('inbook', 'title = {T},', 'book')).toEqual(part)
    expect(inherit('inbook', 'title = {T},', 'mvbook')).toEqual(part)
    expect(inherit('inbook', 'title = {T}, author = {Bo Bell},', 'book')).toEqual({ ...part, authors: ['Bo Bell'] })
  })

  it.each([
    ['inproceedings', 'proceedings'],
    ['conference', 'proceedings'],
    ['suppbook', 'book'],
    ['bookinbook', 'book'],
    ['suppperiodical', 'periodical'],
    ['article', 'periodical'],
  ])('as @%s never takes the title of @%s as its own', (type, donor) => {
    expect(inherit(type, 'author = {Bo Bell},', donor)).toMatchObject({ title: null, authors: ['Bo Bell'], venue: 'V' })
    expect(inherit(type, '', donor)).toBeNull()
  })

  it.each([
    ['article', 'article'],
    ['article', 'book'],
    ['book', 'book'],
    ['book', 'mvbook'],
    ['inproceedings', 'misc'],
    ['myconference', 'proceedings'],
    ['inproceedings', 'myproceedings'],
    ['inbook', 'booklet'],
  ])('as @%s without a title takes all from @%s', (type, donor) => {
    expect(inherit(type, '', donor)).toEqual(ALL)
  })

  it.each([
    ['book', 'mvbook'],
    ['article', 'article'],
  ])('as @%s with a title of its own takes from @%s nothing that says what that one is', (type, donor) => {
    expect(inherit(type, 'title = {T},', donor)).toEqual({ title: 'T', authors: ['Ann Arm'], ...SHARED })
  })

  it('takes the fields of the first one that it names, through four others', () => {
    const chain = ['title = {T}', '', '', '', 'year = 2020', 'volume = 4']
    const text = chain.map((fields, at) => `@article{a${at}, ${fields}, crossref = {a${at + 1}}}`).join('\n')
    const [record] = read(text)
    expect(record).toMatchObject({ title: 'T', date: { year: 2020 }, publication: { type: 'article-journal' } })
    expect(record?.publication).not.toHaveProperty('volume')
    const [two] = read('@misc{a, title={T}, crossref={b,c}}\n@misc{b, year=2020}\n@misc{c, volume=4}')
    expect(two?.publication).toEqual({ type: 'document' })
  })

  it('may refer to itself, or to one that refers back', () => {
    expect(read('@misc{a, title={T}, crossref={a}}').map(({ title }) => title)).toEqual(['T'])
    const [one, other] = read('@misc{a, title={T}, crossref={b}}\n@misc{b, title={U}, crossref={a}, year=2020}')
    expect([one?.title, one?.date?.year, other?.title]).toEqual(['T', 2020, 'U'])
  })

  it('takes no value of more than 5,000 characters', () => {
    const [record] = read(
      `@misc{a, title={T}, crossref={b}}\n@misc{b, journal={${'x'.repeat(5000)}}, publisher={${'x'.repeat(5001)}}}`,
    )
    expect(record?.venue).toHaveLength(5000)
    expect(record?.publication).toEqual({ type: 'document' })
  })
})

describe('an entry that refers to others by xdata', () => {
  it.each([
    ['@xdata{x, year=2020, volume={4}}', 'x', 2020, '4'],
    ['@xdata{x, year=2020, xdata={y}}\n@xdata{y, volume={4}}', 'x', 2020, '4'],
    ['@xdata{x, year=2020}\n@xdata{y, year=2021, volume={4}}', 'x,y', 2020, '4'],
    ['@xdata{x, year=2020}\n@xdata{y, year=2021, volume={4}}', ' y , X , z', 2021, '4'],
    ['@xdata{v}@xdata{w}@xdata{x, year=2020}@xdata{y, volume={4}}@xdata{z, journal={J}}', 'v,w,x,y,z', 2020, '4'],
  ])('takes all that it lacks: %s', (donors, keys, year, volume) => {
    const [record] = read(`@misc{a, title={T}, xdata={${keys}}}\n${donors}`)
    expect(record?.date?.year).toBe(year)
    expect(record?.publication?.volume).toBe(volume)
    expect(record?.venue).toBeUndefined()
  })

  it('takes what a volume alone says too', () => {
    const [record] = read('@misc{a, title={T}, xdata={x}}\n@xdata{x, subtitle={S}, doi={10.1234/x}, title={U}}')
    expect(record?.title).toBe('T: S')
    expect(record?.identifiers).toEqual(['doi:10.1234/x'])
  })
})

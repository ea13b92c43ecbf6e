import { describe, expect, it } from 'vitest'
import { hasPapers, readVosviewerPaper } from '../../src/records/vosviewer-papers'
import { vosviewerJson } from '../../src/records/vosviewer-json'

type Item = Readonly<Record<string, unknown>>

/** A paper of which only what is told here is stated. */
const paper = (told: object): object => ({
  source: 'some.json',
  line: 7,
  lines: { heading: null, title: 7, authors: null, abstract: null },
  page: null,
  title: 'T',
  authors: [],
  authorsComplete: false,
  affiliations: [],
  date: null,
  category: null,
  score: null,
  hasCode: false,
  abstract: null,
  links: [],
  people: [],
  ...told,
})
const by = (...authors: readonly (readonly [name: string, family?: string])[]): object => ({
  lines: { heading: null, title: 7, authors: 7, abstract: null },
  authors: authors.map(([name]) => name),
  authorsComplete: true,
  people: authors.map(([, family]) => ({
    identifiers: [],
    affiliation: null,
    ...(family === undefined ? {} : { family }),
  })),
})
const on = (year: number, month: number | null = null, day: number | null = null): object => ({
  date: { year, month, day },
})
const NAMELESS = { heading: null, title: null, authors: null, abstract: null }

describe('an item of VOSviewer that is a paper', () => {
  it.each<[Item, object]>([
    [{ title: 'On <b>gulls</b>' }, { title: 'On gulls' }],
    [{ title: 'A &amp; B &lt;c&gt; &quot;d&quot; &apos;e&apos; f&nbsp;g' }, { title: 'A & B <c> "d" \'e\' f g' }],
    [{ title: 'a &#65; &#10;b &#31;c &#32;d &copy; &AMP;' }, { title: 'a A b c d &copy; &' }],
    [{ title: 5 }, { title: '5' }],
    [{ title: ' ' }, { title: null, lines: NAMELESS }],
    [{ abstract: 'We  look.' }, { title: null, abstract: 'We look.', lines: { ...NAMELESS, abstract: 7 } }],
    [{ title: 'T', authors: 'Ann Lee, Bo Ek' }, by(['Ann Lee'], ['Bo Ek'])],
    [{ title: 'T', authors: 'Lee, A.; Ek, B.' }, by(['A. Lee', 'Lee'], ['B. Ek', 'Ek'])],
    [{ title: 'T', authors: 'Ann Lee; ; Bo Ek;' }, by(['Ann Lee'], ['Bo Ek'])],
    [{ title: 'T', authors: ['Ann Lee', 'Bo Ek'] }, by(['Ann Lee'], ['Bo Ek'])],
    [{ title: 'T', authors: ['Lee, A.', 'Ek, B.'] }, by(['A. Lee', 'Lee'], ['B. Ek', 'Ek'])],
    [
      { title: 'T', authors: 'Ann Lee, et al.' },
      { ...by(['Ann Lee']), authorsComplete: false },
    ],
    [
      { title: 'T', authors: 'Ann Lee; Bo E...' },
      { ...by(['Ann Lee']), authorsComplete: false },
    ],
    [
      { title: 'T', authors: 'Ann Lee; …' },
      { ...by(['Ann Lee']), authorsComplete: false },
    ],
    [{ title: 'T', authors: 'et al.' }, {}],
    [
      { title: 'T', heading: 'ICLR, 28 Sep 2020' },
      { venue: 'ICLR', ...on(2020, 9, 28) },
    ],
    [
      { title: 'T', heading: 'ICLR, Sep 2020' },
      { venue: 'ICLR', ...on(2020, 9) },
    ],
    [
      { title: 'T', heading: 'ICLR 2020' },
      { venue: 'ICLR', ...on(2020) },
    ],
    [
      { title: 'T', heading: 'Birds, of prey, 3 May 2019' },
      { venue: 'Birds, of prey', ...on(2019, 5, 3) },
    ],
    [{ title: 'T', heading: 'ICLR' }, { venue: 'ICLR' }],
    [{ title: 'T', heading: '2020 meeting' }, { venue: '2020 meeting' }],
    [{ title: 'T', heading: '2019' }, on(2019)],
    [
      { title: 'T', year: 2019, heading: 'H, 2018' },
      { venue: 'H', ...on(2019) },
    ],
    [{ title: 'T', date: '2020-05-03', year: 2019 }, on(2020, 5, 3)],
    [{ title: 'T', source: 'S', journal: 'J', heading: 'H' }, { venue: 'S' }],
    [{ title: 'T', journal: 'J', heading: 'H' }, { venue: 'J' }],
    [{ title: 'T', doi: '10.1000/xyz' }, { identifiers: ['doi:10.1000/xyz'] }],
    [
      { title: 'T', url: 'https://doi.org/10.1000/ABC', uri: 'http://arxiv.org/abs/2101.00001v2' },
      {
        links: ['https://doi.org/10.1000/ABC', 'http://arxiv.org/abs/2101.00001v2'],
        identifiers: ['doi:10.1000/abc', 'arxiv:2101.00001'],
      },
    ],
    [{ title: 'T', url: 'ftp://x', uri: 'x https://y' }, {}],
    [{ title: 'T', url: 'HTTPS://a.org', uri: 'HTTPS://a.org' }, { links: ['HTTPS://a.org'] }],
    [
      { description: 'Title: T<br>Authors: Lee, A.; Ek, B.<BR/>Source: Birds</p>Year: 2019</tr>DOI: 10.1000/x' },
      { ...by(['A. Lee', 'Lee'], ['B. Ek', 'Ek']), venue: 'Birds', ...on(2019), identifiers: ['doi:10.1000/x'] },
    ],
    [
      { description: 'Title : x<br/>ab: c<br>Source: S<br />Title2: y<br>Abc' },
      { title: null, lines: NAMELESS, venue: 'S' },
    ],
    [{ title: 'T', description: 'Title: U<br>Source: S' }, { venue: 'S' }],
    [
      { description: '<tr><td>Title:</td><td>T</td></tr ><tr><td>Url:</td><td>https://a.org</td></tr>' },
      { links: ['https://a.org'] },
    ],
    [{ title: 'T', description: 5 }, {}],
  ])('%j states %j', (item, told) => {
    expect(readVosviewerPaper(item, 'some.json', 7)).toEqual(paper(told))
  })

  it.each<[readonly unknown[], boolean]>([
    [[], false],
    [[{ title: 'T', authors: 'A' }], true],
    [[{ title: 'T', abstract: 'A' }], true],
    [[{ title: 'T' }], false],
    [[{ authors: 'A', abstract: 'A' }], false],
    [[{ title: 'T', authors: 'A' }, {}], false],
    [[{ title: 'T', authors: 'A' }, { title: 'T', authors: 'A' }, 5], true],
    [[...Array<object>(26).fill({ title: 'T', authors: 'A' }), ...Array<object>(60).fill({})], true],
    [[...Array<object>(25).fill({ title: 'T', authors: 'A' }), ...Array<object>(60).fill({})], false],
    [[...Array<object>(50).fill({}), ...Array<object>(60).fill({ title: 'T', authors: 'A' })], false],
  ])('%# is known among the first fifty: %#', (items, known) => {
    expect(hasPapers(items)).toBe(known)
  })

  it('is a record where its id is new, and where most are papers', () => {
    if (!('parse' in vosviewerJson)) throw new Error('the reader is not at hand')
    const read = vosviewerJson.parse
    const titlesOf = (items: readonly Item[]): unknown[] => {
      const { records, present } = read({ name: 'some.json', text: JSON.stringify({ network: { items } }) })
      return [present, ...records.map(({ title, line, source }) => [title, line, source])]
    }
    const [one, two] = [
      { id: 1, title: 'One', authors: 'A' },
      { id: 2, title: 'Two', authors: 'B' },
    ]
    expect(titlesOf([one, two])).toEqual([2, ['One', 1, 'some.json'], ['Two', 1, 'some.json']])
    expect(titlesOf([one, { ...two, id: 1 }])).toEqual([1, ['One', 1, 'some.json']])
    expect(titlesOf([one, { title: 'No id', authors: 'C' }])).toEqual([1, ['One', 1, 'some.json']])
    expect(titlesOf([one, { id: 2 }, { id: 3 }])).toEqual([0])
  })
})

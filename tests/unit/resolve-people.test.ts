import { describe, expect, it } from 'vitest'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import type { AuthorId, Corpus, PaperId } from '../../src/resolve/corpus'
import { openBook } from '../../src/resolve/decision-book'
import type { Decision } from '../../src/resolve/decisions'
import { findPageOwners, type PageOwner } from '../../src/resolve/page-owners'
import type { PaperDraft } from '../../src/resolve/paper-drafts'
import { resolveCorpus } from '../../src/resolve/resolve'
import { identifyPeople, readNames } from '../../src/resolve/resolve-people'
import type { AuthorResolution } from '../../src/resolve/same-author'
import { header, parsed, record } from '../fixtures/parsed-sources'

const resolve = (sources: readonly ParsedSource[], decisions: readonly Decision[] = []): Corpus =>
  resolveCorpus(sources, { vocabularies: [], savedYear: null, decisions })
const names = ({ authors }: Corpus): string[] => authors.map(({ name }) => name).sort()
const kinds = ({ claims }: Corpus): string[] => claims.map(({ kind, status }) => `${kind} ${status}`)
const list = (...records: readonly Partial<PaperRecord>[]): ParsedSource =>
  parsed(
    'a.txt',
    records.map((parts, at) => record({ line: 10 * at + 1, authorsComplete: true, ...parts })),
  )
const stated = (identifiers: readonly string[], affiliation: string | null = null) => ({ identifiers, affiliation })

describe('what is known of the bearer of a name', () => {
  it('is what stands at the same place of the list as stated', () => {
    const sources = list(
      { title: 'Gulls by night', authors: ['editor', 'Ann Arm'], people: [stated(['orcid:9']), stated(['orcid:1'])] },
      { title: 'Terns at sea', authors: ['Ann Bell-Arm'], people: [stated(['orcid:1'])] },
      { title: 'Rails in reed', authors: ['Bo Cole'], people: [stated(['orcid:9'])] },
    )
    expect(names(resolve([sources]))).toHaveLength(2)
    expect(kinds(resolve([sources]))).toContain('same-author assumed')
  })

  it('is what all records of the paper state, of affiliations the first', () => {
    const twice = { title: 'Gulls by night', authors: ['Ann Arm'] }
    const other = (affiliation: string) => ({
      title: 'Terns at sea',
      authors: ['A. Arm'],
      people: [stated([], affiliation)],
    })
    const people = [stated([]), stated(['orcid:1'], 'Institute of Gulls'), stated(['s2:1'], 'Academy of Ice')]
    const records = people.map((own) => ({ ...twice, people: [own] }))
    expect(names(resolve([list(...records, other('Institute of Gulls'))]))).toEqual(['Ann Arm'])
    expect(names(resolve([list(...records, other('Academy of Ice'))]))).toEqual(['A. Arm', 'Ann Arm'])
    const by = { title: 'Terns at sea', authors: ['Ann Bell'] }
    for (const identifier of ['orcid:1', 's2:1'])
      expect(resolve([list(...records, { ...by, people: [stated([identifier])] })]).authors).toHaveLength(1)
  })

  it('is the venue too', () => {
    const one = { title: 'Gulls by night', authors: ['Ann Arm'], venue: 'Journal of Song' }
    const other = { title: 'Terns at sea', authors: ['A. Arm'] }
    expect(names(resolve([list(one, { ...other, venue: 'Journal of Song' })]))).toEqual(['Ann Arm'])
    expect(names(resolve([list(one, other)]))).toEqual(['A. Arm', 'Ann Arm'])
  })
})

describe('a name with two circles', () => {
  const circles = ['Gulls', 'Terns', 'Rails', 'Ice floes', 'Glaciers'].map((title, at) => ({
    title,
    authors: ['Lei Li', at < 3 ? 'Bo Bell' : 'Cid Cole'],
    venue: at < 3 ? 'Song' : 'Ice',
  }))
  const [floes = '', glaciers = ''] = resolve([list(...circles)])
    .papers.slice(3)
    .map(({ id }) => id)

  it('may be that of two people, but not where the lists are cut', () => {
    expect(kinds(resolve([list(...circles)]))).toEqual(['homonym suggested'])
    expect(kinds(resolve([list(...circles.map((one) => ({ ...one, authorsComplete: false })))]))).toEqual([])
  })

  it('is that of one person where all stand on the page of somebody so called', () => {
    const page = { ...list(...circles.map((one) => ({ ...one, page: 0 }))), format: 'profile-page' as const }
    expect(kinds(resolve([{ ...page, pages: [header('Lei Li', { source: 'a.txt' })] }]))).toEqual([])
    expect(kinds(resolve([{ ...page, pages: [header('Bo Bell', { source: 'a.txt' })] }]))).toContain(
      'homonym suggested',
    )
  })

  it('may be that of two people where two pages have it, each with one circle', () => {
    const pages = [header('Lei Li', { source: 'a.txt' }), header('Lei Li', { source: 'a.txt', line: 25 })]
    const page = { ...list(...circles.map((one, at) => ({ ...one, page: at < 3 ? 0 : 1 }))), pages }
    expect(kinds(resolve([page]))).toContain('homonym suggested')
  })

  it('is that of two people where a person says so, and the page is that of whom its first paper names', () => {
    const about = ['author:lei-li', floes, glaciers]
    const split: Decision = { kind: 'homonym', verdict: 'accepted', note: '', about }
    /** Of each person who has the name and a page: whether floes are among their papers. */
    const owners = (...titles: readonly number[]): boolean[] => {
      const records = titles.map((at) => record({ line: at + 1, page: 0, authorsComplete: true, ...circles[at] }))
      const page = parsed('page.txt', records, [header('Lei Li', { hIndex: 7 })])
      const { authors } = resolve([list(...circles.filter((_, at) => !titles.includes(at))), page], [split])
      expect(authors.filter(({ name }) => name === 'Lei Li')).toHaveLength(2)
      return authors.filter(({ profile }) => profile !== null).map(({ papers }) => papers.some((id) => id === floes))
    }
    expect(owners(0, 3)).toEqual([false])
    expect(owners(3)).toEqual([true])
  })
})

describe('the owner of a page in another spelling', () => {
  it('is the one whom the list of a paper of the page shows', () => {
    const page = parsed(
      'page.txt',
      [
        record({ line: 5, page: 0, title: 'Gulls by night', authors: ['A. Arm', 'Bo Bell'], venue: 'Song' }),
        record({ line: 15, page: 0, title: 'Terns at sea', authors: ['Bo Bell'], venue: 'Song' }),
      ],
      [header('Ann Arm')],
    )
    const corpus = resolve([page])
    expect(names(corpus)).toEqual(['Ann Arm', 'Bo Bell'])
    expect(corpus.papers.map(({ authors }) => authors.map(({ evidence }) => evidence))).toEqual([
      ['listed', 'listed'],
      ['listed', 'page-owner'],
    ])
  })
})

describe('who is in sources', () => {
  const one = record({ line: 1, title: 'Gulls', authors: ['Ann Arm', 'Bo Bell'] })
  const draft = (seen: readonly PaperRecord[], id: PaperId = 'paper:gulls'): PaperDraft => ({
    id,
    title: 'Gulls',
    titleIsDerived: false,
    coined: null,
    titleRejected: false,
    abstract: null,
    links: [],
    preferred: seen,
    seen,
    joins: [],
  })
  const owner = (name: string, parts: Partial<PageOwner> = {}): PageOwner => ({
    author: `author:${name.toLowerCase().replace(' ', '-')}`,
    name,
    unnamed: false,
    placeholder: null,
    place: { source: 'page.txt', line: 1 },
    header: header(name),
    key: `${name}#1`,
    ...parts,
  })

  it('is told of papers whose records stand on no page and in no source', () => {
    const date = { year: 2020, yearIsInferred: false, date: null, from: null }
    const owners = [[owner('Cid Cole'), owner('Nobody', { unnamed: true })]]
    const again = record({ line: 9, title: 'Gulls', authors: ['ANN ARM'] })
    const found = identifyPeople([{ draft: draft([one, again]), date, topics: [] }], [], owners, openBook([]))
    const told = (['author:ann-arm', 'author:cid-cole', 'author:nobody', 'author:eve'] as const).map(found.nameOf)
    expect(told).toEqual(['Ann Arm', 'Cid Cole', null, null])
    expect(found.personOf('author:bo-bell')).toBe('author:bo-bell')
    expect(found.ownersBySource).toEqual(owners)
  })

  it('is not the owner of a page without a name', () => {
    const page = parsed(
      'page.txt',
      [record({ line: 5, page: 0, title: 'Gulls', authors: ['Bo Bell'] })],
      [header(null)],
    )
    const date = { year: 2020, yearIsInferred: false, date: null, from: null }
    const papers = [{ draft: draft(page.records), date, topics: [] }]
    const { resolution } = identifyPeople(papers, [page], findPageOwners([page]), openBook([]))
    expect([...resolution.spellings.keys()]).toEqual(['author:bo-bell'])
  })

  it('is called by the fullest name as it was read first, then by shorter ones, and by pages last', () => {
    const full = new Map<AuthorId, AuthorId>([['author:a.-arm', 'author:ann-arm']])
    const resolution: AuthorResolution = {
      authorOf: () => null,
      personOf: (name, paper) => (paper === 'paper:gulls' ? (full.get(name) ?? name) : name),
      knows: () => true,
      spellings: new Map([['author:ann-arm', ['Ann Arm', 'A. Arm']]]),
      claims: [],
      issues: [],
    }
    const short = record({ line: 1, title: 'Gulls', authors: ['A. Arm', 'Bo Bell'] })
    const long = record({ line: 2, title: 'Gulls', authors: ['ANN ARM'] })
    const terns = record({ line: 3, title: 'Terns', authors: ['A. Arm'] })
    const owners = [owner('Ann Arm'), owner('Annie Arm', { author: 'author:ann-arm' }), owner('?', { name: '' })]
    const read = readNames([draft([short, long]), draft([terns], 'paper:terns')], owners, resolution)
    expect(read.map(({ author, name }) => [author, name])).toEqual([
      ['author:bo-bell', 'Bo Bell'],
      ['author:ann-arm', 'ANN ARM'],
      ['author:a.-arm', 'A. Arm'],
      ['author:ann-arm', 'Ann Arm'],
      ['author:?', ''],
      ['author:ann-arm', 'A. Arm'],
      ['author:ann-arm', 'Annie Arm'],
    ])
  })
})

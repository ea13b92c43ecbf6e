import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../src/records/record'
import { findPaperAuthors, type PaperAuthors } from '../../src/resolve/authorships'
import type { AuthorId } from '../../src/resolve/corpus'
import type { PageOwner } from '../../src/resolve/page-owners'
import type { PaperDraft } from '../../src/resolve/paper-drafts'
import { header, record } from '../fixtures/parsed-sources'

const draft = (records: readonly PaperRecord[]): PaperDraft => ({
  id: 'paper:gulls',
  title: 'Gulls',
  titleIsDerived: false,
  coined: null,
  titleRejected: false,
  abstract: null,
  links: [],
  preferred: records,
  seen: records,
  joins: [],
})
const owner = (name: string, key: string, unnamed = false): PageOwner => ({
  author: `author:${name.toLowerCase().replace(' ', '-')}`,
  name,
  unnamed,
  placeholder: null,
  place: { source: key, line: 1 },
  header: header(name),
  key,
})
const find = (
  records: readonly PaperRecord[],
  owners: readonly (PageOwner | null)[] = [],
  personOf?: (name: AuthorId) => AuthorId,
): PaperAuthors => {
  const origins = records.flatMap((one, at) =>
    at < owners.length ? [[one, { format: 'profile-page' as const, owner: owners[at] ?? null }] as const] : [],
  )
  return findPaperAuthors(draft(records), new Map(origins), personOf)
}
const whole = (line: number, authors: readonly string[], parts: Partial<PaperRecord> = {}): PaperRecord =>
  record({ line, authors, authorsComplete: true, ...parts })
/** The lines on which each author is listed; a record's list stands two lines below its start. */
const lines = ({ authors }: PaperAuthors): unknown[] =>
  authors.map(({ author, places }) => [author, ...places.map(({ line }) => line)])

describe('the places of an author', () => {
  it('are those of the lists, or of the records where these do not say where the list stands', () => {
    const nowhere = record({ line: 7, authors: ['Ann Arm'] })
    const records = [whole(1, ['Ann Arm', 'Bo Bell']), { ...nowhere, lines: { ...nowhere.lines, authors: null } }]
    expect(lines(find(records))).toEqual([
      ['author:ann-arm', 3, 7],
      ['author:bo-bell', 3],
    ])
  })

  it('are also those where another list has the only name that fits', () => {
    const list = whole(1, ['Ann Arm', 'Bo Bell', 'Bea Bell'])
    expect(lines(find([list, record({ line: 11, authors: ['A. Arm', 'B. Bell', 'Cid Cole'] })]))).toEqual([
      ['author:ann-arm', 3, 13],
      ['author:bo-bell', 3],
      ['author:bea-bell', 3],
    ])
  })

  it('are one for each list, though it has two names that fit', () => {
    const list = whole(1, ['Ann Arm', 'Bo Bell'])
    expect(lines(find([list, record({ line: 11, authors: ['Ann Arm', 'A. Arm'] })]))[0]).toEqual([
      'author:ann-arm',
      3,
      13,
    ])
  })

  it('are not searched by other spellings in lists of more than fifty', () => {
    const crowd = Array.from({ length: 50 }, (_, at) => `Ann Arm${String.fromCharCode(97 + (at % 25), 97 + at / 25)}`)
    const other = record({ line: 11, authors: ['A. Armaa', 'Ann Armba'] })
    const at = (names: readonly string[]) => lines(find([whole(1, names), other])).slice(0, 2)
    expect(at(crowd)).toEqual([
      ['author:ann-armaa', 3, 13],
      ['author:ann-armba', 3, 13],
    ])
    expect(at([...crowd, 'Bo Bell'])).toEqual([
      ['author:ann-armaa', 3],
      ['author:ann-armba', 3, 13],
    ])
  })
})

describe('an author under two names', () => {
  it('stands once in a list, where the first of them does', () => {
    const found = find([whole(1, ['Ann Arm', 'Bo Bell', 'A. Arm'])], [], (name) =>
      name === 'author:a.-arm' ? 'author:ann-arm' : name,
    )
    expect(found.listed.map(({ author, name, position }) => [author, name, position])).toEqual([
      ['author:ann-arm', 'Ann Arm', 1],
      ['author:bo-bell', 'Bo Bell', 2],
    ])
    expect(found.authors.map(({ position, evidence }) => [position, evidence])).toEqual([
      [1, 'listed'],
      [2, 'listed'],
    ])
    expect(found.complete).toBe(true)
  })
})

describe('what records state of an author', () => {
  const stated = (...people: readonly PaperRecord['people'][]) =>
    find(people.map((own, at) => whole(1 + 10 * at, ['editor', 'Ann Arm'], { ...(own && { people: own }) }))).authors[0]
  const none = { identifiers: [], affiliation: null }

  it('adds up, the first word first', () => {
    const first = { identifiers: ['orcid:1'], affiliation: null, family: 'Arm' }
    const second = { identifiers: ['s2:1', 'orcid:1'], affiliation: 'Gull Bay', family: 'ARM', isGroup: true as const }
    const third = { identifiers: [], affiliation: 'Tern Bay' }
    expect(stated([none, first], undefined, [none, second], [none, third])?.stated).toEqual({
      identifiers: ['orcid:1', 's2:1'],
      affiliation: 'Gull Bay',
      family: 'Arm',
      isGroup: true,
    })
  })

  it('is told where it is anything', () => {
    const told = (own: object): boolean => 'stated' in (stated([none, { ...none, ...own }]) ?? {})
    expect(told({})).toBe(false)
    expect(told({ identifiers: ['orcid:1'] })).toBe(true)
    expect(told({ affiliation: 'Gull Bay' })).toBe(true)
    expect(told({ family: 'Arm' })).toBe(true)
    expect(told({ isGroup: true })).toBe(true)
    expect('stated' in (stated(undefined) ?? {})).toBe(false)
  })
})

describe('the owner of a page', () => {
  const ann = owner('Ann Arm', 'a#1')
  const cut = (line: number) => record({ line, authors: ['Bo Bell'] })

  it('is an author where the list is cut, once for all pages, each of which is told once', () => {
    const again = { ...ann, key: 'a#2', place: { source: 'a#2', line: 9 } }
    const found = find([cut(1), cut(11), cut(21), cut(31)], [ann, ann, again, null])
    expect(found.authors.slice(1)).toEqual([
      {
        author: 'author:ann-arm',
        evidence: 'page-owner',
        position: null,
        places: [
          { source: 'a#1', line: 1 },
          { source: 'page.txt', line: 3 },
        ],
      },
    ])
    expect(found.hiddenOwners.map(({ key }) => key)).toEqual(['a#1', 'a#2'])
    expect(found.deniedOwners).toEqual([])
  })

  it('is none where a whole list leaves them out, which is told once', () => {
    const found = find([whole(1, ['Bo Bell']), cut(11)], [ann, ann])
    expect(found.authors.map(({ author }) => author)).toEqual(['author:bo-bell'])
    expect(found.deniedOwners.map(({ key }) => key)).toEqual(['a#1'])
    expect(found.hiddenOwners).toEqual([])
  })

  it('without a name may be anybody of a whole list, and is an author', () => {
    const found = find([whole(1, ['Bo Bell'])], [owner('Nobody', 'a#1', true)])
    expect(found.authors.map(({ author }) => author)).toEqual(['author:bo-bell', 'author:nobody'])
    expect(found.hiddenOwners).toHaveLength(1)
    expect(found.deniedOwners).toEqual([])
  })

  it('is listed where the list names them', () => {
    const found = find([record({ line: 1, authors: ['Ann Arm', 'Bo Bell'] })], [ann])
    expect(found.authors.map(({ evidence }) => evidence)).toEqual(['listed', 'listed'])
    expect(found.hiddenOwners).toEqual([])
  })
})

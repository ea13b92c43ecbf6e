import { describe, expect, it } from 'vitest'
import type { AuthorId } from '../../src/resolve/corpus'
import type { Decision } from '../../src/resolve/decisions'
import { resolveAuthors, type AuthorMention, type AuthorResolution } from '../../src/resolve/same-author'
import { findConflict, isKeptByPerson, isStrong } from '../../src/resolve/same-author-identifiers'
import { mentionsOf, type MentionParts } from '../fixtures/mentions'

/** The mentions of one paper; what is stated of one of its names goes by that name. */
const paper = (id: string, names: readonly string[], people: Record<string, MentionParts> = {}): AuthorMention[] =>
  mentionsOf(id, names, (name) => people[name])
const resolve = (mentions: readonly AuthorMention[], ...decisions: readonly Decision[]): AuthorResolution =>
  resolveAuthors(mentions, { decisions })
const decide = (verdict: Decision['verdict'], about: readonly string[], note = ''): Decision => ({
  kind: 'same-author',
  about,
  verdict,
  note,
})
const ids = (...identifiers: readonly string[]): MentionParts => ({ identifiers })
/** Whether the first names of two papers are one person's. */
const areOne = (found: AuthorResolution, a: string, b: string): boolean =>
  found.authorOf(`paper:${a}`, 1) === found.authorOf(`paper:${b}`, 1)

describe('identifiers', () => {
  it('say who a person is where they are of such a scheme', () => {
    expect(['orcid:1', 'openalex:A1', 's2:1', 'page:x#1', 'orcid', '', ':1'].map(isStrong)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ])
    expect(['orcid:1', 'openalex:A1', 'orcid'].map(isKeptByPerson)).toEqual([true, false, false])
  })

  it.each<[string, string, readonly [string, string] | null]>([
    ['orcid:1', 'orcid:2', ['orcid:1', 'orcid:2']],
    ['orcid:3 orcid:1', 'orcid:4 orcid:2', ['orcid:1', 'orcid:2']],
    ['orcid:1', 's2:1', null],
    ['page:a', 'page:b', null],
    // One ORCID outweighs what programs gave, but not the other way round.
    ['orcid:1 openalex:A1', 'orcid:1 openalex:A2', null],
    ['openalex:A1 orcid:1', 'openalex:A1 orcid:2', ['orcid:1', 'orcid:2']],
    ['openalex:A1 openalex:A2', 'openalex:A1', null],
    ['page:a orcid:1', 'page:a orcid:2', ['orcid:1', 'orcid:2']],
  ])('of %s and %s differ: %s', (a, b, conflict) => {
    expect(findConflict(new Set(a.split(' ')), new Set(b.split(' ')))).toEqual(conflict)
  })

  it('are told by the first of several that two names share', () => {
    const both = ids('s2:9', 'openalex:A1')
    const { claims } = resolve([
      ...paper('a', ['Ann Arm'], { 'Ann Arm': both }),
      ...paper('b', ['Zoe Z'], { 'Zoe Z': both }),
    ])
    expect(claims.map(({ because }) => because)).toEqual([['“Ann Arm” and “Zoe Z” have one identifier: openalex:A1.']])
  })

  it('make one person also of two names in one list', () => {
    const found = resolve(paper('a', ['Ann Arm', 'Bo Bell'], { 'Ann Arm': ids('orcid:1'), 'Bo Bell': ids('orcid:1') }))
    expect(found.authorOf('paper:a', 1)).toBe(found.authorOf('paper:a', 2))
  })

  it('of all names of a person keep others away', () => {
    const mentions = [
      ...paper('x', ['Zoe Zander', 'Flo Finch'], { 'Zoe Zander': ids('orcid:1', 's2:1') }),
      ...paper('y', ['Ann Arm', 'Bo Bell'], { 'Ann Arm': ids('s2:1') }),
    ]
    const short = (...own: string[]) => paper('z', ['A. Arm', 'Bo Bell'], { 'A. Arm': ids(...own) })
    expect(areOne(resolve([...mentions, ...short('orcid:2')]), 'y', 'z')).toBe(false)
    expect(areOne(resolve([...mentions, ...short()]), 'y', 'z')).toBe(true)
    expect(areOne(resolve([...mentions, ...short()]), 'x', 'z')).toBe(true)
  })

  it('are outweighed by what a person said', () => {
    const mentions = [
      ...paper('a', ['Ann Arm'], { 'Ann Arm': ids('orcid:1') }),
      ...paper('b', ['Bo Bell'], { 'Bo Bell': ids('orcid:2') }),
    ]
    expect(areOne(resolve(mentions), 'a', 'b')).toBe(false)
    expect(areOne(resolve(mentions, decide('accepted', ['author:ann-arm', 'author:bo-bell'])), 'a', 'b')).toBe(true)
  })
})

describe('a name that joins a person of several names', () => {
  // Zoe is the fuller or the shorter of the two who are one by their identifier.
  it.each(['Zoe Bell-Arm Zander', 'Z. Z'])('is kept away by a list that has it and %s', (other) => {
    const mentions = [
      ...paper('y', ['Ann Arm', 'Bo Bell', 'Cid Cole'], { 'Ann Arm': ids('orcid:1') }),
      ...paper('x', [other, 'Flo Finch'], { [other]: ids('orcid:1') }),
    ]
    const short = paper('z', ['A. Arm', 'Bo Bell', 'Cid Cole'])
    expect(areOne(resolve([...mentions, ...short]), 'y', 'z')).toBe(true)
    expect(areOne(resolve([...mentions, ...short, ...paper('w', [other, 'A. Arm'])]), 'y', 'z')).toBe(false)
  })

  it.each(['Zoe Bell-Arm Zander', 'Z. Z'])('is kept away by whom a person told apart from %s', (other) => {
    const mentions = [
      ...paper('y', ['Ann Arm', 'Bo Bell', 'Cid Cole'], { 'Ann Arm': ids('orcid:1') }),
      ...paper('x', [other, 'Flo Finch'], { [other]: ids('orcid:1') }),
      ...paper('z', ['A. Arm', 'Bo Bell', 'Cid Cole']),
    ]
    const zoe = resolve(mentions).claims.find(({ because }) => because[0]?.includes('orcid:1'))?.about
    const own = zoe?.find((id) => id !== 'author:ann-arm') ?? ''
    expect(areOne(resolve(mentions, decide('rejected', [own, 'author:a.-arm'])), 'y', 'z')).toBe(false)
  })
})

describe('a decision that two people are one', () => {
  const mentions = [
    ...paper('a', ['Ann Arm', 'Gus Grebe']),
    ...paper('b', ['Bo Bell']),
    ...paper('c', ['Cid Cole']),
    ...paper('d', ['Cid Cole', 'Gus Grebe']),
  ]
  const about: readonly AuthorId[] = ['author:bo-bell', 'author:ann-arm', 'author:cid-cole']

  it('calls all whom it names by the first', () => {
    const found = resolve(mentions, decide('accepted', about))
    expect(['a', 'b', 'c'].map((at) => found.authorOf(`paper:${at}`, 1))).toEqual(Array(3).fill('author:bo-bell'))
    expect(found.spellings.get('author:bo-bell')).toEqual(['Bo Bell', 'Ann Arm', 'Cid Cole'])
    expect(found.issues).toEqual([])
  })

  it('is told for each two, with what was noted', () => {
    const { claims } = resolve(mentions, decide('accepted', about, 'They married.'))
    expect(claims.map(({ status, confidence }) => [status, confidence])).toEqual(Array(3).fill(['accepted', 1]))
    for (const { because } of claims) expect(because).toEqual(['A person said that these are one.', 'They married.'])
    expect(claims.map(({ id }) => id)).toEqual([...claims.map(({ id }) => id)].sort())
    expect(resolve(mentions, decide('accepted', about)).claims[0]?.because).toHaveLength(1)
  })

  it('says so where they are two', () => {
    const { claims } = resolve(mentions, decide('rejected', ['author:bo-bell', 'author:ann-arm']))
    expect(claims).toMatchObject([
      {
        status: 'rejected',
        about: ['author:ann-arm', 'author:bo-bell'],
        because: ['A person said that these are two.'],
      },
    ])
  })

  it('names the one of more papers first where nothing else orders them', () => {
    const { claims } = resolve(mentions, decide('rejected', ['author:bo-bell', 'author:cid-cole']))
    expect(claims[0]?.about).toEqual(['author:cid-cole', 'author:bo-bell'])
  })

  it('that goes against another is told by name and not followed, while the other is', () => {
    const found = resolve(
      mentions,
      decide('accepted', ['author:ann-arm', 'author:bo-bell']),
      decide('rejected', ['author:bo-bell', 'author:ann-arm', 'author:cid-cole']),
      decide('accepted', ['author:cid-cole', 'author:gus-grebe']),
    )
    expect(found.issues).toMatchObject([{ source: 'Decisions', line: 0, severity: 'notice' }])
    expect(found.issues[0]?.message).toContain('another decision keeps them apart; it was not applied')
    expect(found.issues[0]?.message).toContain('Ann Arm')
    expect(areOne(found, 'a', 'b')).toBe(false)
    expect(found.authorOf('paper:d', 2)).toBe(found.authorOf('paper:c', 1))
  })

  it('keeps the reasons that were found, and so does its contrary', () => {
    const own = [...paper('a', ['Ann Arm', 'Bo Bell']), ...paper('b', ['A. Arm', 'Bo Bell'])]
    const [before] = resolve(own).claims
    expect(before?.status).toBe('assumed')
    for (const verdict of ['accepted', 'rejected'] as const) {
      const found = resolve(own, decide(verdict, before?.about ?? []))
      expect(found.claims).toEqual([{ ...before, status: verdict }])
      expect(areOne(found, 'a', 'b')).toBe(verdict === 'accepted')
    }
  })
})

describe('a decision that none or all papers of a name are another person’s', () => {
  it('is told and not followed', () => {
    const { issues } = resolve([...paper('a', ['Ann Arm']), ...paper('b', ['Ann Arm'])], {
      kind: 'homonym',
      about: ['author:ann-arm', 'paper:a', 'paper:b'],
      verdict: 'accepted',
      note: '',
    })
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('none or all of these papers bear the name; it was not applied'),
    ])
    expect(issues[0]?.message).toContain('Ann Arm')
  })
})

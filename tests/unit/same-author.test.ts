import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/resolve/decisions'
import { resolveAuthors, type AuthorMention, type AuthorResolution } from '../../src/resolve/same-author'
import { authorIdOf } from '../../src/resolve/identifiers'
import { mentionsOf, type MentionParts } from '../fixtures/mentions'

/** The mentions of one paper; what is stated of one of its names goes by that name. */
function paper(
  id: string,
  names: readonly string[],
  of: MentionParts & { people?: Record<string, MentionParts> } = {},
): AuthorMention[] {
  const { people = {}, ...shared } = of
  return mentionsOf(id, names, (name) => ({ year: 2020, ...shared, ...people[name] }))
}
const id = (name: string) => authorIdOf(name) ?? 'author:?'
const resolve = (mentions: readonly AuthorMention[], decisions: readonly Decision[] = []): AuthorResolution =>
  resolveAuthors(mentions, { decisions })
const decide = (kind: Decision['kind'], verdict: Decision['verdict'], ...about: string[]): Decision => ({
  kind,
  about,
  verdict,
  note: '',
})
const claimsOf = ({ claims }: AuthorResolution) => claims.map(({ kind, status, about }) => [kind, status, ...about])

describe('resolveAuthors', () => {
  it('takes equal folded names for one person without a claim', () => {
    const found = resolve([...paper('a', ['José Núñez', 'Bo Bell']), ...paper('b', ['JOSE NUNEZ', 'Cid Cole'])])
    expect(found.authorOf('paper:a', 1)).toBe('author:jose-nunez')
    expect(found.authorOf('paper:b', 1)).toBe('author:jose-nunez')
    expect(found.claims).toEqual([])
    expect(found.spellings.get('author:jose-nunez')).toEqual(['JOSE NUNEZ', 'José Núñez'])
  })

  it('keeps names that differ in one letter apart', () => {
    const found = resolve([
      ...paper('a', ['Mengzhao Chen', 'Bo Bell', 'Cid Cole']),
      ...paper('b', ['Mengjuan Chen', 'Bo Bell', 'Cid Cole']),
    ])
    expect(found.authorOf('paper:a', 1)).not.toBe(found.authorOf('paper:b', 1))
    expect(found.claims).toEqual([])
  })

  it('joins different names with one identifier', () => {
    const orcid = { identifiers: ['orcid:0000-0001'] }
    const found = resolve([
      ...paper('a', ['Ann Arm'], { people: { 'Ann Arm': orcid } }),
      ...paper('b', ['Ann Bell-Arm'], { people: { 'Ann Bell-Arm': orcid } }),
    ])
    expect(found.authorOf('paper:a', 1)).toBe(found.authorOf('paper:b', 1))
    expect(found.claims).toMatchObject([{ kind: 'same-author', status: 'assumed', confidence: 0.99 }])
    expect(found.claims[0]?.because[0]).toContain('orcid:0000-0001')
  })

  it('parts one name where identifiers conflict, and gives papers without one to the likelier bearer', () => {
    const mentions = [
      ...paper('a', ['Wei Wang', 'Bo Bell'], { people: { 'Wei Wang': { identifiers: ['orcid:1'] } } }),
      ...paper('b', ['Wei Wang', 'Bo Bell'], { people: { 'Wei Wang': { identifiers: ['orcid:1'] } } }),
      ...paper('c', ['Wei Wang', 'Cid Cole'], { people: { 'Wei Wang': { identifiers: ['orcid:2'] } } }),
      ...paper('d', ['Wei Wang', 'Cid Cole']),
    ]
    const found = resolve(mentions)
    expect(found.authorOf('paper:a', 1)).toBe('author:wei-wang')
    expect(found.authorOf('paper:b', 1)).toBe('author:wei-wang')
    const other = found.authorOf('paper:c', 1)
    expect(other).toMatch(/^author:wei-wang_[0-9a-f]{6}$/)
    expect(found.authorOf('paper:d', 1)).toBe(other)
    expect(found.personOf('author:wei-wang', 'paper:d')).toBe(other)
    expect(claimsOf(found)).toEqual([['homonym', 'assumed', 'author:wei-wang', 'paper:c', 'paper:d']])
    const rejected = resolve(mentions, [decide('homonym', 'rejected', 'author:wei-wang', 'paper:c', 'paper:d')])
    expect(rejected.authorOf('paper:d', 1)).toBe('author:wei-wang')
    expect(claimsOf(rejected)).toEqual([['homonym', 'rejected', 'author:wei-wang', 'paper:c', 'paper:d']])
  })

  it.each([
    ['a co-author', { a: ['Bo Bell'], b: ['B. Bell'] }, {}, {}],
    [
      'the affiliation',
      { a: ['Bo Bell'], b: ['Cid Cole'] },
      { affiliation: 'Univ. of Gulls' },
      { affiliation: 'University of Gulls' },
    ],
    ['a topic', { a: ['Bo Bell'], b: ['Cid Cole'] }, { topics: ['topic:song'] }, { topics: ['topic:song'] }],
    ['the venue', { a: ['Bo Bell'], b: ['Cid Cole'] }, { venue: 'Journal of Song' }, { venue: 'Journal of Song' }],
  ])('joins an initial to the only name that fits where %s speaks for it', (_, others, one, other) => {
    const found = resolve([...paper('a', ['Ann Arm', ...others.a], one), ...paper('b', ['A. Arm', ...others.b], other)])
    expect(found.authorOf('paper:b', 1)).toBe('author:ann-arm')
    expect(found.personOf(id('A. Arm'))).toBe('author:ann-arm')
    expect(claimsOf(found)).toContainEqual(['same-author', 'assumed', 'author:ann-arm', 'author:a.-arm'])
  })

  it('only suggests to join an initial where nothing else speaks for it', () => {
    const found = resolve([...paper('a', ['Ann Arm', 'Bo Bell']), ...paper('b', ['A. Arm', 'Cid Cole'])])
    expect(found.authorOf('paper:b', 1)).toBe('author:a.-arm')
    expect(claimsOf(found)).toEqual([['same-author', 'suggested', 'author:ann-arm', 'author:a.-arm']])
  })

  it('joins no initial where two names fit', () => {
    const found = resolve([
      ...paper('a', ['Ann Arm', 'Bo Bell']),
      ...paper('b', ['A. Arm', 'Bo Bell']),
      ...paper('c', ['Abe Arm', 'Dee Dale']),
    ])
    expect(found.authorOf('paper:b', 1)).toBe('author:a.-arm')
    expect(claimsOf(found)).toEqual([['same-author', 'suggested', 'author:ann-arm', 'author:a.-arm']])
  })

  it('takes two names of one list for two people', () => {
    const found = resolve([...paper('a', ['Ann Arm', 'A. Arm', 'Bo Bell']), ...paper('b', ['A. Arm', 'Bo Bell'])])
    expect(found.authorOf('paper:a', 1)).not.toBe(found.authorOf('paper:a', 2))
  })

  it('joins swapped names where something speaks for it', () => {
    const apart = resolve([...paper('a', ['Chen Meng', 'Bo Bell']), ...paper('b', ['Meng Chen', 'Cid Cole'])])
    expect(claimsOf(apart)).toMatchObject([['same-author', 'suggested', expect.anything(), expect.anything()]])
    const joined = resolve([...paper('a', ['Chen Meng', 'Bo Bell']), ...paper('b', ['Meng Chen', 'Bo Bell'])])
    expect(joined.authorOf('paper:a', 1)).toBe(joined.authorOf('paper:b', 1))
  })

  it('lets conflicting identifiers forbid what names suggest', () => {
    const found = resolve([
      ...paper('a', ['Ann Arm', 'Bo Bell'], { people: { 'Ann Arm': { identifiers: ['orcid:1'] } } }),
      ...paper('b', ['Arm, Ann', 'Bo Bell'], { people: { 'Arm, Ann': { identifiers: ['orcid:2'] } } }),
    ])
    expect(found.authorOf('paper:a', 1)).not.toBe(found.authorOf('paper:b', 1))
    expect(found.claims).toEqual([])
  })

  it('takes a hidden owner of a page for the one whom the list shows in another spelling', () => {
    const mentions = paper('a', ['Ann Arm', 'Bo Bell'], { topics: ['topic:song'] })
    const owner: AuthorMention = {
      ...(mentions[0] as AuthorMention),
      name: 'A. Arm',
      position: 0,
      identifiers: ['page:x#1'],
    }
    expect(resolve([...mentions, owner]).personOf(id('A. Arm'), 'paper:a')).toBe('author:ann-arm')
  })

  const field = (at: string) => ({ topics: [`topic:${at}`], venue: `Journal of ${at}`, affiliation: `${at} Institute` })
  const homonyms = [
    ...paper('a', ['Lei Li', 'Bo Bell'], { topics: ['topic:song'], venue: 'Song' }),
    ...paper('b', ['Lei Li', 'Bo Bell'], { topics: ['topic:song'], venue: 'Song' }),
    ...paper('c', ['Lei Li', 'Bo Bell'], { topics: ['topic:song'], venue: 'Song' }),
    ...paper('d', ['Lei Li', 'Cid Cole'], { topics: ['topic:ice'], venue: 'Ice' }),
    ...paper('e', ['Lei Li', 'Cid Cole'], { topics: ['topic:ice'], venue: 'Ice' }),
  ]

  it('suggests that a name with two unconnected circles is two people’s', () => {
    const found = resolve(homonyms)
    expect(found.authorOf('paper:d', 1)).toBe('author:lei-li')
    expect(claimsOf(found)).toEqual([['homonym', 'suggested', 'author:lei-li', 'paper:d', 'paper:e']])
  })

  it('suggests nothing where the two circles meet, or where a list is cut', () => {
    expect(resolve([...homonyms, ...paper('f', ['Bo Bell', 'Cid Cole'])]).claims).toEqual([])
    expect(resolve(homonyms.map((mention) => ({ ...mention, complete: false }))).claims).toEqual([])
  })

  it('is surer of two people where affiliations differ, though not so sure that it would act', () => {
    const found = resolve([
      ...paper('a', ['Lei Li', 'Bo Bell'], field('song')),
      ...paper('b', ['Lei Li', 'Bo Bell'], field('song')),
      ...paper('c', ['Lei Li', 'Cid Cole'], { ...field('ice'), affiliation: 'University of Ice' }),
    ])
    expect(found.authorOf('paper:c', 1)).toBe('author:lei-li')
    expect(claimsOf(found)).toEqual([['homonym', 'suggested', 'author:lei-li', 'paper:c']])
    expect(found.claims[0]?.confidence).toBeGreaterThan(resolve(homonyms).claims[0]?.confidence ?? 1)
  })

  it('follows decisions, whatever the evidence', () => {
    const mentions = [
      ...paper('a', ['Ann Arm', 'Bo Bell']),
      ...paper('b', ['A. Arm', 'Bo Bell']),
      ...paper('c', ['Eve Ernst']),
    ]
    const apart = resolve(mentions, [decide('same-author', 'rejected', 'author:a.-arm', 'author:ann-arm')])
    expect(apart.authorOf('paper:b', 1)).toBe('author:a.-arm')
    expect(claimsOf(apart)).toEqual([['same-author', 'rejected', 'author:ann-arm', 'author:a.-arm']])
    const joined = resolve(mentions, [decide('same-author', 'accepted', 'author:eve-ernst', 'author:ann-arm')])
    expect(joined.authorOf('paper:a', 1)).toBe('author:eve-ernst')
    expect(joined.authorOf('paper:c', 1)).toBe('author:eve-ernst')
    expect(claimsOf(joined)).toContainEqual(['same-author', 'accepted', 'author:eve-ernst', 'author:ann-arm'])
  })

  it('refuses what would join people who are kept apart, with a sentence', () => {
    const mentions = [...paper('a', ['Ann Arm']), ...paper('b', ['Bo Bell']), ...paper('c', ['Cid Cole'])]
    const found = resolve(mentions, [
      decide('same-author', 'accepted', 'author:ann-arm', 'author:bo-bell'),
      decide('same-author', 'accepted', 'author:bo-bell', 'author:cid-cole'),
      decide('same-author', 'rejected', 'author:ann-arm', 'author:cid-cole'),
    ])
    expect(found.authorOf('paper:a', 1)).toBe(found.authorOf('paper:b', 1))
    expect(found.authorOf('paper:c', 1)).toBe('author:cid-cole')
    expect(found.issues).toHaveLength(1)
  })

  it('gives the papers of an accepted split to a person of their own, always the same', () => {
    const split = decide('homonym', 'accepted', 'author:lei-li', 'paper:e', 'paper:d')
    const found = resolve(homonyms, [split])
    const other = found.authorOf('paper:d', 1)
    expect(other).toMatch(/^author:lei-li_[0-9a-f]{6}$/)
    expect(found.authorOf('paper:e', 1)).toBe(other)
    expect(found.authorOf('paper:a', 1)).toBe('author:lei-li')
    expect(resolve(homonyms.slice(0, -2), [split]).authorOf('paper:d', 1)).toBe(other)
    const all = decide('homonym', 'accepted', 'author:lei-li', ...'abcde'.split('').map((at) => `paper:${at}`))
    expect(resolve(homonyms, [all]).issues).toHaveLength(1)
  })

  it('says nothing of people who are not there', () => {
    const found = resolve(paper('a', ['Ann Arm']), [
      decide('same-author', 'accepted', 'author:ann-arm', 'author:nobody'),
      decide('homonym', 'accepted', 'author:nobody', 'paper:a'),
    ])
    expect(found).toMatchObject({ claims: [], issues: [] })
    expect(found.knows('author:nobody')).toBe(false)
    expect(found.personOf('author:nobody')).toBe('author:nobody')
    expect(found.authorOf('paper:b', 1)).toBeNull()
  })

  it('leaves out what is nobody’s name', () => {
    const found = resolve(paper('a', ['et al.', 'Anonymous', '', '__proto__']))
    expect([1, 2, 3, 4].map((at) => found.authorOf('paper:a', at) !== null)).toEqual([false, false, false, true])
  })
})

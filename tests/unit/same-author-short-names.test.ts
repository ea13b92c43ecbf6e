import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/resolve/corpus'
import { comparableName } from '../../src/resolve/person-name-fit'
import { resolveAuthors, type AuthorMention, type AuthorResolution } from '../../src/resolve/same-author'
import { fullnessOf } from '../../src/resolve/same-author-candidates'
import { mentionsOfFirst } from '../fixtures/mentions'

const resolve = (...mentions: readonly AuthorMention[][]): AuthorResolution =>
  resolveAuthors(mentions.flat(), { decisions: [] })
const claims = (...mentions: readonly AuthorMention[][]): readonly Claim[] => resolve(...mentions).claims
const told = (found: readonly Claim[]) => found.map(({ status, about }) => [status, ...about])
const [song, ice] = [{ topics: ['topic:song'] }, { topics: ['topic:ice'] }]

describe('how much of a name is written out', () => {
  const fullness = (name: string): number => fullnessOf(comparableName(name))

  it('grows with given names, their letters, a particle and a suffix', () => {
    const ranked = [
      'A. Arm',
      'A. B. Arm',
      'Ann Arm',
      'Anna Arm',
      'Anna B. Arm',
      'Anna B. van Arm',
      'Anna B. van Arm Jr.',
    ]
    const values = ranked.map(fullness)
    expect(values).toEqual([...values].sort((a, b) => a - b))
    expect(new Set(values).size).toBe(values.length)
  })

  it('does not let many letters outweigh another given name, nor these a first name that is written out', () => {
    expect(fullness(`${'Anna'.repeat(30)} Arm`)).toBeLessThan(fullness('Ann B. Arm'))
    expect(fullness('A. B. C. D. Arm')).toBeLessThan(fullness('Jo Arm'))
    expect(fullness('Arm')).toBe(0)
  })
})

describe('a shortened name', () => {
  it('is not thought of where each of two names writes out what the other shortens', () => {
    expect(
      claims(
        mentionsOfFirst('a', ['Ann B. Carl Arm', 'Bo Bell']),
        mentionsOfFirst('b', ['Ann Bert C. Arm', 'Bo Bell']),
      ),
    ).toEqual([])
  })

  it('goes with the fuller name that shares something, among several that may all be one', () => {
    const [ann, annB] = [mentionsOfFirst('a', ['Ann Arm', 'Bo Bell']), mentionsOfFirst('b', ['Ann B. Arm', 'Cid Cole'])]
    expect(told(claims(ann, annB, mentionsOfFirst('c', ['A. Arm', 'Bo Bell'])))).toContainEqual([
      'assumed',
      'author:ann-arm',
      'author:a.-arm',
    ])
    // Where nothing is shared, the fullest stands for all.
    expect(told(claims(ann, annB, mentionsOfFirst('c', ['A. Arm', 'Dee Dunn'])))).toContainEqual([
      'suggested',
      'author:ann-b.-arm',
      'author:a.-arm',
    ])
  })

  it('is only told of where a name that fits has two bearers', () => {
    const found = claims(
      mentionsOfFirst('a', ['Ann Arm', 'Bo Bell'], { identifiers: ['orcid:1'] }),
      mentionsOfFirst('b', ['Ann Arm', 'Cid Cole'], { identifiers: ['orcid:2'] }),
      mentionsOfFirst('c', ['A. Arm', 'Bo Bell']),
    ).filter(({ kind }) => kind === 'same-author')
    expect(found).toMatchObject([
      {
        status: 'suggested',
        confidence: 0.5,
        because: [
          '“A. Arm” may be short for “Ann Arm”.',
          'Both wrote with B. Bell.',
          'Against it: 1 other name fits as well.',
        ],
      },
    ])
  })

  const given = 'Abe Ada Adi Aki Ali Amy Ana Ann Ari Art Asa Ava Axl'.split(' ')
  const crowd = (count: number): AuthorMention[][] =>
    given
      .slice(0, count)
      .map((name, at) => mentionsOfFirst(`p${String(at)}`, [`${name} Arm`, `Person Name${String(at)}`]))

  it('is looked into where up to twelve names fit, and not where more do', () => {
    const short = mentionsOfFirst('short', ['A. Arm', 'Person Name3'])
    expect(told(claims(...crowd(12), short))).toEqual([['suggested', 'author:aki-arm', 'author:a.-arm']])
    expect(claims(...crowd(12), short)[0]?.because.at(-1)).toBe('Against it: 11 other names fit as well.')
    expect(claims(...crowd(13), short)).toEqual([])
  })

  it('goes to the surest of two that cannot both be one person, whichever is read first', () => {
    const full = mentionsOfFirst('a', ['Ann B. C. Arm', 'Bo Bell', 'Cid Cole'], song)
    const weak = (name: string) => mentionsOfFirst('w', [name, 'Dee Dunn'], song)
    const strong = (name: string) => mentionsOfFirst('s', [name, 'Bo Bell', 'Cid Cole'], ice)
    for (const [one, other] of [
      ['A. B. Arm', 'A. C. Arm'],
      ['A. C. Arm', 'A. B. Arm'],
    ] as const) {
      const found = resolve(full, weak(one), strong(other))
      expect(found.authorOf('paper:s', 1)).toBe('author:ann-b.-c.-arm')
      expect(found.authorOf('paper:w', 1)).not.toBe('author:ann-b.-c.-arm')
    }
  })

  it('is the less worth a look the commoner it is', () => {
    const pair = [mentionsOfFirst('a', ['Ann Arm', 'Bo Bell']), mentionsOfFirst('b', ['A. Arm', 'Cid Cole'])]
    const many = Array.from({ length: 12 }, (_, at) =>
      mentionsOfFirst(`n${String(at)}`, [`Abe Family${String(at)}`, `Person${String(at)} Arm`]),
    )
    const ofPair = (found: readonly Claim[]) => found.find(({ about }) => about[1] === 'author:a.-arm')
    const [rare, common] = [ofPair(claims(...pair)), ofPair(claims(...pair, ...many))]
    expect(rare?.confidence).toBeLessThan(0.55)
    expect(common?.confidence).toBeLessThan(rare?.confidence ?? 0)
    expect(common?.confidence).toBeGreaterThanOrEqual(0.3)
  })

  it('is no group’s', () => {
    expect(claims(mentionsOfFirst('a', ['Ann Lab', 'Bo Bell']), mentionsOfFirst('b', ['A. Lab', 'Bo Bell']))).toEqual(
      [],
    )
  })
})

describe('names with equal letters', () => {
  const confidences = (...names: readonly string[]) =>
    claims(...names.map((name, at) => mentionsOfFirst(String(at), [name, `Person Name${String(at)}`]))).map(
      ({ confidence, about }) => [confidence, ...about],
    )

  it('are one person’s, each joined to the first', () => {
    expect(confidences('Xiao-Ming Li', 'Xiaoming Li', 'Li, Xiao-ming')).toHaveLength(2)
    expect(
      claims(mentionsOfFirst('a', ['Xiao-Ming Li']), mentionsOfFirst('b', ['Xiaoming Li'])).map(
        ({ because }) => because,
      ),
    ).toEqual([[expect.stringMatching(/^“.*” and “.*” differ in the way of writing only\.$/)]])
  })

  it('are told with the one of more papers first', () => {
    const [one, other] = [['Li, Xiaoming'], ['Xiaoming Li']] as const
    const into = (...lists: readonly (readonly string[])[]) =>
      claims(...lists.map((names, at) => mentionsOfFirst(String(at), names)))[0]?.about[0]
    expect(into(one, other)).toBe('author:li_2c_-xiaoming')
    expect(into(one, other, other)).toBe('author:xiaoming-li')
    expect(into(one, one, other)).toBe('author:li_2c_-xiaoming')
  })

  it('are not joined by a family name alone', () => {
    expect(confidences('O’Neill', 'ONeill')).toEqual([])
  })

  it('are not joined where one of them has two bearers', () => {
    const found = claims(
      mentionsOfFirst('a', ['Ann Arm'], { identifiers: ['orcid:1'] }),
      mentionsOfFirst('b', ['Ann Arm'], { identifiers: ['orcid:2'] }),
      mentionsOfFirst('c', ['Arm, Ann']),
    )
    expect(found.map(({ kind }) => kind)).toEqual(['homonym'])
  })
})

describe('given and family name exchanged', () => {
  const swapped = (...names: readonly string[]) =>
    claims(...names.map((name, at) => mentionsOfFirst(String(at), [name, 'Bo Bell']))).filter(({ because }) =>
      because[0]?.includes('exchanged'),
    )

  it('are told of as such', () => {
    expect(swapped('Chen Meng', 'Meng Chen')).toMatchObject([
      {
        status: 'assumed',
        because: [
          '“Chen Meng” and “Meng Chen” are each other with given and family name exchanged.',
          'Both wrote with B. Bell.',
        ],
      },
    ])
  })

  it('are not thought of where three names are made of the two', () => {
    expect(swapped('Chen Meng', 'Meng Chen', 'Meng, Chen')).toEqual([])
  })

  it('are not thought of where a given name is an initial', () => {
    expect(swapped('C. Meng', 'M. Chen')).toEqual([])
  })
})

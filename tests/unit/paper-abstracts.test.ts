import { describe, expect, it } from 'vitest'
import { findSimilarAbstracts } from '../../src/resolve/similar-abstracts'

/** So many words of their own, from the one that is given. */
const words = (from: number, until: number): string[] =>
  Array.from({ length: until - from }, (_, at) => `w${String(from + at)}`)
const text = (...parts: readonly (readonly string[])[]): string => parts.flat().join(' ')
const find = (...texts: readonly (string | null)[]) => findSimilarAbstracts(texts)

describe('abstracts that are equal', () => {
  it('are chained, each with the next, whatever their marks and cases', () => {
    const same = text(words(0, 20))
    expect(find(same, null, same.toUpperCase(), '', `${same}.`)).toEqual([
      { first: 0, second: 2, share: 1, how: 'equal', brief: false },
      { first: 2, second: 4, share: 1, how: 'equal', brief: false },
    ])
  })

  it('are brief under twenty words', () => {
    const brief = text(words(0, 19))
    expect(find(brief, brief)).toEqual([{ first: 0, second: 1, share: 1, how: 'equal', brief: true }])
  })

  it('say nothing where there are no words', () => {
    expect(find('', '', null, ' ?! ', '!')).toEqual([])
  })
})

describe('abstracts that differ', () => {
  it('are one reworded where three quarters of the longer one’s words are shared', () => {
    const one = text(words(0, 100))
    expect(find(one, text(words(0, 75), words(200, 225)))).toEqual([
      { first: 0, second: 1, share: 0.75, how: 'reworded', brief: false },
    ])
    expect(find(one, text(words(0, 74), words(200, 226)))).toEqual([])
  })

  it('are compared from twenty words on', () => {
    expect(find(text(words(0, 20)), text(words(0, 19), ['other']))).toMatchObject([{ share: 0.95, how: 'reworded' }])
    expect(find(text(words(0, 19)), text(words(0, 18), ['other']))).toEqual([])
  })

  it('are two where the same words stand in another order', () => {
    expect(find(text(words(0, 100)), text(words(0, 24), words(24, 100).reverse()))).toEqual([])
    expect(find(text(words(0, 100)), text(words(0, 40), words(40, 100).reverse()))).toMatchObject([
      { share: 1, how: 'reworded' },
    ])
  })

  it('are one that was cut where forty words of one stand in the other in order', () => {
    const one = text(words(0, 60))
    expect(find(one, text(words(0, 40)))).toEqual([{ first: 0, second: 1, share: 1, how: 'contained', brief: false }])
    expect(find(text(words(0, 40)), one)).toEqual([{ first: 0, second: 1, share: 1, how: 'contained', brief: false }])
    expect(find(one, text(words(0, 39)))).toEqual([])
    expect(find(text(words(0, 39)), one)).toEqual([])
  })

  it('are two where one word in ten of the shorter is not in the longer', () => {
    const one = text(words(0, 60))
    expect(find(one, text(words(0, 38), words(200, 202)))).toMatchObject([{ share: 0.95, how: 'contained' }])
    expect(find(one, text(words(0, 36), words(200, 204)))).toEqual([])
  })

  it('are two where the longer holds the shorter in another order', () => {
    expect(find(text(words(0, 60)), text(words(0, 30), words(30, 40).reverse()))).toEqual([])
  })

  it('are each compared once, in their order', () => {
    const versions = [0, 1, 2, 3].map((at) => text(words(0, 40), [`version${String(at)}`]))
    expect(find(...versions).map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ])
  })

  it('are compared all with all up to eight that share a run of words, and only with neighbours among more', () => {
    const versions = (count: number) =>
      Array.from({ length: count }, (_, at) => text(words(0, 40), [`version${String(at)}`]))
    expect(find(...versions(8))).toHaveLength(28)
    expect(find(...versions(9)).map(({ first, second }) => second - first)).toEqual(Array(8).fill(1))
  })

  it('are joined to the first of those that are equal', () => {
    const [one, other] = [text(words(0, 40)), text(words(0, 39), ['other'])]
    expect(find(one, one, other).map(({ first, second, how }) => [first, second, how])).toEqual([
      [0, 1, 'equal'],
      [0, 2, 'reworded'],
    ])
  })
})

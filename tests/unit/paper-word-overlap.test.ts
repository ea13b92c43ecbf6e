import { describe, expect, it } from 'vitest'
import { measureOverlap, prepareOverlap, sketchWords } from '../../src/resolve/word-overlap'

const overlap = (one: string, other: string) => measureOverlap(prepareOverlap(one), prepareOverlap(other))

describe('a text made ready for comparison', () => {
  it('has its words counted, and one run for each three neighbours', () => {
    const { length, counts, shingles } = prepareOverlap('Réed birds, reed BIRDS sing')
    expect(length).toBe(5)
    expect([...counts]).toEqual([
      ['reed', 2],
      ['birds', 2],
      ['sing', 1],
    ])
    expect(shingles.size).toBe(3)
  })

  it.each([
    ['', 0],
    ['one two', 0],
    ['one two three', 1],
    ['one two three four', 2],
    ['one two one two one', 2],
  ])('“%s” has %i different runs', (text, runs) => {
    expect(prepareOverlap(text).shingles.size).toBe(runs)
    expect(sketchWords(text, 9).sketch).toHaveLength(runs)
  })
})

describe('a sketch of a text', () => {
  const text = 'Ten reed warblers cross the dry desert by night and rest by day'

  it('is its folded words and the smallest of its runs in order, each once', () => {
    const { folded, length, sketch } = sketchWords(`${text}, ${text}!`, 100)
    expect(folded).toBe(`${text} ${text}`.toLowerCase())
    expect(length).toBe(26)
    const all = [...prepareOverlap(`${text} ${text}`).shingles].sort((a, b) => a - b)
    expect([...sketch]).toEqual(all)
    expect([...sketchWords(`${text}, ${text}!`, 4).sketch]).toEqual(all.slice(0, 4))
    expect([...sketchWords(text, 0).sketch]).toEqual([])
  })
})

describe('how far two texts agree', () => {
  it.each([
    ['all', 'a b c d', 'A, b; c d', { ofLonger: 1, ofShorter: 1, inOrder: 1 }],
    ['one within the other', 'a b c', 'x a b c y z', { ofLonger: 0.5, ofShorter: 1, inOrder: 1 }],
    ['another order', 'a b c d', 'd c b a', { ofLonger: 1, ofShorter: 1, inOrder: 0 }],
    ['half of the runs', 'a b c d', 'a b c x y', { ofLonger: 0.6, ofShorter: 0.75, inOrder: 0.5 }],
    ['a word that one has oftener', 'a a a b', 'a c d a', { ofLonger: 0.5, ofShorter: 0.5, inOrder: 0 }],
    ['fewer words in a longer text', 'a a a a', 'a b c', { ofLonger: 0.25, ofShorter: 1 / 3, inOrder: 0 }],
    ['a text without words', '', 'a b c', { ofLonger: 0, ofShorter: 0, inOrder: 0 }],
    ['no words at all', '', '…', { ofLonger: 0, ofShorter: 0, inOrder: 0 }],
  ])('%s: “%s”, “%s”', (_, one, other, expected) => {
    expect(overlap(one, other)).toEqual(expected)
    expect(overlap(other, one)).toEqual(expected)
  })
})

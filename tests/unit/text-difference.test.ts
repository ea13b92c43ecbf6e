import { expect, test } from 'vitest'
import { compareTexts, MOST_WORDS } from '../../src/scene/text-difference'

const words = (runs: readonly { readonly text: string }[]): string =>
  runs
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')

test('two texts are told apart word by word, and each side keeps all of its words', () => {
  const difference = compareTexts('we show that grids are fine', 'we prove that all grids are fine')
  expect(words(difference.left)).toBe('we show that grids are fine')
  expect(words(difference.right)).toBe('we prove that all grids are fine')
  expect(difference.left.filter(({ same }) => !same).map(({ text }) => text)).toEqual(['show', ''])
  expect(difference.right.filter(({ same }) => !same).map(({ text }) => text)).toEqual(['prove', 'all'])
  expect(difference).toMatchObject({ shared: 5, words: 7, places: 2 })
})

test('equal texts differ in no place, and an empty text shares nothing', () => {
  expect(compareTexts('a b c', 'a  b\nc')).toMatchObject({ shared: 3, words: 3, places: 0 })
  expect(compareTexts('', 'a b')).toMatchObject({ shared: 0, words: 2, places: 1 })
  expect(compareTexts('', '')).toMatchObject({ left: [], right: [], shared: 0, words: 0, places: 0 })
})

test('very long texts are compared by their beginnings', () => {
  const long = Array.from({ length: 5_000 }, (_, index) => `w${String(index)}`).join(' ')
  expect(compareTexts(long, long)).toMatchObject({ shared: MOST_WORDS, words: MOST_WORDS, places: 0 })
})

import { expect, test } from 'vitest'
import { oneLine, shorten } from '../../src/base/short-text'

test('a text of several lines is one line, without marks that turn writing around', () => {
  expect(oneLine(' a\r\n\tb\u202E c\u2028 ')).toBe('a b c')
})

test('a text that is too long ends in “…” within the letters that it may have, and no letter is cut in two', () => {
  expect(shorten('abcd', 4)).toBe('abcd')
  expect(shorten('abcde', 4)).toBe('abc…')
  expect(shorten('ab cde', 4)).toBe('ab…')
  expect(shorten('😀😀😀', 2)).toBe('😀…')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../src/base/fold'
import { hashRun, hashText } from '../../src/base/hash'

test('a text of plain letters folds as it does within a text of others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('', '\n', '\t ', '  '), (text, blank) => {
      const plain = `${text}${blank}${text}`
      expect(`${foldText(plain)} e`.trim()).toBe(foldText(`${plain} é`))
    }),
  )
})

test('the hash of a run of words is that of the words as a text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (words) => {
      expect(hashRun(words, 0, words.length)).toBe(hashText(words.join(' ')))
      expect(hashRun(words, words.length - 1, words.length)).toBe(hashText(words.at(-1) ?? ''))
    }),
  )
})

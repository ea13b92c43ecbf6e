import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isVocabularyText } from '../../src/resolve/vocabulary-file'

test('a vocabulary is recognised by its header, whatever stands before it', () => {
  expect(isVocabularyText('id\tlabel\tphrases\n')).toBe(true)
  expect(isVocabularyText('\uFEFF# A comment.\r\n\r\n# Another.\r\nPhrases\tID\tshort\tLabel\r\n')).toBe(true)
})

test('the vocabularies that come along are recognised, the sample pages are not', () => {
  const read = (folder: string): string[] =>
    readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  expect(read('public/vocabularies').map(isVocabularyText)).not.toContain(false)
  expect(read('seeds').map(isVocabularyText)).not.toContain(true)
})

test.each(['', '# id\tlabel\tphrases', 'id,label,phrases', 'label\treplace by\n', 'Title\nid\tlabel\tphrases'])(
  '%j is no vocabulary',
  (text) => {
    expect(isVocabularyText(text)).toBe(false)
  },
)

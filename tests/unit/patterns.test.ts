import { expect, test } from 'vitest'
import { findPatterns, findSuperLinear } from '../fuzz/patterns'

const files = new Map(
  Object.entries(
    import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.replace('../../src/', ''), text] as const),
)
const patternsOf = (text: string) => findPatterns(new Map([['made.ts', text]]))

test('no regular expression of the sources takes more than linear time', () => {
  const patterns = findPatterns(files)
  expect(patterns.length).toBeGreaterThan(900)
  expect(patterns.flatMap(findSuperLinear)).toEqual([])
})

test.each([
  ['an exponential one', String.raw`const a = /^(?:\s|#[^\n]*)*graph/`],
  ['two quantifiers that share a text', String.raw`const a = /^(.*), ?(.*) end$/`],
  ['a search through runs of blanks', String.raw`text.replace(/\s+$/, '')`],
  ['one that is put together', 'const WORD = "(?:a|b)+"; const a = new RegExp(`^(${WORD})+$`, "u")'],
])('%s is found', (_, text) => {
  expect(patternsOf(text).flatMap(findSuperLinear).length).toBeGreaterThan(0)
})

test('a text of another file is looked up', () => {
  const found = findPatterns(
    new Map([
      ['records/a.ts', "import { WORD as ONE } from './b'\nexport const a = new RegExp(`^${ONE}$`, 'iu')"],
      ['records/b.ts', 'export const WORD = String.raw`\\w` + "+"'],
    ]),
  )
  expect(found).toEqual([{ at: 'records/a.ts:2', source: '^\\w+$', flags: 'iu' }])
})

test.each([String.raw`/(?<!\s)\s+$/`, String.raw`/^[a-z]+(?: [a-z]+)*$/u`, '/a{1,3}b/'])('%s is linear', (pattern) => {
  expect(patternsOf(`const a = ${pattern}`).flatMap(findSuperLinear)).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printJson, type Json } from '../../src/export/print-json'
import { readProject } from '../../src/records/project-file'

test('printed JSON parses back to the same value at every width', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 120 }), (value, width) => {
      expect(JSON.parse(printJson(value as Json, width))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

const KEYS = [
  'format',
  'version',
  'seed',
  'savedYear',
  'sources',
  'papers',
  'authors',
  'name',
  'text',
  'title',
  'id',
  '__proto__',
]

test('any JSON in any field of a project is read or refused, never thrown', () => {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'Abstract:x', '2024-02-31'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value')),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYS), value), (fields) => {
      const text = JSON.stringify({ ...fields, format: 'coterie', version: 1 })
      const { sources, issues } = readProject({ name: 'p.json', text })
      expect(sources.length + issues.length).toBeGreaterThan(0)
    }),
  )
})

test('a project that was cut anywhere is refused or read, never thrown', () => {
  const text = JSON.stringify({ format: 'coterie', version: 1, seed: 3, sources: [{ name: 'a"\\', text: 'b' }] })
  for (let length = 0; length < text.length; length++)
    expect(readProject({ name: 'p.json', text: text.slice(0, length) }).sources).toEqual([])
})

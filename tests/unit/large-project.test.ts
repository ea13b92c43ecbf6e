import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printJson, type Json } from '../../src/export/print-json'
import { printProject } from '../../src/export/project-file'
import { openFile } from '../../src/records/gate'
import { keepIngredients } from '../../src/records/large-project'
import { readProject } from '../../src/records/project-file'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'

const RESULT = ['papers', 'authors', 'topics', 'claims', 'networks', 'issues']
const encode = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | null): unknown =>
  bytes === null ? null : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))

test('what is kept of a project is all but its result, whatever the fields hold', () => {
  const key = fc.oneof(fc.constantFrom('seed', 'sources', '"', '\\', 'a"\\"'), fc.constantFrom(...RESULT))
  const value = fc.oneof(
    fc.jsonValue({ stringUnit: 'binary' }),
    fc.constantFrom('\\', '"\\\\"', '}],{[', { papers: ['}'] }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, value), { maxLength: 6 }),
      fc.integer({ min: 1, max: 120 }),
      (entries, width) => {
        const fields = { format: 'coterie', ...Object.fromEntries(entries) } as Record<string, Json>
        const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !RESULT.includes(name)))
        expect(read(keepIngredients(encode(printJson(fields, width))))).toEqual(JSON.parse(JSON.stringify(kept)))
        expect(read(keepIngredients(encode(JSON.stringify(fields))))).toEqual(JSON.parse(JSON.stringify(kept)))
      },
    ),
  )
})

test('a project that was cut, and what is none, is not taken for one', () => {
  const text = JSON.stringify({ format: 'coterie', seed: 3, papers: [{ title: 'a"]}\\' }], sources: [] })
  for (let length = 0; length < text.length; length++) expect(keepIngredients(encode(text.slice(0, length)))).toBe(null)
  expect(keepIngredients(encode(`${text}\n`))).not.toBe(null)
  expect(keepIngredients(encode(`${text},`))).toBe(null)
  expect(keepIngredients(encode('{"format":"other"}'))).toBe(null)
  expect(keepIngredients(encode('[]'))).toBe(null)
})

test('a project of more than 200 MB opens with its sources and settings, and says that its result is not compared', () => {
  const text = printProject(EXPORTED_ATLAS, [{ name: 'a.txt', text: 'Line “one”' }], { savedYear: 2026 })
  const list = '\n  "papers": ['
  const at = text.indexOf(list)
  expect(at).toBeGreaterThan(0)
  const bytes = Buffer.alloc(201 * 1024 * 1024, 'x')
  const start = encode(`${text.slice(0, at)}${list}"`)
  const end = encode(`", ${text.slice(at + list.length)}`)
  bytes.set(start)
  bytes.set(end, bytes.length - end.length)
  const { sources, issues } = openFile('large.coterie.json', bytes)
  expect(issues.map(({ severity, message }) => [severity, message.split('.')[0]])).toEqual([
    ['notice', 'This project is larger than 200 MB'],
  ])
  const [source] = sources
  const project = readProject(source ?? { name: '', text: '' })
  expect(project).toMatchObject({ seed: 7, savedYear: 2026, sources: [{ name: 'a.txt', text: 'Line “one”' }] })
  expect([project.stored, project.issues]).toEqual([null, []])
  // Without its end it is a text like any other, and too large for one.
  expect(openFile('cut.json', bytes.subarray(0, bytes.length - 2)).sources).toEqual([])
})

test('a source without text of which no paper is left is told, and the others are read', () => {
  const sources = [{ name: 'a.txt', text: 'A' }, { name: 'b.txt' }]
  const project = readProject({ name: 'p.json', text: JSON.stringify({ format: 'coterie', version: 1, sources }) })
  expect(project.sources.map(({ name }) => name)).toEqual(['a.txt'])
  expect(project.issues).toMatchObject([
    { severity: 'skipped', message: expect.stringContaining('no text of 1 of its sources, and no papers') as string },
  ])
})

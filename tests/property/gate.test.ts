import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFile } from '../../src/records/gate'
import { decodeBytes } from '../../src/records/decode'
import { gzipOf, zipOf } from '../fixtures/archives'

/** Texts in fourteen scripts, as titles and names are written. */
const SCRIPTS = 'aéłßñ Бж Ελλ שלום علي हिन्दी বাংলা தமிழ் ไทย 汉字 かな カナ 한글 ქარ հայ'
const word = fc.string({ unit: fc.constantFrom(...SCRIPTS.replace(/\s/g, '')), minLength: 1, maxLength: 12 })
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
const DOT = '.'.charCodeAt(0)
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content)

test('any bytes are opened without an exception, to a text or a message', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom<readonly number[]>([], [80, 75, 3, 4], [31, 139, 8]),
      (bytes, start) => {
        const { sources, issues } = openFile('any', Uint8Array.from([...start, ...bytes]))
        expect(sources.length + issues.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 500 },
  )
})

test('any text in UTF-8 comes out as it went in, alone, packed and in an archive', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const files = Object.fromEntries(texts.map((content, at) => [`${String(at)}.txt`, content]))
      const opened = openFile('x.zip', zipOf(files))
      expect(opened.issues).toEqual([])
      expect(opened.sources.map((source) => source.text)).toEqual(texts)
      for (const content of texts) {
        expect(openFile('a', bytesOf(content)).sources).toEqual([{ name: 'a', text: content }])
        expect(openFile('a.gz', gzipOf(content)).sources).toEqual([{ name: 'a.gz', text: content }])
      }
    }),
    { numRuns: 60 },
  )
})

test('whichever byte of an archive is changed, no text comes out changed, and a lost one is told', () => {
  const files = { 'a.txt': 'Lamps shine in the dark. '.repeat(9), 'b.txt': 'Stones lie in the light. '.repeat(9) }
  const archive = zipOf(files)
  const whole = new Map(Object.entries(files).map(([name, content]) => [`x.zip/${name}`, content]))
  fc.assert(
    fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = archive.slice()
      bytes[at] = (bytes[at] ?? 0) ^ change
      const { sources, issues } = openFile('x.zip', bytes)
      // A changed name is another name, or one that systems hide; but no text is ever another text.
      const hides = change === ('a'.charCodeAt(0) ^ DOT) || change === ('b'.charCodeAt(0) ^ DOT)
      if (sources.length < 2 && !hides) expect(issues.length).toBeGreaterThan(0)
      if (!sources.every(({ name }) => name.startsWith('x.zip/'))) return
      const texts = new Set(whole.values())
      for (const source of sources) expect(texts.has(source.text)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('an archive that was cut anywhere gives a message', () => {
  const archive = zipOf({ 'a.txt': 'Lamps shine in the dark. '.repeat(9) })
  fc.assert(
    fc.property(fc.integer({ min: 4, max: archive.length - 1 }), (end) => {
      const { sources, issues } = openFile('x.zip', archive.slice(0, end))
      expect([sources.length, issues.length]).toEqual([0, 1])
    }),
  )
})

test('a text in any encoding is decoded to some text without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200, min: 1 }), (bytes) => {
      const decoded = decodeBytes(bytes)
      expect(decoded.ok).toBe(true)
    }),
    { numRuns: 300 },
  )
})

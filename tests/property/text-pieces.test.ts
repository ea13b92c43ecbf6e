import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { encodePieces } from '../../src/export/byte-pieces'
import { printCsvPieces } from '../../src/export/csv'
import { guardCell } from '../../src/export/guard-cell'
import { LazyList } from '../../src/export/lazy-list'
import { printJsonPieces, type Json } from '../../src/export/print-json'
import { cutText, gatherPieces, PIECE_LENGTH } from '../../src/export/text-pieces'
import { wholeText } from '../fixtures/whole-text'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

/** JSON as it was printed when a whole project still was one text: each value flat, and broken where that is too wide. */
function printAtOnce(value: Plain, indent: string, before: number, width: number): string {
  const flat = printFlat(value)
  if (value === null || typeof value !== 'object' || indent.length + before + flat.length < width) return flat
  const deeper = `${indent}  `
  if (isList(value))
    return `[\n${value.map((item) => deeper + printAtOnce(item, deeper, 0, width)).join(',\n')}\n${indent}]`
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `
    return deeper + name + printAtOnce(entry, deeper, name.length, width)
  })
  return `{\n${entries.join(',\n')}\n${indent}}`
}

function printFlat(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(printFlat).join(', ')}]`
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, entry]) => `${JSON.stringify(key)}: ${printFlat(entry)}`).join(', ')} }`
}

/** The same value, its lists described while they are printed. */
const lazily = (value: Plain): Json =>
  value === null || typeof value !== 'object'
    ? value
    : isList(value)
      ? LazyList.of(value, lazily)
      : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, lazily(entry)]))

test('JSON in pieces is the JSON that it was in one, at every width and whether lists are made before or meanwhile', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }),
      fc.integer({ min: 1, max: 130 }),
      (value, width) => {
        const expected = `${printAtOnce(value as Plain, '', 0, width)}\n`
        expect(wholeText(printJsonPieces(value as Json, width))).toBe(expected)
        expect(wholeText(printJsonPieces(lazily(value as Plain), width))).toBe(expected)
        expect(JSON.stringify(lazily(value as Plain))).toBe(JSON.stringify(value))
      },
    ),
    { numRuns: 400 },
  )
})

test('a text of many pieces is the same as in one, and no piece is longer than two', () => {
  const text = '“𝒜\uD835\n"\u0000'.repeat(PIECE_LENGTH)
  const pieces = [...printJsonPieces({ sources: [{ name: 'a', text }], papers: LazyList.of([1, 2], () => text) })]
  expect(wholeText(pieces)).toBe(
    `${printAtOnce({ sources: [{ name: 'a', text }], papers: [text, text] }, '', 0, 120)}\n`,
  )
  expect(pieces.length).toBeGreaterThan(20)
  // A letter takes six at most: \u0000.
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(7 * PIECE_LENGTH)
})

test('parts and pieces of a text joined are the text, and no letter is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (text, length) => {
      const parts = [...cutText(text, length)]
      expect(parts.join('')).toBe(text)
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(length)
      const pieces = [...gatherPieces(parts, length)]
      expect(pieces.join('')).toBe(text)
      expect(Buffer.concat([...encodePieces(pieces)])).toEqual(Buffer.from(text, 'utf8'))
    }),
  )
})

test('a table in pieces is the table that Papa Parse prints in one', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.double(), fc.boolean(), fc.constant('=1'))
  const names = ['a', '=b', 'c,"d"']
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 700, size: 'max' }), (rows) => {
      const data = rows.map((row) => row.map(guardCell))
      const fields = names.map((name) => guardCell(name))
      expect(wholeText(printCsvPieces(names, rows))).toBe(`${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`)
    }),
    { numRuns: 20 },
  )
})

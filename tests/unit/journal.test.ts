import { describe, expect, test } from 'vitest'
import { crc32 } from '../../src/base/crc32'
import {
  applyChanges,
  packRecord,
  replay,
  tellChanges,
  unpackRecords,
  type Change,
  type JournalRecord,
} from '../../src/storage/journal'
import type { Manifest } from '../../src/storage/slots'

const record = (seq: number, changes: readonly Change[] = [], version = 1): JournalRecord => ({
  version,
  seq,
  time: 100 + seq,
  changes,
})

/** Bytes as they would be of a record with this body. */
function packBody(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, body.length)
  view.setUint32(4, crc32(body))
  bytes.set(body, 8)
  return bytes
}
const packText = (text: string): Uint8Array => packBody(new TextEncoder().encode(text))
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('records', () => {
  test('are read one behind the other, also out of the middle of other bytes', () => {
    const whole = join(packRecord(record(1)), packRecord(record(2)))
    expect(unpackRecords(whole)).toEqual({ records: [record(1), record(2)], torn: 0 })
    const within = join(Uint8Array.of(9, 9, 9), whole, Uint8Array.of(9)).subarray(3, 3 + whole.length)
    expect(unpackRecords(within)).toEqual({ records: [record(1), record(2)], torn: 0 })
    expect(unpackRecords(new Uint8Array(0))).toEqual({ records: [], torn: 0 })
  })

  test('of which the head alone is there, or not all of it, are none', () => {
    const bytes = packRecord(record(1))
    for (const length of [1, 7, 8, 9, bytes.length - 1])
      expect(unpackRecords(bytes.subarray(0, length))).toEqual({ records: [], torn: length })
  })

  test('with a wrong sum are none, and what stands behind them is not read', () => {
    const bytes = packRecord(record(1))
    bytes[4] = (bytes[4] ?? 0) ^ 1
    const all = join(bytes, packRecord(record(2)))
    expect(unpackRecords(all)).toEqual({ records: [], torn: all.length })
  })

  test.each([
    ['no JSON', packText('{"version":1')],
    ['no UTF-8', packBody(Uint8Array.of(34, 0xff, 34))],
    ['a broken letter in a text', packBody(join(packRecord(record(1)).subarray(8, 12), Uint8Array.of(0xc3)))],
    ['nothing', packText('null')],
    ['a number', packText('7')],
    ['a text', packText('"version"')],
    ['one without a version', packText('{"seq":1,"time":1,"changes":[]}')],
    ['one without a number', packText('{"version":1,"time":1,"changes":[]}')],
    ['one without a time', packText('{"version":1,"seq":1,"changes":[]}')],
    ['one without changes', packText('{"version":1,"seq":1,"time":1}')],
    ['one whose changes are no list', packText('{"version":1,"seq":1,"time":1,"changes":{}}')],
  ])('that are whole by their sum but hold %s are none', (_, bytes) => {
    const before = packRecord(record(1))
    expect(unpackRecords(join(before, bytes))).toEqual({ records: [record(1)], torn: bytes.length })
  })
})

describe('what has changed', () => {
  test('is nothing where both say the same, whatever holds it', () => {
    const manifest = { name: 'x', list: [1, { a: 1 }], view: { zoom: 1 } }
    expect(tellChanges(manifest, structuredClone(manifest))).toEqual([])
    expect(tellChanges({}, {})).toEqual([])
  })

  test('is a new part, another value of one, and one that is gone, each told by its name', () => {
    expect(tellChanges({ a: 1, b: 2, c: 3 }, { a: 1, b: 4, d: 5 })).toEqual([
      { part: 'c', how: 'gone' },
      { part: 'b', how: 'set', value: 4 },
      { part: 'd', how: 'set', value: 5 },
    ])
    // What every object has is no part of it.
    expect(tellChanges({}, { toString: 'mine' })).toEqual([{ part: 'toString', how: 'set', value: 'mine' }])
    expect(tellChanges({ toString: 'mine' }, {})).toEqual([{ part: 'toString', how: 'gone' }])
    expect(tellChanges({}, { a: undefined })).toEqual([{ part: 'a', how: 'set', value: undefined }])
  })

  test('of a short list, or where one of both is no list, is all of it', () => {
    expect(tellChanges({ list: [1, 2, 3] }, { list: [1, 2, 3, 4, 5] })).toEqual([
      { part: 'list', how: 'set', value: [1, 2, 3, 4, 5] },
    ])
    expect(tellChanges({ list: [1, 2, 3, 4] }, { list: { 0: 1 } })).toEqual([
      { part: 'list', how: 'set', value: { 0: 1 } },
    ])
    expect(tellChanges({ list: { length: 9 } }, { list: [1] })).toEqual([{ part: 'list', how: 'set', value: [1] }])
  })

  test.each([
    ['something was added at its end', [1, 2, 3, 4, 5], { at: 4, cut: 0, items: [5] }],
    ['something was added at its start', [0, 1, 2, 3, 4], { at: 0, cut: 0, items: [0] }],
    ['something was added within', [1, 2, 9, 3, 4], { at: 2, cut: 0, items: [9] }],
    ['the last is gone', [1, 2, 3], { at: 3, cut: 1, items: [] }],
    ['the first is gone', [2, 3, 4], { at: 0, cut: 1, items: [] }],
    ['all is gone', [], { at: 0, cut: 4, items: [] }],
    ['one is another', [1, 7, 3, 4], { at: 1, cut: 1, items: [7] }],
    ['all is said twice', [1, 2, 3, 4, 1, 2, 3, 4], { at: 4, cut: 0, items: [1, 2, 3, 4] }],
    ['nothing stays', [8, 9], { at: 0, cut: 4, items: [8, 9] }],
  ])('of a longer list is one place of it where %s', (_, list, { at, cut, items }) => {
    const [before, after] = [{ list: [1, 2, 3, 4] }, { list }]
    expect(tellChanges(before, after)).toEqual([{ part: 'list', how: 'splice', at, cut, items }])
    expect(applyChanges(before, tellChanges(before, after))).toEqual(after)
  })
})

describe('changes', () => {
  const splice = (at: number, cut: number, items: readonly unknown[] = []): readonly Change[] => [
    { part: 'list', how: 'splice', at, cut, items },
  ]

  test('set parts, take parts away, and put items in the place of others', () => {
    const before: Manifest = { a: 1, b: 2, list: [1, 2, 3, 4] }
    const changes: readonly Change[] = [
      { part: 'a', how: 'set', value: 9 },
      { part: 'b', how: 'gone' },
      ...splice(1, 2, ['x']),
    ]
    expect(applyChanges(before, changes)).toEqual({ a: 9, list: [1, 'x', 4] })
    expect(before).toEqual({ a: 1, b: 2, list: [1, 2, 3, 4] })
  })

  test('within a list reach to its very end, and no further', () => {
    expect(applyChanges({ list: [1, 2] }, splice(0, 2))).toEqual({ list: [] })
    expect(applyChanges({ list: [1, 2] }, splice(2, 0, [3]))).toEqual({ list: [1, 2, 3] })
    expect(applyChanges({ list: [1, 2] }, splice(1, 2))).toBeNull()
    expect(applyChanges({ list: [1, 2] }, splice(3, 0))).toBeNull()
    expect(applyChanges({ list: [1, 2] }, splice(-1, 1))).toBeNull()
    expect(applyChanges({ list: [1, 2] }, splice(1, -1))).toBeNull()
    expect(applyChanges({ list: 'ab' }, splice(0, 1))).toBeNull()
  })
})

describe('a journal', () => {
  const set = (value: unknown): readonly Change[] => [{ part: 'name', how: 'set', value }]
  const start = { manifest: { name: 'as it was' }, version: 1, seq: 4, time: 5 }
  const byNumber = (...records: readonly JournalRecord[]) => new Map(records.map((each) => [each.seq, each]))

  test('is followed from where it is known, with the time of its last record and the newest version in it', () => {
    const records = byNumber(record(3, set('c')), record(5, set('e'), 3), record(6, set('f'), 2))
    expect(replay(start, records)).toEqual({ manifest: { name: 'f' }, version: 3, seq: 6, time: 106 })
    expect(replay({ ...start, version: 9 }, records).version).toBe(9)
  })

  test('leads nowhere where nothing follows, and ends before a record that does not fit', () => {
    expect(replay(start, byNumber(record(4, set('d')), record(6, set('f'))))).toBe(start)
    const unfit: readonly Change[] = [{ part: 'name', how: 'splice', at: 0, cut: 1, items: [] }]
    expect(replay(start, byNumber(record(5, set('e')), record(6, unfit), record(7, set('g'))))).toMatchObject({
      manifest: { name: 'e' },
      seq: 5,
    })
  })
})

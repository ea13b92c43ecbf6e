import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { digestOf, hexOf, sha256 } from '../../src/base/sha256'
import { packRecord, replay, tellChanges, unpackRecords, type JournalRecord } from '../../src/storage/journal'
import { keepText, packText, printParts, readText, unpackText, type PieceShelf } from '../../src/storage/pieces'
import { nextSlot, packSnapshot, rankSlots, readSlot, unpackSnapshot } from '../../src/storage/slots'
import { createFaultyStore } from '../fixtures/faulty-store'

const shelfOn = (store = createFaultyStore()): PieceShelf => ({
  store,
  prefix: 'piece/',
  known: new Set(),
  breathe: () => Promise.resolve(),
})

test.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 70_003])(
  'SHA-256 of %i bytes is the standard’s',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) & 255)
    const expected = createHash('sha256').update(bytes).digest('hex')
    expect(hexOf(sha256(bytes))).toBe(expected)
    expect(await digestOf(bytes)).toBe(expected)
  },
)

test('a text is kept in pieces and comes back to the letter, with halves of characters and a byte-order mark', async () => {
  const shelf = shelfOn()
  const texts = [
    '',
    'plain',
    '\uFEFFwith a mark',
    'half \uD83D of one',
    `${'a😀'.repeat(40)}b`,
    'line\r\nline\u0000\u2028',
  ]
  for (const text of texts) {
    expect(unpackText(packText(text))).toBe(text)
    expect(await readText(shelf, await keepText(shelf, [text], 16))).toBe(text)
  }
})

test('what is there already is not written again, and a text in parts is that text', async () => {
  const store = createFaultyStore()
  const shelf = shelfOn(store)
  const text = 'The quick brown fox jumps over the lazy dog. '.repeat(20)
  const kept = await keepText(shelf, [text], 64)
  const writes = store.writes()
  expect(await keepText(shelf, [text], 64)).toEqual(kept)
  const parts = Array.from({ length: Math.ceil(text.length / 7) }, (_, at) => text.slice(7 * at, 7 * at + 7))
  expect(await keepText(shelf, parts, 64)).toEqual(kept)
  expect(store.writes()).toBe(writes)
})

test('a text of which a piece is gone or altered is none', async () => {
  const store = createFaultyStore()
  const shelf = shelfOn(store)
  const kept = await keepText(shelf, ['one two three four five six'], 8)
  const key = `piece/${kept.pieces[1] ?? ''}`
  const bytes = store.entries.get(key) ?? new Uint8Array()
  store.entries.set(
    key,
    bytes.map((byte, at) => (at === 2 ? byte ^ 1 : byte)),
  )
  expect(await readText(shelfOn(store), kept)).toBeNull()
  store.entries.delete(key)
  expect(await readText(shelfOn(store), kept)).toBeNull()
})

test('a value printed part by part is what JSON prints', () => {
  const value = {
    list: Array.from({ length: 1203 }, (_, at) => ({ at, name: `n${at}` })),
    empty: [],
    nothing: {},
    left: undefined,
    deep: [{ inner: [1, null, true, 'x'] }],
  }
  expect([...printParts(value)].join('')).toBe(JSON.stringify(value))
})

test('the latest whole snapshot counts, in whichever slot it stands, and is never written over', () => {
  const snapshot = (seq: number) => packSnapshot({ version: 1, seq, time: 5, manifest: { sources: [seq] } })
  const both = [readSlot('A', snapshot(7)), readSlot('B', snapshot(9))]
  expect(rankSlots(both).map(({ snapshot: { seq } }) => seq)).toEqual([9, 7])
  expect(nextSlot(both)).toBe('A')
  expect(nextSlot([readSlot('A', snapshot(9)), readSlot('B', snapshot(7))])).toBe('B')
  const torn = [readSlot('A', snapshot(7)), readSlot('B', snapshot(9).subarray(0, 60))]
  expect(rankSlots(torn).map(({ slot }) => slot)).toEqual(['A'])
  expect(nextSlot(torn)).toBe('B')
  expect(unpackSnapshot(snapshot(9))).toEqual({ version: 1, seq: 9, time: 5, manifest: { sources: [9] } })
})

test('a torn tail of a journal is cut off, and what stands before it is followed', () => {
  const record = (seq: number): JournalRecord => ({
    version: 1,
    seq,
    time: seq,
    changes: [{ part: 'name', how: 'set', value: `n${seq}` }],
  })
  const whole = Uint8Array.from([1, 2, 3].flatMap((seq) => [...packRecord(record(seq))]))
  const { records, torn } = unpackRecords(whole.subarray(0, whole.length - 1))
  expect(records).toEqual([record(1), record(2)])
  expect(torn).toBeGreaterThan(0)
  const byNumber = new Map(records.map((each) => [each.seq, each] as const))
  const start = { manifest: {}, version: 1, seq: 0, time: 0 }
  expect(replay(start, byNumber)).toEqual({ manifest: { name: 'n2' }, version: 1, seq: 2, time: 2 })
  // A gap ends it: what stands behind it stood on something that is not there.
  byNumber.delete(1)
  expect(replay(start, byNumber).seq).toBe(0)
})

test('of a long list only what changed is in the journal', () => {
  const before = { decisions: ['a', 'b', 'c', 'd', 'e'], name: 'x', old: 1 }
  const after = { decisions: ['a', 'b', 'd', 'e', 'f'], name: 'x' }
  expect(tellChanges(before, after)).toEqual([
    { part: 'old', how: 'gone' },
    { part: 'decisions', how: 'splice', at: 2, cut: 3, items: ['d', 'e', 'f'] },
  ])
  expect(tellChanges(after, { ...after, decisions: [...after.decisions] })).toEqual([])
})

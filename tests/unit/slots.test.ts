import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/base/sha256'
import {
  journalKey,
  leaseKey,
  piecePrefix,
  projectOfKey,
  quarantinePrefix,
  readJournalKey,
  slotKey,
} from '../../src/storage/project-keys'
import { nextSlot, packSnapshot, rankSlots, readSlot, unpackSnapshot, type Slot } from '../../src/storage/slots'
import { faultOf, isSameBytes, putSurely, StoreFault } from '../../src/storage/store'
import { createFaultyStore } from '../fixtures/faulty-store'

const HEAD = 60
const SNAPSHOT = { version: 3, seq: 12, time: 1_700_000_000_000, manifest: { name: 'x', sources: [1] } }

/** The bytes of a snapshot whose body is this, whole by its sum. */
function packBody(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + body.length)
  bytes.set(packSnapshot(SNAPSHOT).subarray(0, HEAD))
  new DataView(bytes.buffer).setUint32(56, body.length)
  bytes.set(body, HEAD)
  bytes.set(sha256(bytes.subarray(36)), 4)
  return bytes
}
const packText = (text: string): Uint8Array => packBody(new TextEncoder().encode(text))

describe('a snapshot', () => {
  test('begins with its mark, and is read as it was written, also out of the middle of other bytes', () => {
    const bytes = packSnapshot(SNAPSHOT)
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('CTR1')
    expect(unpackSnapshot(bytes)).toEqual(SNAPSHOT)
    expect(unpackSnapshot(Uint8Array.from([1, 2, 3, ...bytes, 9]).subarray(3, 3 + bytes.length))).toEqual(SNAPSHOT)
    expect(unpackSnapshot(packText('{}'))).toEqual({ ...SNAPSHOT, manifest: {} })
  })

  test.each([
    ['nothing at all', new Uint8Array(0)],
    ['a head alone', packSnapshot(SNAPSHOT).subarray(0, HEAD)],
    ['a byte too many', Uint8Array.from([...packSnapshot(SNAPSHOT), 0])],
    ['no JSON', packText('{')],
    ['an empty body', packText('')],
    ['no UTF-8', packBody(Uint8Array.of(123, 34, 0xff, 34, 58, 49, 125))],
    ['null', packText('null')],
    ['a number', packText('7')],
    ['a list', packText('[1]')],
  ])('is none where there is %s, whatever its sum says', (_, bytes) => {
    expect(unpackSnapshot(bytes)).toBeNull()
  })
})

describe('slots', () => {
  const holding = (slot: Slot, seq: number | null) =>
    readSlot(slot, seq === null ? null : packSnapshot({ ...SNAPSHOT, seq }))

  test('hold nothing, bytes, or a snapshot', () => {
    expect(readSlot('A', null)).toEqual({ slot: 'A', bytes: null, snapshot: null })
    expect(readSlot('B', Uint8Array.of(1))).toEqual({ slot: 'B', bytes: Uint8Array.of(1), snapshot: null })
    expect(holding('B', 4)).toMatchObject({ slot: 'B', snapshot: { seq: 4 } })
  })

  test('are ranked by what they hold, and the next snapshot goes where the latest is not', () => {
    expect(rankSlots([holding('A', null), holding('B', 1)]).map(({ slot }) => slot)).toEqual(['B'])
    expect(rankSlots([holding('A', null), holding('B', null)])).toEqual([])
    expect(nextSlot([holding('A', null), holding('B', null)])).toBe('A')
    expect(nextSlot([holding('A', 1), holding('B', null)])).toBe('B')
    expect(nextSlot([holding('A', null), holding('B', 1)])).toBe('A')
    expect(nextSlot([holding('A', 1), holding('B', 2)])).toBe('A')
    expect(nextSlot([holding('A', 2), holding('B', 1)])).toBe('B')
  })
})

describe('keys', () => {
  test('stand below the project that they are of', () => {
    expect(slotKey('p1', 'A')).toBe('project/p1/slot/A')
    expect(piecePrefix('p1')).toBe('project/p1/piece/')
    expect(leaseKey('p1')).toBe('lease/p1')
    expect(quarantinePrefix('p1')).toBe('quarantine/p1/')
    expect(projectOfKey('project/p1/slot/A')).toBe('p1')
    expect(projectOfKey('project/p1/')).toBe('p1')
    for (const other of ['project/p1', 'lease/p1', 'quarantine/p1/x', '']) expect(projectOfKey(other)).toBeNull()
  })

  test('of a journal ascend as its records do, and say which record, which try and whose it is', () => {
    const key = journalKey('p1', 12, 3, 'tab-1')
    expect(key).toBe('project/p1/journal/000000000012-0003-tab-1')
    expect(readJournalKey('p1', key)).toEqual({ seq: 12, attempt: 3, writer: 'tab-1' })
    expect(readJournalKey('p1', journalKey('p1', 1, 1, ''))).toEqual({ seq: 1, attempt: 1, writer: '' })
    const keys = [journalKey('p1', 9, 1, 'z'), journalKey('p1', 10, 2, 'b'), journalKey('p1', 10, 10, 'a')]
    expect([...keys].reverse().sort()).toEqual(keys)
    for (const name of ['12-3-tab', '000000000012-0003', 'x000000000012-0003-tab', '000000000012-00034-tab', ''])
      expect(readJournalKey('p1', `project/p1/journal/${name}`)).toBeNull()
  })
})

describe('a store', () => {
  test('tells its faults by their kind, and any other error as one that it refused', () => {
    const fault = new StoreFault('full')
    expect([fault.kind, fault.message, fault.name]).toEqual(['full', 'full', 'StoreFault'])
    expect(new StoreFault('full', 'No room.').message).toBe('No room.')
    expect(faultOf(fault)).toBe(fault)
    expect(faultOf(new Error('It broke.'))).toMatchObject({ kind: 'refused', message: 'It broke.' })
    expect(faultOf('a word')).toMatchObject({ kind: 'refused', message: 'a word' })
  })

  test('holds the same bytes only where each is the same', () => {
    const bytes = Uint8Array.of(1, 2, 3)
    expect(isSameBytes(Uint8Array.of(1, 2, 3), bytes)).toBe(true)
    expect(isSameBytes(new Uint8Array(0), new Uint8Array(0))).toBe(true)
    for (const other of [null, Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3, 4), Uint8Array.of(1, 2, 4)])
      expect(isSameBytes(other, bytes)).toBe(false)
  })

  test('has kept what is read back as it was written, and nothing else', async () => {
    const store = createFaultyStore()
    await putSurely(store, 'a', Uint8Array.of(1, 2), 'strict')
    expect(await store.get('a')).toEqual(Uint8Array.of(1, 2))
    for (const kind of ['altered', 'dropped'] as const) {
      store.breakAt(kind, 1, 1)
      await expect(putSurely(store, 'b', Uint8Array.of(1, 2), 'strict')).rejects.toMatchObject({ kind: 'altered' })
    }
  })
})

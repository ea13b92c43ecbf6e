import { describe, expect, test } from 'vitest'
import { packRecord, type Change } from '../../src/storage/journal'
import { journalKey, quarantinePrefix, slotKey } from '../../src/storage/project-keys'
import { holdsSources, readStored, upToDate, type Stored } from '../../src/storage/project-load'
import { packSnapshot, type Manifest, type Slot } from '../../src/storage/slots'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'

const ID = 'p1'
const SOURCES = [{ name: 'a.bib' }]

const putRecord = (store: FaultyStore, seq: number, note: unknown, attempt = 1, keyed = seq): string => {
  const changes: Change[] = [{ part: 'note', how: 'set', value: note }]
  if (seq === 1) changes.push({ part: 'sources', how: 'set', value: SOURCES })
  const key = journalKey(ID, keyed, attempt, 'tab')
  store.entries.set(key, packRecord({ version: 1, seq, time: 10 * seq, changes }))
  return key
}
const putSlot = (store: FaultyStore, slot: Slot, seq: number, manifest: Manifest, version = 1): void =>
  void store.entries.set(slotKey(ID, slot), packSnapshot({ version, seq, time: 10 * seq, manifest }))

async function reading(store: FaultyStore): Promise<Stored> {
  const stored = await readStored(store, ID)
  if ('unreadable' in stored) throw new Error('Nothing could be read.')
  return stored
}

test('a manifest holds something where it has a source', () => {
  expect(holdsSources({ sources: SOURCES })).toBe(true)
  for (const manifest of [{}, { sources: [] }, { sources: 'a' }, { sources: null }])
    expect(holdsSources(manifest)).toBe(false)
})

test('where nothing is there nothing is read, and nothing is damaged', async () => {
  expect(await readStored(createFaultyStore(), ID)).toEqual({ unreadable: [] })
})

describe('a project', () => {
  test('is read from its journal alone', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    putRecord(store, 2, 'two')
    const stored = await reading(store)
    expect(stored).toMatchObject({
      manifest: { note: 'two', sources: SOURCES },
      version: 1,
      seq: 2,
      time: 20,
      snapshotSeq: 0,
      behind: 2,
      damaged: [],
      hasQuarantine: false,
      isCutShort: false,
    })
    expect(stored.journal.map(({ seq }) => seq)).toEqual([1, 2])
    expect(stored.slots.map(({ slot, bytes }) => [slot, bytes])).toEqual([
      ['A', null],
      ['B', null],
    ])
  })

  test('is read from its latest snapshot, and the records behind it are counted', async () => {
    const store = createFaultyStore()
    putSlot(store, 'A', 3, { note: 'three', sources: SOURCES })
    putSlot(store, 'B', 5, { note: 'five', sources: SOURCES })
    putRecord(store, 6, 'six')
    expect(await reading(store)).toMatchObject({ manifest: { note: 'six' }, seq: 6, snapshotSeq: 5, behind: 1 })
  })

  test('is read from the latest snapshot where the other and its journal lead no further', async () => {
    const store = createFaultyStore()
    putSlot(store, 'A', 5, { note: 'the later', sources: SOURCES })
    putSlot(store, 'B', 4, { note: 'four', sources: SOURCES })
    putRecord(store, 5, 'by its record')
    expect(await reading(store)).toMatchObject({ manifest: { note: 'the later' }, snapshotSeq: 5, behind: 0 })
  })

  test('is read from the older snapshot where that leads further', async () => {
    const store = createFaultyStore()
    putSlot(store, 'A', 5, { note: 'five', sources: SOURCES })
    putSlot(store, 'B', 3, { note: 'three', sources: 'damaged' })
    store.entries.set(slotKey(ID, 'B'), Uint8Array.of(1))
    putRecord(store, 1, 'one')
    for (const seq of [2, 3, 4, 5, 6]) putRecord(store, seq, seq)
    expect(await reading(store)).toMatchObject({ manifest: { note: 6 }, snapshotSeq: 5 })
    store.entries.set(slotKey(ID, 'A'), Uint8Array.of(1))
    expect(await reading(store)).toMatchObject({ manifest: { note: 6 }, snapshotSeq: 0, behind: 6 })
  })

  test('whose latest state holds nothing is read from one that does, and is cut short then', async () => {
    const store = createFaultyStore()
    putSlot(store, 'A', 5, { note: 'empty', sources: [] })
    putSlot(store, 'B', 3, { note: 'three', sources: SOURCES })
    expect(await reading(store)).toMatchObject({ manifest: { note: 'three' }, seq: 3, isCutShort: true })
  })

  test('of which a record was tried twice is read from the last try', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'first', 1)
    putRecord(store, 1, 'second', 2)
    const stored = await reading(store)
    expect([stored.manifest.note, stored.journal.length]).toEqual(['second', 2])
  })

  test('tells of damaged bytes from before', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    store.entries.set(`${quarantinePrefix('p2')}x`, Uint8Array.of(1))
    expect((await reading(store)).hasQuarantine).toBe(false)
    store.entries.set(`${quarantinePrefix(ID)}x`, Uint8Array.of(1))
    expect((await reading(store)).hasQuarantine).toBe(true)
  })
})

describe('what is damaged', () => {
  test('is a slot whose bytes are no snapshot, beside what can be read', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    store.entries.set(slotKey(ID, 'B'), Uint8Array.of(1, 2))
    const { damaged, isCutShort } = await reading(store)
    expect(damaged).toEqual([{ key: slotKey(ID, 'B'), bytes: Uint8Array.of(1, 2) }])
    expect(isCutShort).toBe(false)
  })

  test('is a record with something behind it, which is followed all the same', async () => {
    const store = createFaultyStore()
    const key = putRecord(store, 1, 'one')
    const bytes = Uint8Array.from([...(store.entries.get(key) ?? []), 0])
    store.entries.set(key, bytes)
    expect(await reading(store)).toMatchObject({
      manifest: { note: 'one' },
      damaged: [{ key, bytes }],
      isCutShort: false,
    })
  })

  test('is a record under the key of another, which is not followed', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    const key = putRecord(store, 2, 'two', 1, 7)
    const stored = await reading(store)
    expect(stored).toMatchObject({ manifest: { note: 'one' }, isCutShort: true })
    expect(stored.damaged.map((each) => each.key)).toEqual([key])
    expect(stored.journal).toHaveLength(1)
  })

  test('is a torn record: one at the end means that something was lost, one before the snapshot does not', async () => {
    const store = createFaultyStore()
    putSlot(store, 'A', 3, { note: 'three', sources: SOURCES })
    store.entries.set(journalKey(ID, 3, 1, 'tab'), Uint8Array.of(1))
    expect(await reading(store)).toMatchObject({ isCutShort: false, damaged: [{}] })
    store.entries.set(journalKey(ID, 4, 1, 'tab'), Uint8Array.of(1))
    expect(await reading(store)).toMatchObject({ isCutShort: true, seq: 3, damaged: [{}, {}] })
  })

  test('is what stands under a key that is none', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    store.entries.set(`project/${ID}/journal/odd`, Uint8Array.of(1))
    expect(await reading(store)).toMatchObject({ isCutShort: false, damaged: [{ key: `project/${ID}/journal/odd` }] })
  })

  test('is not a gap, behind which nothing is followed; but that cuts the project short', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    putRecord(store, 3, 'three')
    expect(await reading(store)).toMatchObject({ seq: 1, behind: 1, damaged: [], isCutShort: true })
  })

  test('is all that can be told where nothing can be read', async () => {
    const store = createFaultyStore()
    const key = putRecord(store, 2, 'two')
    expect(await readStored(store, ID)).toEqual({ unreadable: [] })
    store.entries.set(key, Uint8Array.of(5))
    expect(await readStored(store, ID)).toEqual({ unreadable: [{ key, bytes: Uint8Array.of(5) }] })
  })

  test('is not what another page took away while it was listed', async () => {
    const store = createFaultyStore()
    putRecord(store, 1, 'one')
    const gone = putRecord(store, 2, 'two')
    const hasty = { ...store, get: (key: string) => (key === gone ? Promise.resolve(null) : store.get(key)) }
    const stored = await readStored(hasty, ID)
    expect(stored).toMatchObject({ seq: 1, damaged: [], isCutShort: false })
  })
})

test('a manifest goes through all that came after its version, in turn', () => {
  const steps = [2, 3].map((version) => (old: Manifest) => ({ ...old, steps: [...((old.steps ?? []) as []), version] }))
  expect(upToDate({ version: 1, manifest: {} }, steps)).toEqual({ steps: [2, 3] })
  expect(upToDate({ version: 2, manifest: {} }, steps)).toEqual({ steps: [3] })
  expect(upToDate({ version: 9, manifest: { a: 1 } }, steps)).toEqual({ a: 1 })
  expect(upToDate({ version: 1, manifest: { a: 1 } })).toEqual({ a: 1 })
})

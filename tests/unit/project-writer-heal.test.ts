import { expect, test } from 'vitest'
import { unpackRecords } from '../../src/storage/journal'
import { journalKey, piecePrefix, quarantinePrefix, slotKey } from '../../src/storage/project-keys'
import { readStored, type Stored } from '../../src/storage/project-load'
import { createProjectWriter } from '../../src/storage/project-writer'
import { unpackSnapshot } from '../../src/storage/slots'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'

const ID = 'p1'
const manifest = (note: number) => ({ sources: [{ name: 'a.bib' }], note })

const writerOn = (store: FaultyStore, stored: Stored | null = null) =>
  createProjectWriter({ store, project: ID, stored, writer: 'tab', breathe: () => Promise.resolve() })

/** A project of three changes. */
async function written(): Promise<FaultyStore> {
  const store = createFaultyStore()
  const writer = writerOn(store)
  for (let at = 1; at <= 3; at++) await writer.keep(manifest(at), at)
  return store
}

async function reading(store: FaultyStore): Promise<Stored> {
  const stored = await readStored(store, ID)
  if ('unreadable' in stored) throw new Error('Nothing could be read.')
  return stored
}

const asideIn = (store: FaultyStore) =>
  [...store.entries]
    .filter(([key]) => key.startsWith(quarantinePrefix(ID)))
    .map(([key, bytes]) => [key.replace(/^quarantine\/p1\/[0-9a-f]{16}\//, ''), bytes])

test('damaged bytes are put aside under what they hold and where they stood, and taken out of the way', async () => {
  const store = await written()
  const second = journalKey(ID, 2, 1, 'tab')
  const third = store.entries.get(journalKey(ID, 3, 1, 'tab')) ?? new Uint8Array()
  store.entries.set(second, Uint8Array.of(1, 2, 3))
  await writerOn(store, await reading(store)).heal()
  expect(asideIn(store)).toEqual([
    ['journal/000000000002-0001-tab', Uint8Array.of(1, 2, 3)],
    // Whole, but of no use without the one before.
    ['journal/000000000003-0001-tab', third],
  ])
  expect(unpackRecords(third).records[0]?.seq).toBe(3)
  expect(store.entries.has(second)).toBe(false)
  expect(await reading(store)).toMatchObject({ seq: 1, damaged: [], isCutShort: false, hasQuarantine: true })
  expect(unpackSnapshot(store.entries.get(slotKey(ID, 'A')) ?? new Uint8Array())?.seq).toBe(1)
})

test('a damaged slot is written over, and its bytes are put aside before', async () => {
  const store = await written()
  store.entries.set(slotKey(ID, 'A'), Uint8Array.of(7))
  store.breakAt('full', 2, 1)
  const writer = writerOn(store, await reading(store))
  await expect(writer.heal()).rejects.toMatchObject({ kind: 'full' })
  expect(asideIn(store)).toEqual([['slot/A', Uint8Array.of(7)]])
  expect(store.entries.get(slotKey(ID, 'A'))).toEqual(Uint8Array.of(7))
  store.mend()
  await writer.heal()
  expect(asideIn(store)).toHaveLength(1)
  expect((await reading(store)).damaged).toEqual([])
})

test('healing comes before the first change, and once', async () => {
  const store = await written()
  store.entries.set(slotKey(ID, 'B'), Uint8Array.of(7))
  const writer = writerOn(store, await reading(store))
  expect(await writer.keep(manifest(3), 9)).toBe(false)
  expect(asideIn(store)).toEqual([])
  await writer.keep(manifest(4), 9)
  expect(asideIn(store)).toEqual([['slot/B', Uint8Array.of(7)]])
  const writes = store.writes()
  await writer.keep(manifest(5), 9)
  expect(store.writes()).toBe(writes + 1)
})

test('where nothing is damaged healing writes a snapshot alone', async () => {
  const store = await written()
  const writes = store.writes()
  await writerOn(store, await reading(store)).heal()
  expect([asideIn(store), store.writes()]).toEqual([[], writes + 1])
})

test('a damaged piece goes, and one that was written anew stays', async () => {
  const store = await written()
  const keys = ['gone', 'anew'].map((name) => piecePrefix(ID) + name)
  const bytes = Uint8Array.of(1)
  for (const key of keys) store.entries.set(key, bytes)
  const stored = await reading(store)
  const writer = writerOn(store, { ...stored, damaged: keys.map((key) => ({ key, bytes })) })
  writer.shelf.known.add('anew')
  await writer.heal()
  expect(keys.map((key) => store.entries.has(key))).toEqual([false, true])
  expect(asideIn(store)).toHaveLength(2)
})

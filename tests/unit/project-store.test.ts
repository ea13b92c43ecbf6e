import { expect, test } from 'vitest'
import { keepText } from '../../src/storage/pieces'
import { readStored, upToDate, type Stored } from '../../src/storage/project-load'
import { createProjectWriter, type ProjectWriter } from '../../src/storage/project-writer'
import { journalPrefix, piecePrefix, quarantinePrefix, slotKey } from '../../src/storage/project-keys'
import { listProjects, readAllOf, removeProject } from '../../src/storage/projects'
import { packSnapshot, type Manifest } from '../../src/storage/slots'
import type { KeyValueStore } from '../../src/storage/store'
import { createFaultyStore } from '../fixtures/faulty-store'

const ID = 'p1'

const writerOn = (store: KeyValueStore, stored: Stored | null = null, writer = 'tab'): ProjectWriter =>
  createProjectWriter({ store, project: ID, stored, writer, breathe: () => Promise.resolve() })

const manifest = (note: number): Manifest => ({ name: 'Mine', sources: [{ name: 'a.bib' }], note })

async function reading(store: KeyValueStore): Promise<Stored> {
  const stored = await readStored(store, ID)
  if ('unreadable' in stored) throw new Error('Nothing could be read.')
  return stored
}

/** A project with so many changes, tidied after some of them. */
async function written(changes: number, tidyAt: readonly number[]) {
  const store = createFaultyStore()
  const writer = writerOn(store)
  for (let at = 1; at <= changes; at++) {
    await writer.keep(manifest(at), 1000 + at)
    if (tidyAt.includes(at)) await writer.tidy()
  }
  return { store, writer }
}

test('what was kept is read again, from the journal alone, from a snapshot, and from both', async () => {
  for (const tidyAt of [[], [1], [2, 4], [1, 3, 5]]) {
    const { store } = await written(5, tidyAt)
    const stored = await reading(store)
    expect([stored.manifest, stored.seq, stored.time]).toEqual([manifest(5), 5, 1005])
    expect([stored.damaged, stored.isCutShort]).toEqual([[], false])
  }
})

test('nothing is written where nothing has changed, and no empty project over one that holds something', async () => {
  const { store, writer } = await written(2, [1])
  const writes = store.writes()
  expect(await writer.keep({ ...manifest(2) }, 9)).toBe(false)
  expect(await writer.keep({ name: 'Mine', sources: [] }, 9)).toBe(false)
  expect(store.writes()).toBe(writes)
})

test('the journal is folded into a snapshot in time, and what both snapshots hold is let go', async () => {
  const store = createFaultyStore()
  const writer = writerOn(store)
  for (let at = 1; at <= 200; at++) {
    await writer.keep(manifest(at), at)
    if (writer.isTidyDue()) await writer.tidy()
  }
  const stored = await reading(store)
  expect(stored.seq).toBe(200)
  expect((await store.keys(journalPrefix(ID))).length).toBeLessThan(110)
})

test('pieces that nothing names any more are let go, those that the older snapshot names stay', async () => {
  const store = createFaultyStore()
  const writer = writerOn(store)
  const keep = async (text: string, at: number): Promise<void> => {
    const kept = await keepText(writer.shelf, [text])
    await writer.keep({ name: 'x', sources: [{ name: 'a', text: kept }] }, at)
    await writer.tidy()
  }
  const pieces = async (): Promise<number> => (await store.keys(piecePrefix(ID))).length
  await keep('one', 1)
  await keep('two', 2)
  expect(await pieces()).toBe(2)
  await keep('three', 3)
  expect(await pieces()).toBe(2)
  // What was let go is written again when it comes back.
  await keep('one', 4)
  const stored = await reading(store)
  expect(stored.seq).toBe(4)
  expect(await pieces()).toBe(2)
})

test('where one snapshot is damaged the other and the longer journal give the same', async () => {
  const { store } = await written(9, [3, 6])
  for (const slot of ['A', 'B'] as const) {
    const bytes = store.entries.get(slotKey(ID, slot)) ?? new Uint8Array()
    store.entries.set(slotKey(ID, slot), bytes.subarray(0, 70))
    const stored = await reading(store)
    expect([stored.manifest, stored.isCutShort, stored.damaged.length]).toEqual([manifest(9), false, 1])
    store.entries.set(slotKey(ID, slot), bytes)
  }
})

test('a damaged record costs what stands on it; its bytes are put aside, and saving goes on', async () => {
  const { store } = await written(9, [3, 6])
  const keys = await store.keys(journalPrefix(ID))
  const eighth = keys.find((key) => key.includes('000000000008-')) ?? ''
  store.entries.set(eighth, Uint8Array.of(1, 2, 3))
  const stored = await reading(store)
  expect([stored.manifest, stored.isCutShort]).toEqual([manifest(7), true])
  const writer = writerOn(store, stored)
  await writer.heal()
  expect((await store.keys(quarantinePrefix(ID))).length).toBe(2)
  await writer.keep(manifest(77), 2000)
  const again = await reading(store)
  expect([again.manifest, again.isCutShort, again.damaged]).toEqual([manifest(77), false, []])
  expect((await readAllOf(store, ID)).some(({ bytes }) => bytes.length === 3)).toBe(true)
})

test('a recovery that is broken off is begun anew and comes to the same', async () => {
  for (let broken = 1; broken <= 6; broken++) {
    const { store } = await written(9, [3, 6])
    const keys = await store.keys(journalPrefix(ID))
    store.entries.set(keys.find((key) => key.includes('000000000008-')) ?? '', Uint8Array.of(1, 2, 3))
    store.breakAt('torn', broken, 1)
    await writerOn(store, await reading(store))
      .heal()
      .catch(() => undefined)
    store.mend()
    const second = await reading(store)
    expect(second.manifest).toEqual(manifest(7))
    await writerOn(store, second).heal()
    expect((await reading(store)).manifest).toEqual(manifest(7))
  }
})

test('where both snapshots and the start of the journal are gone, nothing is made up', async () => {
  const { store } = await written(9, [3, 6])
  for (const slot of ['A', 'B'] as const) store.entries.set(slotKey(ID, slot), new Uint8Array(0))
  const stored = await readStored(store, ID)
  expect('unreadable' in stored && stored.unreadable.length).toBe(2)
  expect((await listProjects(store)).map(({ isReadable }) => isReadable)).toEqual([false])
})

test('an empty snapshot never goes before one that holds something, however new it is', async () => {
  const { store } = await written(4, [2, 4])
  const empty = packSnapshot({ version: 1, seq: 99, time: 99, manifest: { sources: [] } })
  store.entries.set(slotKey(ID, 'A'), empty)
  expect((await reading(store)).manifest).toEqual(manifest(4))
})

test('a store of an older version is brought up to date, and of a newer one it is known that it is', async () => {
  const store = createFaultyStore()
  const pack = (version: number): Uint8Array => packSnapshot({ version, seq: version, time: 1, manifest: manifest(3) })
  store.entries.set(slotKey(ID, 'A'), pack(1))
  const stored = await reading(store)
  expect(upToDate(stored, [(old) => ({ ...old, note: 'as of version 2' })]).note).toBe('as of version 2')
  store.entries.set(slotKey(ID, 'B'), pack(7))
  expect((await reading(store)).version).toBe(7)
})

test('whoever finds another page’s record has lost the project, and nothing of either is written over', async () => {
  const { store } = await written(3, [1])
  const [first, second] = [writerOn(store, await reading(store), 'one'), writerOn(store, await reading(store), 'two')]
  await first.keep(manifest(10), 10)
  await expect(second.keep(manifest(20), 20)).rejects.toMatchObject({ kind: 'taken' })
  expect((await reading(store)).manifest).toEqual(manifest(10))
})

test('projects are listed, the one that was kept last first, and a deleted one is gone with all of its bytes', async () => {
  const { store } = await written(3, [1])
  const other = createProjectWriter({
    store,
    project: 'p2',
    stored: null,
    writer: 't',
    breathe: () => Promise.resolve(),
  })
  await other.keep({ name: 'Other', sources: [1, 2] }, 5000)
  expect((await listProjects(store)).map(({ name, sources }) => [name, sources])).toEqual([
    ['Other', 2],
    ['Mine', 1],
  ])
  await removeProject(store, ID)
  expect([...store.entries.keys()].filter((key) => key.includes(ID))).toEqual([])
  expect((await listProjects(store)).map(({ id }) => id)).toEqual(['p2'])
})

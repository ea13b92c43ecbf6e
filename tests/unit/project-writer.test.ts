import { describe, expect, test } from 'vitest'
import { keepText, readText, type KeptText } from '../../src/storage/pieces'
import {
  journalKey,
  journalPrefix,
  piecePrefix,
  quarantinePrefix,
  readJournalKey,
  slotKey,
} from '../../src/storage/project-keys'
import { readStored, type Stored } from '../../src/storage/project-load'
import { createProjectWriter, type Pace, type ProjectWriter } from '../../src/storage/project-writer'
import { unpackSnapshot, type Manifest } from '../../src/storage/slots'
import type { KeyValueStore } from '../../src/storage/store'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'

const ID = 'p1'

type Own = { readonly stored?: Stored; readonly writer?: string; readonly pace?: Pace }

const writerOn = (store: KeyValueStore, { stored, writer = 'tab', pace }: Own = {}): ProjectWriter =>
  createProjectWriter({ store, project: ID, stored: stored ?? null, writer, breathe: () => Promise.resolve(), pace })

const manifest = (note: unknown, text: unknown = ''): Manifest => ({ sources: [{ name: 'a.bib', text }], note })

async function reading(store: KeyValueStore): Promise<Stored> {
  const stored = await readStored(store, ID)
  if ('unreadable' in stored) throw new Error('Nothing could be read.')
  return stored
}

/** Numbers of the records that lie in the journal. */
const journalOf = async (store: KeyValueStore) =>
  (await store.keys(journalPrefix(ID))).map((key) => readJournalKey(ID, key)?.seq)
const slotSeq = (store: FaultyStore, slot: 'A' | 'B') =>
  unpackSnapshot(store.entries.get(slotKey(ID, slot)) ?? new Uint8Array())?.seq

async function keepAll(writer: ProjectWriter, from: number, to: number): Promise<void> {
  for (let at = from; at <= to; at++) await writer.keep(manifest(at), at)
}

describe('a writer', () => {
  test('of a project that begins has kept nothing, and tidies nothing', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    expect([writer.project, writer.seq(), writer.kept()]).toEqual([ID, 0, {}])
    expect([writer.isAlone(), writer.isTidyDue()]).toEqual([false, false])
    await writer.tidy()
    expect(store.writes()).toBe(0)
  })

  test('knows what it has kept, and writes a record under its own name', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    expect(await writer.keep(manifest(1), 5)).toBe(true)
    expect([writer.seq(), writer.kept()]).toEqual([1, manifest(1)])
    expect([...store.entries.keys()]).toEqual([journalKey(ID, 1, 1, 'tab')])
    expect([writer.isAlone(), writer.isTidyDue()]).toEqual([true, true])
    await writer.tidy()
    expect([writer.isAlone(), writer.isTidyDue()]).toEqual([false, false])
    expect(slotSeq(store, 'A')).toBe(1)
  })

  test('that goes on with what was there takes up its number and its time', async () => {
    const store = createFaultyStore()
    await keepAll(writerOn(store), 1, 3)
    const writer = writerOn(store, { stored: await reading(store) })
    expect([writer.seq(), writer.kept()]).toEqual([3, manifest(3)])
    expect(await writer.keep(manifest(3), 9)).toBe(false)
    await writer.tidy()
    expect(unpackSnapshot(store.entries.get(slotKey(ID, 'A')) ?? new Uint8Array())).toMatchObject({ seq: 3, time: 3 })
    expect(await writer.keep(manifest(4), 9)).toBe(true)
    expect(await reading(store)).toMatchObject({ seq: 4, time: 9, manifest: manifest(4) })
  })

  test('tries a record that went wrong again under another key, and counts tries anew for the next', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    store.breakAt('altered', 1, 1)
    await expect(writer.keep(manifest(1), 1)).rejects.toMatchObject({ kind: 'altered' })
    expect([writer.seq(), writer.kept()]).toEqual([0, {}])
    await keepAll(writer, 1, 2)
    expect([...store.entries.keys()].sort()).toEqual([
      journalKey(ID, 1, 1, 'tab'),
      journalKey(ID, 1, 2, 'tab'),
      journalKey(ID, 2, 1, 'tab'),
    ])
    expect((await reading(store)).manifest).toEqual(manifest(2))
  })
})

describe('tidying', () => {
  test('is due after so many records, also those that were there before', async () => {
    const store = createFaultyStore()
    const pace = { records: 3, piece: 100 }
    const writer = writerOn(store, { pace })
    await keepAll(writer, 1, 1)
    await writer.tidy()
    await keepAll(writer, 2, 3)
    expect(writer.isTidyDue()).toBe(false)
    const again = writerOn(store, { stored: await reading(store), pace })
    await keepAll(again, 4, 4)
    expect(again.isTidyDue()).toBe(true)
    await again.tidy()
    expect(again.isTidyDue()).toBe(false)
    expect([slotSeq(store, 'A'), slotSeq(store, 'B')]).toEqual([1, 4])
  })

  test('is due after fifty records, or after 256 KB of them', async () => {
    const writer = writerOn(createFaultyStore())
    await keepAll(writer, 1, 1)
    await writer.tidy()
    await keepAll(writer, 2, 50)
    expect(writer.isTidyDue()).toBe(false)
    await keepAll(writer, 51, 51)
    expect(writer.isTidyDue()).toBe(true)
    await writer.tidy()
    await writer.keep(manifest('x'.repeat(200_000)), 60)
    expect(writer.isTidyDue()).toBe(false)
    await writer.keep(manifest('y'.repeat(100_000)), 61)
    expect(writer.isTidyDue()).toBe(true)
    await writer.tidy()
    await writer.keep(manifest('z'.repeat(100_000)), 62)
    expect(writer.isTidyDue()).toBe(false)
  })

  test('writes the slots in turn, and lets records go that both of them hold', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    await keepAll(writer, 1, 2)
    await writer.tidy()
    expect(await journalOf(store)).toEqual([1, 2])
    await keepAll(writer, 3, 4)
    await writer.tidy()
    expect([slotSeq(store, 'A'), slotSeq(store, 'B'), await journalOf(store)]).toEqual([2, 4, [3, 4]])
    await keepAll(writer, 5, 5)
    await writer.tidy()
    expect([slotSeq(store, 'A'), slotSeq(store, 'B'), await journalOf(store)]).toEqual([5, 4, [5]])
  })

  test('that goes wrong writes over the same slot the next time, never over the whole one', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    await keepAll(writer, 1, 1)
    await writer.tidy()
    await keepAll(writer, 2, 2)
    for (let tries = 0; tries < 2; tries++) {
      store.breakAt('altered', 1, 1)
      await expect(writer.tidy()).rejects.toMatchObject({ kind: 'altered' })
      expect([slotSeq(store, 'A'), slotSeq(store, 'B')]).toEqual([1, undefined])
    }
    store.mend()
    await writer.tidy()
    expect([slotSeq(store, 'A'), slotSeq(store, 'B')]).toEqual([1, 2])
  })

  test('keeps pieces that a record names which the older snapshot still needs, and those of other keys', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    const texts: KeptText[] = []
    for (const [at, name] of ['one', 'two', 'three'].entries()) {
      const text = await keepText(writer.shelf, [name])
      texts.push(text)
      await writer.keep(manifest(at, text), at)
      if (at === 0) await writer.tidy()
    }
    store.entries.set(`${piecePrefix(ID)}idle`, Uint8Array.of(1))
    store.entries.set(`${piecePrefix('p2')}idle`, Uint8Array.of(1))
    await writer.tidy()
    // From the first snapshot the journal leads through all three.
    for (const text of texts) expect(await readText(writer.shelf, text)).not.toBeNull()
    expect(store.entries.has(`${piecePrefix(ID)}idle`)).toBe(false)
    expect(store.entries.has(`${piecePrefix('p2')}idle`)).toBe(true)
  })

  test('lets no piece go while damaged bytes of the project are kept, which may name it', async () => {
    const store = createFaultyStore()
    await keepAll(writerOn(store), 1, 2)
    store.entries.set(`${piecePrefix(ID)}idle`, Uint8Array.of(1))
    store.entries.set(`${quarantinePrefix(ID)}x`, Uint8Array.of(1))
    const writer = writerOn(store, { stored: await reading(store) })
    await writer.tidy()
    expect(store.entries.has(`${piecePrefix(ID)}idle`)).toBe(true)
    expect(slotSeq(store, 'A')).toBe(2)
  })
})

describe('another page', () => {
  test('that wrote a later record has the project, one that tried the same or an earlier one has not', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    await keepAll(writer, 1, 2)
    store.entries.set(journalKey(ID, 2, 9, 'other'), Uint8Array.of(1))
    store.entries.set(journalKey(ID, 9, 9, 'tab'), Uint8Array.of(1))
    store.entries.set(`${journalPrefix(ID)}odd`, Uint8Array.of(1))
    expect(await writer.keep(manifest(3), 3)).toBe(true)
    store.entries.set(journalKey(ID, 4, 1, 'other'), Uint8Array.of(1))
    await expect(writer.keep(manifest(4), 4)).rejects.toMatchObject({ kind: 'taken' })
    await expect(writer.tidy()).rejects.toMatchObject({ kind: 'taken' })
    expect(store.entries.has(journalKey(ID, 4, 1, 'tab'))).toBe(false)
  })

  test('whose record comes while one is written makes the writer take its own back', async () => {
    const store = createFaultyStore()
    const hurried = {
      ...store,
      async put(key: string, bytes: Uint8Array) {
        await store.put(key, bytes, 'strict')
        if (key.includes('-tab')) store.entries.set(journalKey(ID, 2, 1, 'other'), Uint8Array.of(1))
      },
    }
    await keepAll(writerOn(store), 1, 1)
    const writer = writerOn(hurried, { stored: await reading(store) })
    await expect(writer.keep(manifest(2), 2)).rejects.toMatchObject({ kind: 'taken' })
    expect([...store.entries.keys()]).toEqual([journalKey(ID, 1, 1, 'tab'), journalKey(ID, 2, 1, 'other')])
    expect([writer.seq(), writer.kept()]).toEqual([1, manifest(1)])
  })
})

describe('where all was removed meanwhile', () => {
  test('a snapshot that is left is enough to go on', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    await keepAll(writer, 1, 1)
    await writer.tidy()
    store.entries.delete(journalKey(ID, 1, 1, 'tab'))
    expect(await writer.keep(manifest(2), 2)).toBe(true)
    expect((await reading(store)).manifest).toEqual(manifest(2))
  })

  test('the project begins anew, with its first record and both slots free', async () => {
    const store = createFaultyStore()
    const writer = writerOn(store)
    await keepAll(writer, 1, 3)
    await writer.tidy()
    store.entries.clear()
    await expect(writer.keep(manifest(4), 4)).rejects.toMatchObject({ kind: 'altered' })
    expect([writer.seq(), writer.kept(), writer.isAlone(), writer.isTidyDue()]).toEqual([0, {}, false, false])
    await writer.keep(manifest(4), 4)
    expect([await journalOf(store), writer.isAlone()]).toEqual([[1], true])
    await writer.tidy()
    expect([slotSeq(store, 'A'), slotSeq(store, 'B')]).toEqual([1, undefined])
  })
})

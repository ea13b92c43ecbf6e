import { expect, test } from 'vitest'
import { keepText, readText } from '../../src/storage/pieces'
import { readStored, type Stored } from '../../src/storage/project-load'
import { createProjectWriter, type ProjectWriter } from '../../src/storage/project-writer'
import { journalPrefix, piecePrefix } from '../../src/storage/project-keys'
import type { Manifest } from '../../src/storage/slots'
import type { KeyValueStore } from '../../src/storage/store'
import { createFaultyStore } from '../fixtures/faulty-store'

const ID = 'p1'

const writerOn = (store: KeyValueStore, stored: Stored | null = null, writer = 'tab'): ProjectWriter =>
  createProjectWriter({ store, project: ID, stored, writer, breathe: () => Promise.resolve() })

const manifest = (note: number, text: unknown = ''): Manifest => ({ sources: [{ name: 'a.bib', text }], note })

async function reading(store: KeyValueStore): Promise<Stored> {
  const stored = await readStored(store, ID)
  if ('unreadable' in stored) throw new Error('Nothing could be read.')
  return stored
}

async function written(changes: number) {
  const store = createFaultyStore()
  const writer = writerOn(store)
  for (let at = 1; at <= changes; at++) await writer.keep(manifest(at), at)
  return { store, writer }
}

test('a page that slept while another took the project lets go of nothing that is the other’s', async () => {
  const { store, writer } = await written(3)
  await writer.tidy()
  const other = writerOn(store, await reading(store), 'other')
  const text = await keepText(other.shelf, ['a new file'])
  await other.keep(manifest(4, text), 4)
  await expect(writer.tidy()).rejects.toMatchObject({ kind: 'taken' })
  expect(await readText(other.shelf, text)).toBe('a new file')
  expect((await reading(store)).manifest).toEqual(manifest(4, text))
})

test('of two pages that write at once none is told that it kept what another visit would not find', async () => {
  const { store } = await written(3)
  const writers = [writerOn(store, await reading(store), 'one'), writerOn(store, await reading(store), 'two')]
  const kept = await Promise.allSettled(writers.map((writer, at) => writer.keep(manifest(10 + at), 10)))
  const told = kept.flatMap(({ status }, at) => (status === 'fulfilled' ? [manifest(10 + at)] : []))
  expect(told.length).toBeLessThanOrEqual(1)
  expect((await reading(store)).manifest).toEqual(told[0] ?? manifest(3))
})

test('where the store was emptied a save is a fault, and the next one keeps all', async () => {
  const { store, writer } = await written(3)
  const text = await keepText(writer.shelf, ['a file'])
  await writer.keep(manifest(4, text), 4)
  await writer.tidy()
  store.entries.clear()
  await expect(writer.keep(manifest(5, text), 5)).rejects.toMatchObject({ kind: 'altered' })
  expect(await store.keys(journalPrefix(ID))).toEqual([])
  expect(await keepText(writer.shelf, ['a file'])).toEqual(text)
  await writer.keep(manifest(5, text), 5)
  expect((await reading(store)).manifest).toEqual(manifest(5, text))
  expect(await readText(writer.shelf, text)).toBe('a file')
})

test('a damaged piece that was written anew before it could be put aside stays', async () => {
  const { store, writer } = await written(1)
  const text = await keepText(writer.shelf, ['a file'])
  await writer.keep(manifest(2, text), 2)
  const key = piecePrefix(ID) + (text.pieces[0] ?? '')
  store.entries.set(key, Uint8Array.of(1, 2, 3))
  const stored = await reading(store)
  const next = writerOn(store, { ...stored, damaged: [{ key, bytes: Uint8Array.of(1, 2, 3) }] })
  expect(await keepText(next.shelf, ['a file'])).toEqual(text)
  await next.keep(manifest(3, text), 3)
  expect(await readText(next.shelf, text)).toBe('a file')
})

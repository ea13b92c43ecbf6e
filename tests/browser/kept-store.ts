import type { Page } from 'playwright'
import { readStored, type Stored } from '../../src/storage/project-load'
import { projectOfKey } from '../../src/storage/project-keys'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'

/** What a change of the database is told: every key with its bytes, as numbers. */
type Entries = readonly (readonly [key: string, bytes: readonly number[]])[]

/** Reads the page's database as it stands, by the page itself or by any page of its origin. */
export const dumpDatabase = (page: Page): Promise<Entries> =>
  page.evaluate(
    () =>
      new Promise<Entries>((resolve, reject) => {
        const opening = indexedDB.open('coterie')
        opening.onerror = () => {
          reject(new Error('The database does not open.'))
        }
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('bytes')
        }
        opening.onsuccess = () => {
          const table = opening.result.transaction('bytes').objectStore('bytes')
          const keys = table.getAllKeys() as IDBRequest<string[]>
          const values = table.getAll() as IDBRequest<Uint8Array[]>
          table.transaction.oncomplete = () => {
            opening.result.close()
            resolve(keys.result.map((key, at) => [key, [...(values.result[at] ?? [])]] as const))
          }
        }
      }),
  )

/** Puts other bytes under some keys, or nothing: null. */
export const changeDatabase = (page: Page, changes: readonly (readonly [string, readonly number[] | null])[]) =>
  page.evaluate(
    (given) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('coterie')
        opening.onsuccess = () => {
          const table = opening.result.transaction('bytes', 'readwrite').objectStore('bytes')
          for (const [key, bytes] of given) {
            if (bytes === null) table.delete(key)
            else table.put(Uint8Array.from(bytes), key)
          }
          table.transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    changes,
  )

/** The database as a store that the page's own reader reads here. */
export async function storeOf(page: Page): Promise<FaultyStore> {
  const entries = await dumpDatabase(page)
  return createFaultyStore(new Map(entries.map(([key, bytes]) => [key, Uint8Array.from(bytes)])))
}

/** The projects of the page's database, read here by the page's own reader. */
export async function projectsOf(page: Page): Promise<readonly Stored[]> {
  const store = await storeOf(page)
  const ids = new Set([...store.entries.keys()].flatMap((key) => projectOfKey(key) ?? []))
  const found: Stored[] = []
  for (const id of ids) {
    const stored = await readStored(store, id)
    if (!('unreadable' in stored)) found.push(stored)
  }
  return found
}

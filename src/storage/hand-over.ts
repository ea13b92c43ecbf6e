import { announcedHandOver, announceHandOver, recallHandOver } from './awaits-hand-over'

/** The name of the database in which something waits for the next page. */
export const HAND_OVER = 'coterie-hand-over'
const STORE = 'page'
/** So many that nobody came for, as of tabs that were closed meanwhile, are kept; then the oldest goes. */
const MOST = 4

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error(HAND_OVER))
    }
  })

/** Does something with the records, each of which is for one tab, and resolves once it has been written for good. */
async function withStore<Result>(act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const opening = window.indexedDB.open(HAND_OVER, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { autoIncrement: true })
  }
  const database = await done(opening)
  try {
    const transaction = database.transaction(STORE, 'readwrite')
    const written = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve()
      }
      transaction.onabort = () => {
        reject(transaction.error ?? new Error(HAND_OVER))
      }
    })
    const [result] = await Promise.all([done(act(transaction.objectStore(STORE))), written])
    return result
  } finally {
    database.close()
  }
}

/** Lays a text aside for the next page of this tab. Throws where the browser keeps nothing, or has no room for it. */
export async function handOver(text: string): Promise<void> {
  const key = Number(await withStore((store) => store.put(text)))
  try {
    announceHandOver(key)
  } catch (error) {
    await withStore((store) => store.delete(key)).catch(() => undefined)
    throw error
  }
  await withStore((store) => store.delete(IDBKeyRange.upperBound(key - MOST))).catch(() => undefined)
}

/** Takes what the page before laid aside, so that no page after this one finds it; null where it laid nothing. Never throws. */
export async function takeHandOver(): Promise<string | null> {
  const key = announcedHandOver()
  if (key === null) return null
  try {
    const text = await withStore<unknown>((store) => store.get(key))
    await withStore((store) => store.delete(key))
    return typeof text === 'string' ? text : null
  } catch {
    return null
  } finally {
    recallHandOver()
  }
}

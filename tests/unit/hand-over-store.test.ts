import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announcedHandOver, awaitsHandOver, recallHandOver } from '../../src/storage/awaits-hand-over'
import { HAND_OVER, handOver, takeHandOver } from '../../src/storage/hand-over'
import { hasOwnProject } from '../../src/storage/own-project'

let texts: Map<string, string>
let indexedDB: IDBFactory
/** Whether the browser refuses to remember anything. */
let isRefused: boolean

const refusing = (): void => {
  if (isRefused) throw new DOMException('Not here.', 'SecurityError')
}

const storage = {
  getItem(key: string) {
    refusing()
    return texts.get(key) ?? null
  },
  setItem(key: string, text: string) {
    refusing()
    texts.set(key, text)
  },
  removeItem(key: string) {
    refusing()
    texts.delete(key)
  },
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error(request.error?.message))
    }
  })

/** What lies in the database, and something done with it. */
async function lying(act: (table: IDBObjectStore) => unknown = () => undefined): Promise<unknown[]> {
  const database = await done(indexedDB.open(HAND_OVER, 1))
  const table = database.transaction('page', 'readwrite').objectStore('page')
  act(table)
  const all: unknown[] = await done(table.getAll())
  database.close()
  return all
}

beforeEach(() => {
  texts = new Map()
  indexedDB = new IDBFactory()
  isRefused = false
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('window', { sessionStorage: storage, localStorage: storage, indexedDB })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('what is laid aside is taken once, by the next page', async () => {
  await handOver('a page of text')
  expect([awaitsHandOver(), announcedHandOver()]).toEqual([true, 1])
  expect(await takeHandOver()).toBe('a page of text')
  expect([awaitsHandOver(), await takeHandOver(), await lying()]).toEqual([false, null, []])
  await handOver('')
  expect(await takeHandOver()).toBe('')
})

test('where nothing waits the database is not even opened', async () => {
  const open = vi.spyOn(indexedDB, 'open')
  expect([announcedHandOver(), awaitsHandOver(), await takeHandOver()]).toEqual([null, false, null])
  expect(open).not.toHaveBeenCalled()
})

test('what was announced and recalled does not wait any more', async () => {
  await handOver('one')
  recallHandOver()
  expect([awaitsHandOver(), await takeHandOver()]).toEqual([false, null])
})

test('of texts that nobody came for the last four stay', async () => {
  for (let at = 1; at <= 6; at++) await handOver(`text ${at}`)
  expect(await lying()).toEqual(['text 3', 'text 4', 'text 5', 'text 6'])
  expect(await takeHandOver()).toBe('text 6')
})

test('where the browser remembers nothing, laying aside fails and leaves nothing behind', async () => {
  isRefused = true
  await expect(handOver('a text')).rejects.toThrow('Not here.')
  expect(await lying()).toEqual([])
  expect([announcedHandOver(), awaitsHandOver(), hasOwnProject()]).toEqual([null, false, false])
  expect(recallHandOver).not.toThrow()
})

test('the database is given back at once, so that another page may have it for itself', async () => {
  await handOver('a text')
  const request = indexedDB.deleteDatabase(HAND_OVER)
  const isBlocked = await new Promise<boolean>((resolve) => {
    request.onblocked = () => {
      resolve(true)
    }
    request.onsuccess = () => {
      resolve(false)
    }
  })
  expect(isBlocked).toBe(false)
})

test('what is no text, and what has gone meanwhile, is nothing, and is not waited for again', async () => {
  await handOver('a text')
  await lying((table) => table.put(7, 1))
  expect([await takeHandOver(), awaitsHandOver()]).toEqual([null, false])
  await handOver('a text')
  await lying((table) => table.clear())
  expect([await takeHandOver(), awaitsHandOver()]).toEqual([null, false])
})

test('where the database does not open nothing is announced, and nothing is found', async () => {
  await handOver('a text')
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('No database.')
  })
  await expect(handOver('another')).rejects.toThrow('No database.')
  expect(announcedHandOver()).toBe(1)
  expect([await takeHandOver(), awaitsHandOver()]).toEqual([null, false])
})

test('a database of a later version is told as it is', async () => {
  ;(await done(indexedDB.open(HAND_OVER, 2))).close()
  await expect(handOver('a text')).rejects.toMatchObject({ name: 'VersionError' })
  expect(awaitsHandOver()).toBe(false)
})

test('a text for which there is no room is not announced', async () => {
  await handOver('a text')
  texts.clear()
  const before = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = before(...args)
    request.addEventListener('success', () => {
      const transact = request.result.transaction.bind(request.result)
      request.result.transaction = (...rest) => {
        const transaction = transact(...rest)
        const error = new DOMException('No room.', 'QuotaExceededError')
        Object.defineProperty(transaction, 'error', { get: () => error, set: () => undefined })
        setImmediate(() => {
          transaction.abort()
        })
        return transaction
      }
    })
    return request
  })
  await expect(handOver('more')).rejects.toBeInstanceOf(DOMException)
  expect(awaitsHandOver()).toBe(false)
})

test('a project of one’s own is known by what was remembered of it', () => {
  expect(hasOwnProject()).toBe(false)
  texts.set('coterie.project', '{}')
  expect(hasOwnProject()).toBe(true)
})

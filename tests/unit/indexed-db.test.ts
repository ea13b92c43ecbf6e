import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createIndexedDbStore } from '../../src/storage/indexed-db'

const DEADLINE = 5000
let factory: IDBFactory
let database: IDBDatabase | null

/** The browser's own, of which a test sees the database that was opened last. */
const watched = (): globalThis.IDBFactory => {
  opened++
  return {
    open(name: string, version?: number) {
      const request = factory.open(name, version)
      request.addEventListener('success', () => {
        database = request.result
      })
      return request
    },
  } as unknown as globalThis.IDBFactory
}
let opened = 0

const createStore = (own: Partial<Parameters<typeof createIndexedDbStore>[0]> = {}) =>
  createIndexedDbStore({ factory: watched, deadline: DEADLINE, ...own })

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error(request.error?.message))
    }
  })

/** Does something with a database by hand. */
async function byHand(version: number, upgrade: (database: IDBDatabase) => void, name = 'coterie'): Promise<void> {
  const request = factory.open(name, version)
  request.onupgradeneeded = () => {
    upgrade(request.result)
  }
  ;(await done(request)).close()
}

beforeEach(() => {
  factory = new IDBFactory()
  database = null
  opened = 0
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('what is put', () => {
  test('is there again, also for the next page, until it is removed', async () => {
    const store = createStore()
    expect(await store.get('a')).toBeNull()
    await store.put('a', Uint8Array.of(1, 2, 3), 'strict')
    await store.put('b', Uint8Array.of(4), 'relaxed')
    await store.put('c', Uint8Array.of(), 'relaxed')
    expect(await createStore().get('a')).toEqual(Uint8Array.of(1, 2, 3))
    await store.remove(['a', 'b'])
    expect(await Promise.all(['a', 'b', 'c'].map(store.get))).toEqual([null, null, Uint8Array.of()])
    // The database was opened once for all of it, and once by the next page.
    expect(opened).toBe(2)
  })

  test('is listed by how its key begins, in ascending order', async () => {
    const store = createStore()
    for (const key of ['p/2', 'p/10', 'p/', 'p', 'p0', 'q/1', 'p/\uffe0z'])
      await store.put(key, Uint8Array.of(1), 'relaxed')
    expect(await store.keys('p/')).toEqual(['p/', 'p/10', 'p/2', 'p/\uffe0z'])
    expect(await store.keys('none/')).toEqual([])
  })

  test('stands in a database of the name that was asked for, else of the page’s own', async () => {
    await createStore().put('a', Uint8Array.of(1), 'relaxed')
    await createStore({ database: 'other' }).put('a', Uint8Array.of(2), 'relaxed')
    const names = (await factory.databases()).map(({ name }) => name)
    expect(names.sort()).toEqual(['coterie', 'other'])
    expect(await createStore().get('a')).toEqual(Uint8Array.of(1))
  })

  test('is written as surely as it was asked for, and reading asks for no more than reading', async () => {
    const store = createStore()
    await store.get('a')
    if (database === null) throw new Error('Nothing was opened.')
    const transaction = vi.spyOn(database, 'transaction')
    await store.put('a', Uint8Array.of(1), 'strict')
    await store.put('a', Uint8Array.of(1), 'relaxed')
    await store.get('a')
    await store.keys('')
    await store.remove(['a'])
    expect(transaction.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual([
      ['readwrite', 'strict'],
      ['readwrite', 'relaxed'],
      ['readonly', 'relaxed'],
      ['readonly', 'relaxed'],
      ['readwrite', 'relaxed'],
    ])
  })

  test('by somebody else is given as bytes', async () => {
    const store = createStore()
    await store.get('x')
    const table = database?.transaction('bytes', 'readwrite').objectStore('bytes')
    for (const [key, value] of Object.entries({ buffer: Uint8Array.of(7, 8).buffer, text: 'tübe', plain: { a: 1 } }))
      table?.put(value, key)
    expect(await store.get('buffer')).toEqual(Uint8Array.of(7, 8))
    expect(new TextDecoder().decode((await store.get('text')) ?? undefined)).toBe('tübe')
    expect(new TextDecoder().decode((await store.get('plain')) ?? undefined)).toBe('{"a":1}')
  })
})

describe('a database that cannot be opened is a fault', () => {
  test('where the browser has none, or throws when it is asked for it; and it is asked again the next time', async () => {
    const answers: (() => globalThis.IDBFactory | undefined)[] = [
      () => undefined,
      () => {
        throw new Error('Not in this window.')
      },
      () => {
        // Whatever is thrown, as a browser may.
        throw Object.assign(Object.create(null) as Error, {})
      },
    ]
    const store = createStore({ factory: () => (answers.shift() ?? watched)() })
    await expect(store.get('a')).rejects.toMatchObject({ kind: 'missing', message: 'missing' })
    await expect(store.get('a')).rejects.toMatchObject({ kind: 'missing', message: 'Not in this window.' })
    await expect(store.get('a')).rejects.toMatchObject({ kind: 'missing', message: 'missing' })
    expect(await store.get('a')).toBeNull()
  })

  test('where it is of a later version, which is told', async () => {
    await byHand(2, () => undefined)
    const store = createStore()
    await expect(store.get('a')).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringMatching(/^VersionError: ./) as string,
    })
    await done(factory.deleteDatabase('coterie'))
    expect(await store.get('a')).toBeNull()
  })

  test('where it is none that was made here', async () => {
    await byHand(1, () => undefined)
    const store = createStore()
    const fault = await store.get('a').catch((error: unknown) => error)
    expect(fault).toMatchObject({ kind: 'refused' })
    expect((fault as Error).message).not.toBe('refused')
  })
})

describe('what breaks off', () => {
  /** Lets the next transaction end so. */
  function abortNext(error: DOMException | null): void {
    if (database === null) throw new Error('Nothing was opened.')
    const before = database.transaction.bind(database)
    vi.spyOn(database, 'transaction').mockImplementationOnce((...args) => {
      const transaction = before(...args)
      Object.defineProperty(transaction, 'error', { get: () => error, set: () => undefined })
      queueMicrotask(() => {
        transaction.abort()
      })
      return transaction
    })
  }

  test.each([
    [new DOMException('No room.', 'QuotaExceededError'), 'full', 'QuotaExceededError: No room.'],
    [new DOMException('It broke.', 'UnknownError'), 'refused', 'UnknownError: It broke.'],
    [null, 'refused', 'refused'],
  ])('with %s is a fault, and nothing of it stays', async (error, kind, message) => {
    const store = createStore()
    await store.put('a', Uint8Array.of(1), 'relaxed')
    abortNext(error)
    await expect(store.put('a', Uint8Array.of(2), 'relaxed')).rejects.toMatchObject({ kind, message })
    expect(await store.get('a')).toEqual(Uint8Array.of(1))
  })

  test('since the database was closed is a fault once, and then it is opened anew', async () => {
    const store = createStore()
    await store.put('a', Uint8Array.of(1), 'relaxed')
    database?.close()
    await expect(store.get('a')).rejects.toMatchObject({ kind: 'refused' })
    expect(await store.get('a')).toEqual(Uint8Array.of(1))
    expect(opened).toBe(2)
  })

  test('is none where the browser says that it closes the database: it is opened anew at once', async () => {
    const store = createStore()
    await store.put('a', Uint8Array.of(1), 'relaxed')
    database?.onclose?.(new Event('close'))
    expect(await store.get('a')).toEqual(Uint8Array.of(1))
    expect(opened).toBe(2)
  })

  test('is none where another page wants the database for itself: it is given up, and opened anew when it is needed', async () => {
    const store = createStore()
    await store.put('a', Uint8Array.of(1), 'relaxed')
    await done(factory.deleteDatabase('coterie'))
    expect(await store.get('a')).toBeNull()
    await store.put('a', Uint8Array.of(2), 'relaxed')
    expect(await store.get('a')).toEqual(Uint8Array.of(2))
  })
})

describe('a request', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })

  test('that never settles is a fault at the deadline, and the next one opens the database anew', async () => {
    const silent = { open: () => ({}) } as unknown as globalThis.IDBFactory
    const store = createStore({ factory: () => (opened === 0 ? ((opened = 1), silent) : watched()) })
    let told: unknown = 'nothing'
    void store.put('a', Uint8Array.of(1), 'strict').catch((error: unknown) => (told = error))
    await vi.advanceTimersByTimeAsync(DEADLINE - 1)
    expect(told).toBe('nothing')
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toMatchObject({ kind: 'stuck' })
    expect(await store.get('a')).toBeNull()
    expect(opened).toBe(2)
  })

  test('that was answered is not waited for any more', async () => {
    const store = createStore()
    await store.put('a', Uint8Array.of(1), 'relaxed')
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(2 * DEADLINE)
    expect(await store.get('a')).toEqual(Uint8Array.of(1))
    expect(opened).toBe(1)
  })

  test('that is answered with nothing lists nothing', async () => {
    const transaction = {
      objectStore: () => ({ getAllKeys: () => ({ result: undefined }) }),
      oncomplete: () => undefined,
    }
    const request = { result: { transaction: () => transaction }, onsuccess: () => undefined }
    const store = createStore({ factory: () => ({ open: () => request }) as unknown as globalThis.IDBFactory })
    const listed = store.keys('p/')
    request.onsuccess()
    await vi.advanceTimersByTimeAsync(0)
    transaction.oncomplete()
    expect(await listed).toEqual([])
  })
})

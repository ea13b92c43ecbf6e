import { StoreFault, type Durability, type KeyValueStore } from './store'

const TABLE = 'bytes'
/** The name of the page's database. */
export const DATABASE = 'coterie'

/** An error of the browser's as a fault. */
function tell(error: DOMException | null): StoreFault {
  const kind = error?.name === 'QuotaExceededError' ? 'full' : 'refused'
  return new StoreFault(kind, error === null ? '' : `${error.name}: ${error.message}`)
}

/** What stands in the database as bytes; whatever else somebody put there is given as its text. */
function asBytes(value: unknown): Uint8Array | null {
  if (value === undefined) return null
  if (value instanceof Uint8Array) return value
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
}

export type IndexedDbOptions = {
  /** The browser's own; a browser may refuse it altogether, by throwing too. */
  readonly factory: () => IDBFactory | undefined
  /** How long one request may take, ms: one that never settles is a fault. */
  readonly deadline: number
  readonly database?: string
}

/** A store in the browser's database. It is opened when it is first used, and anew after it was closed or got stuck. */
export function createIndexedDbStore({ factory, deadline, database = DATABASE }: IndexedDbOptions): KeyValueStore {
  let opening: Promise<IDBDatabase> | null = null

  /** Settles as the work does, but no later than the deadline. */
  function within<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        opening = null
        reject(new StoreFault('stuck'))
      }, deadline)
      void work.then(resolve, reject).finally(() => {
        clearTimeout(timer)
      })
    })
  }

  function open(): Promise<IDBDatabase> {
    const mine = new Promise<IDBDatabase>((resolve, reject) => {
      let there: IDBFactory | undefined
      try {
        there = factory()
      } catch (error) {
        reject(new StoreFault('missing', error instanceof Error ? error.message : ''))
        return
      }
      if (there === undefined) {
        reject(new StoreFault('missing'))
        return
      }
      const request = there.open(database, 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore(TABLE)
      }
      request.onerror = () => {
        reject(new StoreFault('missing', tell(request.error).message))
      }
      request.onsuccess = () => {
        const opened = request.result
        const forget = (): void => {
          opened.close()
          if (opening === mine) opening = null
        }
        opened.onversionchange = forget
        opened.onclose = forget
        resolve(opened)
      }
    })
    mine.catch(() => {
      if (opening === mine) opening = null
    })
    return mine
  }

  /** One transaction; resolves with what `ask` asks for, once the transaction is complete. */
  async function transact<Result>(
    mode: IDBTransactionMode,
    durability: Durability,
    ask: (table: IDBObjectStore) => IDBRequest<Result> | null,
  ): Promise<Result | undefined> {
    opening ??= open()
    const opened = await opening
    return new Promise((resolve, reject) => {
      let transaction: IDBTransaction
      try {
        transaction = opened.transaction(TABLE, mode, { durability })
      } catch (error) {
        // The database was closed or is not the one that was made here.
        opening = null
        reject(new StoreFault('refused', error instanceof Error ? error.message : ''))
        return
      }
      transaction.onabort = () => {
        reject(tell(transaction.error))
      }
      const request = ask(transaction.objectStore(TABLE))
      transaction.oncomplete = () => {
        resolve(request?.result)
      }
      // What makes room fail may do so only at the end; then the transaction is not complete.
      transaction.onerror = () => undefined
    })
  }

  return {
    get: async (key) => asBytes(await within(transact<unknown>('readonly', 'relaxed', (table) => table.get(key)))),
    async put(key, bytes, durability) {
      await within(transact('readwrite', durability, (table) => table.put(bytes, key)))
    },
    async remove(keys) {
      await within(
        transact('readwrite', 'relaxed', (table) => {
          for (const key of keys) table.delete(key)
          return null
        }),
      )
    },
    keys: async (prefix) => {
      const range = (): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const found = await within(transact<IDBValidKey[]>('readonly', 'relaxed', (table) => table.getAllKeys(range())))
      return (found ?? []).map(String)
    },
  }
}

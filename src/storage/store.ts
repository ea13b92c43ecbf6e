/**
 * What can go wrong with a store. `missing`: there is none. `full`: no room is left. `refused`: it broke off, or said no.
 * `stuck`: it never answered. `altered`: what was read back is not what was written. `taken`: another page wrote there.
 */
export type FaultKind = 'missing' | 'full' | 'refused' | 'stuck' | 'altered' | 'taken'

/** An outside failure of a store. */
export class StoreFault extends Error {
  readonly kind: FaultKind
  constructor(kind: FaultKind, message = '') {
    super(message === '' ? kind : message)
    this.name = 'StoreFault'
    this.kind = kind
  }
}

/** Any error as a fault. */
export const faultOf = (error: unknown): StoreFault =>
  error instanceof StoreFault
    ? error
    : new StoreFault('refused', error instanceof Error ? error.message : String(error))

/** `strict`: settled only once the bytes are on the disk, as far as the browser can tell. */
export type Durability = 'strict' | 'relaxed'

/**
 * A small store of bytes by key, outside of the page's memory. Everything may be rejected with a StoreFault; what was rejected
 * may still have happened, or happen later, but in the order in which it was asked for.
 */
export type KeyValueStore = {
  /** Null where there is nothing. */
  readonly get: (key: string) => Promise<Uint8Array | null>
  readonly put: (key: string, bytes: Uint8Array, durability: Durability) => Promise<void>
  readonly remove: (keys: readonly string[]) => Promise<void>
  /** All keys that begin so, in ascending order. */
  readonly keys: (prefix: string) => Promise<readonly string[]>
}

export const isSameBytes = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a !== null && a.length === b.length && a.every((byte, at) => byte === b[at])

/** Writes, reads back and compares: only then is it kept. Throws the fault `altered` where it is not what was written. */
export async function putSurely(
  store: KeyValueStore,
  key: string,
  bytes: Uint8Array,
  durability: Durability,
): Promise<void> {
  await store.put(key, bytes, durability)
  if (!isSameBytes(await store.get(key), bytes)) throw new StoreFault('altered')
}

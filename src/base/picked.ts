/** Ids in a fixed order, each with its place: what sets of them are picked from. */
export type Universe<Id> = { readonly ids: readonly Id[]; readonly placeOf: ReadonlyMap<Id, number> }

/** Every id once, at its first place. Time linear in the ids. */
export function makeUniverse<Id>(ids: readonly Id[]): Universe<Id> {
  const placeOf = new Map<Id, number>()
  for (const [place, id] of ids.entries()) if (!placeOf.has(id)) placeOf.set(id, place)
  return { ids, placeOf }
}

/**
 * Some ids of a universe, as one byte for each place of it: made in a pass over bytes, without a set's cost for every id.
 * Iterates in the order of the universe.
 */
export class Picked<Id> implements ReadonlySet<Id> {
  readonly size: number
  private readonly universe: Universe<Id>
  private readonly flags: Uint8Array

  /** `flags[place]` is 1 for what is picked, else 0; they are kept, not copied. */
  constructor(universe: Universe<Id>, flags: Uint8Array) {
    this.universe = universe
    this.flags = flags
    let size = 0
    for (const flag of flags) size += flag
    this.size = size
  }

  has(id: Id): boolean {
    const place = this.universe.placeOf.get(id)
    return place !== undefined && this.flags[place] === 1
  }

  forEach(call: (id: Id, again: Id, set: ReadonlySet<Id>) => void): void {
    for (const id of this) call(id, id, this)
  }

  *[Symbol.iterator](): SetIterator<Id> {
    const { ids } = this.universe
    for (let place = 0; place < ids.length; place++) if (this.flags[place] === 1) yield ids[place] as Id
    return undefined
  }

  keys(): SetIterator<Id> {
    return this[Symbol.iterator]()
  }

  values(): SetIterator<Id> {
    return this[Symbol.iterator]()
  }

  *entries(): SetIterator<[Id, Id]> {
    for (const id of this) yield [id, id]
    return undefined
  }
}

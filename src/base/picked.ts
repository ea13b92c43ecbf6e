import { eachInSteps, finish, type Steps } from './in-steps'

/** Ids in a fixed order, each with its place: what sets of them are picked from. */
export type Universe<Id> = {
  readonly ids: readonly Id[]
  readonly placeOf: ReadonlyMap<Id, number>
  /** Makes the places with pauses; until it is done, whoever asks for one makes them without. */
  readonly makePlaces: () => Steps<void>
}

/**
 * Every id once, at its first place. Time linear in the ids, when the first place is asked for: many a universe is only walked,
 * and a map of half a million ids takes a tenth of a second to make.
 */
export function makeUniverse<Id>(ids: readonly Id[]): Universe<Id> {
  let places: Map<Id, number> | null = null
  function* makePlaces(): Steps<void> {
    if (places !== null) return
    const made = new Map<Id, number>()
    const last = ids.length - 1
    // From the last, so that the first of two is the one that stays.
    yield* eachInSteps(ids.length, (at) => void made.set(ids[last - at] as Id, last - at))
    places ??= made
  }
  return {
    ids,
    get placeOf() {
      if (places === null) finish(makePlaces())
      return places ?? new Map<Id, number>()
    },
    makePlaces,
  }
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
    for (let place = 0; place < flags.length; place++) size += flags[place] ?? 0
    this.size = size
  }

  has(id: Id): boolean {
    const place = this.universe.placeOf.get(id)
    return place !== undefined && this.flags[place] === 1
  }

  /** Whether what stands at a place of the universe is picked: asked so, nothing is looked up. */
  hasPlace(place: number): boolean {
    return this.flags[place] === 1
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

/**
 * A list whose entries are made one at a time, anew whenever it is walked through, so that a large one is never held
 * whole. `JSON.stringify` prints it as the list that it is.
 */
export class LazyList<Entry> implements Iterable<Entry> {
  private readonly walk: () => Iterator<Entry>

  private constructor(walk: () => Iterator<Entry>) {
    this.walk = walk
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.walk()
  }

  /** The list of what `describe` makes of each item. */
  static of<Item, Entry>(items: Iterable<Item>, describe: (item: Item, index: number) => Entry): LazyList<Entry> {
    return new LazyList(function* () {
      let index = 0
      for (const item of items) yield describe(item, index++)
    })
  }

  map<Other>(describe: (entry: Entry, index: number) => Other): LazyList<Other> {
    return LazyList.of(this, describe)
  }

  filter(isWanted: (entry: Entry) => boolean): LazyList<Entry> {
    const { walk } = this
    return new LazyList(function* () {
      for (const entry of { [Symbol.iterator]: walk }) if (isWanted(entry)) yield entry
    })
  }

  toJSON(): readonly Entry[] {
    return [...this]
  }
}

/** Which items have which keys. */
export type SharedKeys = {
  /** `key` is an unsigned number of 32 bits. Items come in ascending order. */
  readonly add: (key: number, item: number) => void
  /** Visits the items of every key that two or more have, each once, ascending; the keys come ascending too. */
  readonly visit: (found: (items: readonly number[]) => void) => void
}

const HALF = 0x10000

type Entries = { readonly keys: Uint32Array; readonly items: Uint32Array }

/** Orders entries by one half of their keys; those with equal halves stay in their order (counting sort). */
function sortByHalf({ keys, items }: Entries, shift: number): Entries {
  const starts = new Uint32Array(HALF + 1)
  for (const key of keys) {
    const digit = ((key >>> shift) & (HALF - 1)) + 1
    starts[digit] = (starts[digit] ?? 0) + 1
  }
  for (let digit = 1; digit <= HALF; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0)
  const sorted = { keys: new Uint32Array(keys.length), items: new Uint32Array(keys.length) }
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    const digit = (key >>> shift) & (HALF - 1)
    const to = starts[digit] ?? 0
    starts[digit] = to + 1
    sorted.keys[to] = key
    sorted.items[to] = items[at] ?? 0
  }
  return sorted
}

/**
 * Gathers items by key in flat arrays: most keys are one item's alone, for which a list each would be waste. Linear; 8
 * bytes an entry, and as much again while it is sorted.
 */
export function gatherSharedKeys(): SharedKeys {
  let entries: Entries = { keys: new Uint32Array(1024), items: new Uint32Array(1024) }
  let count = 0
  const grow = (): void => {
    const [keys, items] = [new Uint32Array(count * 2), new Uint32Array(count * 2)]
    keys.set(entries.keys)
    items.set(entries.items)
    entries = { keys, items }
  }
  return {
    add: (key, item) => {
      if (count === entries.keys.length) grow()
      entries.keys[count] = key
      entries.items[count] = item
      count += 1
    },
    visit: (found) => {
      const used = { keys: entries.keys.subarray(0, count), items: entries.items.subarray(0, count) }
      const { keys, items } = sortByHalf(sortByHalf(used, 0), 16)
      for (let from = 0; from < count;) {
        let until = from + 1
        while (until < count && keys[until] === keys[from]) until += 1
        if (until > from + 1) {
          const own: number[] = []
          for (let at = from; at < until; at++) {
            const item = items[at] ?? 0
            if (own.at(-1) !== item) own.push(item)
          }
          if (own.length > 1) found(own)
        }
        from = until
      }
    },
  }
}

/**
 * Puts items together that share a key, directly or by way of others: sets of indices, each ascending, in the order of
 * their first. Near-linear in the keys (union-find with path halving).
 */
export function connectItems<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<string>): number[][] {
  const parent = items.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = up
    }
    return at
  }
  const firstOf = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const [one, other] = [find(firstOf.get(key) ?? index), find(index)]
      // The first stays the root, so that sets come out in the order of their first items.
      if (one < other) parent[other] = one
      else parent[one] = other
      if (!firstOf.has(key)) firstOf.set(key, index)
    }
  }
  const sets = new Map<number, number[]>()
  for (const index of items.keys()) {
    const root = find(index)
    const members = sets.get(root)
    if (members === undefined) sets.set(root, [index])
    else members.push(index)
  }
  return [...sets.values()]
}

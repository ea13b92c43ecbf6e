/** Things that are joined into sets, while some pairs must stay apart. */
export type SeparatedSets = {
  readonly keepApart: (one: string, other: string) => void
  /**
   * Joins all of them, or none: gives null where they are one set now, else two that must stay apart.
   */
  readonly join: (items: readonly string[]) => readonly [string, string] | null
  readonly areJoined: (one: string, other: string) => boolean
}

/**
 * Starts with everything alone and nothing kept apart. Keeping apart what is joined already does nothing. Cost: every
 * thing changes sets at most log2(n) times, with the pairs that keep it apart.
 */
export function startSets(): SeparatedSets {
  type Members = { readonly items: string[]; readonly foes: Set<Members> }
  const setOf = new Map<string, Members>()
  const find = (item: string): Members => {
    const known = setOf.get(item)
    if (known !== undefined) return known
    const alone: Members = { items: [item], foes: new Set() }
    setOf.set(item, alone)
    return alone
  }
  const merge = (a: Members, b: Members): void => {
    const [large, small] = a.items.length >= b.items.length ? [a, b] : [b, a]
    for (const item of small.items) {
      setOf.set(item, large)
      large.items.push(item)
    }
    for (const foe of small.foes) {
      foe.foes.delete(small)
      foe.foes.add(large)
      large.foes.add(foe)
    }
  }
  return {
    keepApart: (one, other) => {
      const [a, b] = [find(one), find(other)]
      if (a === b) return
      a.foes.add(b)
      b.foes.add(a)
    },
    join: (items) => {
      const firstOf = new Map<Members, string>()
      for (const item of items) if (!firstOf.has(find(item))) firstOf.set(find(item), item)
      for (const [members, item] of firstOf)
        for (const foe of members.foes) {
          const other = firstOf.get(foe)
          if (other !== undefined) return [item, other]
        }
      const [first] = items
      if (first !== undefined) for (const item of items) if (find(item) !== find(first)) merge(find(first), find(item))
      return null
    },
    areJoined: (one, other) => find(one) === find(other),
  }
}

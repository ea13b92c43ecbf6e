type Entry<Args, Result> = { readonly args: Args; readonly result: Result }

const isHeld = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Holds an entry for as long as each of its arguments that is an object is held by somebody else. */
function holdWeakly<Args extends readonly unknown[], Result>(entry: Entry<Args, Result>): unknown {
  let held: unknown = entry
  for (let at = entry.args.length - 1; at >= 0; at--) {
    const arg = entry.args[at]
    if (isHeld(arg)) held = new WeakMap([[arg, held]])
  }
  return held
}

/** The entry for these arguments; undefined where it is of others, or gone. */
function findHeld<Args extends readonly unknown[], Result>(held: unknown, args: Args): Entry<Args, Result> | undefined {
  let found = held
  for (const arg of args)
    if (isHeld(arg)) {
      if (!(found instanceof WeakMap)) return undefined
      found = found.get(arg)
    }
  if (!isHeld(found) || found instanceof WeakMap) return undefined
  const entry = found as Entry<Args, Result>
  const isSame = entry.args.length === args.length && args.every((arg, at) => Object.is(arg, entry.args[at]))
  return isSame ? entry : undefined
}

/**
 * Remembers the last result of a pure function of one or more arguments, compared by identity.
 * One entry is enough for a store's selectors: the state before the last one is never asked for again. What nobody else holds any
 * more is not kept for it: one map of a hundred thousand papers that each of fifty functions saw last would fill the memory.
 */
export function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let held: unknown = null
  return (...args) => {
    const known = findHeld<Args, Result>(held, args)
    if (known) return known.result
    const entry = { args, result: compute(...args) }
    held = holdWeakly(entry)
    return entry.result
  }
}

/** The same, with the last result for each first argument, which is not kept from being forgotten. */
export function memoizeLastOf<First extends object, Rest extends readonly unknown[], Result>(
  compute: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const lasts = new WeakMap<First, (...rest: Rest) => Result>()
  return (first, ...rest) => {
    let last = lasts.get(first)
    if (last === undefined) {
      last = memoizeLast((...args: Rest) => compute(first, ...args))
      lasts.set(first, last)
    }
    return last(...rest)
  }
}

/**
 * Remembers the last result of a pure function of one or more arguments, compared by identity.
 * One entry is enough for a store's selectors: the state before the last one is never asked for again.
 */
export function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null
  return (...args) => {
    if (last && last.args.length === args.length && args.every((arg, index) => Object.is(arg, last?.args[index])))
      return last.result
    last = { args, result: compute(...args) }
    return last.result
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

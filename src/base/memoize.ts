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

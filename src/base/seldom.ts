/** Hands things on at most once in so many ms: the first at once, and of those that come meanwhile the last. */
export function seldom<Value>(
  tell: (value: Value) => void,
  gap: number,
): { readonly tell: (value: Value) => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: { readonly value: Value } | null = null
  const pass = (value: Value): void => {
    tell(value)
    timer = setTimeout(() => {
      timer = null
      const next = waiting
      waiting = null
      if (next !== null) pass(next.value)
    }, gap)
  }
  return {
    tell(value) {
      if (timer === null) pass(value)
      else waiting = { value }
    },
    /** What still waits is not told any more. */
    end() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
    },
  }
}

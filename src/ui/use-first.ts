import { useState } from 'react'

/** So many are shown at once, and so many more at each press: a page stands still over tens of thousands. */
const FIRST = 200
const MORE = 1000

/** A long list from its start: what of it is shown, how many the next press adds, and the press. */
export function useFirst<Item>(items: readonly Item[]): {
  readonly shown: readonly Item[]
  readonly next: number
  readonly showNext: () => void
} {
  const [most, setMost] = useState(FIRST)
  return {
    shown: items.length > most ? items.slice(0, most) : items,
    next: Math.max(0, Math.min(MORE, items.length - most)),
    showNext: () => setMost(most + MORE),
  }
}

import { byText } from '../base/order'
import type { Decision } from './decisions'

/** What a person decided about records: keys that are one paper, and pairs of keys that are not. */
export type PaperDecisions = {
  /** Sorted; each holds two keys or more. */
  readonly joined: readonly (readonly string[])[]
  /** Every key with those from which it must stay apart. */
  readonly parted: ReadonlyMap<string, ReadonlySet<string>>
}

/** Keys that decisions name, sorted and each once; ids of papers beside them say nothing about records. */
const keysOf = ({ about }: Decision): string[] =>
  [...new Set(about.filter((name) => name.startsWith('record:')))].sort(byText)

/**
 * Reads what decisions say about records. Of several about the same records the last one counts; decisions about different ones may
 * stand in any order. Of three records or more, “not the same” holds between any two.
 */
export function readPaperDecisions(decisions: readonly Decision[]): PaperDecisions {
  const latest = new Map<string, { readonly keys: readonly string[]; readonly accepted: boolean }>()
  for (const decision of decisions) {
    const keys = keysOf(decision)
    if (decision.kind !== 'same-paper' || keys.length < 2) continue
    latest.set(keys.join('\n'), { keys, accepted: decision.verdict === 'accepted' })
  }
  const joined: (readonly string[])[] = []
  const parted = new Map<string, Set<string>>()
  for (const [, { keys, accepted }] of [...latest].sort(([a], [b]) => byText(a, b))) {
    if (accepted) joined.push(keys)
    else
      for (const key of keys) {
        const others = parted.get(key) ?? new Set()
        for (const other of keys) if (other !== key) others.add(other)
        parted.set(key, others)
      }
  }
  return { joined, parted }
}

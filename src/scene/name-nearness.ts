import type { WordIndex } from './word-index'

/** The words of a query in order: the place of each, or −1, and of those that begin with it. */
export type Query = { readonly exact: Int32Array; readonly from: Int32Array; readonly to: Int32Array }

/**
 * 3: a whole name; 2: the beginning of a name, or whole words of one; 1: every word of the query begins a word of a name;
 * 0: less. Asked for every entry that holds the words, and so without a list or an object.
 */
export function nearness({ namesOf, nameEnds, nameWords }: WordIndex, entry: number, query: Query): number {
  let nearest = 0
  const lastName = namesOf[entry + 1] as number
  for (let name = namesOf[entry] as number; name < lastName; name++) {
    const first = name === 0 ? 0 : (nameEnds[name - 1] as number)
    const near = nearnessOfName(nameWords, first, nameEnds[name] as number, query, nearest)
    if (near === 3) return 3
    if (near > nearest) nearest = near
  }
  return nearest
}

/** The entries of which a name is the query, word for word: of those of its rarest word the ones with a name as long. */
export function findWholes(
  { namesOf, nameEnds, nameWords, entriesOf, entries }: WordIndex,
  { exact }: Query,
): Set<number> {
  const wholes = new Set<number>()
  const frequency = (word: number): number => (entriesOf[word + 1] as number) - (entriesOf[word] as number)
  let rarest = exact[0] as number
  for (const word of exact) {
    if (word < 0) return wholes
    if (frequency(word) < frequency(rarest)) rarest = word
  }
  const behind = entriesOf[rarest + 1] as number
  for (let at = entriesOf[rarest] as number; at < behind; at++) {
    const entry = entries[at] as number
    const lastName = namesOf[entry + 1] as number
    for (let name = namesOf[entry] as number; name < lastName; name++) {
      const first = name === 0 ? 0 : (nameEnds[name - 1] as number)
      if ((nameEnds[name] as number) - first !== exact.length) continue
      let same = 0
      while (same < exact.length && nameWords[first + same] === exact[same]) same++
      if (same === exact.length) wholes.add(entry)
    }
  }
  return wholes
}

/** True where a name begins with the first word of the query: without it the query, not of whole words, is no nearer than 1. */
export function mayBegin(
  { namesOf, nameEnds, nameWords }: WordIndex,
  entry: number,
  { exact, from, to }: Query,
): boolean {
  const lastName = namesOf[entry + 1] as number
  const [own, low, high] = [exact[0] as number, from[0] as number, to[0] as number]
  for (let name = namesOf[entry] as number; name < lastName; name++) {
    const word = nameWords[name === 0 ? 0 : (nameEnds[name - 1] as number)] as number
    if (word === own || (exact.length === 1 && word >= low && word < high)) return true
  }
  return false
}

/** The same as `nearness` for one name, the words from `first` up to but not `behind`; where it is not more than `least`, as much or less. */
function nearnessOfName(
  words: Int32Array,
  first: number,
  behind: number,
  { exact, from, to }: Query,
  least: number,
): number {
  const length = exact.length
  // How many words of the query, from the first on, are the name's own first words.
  let same = 0
  while (same < length && first + same < behind && words[first + same] === exact[same]) same++
  if (same === length && first + same === behind) return 3
  // Only the last word of a query may be unfinished.
  const next = words[first + same] as number
  const isBegun =
    same === length - 1 && first + same < behind && next >= (from[same] as number) && next < (to[same] as number)
  if (same === length || isBegun) return 2
  let holds = 2
  for (let at = same; at < length && holds > least; at++) {
    const own = exact[at] as number
    const low = from[at] as number
    const high = to[at] as number
    let here = 0
    for (let place = first; place < behind; place++) {
      const word = words[place] as number
      if (word === own) {
        here = 2
        break
      }
      if (word >= low && word < high) here = 1
    }
    if (here < holds) holds = here
  }
  return holds
}

import { foldText, foldedWords } from '../base/fold'

/** The words of each listed name, folded; empty names are left out. */
export type NameList = readonly (readonly string[])[]

/** How far two author lists agree. */
export type ListLikeness = {
  /** Names that the two share. */
  readonly equal: number
  /** Names of which only the family name agrees; such a one counts half. */
  readonly family: number
  /** `equal + family / 2`. */
  readonly shared: number
  /** Names of the shorter and of the longer list. */
  readonly fewer: number
  readonly more: number
}

/** Longer lists are compared by their family names alone, which takes time in proportion to their length. */
const LONGEST = 60

/** A name of marks only is compared by its marks. */
function readWords(name: string): string[] {
  const words = foldedWords(name)
  return words.length > 0
    ? words
    : foldText(name)
        .split(' ')
        .filter((word) => word !== '')
}

/** Prepares an author list. */
export const shapeNames = (authors: readonly string[]): NameList =>
  authors.map(readWords).filter((words) => words.length > 0)

/** Whether two words may stand for one name: equal, an initial, or a short form (“Tim”, “Timothy”). */
function mayBeOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && (short.length === 1 || short.length === long.length || short.length > 2)
}

const isNearly = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return Math.max(a.length, b.length) - start - end <= 1
}

/**
 * Compares two names as sets of words, so that neither order (“Family, Given”) nor middle names count: 1 where a whole
 * word is equal and every other word of the shorter name may stand for one of the longer; 0.5 where only a family name
 * agrees (equal, or but for one letter); else 0.
 */
export function compareNames(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const left = [...long]
  let anchored = false
  let all = true
  for (const word of [...short].sort((one, other) => other.length - one.length)) {
    const equal = left.indexOf(word)
    const at = equal >= 0 ? equal : left.findIndex((other) => mayBeOne(word, other))
    if (at < 0) all = false
    else {
      if (equal >= 0 && word.length > 1) anchored = true
      left.splice(at, 1)
    }
  }
  if (anchored && all) return 1
  const [one, other] = [a.at(-1) ?? '', b.at(-1) ?? '']
  if (one.length > 1 && (one === other || isNearly(one, other))) return 0.5
  // “Garcia-Molina” that was broken into pieces, “Chen-Chuan K. Chang” beside “Kevin Chen-Chuan Chang”.
  return a.join('') === b.join('') ? 1 : 0
}

function compareLongLists(a: NameList, b: NameList): ListLikeness {
  const [one, other] = [a, b].map((list) => new Set(list.map((words) => words.at(-1) ?? '')))
  const [fewer, more] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  let equal = 0
  for (const name of one ?? []) if (other?.has(name) === true) equal += 1
  return { equal, family: 0, shared: equal, fewer, more }
}

/** Pairs the names of two lists, each with the best that is left. Quadratic in lists of at most 60 names, linear in longer ones. */
export function compareNameLists(a: NameList, b: NameList): ListLikeness {
  if (Math.max(a.length, b.length) > LONGEST) return compareLongLists(a, b)
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const open = new Set(long.keys())
  let equal = 0
  let family = 0
  const waiting: (readonly string[])[] = []
  for (const name of short) {
    let found = -1
    for (const at of open) {
      if (compareNames(name, long[at] ?? []) < 1) continue
      found = at
      break
    }
    if (found < 0) waiting.push(name)
    else {
      open.delete(found)
      equal += 1
    }
  }
  for (const name of waiting) {
    for (const at of open) {
      if (compareNames(name, long[at] ?? []) === 0) continue
      open.delete(at)
      family += 1
      break
    }
  }
  return { equal, family, shared: equal + family / 2, fewer: short.length, more: long.length }
}

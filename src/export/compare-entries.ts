import * as v from 'valibot'
import { byText } from '../base/order'
import type { Difference } from '../records/project-comparison'
import { LazyList } from './lazy-list'
import { savedFilesWords } from '../words/saved-files'

/** How many examples a difference names. */
const EXAMPLES = 5

/** An entry of a stored list, which nobody has checked. */
export type Fields = Readonly<Record<string, unknown>>
const Entry = v.record(v.string(), v.unknown())

/** The entries of a list, be it stored or described while one walks through it; null of all else. */
const listOf = (value: unknown): readonly unknown[] | null =>
  Array.isArray(value) ? value : value instanceof LazyList ? value.toJSON() : null
/** A value as an entry; an empty one where it is none. */
export const readEntry = (value: unknown): Fields => {
  const read = v.safeParse(Entry, value)
  return read.success ? read.output : {}
}
/** A list's entries; none where it is no list. */
export const readEntries = (value: unknown): readonly Fields[] => listOf(value)?.map(readEntry) ?? []

/** A value as a text that is equal exactly where the values are, whatever the order of their keys. */
export function printSame(value: unknown): string {
  const list = listOf(value)
  if (list !== null) return `[${list.map(printSame).join(',')}]`
  if (value === undefined) return 'nothing'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => byText(a, b))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${printSame(entry)}`).join(',')}}`
}

/** Whether two values are equal, whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean => a === b || printSame(a) === printSame(b)
/** A value as a text; empty where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
/** A figure to a thousandth. */
export const figure = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : 'nothing'

/** Things of one kind by their number. */
type Count = (number: number) => string

/** A part of an entry that may differ: its fields, and what is said of entries in which it does (“another weight”). */
type Aspect = {
  readonly fields: readonly string[]
  readonly has: string
  /** Whether it is told in a language, so that another language tells it otherwise. */
  readonly isTold?: true
  /** What is said of one entry beside its name, from the stored value to the one made now; left out: nothing. */
  readonly tell?: (stored: Fields, now: Fields) => string
}

/** How the entries of one kind are counted, known, called and compared. */
export type Kind = {
  readonly count: Count
  readonly key: (entry: Fields) => string
  readonly name: (entry: Fields) => string
  readonly aspects: readonly Aspect[]
  /** What differs in none of the aspects is said to be another in something else, but for these fields. */
  readonly aside?: readonly string[]
}

/** The same without what is told in a language, for results that were told in two. */
export const inFigures = ({ aspects, aside = [], ...kind }: Kind): Kind => ({
  ...kind,
  aspects: aspects.filter(({ isTold }) => isTold === undefined),
  aside: [...aside, ...aspects.flatMap(({ isTold, fields }) => (isTold === undefined ? [] : fields))],
})

const has = (number: number): string => savedFilesWords.have(number)

/** Compares two lists of entries by their keys. Cost: linear in the entries. */
export function compareEntries(
  kind: Kind,
  before: readonly Fields[],
  after: readonly Fields[],
  where: string,
): Difference[] {
  const { count, key, name, aspects, aside = [] } = kind
  const [old, fresh] = [
    new Map(before.map((entry) => [key(entry), entry])),
    new Map(after.map((entry) => [key(entry), entry])),
  ]
  const gone = [...old].filter(([id]) => !fresh.has(id)).map(([, entry]) => name(entry))
  const come = [...fresh].filter(([id]) => !old.has(id)).map(([, entry]) => name(entry))
  const differences: Difference[] = []
  const say = (text: string, examples: readonly string[]): void => {
    if (examples.length > 0) differences.push({ text, examples: examples.slice(0, EXAMPLES) })
  }
  const stands = (number: number): string => savedFilesWords.are(number)
  say(savedFilesWords.inTheFileAndNot(count(gone.length), where, stands(gone.length)), gone)
  say(savedFilesWords.onTheMapMadeNow(count(come.length), where, stands(come.length)), come)
  const known = new Set([...aside, ...aspects.flatMap(({ fields }) => fields)])
  const told = aspects.map((): string[] => [])
  const others: string[] = []
  for (const [id, now] of fresh) {
    const stored = old.get(id)
    if (stored === undefined || same(stored, now)) continue
    let explained = false
    for (const [index, { fields, tell }] of aspects.entries()) {
      if (fields.every((field) => same(stored[field], now[field]))) continue
      explained = true
      const change = tell?.(stored, now) ?? ''
      told[index]?.push(change === '' ? name(now) : `${name(now)}: ${change}`)
    }
    if (explained) continue
    // A field that the file leaves out was not known to the program that saved it.
    const fields = Object.keys(now).filter((field) => !known.has(field) && stored[field] !== undefined)
    const [other] = fields.filter((field) => !same(stored[field], now[field]))
    if (other !== undefined) others.push(`${name(now)}: ${other}`)
  }
  for (const [index, examples] of told.entries())
    say(
      savedFilesWords.hasOrHave(count(examples.length) + where, has(examples.length), aspects[index]?.has ?? ''),
      examples,
    )
  say(savedFilesWords.somethingElseThatIsNot(count(others.length), where, has(others.length)), others)
  return differences
}

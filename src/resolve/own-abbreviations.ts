import { countCapitals, type Mention } from './phrase-index'
import type { Word } from './words'

/** An abbreviation in brackets right behind a phrase. */
const IN_BRACKETS = /^\s{0,2}\(\s?([\p{L}\p{N}]{2,12})\s?[),;:]/u

/** The longest stretch in which `IN_BRACKETS` can match, UTF-16 units. */
const REACH = 24

const asSingular = (name: string): string => (/\p{Lu}s$/u.test(name) ? name.slice(0, -1) : name)

/** Whether the letters of an abbreviation stand in a phrase in their order, the first one at its beginning. */
function abbreviates(short: string, phrase: string): boolean {
  const letters = short.toLowerCase()
  const long = phrase.toLowerCase()
  if (countCapitals(short) < 2 || letters[0] !== long[0]) return false
  let at = 0
  for (const letter of letters) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * The abbreviations that a text itself expands, by topic: “masked image modelling (MIM)” behind a mention of a topic.
 * An abbreviation has two capitals at least, begins as the phrase does and has its letters in the phrase's order; one
 * that is given two meanings means neither.
 */
export function findOwnAbbreviations<T>(
  text: string,
  mentions: ReadonlyMap<T, readonly Mention[]>,
): Map<string, readonly T[]> {
  const phraseOf = new Map<string, string>()
  const meant = new Map<string, T[]>()
  const unclear = new Set<string>()
  for (const [topic, own] of mentions) {
    for (const { start, end, role } of own) {
      const short = role === 'phrase' ? IN_BRACKETS.exec(text.slice(end, end + REACH))?.[1] : undefined
      if (short === undefined) continue
      const name = asSingular(short)
      const phrase = text.slice(start, end)
      if (!abbreviates(name, phrase)) continue
      const known = phraseOf.get(name)
      if (known !== undefined && known !== phrase.toLowerCase()) unclear.add(name)
      phraseOf.set(name, phrase.toLowerCase())
      const topics = meant.get(name) ?? []
      if (!topics.includes(topic)) topics.push(topic)
      meant.set(name, topics)
    }
  }
  for (const name of unclear) meant.delete(name)
  return meant
}

/** Where a text uses its own abbreviations, by topic, in order; the definitions themselves are left out. */
export function findAbbreviated<T>(
  text: string,
  words: readonly Word[],
  abbreviations: ReadonlyMap<string, readonly T[]>,
): Map<T, Mention[]> {
  const found = new Map<T, Mention[]>()
  if (abbreviations.size === 0) return found
  for (const { start, end } of words) {
    const topics = abbreviations.get(asSingular(text.slice(start, end)))
    if (topics === undefined || text[start - 1] === '(') continue
    for (const topic of topics) {
      const own = found.get(topic)
      if (own === undefined) found.set(topic, [{ start, end, role: 'abbreviation' }])
      else own.push({ start, end, role: 'abbreviation' })
    }
  }
  return found
}

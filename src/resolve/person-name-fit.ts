import { foldText } from '../base/fold'
import { parsePersonName } from './person-name'

/** A name made ready for comparison: all parts folded. */
export type ComparableName = {
  /** Letters only: “O'Brien” and “OBrien” are alike, and so are “Smith-Jones” and “Smith Jones”. */
  readonly family: string
  readonly particle: string
  /** Given names and initials in order, split at blanks and hyphens. */
  readonly given: readonly string[]
  /** The given names' letters without blanks and hyphens: “xiaoming” for “Xiao-Ming”. */
  readonly letters: string
  readonly suffix: string
  /** All words in the order of speaking, split at blanks and hyphens. */
  readonly words: readonly string[]
  /** The family name's own words: two for “García-Molina”. */
  readonly familyWords: readonly string[]
  /** Whether the first given name is written out. */
  readonly full: boolean
}

const onlyLetters = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Given names that are initials only, as “JA”, “J.A.” or “J.-A.”. */
const TOGETHER = /^(?:\p{Lu}\.?-?){1,3}$/u

/** A single letter, in a script whose letters are no words. */
const isInitial = (part: string): boolean =>
  [...part].length === 1 && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part)

function splitGiven(given: string): string[] {
  const words = given.split(/[\s-]+/u).filter((word) => word !== '')
  return words.flatMap((word) => {
    const letters = [...word.replace(/\./gu, '')]
    // In capitals and without a vowel, or with full stops, these are initials: “JA” is no name, “Jo” is.
    const initials = TOGETHER.test(word) && letters.length <= 3
    return (initials ? letters : [word]).map(onlyLetters).filter((part) => part !== '')
  })
}

const splitWords = (text: string): string[] => text.split(/[\s-]+/u).flatMap((word) => onlyLetters(word) || [])

/** Prepares a stated name for comparison. */
export function comparableName(stated: string): ComparableName {
  const { given, particle, family, suffix } = parsePersonName(stated)
  const parts = splitGiven(given)
  return {
    family: onlyLetters(family),
    particle: onlyLetters(particle),
    given: parts,
    letters: parts.join(''),
    words: [...parts, ...splitWords(particle), ...splitWords(family)],
    familyWords: splitWords(family),
    suffix: onlyLetters(suffix)
      .replace(/^junior$/u, 'jr')
      .replace(/^senior$/u, 'sr'),
    full: parts[0] !== undefined && !isInitial(parts[0]),
  }
}

/** How two names go together: `equal` in all but spelling, `shorter`: one is the other cut short, `apart`: neither. */
export type NameFit = 'equal' | 'shorter' | 'apart'

const isInitialOf = (a: string, b: string): boolean => (isInitial(a) || isInitial(b)) && [...a][0] === [...b][0]

/** Whether one list of given names may be the other with names left out or cut to initials. */
function givenFits(a: ComparableName, b: ComparableName): NameFit {
  if (a.letters === b.letters) return 'equal'
  const [few, many] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given]
  // Nobody is joined by the family name alone.
  if (few[0] === undefined) return 'apart'
  let at = 0
  for (const [index, part] of few.entries()) {
    // The first given name is not left out; later ones may be.
    while (at < many.length) {
      const other = many[at] ?? ''
      if (part === other || isInitialOf(part, other)) break
      if (index === 0) return 'apart'
      at += 1
    }
    if (at === many.length) return 'apart'
    at += 1
  }
  return 'shorter'
}

/** “DuPont”, “Du-Pont” and “Du Pont”: the family name with what stands before it. */
export const wholeFamily = ({ particle, family }: ComparableName): string => particle + family

/** Whether the family names are one, however they are written; a particle may be left out. */
export const areOneFamily = (a: ComparableName, b: ComparableName): boolean =>
  a.family !== '' && (a.family === b.family || wholeFamily(a) === wholeFamily(b))

/** “Ana García Molina” read as “Ana García-Molina” is: with as many family words as the other, where these are equal. */
function readAlike(name: ComparableName, { familyWords, family }: ComparableName): ComparableName {
  const at = name.words.length - familyWords.length
  if (familyWords.length < 2 || at < 1 || familyWords.some((word, index) => name.words[at + index] !== word))
    return name
  const given = name.words.slice(0, at)
  return { ...name, given, letters: given.join(''), particle: '', family, familyWords }
}

/** Compares two names. Symmetric; linear in the names. */
export function fitNames(one: ComparableName, other: ComparableName): NameFit {
  const same = areOneFamily(one, other)
  const [a, b] = same ? [one, other] : [readAlike(one, other), readAlike(other, one)]
  if (!same && !areOneFamily(a, b)) return 'apart'
  const joined = wholeFamily(a) === wholeFamily(b)
  if (!joined && a.particle !== '' && b.particle !== '') return 'apart'
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return 'apart'
  const given = givenFits(a, b)
  return given === 'equal' && (a.suffix !== b.suffix || !joined) ? 'shorter' : given
}

/** Keys under which names that fit share one: the family name with and without a particle, and its last word. */
export const familyKeys = (name: ComparableName): string[] => [
  ...new Set([name.family, wholeFamily(name), name.familyWords.at(-1) ?? '']),
]

/** Whether two names are each other with given and family name exchanged, both written out. */
export const areSwapped = (a: ComparableName, b: ComparableName): boolean =>
  a.full && b.full && a.family !== b.family && a.letters === b.family && b.letters === a.family

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

/** Prepares a stated name for comparison. */
export function comparableName(stated: string): ComparableName {
  const { given, particle, family, suffix } = parsePersonName(stated)
  const parts = splitGiven(given)
  return {
    family: onlyLetters(family),
    particle: onlyLetters(particle),
    given: parts,
    letters: parts.join(''),
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

/** Compares two names. Symmetric; linear in the names. */
export function fitNames(a: ComparableName, b: ComparableName): NameFit {
  if (a.family !== b.family || a.family === '') return 'apart'
  if (a.particle !== '' && b.particle !== '' && a.particle !== b.particle) return 'apart'
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return 'apart'
  const given = givenFits(a, b)
  return given === 'equal' && (a.suffix !== b.suffix || a.particle !== b.particle) ? 'shorter' : given
}

/** Whether two names are each other with given and family name exchanged, both written out. */
export const areSwapped = (a: ComparableName, b: ComparableName): boolean =>
  a.full && b.full && a.family !== b.family && a.letters === b.family && b.letters === a.family

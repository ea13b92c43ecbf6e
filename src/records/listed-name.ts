import { tidyBlanks } from './lines'

/** “et al.” in its usual spellings, as words of their own. */
export const ET_AL_TEXT = '(?<![\\p{L}\\p{N}])(?:and |& )?et\\.? ?al(?:ii|ia)?(?![\\p{L}\\p{N}])\\.?'
const ET_AL = new RegExp(ET_AL_TEXT, 'giu')

/** Small words inside names. */
const PARTICLE =
  /^(?:al|ab|ap|ben|bin|bint|bar|da|dal|dalla|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|las|le|los|ten|ter|te|und|van|vander|vom|von|y|zu|zum|zur|d['’].*|l['’].*)$/u

/** A word of a name: it starts with a capital, or is of a script that has none; `ZhiHang`, `O’Brien`, `J.-P.`, `李雷`. */
const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}\p{Lm}](?:[\p{L}\p{M}.'’‐‑·-])*$/u

/** Longest name and longest word count of one; a longer piece is part of a sentence. */
export const LONGEST_NAME = 60
const MOST_WORDS = 6

/** Suffixes of names that a comma may part from the name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** One to four initials: “J. A.”, “J.-P.”, “JA”. */
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u

/** Family names that lists in capitals shorten to nothing else: “Yang LI” is no “Y. … L. I.”. */
const SHORT_FAMILIES = new Set(
  'AN AU BAI BI BO CAI CHA CHE CHU CUI DAI DO DU FAN FU GAO GE GU GUO HA HE HO HOU HU IM JI JIA JIN JU KE KIM KO KOU LAI LE LEE LI LIN LIU LO LU LUO MA MAI MAO MI MO MU NA NI NIU OH OU PAN PEI PI PU QI QIN QIU QU RAO REN SHA SHI SO SU SUN TAI TAN TAO TU VO VU WAN WEI WEN WON WOO WU XIA XIE XU XUE YAN YAO YE YI YIN YOO YU YUE ZHU ZOU ZUO'.split(
    ' ',
  ),
)

/** True for a small word that stands inside names: “van”, “de”. */
export const isParticle = (word: string): boolean => PARTICLE.test(word)
/** True for “Jr.”, “III”. */
export const isSuffix = (text: string): boolean => SUFFIX.test(text)
/** True for initials and nothing else. */
export const isInitials = (text: string): boolean => INITIALS.test(text)
/** True for initials of which one has its full stop. */
export const isMarkedInitials = (text: string): boolean => text.includes('.') && isInitials(text)

/** “Smith Jr.” in its parts. */
function partSuffix(name: string): { readonly plain: string; readonly suffix: string } {
  const at = name.lastIndexOf(' ')
  return at > 0 && isSuffix(name.slice(at + 1))
    ? { plain: name.slice(0, at), suffix: name.slice(at + 1) }
    : { plain: name, suffix: '' }
}

/** True for a piece of text that has the shape of a person's or a group's name. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false
  const words = text.split(' ')
  const named = words.filter((word) => NAME_WORD.test(word)).length
  return named > 0 && words.length <= MOST_WORDS && words.every((word) => NAME_WORD.test(word) || isParticle(word))
}

/** True for one capitalised word of a script that has capitals, with small words before it: “Chen”, “van der Berg”. */
export function isOneWord(text: string): boolean {
  const words = partSuffix(text)
    .plain.split(' ')
    .filter((word) => !isParticle(word))
  const [word = ''] = words
  return words.length === 1 && NAME_WORD.test(word) && /^\p{Lu}/u.test(word) && !isInitials(word)
}

/** True for given names that show that they are: initials, or a name with an initial behind it (“John A.”). */
export function isGivenWithInitial(text: string): boolean {
  const { plain } = partSuffix(text)
  if (isInitials(plain)) return true
  const words = plain.split(' ')
  return words.length > 1 && isInitials(words.at(-1) ?? '') && words.every((word) => NAME_WORD.test(word))
}

const FOOTNOTE_MARKS = new Set(Array.from('*†‡§¶#✉ '))

/** Takes footnote marks off a name, “and” before it, and the full stop that ends a list (but not that of an initial or “Jr.”). */
export function trimName(raw: string): string {
  const name = raw
    .replace(ET_AL, ' ')
    .trim()
    .replace(/^(?:[.…]\s?){2,8}|^…\s?/u, '')
    .replace(/^(?:and |& ?)(?=\S)/i, '')
  let end = name.length
  while (end > 0 && FOOTNOTE_MARKS.has(name.charAt(end - 1))) end--
  return tidyBlanks(name.slice(0, end).replace(/(?<=\p{Ll}{3})\.$/u, ''))
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** Family and given name in the order in which names are spoken; a suffix goes to the end. */
export function turnName(family: string, given: string): string {
  const [front, back] = [partSuffix(family), partSuffix(given)]
  return join(back.plain, front.plain, front.suffix, back.suffix)
}

/** Letters that stand behind a family name as its initials; null where there are none: “JA” of “van der Berg JA Jr”. */
function findLastInitials(name: string): { family: string; initials: string; suffix: string } | null {
  if (name.length > LONGEST_NAME) return null
  const { plain, suffix } = partSuffix(name)
  const found = / ((?:\p{Lu}\p{M}*\.?[ -]?){1,3})$/u.exec(plain)
  const family = plain.slice(0, found?.index ?? 0)
  const initials = found?.[1] ?? ''
  const own = family.split(' ').every((word) => isParticle(word) || (NAME_WORD.test(word) && !isInitials(word)))
  return !/\p{Ll}/u.test(family) || !own ? null : { family, initials, suffix }
}

/** “JA” and “J.-A.” with full stops and blanks: “J. A.”, “J.-A.”. */
const spellInitials = (initials: string): string =>
  initials
    .replace(/\p{Lu}\p{M}*/gu, '$&.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.(?=\p{Lu})/gu, '. ')
    .trim()

/**
 * The names of a list in which every family name is followed by initials (“Chen M, Smith JA”), turned into “M. Chen,
 * J. A. Smith”; null for any other list, and for one whose capitals may be short family names (“Yang LI, Bo XU”).
 */
export function turnInitialed(names: readonly string[]): string[] | null {
  const found: string[] = []
  let certain = false
  for (const name of names) {
    const parts = findLastInitials(name)
    if (parts === null) return null
    const letters = parts.initials.replace(/[^\p{L}]/gu, '')
    certain ||= parts.initials.includes('.') || !SHORT_FAMILIES.has(letters)
    found.push(join(spellInitials(parts.initials), parts.family, parts.suffix))
  }
  return certain ? found : null
}

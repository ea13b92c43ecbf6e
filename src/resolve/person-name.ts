import { partUnspacedName } from './person-name-scripts'

/** A name in its parts, spelled as stated; empty where it has no such part. */
export type PersonName = {
  readonly given: string
  /** “van der”, “de la”: stands before the family name and is often left out. */
  readonly particle: string
  readonly family: string
  /** “Jr.”, “III”. */
  readonly suffix: string
}

const PARTICLES = new Set(
  'af al av aus bin bint da das de degli dei del della den der di do dos du el ibn la las le lo los st ten ter tho van vom von y zu zum zur'.split(
    ' ',
  ),
)
const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|phd)\.?$/iu
/** “JA”, “J.A.”, “J.-A.”, “J”: one to three initials written together. */
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u
const hasLower = (word: string): boolean => /\p{Ll}/u.test(word)
const isCapitals = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word) && !hasLower(word)
/** Accents count: “Văn” is a given name. */
const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase()) || /^[dl]['’]$/u.test(word)

/** The words of a name; initials that touch (“J.A.Smith”) come apart, hyphens and apostrophes hold together. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{L}\.)(?=\p{L}{2})/gu, '$1 ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word))

/** Takes suffixes off the end of the words. */
function splitSuffix(words: readonly string[]): { words: string[]; suffix: string } {
  const kept = [...words]
  const suffix: string[] = []
  while (kept.length > 1 && SUFFIX.test(kept.at(-1) ?? '')) suffix.unshift(kept.pop() ?? '')
  return { words: kept, suffix: suffix.join(' ') }
}

/** Parts a family name with what stands before it: “van der Berg”. */
function splitParticle(words: readonly string[]): { particle: string; family: string } {
  let at = 0
  while (at < words.length - 1 && isParticle(words[at] ?? '')) at += 1
  return { particle: words.slice(0, at).join(' '), family: words.slice(at).join(' ') }
}

/** “Family, Given”, “Family, Jr., Given” and “Given Family, Jr.”. */
function partAtCommas(parts: readonly string[]): PersonName {
  const suffixes = parts.slice(1).filter((part) => wordsOf(part).every((word) => SUFFIX.test(word)))
  const names = parts.filter((part, at) => at === 0 || !suffixes.includes(part))
  const suffix = suffixes.join(' ')
  const [family = '', ...given] = names
  if (given.length === 0) return { ...parsePersonName(family), suffix }
  const front = splitSuffix(wordsOf(family))
  const back = splitSuffix(given.flatMap(wordsOf))
  // “Berg, Jan van der”: the particle stands behind the given names.
  let at = back.words.length
  while (at > 1 && isParticle(back.words[at - 1] ?? '') && !/^\p{Lu}/u.test(back.words[at - 1] ?? '')) at -= 1
  const { particle, family: last } = splitParticle(front.words)
  const behind = back.words.slice(at).join(' ')
  return {
    given: back.words.slice(0, at).join(' '),
    particle: particle === '' ? behind : particle,
    family: last,
    suffix: [suffix, front.suffix, back.suffix].filter((part) => part !== '').join(' '),
  }
}

/** How many initials stand last, behind a family name that is none: 1 in “Smith JA”, 2 in “van der Berg J. A.”. */
function countLastInitials(words: readonly string[]): number {
  let at = words.length
  while (at > 0 && INITIALS.test(words[at - 1] ?? '')) at -= 1
  const front = words.slice(0, at)
  if (front.length === 0 || front.some((word) => [...word].length < 2 || INITIALS.test(word))) return 0
  const longest = Math.max(0, ...words.slice(at).map((word) => word.replace(/[.-]/gu, '').length))
  // Of words in capitals only a very short one is initials: “SMITH JA”, but “JANE DOE” as it stands.
  return front.some(hasLower) || longest < 3 ? words.length - at : 0
}

/**
 * Parts a name of a person in any of the usual orders: “Given Family”, “Family, Given”, “Family AB”, “FAMILY Given”,
 * and names in Chinese, Japanese and Korean letters, which begin with the family. Words in capitals beside others that
 * are not mark the family. A name of one word is a family name. Never throws; linear.
 */
export function parsePersonName(stated: string): PersonName {
  const text = stated
    .normalize('NFC')
    .replace(/[*†‡§¶]+/gu, ' ')
    .trim()
  const parts = text
    .split(/[,，、]/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
  if (parts.length > 1) return partAtCommas(parts)
  const unspaced = partUnspacedName(text)
  if (unspaced !== null) return { ...unspaced, particle: '', suffix: '' }
  const { words, suffix } = splitSuffix(wordsOf(text))
  if (words.length < 2) return { given: '', particle: '', family: words.join(' '), suffix }
  const initials = countLastInitials(words)
  if (initials > 0)
    return { given: words.slice(-initials).join(' '), ...splitParticle(words.slice(0, -initials)), suffix }
  const mixed = words.some((word) => hasLower(word) && !isParticle(word))
  if (mixed && isCapitals(words[0] ?? '') && !INITIALS.test(words[0] ?? '')) {
    let at = 1
    while (at < words.length - 1 && isCapitals(words[at] ?? '') && !INITIALS.test(words[at] ?? '')) at += 1
    return { given: words.slice(at).join(' '), particle: '', family: words.slice(0, at).join(' '), suffix }
  }
  let at = words.length - 1
  while (at > 1 && isParticle(words[at - 1] ?? '')) at -= 1
  if (at === 1 && words.length > 2 && isParticle(words[0] ?? '')) at = 0
  return { given: words.slice(0, at).join(' '), ...splitParticle(words.slice(at)), suffix }
}

import { isInitials, isParticle, isSuffix, turnName as joinTurned } from './listed-name'
import { tidyBlanks } from './lines'

export { readStatedDate } from './record-dates'

/** A name as it is spoken; `family` (with its particles) where the text parts it from the given names. */
export type TurnedName = { readonly name: string; readonly family?: string }

/** Names in these letters are written family first and without a blank. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u

/** Capitals that stand together as initials do: “JA”, “J”, and with full stops “J.A.M.H.”. */
const TOUCHING = /^(?:(?:\p{Lu}\p{M}*){1,3}|(?:\p{Lu}\p{M}*\.){1,6}\p{Lu}?)$/u

/**
 * Given names with their initials spelled in one way: “JA” and “J.A.” → “J. A.”, “John A” → “John A.”. Capitals without full
 * stops are initials only where `mixed` says that the rest of the name is not all capitals.
 */
function spellGiven(given: string, mixed: boolean): string {
  return given
    .split(' ')
    .map((word) => {
      if (!TOUCHING.test(word) || isSuffix(word)) return word.replace(/\.(?=\p{Lu})/gu, '. ')
      if (!word.includes('.') && !mixed) return word
      return word
        .replace(/\p{Lu}\p{M}*/gu, '$&.')
        .replace(/\.{2,}/g, '.')
        .replace(/\.(?=\p{Lu})/gu, '. ')
    })
    .join(' ')
}

/** “Berg” and “Jan van der”: small words behind the given names belong to the family. */
function moveParticles(family: string, given: string): { family: string; given: string } {
  const words = given.split(' ')
  let at = words.length
  while (at > 1 && isParticle(words[at - 1] ?? '') && !/^[\p{Lu}]/u.test(words[at - 1] ?? '')) at--
  return at === words.length
    ? { family, given }
    : { family: [...words.slice(at), family].join(' '), given: words.slice(0, at).join(' ') }
}

const withoutSuffix = (family: string): string => {
  const at = family.lastIndexOf(' ')
  return at > 0 && isSuffix(family.slice(at + 1)) ? family.slice(0, at) : family
}

/** Joins a name whose parts a source states one by one; each may be empty. “Smith”, “JA”, “Jr” → “J. A. Smith Jr”. */
export function joinName(family: string, given: string, suffix = ''): TurnedName {
  const [last, first, behind] = [tidyBlanks(family), tidyBlanks(given), tidyBlanks(suffix)]
  if (last === '') return { name: [first, behind].filter((part) => part !== '').join(' ') }
  if (first === '') return { name: [last, behind].filter((part) => part !== '').join(' '), family: withoutSuffix(last) }
  if (UNSPACED.test(last) && UNSPACED.test(first)) return { name: last + first, family: last }
  const moved = moveParticles(last, first)
  const spelled = spellGiven(moved.given, /\p{Ll}/u.test(last) || !isInitials(first))
  const name = joinTurned(moved.family, [spelled, behind].filter((part) => part !== '').join(' '))
  return { name, family: withoutSuffix(moved.family) }
}

/** A name as most are, of which nothing but the order changes: “Lovelace, Ada B.”. */
const PLAIN_NAME = /^([A-Z][a-z]+), ([A-Z][a-z]+(?: [A-Z]\.)?)$/

/**
 * Turns “Family, Given”, “Family, Given, Jr.” and “Family, Jr., Given” round; a name without a comma stays as it is. Names
 * in Chinese and Korean letters are joined in their own order (“王, 小明” → “王小明”). An empty text gives an empty name.
 */
export function turnName(text: string): TurnedName {
  const [, last, first] = PLAIN_NAME.exec(text) ?? []
  if (last !== undefined && first !== undefined && !isSuffix(first)) return { name: `${first} ${last}`, family: last }
  const parts = text
    .split(/[,，]/u)
    .map(tidyBlanks)
    .filter((part) => part !== '')
  const [family = '', ...rest] = parts
  if (rest.length === 0) return { name: family }
  const suffixes = rest.filter(isSuffix)
  const given = rest.filter((part) => !isSuffix(part))
  if (given.length === 0) return { name: [family, ...suffixes].join(' ') }
  return joinName(family, given.join(' '), suffixes.join(' '))
}

/** “Smith JA” as PubMed prints names → “J. A. Smith”; a name with a comma or without initials at its end as `turnName` does. */
export function turnInitialsLast(text: string): TurnedName {
  const tidy = tidyBlanks(text)
  const [, plain = tidy, suffix = ''] = /^(.*\S) (\S+)$/u.exec(tidy) ?? []
  const behind = isSuffix(suffix) ? suffix : ''
  const name = behind === '' ? tidy : plain
  const [, family = '', initials = ''] = /^(.*\S) ((?:\p{Lu}\p{M}*){1,4})$/u.exec(name) ?? []
  if (tidy.includes(',') || family === '' || !/\p{Ll}/u.test(family)) return turnName(tidy)
  return joinName(family, [...initials.matchAll(/\p{Lu}\p{M}*/gu)].map(([letter]) => `${letter}.`).join(' '), behind)
}

/** True for what stands in a list of authors in place of those left out: “et al.”, “others”, “...”. */
export const isOthers = (name: string): boolean =>
  /^(?:(?:and |& )?(?:others|et\.? ?al(?:ii|ia)?)|\.\.|…|and more|u\. ?a\.|等)[.,;]*$/iu.test(name.trim())

const balanced = (text: string, open: string, close: string): boolean =>
  text.split(open).length >= text.split(close).length

/** Takes off what a sentence puts behind an identifier: full stops, quotation marks, a bracket that was not opened in it. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0) {
    const last = text.charAt(end - 1)
    const kept = text.slice(0, end)
    const stray =
      '.,;:\'"’”»*'.includes(last) ||
      (last === ')' && !balanced(kept, '(', ')')) ||
      (last === ']' && !balanced(kept, '[', ']')) ||
      (last === '>' && !balanced(kept, '<', '>')) ||
      (last === '}' && !balanced(kept, '{', '}'))
    if (!stray) break
    end--
  }
  return text.slice(0, end)
}

/** No identifier is searched for in a longer text, in characters. */
const LONGEST = 2000

function decodePercents(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The first DOI in a text or address, `doi:10.…` in small letters; null where there is none. */
export function readDoi(text: string): string | null {
  const shown = text.slice(0, LONGEST)
  const inAddress = /https?:\/\//i.test(shown) || /10\.\d{4,9}%2f/i.test(shown)
  const found = /(?<![\d.])10\.\d{4,9}(?:\.\d+)*\/[^\s"{}|\\^`]+/u.exec(inAddress ? decodePercents(shown) : shown)?.[0]
  if (found === undefined) return null
  const doi = trimEnd(inAddress ? (found.split(/[?#]/)[0] ?? '') : found).toLowerCase()
  return /\/./.test(doi) ? `doi:${doi}` : null
}

const ARXIV_NEW = '\\d{4}\\.\\d{4,5}'
const ARXIV_OLD =
  '(?:astro-ph|cond-mat|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nlin|nucl-ex|nucl-th|quant-ph|math|physics|cs|q-bio|q-fin|stat|acc-phys|adap-org|alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|patt-sol|plasm-ph|q-alg|solv-int|supr-con)(?:\\.[a-z]{2})?\\/\\d{7}'
const ARXIV_MARKED = new RegExp(
  `(?:arxiv\\s?[:.]\\s?|arxiv\\.org\\/(?:abs|pdf|html|format|ps)\\/|\\barxiv\\s)(${ARXIV_NEW}|${ARXIV_OLD})(?!\\d)`,
  'i',
)
const ARXIV_WHOLE = new RegExp(`^(${ARXIV_NEW}|${ARXIV_OLD})(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?$`, 'i')

/**
 * The arXiv identifier that a text states, `arxiv:2101.00001` or `arxiv:math/0102003`, without version and subject class: in
 * an address, behind “arXiv:”, in a DOI of arXiv, or alone; null where there is none.
 */
export function readArxivId(text: string): string | null {
  const shown = text.slice(0, LONGEST).trim()
  const found = ARXIV_MARKED.exec(shown)?.[1] ?? ARXIV_WHOLE.exec(shown)?.[1]
  return found === undefined ? null : `arxiv:${found.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/')}`
}

/** True where the last of the 16 characters is what ISO 7064 MOD 11-2 asks for, as ORCID does. */
function checksOut(digits: string): boolean {
  let total = 0
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return digits.slice(15) === (check === 10 ? 'X' : String(check))
}

/** The first ORCID in a text or address, `orcid:0000-0001-…`; null where there is none or its check digit is wrong. */
export function readOrcid(text: string): string | null {
  const found = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?![\dA-Za-z])/.exec(text.slice(0, LONGEST))
  if (found === null) return null
  const groups = found.slice(1).map((group) => group.toUpperCase())
  return checksOut(groups.join('')) ? `orcid:${groups.join('-')}` : null
}

/** The PubMed identifier that a text states alone, behind “PMID” or in an address of PubMed: `pmid:123`; else null. */
export function readPmid(text: string): string | null {
  const shown = text.slice(0, LONGEST).trim()
  const found =
    /^(\d{1,8})(?:\s*\[.{0,20}\])?$/.exec(shown) ??
    /\bpmid\s?:?\s?(\d{1,8})(?!\d)/i.exec(shown) ??
    /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})(?!\d)/i.exec(shown)
  const digits = found?.[1]?.replace(/^0+/, '') ?? ''
  return digits === '' ? null : `pmid:${digits}`
}

/** The keywords of one text, parted at semicolons or lines, else at commas; in order, without repeats that differ in case. */
export function splitKeywords(text: string): string[] {
  const separator = /[;；\n\r]/u.test(text) ? /[;；\n\r]+/u : /[,，、]+/u
  return withoutRepeats(text.split(separator).map((word) => tidyBlanks(word).replace(/\.$/, '')))
}

/** The texts in order, without empty ones and without repeats that differ in case. */
export function withoutRepeats(texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const seen = new Map<string, string>()
  for (const text of texts) if (text !== '' && !seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), text)
  return [...seen.values()]
}

import { tidyBlanks } from './lines'

/** A line that lists authors. */
export type AuthorLine = {
  readonly names: readonly string[]
  /** False where the line says that names were left out. */
  readonly complete: boolean
  readonly affiliations: readonly string[]
  /** How much the line looks like a list of authors: `sure` wherever it stands, `maybe` only where one is expected. */
  readonly likeness: 'sure' | 'maybe' | 'none'
}

/** “et al.” in its usual spellings, as words of their own. */
const ET_AL_TEXT = '(?<![\\p{L}\\p{N}])(?:and |& )?et\\.? ?al(?:ii|ia)?(?![\\p{L}\\p{N}])\\.?'
const ET_AL = new RegExp(ET_AL_TEXT, 'giu')

/** What parts authors from affiliations: a raised dot with a blank before it, or right behind “et al.”. */
const AFFILIATION_MARK = new RegExp(`(?: |(?<=${ET_AL_TEXT}))[·•∙⋅] ?`, 'iu')

/** What else says that names were left out, at the end of a list; also an “et al.” that was cut. */
const AND_OTHERS = /(?:^|[\s,;&]) ?(?:and )?(?:others|et\.?(?: a)?|\+? ?\d{1,5} (?:more|others)|…|\.\.\.)[\s,;]*$/iu

/** Suffixes of names that a comma may part from the name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** Small words inside names. */
const PARTICLE =
  /^(?:al|ab|ap|ben|bin|bint|bar|da|dal|dalla|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|las|le|los|ten|ter|te|und|van|vander|vom|von|y|zu|zum|zur|d['’].*|l['’].*)$/u

/** A word of a name: it starts with a capital, or is of a script that has none; `ZhiHang`, `O’Brien`, `J.-P.`, `李雷`. */
const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}\p{Lm}](?:[\p{L}\p{M}.'’‐‑·-])*$/u

/** Words that stand alone above a part of an abstract, where one word alone could be a name (“DeepLamp-AI”). */
const SECTION =
  /^(?:aims?|abstract|background|conclusions?|context|introduction|methods?|motivation|objectives?|purpose|results|summary)$/i

/** Longest name and longest word count of one; a longer piece is part of a sentence. */
const LONGEST_NAME = 60
const MOST_WORDS = 6

/** True for a piece of text that has the shape of a person's or a group's name. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false
  const words = text.split(' ')
  const named = words.filter((word) => NAME_WORD.test(word)).length
  return named > 0 && words.length <= MOST_WORDS && words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))
}

/** Parts “A B and C D” (no commas) where both sides are names of several words: “Search and Rescue Team” stays one. */
function partPair(name: string): string[] {
  const sides = name.split(/ (?:and|&) /)
  return sides.length === 2 && sides.every((side) => side.includes(' ') && looksLikeName(side)) ? sides : [name]
}

const FOOTNOTE_MARKS = new Set(Array.from('*†‡§¶#✉ '))

/** Takes footnote marks off a name, and the full stop that ends a list (but not that of an initial or “Jr.”). */
function trimName(raw: string): string {
  const name = raw
    .replace(ET_AL, ' ')
    .trim()
    .replace(/^and (?=\S)/i, '')
  let end = name.length
  while (end > 0 && FOOTNOTE_MARKS.has(name.charAt(end - 1))) end--
  return tidyBlanks(name.slice(0, end).replace(/(?<=\p{Ll}{3})\.$/u, ''))
}

function splitNames(list: string): string[] {
  const names: string[] = []
  for (const piece of list.split(/[,;，、；]/u)) {
    const name = trimName(piece)
    const last = names.length - 1
    if (SUFFIX.test(name) && last >= 0) names[last] = `${names[last] ?? ''} ${name}`
    else if (/[^\p{P}\p{N}\s]/u.test(name)) names.push(...partPair(name))
  }
  return names
}

/**
 * Reads a line of authors: names parted by commas, perhaps “et al.”, perhaps ` · ` and affiliations. What is not a name
 * but stands where one should is kept as it is, and `likeness` says how much of the line looks like names. Time linear in the line.
 */
export function readAuthorLine(text: string): AuthorLine {
  const mark = AFFILIATION_MARK.exec(text)
  const list = (mark === null ? text : text.slice(0, mark.index)).trim()
  const affiliations = mark === null ? [] : text.slice(mark.index + mark[0].length).split(/[,;，、；]| [·•∙⋅] /u)
  const others = AND_OTHERS.exec(list.slice(-40))
  const shown = others === null ? list : list.slice(0, list.length - others[0].length)
  const names = splitNames(shown)
  const complete = others === null && shown.search(ET_AL) < 0
  return {
    names,
    complete,
    affiliations: affiliations.map((place) => place.trim()).filter((place) => place !== ''),
    likeness: judge(names, list, mark !== null || !complete),
  }
}

/** `marked`: the line has “et al.” or affiliations. */
function judge(names: readonly string[], list: string, marked: boolean): AuthorLine['likeness'] {
  if (names.length === 0 || list.includes('://')) return 'none'
  const named = names.filter(looksLikeName)
  const mostlyNamed = named.length >= names.length * 0.75
  const full = named.filter((name) => /\s|\p{Lo}{2}/u.test(name)).length
  const sentence = !marked && /[.!?。！？:]$/u.test(list) && !/(?:\b\p{Lu}|\b[JS]r)\.$/u.test(list)
  if (mostlyNamed && (marked || (!sentence && full >= 2 && full * 2 >= names.length))) return 'sure'
  if (sentence) return 'none'
  if (names.length === 1 && !marked) return named.length === 1 && !SECTION.test(list) ? 'maybe' : 'none'
  return shareOfProse(names) <= 0.34 && names.every((name) => name.length <= LONGEST_NAME) ? 'maybe' : 'none'
}

/** The share of words that start with a small letter and are no part of names, 0 to 1; a handle such as `ann` alone is none. */
function shareOfProse(names: readonly string[]): number {
  const words = names.flatMap((name) => name.split(' '))
  const prose = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word))
  return names.every((name) => !name.includes(' ')) ? 0 : prose.length / words.length
}

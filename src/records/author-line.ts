import { ET_AL_TEXT, isParticle, LONGEST_NAME, looksLikeName } from './listed-name'
import { splitNames } from './name-list'

/** A line that lists authors. */
export type AuthorLine = {
  readonly names: readonly string[]
  /** False where the line says that names were left out. */
  readonly complete: boolean
  readonly affiliations: readonly string[]
  /** How much the line looks like a list of authors: `sure` wherever it stands, `maybe` only where one is expected. */
  readonly likeness: 'sure' | 'maybe' | 'none'
  /** True where the line does not show whether its commas part people or family from given name. */
  readonly guessed: boolean
}

const ET_AL = new RegExp(ET_AL_TEXT, 'iu')

/** What parts authors from affiliations: a raised dot with a blank before it, or right behind “et al.”. */
const AFFILIATION_MARK = new RegExp(`(?: |(?<=${ET_AL_TEXT}))[·•∙⋅] ?`, 'iu')

/** What else says that names were left out, at the end of a list; also an “et al.” that was cut. */
const AND_OTHERS = /(?:^|[\s,;&]) ?(?:and )?(?:others|et\.?(?: a)?|\+? ?\d{1,5} (?:more|others)|…|\.\.\.)[\s,;]*$/iu

/** Names left out in the middle: “Chen, M., … Quill, Z.”. */
const OMITTED = /[,;&] ?(?:…|\. ?\. ?\.)/u

/** Words that stand alone above a part of an abstract, where one word alone could be a name (“DeepLamp-AI”). */
const SECTION =
  /^(?:aims?|abstract|background|conclusions?|context|introduction|methods?|motivation|objectives?|purpose|results|summary)$/i

/**
 * Reads a line of authors: names in any style of `splitNames`, perhaps “et al.”, perhaps ` · ` and affiliations. What is not a name
 * but stands where one should is kept as it is, and `likeness` says how much of the line looks like names. Time linear in the line.
 */
export function readAuthorLine(text: string): AuthorLine {
  const mark = AFFILIATION_MARK.exec(text)
  const list = (mark === null ? text : text.slice(0, mark.index)).trim()
  const affiliations = mark === null ? [] : text.slice(mark.index + mark[0].length).split(/[,;，、；]| [·•∙⋅] /u)
  const others = AND_OTHERS.exec(list.slice(-40))
  const shown = others === null ? list : list.slice(0, list.length - others[0].length)
  const { names, guessed } = splitNames(shown)
  const complete = others === null && !ET_AL.test(shown) && !OMITTED.test(shown)
  const likeness = judge(names, list, mark !== null || !complete)
  return {
    names,
    complete,
    affiliations: affiliations.map((place) => place.trim()).filter((place) => place !== ''),
    likeness: guessed && likeness === 'sure' ? 'maybe' : likeness,
    guessed,
  }
}

/** `marked`: the line has “et al.” or affiliations. */
function judge(names: readonly string[], list: string, marked: boolean): AuthorLine['likeness'] {
  if (names.length === 0 || list.includes('://')) return 'none'
  const named = names.filter(looksLikeName)
  const mostlyNamed = named.length >= names.length * 0.75
  const full = named.filter((name) => /\s|\p{Lo}{2}/u.test(name)).length
  const sentence = !marked && /[.!?。！？:]$/u.test(list) && !/(?<!\p{L})(?:\p{Lu}\p{M}*|[JS]r)\.$/u.test(list)
  if (mostlyNamed && (marked || (!sentence && full >= 2 && full * 2 >= names.length))) return 'sure'
  if (sentence) return 'none'
  if (names.length === 1 && !marked) return named.length === 1 && !SECTION.test(list) ? 'maybe' : 'none'
  return shareOfProse(names) <= 0.34 && names.every((name) => name.length <= LONGEST_NAME) ? 'maybe' : 'none'
}

/** The share of words that start with a small letter and are no part of names, 0 to 1; a handle such as `ann` alone is none. */
function shareOfProse(names: readonly string[]): number {
  const words = names.flatMap((name) => name.split(' '))
  const prose = words.filter((word) => /^\p{Ll}/u.test(word) && !isParticle(word))
  return names.every((name) => !name.includes(' ')) ? 0 : prose.length / words.length
}

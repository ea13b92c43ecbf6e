import { foldedWords } from '../base/fold'
import { cleanText } from '../records/clean-text'
import { titleKey } from './identifiers'
import { squeeze } from './title-name'
import { stemWord } from './words'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/** A title as the search for same papers sees it. */
export type TitleShape = {
  /** What makes two titles equal. */
  readonly key: string
  /** The title without what an edition adds (“(tutorial)”, “– book review”), letters and digits only. */
  readonly squeezed: string
  /** The words of the same, without plural endings, each once; words of grammar are left out. */
  readonly words: ReadonlySet<string>
  /** The part before the first colon or dash, squeezed; empty where there is none. */
  readonly head: string
  /** Runs of three letters of `squeezed` as numbers, each once, ascending: 16 bits a letter. */
  readonly runs: Float64Array
  /** All words as stated, with what was taken off. */
  readonly stated: readonly string[]
  /** Numbers and Roman numerals, by which the parts of a series are told apart. */
  readonly numbers: ReadonlySet<string>
  /** A word that makes it a paper about a paper: an erratum, a comment, a reply. */
  readonly aside: string | null
  /** Whether it is a title that many papers bear (“Guest editorial”). */
  readonly common: boolean
}

/** How far two titles agree, 0 to 1, and the reason in plain words. */
export type TitleLikeness = {
  readonly share: number
  readonly because: string
  /** True where the titles say themselves that they are two: “Part I” and “Part II”, a paper and its erratum. */
  readonly apart: boolean
}

const GRAMMAR = new Set('a an the of for in on to and or with by from at as is are its it using via s'.split(' '))
/** What editors put beside a title: it says how a paper was given, not which one it is. */
const DRESSING = new Set(
  'panel tutorial session abstract demo demonstration description experience paper poster extended summary only talk keynote invited short full preprint version technical report industrial review book guest editor editors editorial introduction foreword s a the'.split(
    ' ',
  ),
)
const ASIDES = new Set(
  'erratum errata corrigendum corrigenda correction retraction comment comments reply addendum'.split(' '),
)
const COMMON = new Set(
  'editorial editor editors foreword preface obituary column columns reminiscences message chair chairs address keynote interview letter letters news calendar front back matter reviews index contents'.split(
    ' ',
  ),
)
/** A title of more words than this says what it is about, whatever words it holds. */
const COMMON_WORDS = 6
const ROMAN = new Set('i ii iii iv v vi vii viii ix x'.split(' '))
/** Longer titles are cut for the comparison, so that hostile ones cost no more. */
const LONGEST = 400

const isDressing = (segment: string): boolean => {
  const words = foldedWords(segment)
  return words.length > 0 && words.length < 5 && words.every((word) => DRESSING.has(word))
}

/** Takes off brackets and outer segments that hold nothing but dressing; what is left is never empty. */
function undress(title: string): string[] {
  const open = title.replace(/[([]([^()[\]]*)[)\]]/gu, (whole, inner: string) => (isDressing(inner) ? ' ' : whole))
  const segments = open
    .split(/[:：]|\s\p{Pd}+\s|[–—]/u)
    .map((segment) => segment.trim())
    .filter((segment) => squeeze(segment) !== '')
  const bare = segments.filter((segment) => !isDressing(segment))
  return bare.length > 0 ? bare : segments
}

/** Runs of three neighbouring letters of a text, each once, ascending; the whole where it is shorter. */
function readRuns(text: string): Float64Array {
  const codeAt = (at: number): number => (at < text.length ? text.charCodeAt(at) : 0)
  const runs = new Float64Array(text === '' ? 0 : Math.max(1, text.length - 2))
  for (let at = 0; at < runs.length; at++) runs[at] = (codeAt(at) * 0x10000 + codeAt(at + 1)) * 0x10000 + codeAt(at + 2)
  runs.sort()
  let kept = 0
  for (const run of runs) if (kept === 0 || run !== runs[kept - 1]) runs[kept++] = run
  return runs.slice(0, kept)
}

const NO_NUMBERS: ReadonlySet<string> = new Set()

/** Prepares a title for comparison; linear in its length. */
export function shapeTitle(stated: string): TitleShape {
  const title = /[\\$]/.test(stated) ? cleanText(stated).text : stated
  const segments = undress(title.slice(0, LONGEST))
  const all = foldedWords(title.slice(0, LONGEST))
  const words = segments.flatMap(foldedWords)
  const squeezed = words.join('')
  const numbers = all.filter((word, at) => /^\d+$/.test(word) || (ROMAN.has(word) && (word !== 'i' || at > 0)))
  return {
    key: titleKey(stated),
    squeezed,
    words: new Set(words.filter((word) => !GRAMMAR.has(word)).map(stemWord)),
    head: segments.length > 1 ? squeeze(segments[0] ?? '') : '',
    runs: readRuns(squeezed),
    stated: all,
    numbers: numbers.length === 0 ? NO_NUMBERS : new Set(numbers),
    aside: all.find((word) => ASIDES.has(word)) ?? null,
    common: all.length <= COMMON_WORDS && all.some((word) => COMMON.has(word)),
  }
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const item of fewer) if (more.has(item)) common += 1
  return common
}

/** The same of two lists of numbers, each ascending. */
function countCommonRuns(a: Float64Array, b: Float64Array): number {
  let common = 0
  for (let [at, other] = [0, 0]; at < a.length && other < b.length;) {
    const [one, two] = [a[at] ?? 0, b[other] ?? 0]
    if (one === two) common += 1
    if (one <= two) at += 1
    if (two <= one) other += 1
  }
  return common
}

/** Whether each word of a title stands in another. */
function isWithin(part: TitleShape, whole: TitleShape): boolean {
  const words = new Set(whole.stated)
  return part.stated.every((word) => words.has(word))
}

/** Whether each title holds a number that the other lacks: “Part I” and “Part II”. */
function numbersDiffer(a: TitleShape, b: TitleShape): boolean {
  const common = countCommon(a.numbers, b.numbers)
  return a.numbers.size > common && b.numbers.size > common
}

/** Whether two titles say themselves that they are two papers: other numbers, or only one of them is an erratum. */
export const areTitlesApart = (a: TitleShape, b: TitleShape): boolean => a.aside !== b.aside || numbersDiffer(a, b)

/** A part of a title counts as the whole from so many telling words on; fewer are a topic. */
const PART_WORDS = 3
/** What a part of a title is worth when it opens the longer one, and when it stands elsewhere in it. */
const OPENING_PART = 0.92
const INNER_PART = 0.85
/** A title that many bear, when it is part of the other: “Guest editorial”, “E-services: guest editorial”. */
const COMMON_PART = 0.9
/** A coined name before the colon that both share, with other words behind it. */
const SHARED_HEAD = 0.25

/**
 * Compares two titles: 1 where they are equal but for case, accents, punctuation, blanks and dressing; else the larger
 * of the shared runs of three letters (which forgives typing errors and compounds) and of the shared words (which
 * forgives their order); a title that is part of the other (a subtitle left out) is worth nearly as much. Titles with
 * different numbers, or of which one is an erratum, are worth nothing. Symmetric; linear in the titles.
 */
export function compareTitles(a: TitleShape, b: TitleShape): TitleLikeness {
  if (a.aside !== b.aside)
    return { share: 0, because: claimsOfPapersWords.onlyOneIsCalled(a.aside ?? b.aside ?? ''), apart: true }
  if (a.key === b.key) return { share: 1, because: claimsOfPapersWords.theTitlesAreTheSame, apart: false }
  if (numbersDiffer(a, b)) return { share: 0, because: claimsOfPapersWords.theTitlesNameDifferentNumbers, apart: true }
  if (a.squeezed === b.squeezed)
    return { share: 0.99, because: claimsOfPapersWords.theTitlesDifferInPunctuation, apart: false }
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.common && isWithin(one, other))
      return { share: COMMON_PART, because: claimsOfPapersWords.oneTitleIsPartOf, apart: false }
  const shared = countCommon(a.words, b.words)
  const [fewer, more] = [Math.min(a.words.size, b.words.size), Math.max(a.words.size, b.words.size)]
  const letters = (2 * countCommonRuns(a.runs, b.runs)) / Math.max(1, a.runs.length + b.runs.length)
  const words = (2 * shared) / Math.max(1, fewer + more)
  let share = Math.max(letters, words)
  let because = claimsOfPapersWords.theTitlesShareOfWords(shared, more)
  if (letters > words && shared < more && letters > 0.8) because = claimsOfPapersWords.theTitlesDifferInA(shared, more)
  const [short, long] = a.squeezed.length <= b.squeezed.length ? [a, b] : [b, a]
  const opens = long.squeezed.startsWith(short.squeezed)
  if (shared === fewer && fewer >= PART_WORDS && share < OPENING_PART) {
    share = Math.max(share, opens ? OPENING_PART : INNER_PART)
    because = opens ? claimsOfPapersWords.oneTitleIsTheOther : claimsOfPapersWords.allWordsOfOneTitle(fewer)
  } else if (a.head !== '' && a.head === b.head && share < 0.9) {
    share += SHARED_HEAD * (1 - share)
    because = claimsOfPapersWords.theTitlesBeginWithThe(shared, more)
  }
  return { share: Math.min(0.98, share), because, apart: false }
}

import { foldText } from '../base/fold'
import { GENERIC_COMPOUNDS } from './generic-words'
import { stemPhraseWord } from './phrase-stem'
import { CONNECTORS, HEAD_FIRST, LANGUAGES, STOP_WORDS, type Language } from './stop-words'

/** One word of a run, UTF-16 offsets; an ideograph is a word of its own. */
export type PhraseToken = {
  readonly start: number
  readonly end: number
  /** What words are compared by. */
  readonly stem: string
  /** Hyphened to the word before: no phrase begins here. */
  readonly glued: boolean
  /** “of” and its like: no phrase begins or ends here. */
  readonly connector: boolean
}

/** How texts of a paper are read. */
export type Reading = {
  readonly stops: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  readonly english: boolean
  /** True where phrases begin with their noun. */
  readonly headFirst: boolean
}

const bitOf = (language: Language): number => 2 ** LANGUAGES.indexOf(language)

const LANGUAGES_OF: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const word of STOP_WORDS[language]) bits.set(word, (bits.get(word) ?? 0) + bitOf(language))
  return bits
})()

const unite = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]))
const readings = new Map<string, Reading>()

function readingOf(languages: readonly Language[]): Reading {
  const key = languages.join()
  const known = readings.get(key)
  if (known !== undefined) return known
  const reading: Reading = {
    stops: unite(languages.map((language) => STOP_WORDS[language])),
    connectors: unite(languages.map((language) => CONNECTORS[language])),
    english: languages.includes('en'),
    headFirst: languages.every((language) => HEAD_FIRST.has(language)),
  }
  readings.set(key, reading)
  return reading
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
/** Texts beyond this many words are judged by their beginning. */
const JUDGED_WORDS = 80

type WordForm = { readonly folded: string; readonly stem: string; readonly asian: boolean; readonly particle: number }

/** Words that were read lately; texts repeat theirs, and folding asks much of Unicode. */
const forms = new Map<string, WordForm>()
const MOST_FORMS = 200_000

function formOf(word: string): WordForm {
  const known = forms.get(word)
  if (known !== undefined) return known
  const plain = /^[A-Za-z0-9]+$/.test(word)
  const asian = !plain && ASIAN.test(word)
  const particle = plain || asian ? 0 : (PARTICLE.exec(word)?.[0].length ?? 0)
  const folded = plain ? word.toLowerCase() : foldText(word.slice(0, word.length - particle))
  const form = { folded, stem: stemPhraseWord(folded), asian, particle }
  if (forms.size >= MOST_FORMS) forms.clear()
  forms.set(word, form)
  return form
}

/** A language counts where it has nearly as many stop words in a text as the first: titles and abstracts may differ. */
const NEARLY = 0.6

/** Which language's stop words a text holds most of, one or several; English where it holds none. */
export function chooseReading(text: string): Reading {
  const counts = LANGUAGES.map(() => 0)
  let words = 0
  for (const [word] of text.matchAll(WORDS)) {
    if (++words > JUDGED_WORDS) break
    const bits = LANGUAGES_OF.get(formOf(word).folded) ?? 0
    for (let rest = bits, at = 0; rest > 0; rest >>= 1, at++) counts[at] = (counts[at] ?? 0) + (rest & 1)
  }
  const most = Math.max(...counts)
  return readingOf(most === 0 ? ['en'] : LANGUAGES.filter((_, at) => (counts[at] ?? 0) >= NEARLY * most))
}

/** Ideographs that only join others. */
const HAN_STOPS = /[的了是和与與及其之这這该該并或而等被把也都为為对對于於在将將从從种種们們个個一]/u
const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const ASIAN_PARTS =
  /\p{Script=Han}|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu
const PARTICLE = /(?<=\p{Script=Hangul}{2})(?:에서|으로|[은는이가을를의에로와과도])$/u
/** -ly words that are no adverbs. */
const NO_ADVERB = /^(?:family|anomaly|assembly|supply|butterfly|monopoly|italy|reply|poly|multiply|early|elderly)$/

const isSpace = (gap: string): boolean => gap === ' ' || /^[^\S\n]+$/.test(gap)
const isHyphen = (gap: string): boolean => gap === '-' || (gap.length === 1 && gap !== ' ' && /\p{Pd}/u.test(gap))

type Part = { start: number; end: number; folded: string; stem: string; glued: boolean; broken: boolean }

/** The words of a text, with whether a phrase may reach across to each from the one before. */
function locateParts(text: string): Part[] {
  const parts: Part[] = []
  let last = -1
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const gap = last < 0 ? null : text.slice(last, index)
    const apostrophe = gap === '’' || gap === "'"
    const broken = gap === null || text[index - 1] === '\\' || !(isSpace(gap) || isHyphen(gap) || apostrophe)
    last = index + word.length
    const { folded, stem, asian, particle } = formOf(word)
    if (!asian) {
      parts.push({ start: index, end: last - particle, folded, stem, glued: gap !== null && isHyphen(gap), broken })
      continue
    }
    for (const { 0: part, index: within } of word.matchAll(ASIAN_PARTS))
      parts.push({
        start: index + within,
        end: index + within + part.length,
        folded: part.normalize('NFKC'),
        stem: part.normalize('NFKC'),
        glued: false,
        broken: broken && within === 0,
      })
  }
  return parts
}

/** Whether words that are hyphened together are praise and no part of a subject: “state-of-the-art”. */
const isGenericCompound = (parts: readonly Part[]): boolean =>
  GENERIC_COMPOUNDS.has(parts.map(({ folded }) => folded).join(' '))

const isAdverb = (folded: string): boolean => folded.length > 4 && folded.endsWith('ly') && !NO_ADVERB.test(folded)
const isLatin = (folded: string): boolean => /^[a-z0-9]/.test(folded)

function isStop({ folded, stem }: Part, { stops, english }: Reading): boolean {
  if (stops.has(folded) || stops.has(stem)) return true
  if (/^[a-z]/.test(folded)) return folded.length === 1 || (english && isAdverb(folded))
  if (/^\p{N}+$/u.test(folded)) return true
  if (ASIAN.test(folded)) return HAN_STOPS.test(folded) || /^\p{Script=Hiragana}/u.test(folded)
  return folded.length === 1 || (folded.length === 2 && !isLatin(folded))
}

/**
 * The words of a text in runs between stop words, figures and punctuation; null stands between two runs. Words of a
 * hyphened one stay together, and are no stop words there (“few-shot”, “k-means”). Texts without blanks are read by
 * ideographs and by runs of Katakana, so that no dictionary of the machine plays a part. Linear in the text.
 */
export function readTokens(text: string, reading: Reading): (PhraseToken | null)[] {
  const parts = locateParts(text)
  const tokens: (PhraseToken | null)[] = []
  for (let first = 0; first < parts.length;) {
    let after = first + 1
    while (parts[after]?.glued === true && parts[after]?.broken === false) after += 1
    const compound = parts.slice(first, after)
    const [head] = compound
    if (head === undefined) break
    if (head.broken) tokens.push(null)
    const plain = compound.length === 1
    const connector = plain && reading.connectors.has(head.folded)
    if (!connector && (plain ? isStop(head, reading) : isGenericCompound(compound))) tokens.push(null)
    else
      for (const { start, end, stem, glued } of compound) {
        if (stem === '') tokens.push(null)
        else tokens.push({ start, end, stem, glued: glued && start !== head.start, connector })
      }
    first = after
  }
  return tokens
}

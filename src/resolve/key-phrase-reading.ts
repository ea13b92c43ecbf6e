import { formOf, WORDS } from './key-phrase-forms'
import { CONNECTORS, HEAD_FIRST, LANGUAGES, STOP_WORDS, type Language } from './stop-words'

/** How a text is read. */
export type Reading = {
  /** The languages whose stop words it holds most of, one or several. */
  readonly languages: readonly Language[]
  readonly stops: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  readonly english: boolean
  /** True where nouns are written with a capital. */
  readonly nounsAreLarge: boolean
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

function readingOf(languages: readonly Language[], also = languages): Reading {
  const key = `${languages.join()} ${also.join()}`
  const known = readings.get(key)
  if (known !== undefined) return known
  const reading: Reading = {
    languages,
    stops: unite(also.map((language) => STOP_WORDS[language])),
    connectors: unite(languages.map((language) => CONNECTORS[language])),
    english: languages.includes('en'),
    nounsAreLarge: languages.includes('de'),
    headFirst: languages.every((language) => HEAD_FIRST.has(language)),
  }
  readings.set(key, reading)
  return reading
}

/** How a text is read of which nothing is known. */
export const PLAIN_READING = readingOf(['en'])

/** Texts beyond this many words are judged by their beginning. */
const JUDGED_WORDS = 80
/** A language counts where it has nearly as many stop words in a text as the first; its stop words already where it has many. */
const NEARLY = 0.7
const MANY = 0.6
/** Fewer stop words than this say too little by themselves. */
const SURE = 3

/**
 * Which language's stop words a text holds most of, one or several. A text that holds none of them, or one that several
 * languages have, is read as `usual`, the texts around it; so is one that holds few, where that fits it as well.
 */
export function chooseReading(text: string, usual: Reading = PLAIN_READING): Reading {
  const counts = LANGUAGES.map(() => 0)
  let words = 0
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (++words > JUDGED_WORDS) break
    // “Non-convex” is no French.
    if (text[index - 1] === '-' || text[index + word.length] === '-') continue
    const bits = LANGUAGES_OF.get(formOf(word).folded) ?? 0
    for (let rest = bits, at = 0; rest > 0; rest >>= 1, at++) counts[at] = (counts[at] ?? 0) + (rest & 1)
  }
  const most = Math.max(...counts)
  if (most === 0) return usual
  const holding = (share: number): Language[] => LANGUAGES.filter((_, at) => (counts[at] ?? 0) >= share * most)
  const found = holding(NEARLY)
  if (most === 1 && found.length > 1)
    return readingOf(
      usual.languages,
      LANGUAGES.filter((language) => usual.languages.includes(language) || found.includes(language)),
    )
  const expected = found.filter((language) => usual.languages.includes(language))
  return most < SURE && expected.length > 0 ? readingOf(expected) : readingOf(found, holding(MANY))
}

/** How most of these texts are read by themselves; a plain reading for none. */
export function chooseUsualReading(texts: Iterable<string>): Reading {
  const counts = new Map<Reading, number>()
  for (const text of texts) {
    const reading = chooseReading(text)
    counts.set(reading, (counts.get(reading) ?? 0) + 1)
  }
  const languages = LANGUAGES.map((language) => {
    let sum = 0
    for (const [reading, count] of counts)
      if (reading.languages.includes(language)) sum += count / reading.languages.length
    return { language, sum }
  })
  const [best] = languages.sort((a, b) => b.sum - a.sum)
  return best === undefined || best.sum === 0 ? PLAIN_READING : readingOf([best.language])
}

/** How a paper's title and abstract are read, which may be of two languages; `usual` says how the corpus is. */
export function readPaperLanguages(
  { title, abstract }: { readonly title: string; readonly abstract: string | null },
  usual: Reading,
): { readonly title: Reading; readonly abstract: Reading } {
  const whole = abstract === null ? usual : chooseReading(abstract, usual)
  const head = chooseReading(title, whole)
  return { title: head, abstract: abstract === null ? head : whole }
}

import type { Areas } from './areas'
import type { Language } from './chosen-language'

/** Texts of the same keys and arguments in any language: where the English ones are some few texts, these are any. */
export type Said<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : // What is made of parts, or of parts of any kind, is so in every language.
      Texts[Key] extends (...given: infer Given) => infer Told
      ? [Told] extends [string]
        ? (...given: Given) => string
        : Texts[Key]
      : Said<Texts[Key]>
}

/** A name of an area, as its file says it. */
export type Area = keyof Areas

/** Every text of a language. */
export type AllSaid = { readonly [Name in Area]: Said<Areas[Name]> }

/** The texts of every area that was fetched: these very objects are read wherever something is said. */
const fetched = new Map<Area, object>()

/** What is said in place of the English texts, in which language, and the English texts meanwhile; null: English. */
let spoken: {
  readonly language: Language
  readonly texts: AllSaid
  readonly english: Map<Area, object>
} | null = null

function replace(area: Area, now: object): void {
  spoken?.english.set(area, { ...now })
  Object.assign(now, spoken?.texts[area])
}

/**
 * The texts of one area in the language of the page. English ones stand in the area's own file and so are fetched only with
 * what uses them; a language that is spoken already, or later, puts its own into the same object.
 */
export function said<Name extends Area>(area: Name, en: Areas[Name]): Said<Areas[Name]> {
  fetched.set(area, en)
  replace(area, en)
  return en as Said<Areas[Name]>
}

/** The English texts of an area that is fetched, whatever is spoken: for what must be the same in every language. */
export const inEnglish = <Name extends Area>(area: Name): Areas[Name] =>
  (spoken?.english.get(area) ?? fetched.get(area)) as Areas[Name]

/** The language in which things are said now. */
export const spokenLanguage = (): Language => spoken?.language ?? 'en'

/**
 * Says everything in another language from now on, also what is fetched later. Texts that were copied before stay as they are,
 * so it is called before what copies them is fetched. Returns what takes it back to English.
 */
export function speak(language: Language, texts: AllSaid): () => void {
  const english = new Map<Area, object>()
  spoken = { language, texts, english }
  for (const [area, now] of fetched) replace(area, now)
  return () => {
    spoken = null
    for (const [area, now] of english) Object.assign(fetched.get(area) ?? now, now)
  }
}

/** A language of the interface, as HTML names it. */
export type Language = 'en' | 'zh'

/** Where the page keeps which language was chosen. */
const KEY = 'coterie.language'

/** What stands at the end of a worker's name where the page is Chinese. */
const MARK = ' zh'

/** The language that a stored text names: English for every text that names none. */
export const languageOf = (stored: unknown): Language => (stored === 'zh' ? 'zh' : 'en')

/** The language that was chosen; English where nothing was, or where it cannot be read. */
export function storedLanguage(storage: () => Pick<Storage, 'getItem'>): Language {
  try {
    return languageOf(storage().getItem(KEY))
  } catch {
    return 'en'
  }
}

/** Keeps the language for the next page; false where the browser keeps nothing. */
export function keepLanguage(storage: () => Pick<Storage, 'setItem'>, language: Language): boolean {
  try {
    storage().setItem(KEY, language)
    return true
  } catch {
    return false
  }
}

/** A worker's name, from which it knows the language of the page that started it. */
export const workerName = (name: string, language: Language): string => (language === 'zh' ? name + MARK : name)

/** The language of what runs here: a page's as stored, a worker's by its name, and English outside of browsers. */
export function languageHere(here: {
  readonly document?: unknown
  readonly name?: unknown
  readonly localStorage?: Pick<Storage, 'getItem'>
}): Language {
  if (typeof here.document === 'object')
    return storedLanguage(() => {
      if (here.localStorage === undefined) throw new Error('This browser keeps nothing.')
      return here.localStorage
    })
  return typeof here.name === 'string' && here.name.endsWith(MARK) ? 'zh' : 'en'
}

/** The language of this page or worker, read once: texts that were made are not made again. */
export const LANGUAGE: Language = languageHere(globalThis)

/** A language of the interface, as the page keeps it. */
export type Language = 'en' | 'zh'

/** Where the page keeps which language was chosen. */
const KEY = 'coterie.language'

/** Each language as HTML names it. */
export const HTML_LANGUAGE: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

/** The language that was chosen; English where nothing was, or where it cannot be read. Never throws. */
export function storedLanguage(storage: () => Pick<Storage, 'getItem'>): Language {
  try {
    return storage().getItem(KEY) === 'zh' ? 'zh' : 'en'
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

import { IS_ONE_FILE } from '../base/one-file'
import { HTML_LANGUAGE, storedLanguage } from './chosen-language'
import { spokenLanguage } from './language'

/** Speaks the language that was chosen, before a page copies any of its texts; English where the others do not come. */
export async function speakChosen(): Promise<void> {
  // A page of one file holds the English texts alone.
  if (IS_ONE_FILE || storedLanguage(() => window.localStorage) === 'en') return
  try {
    await import('./zh/speak')
    document.documentElement.lang = HTML_LANGUAGE[spokenLanguage()]
  } catch {
    // They are fetched anew with the next page.
  }
}

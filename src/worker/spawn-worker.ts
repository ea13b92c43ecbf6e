import { IS_ONE_FILE } from '../base/one-file'
import type { Language } from '../words/chosen-language'
import { spokenLanguage } from '../words/language'
import { trustScriptUrl } from './trusted-url'

/** Starts a worker of our own, or returns null where the browser has none or refuses to start it. */
export function spawnWorker(url: string, name: string): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    // A page on disk has no origin of its own, and browsers start no module for it.
    return new Worker(trustScriptUrl(url), { type: IS_ONE_FILE ? 'classic' : 'module', name })
  } catch {
    return null
  }
}

/** The same of a worker that says something to people: it has no storage to find the language in, and so is one for each. */
export const spawnSpeaking = (urls: Readonly<Record<Language, string>>, name: string): Worker | null =>
  spawnWorker(urls[spokenLanguage()], name)

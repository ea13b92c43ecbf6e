import { errorText } from '../base/error-text'
import type { AppStore } from '../state/store'
import { frameWords } from '../words/frame'

/** Puts a text on the clipboard and says so: “The names of 14 people are on the clipboard”; or why it could not be. */
export async function copyText(store: AppStore, text: string, what: string): Promise<void> {
  const { announce } = store.getState()
  try {
    await navigator.clipboard.writeText(text)
    announce(frameWords.areOnTheClipboard(what))
  } catch (error) {
    announce(frameWords.theBrowserDidNotLet(errorText(error)))
  }
}

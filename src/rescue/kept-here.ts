import { DATABASE } from '../storage/indexed-db'
import { HAND_OVER } from '../storage/hand-over'
import { LAST_PROJECT } from '../storage/own-project'

/** Every name under which the page remembers something begins so. */
const OURS = 'coterie.'

const FOR_ALL_TABS = () => window.localStorage
/** Where the browser remembers something for all tabs, and for this one alone. */
const MEMORIES = [FOR_ALL_TABS, () => window.sessionStorage]

/** Does something with what the browser remembers for the page; a browser that refuses that remembers nothing. */
function withMemory<Result>(act: (memory: Storage) => Result, memory = FOR_ALL_TABS): Result | null {
  try {
    return act(memory())
  } catch {
    return null
  }
}

/** The theme that was chosen; null: the system's. Read without the page's own reader, which may be what is in the way. */
export const storedTheme = (): 'light' | 'dark' | null =>
  withMemory((memory) => {
    const settings: unknown = JSON.parse(memory.getItem('coterie.settings') ?? 'null')
    const { theme } = (settings ?? {}) as { readonly theme?: unknown }
    return theme === 'light' || theme === 'dark' ? theme : null
  })

/** Takes out of all memories what has such a name. */
function forget(isMeant: (key: string) => boolean): void {
  for (const place of MEMORIES)
    withMemory((memory) => {
      for (const key of Object.keys(memory)) if (isMeant(key)) memory.removeItem(key)
    }, place)
}

/** Forgets which project was open last, and how often that failed; the project itself stays. */
export function forgetLast(): void {
  forget((key) => [LAST_PROJECT, 'coterie.opening'].includes(key))
}

/** Settles when the browser has removed the database, which it does once no other tab has it open. */
const removeDatabase = (name: string, onBlocked: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = window.indexedDB.deleteDatabase(name)
    request.onsuccess = () => {
      resolve()
    }
    request.onerror = () => {
      reject(new Error(request.error?.message))
    }
    request.onblocked = onBlocked
  })

/** Removes everything that the page keeps in the browser; `onBlocked` where other tabs are in the way. */
export async function removeAll(onBlocked: () => void): Promise<void> {
  await removeDatabase(DATABASE, onBlocked)
  await removeDatabase(HAND_OVER, onBlocked)
  forget((key) => key.startsWith(OURS))
}

import { LAST_PROJECT } from '../storage/own-project'
/** The part of `Storage` that this needs; a browser may refuse it altogether. */
type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const OPENING = 'coterie.opening'
/** A project that broke the page so often while it was opened is not opened by itself any more. */
const MOST_TRIES = 3

/** The project that was open last, and when it was last saved, ms since 1970. */
export type Heartbeat = { readonly id: string; readonly name: string; readonly time: number }

/**
 * A few words beside the store of projects: what was open last, so that it is known before the store is asked, and whether
 * opening it went well. Whatever a browser refuses here costs only that.
 */
export type Memo = {
  /** What was open last in any tab. */
  readonly last: () => Heartbeat | null
  /** What this tab had open before it was loaded anew; null also where that is what was open last in any. */
  readonly here: () => Heartbeat | null
  readonly remember: (heartbeat: Heartbeat) => void
  readonly forget: (project: string) => void
  /** Counts a try to open a project; false where it was tried too often. */
  readonly mayOpen: (project: string) => boolean
  readonly opened: () => void
}

/**
 * A memo in what a browser remembers for all tabs, and in what it remembers for this one alone.
 * @param store of all tabs
 * @param own of this tab
 */
export function createMemo(store: () => TextStore, own: () => TextStore): Memo {
  const read = (key: string, from = store): Readonly<Record<string, unknown>> | null => {
    try {
      const value: unknown = JSON.parse(from().getItem(key) ?? 'null')
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
    } catch {
      return null
    }
  }
  const write = (key: string, value: object | null, to = store): void => {
    try {
      if (value === null) to().removeItem(key)
      else to().setItem(key, JSON.stringify(value))
    } catch {
      // Nothing that counts is kept here.
    }
  }
  const lastIn = (place: () => TextStore): Heartbeat | null => {
    const { id, name, time } = read(LAST_PROJECT, place) ?? {}
    return typeof id === 'string' && typeof name === 'string' && typeof time === 'number' ? { id, name, time } : null
  }
  return {
    last: () => lastIn(store),
    here() {
      const here = lastIn(own)
      return here?.id === lastIn(store)?.id ? null : here
    },
    remember(heartbeat) {
      for (const place of [store, own]) write(LAST_PROJECT, heartbeat, place)
    },
    forget(project) {
      for (const place of [store, own]) if (lastIn(place)?.id === project) write(LAST_PROJECT, null, place)
    },
    mayOpen(project) {
      const before = read(OPENING)
      const tries = before?.id === project && typeof before.tries === 'number' ? before.tries : 0
      if (tries >= MOST_TRIES) return false
      write(OPENING, { id: project, tries: tries + 1 })
      return true
    },
    opened: () => {
      write(OPENING, null)
    },
  }
}

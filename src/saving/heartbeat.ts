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
  readonly last: () => Heartbeat | null
  readonly remember: (heartbeat: Heartbeat) => void
  readonly forget: (project: string) => void
  /** Counts a try to open a project; false where it was tried too often. */
  readonly mayOpen: (project: string) => boolean
  readonly opened: () => void
}

export function createMemo(store: () => TextStore): Memo {
  const read = (key: string): Readonly<Record<string, unknown>> | null => {
    try {
      const value: unknown = JSON.parse(store().getItem(key) ?? 'null')
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
    } catch {
      return null
    }
  }
  const write = (key: string, value: object | null): void => {
    try {
      if (value === null) store().removeItem(key)
      else store().setItem(key, JSON.stringify(value))
    } catch {
      // Nothing that counts is kept here.
    }
  }
  const last = (): Heartbeat | null => {
    const { id, name, time } = read(LAST_PROJECT) ?? {}
    return typeof id === 'string' && typeof name === 'string' && typeof time === 'number' ? { id, name, time } : null
  }
  return {
    last,
    remember: (heartbeat) => {
      write(LAST_PROJECT, heartbeat)
    },
    forget(project) {
      if (last()?.id === project) write(LAST_PROJECT, null)
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

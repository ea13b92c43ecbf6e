import type { Atlas } from '../graph/atlas'
import type { SearchAnswer, SearchQuestion } from './answer-search'
import { createSearch, describeFound, USUAL_LIMIT, type SearchHit } from './search'
import { cutPiece, listEntries } from './search-entries'

/** The part of a Worker that a search needs; tests supply their own. */
export type SearchWorker = {
  postMessage(question: SearchQuestion): void
  terminate(): void
  onmessage: ((event: MessageEvent<SearchAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** A search that may answer later. */
export type PatientSearch = {
  /** As `Search.find`; a promise where a worker answers, of null where a newer query took the place of this one. */
  readonly find: (query: string, limit?: number) => readonly SearchHit[] | Promise<readonly SearchHit[] | null>
  /** Ends its worker. */
  readonly close: () => void
}

/** Up to so many entries the page builds the index itself, in a few frames at most, and answers at once. */
const MOST_ON_PAGE = 5_000

/** Entries that are handed to the worker in one go: the page stands still for a few milliseconds at a time. */
const PIECE = 4_000

/** A worker that breaks down is replaced so many times. */
const MOST_RESTARTS = 1

/**
 * A search over an atlas: on the page where there is little to be found, else in a worker, which is fed in pieces from now on.
 * Of queries that wait only the newest is asked. A worker that breaks down is replaced once, and what it was asked is asked
 * again; where there is none, or the second breaks down too, the page searches.
 */
export function startSearch(atlas: Atlas, spawn: () => SearchWorker | null): PatientSearch {
  const entries = listEntries(atlas)
  const onPage = createSearch(atlas)
  let worker = entries.size > MOST_ON_PAGE ? spawn() : null
  if (worker === null) return { find: (query, limit) => onPage.find(query, limit), close: () => undefined }

  type Asked = {
    readonly run: number
    readonly query: string
    readonly limit: number
    readonly resolve: (hits: readonly SearchHit[] | null) => void
  }
  let runs = 0
  let asked: Asked | null = null
  let waiting: Asked | null = null
  let isFed = false
  let losses = 0

  const next = (): void => {
    if (!isFed || asked !== null || waiting === null) return
    asked = waiting
    waiting = null
    worker?.postMessage({ kind: 'find', run: asked.run, query: asked.query, limit: asked.limit })
  }
  const feed = (port: SearchWorker, from: number): void => {
    // Another one may have taken its place meanwhile.
    if (worker !== port) return
    const to = Math.min(from + PIECE, entries.size)
    port.postMessage({ kind: 'piece', piece: cutPiece(entries, from, to) })
    if (to < entries.size) {
      setTimeout(() => feed(port, to))
      return
    }
    port.postMessage({ kind: 'whole' })
    isFed = true
    next()
  }
  const listen = (to: SearchWorker): void => {
    to.onmessage = ({ data: { run, found } }) => {
      if (asked?.run !== run) return
      const { query, resolve } = asked
      asked = null
      // A newer query may have come meanwhile; its answer follows.
      resolve(waiting === null ? describeFound(atlas, entries, query, found) : null)
      next()
    }
    to.onerror = () => {
      to.terminate()
      losses += 1
      isFed = false
      worker = losses <= MOST_RESTARTS ? spawn() : null
      if (worker === null) {
        asked?.resolve(waiting === null ? onPage.find(asked.query, asked.limit) : null)
        waiting?.resolve(onPage.find(waiting.query, waiting.limit))
        asked = waiting = null
        return
      }
      if (waiting === null) waiting = asked
      else asked?.resolve(null)
      asked = null
      listen(worker)
    }
    setTimeout(() => feed(to, 0))
  }
  listen(worker)

  return {
    find(query, limit = USUAL_LIMIT) {
      if (worker === null) return onPage.find(query, limit)
      waiting?.resolve(null)
      return new Promise((resolve) => {
        waiting = { run: ++runs, query, limit, resolve }
        next()
      })
    },
    close() {
      worker?.terminate()
      worker = null
      asked?.resolve(null)
      waiting?.resolve(null)
      asked = waiting = null
    },
  }
}

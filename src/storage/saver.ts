import type { FaultKind } from './store'

/** Changes that follow each other so soon are kept together, ms. */
export const REST = 250
/** But no change waits longer for a write to begin, ms. */
export const LONGEST_WAIT = 600
/** A write that has not moved on for so long is told, ms: within a second of the change, with the rest before it. */
export const LATE = 700
/** After a fault it is tried again after so long, twice as long after each further one, ms. */
const FIRST_RETRY = 1000
const LONGEST_RETRY = 30_000

/** What is to be kept, and how that goes. All times in ms, of one clock. */
export type SaverState = {
  readonly phase: 'idle' | 'waiting' | 'writing'
  /** When the first change came that no write has taken up; null: none. */
  readonly changedSince: number | null
  readonly lastChange: number
  /** When the write began, or last moved on. */
  readonly movedAt: number
  readonly isLate: boolean
  /** The last fault, until a write goes well. */
  readonly fault: FaultKind | null
  readonly faults: number
  /** When it is tried again. */
  readonly retryAt: number
}

export const IDLE: SaverState = {
  phase: 'idle',
  changedSince: null,
  lastChange: 0,
  movedAt: 0,
  isLate: false,
  fault: null,
  faults: 0,
  retryAt: 0,
}

export type SaverEvent =
  | { readonly kind: 'changed' }
  /** A person asks for it, or the page is about to go: what waits is written at once. */
  | { readonly kind: 'urged' }
  | { readonly kind: 'ticked' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly fault: FaultKind }

/** The state after an event, and whether a write is to begin now. */
export function stepSaver(
  state: SaverState,
  event: SaverEvent,
  now: number,
): { readonly state: SaverState; readonly writes: boolean } {
  switch (event.kind) {
    case 'changed': {
      const changed = { ...state, changedSince: state.changedSince ?? now, lastChange: now }
      return { state: state.phase === 'idle' ? { ...changed, phase: 'waiting' } : changed, writes: false }
    }
    case 'urged':
      return state.phase === 'waiting' ? begin(state, now) : { state, writes: false }
    case 'ticked': {
      if (state.phase === 'waiting' && now >= dueAt(state)) return begin(state, now)
      const isLate = state.isLate || (state.phase === 'writing' && now >= state.movedAt + LATE)
      return { state: isLate === state.isLate ? state : { ...state, isLate }, writes: false }
    }
    case 'moved':
      return { state: { ...state, movedAt: now, isLate: false }, writes: false }
    case 'written': {
      const phase = state.changedSince === null ? 'idle' : 'waiting'
      return { state: { ...state, phase, isLate: false, fault: null, faults: 0, retryAt: 0 }, writes: false }
    }
    case 'failed': {
      const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** state.faults)
      return {
        state: {
          ...state,
          phase: 'waiting',
          isLate: false,
          // What was not written is as if it had been changed now.
          changedSince: state.changedSince ?? now,
          fault: event.fault,
          faults: state.faults + 1,
          retryAt: now + wait,
        },
        writes: false,
      }
    }
  }
}

function begin(state: SaverState, now: number): { readonly state: SaverState; readonly writes: boolean } {
  return { state: { ...state, phase: 'writing', changedSince: null, movedAt: now, isLate: false }, writes: true }
}

/** When what waits is to be written. A change after a fault is a reason to try again at once. */
function dueAt({ changedSince, lastChange, retryAt, fault, faults }: SaverState): number {
  const rested = Math.min(lastChange + REST, (changedSince ?? lastChange) + LONGEST_WAIT)
  if (fault === null) return rested
  const failedAt = retryAt - Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (faults - 1))
  return lastChange > failedAt ? Math.min(retryAt, Math.max(rested, failedAt + FIRST_RETRY / 2)) : retryAt
}

/** When the state is to be looked at again; null: when something happens. */
export function wakeAt(state: SaverState): number | null {
  if (state.phase === 'waiting') return dueAt(state)
  return state.phase === 'writing' && !state.isLate ? state.movedAt + LATE : null
}

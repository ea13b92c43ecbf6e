import type { StoreApi } from 'zustand/vanilla'
import { withStep } from './history'
import { momentOf, tellStep } from './moment'
import type { AppState } from './store'

type SetState = StoreApi<AppState>['setState']
/** Nothing here replaces the whole state. */
type Change = Partial<AppState> | ((state: AppState) => Partial<AppState>)

/** A way of setting state that writes into the history what a person would want to take back. */
export type Recorder = {
  readonly set: SetState
  /** What runs within is one step, however often it sets; told as `text` where that is given. */
  readonly together: (run: () => void, text?: string) => void
  /** What runs within is no step: it follows from one that was, or leads back to one. */
  readonly quietly: (run: () => void) => void
}

/**
 * Wraps a store's `set`. Whatever changes the view, the moves or the document becomes a step, also what is added to the program
 * later: an action has to ask for its changes not to be one. What belongs together must run without waiting.
 */
export function createRecorder(rawSet: SetState, get: () => AppState): Recorder {
  let depth = 0

  function record(before: AppState, text?: string): void {
    const after = get()
    const told = tellStep(after.atlas ?? before.atlas, before, after)
    // The first map is where a history begins.
    if (told === null || before.atlas === null) return
    const step = { text: text ?? told.text, key: text === undefined ? told.key : null, before: momentOf(before) }
    rawSet({ history: withStep(after.history, step) })
  }

  function without(run: () => void): void {
    depth++
    try {
      run()
    } finally {
      depth--
    }
  }

  return {
    set: (change: Change) => {
      const before = get()
      rawSet(change)
      if (depth === 0) record(before)
    },
    together(run, text) {
      const before = get()
      without(run)
      if (depth === 0) record(before, text)
    },
    quietly: without,
  }
}

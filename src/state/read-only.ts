import type { ReadOnly } from './document'
import type { DialogName } from './interface-slice'
import type { AppState } from './store'
import { actingWords } from '../words/acting'
import { savingWords } from '../words/saving'

/** Why nothing is changed here, in two sentences; null where it may be. */
function tellReadOnly(readOnly: ReadOnly | undefined): string | null {
  switch (readOnly?.kind) {
    case undefined:
      return null
    case 'shared':
      return actingWords.thisMapWasSharedFor
    case 'elsewhere':
      return savingWords.openInAnotherTab
    case 'newer':
      return actingWords.thisProjectIsOfA(readOnly.version)
  }
}

const ELSEWHERE: ReadOnly = { kind: 'elsewhere' }

/** Why the map that is open is only looked at; undefined where it is not. */
const readOnlyOf = ({ document, keeping }: AppState): ReadOnly | undefined =>
  document.readOnly ?? (keeping.isReader ? ELSEWHERE : undefined)

/** The same as a sentence, or null. */
export const selectReadOnly = (state: AppState): string | null => tellReadOnly(readOnlyOf(state))

/** Why the map may not be saved as a file; null where it may. What another tab changes may be. */
export const selectUnsavable = ({ document }: AppState): string | null => tellReadOnly(document.readOnly)

/** Whether a person may change what the map is made of. */
export const selectMayEdit = (state: AppState): boolean => readOnlyOf(state) === undefined

/** Whether a dialog is for changing the map. What is newer may make way for other files, which what is shared does not. */
function isEdit(dialog: DialogName, readOnly: ReadOnly | undefined): boolean {
  switch (dialog) {
    case 'import':
    case 'paste':
      return readOnly?.kind === 'shared'
    case 'share':
      return readOnly?.kind !== 'elsewhere'
    case 'merge':
    case 'split':
    case 'one-paper':
    case 'add-topic':
      return true
    default:
      return false
  }
}

/** An action that is refused with a sentence while the map is only looked at. */
function guard<Args extends readonly unknown[]>(
  get: () => AppState,
  action: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    const why = selectReadOnly(get())
    if (why === null) action(...args)
    else get().announce(why)
  }
}

/** The same for one that takes its time. */
function guardSlow<Args extends readonly unknown[]>(
  get: () => AppState,
  action: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const why = selectReadOnly(get())
    if (why === null) await action(...args)
    else get().announce(why)
  }
}

/**
 * Lets nothing change what a map that is only looked at is made of: no opening, deciding or naming, and no other way of
 * counting. Looking, filtering and pictures are as ever. A project of a newer version, or of another tab, may make way for other
 * files.
 */
export function guardEdits(state: AppState, get: () => AppState): AppState {
  return {
    ...state,
    async importFiles(files, mode) {
      const readOnly = readOnlyOf(get())
      if (readOnly?.kind === 'shared') {
        get().announce(tellReadOnly(readOnly) ?? '')
        return
      }
      const { atlas } = get()
      await state.importFiles(files, readOnly === undefined ? mode : 'replace')
      if (get().atlas !== atlas) get().showPending()
    },
    decide: guard(get, state.decide),
    undecide: guard(get, state.undecide),
    takeDecisions: guard(get, state.takeDecisions),
    setSavedYear: guardSlow(get, state.setSavedYear),
    setCounting: guardSlow(get, state.setCounting),
    setClustering: guardSlow(get, state.setClustering),
    setKeyPhrases: guardSlow(get, state.setKeyPhrases),
    setLargestClique: guardSlow(get, state.setLargestClique),
    dropVocabulary: guardSlow(get, state.dropVocabulary),
    chooseColumns: guardSlow(get, state.chooseColumns),
    startTopic: guard(get, state.startTopic),
    lookAtClaim: guard(get, state.lookAtClaim),
    showSurface(surface) {
      const why = surface === 'review' ? selectReadOnly(get()) : null
      if (why === null) state.showSurface(surface)
      else get().announce(why)
    },
    openDialog(dialog) {
      const readOnly = readOnlyOf(get())
      const why = dialog !== null && isEdit(dialog, readOnly) ? tellReadOnly(readOnly) : null
      if (why === null) state.openDialog(dialog)
      else get().announce(why)
    },
  }
}

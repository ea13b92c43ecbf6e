import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { AppStore } from '../state/store'
import { useAppStore } from './app-context'
import { NETWORK_NAMES } from './TopBar'

/** Keys with a letter alone are for reading, not for fields: they rest while a person types or a dialog is open. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

/** The keys of the bench, which rest elsewhere; R opens it. Ctrl or Cmd and Z work everywhere but in fields. */
function reviewKeys(store: AppStore, when: (run: () => void) => (event: KeyboardEvent) => void) {
  const there =
    (run: () => void, elsewhere: () => void = () => undefined): (() => void) =>
    () => {
      const { surface, atlas } = store.getState()
      if (surface === 'review') run()
      else if (atlas) elsewhere()
    }
  const undoing = (run: () => void) => (event: KeyboardEvent) => {
    if (isTyping(event)) return
    event.preventDefault()
    run()
  }
  const state = store.getState
  return {
    r: when(
      there(
        () => {
          state().decideHere('rejected')
        },
        () => {
          state().showSurface('review')
        },
      ),
    ),
    a: when(there(() => state().decideHere('accepted'))),
    l: when(there(() => state().putOff())),
    b: when(there(() => state().undecideHere())),
    j: when(there(() => state().stepReview(1))),
    k: when(there(() => state().stepReview(-1))),
    z: when(there(() => state().undoDecision())),
    '$mod+z': undoing(() => state().undoDecision()),
    '$mod+Shift+z': undoing(() => state().redoDecision()),
  }
}

/** The page's own keys, from the first render to the last. */
export function useShortcuts(saveProject: () => void): void {
  const store = useAppStore()
  useEffect(() => {
    const when = (run: () => void) => (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      run()
    }
    const open = (dialog: Parameters<ReturnType<typeof store.getState>['openDialog']>[0]) =>
      when(() => {
        store.getState().openDialog(dialog)
      })
    const networks = Object.fromEntries(
      NETWORK_NAMES.map(({ value }, index) => [
        String(index + 1),
        when(() => {
          store.getState().showNetwork(value)
        }),
      ]),
    )
    return tinykeys(window, {
      ...networks,
      '/': when(() => {
        const field = document.getElementById('search')
        if (field && field.offsetParent !== null) field.focus()
        else store.getState().openDialog('search')
      }),
      t: when(() => {
        const { surface, showSurface } = store.getState()
        showSurface(surface === 'table' ? 'map' : 'table')
      }),
      ...reviewKeys(store, when),
      o: open('import'),
      e: open('export'),
      m: when(() => {
        const { atlas, openDialog } = store.getState()
        if (atlas) openDialog('report')
      }),
      s: when(saveProject),
      'Shift+S': when(() => {
        const { atlas, openDialog } = store.getState()
        if (atlas) openDialog('share')
      }),
      'Shift+?': open('menu'),
      Escape: (event) => {
        if (isTyping(event)) return
        const { surface, showSurface, view, focusOn, select } = store.getState()
        if (surface === 'review') showSurface('map')
        else if (view.selection) select(null)
        else if (view.focus) focusOn(null)
      },
    })
  }, [store, saveProject])
}

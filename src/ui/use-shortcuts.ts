import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useAppStore } from './app-context'
import { NETWORK_NAMES } from './TopBar'

/** Keys with a letter alone are for reading, not for fields: they rest while a person types or a dialog is open. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null
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
        showSurface(surface === 'map' ? 'table' : 'map')
      }),
      o: open('import'),
      e: open('export'),
      s: when(saveProject),
      'Shift+?': open('menu'),
      Escape: (event) => {
        if (isTyping(event)) return
        const { view, focusOn, select } = store.getState()
        if (view.selection) select(null)
        else if (view.focus) focusOn(null)
      },
    })
  }, [store, saveProject])
}

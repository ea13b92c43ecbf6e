import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { AppStore } from '../state/store'
import { useAppStore } from './app-context'
import type { Page } from './command'
import { COMMANDS } from './commands'
import { startCommand } from './start-command'

/** Keys with a letter alone are for reading, not for fields: they rest while a person types or a dialog is open. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

/** Runs the first command of a key that can be run; a key of which none can is the browser's own. */
function onKey(page: Page, press: string) {
  const own = COMMANDS.filter(({ keys = [] }) => keys.some((each) => each.press === press))
  const needsHand = /\$mod|Alt/.test(press)
  return (event: KeyboardEvent): void => {
    // What a part of the page has answered is no key of the page any more.
    if (event.defaultPrevented || isTyping(event) || (!needsHand && (event.ctrlKey || event.metaKey || event.altKey)))
      return
    const command = own.find(({ when }) => when(page.store.getState()))
    if (command === undefined) return
    event.preventDefault()
    startCommand(page, command)
  }
}

/** Escape leaves what was entered last: the bench, the selection, what is chosen, the neighbourhood. */
function leave(store: AppStore): void {
  const { surface, showSurface, view, focusOn, select, choose } = store.getState()
  if (surface === 'review') showSurface('map')
  else if (view.selection) select(null)
  else if (view.chosen) choose([], 'replace')
  else if (view.focus) focusOn(null)
}

/** The page's own keys, from the first render to the last. */
export function useShortcuts(save: () => void): void {
  const store = useAppStore()
  useEffect(() => {
    const page: Page = { store, save }
    const presses = new Set(COMMANDS.flatMap(({ keys = [] }) => keys.map(({ press }) => press)))
    return tinykeys(window, {
      ...Object.fromEntries([...presses].map((press) => [press, onKey(page, press)])),
      '/': (event) => {
        if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        store.getState().openDialog('palette')
      },
      '$mod+k': (event) => {
        if (document.querySelector('dialog[open]:not(.palette)')) return
        event.preventDefault()
        const { dialog, openDialog } = store.getState()
        openDialog(dialog === 'palette' ? null : 'palette')
      },
      Escape: (event) => {
        if (!isTyping(event)) leave(store)
      },
    })
  }, [store, save])
}

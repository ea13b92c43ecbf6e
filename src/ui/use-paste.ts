import { useEffect } from 'react'
import type { AppStore } from '../state/store'
import { incomingOf, pastedFile } from './read-files'

/** Where a paste is meant for what is typed into. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/** Reads files and text that are pasted while no field and no dialog is open, as if they had been dropped. */
export function usePaste(store: AppStore): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { dialog, document, importFiles } = store.getState()
      if (isField(event.target) || dialog !== null || event.clipboardData === null) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      if (files.length > 0) void importFiles(incomingOf(files), 'add')
      else if (text.trim() !== '') {
        const before = document.sources.filter(({ name }) => name.startsWith('pasted text')).length
        void importFiles([pastedFile(text, document.isSample ? 1 : before + 1)], 'add')
      }
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [store])
}

import { tameName } from '../records/archive'
import { findFolder } from '../storage/folder-source'
import type { AppStore } from '../state/store'
import type { ImportMode } from '../state/document'
import type { Incoming } from '../state/take-in'
import { openingWords } from '../words/opening'

/**
 * Takes in what a person dropped or chose: an atlas in a folder of columns is opened as it lies there, without reading it
 * whole; all else is read and drawn.
 */
export async function takeFiles(store: AppStore, files: readonly File[], mode: ImportMode): Promise<void> {
  const folder = findFolder(new Map(files.map((file) => [pathOf(file), file])))
  if (folder !== null) store.getState().showFolder(folder)
  else await store.getState().importFiles(incomingOf(files), mode)
}

/** Files that a person dropped or chose, with their folder where the browser tells it. They are read where they are opened, one at a time. */
export const incomingOf = (files: readonly File[]): Incoming[] =>
  files.map((file) => ({ name: pathOf(file), bytes: file }))

/** `folder/name` for files of a dropped folder, else the name. */
function pathOf(file: File): string {
  const path = 'path' in file && typeof file.path === 'string' ? file.path : file.webkitRelativePath
  return tameName(path || file.name)
}

/** Pasted text as a file of its own. */
export const pastedFile = (text: string, number: number): Incoming => ({
  name: openingWords.pastedText(number),
  bytes: new TextEncoder().encode(text),
})

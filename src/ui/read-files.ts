import type { Incoming } from '../state/document-slice'

/** The bytes of files that a person dropped or chose, with their folder where the browser tells it. Unreadable ones are empty. */
export async function readFiles(files: readonly File[]): Promise<Incoming[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: pathOf(file),
      bytes: await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => new Uint8Array(),
      ),
    })),
  )
}

/** `folder/name` for files of a dropped folder, else the name. */
function pathOf(file: File): string {
  const path = 'path' in file && typeof file.path === 'string' ? file.path : file.webkitRelativePath
  return path.replace(/^\.?\/+/, '') || file.name
}

/** Pasted text as a file of its own. */
export const pastedFile = (text: string, number: number): Incoming => ({
  name: number === 1 ? 'pasted text' : `pasted text ${String(number)}`,
  bytes: new TextEncoder().encode(text),
})

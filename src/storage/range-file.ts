import type { AsyncBuffer } from 'hyparquet'
import { folderFilesWords } from '../words/folder-files'

/** A folder of files of which parts can be read: on a server of ours, or one that a person dropped. */
export type RangeFolder = {
  /** The text of a small file, or an exception with a sentence. */
  readText(path: string): Promise<string>
  /** A file of which parts can be read. `bytes`: its size where that is known. */
  open(path: string, bytes: number | undefined): Promise<AsyncBuffer>
}

/** Something that kept a folder from being read; its message is a sentence for people. */
export class UnreadableFolder extends Error {}

/**
 * A folder of the server that the page came from, read by range requests (RFC 9110, section 14). Throws an
 * UnreadableFolder where the address is of another place, where a file is missing, and where the server sends whole files.
 *
 * @param address the folder, absolute or relative to `page`
 * @param page the page's own address
 */
export function folderAtAddress(address: string, page: string, ask: typeof fetch): RangeFolder {
  const folder = findFolder(address, page)
  const get = async (path: string, headers: Record<string, string>): Promise<Response> => {
    const answer = await ask(new URL(path, folder), { headers }).catch(() => null)
    if (answer === null) throw new UnreadableFolder(folderFilesWords.couldNotBeFetched(path))
    if (!answer.ok) throw new UnreadableFolder(folderFilesWords.theServerHasNoThereStatus(path, answer.status))
    return answer
  }
  const getRange = async (path: string, start: number, end: number): Promise<Response> => {
    const answer = await get(path, { Range: `bytes=${String(start)}-${String(end - 1)}` })
    if (answer.status === 206) return answer
    await answer.body?.cancel()
    throw new UnreadableFolder(folderFilesWords.theServerSendsOnlyAs(path))
  }
  return {
    readText: async (path) => (await get(path, {})).text(),
    open: async (path, bytes) => {
      const byteLength = bytes ?? sizeOf(await getRange(path, 0, 1), path)
      return {
        byteLength,
        slice: async (start, end = byteLength) =>
          start >= end ? new ArrayBuffer(0) : (await getRange(path, start, end)).arrayBuffer(),
      }
    },
  }
}

/** Only the page's own server is asked: nothing leaves it, and the page's policy would refuse any other. */
function findFolder(address: string, page: string): URL {
  const folder = URL.canParse(address, page) ? new URL(address, page) : null
  if (folder?.origin !== new URL(page).origin) throw new UnreadableFolder(folderFilesWords.isNotAFolderOf(address))
  folder.search = ''
  folder.hash = ''
  if (!folder.pathname.endsWith('/')) folder.pathname += '/'
  return folder
}

/** What stands after the slash of `bytes 0-0/1234`. */
function sizeOf(answer: Response, path: string): number {
  const size = Number(/\/(\d+)$/.exec(answer.headers.get('Content-Range') ?? '')?.[1] ?? NaN)
  if (Number.isNaN(size)) throw new UnreadableFolder(folderFilesWords.theServerDoesNotSay(path))
  return size
}

/** Files that a person chose; paths are those below the folder. */
export function folderOfFiles(files: ReadonlyMap<string, Blob>): RangeFolder {
  const find = (path: string): Blob => {
    const file = files.get(path)
    if (file === undefined) throw new UnreadableFolder(folderFilesWords.theFolderHasNo(path))
    return file
  }
  return {
    readText: async (path) => find(path).text(),
    open: (path) => {
      const file = find(path)
      return Promise.resolve({
        byteLength: file.size,
        slice: (start: number, end = file.size) => file.slice(start, end).arrayBuffer(),
      })
    },
  }
}

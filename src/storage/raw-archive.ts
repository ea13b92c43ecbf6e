import { crc32 } from '../base/crc32'
import { isKeptText, readText, type PieceShelf } from './pieces'
import { readStored, type Damaged } from './project-load'
import { piecePrefix } from './project-keys'
import { readAllOf } from './projects'
import type { KeyValueStore } from './store'

/** A file in an archive. */
type Entry = { readonly name: string; readonly bytes: Uint8Array }

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50] as const
/** Version 2.0; names in UTF-8; stored as it is; 1 January 1980, since no clock is asked. */
const [VERSION, UTF_8, STORED, NOON, FIRST_DAY] = [20, 0x0800, 0, 0, 0x0021] as const

/** The part of a header that stands in the file and in the directory alike. */
const common = (entry: Entry, name: Uint8Array): readonly (readonly [value: number, bytes: 2 | 4])[] => [
  [VERSION, 2],
  [UTF_8, 2],
  [STORED, 2],
  [NOON, 2],
  [FIRST_DAY, 2],
  [crc32(entry.bytes), 4],
  [entry.bytes.length, 4],
  [entry.bytes.length, 4],
  [name.length, 2],
  [0, 2],
]

function print(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

/** A ZIP archive of files as they are, in parts that follow each other. At most 4 GB and 65,535 files. */
export function packArchive(entries: readonly Entry[]): Uint8Array<ArrayBuffer>[] {
  const files: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const head = print([[LOCAL, 4], ...common(entry, name)])
    directory.push(
      print([[CENTRAL, 4], [VERSION, 2], ...common(entry, name), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]),
      name,
    )
    files.push(head, name, Uint8Array.from(entry.bytes))
    at += head.length + name.length + entry.bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = entries.length
  return [
    ...files,
    ...directory,
    print([
      [END, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [size, 4],
      [at, 4],
      [0, 2],
    ]),
  ]
}

/** A name without what an archive's reader would take for a way out of its folder. */
const safe = (name: string): string => name.replace(/[\\:*?"<>|]|\p{Cc}/gu, '_').replace(/(^|\/)\.+(?=\/|$)/g, '$1_')

/** Whatever of a project's texts can be read, by the names of the files that they came from; and how it was made of them. */
async function readableOf(store: KeyValueStore, project: string): Promise<readonly Entry[]> {
  const stored = await readStored(store, project)
  if ('unreadable' in stored) return []
  const shelf: PieceShelf = { store, prefix: piecePrefix(project), known: new Set(), breathe: () => Promise.resolve() }
  const { manifest } = stored
  const entries: Entry[] = [
    { name: 'project.json', bytes: new TextEncoder().encode(JSON.stringify(manifest, null, 2)) },
  ]
  const sources: readonly unknown[] = Array.isArray(manifest.sources) ? manifest.sources : []
  for (const source of sources) {
    const { name, text } = source as { readonly name?: unknown; readonly text?: unknown }
    const read = isKeptText(text) ? await readText(shelf, text) : null
    if (read !== null && typeof name === 'string')
      entries.push({ name: `files/${safe(name)}`, bytes: new TextEncoder().encode(read) })
  }
  return entries
}

/** All that is kept of a project as one archive: its texts where they can be read, and every byte as it stands in the store. */
export async function archiveProject(store: KeyValueStore, project: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const raw = (await readAllOf(store, project)).map(({ key, bytes }: Damaged) => ({
    name: `bytes/${safe(key)}`,
    bytes,
  }))
  return packArchive([...(await readableOf(store, project).catch(() => [])), ...raw])
}

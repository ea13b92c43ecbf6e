import { Zip, ZipPassThrough } from 'fflate'
import { isKeptText, readText, type PieceShelf } from './pieces'
import { readStored, type Damaged } from './project-load'
import { piecePrefix } from './project-keys'
import { readAllOf } from './projects'
import type { KeyValueStore } from './store'

/** A file in an archive. */
type Entry = { readonly name: string; readonly bytes: Uint8Array }

/** What every file in an archive is dated, since no clock is asked: the first day that an archive can name. */
const FIRST_DAY = new Date(1980, 0, 1)

/** A ZIP archive of files as they are, in parts that follow each other. */
function packArchive(entries: readonly Entry[]): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const archive = new Zip((error, part) => {
    if (error) throw error
    parts.push(Uint8Array.from(part))
  })
  for (const { name, bytes } of entries) {
    const file = new ZipPassThrough(name)
    file.mtime = FIRST_DAY
    archive.add(file)
    file.push(bytes, true)
  }
  archive.end()
  return parts
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

import { keptTextsIn, readText, type PieceShelf } from './pieces'
import { holdsSources, readStored, type Damaged } from './project-load'
import { leaseKey, projectOfKey, projectPrefix, PROJECTS, quarantinePrefix } from './project-keys'
import { faultOf, StoreFault, type KeyValueStore } from './store'

/** A project in a list of them. */
export type ProjectEntry = {
  readonly id: string
  readonly name: string
  /** When it was last kept, ms since 1970; 0 where nothing of it can be read. */
  readonly time: number
  readonly sources: number
  readonly isReadable: boolean
}

const nameOf = (manifest: Readonly<Record<string, unknown>>): string =>
  typeof manifest.name === 'string' ? manifest.name : ''

/** Names of all projects of which a store has anything. */
export const projectsIn = async (store: KeyValueStore): Promise<readonly string[]> => [
  ...new Set((await store.keys(PROJECTS)).flatMap((key) => projectOfKey(key) ?? [])),
]

/** A project as a list shows it; null where there is none of this name. */
export async function describeProject(store: KeyValueStore, id: string): Promise<ProjectEntry | null> {
  const stored = await readStored(store, id)
  // Pieces of a project that was never kept are no project.
  if ('unreadable' in stored) return stored.unreadable.length > 0 ? unreadableEntry(id) : null
  const { manifest, time } = stored
  const sources = Array.isArray(manifest.sources) ? manifest.sources.length : 0
  return { id, name: nameOf(manifest), time, sources, isReadable: holdsSources(manifest) }
}

/** A project of which only the bytes can be had. */
export const unreadableEntry = (id: string): ProjectEntry => ({ id, name: '', time: 0, sources: 0, isReadable: false })

/** The project that was kept last first. */
export const sortEntries = (entries: readonly ProjectEntry[]): readonly ProjectEntry[] =>
  [...entries].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1))

/** All projects of a store, the one that was kept last first. */
export async function listProjects(store: KeyValueStore): Promise<readonly ProjectEntry[]> {
  const entries: ProjectEntry[] = []
  for (const id of await projectsIn(store)) {
    const entry = await describeProject(store, id)
    if (entry !== null) entries.push(entry)
  }
  return sortEntries(entries)
}

/** Removes a project and all that is kept of it, its damaged bytes too. */
export async function removeProject(store: KeyValueStore, project: string): Promise<void> {
  const keys = [...(await store.keys(projectPrefix(project))), ...(await store.keys(quarantinePrefix(project)))]
  await store.remove([...keys, leaseKey(project)])
  if ((await store.keys(projectPrefix(project))).length > 0) throw new StoreFault('altered')
}

/** All bytes that are kept of a project, by their keys: what a person can take away where nothing can be opened. */
export async function readAllOf(store: KeyValueStore, project: string): Promise<readonly Damaged[]> {
  const keys = [...(await store.keys(projectPrefix(project))), ...(await store.keys(quarantinePrefix(project)))]
  const found: Damaged[] = []
  for (const key of keys) {
    // One that the browser itself cannot read costs only itself.
    const bytes = await store.get(key).catch((error: unknown) => {
      if (faultOf(error).kind !== 'refused') throw error
      return null
    })
    if (bytes !== null) found.push({ key, bytes })
  }
  return found
}

/** The texts that a manifest names, by their first piece and length; null for one of which a piece is missing or altered. */
export async function readTexts(
  shelf: PieceShelf,
  manifest: Readonly<Record<string, unknown>>,
): Promise<(kept: unknown) => string | null> {
  const key = (pieces: readonly string[]): string => pieces.join(' ')
  const texts = new Map<string, string | null>()
  for (const kept of keptTextsIn(manifest)) {
    if (!texts.has(key(kept.pieces))) texts.set(key(kept.pieces), await readText(shelf, kept))
  }
  return (kept) => {
    const [named] = keptTextsIn(kept)
    return named === undefined ? null : (texts.get(key(named.pieces)) ?? null)
  }
}

import { readStored, KEPT_VERSION, upToDate, type Damaged, type Stored } from '../storage/project-load'
import { piecePrefix } from '../storage/project-keys'
import { createProjectWriter, type ProjectWriter } from '../storage/project-writer'
import { readTexts } from '../storage/projects'
import type { PieceShelf } from '../storage/pieces'
import type { KeptProject, Loss } from '../state/keeping-slice'
import { savingWords } from '../words/saving'
import type { DeskMeans } from './desk'
import { nameIn, newerVersion, readContents } from './kept-contents'
import { tellMoment } from '../base/tell-moment'

/** A project that was read from its store. */
export type OpenedProject = {
  readonly kept: KeptProject
  readonly name: string
  readonly savedAt: number
  /** Null where this tab is not to write it. */
  readonly writer: ProjectWriter | null
  readonly loss: Loss | null
}

/** Sentences about what was lost: nothing where all that was damaged was there twice. */
function tellLoss(stored: Stored, name: string, lost: readonly string[]): readonly string[] {
  if (stored.isCutShort) return [savingWords.cutShort(name, tellMoment(stored.time)), ...lost]
  return lost.length === 0 && stored.damaged.length > 0 ? [savingWords.repaired(name)] : lost
}

/**
 * Reads a project: its best whole state, and what of it is damaged. Where this tab is to write it, damaged bytes are put aside
 * first. Rejects with a fault of the store, or with a sentence where nothing of it can be opened.
 */
export async function openProject(project: string, mayWrite: boolean, means: DeskMeans): Promise<OpenedProject> {
  const { store, tab, breathe } = means
  const found = await readStored(store, project)
  if ('unreadable' in found) throw new Error(savingWords.cannotOpen(savingWords.damagedProject))
  const manifest = upToDate(found)
  const pieces: Damaged[] = []
  const shelf: PieceShelf = {
    store,
    prefix: piecePrefix(project),
    known: new Set(),
    breathe,
    onDamaged: (key, bytes) => void pieces.push({ key, bytes }),
  }
  const read = readContents(project, manifest, await readTexts(shelf, manifest))
  if (read === null) throw new Error(savingWords.cannotOpen(nameIn(manifest)))
  const newer = found.version > KEPT_VERSION ? found.version : read.newer
  const stored = { ...found, damaged: [...found.damaged, ...pieces] }
  const writer =
    mayWrite && newer === null
      ? createProjectWriter({ store, project, stored, writer: tab, breathe, pace: means.pace })
      : null
  for (const piece of shelf.known) writer?.shelf.known.add(piece)
  // What could not be put aside now is before the first write.
  if (stored.damaged.length > 0 || stored.isCutShort) await writer?.heal().catch(() => undefined)
  const sentences = [
    ...(newer === null ? [] : [savingWords.newerProject(read.name)]),
    ...tellLoss(stored, read.name, newer === null ? read.lost : []),
  ]
  const readOnly = newer === null ? {} : { readOnly: { kind: 'newer', version: newer } as const }
  return {
    kept: { ...read.kept, document: { ...read.kept.document, ...readOnly } },
    name: read.name,
    savedAt: stored.time,
    writer,
    loss: sentences.length === 0 ? null : { project, sentences, hasBytes: stored.damaged.length > 0 },
  }
}

/** Calls a project otherwise that is not open. Rejects where it cannot be read, or is not this program's to write. */
export async function renameKept(
  project: string,
  name: string,
  { store, tab, breathe, time, seen }: DeskMeans,
): Promise<void> {
  const stored = await readStored(store, project)
  if ('unreadable' in stored) throw new Error(savingWords.unreadable)
  if (newerVersion(stored) !== null) throw new Error(savingWords.newerProject(nameIn(stored.manifest)))
  const writer = createProjectWriter({ store, project, stored, writer: tab, breathe })
  await writer.keep({ ...stored.manifest, name }, time())
  if (seen.get(project) === stored.seq) seen.set(project, writer.seq())
}

import { replay, unpackRecords, type JournalRecord, type Replayed } from './journal'
import { journalPrefix, quarantinePrefix, readJournalKey, slotKey } from './project-keys'
import { rankSlots, readSlot, SLOTS, type Manifest, type SlotContent } from './slots'
import type { KeyValueStore } from './store'

/** The version of the way in which this program keeps projects; a newer one is looked at, not written over. */
export const KEPT_VERSION = 1

/** Turns a manifest of one version into one of the next; the first of them turns version 1 into 2. */
export type ManifestMigration = (manifest: Manifest) => Manifest

/** What was found damaged or could not be reached, by its key. */
export type Damaged = { readonly key: string; readonly bytes: Uint8Array }

/** A project as a store holds it. */
export type Stored = Replayed & {
  readonly slots: readonly SlotContent[]
  /** The number of the last change that is in the snapshot from which it was read; 0: it was read from the journal alone. */
  readonly snapshotSeq: number
  /** Records that follow the snapshot. */
  readonly behind: number
  /** All whole records by their keys. */
  readonly journal: readonly { readonly key: string; readonly seq: number; readonly record: JournalRecord }[]
  readonly damaged: readonly Damaged[]
  /** Whether damaged bytes of this project are kept from before. */
  readonly hasQuarantine: boolean
  /** Whether changes that were kept could not be followed to the last. */
  readonly isCutShort: boolean
}

/** Before anything was kept. */
const START: Replayed = { manifest: {}, version: KEPT_VERSION, seq: 0, time: 0 }

/** Whether a manifest holds anything that could be opened: an empty one never goes before another. */
export const holdsSources = ({ sources }: Manifest): boolean => Array.isArray(sources) && sources.length > 0

async function readJournal(
  store: KeyValueStore,
  project: string,
): Promise<{ readonly journal: Stored['journal']; readonly damaged: readonly Damaged[] }> {
  const journal: { key: string; seq: number; record: JournalRecord }[] = []
  const damaged: Damaged[] = []
  for (const key of await store.keys(journalPrefix(project))) {
    const bytes = await store.get(key)
    if (bytes === null) continue
    const place = readJournalKey(project, key)
    const { records, torn } = unpackRecords(bytes)
    const fitting = records.filter(({ seq }) => seq === place?.seq)
    if (torn > 0 || fitting.length === 0) damaged.push({ key, bytes })
    for (const record of fitting) journal.push({ key, seq: record.seq, record })
  }
  return { journal, damaged }
}

/**
 * Reads a project: the latest whole snapshot and what the journal says since; where that leads less far, the other snapshot, or
 * the journal from its start. Null where nothing of it can be read; null, too, where nothing is there, and then `damaged` is
 * empty. Rejects with a fault of the store. Writes nothing.
 */
export async function readStored(
  store: KeyValueStore,
  project: string,
): Promise<Stored | { readonly unreadable: readonly Damaged[] }> {
  const slots: SlotContent[] = []
  for (const slot of SLOTS) slots.push(readSlot(slot, await store.get(slotKey(project, slot))))
  const { journal, damaged: torn } = await readJournal(store, project)
  // Of several tries at one record the last counts: keys ascend.
  const records = new Map(journal.map(({ seq, record }) => [seq, record] as const))
  const broken = slots.flatMap(({ slot, bytes, snapshot }): readonly Damaged[] =>
    bytes !== null && snapshot === null ? [{ key: slotKey(project, slot), bytes }] : [],
  )
  const damaged = [...broken, ...torn]
  const starts = [...rankSlots(slots).map(({ snapshot }) => snapshot), START]
  const reached = starts
    .map((start) => ({ start, end: replay(start, records) }))
    .filter(({ end }) => holdsSources(end.manifest))
  const [first] = reached
  if (first === undefined) return { unreadable: damaged }
  // The latest snapshot stands first, and goes first where another leads as far.
  const best = reached.reduce((so, other) => (other.end.seq > so.end.seq ? other : so), first)
  const last = Math.max(0, ...records.keys(), ...starts.map(({ seq }) => seq))
  return {
    ...best.end,
    slots,
    snapshotSeq: best.start.seq,
    behind: best.end.seq - best.start.seq,
    journal,
    damaged,
    hasQuarantine: (await store.keys(quarantinePrefix(project))).length > 0,
    isCutShort: last > best.end.seq || torn.some(({ key }) => (readJournalKey(project, key)?.seq ?? 0) > best.end.seq),
  }
}

/** A manifest as this version has it, or as it is where it is of a newer one. */
export const upToDate = (
  { manifest, version }: Pick<Stored, 'manifest' | 'version'>,
  migrations: readonly ManifestMigration[] = [],
): Manifest => migrations.slice(version - 1).reduce((now, step) => step(now), manifest)

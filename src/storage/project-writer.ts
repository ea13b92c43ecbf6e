import { digestOf } from '../base/sha256'
import { packRecord, tellChanges, type Change } from './journal'
import { keptTextsIn, type PieceShelf } from './pieces'
import { holdsSources, KEPT_VERSION, type Damaged, type Stored } from './project-load'
import {
  journalKey,
  journalPrefix,
  piecePrefix,
  projectPrefix,
  quarantinePrefix,
  readJournalKey,
  slotKey,
  slotPrefix,
} from './project-keys'
import { nextSlot, packSnapshot, rankSlots, readSlot, SLOTS, type Manifest, type SlotContent } from './slots'
import { putSurely, StoreFault, type KeyValueStore } from './store'

/** A journal is folded into a snapshot when it has so many records, or so many bytes. */
const MOST_RECORDS = 50
const MOST_BYTES = 1 << 18

export type ProjectWriter = {
  readonly project: string
  /** Where long texts of the project are kept, before a manifest names them. */
  readonly shelf: PieceShelf
  /** The manifest that was last kept. */
  readonly kept: () => Manifest
  readonly seq: () => number
  /**
   * Keeps a manifest: resolves once it was written, read back and compared; false where there was nothing to write. Rejects
   * with a fault, after which all that was kept before is still there: `taken` where another page has written meanwhile.
   */
  readonly keep: (manifest: Manifest, time: number) => Promise<boolean>
  /** Whether the journal should be folded into a snapshot. */
  readonly isTidyDue: () => boolean
  /** Whether all that was kept stands in one place only, since there is no snapshot yet. */
  readonly isAlone: () => boolean
  /** Writes a snapshot over the older one, then lets go of what neither needs. What a fault leaves undone is done the next time. */
  readonly tidy: () => Promise<void>
  /** Copies what is damaged to where it can be had, takes it out of the way, and writes a whole snapshot. */
  readonly heal: () => Promise<void>
}

type WriterOptions = {
  readonly store: KeyValueStore
  readonly project: string
  /** What is there; null: a project that begins. */
  readonly stored: Stored | null
  /** Names this page among others. */
  readonly writer: string
  readonly breathe: () => Promise<void>
  readonly pace?: Pace | undefined
}

/** How often the journal is folded, and how long pieces are; left out: as usual. */
export type Pace = { readonly records: number; readonly piece: number }

/** Records that cannot be reached any more, which would stand in the way of new ones. */
const unreachable = ({ journal, seq }: Stored): readonly Damaged[] =>
  journal.filter((one) => one.seq > seq).map(({ key, record }) => ({ key, bytes: packRecord(record) }))

/** Writes one project. Its promises must not overlap: whoever calls it waits for one before the next. */
export function createProjectWriter(options: WriterOptions): ProjectWriter {
  const { store, project, stored, writer, breathe, pace } = options
  const shelf: PieceShelf = { store, prefix: piecePrefix(project), known: new Set(), breathe, size: pace?.piece }
  let kept: Manifest = stored?.manifest ?? {}
  let [seq, time] = [stored?.seq ?? 0, stored?.time ?? 0]
  let [attempt, records, bytes] = [0, stored?.behind ?? 0, 0]
  let slots: readonly SlotContent[] = stored?.slots ?? SLOTS.map((slot) => readSlot(slot, null))
  let unhealed: readonly Damaged[] = stored === null ? [] : [...stored.damaged, ...unreachable(stored)]
  /** What was kept since the older snapshot. */
  let recent: readonly { readonly seq: number; readonly changes: readonly Change[] }[] = (stored?.journal ?? []).map(
    ({ record }) => record,
  )
  const hasQuarantine = unhealed.length > 0 || stored?.hasQuarantine === true

  /** No two pages write one journal: whoever finds another's record beyond its own has lost the project. */
  async function expectAlone(): Promise<void> {
    const journal = await store.keys(journalPrefix(project))
    for (const key of journal) {
      const place = readJournalKey(project, key)
      if (place !== null && place.seq > seq && place.writer !== writer) throw new StoreFault('taken')
    }
    if (seq === 0 || journal.length > 0 || (await store.keys(slotPrefix(project))).length > 0) return
    // A person has cleared what sites keep, or the browser has: a record would stand on nothing. All is to be kept anew.
    shelf.known.clear()
    kept = {}
    slots = SLOTS.map((each) => readSlot(each, null))
    ;[seq, records, bytes, recent] = [0, 0, 0, []]
    throw new StoreFault('altered')
  }

  async function tidy(): Promise<void> {
    if (seq === 0) return
    // A page that slept may have lost the project without having heard of it.
    await expectAlone()
    const slot = nextSlot(slots)
    const snapshot = { version: KEPT_VERSION, seq, time, manifest: kept }
    const packed = packSnapshot(snapshot)
    // Whatever stood there is not to be relied on while it is written over.
    slots = slots.map((one) => (one.slot === slot ? readSlot(slot, null) : one))
    await putSurely(store, slotKey(project, slot), packed, 'strict')
    slots = slots.map((one) => (one.slot === slot ? { slot, bytes: packed, snapshot } : one))
    records = 0
    bytes = 0
    await letGo()
  }

  /** Removes records that both snapshots hold, and pieces that nothing names. */
  async function letGo(): Promise<void> {
    const whole = rankSlots(slots)
    const older = whole.length < SLOTS.length ? 0 : Math.min(...whole.map(({ snapshot }) => snapshot.seq))
    const journal = await store.keys(journalPrefix(project))
    const old = journal.filter((key) => (readJournalKey(project, key)?.seq ?? Infinity) <= older)
    if (old.length > 0) await store.remove(old)
    recent = recent.filter((record) => record.seq > older)
    // What damaged bytes name nobody knows.
    if (hasQuarantine) return
    const named = [...whole.map(({ snapshot }) => snapshot.manifest), ...recent.map(({ changes }) => changes)]
    const needed = new Set(keptTextsIn(named).flatMap(({ pieces }) => pieces))
    const held = await store.keys(shelf.prefix)
    const idle = held.filter((key) => !needed.has(key.slice(shelf.prefix.length)))
    if (idle.length === 0) return
    // Asked once more behind the list: pieces of another page's record that came since are none of this one's.
    await expectAlone()
    for (const key of idle) shelf.known.delete(key.slice(shelf.prefix.length))
    await store.remove(idle)
  }

  async function heal(): Promise<void> {
    for (const { key, bytes: damaged } of unhealed) {
      // Named by what it holds, so that a recovery that is broken off and begun anew keeps it once.
      const name = (await digestOf(Uint8Array.from(damaged))).slice(0, 16)
      const copy = `${quarantinePrefix(project)}${name}/${key.slice(projectPrefix(project).length)}`
      await putSurely(store, copy, damaged, 'strict')
    }
    const slotKeys: readonly string[] = SLOTS.map((slot) => slotKey(project, slot))
    // A damaged piece that has been written anew meanwhile is whole.
    const isWhole = (key: string): boolean => shelf.known.has(key.slice(shelf.prefix.length))
    const gone = unhealed.map(({ key }) => key).filter((key) => !slotKeys.includes(key) && !isWhole(key))
    if (gone.length > 0) await store.remove(gone)
    unhealed = []
    await tidy()
  }

  return {
    project,
    shelf,
    kept: () => kept,
    seq: () => seq,

    async keep(manifest, at) {
      if (!holdsSources(manifest)) return false
      const changes = tellChanges(kept, manifest)
      if (changes.length === 0) return false
      if (unhealed.length > 0) await heal()
      await expectAlone()
      attempt++
      const record = packRecord({ version: KEPT_VERSION, seq: seq + 1, time: at, changes })
      const key = journalKey(project, seq + 1, attempt, writer)
      await putSurely(store, key, record, 'strict')
      // Of two pages that wrote the same one at once, one at least sees the other's, and takes its own back.
      await expectAlone().catch(async (error: unknown) => {
        await store.remove([key]).catch(() => undefined)
        throw error
      })
      kept = manifest
      time = at
      seq++
      recent = [...recent, { seq, changes }]
      attempt = 0
      records++
      bytes += record.length
      return true
    },

    isAlone: () => seq > 0 && rankSlots(slots).length === 0,
    isTidyDue: () =>
      seq > 0 && (rankSlots(slots).length === 0 || records >= (pace?.records ?? MOST_RECORDS) || bytes >= MOST_BYTES),
    tidy,
    heal,
  }
}

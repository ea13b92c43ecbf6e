import { readJournalKey } from '../storage/project-keys'
import { readStored, type Stored } from '../storage/project-load'
import { createProjectWriter, type Pace, type ProjectWriter } from '../storage/project-writer'
import { IDLE, stepSaver, wakeAt, type SaverEvent, type SaverState } from '../storage/saver'
import { faultOf, StoreFault, type FaultKind, type KeyValueStore } from '../storage/store'
import { describeContents, isKeptAlike, nameIn, newerVersion, type Contents, type KeptBefore } from './kept-contents'

/** How a desk stands, for whoever shows it. */
export type DeskTelling = {
  readonly phase: 'unsaved' | 'saving' | 'saved'
  readonly savedAt: number | null
  /** Why the last changes are not saved; null: they are, or will be in a moment. */
  readonly trouble: FaultKind | 'late' | null
}

/** Everything outside of a desk that it needs. */
export type DeskMeans = {
  readonly store: KeyValueStore
  /** Ms of a clock that only goes on. */
  readonly now: () => number
  /** Ms since 1970. */
  readonly time: () => number
  readonly tab: string
  readonly breathe: () => Promise<void>
  /** Becomes the project's writer; false where another tab is. */
  readonly claim: (project: string) => Promise<boolean>
  /** Left out: as a person's work is saved. */
  readonly pace?: (Pace & { readonly quiet: number }) | undefined
  /** The number of the last change that this tab has read or written of each project. */
  readonly seen: Map<string, number>
}

/** After a save, once nothing changes for so long, the store is tidied, ms. */
const QUIET = 2000

/** Where one project is kept: it takes every change, and writes when it is time. */
export type Desk = {
  readonly project: string
  readonly name: () => string
  /** The project as it stands now; nothing happens where that is as it was kept. */
  readonly take: (contents: Contents) => void
  readonly rename: (name: string) => void
  /** As it was last taken. */
  readonly contents: () => Contents | null
  /** Writes what waits at once; true once all is kept, false where that failed. */
  readonly flush: () => Promise<boolean>
  /** Whether anything of it was ever kept. */
  readonly isKept: () => boolean
  /** Whether changes are not kept yet. */
  readonly isBehind: () => boolean
  /** How it stands at present. */
  readonly telling: () => DeskTelling
  /** Looks whether anything is to be written, and writes it now: also where only the camera has moved. */
  readonly settleNow: () => Promise<boolean>
  /**
   * Writes what waits; nothing is written afterwards. False where that failed, or where the desk is wanted again meanwhile: then
   * it goes on as before.
   */
  readonly close: (isWanted?: () => boolean) => Promise<boolean>
  /** Whether it takes nothing more. */
  readonly isClosed: () => boolean
  /** Writes nothing more, whatever waits; resolves once the write that is under way has ended. */
  readonly leave: () => Promise<void>
}

export type DeskStart = {
  readonly project: string
  readonly name: string
  /** The contents as they are kept already; null: nothing of them is. */
  readonly kept: Contents | null
  readonly writer: ProjectWriter | null
  readonly savedAt: number | null
}

export function createDesk(
  { project, name: called, kept, writer: given, savedAt: saved }: DeskStart,
  means: DeskMeans,
  tell: (telling: DeskTelling) => void,
): Desk {
  const { store, now, time, tab, breathe } = means
  const before: KeptBefore = new WeakMap()
  if (given !== null) means.seen.set(project, given.seq())
  let [name, contents, writer, savedAt] = [called, kept, given, saved]
  let state: SaverState = IDLE
  let [isOver, isRenamed] = [false, false]
  let timer: ReturnType<typeof setTimeout> | undefined
  let tidying: ReturnType<typeof setTimeout> | undefined
  let waiting: ((isKept: boolean) => void)[] = []
  /** One write or tidying after the other. */
  let turn: Promise<unknown> = Promise.resolve()

  function happen(event: SaverEvent): void {
    if (isOver) return
    const step = stepSaver(state, event, now())
    const hasNews =
      state.phase !== step.state.phase || state.fault !== step.state.fault || state.isLate !== step.state.isLate
    state = step.state
    if (hasNews || event.kind === 'written') tell(telling())
    clearTimeout(timer)
    const wake = wakeAt(state)
    if (wake !== null)
      timer = setTimeout(
        () => {
          happen({ kind: 'ticked' })
        },
        Math.max(0, wake - now()),
      )
    if (step.writes) void inTurn(write)
    if (state.phase === 'idle' || event.kind === 'failed') settle(state.phase === 'idle')
  }

  function telling(): DeskTelling {
    const trouble = state.fault ?? (state.isLate ? 'late' : null)
    return { phase: state.phase === 'idle' ? 'saved' : trouble === null ? 'saving' : 'unsaved', savedAt, trouble }
  }

  function settle(isKept: boolean): void {
    const told = waiting
    waiting = []
    for (const resolve of told) resolve(isKept)
  }

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work, work)
    turn = mine.catch(() => undefined)
    return mine
  }

  const moveOn = async (): Promise<void> => {
    happen({ kind: 'moved' })
    await breathe()
  }

  /** Whether this tab has read or written all that is stored; it may have written more than it was told of. */
  const isOwn = ({ seq, snapshotSeq, journal }: Stored, seen: number | undefined): boolean =>
    seen === seq ||
    (seen !== undefined &&
      seq > seen &&
      snapshotSeq <= seen &&
      journal.every((one) => one.seq <= seen || readJournalKey(project, one.key)?.writer === tab))

  /** The writer of this project, once it is known that no other tab has it. */
  async function becomeWriter(): Promise<ProjectWriter> {
    if (!(await means.claim(project))) throw new StoreFault('taken')
    const stored = await readStored(store, project)
    const known = 'unreadable' in stored ? null : stored
    // What this program does not know would be lost by its writing.
    if (known !== null && newerVersion(known) !== null) throw new StoreFault('taken')
    // What another tab has written since would be lost too.
    if (known !== null && !isOwn(known, means.seen.get(project))) throw new StoreFault('taken')
    if (known !== null && !isRenamed) name = nameIn(known.manifest)
    return createProjectWriter({ store, project, stored: known, writer: tab, breathe: moveOn, pace: means.pace })
  }

  async function write(): Promise<void> {
    if (isOver) return
    clearTimeout(tidying)
    try {
      const shelved = (writer ??= await becomeWriter())
      // While it is opened nothing was taken yet: then its name alone can be another.
      const manifest =
        contents === null ? { ...shelved.kept(), name } : await describeContents(contents, name, shelved.shelf, before)
      const at = time()
      if (await shelved.keep(manifest, at)) savedAt = at
      else savedAt ??= at
      means.seen.set(project, shelved.seq())
      happen({ kind: 'written' })
      // What stands in one place only is in danger; else there is time.
      tidying = setTimeout(() => void inTurn(tidy), shelved.isAlone() ? 0 : (means.pace?.quiet ?? QUIET))
    } catch (error) {
      happen({ kind: 'failed', fault: faultOf(error).kind })
    }
  }

  async function tidy(): Promise<void> {
    if (isOver || state.phase !== 'idle' || writer?.isTidyDue() !== true) return
    // All is kept without it; what goes wrong is tried again after the next change.
    await writer.tidy().catch(() => undefined)
  }

  function flush(): Promise<boolean> {
    if (isOver || state.phase === 'idle') return Promise.resolve(true)
    return new Promise((resolve) => {
      waiting.push(resolve)
      happen({ kind: 'urged' })
    })
  }

  async function leave(): Promise<void> {
    isOver = true
    clearTimeout(timer)
    clearTimeout(tidying)
    settle(false)
    await turn
  }

  return {
    project,
    name: () => name,
    contents: () => contents,
    take(next) {
      const isAlike = contents !== null && isKeptAlike(contents, next)
      contents = next
      if (!isAlike) happen({ kind: 'changed' })
    },
    rename(next) {
      name = next
      isRenamed = true
      happen({ kind: 'changed' })
    },
    flush,
    isKept: () => savedAt !== null,
    isBehind: () => state.phase !== 'idle',
    telling,
    settleNow() {
      happen({ kind: 'changed' })
      return flush()
    },
    isClosed: () => isOver,
    async close(isWanted = () => false) {
      // While a write ends, more may come.
      while (state.phase !== 'idle' && !isOver) {
        if (!(await flush())) return false
        await turn
      }
      if (isWanted()) return false
      clearTimeout(tidying)
      isOver = true
      await turn
      return true
    },
    leave,
  }
}

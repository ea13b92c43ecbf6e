import type { Keeper, Keeping, KeptProject } from '../state/keeping-slice'
import type { AppStore } from '../state/store'
import { listProjects, removeProject } from '../storage/projects'
import { archiveProject } from '../storage/raw-archive'
import type { KeyValueStore } from '../storage/store'
import { savingWords } from '../words/saving'
import type { Desk, DeskMeans } from './desk'
import { createDesks, standing } from './desks'
import { isFollowed, isSettled } from './followed'
import type { Memo } from './heartbeat'
import { contentsOf, isWorthKeeping, reopened, usualName, type Contents } from './kept-contents'
import { openLast } from './open-last'
import { openProject, renameKept } from './open-project'
import { createWritership, type WritershipMeans } from './writership'

/** Everything outside of the page's memory that keeping asks for. */
export type KeeperMeans = Omit<WritershipMeans, 'store'> & {
  readonly store: KeyValueStore
  readonly memo: Memo
  /** Ms of a clock that only goes on. */
  readonly now: () => number
  readonly breathe: () => Promise<void>
  readonly freshProject: () => string
  /** Asks the browser not to clear what is kept when room is short. */
  readonly persist: () => void
  readonly pace?: DeskMeans['pace']
}

/** A keeper, and what the page's root does with it. */
export type PageKeeper = Keeper & {
  /** The page is about to be hidden or left: what waits is written at once. */
  readonly hurry: () => void
  /** Whether leaving the page would lose something, and the browser should ask. */
  readonly mustAsk: () => boolean
}

/** Keeps what a store holds between visits: follows its changes, and opens what was kept. */
export function createKeeper(app: AppStore, means: KeeperMeans): PageKeeper {
  const { store, memo, time, tab } = means
  let [isOpening, hasPersisted] = [false, false]
  /** The files of the project that is only looked at here. */
  let lookedAt: unknown = null
  /** Copies that were made of projects that another tab took: what was still being made of the project becomes part of the copy. */
  const copies = new Map<string, string>()
  const { changeKeeping } = app.getState()

  const writership = createWritership(means, {
    async asked(project) {
      const desk = desks.all.get(project)
      if (desk !== undefined && !(await desk.close())) return false
      // What was changed while the last write ended lies at another desk, and has to be written too.
      if (desks.all.get(project) !== desk) return false
      becomeReader(project)
      return true
    },
    lost: (project) => void loseProject(project),
  })
  const deskMeans: DeskMeans = {
    store,
    now: means.now,
    time,
    tab,
    breathe: means.breathe,
    pace: means.pace,
    seen: new Map(),
    claim: (project) => writership.claim(project),
  }
  const desks = createDesks(app, {
    ...deskMeans,
    memo,
    release: (project) => writership.release(project),
    onTaken: (project) => void loseProject(project),
    onSaved() {
      if (!hasPersisted) means.persist()
      hasPersisted = true
    },
  })

  function becomeReader(project: string): void {
    desks.takeAway(project)
    const { document, forgetHistory } = app.getState()
    if (document.project !== project) return
    desks.current = null
    lookedAt = document.sources
    forgetHistory()
    changeKeeping({ isReader: true, phase: 'none', trouble: null })
  }

  /** Makes a project of its own of what this tab has of one that another tab writes. */
  function keepAsCopy(project: string, calledBefore: string, contents: Contents): void {
    const [id, name] = [means.freshProject(), savingWords.copyOf(calledBefore)]
    const copy = desks.add({ project: id, name, kept: null, writer: null, savedAt: null })
    copies.set(project, id)
    copy.take({ ...contents, document: { ...contents.document, project: id } })
    changeKeeping({ loss: { project: id, sentences: [savingWords.savedAsCopy(name)], hasBytes: false } })
    if (app.getState().document.project === project) followCopy(id)
  }

  function followCopy(id: string): void {
    const { document, quietly, forgetHistory } = app.getState()
    forgetHistory()
    quietly(() => {
      app.setState({ document: { ...document, project: id } })
    })
  }

  /** Another tab has written, or taken, a project: what is not kept becomes a project of its own. */
  async function loseProject(project: string): Promise<void> {
    const desk = desks.all.get(project)
    const contents = desk?.isBehind() === true ? desk.contents() : null
    if (desk === undefined || contents === null) {
      becomeReader(project)
      await desk?.leave()
      return
    }
    desks.takeAway(project)
    if (desk === desks.current) desks.current = null
    void desk.leave().then(() => writership.release(project))
    keepAsCopy(project, desk.name(), contents)
  }

  /** The desk at which a project lies; null where it is not kept here. */
  function deskOf(project: string | undefined): Desk | null {
    if (project === undefined) return null
    const state = app.getState()
    const isWorth = isWorthKeeping(contentsOf(state))
    const present = desks.all.get(project)
    if (present?.isClosed() === false) {
      if (isWorth || present.isKept()) return present
      // It turned out to be the sample, which a link or a change of language brought like any file.
      desks.takeAway(project)
      void present.leave().then(() => writership.release(project))
    }
    if (!isWorth) return null
    const name = usualName(state.document, state.sharedTitle)
    return desks.add({ project, name, kept: null, writer: null, savedAt: null })
  }

  function follow(): void {
    const state = app.getState()
    if (isOpening || !isSettled(state, desks.current?.project)) return
    const { document, keeping } = state
    const copy = copies.get(document.project ?? '')
    if (copy !== undefined) {
      followCopy(copy)
      return
    }
    const isSame = keeping.project === null || keeping.project.id === document.project
    if (keeping.isReader && keeping.project !== null && isSame) {
      // Files were still being read when the other tab took over.
      if (document.sources !== lookedAt) keepAsCopy(keeping.project.id, keeping.project.name, contentsOf(state))
      return
    }
    const desk = document.readOnly === undefined ? deskOf(document.project) : null
    if (desk !== desks.current || !isSame) {
      const left = desks.current
      desks.current = desk
      const project = desk === null ? null : { id: desk.project, name: desk.name() }
      desks.startAnew({ project, loss: keeping.loss })
      if (desk?.isBehind() === true) desks.tell(desk)
      if (left !== null && left !== desk) void desks.letGo(left)
    }
    desk?.take(contentsOf(state))
    desks.tellUnsaved()
  }

  /** Shows a project in place of what is open, and keeps it at its desk from then on. */
  async function moveTo(desk: Desk | null, keeping: Partial<Keeping>, kept: KeptProject): Promise<void> {
    isOpening = true
    try {
      const left = desks.current
      desks.current = desk
      lookedAt = kept.document.sources
      if (left !== null) void desks.letGo(left)
      desks.startAnew(keeping)
      await app.getState().openKept(kept)
    } finally {
      isOpening = false
    }
    const { atlas, document, task, clearDocument } = app.getState()
    if (atlas === null && document.project === kept.document.project) {
      // It was called off, or could not be drawn: it is not open, and may be opened again.
      clearDocument()
      if (task.kind === 'failed') app.setState({ task })
    }
    follow()
  }

  async function open(project: string, isWanted = () => true): Promise<void> {
    if (desks.current?.project === project) return
    copies.delete(project)
    const waiting = desks.all.get(project)
    if (waiting !== undefined) await desks.letGo(waiting)
    if (waiting !== undefined && desks.all.get(project) === waiting) {
      // What it could not write is later than what is kept, which must not take its place.
      const contents = waiting.contents()
      if (contents === null) throw new Error(savingWords.refused)
      await moveTo(waiting, standing(waiting), reopened(contents))
      return
    }
    const mayWrite = await writership.claim(project)
    const found = await openProject(project, mayWrite, deskMeans).catch(async (error: unknown) => {
      await writership.release(project)
      throw error
    })
    // Another tab may have asked for it while it was read.
    const isWriter = mayWrite && (await writership.claim(project))
    const { kept, name, savedAt, loss } = found
    const writer = isWriter && isWanted() ? found.writer : null
    if (writer === null) await writership.release(project)
    if (!isWanted()) return
    const desk = writer === null ? null : desks.add({ project, name, kept: null, writer, savedAt })
    await moveTo(desk, { project: { id: project, name }, savedAt, isReader: !isWriter, loss }, kept)
    if (app.getState().document.project !== project) return
    if (!writership.isSure && isWriter) app.getState().announce(savingWords.noLocks)
    memo.remember({ id: project, name, time: savedAt })
  }

  async function rename(project: string, name: string): Promise<void> {
    const desk = desks.all.get(project)
    if (desk !== undefined) {
      desk.rename(name)
      if (desk === desks.current) changeKeeping({ project: { id: project, name } })
      if (!(await desk.flush())) throw new Error(savingWords.refused)
      return
    }
    if (!(await writership.claim(project))) throw new Error(savingWords.busyElsewhere)
    try {
      await renameKept(project, name, deskMeans)
    } finally {
      await writership.release(project)
    }
  }

  async function remove(project: string): Promise<void> {
    if (!(await writership.claim(project))) throw new Error(savingWords.busyElsewhere)
    const desk = desks.all.get(project)
    const [contents, savedAt] = [desk?.isBehind() === true ? desk.contents() : null, desk?.telling().savedAt ?? null]
    desks.takeAway(project)
    if (desks.current === desk) desks.current = null
    const left = desk?.leave()
    // Closed before anything is waited for, so that nothing that is done meanwhile begins it anew.
    if (app.getState().document.project === project) app.getState().clearDocument()
    await left
    try {
      await removeProject(store, project)
      memo.forget(project)
    } catch (error) {
      // What of it was not saved is still only here.
      if (desk && contents) desks.add({ project, name: desk.name(), kept: null, writer: null, savedAt }).take(contents)
      throw error
    } finally {
      await writership.release(project)
    }
  }

  async function discard(project: string): Promise<void> {
    const desk = desks.all.get(project)
    if (desk === undefined || desk === desks.current) return
    desks.takeAway(project)
    await desk.leave()
    await writership.release(project)
  }

  app.subscribe((now, before) => {
    if (isFollowed(now, before)) follow()
  })
  return {
    openLast: (isWanted) => openLast(app, { store, memo, open }, isWanted),
    list: () => listProjects(store),
    open: (project) => open(project),
    rename,
    remove,
    discard,
    async takeOver() {
      const { project } = app.getState().keeping
      if (project === null) return
      changeKeeping({ isTakingOver: true })
      try {
        await writership.takeOver(project.id)
        await open(project.id)
      } finally {
        changeKeeping({ isTakingOver: false })
      }
    },
    flush: async () => (await Promise.all([...desks.all.values()].map((desk) => desk.flush()))).every(Boolean),
    archive: (project) => archiveProject(store, project),
    hurry() {
      const state = app.getState()
      if (!isOpening && isSettled(state, desks.current?.project)) desks.current?.take(contentsOf(state))
      void desks.current?.settleNow()
      for (const desk of desks.all.values()) if (desk !== desks.current) void desk.flush()
    },
    mustAsk: () => [...desks.all.values()].some((desk) => desk.isBehind() && desk.telling().trouble !== null),
  }
}

import { NOT_KEPT, type Keeper, type Keeping, type KeptProject } from '../state/keeping-slice'
import type { AppStore } from '../state/store'
import { listProjects, removeProject } from '../storage/projects'
import { archiveProject } from '../storage/raw-archive'
import type { KeyValueStore } from '../storage/store'
import { savingWords } from '../words/saving'
import { createDesk, type Desk, type DeskMeans, type DeskStart, type DeskTelling } from './desk'
import type { Memo } from './heartbeat'
import { isFollowed, isSettled } from './followed'
import { contentsOf, isWorthKeeping, reopened, usualName } from './kept-contents'
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
  const desks = new Map<string, Desk>()
  let current: Desk | null = null
  let [isOpening, hasPersisted] = [false, false]
  const { changeKeeping } = app.getState()

  const writership = createWritership(means, {
    async asked(project) {
      const desk = desks.get(project)
      if (desk !== undefined && !(await desk.close())) return false
      // What was changed while the last write ended lies at another desk, and has to be written too.
      if (desks.get(project) !== desk) return false
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
    claim: (project) => writership.claim(project),
  }

  function becomeReader(project: string): void {
    takeAway(project)
    if (app.getState().document.project !== project) return
    current = null
    app.getState().forgetHistory()
    changeKeeping({ isReader: true, phase: 'none', trouble: null })
  }

  /** Another tab has written, or taken, a project: what is not kept becomes a project of its own. */
  async function loseProject(project: string): Promise<void> {
    const desk = desks.get(project)
    const contents = desk?.isBehind() === true ? desk.contents() : null
    const isShown = app.getState().document.project === project
    if (desk === undefined || contents === null) {
      becomeReader(project)
      await desk?.leave()
      return
    }
    takeAway(project)
    if (desk === current) current = null
    void desk.leave()
    const [id, name] = [means.freshProject(), savingWords.copyOf(desk.name())]
    const copy = addDesk({ project: id, name, kept: null, writer: null, savedAt: null })
    copy.take({ ...contents, document: { ...contents.document, project: id } })
    changeKeeping({ loss: { project: id, sentences: [savingWords.savedAsCopy(name)], hasBytes: false } })
    if (!isShown) return
    const { document, quietly, forgetHistory } = app.getState()
    forgetHistory()
    quietly(() => {
      app.setState({ document: { ...document, project: id } })
    })
  }

  function addDesk(start: DeskStart): Desk {
    const desk = createDesk(start, deskMeans, (telling) => {
      hear(desk, telling)
    })
    desks.set(start.project, desk)
    return desk
  }

  function hear(desk: Desk, { phase, savedAt, trouble }: DeskTelling): void {
    if (trouble === 'taken') {
      void loseProject(desk.project)
      return
    }
    if (phase === 'saved' && savedAt !== null) {
      if (desk === current) memo.remember({ id: desk.project, name: desk.name(), time: savedAt })
      if (!hasPersisted) means.persist()
      hasPersisted = true
    }
    // One that was left while it could not write goes once it could.
    if (desk !== current) {
      if (phase === 'saved') void letGo(desk)
      tellUnsaved()
      return
    }
    const said = trouble === null ? null : savingWords[trouble]
    changeKeeping({ phase, savedAt, trouble: said, project: { id: desk.project, name: desk.name() } })
  }

  function takeAway(project: string): void {
    desks.delete(project)
    tellUnsaved()
  }

  /** Tells which projects could not be saved before they were left. */
  function tellUnsaved(): void {
    const unsaved = [...desks.values()].flatMap((desk) => {
      const { trouble } = desk.telling()
      return desk === current || trouble === null
        ? []
        : [{ id: desk.project, name: desk.name(), trouble: savingWords[trouble] }]
    })
    if (JSON.stringify(unsaved) !== JSON.stringify(app.getState().keeping.unsaved)) changeKeeping({ unsaved })
  }

  async function letGo(desk: Desk): Promise<void> {
    if (!(await desk.close(() => desk === current))) return
    // A new one may have taken its place while its last write ended.
    if (desks.get(desk.project) !== desk) return
    takeAway(desk.project)
    await writership.release(desk.project)
  }

  /** The desk at which a project lies; null where it is not kept here. */
  function deskOf(project: string | undefined): Desk | null {
    if (project === undefined) return null
    const state = app.getState()
    const isWorth = isWorthKeeping(contentsOf(state))
    const present = desks.get(project)
    if (present?.isClosed() === false) {
      if (isWorth || present.isKept()) return present
      // It turned out to be the sample, which a link or a change of language brought like any file.
      takeAway(project)
      void present.leave().then(() => writership.release(project))
    }
    if (!isWorth) return null
    const name = usualName(state.document, state.sharedTitle)
    return addDesk({ project, name, kept: null, writer: null, savedAt: null })
  }

  function follow(): void {
    const state = app.getState()
    if (isOpening || !isSettled(state, current?.project)) return
    const { document, keeping } = state
    if (keeping.isReader && document.project === keeping.project?.id) return
    const desk = document.readOnly === undefined ? deskOf(document.project) : null
    if (desk !== current) {
      const left = current
      current = desk
      changeKeeping(
        desk === null
          ? { ...NOT_KEPT, loss: keeping.loss }
          : { ...NOT_KEPT, project: { id: desk.project, name: desk.name() }, loss: keeping.loss },
      )
      if (left !== null) void letGo(left)
    }
    desk?.take(contentsOf(state))
    tellUnsaved()
  }

  /** Shows a project in place of what is open, and keeps it at its desk from then on. */
  async function moveTo(desk: Desk | null, keeping: Partial<Keeping>, kept: KeptProject): Promise<void> {
    isOpening = true
    try {
      const left = current
      current = desk
      if (left !== null) void letGo(left)
      changeKeeping({ ...NOT_KEPT, ...keeping })
      tellUnsaved()
      await app.getState().openKept(kept)
    } finally {
      isOpening = false
    }
  }

  /** Opens what a desk could not write: it is later than what is kept, which must not take its place. */
  async function openUnsaved(desk: Desk): Promise<void> {
    const contents = desk.contents()
    if (contents === null) throw new Error(savingWords.refused)
    await moveTo(desk, {}, reopened(contents))
    hear(desk, desk.telling())
    follow()
  }

  async function open(project: string): Promise<void> {
    if (current?.project === project) return
    const waiting = desks.get(project)
    if (waiting !== undefined) await letGo(waiting)
    if (waiting !== undefined && desks.get(project) === waiting) {
      await openUnsaved(waiting)
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
    const writer = isWriter ? found.writer : null
    if (writer === null) await writership.release(project)
    const desk = writer === null ? null : addDesk({ project, name, kept: null, writer, savedAt })
    await moveTo(desk, { project: { id: project, name }, savedAt, isReader: !isWriter, loss }, kept)
    if (!writership.isSure && isWriter) app.getState().announce(savingWords.noLocks)
    memo.remember({ id: project, name, time: savedAt })
    follow()
  }

  async function rename(project: string, name: string): Promise<void> {
    const desk = desks.get(project)
    if (desk !== undefined) {
      desk.rename(name)
      if (desk === current) changeKeeping({ project: { id: project, name } })
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
    const desk = desks.get(project)
    takeAway(project)
    if (current === desk) current = null
    const left = desk?.leave()
    // Closed before anything is waited for, so that nothing that is done meanwhile begins it anew.
    if (app.getState().document.project === project) app.getState().clearDocument()
    await left
    try {
      await removeProject(store, project)
      memo.forget(project)
    } finally {
      await writership.release(project)
    }
  }

  app.subscribe((now, before) => {
    if (isFollowed(now, before)) follow()
  })
  return {
    openLast: () => openLast(app, { store, memo, open }),
    list: () => listProjects(store),
    open,
    rename,
    remove,
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
    flush: async () => (await Promise.all([...desks.values()].map((desk) => desk.flush()))).every(Boolean),
    archive: (project) => archiveProject(store, project),
    hurry() {
      const state = app.getState()
      if (!isOpening && isSettled(state, current?.project)) current?.take(contentsOf(state))
      void current?.settleNow()
      for (const desk of desks.values()) if (desk !== current) void desk.flush()
    },
    mustAsk: () => [...desks.values()].some((desk) => desk.isBehind() && desk.telling().trouble !== null),
  }
}

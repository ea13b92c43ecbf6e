import type { Keeper, Keeping, KeptProject } from '../state/keeping-slice'
import type { Document } from '../state/document'
import type { AppState, AppStore } from '../state/store'
import { listProjects } from '../storage/projects'
import { archiveProject } from '../storage/raw-archive'
import type { KeyValueStore } from '../storage/store'
import { savingWords } from '../words/saving'
import type { Desk, DeskMeans } from './desk'
import { createDesks, standing } from './desks'
import { isFollowed, isHalfOpen, isMadeOtherwise, isSettled, isStillWanted } from './followed'
import type { Memo } from './heartbeat'
import { contentsOf, isWorthKeeping, reopened, usualName, type Contents } from './kept-contents'
import { openLast } from './open-last'
import { openProject } from './open-project'
import { createPuttingAway } from './put-away'
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
  let [openings, hasPersisted] = [0, false]
  const opening = new Map<string, Promise<void>>()
  /** What is looked at here while another tab writes it, and how that is called. By its files, which undo brings back as they were. */
  const looked = new WeakMap<Document['sources'], { readonly document: Document; readonly name: string }>()
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
    const name = desks.all.get(project)?.name() ?? savingWords.untitled
    desks.takeAway(project)
    const { document, forgetHistory } = app.getState()
    if (document.project !== project) return
    desks.current = null
    looked.set(document.sources, { document, name })
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
    if (app.getState().document.project !== project) return
    app.getState().forgetHistory()
    followCopy(id)
  }

  function followCopy(id: string): void {
    const { document, quietly } = app.getState()
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

  const isAtRest = (state: AppState): boolean => openings === 0 && isSettled(state, desks.current?.project)

  function follow(): void {
    const state = app.getState()
    if (!isAtRest(state)) return
    const { document, keeping } = state
    const copy = copies.get(document.project ?? '')
    if (copy !== undefined) {
      followCopy(copy)
      return
    }
    const isSame = keeping.project === null || keeping.project.id === document.project
    const known = looked.get(document.sources)
    if (keeping.isReader && keeping.project !== null && isSame) {
      // Something was still being made of it when the other tab took over.
      if (known === undefined || isMadeOtherwise(known.document, document))
        keepAsCopy(keeping.project.id, keeping.project.name, contentsOf(state))
      return
    }
    if (known !== undefined && known.document.project === document.project && !desks.all.has(document.project ?? '')) {
      // Who comes back to it by undo looks at it as before.
      moveOn(null, { project: { id: document.project ?? '', name: known.name }, isReader: true, loss: keeping.loss })
      return
    }
    const desk = document.readOnly === undefined ? deskOf(document.project) : null
    if (desk !== desks.current || !isSame) {
      const project = desk === null ? null : { id: desk.project, name: desk.name() }
      moveOn(desk, { project, loss: keeping.loss })
      if (desk?.isBehind() === true) desks.tell(desk)
    }
    desk?.take(contentsOf(state))
    desks.tellUnsaved()
  }

  /** Keeps what is open at another desk, or at none, from now on. */
  function moveOn(desk: Desk | null, keeping: Partial<Keeping>): void {
    const left = desks.current
    desks.current = desk
    desks.startAnew(keeping)
    if (left !== null && left !== desk) void desks.letGo(left)
  }

  /** Shows a project in place of what is open, and keeps it at its desk from then on. */
  async function moveTo(desk: Desk | null, keeping: Partial<Keeping>, kept: KeptProject): Promise<void> {
    const { document } = kept
    copies.delete(document.project ?? '')
    if (keeping.isReader === true) looked.set(document.sources, { document, name: keeping.project?.name ?? '' })
    openings++
    try {
      moveOn(desk, keeping)
      await app.getState().openKept(kept)
    } finally {
      openings--
    }
    closeHalfOpen()
    follow()
  }

  /** Closes a project of which the drawing was called off, or failed: it is not open, and may be opened again. */
  function closeHalfOpen(): void {
    const { task, clearDocument } = app.getState()
    if (openings > 0 || !isHalfOpen(app.getState())) return
    clearDocument()
    if (task.kind === 'failed') app.setState({ task })
  }

  async function open(project: string, isWanted: () => boolean): Promise<void> {
    if (desks.current?.project === project) return
    const waiting = desks.all.get(project)
    if (waiting !== undefined) await desks.letGo(waiting)
    if (waiting !== undefined && desks.all.get(project) === waiting) {
      // What it could not write is later than what is kept, which must not take its place.
      const contents = waiting.contents()
      if (contents === null) throw new Error(savingWords.refused)
      if (isWanted()) await moveTo(waiting, standing(waiting), reopened(contents))
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
    const isStill = isWanted()
    const writer = isWriter && isStill ? found.writer : null
    const desk = writer === null ? null : desks.add({ project, name, kept: null, writer, savedAt })
    if (desk === null) await writership.release(project)
    if (!isStill) return
    await moveTo(desk, { project: { id: project, name }, savedAt, isReader: !isWriter, loss }, kept)
    if (app.getState().document.project !== project) return
    if (!writership.isSure && isWriter) app.getState().announce(savingWords.noLocks)
    memo.remember({ id: project, name, time: savedAt })
  }

  /** Opens a project, once where that is asked for twice; unless something else is opened while it is read. */
  function openOnce(project: string, isWanted = isStillWanted(app)): Promise<void> {
    const begun = opening.get(project)
    if (begun !== undefined) return begun
    const now = open(project, isWanted).finally(() => opening.delete(project))
    opening.set(project, now)
    return now
  }

  app.subscribe((now, before) => {
    // What was drawn stands in the next moment.
    if (now.task !== before.task && isHalfOpen(now)) setTimeout(closeHalfOpen)
    if (isFollowed(now, before)) follow()
  })
  return {
    openLast: (isWanted) => openLast(app, { store, memo, open: openOnce }, isWanted),
    list: () => listProjects(store),
    open: (project) => openOnce(project),
    ...createPuttingAway(app, { ...deskMeans, desks, memo, writership }),
    async takeOver() {
      const { project } = app.getState().keeping
      if (project === null) return
      changeKeeping({ isTakingOver: true })
      const isWanted = isStillWanted(app)
      try {
        await writership.takeOver(project.id)
        // It may still be being drawn, to be looked at only.
        await opening.get(project.id)
        if (isWanted()) await openOnce(project.id, isWanted)
        else await writership.release(project.id)
      } finally {
        changeKeeping({ isTakingOver: false })
      }
    },
    flush: async () => (await Promise.all([...desks.all.values()].map((desk) => desk.flush()))).every(Boolean),
    archive: (project) => archiveProject(store, project),
    hurry() {
      const state = app.getState()
      if (isAtRest(state)) desks.current?.take(contentsOf(state))
      void desks.current?.settleNow()
      for (const desk of desks.all.values()) if (desk !== desks.current) void desk.flush()
    },
    mustAsk: () => [...desks.all.values()].some((desk) => desk.isBehind() && desk.telling().trouble !== null),
  }
}

import { NOT_KEPT, type Keeping } from '../state/keeping-slice'
import type { AppStore } from '../state/store'
import { savingWords } from '../words/saving'
import { createDesk, type Desk, type DeskMeans, type DeskStart, type DeskTelling } from './desk'
import type { Memo } from './heartbeat'

/** Where the projects of a page lie: the one that is open, and those that were left before all of them was written. */
export type Desks = {
  /** By project. */
  readonly all: ReadonlyMap<string, Desk>
  /** That of the project that is open; null: what is open is not kept. */
  current: Desk | null
  readonly add: (start: DeskStart) => Desk
  readonly takeAway: (project: string) => void
  /** Takes a desk away as soon as all of it is written. */
  readonly letGo: (desk: Desk) => Promise<void>
  /** Tells how the open project stands. */
  readonly tell: (desk: Desk) => void
  /** Tells of another project, or of none; what was left unsaved goes on being told. */
  readonly startAnew: (change: Partial<Keeping>) => void
  /** Tells which projects could not be saved before they were left. */
  readonly tellUnsaved: () => void
}

type DesksMeans = DeskMeans & {
  readonly memo: Memo
  readonly release: (project: string) => Promise<void>
  /** Another tab has written a project. */
  readonly onTaken: (project: string) => void
  readonly onSaved: () => void
}

/** What the page is told of the open project. */
export function standing(desk: Desk, { phase, savedAt, trouble }: DeskTelling = desk.telling()): Partial<Keeping> {
  const said = trouble === null ? null : savingWords[trouble]
  return { phase, savedAt, trouble: said, project: { id: desk.project, name: desk.name() } }
}

export function createDesks(app: AppStore, means: DesksMeans): Desks {
  const all = new Map<string, Desk>()
  const { changeKeeping } = app.getState()

  function hear(desk: Desk, telling: DeskTelling): void {
    const { phase, savedAt, trouble } = telling
    if (trouble === 'taken') {
      means.onTaken(desk.project)
      return
    }
    const isCurrent = desk === desks.current
    if (phase === 'saved' && savedAt !== null) {
      if (isCurrent) means.memo.remember({ id: desk.project, name: desk.name(), time: savedAt })
      means.onSaved()
    }
    if (isCurrent) {
      changeKeeping(standing(desk, telling))
      return
    }
    // One that was left while it could not write goes once it could.
    if (phase === 'saved') void desks.letGo(desk)
    desks.tellUnsaved()
  }

  const desks: Desks = {
    all,
    current: null,
    add(start) {
      const desk = createDesk(start, means, (telling) => {
        hear(desk, telling)
      })
      all.set(start.project, desk)
      return desk
    },
    takeAway(project) {
      all.delete(project)
      desks.tellUnsaved()
    },
    async letGo(desk) {
      if (!(await desk.close(() => desk === desks.current))) return
      // A new one may have taken its place while its last write ended.
      if (all.get(desk.project) !== desk) return
      desks.takeAway(desk.project)
      await means.release(desk.project)
    },
    tell: (desk) => changeKeeping(standing(desk)),
    startAnew(change) {
      changeKeeping({ ...NOT_KEPT, unsaved: app.getState().keeping.unsaved, ...change })
      desks.tellUnsaved()
    },
    tellUnsaved() {
      const before = app.getState().keeping.unsaved
      const unsaved = [...all.values()].flatMap((desk) => {
        const { trouble } = desk.telling()
        const { project: id } = desk
        // One that was told stays until it is saved: slow writes are in trouble and out of it piece by piece.
        const told = desk.isBehind() ? before.find((one) => one.id === id)?.trouble : undefined
        const said = trouble === null ? told : savingWords[trouble]
        return desk === desks.current || said === undefined ? [] : [{ id, name: desk.name(), trouble: said }]
      })
      if (JSON.stringify(unsaved) !== JSON.stringify(before)) changeKeeping({ unsaved })
    },
  }
  return desks
}

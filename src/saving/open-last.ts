import { tellMoment } from '../base/tell-moment'
import type { AppStore } from '../state/store'
import { readStored } from '../storage/project-load'
import { listProjects } from '../storage/projects'
import { StoreFault, type KeyValueStore } from '../storage/store'
import { savingWords } from '../words/saving'
import type { Memo } from './heartbeat'

type LastMeans = {
  readonly store: KeyValueStore
  readonly memo: Memo
  readonly open: (project: string, isWanted: () => boolean) => Promise<void>
}

/** Opens the project that this tab had open, else the one that was open last, else the latest that is there. False where none opened: then it is told why. Never throws. */
export async function openLast(
  app: AppStore,
  { store, memo, open }: LastMeans,
  isWanted: () => boolean = () => true,
): Promise<boolean> {
  const { changeKeeping } = app.getState()
  const tell = (sentence: string, project: string, hasBytes: boolean): void => {
    changeKeeping({ loss: { project, sentences: [sentence], hasBytes } })
  }
  const last = memo.last()
  const here = memo.here()
  const asked = here ?? last
  let called = last?.name ?? savingWords.untitled

  /** Which project is to be opened; null: none. */
  async function find(): Promise<string | null> {
    // Another tab may have done away with it, and knows; where it is damaged that is told when it is asked for.
    if (here !== null && !('unreadable' in (await readStored(store, here.id)))) {
      called = here.name
      return here.id
    }
    const known = last === null ? null : await readStored(store, last.id)
    if (last !== null && known !== null && !('unreadable' in known)) return last.id
    const entries = await listProjects(store)
    if (last !== null) {
      const hasBytes = entries.some((entry) => entry.id === last.id)
      if (!hasBytes) memo.forget(last.id)
      tell(
        hasBytes ? savingWords.cannotOpen(last.name) : savingWords.gone(last.name, tellMoment(last.time)),
        last.id,
        hasBytes,
      )
    }
    return entries.find(({ isReadable }) => isReadable)?.id ?? null
  }

  let id: string | null
  try {
    id = await find()
  } catch {
    // Where nothing was kept before there is nothing to miss.
    if (asked !== null) tell(savingWords.notReached(asked.name), asked.id, false)
    return false
  }
  if (id === null || !isWanted()) return false
  if (!memo.mayOpen(id)) {
    tell(savingWords.didNotOpen(called), id, true)
    return false
  }
  const { loss } = app.getState().keeping
  try {
    await open(id, isWanted)
  } catch (error) {
    const isFault = error instanceof StoreFault || !(error instanceof Error)
    tell(isFault ? savingWords.notReached(called) : error.message, id, !isFault)
    return false
  } finally {
    // It did not break the page.
    memo.opened()
  }
  if (loss !== null && app.getState().keeping.loss === null) changeKeeping({ loss })
  return true
}

import type { Keeper } from '../state/keeping-slice'
import type { AppStore } from '../state/store'
import { removeProject } from '../storage/projects'
import { savingWords } from '../words/saving'
import type { DeskMeans } from './desk'
import type { Desks } from './desks'
import type { Memo } from './heartbeat'
import { renameKept } from './open-project'
import type { Writership } from './writership'

type PuttingAway = DeskMeans & { readonly desks: Desks; readonly memo: Memo; readonly writership: Writership }

/** What is done with projects without opening them. */
export function createPuttingAway(
  app: AppStore,
  { desks, memo, writership, ...means }: PuttingAway,
): Pick<Keeper, 'rename' | 'remove' | 'discard'> {
  return {
    async rename(project, name) {
      const desk = desks.all.get(project)
      if (desk !== undefined) {
        desk.rename(name)
        if (desk === desks.current) app.getState().changeKeeping({ project: { id: project, name } })
        if (!(await desk.flush())) throw new Error(savingWords.refused)
        return
      }
      if (!(await writership.claim(project))) throw new Error(savingWords.busyElsewhere)
      try {
        await renameKept(project, name, means)
      } finally {
        await writership.release(project)
      }
    },

    async remove(project) {
      if (!(await writership.claim(project))) throw new Error(savingWords.busyElsewhere)
      const desk = desks.all.get(project)
      const contents = desk?.isBehind() === true ? desk.contents() : null
      desks.takeAway(project)
      if (desks.current === desk) desks.current = null
      const left = desk?.leave()
      // Closed before anything is waited for, so that nothing that is done meanwhile begins it anew.
      if (app.getState().document.project === project) app.getState().clearDocument()
      await left
      try {
        await removeProject(means.store, project)
        memo.forget(project)
      } catch (error) {
        // What of it was not saved is still only here.
        const { savedAt = null } = desk?.telling() ?? {}
        if (desk && contents)
          desks.add({ project, name: desk.name(), kept: null, writer: null, savedAt }).take(contents)
        throw error
      } finally {
        await writership.release(project)
      }
    },

    async discard(project) {
      const desk = desks.all.get(project)
      if (desk === undefined || desk === desks.current) return
      desks.takeAway(project)
      await desk.leave()
      await writership.release(project)
    },
  }
}

import { tellTime } from '../base/tell-moment'
import type { Keeping } from '../state/keeping-slice'
import { useApp } from './app-context'
import { savingWords } from '../words/saving'

/** How what is open is kept, in a word or two; null where nothing is to be said of it. */
function tellKeeping({ project, phase, savedAt, trouble, isReader }: Keeping): string | null {
  if (project === null) return null
  if (isReader) return savingWords.lookedAtOnly
  if (trouble !== null) return savingWords.notSaved
  // While it is written again, what was saved before still is.
  return savedAt === null ? (phase === 'none' ? null : savingWords.saving) : savingWords.saved(tellTime(savedAt))
}

/** In the page's head, quietly: when what is open was last saved, and the way to all projects. */
export function SavedMark() {
  const keeping = useApp((state) => state.keeping)
  const openDialog = useApp((state) => state.openDialog)
  const said = tellKeeping(keeping)
  if (said === null) return null
  return (
    <button
      className={`saved-mark num ${keeping.trouble === null ? '' : 'in-trouble'}`}
      title={savingWords.aboutSaved}
      data-phase={keeping.phase}
      onClick={() => {
        openDialog('projects')
      }}
    >
      {said}
    </button>
  )
}

import { selectReadOnly } from '../state/read-only'
import type { AppStore } from '../state/store'
import { keepLanguage } from '../words/chosen-language'
import { spokenLanguage } from '../words/language'
import { speakingWords } from '../words/speaking'

/** Lays aside all that is open, as it is seen now. Throws where it cannot be kept. */
async function layAside(store: AppStore): Promise<void> {
  const { folder, document, doubtless, bookmarks, viewNow, sharedTitle, keeper, keeping } = store.getState()
  // What is kept between visits opens again by itself; what another tab keeps must not become a second project here.
  if (keeping.project !== null && (keeping.isReader || (await keeper?.flush()) === true)) return
  // Files that were dropped are the tab's own; a folder at an address is found there again.
  if (folder?.kind === 'files') throw new Error(folder.name)
  const atlas = doubtless?.base ?? store.getState().atlas
  if (atlas === null || folder !== null) return
  const { readOnly } = document
  // A newer program's project would lose what this one does not know.
  if (readOnly?.kind === 'newer') throw new Error(selectReadOnly(store.getState()) ?? '')
  const [{ describeIngredients }, { printShared }, { handOver }] = await Promise.all([
    import('../export/project-file'),
    import('../export/shared-map'),
    import('../storage/hand-over'),
  ])
  const { sources, isSample, ...options } = document
  // The sources and what was decided about them: the map is made of them again, and its reasons in the other language.
  const text = JSON.stringify(describeIngredients(atlas, isSample ? null : sources, { ...options, bookmarks }))
  const shared = {
    title: sharedTitle ?? '',
    view: viewNow(),
    readOnly: readOnly !== undefined,
    digest: null,
    data: { kind: isSample ? 'sample' : 'project', text },
  } as const
  await handOver(JSON.stringify(printShared(shared)))
}

/** Opens the page anew in the other language, whatever becomes of what is open. */
export function openInOtherLanguage(store: AppStore): void {
  const { announce } = store.getState()
  if (keepLanguage(() => window.localStorage, spokenLanguage() === 'en' ? 'zh' : 'en')) {
    announce(speakingWords.thePageOpensAnew)
    window.location.reload()
    return
  }
  // Nobody will come for what was laid aside.
  void import('../storage/hand-over').then(({ takeHandOver }) => takeHandOver())
  announce(speakingWords.thisBrowserKeepsNothing)
}

/** Opens the page anew in the other language and what is open with it; where that cannot be kept, asks first. */
export async function changeLanguage(store: AppStore): Promise<void> {
  try {
    await layAside(store)
  } catch {
    store.getState().openDialog('language')
    return
  }
  openInOtherLanguage(store)
}

/** Opens what the page before this one laid aside; false where there is nothing of the kind. */
export async function openHandedOver(store: AppStore): Promise<boolean> {
  const [{ takeHandOver }, { readStandalone }] = await Promise.all([
    import('../storage/hand-over'),
    import('../export/shared-map'),
  ])
  const text = await takeHandOver()
  const read = text === null ? null : readStandalone(text)
  if (read === null) {
    store.getState().announce(speakingWords.whatWasOpenIsLost)
    return false
  }
  await store.getState().openShared(read.shared)
  return true
}

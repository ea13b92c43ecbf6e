import { errorText } from '../base/error-text'
import { exportName } from '../export/file-name'
import { findDataFormat } from '../export/data-formats'
import { fileBlob } from '../export/file-blob'
import { selectReadOnly } from '../state/read-only'
import type { AppStore } from '../state/store'
import { saveFile } from './save-file'
import { frameWords } from '../words/frame'

/** Saves everything as a project file, which opens here again exactly as it is. */
export async function saveProject(store: AppStore): Promise<void> {
  const { announce, today } = store.getState()
  const why = selectReadOnly(store.getState())
  if (why !== null) {
    announce(why)
    return
  }
  // What is saved is the same whoever watched the map being placed.
  await store.getState().whenPlaced()
  const { document, doubtless, filterSets, bookmarks } = store.getState()
  const atlas = doubtless?.base ?? store.getState().atlas
  const format = findDataFormat('project.coterie.json')
  if (!atlas || !format) return
  const request = {
    atlas,
    ...document,
    filterSets,
    bookmarks,
    network: 'knowledge' as const,
  }
  const [file] = await format.print(request)
  if (!file) return
  const name = exportName('project', today(), 'coterie.json')
  try {
    const blob = await fileBlob(file, format.mediaType, () => {
      announce(frameWords.theProjectIsLargeIt)
    })
    saveFile(name, blob)
    announce(frameWords.savedAs(name))
  } catch (error) {
    announce(frameWords.theProjectCouldNotBeSaved(errorText(error)))
  }
}

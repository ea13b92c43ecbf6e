import { errorText } from '../base/error-text'
import { exportName } from '../export/file-name'
import { findDataFormat } from '../export/data-formats'
import { fileBlob } from '../export/file-blob'
import { selectUnsavable } from '../state/read-only'
import type { AppStore } from '../state/store'
import { saveFile } from '../base/save-file'
import { dataRequest } from './data-request'
import { frameWords } from '../words/frame'

/** Saves everything as a project file, which opens here again exactly as it is. */
export async function saveProject(store: AppStore): Promise<void> {
  const { announce, today } = store.getState()
  const why = selectUnsavable(store.getState())
  if (why !== null) {
    announce(why)
    return
  }
  // What is saved is the same whoever watched the map being placed.
  await store.getState().whenPlaced()
  const request = dataRequest(store.getState(), 'whole')
  const format = findDataFormat('project.coterie.json')
  if (!request || !format) return
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

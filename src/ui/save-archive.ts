import { errorText } from '../base/error-text'
import { exportName } from '../export/file-name'
import type { AppStore } from '../state/store'
import { saveFile } from '../base/save-file'

/** Saves all that is kept of a project as one archive, whether or not it can be opened. */
export async function saveArchive(store: AppStore, project: string): Promise<void> {
  const { keeper, announce, today } = store.getState()
  if (keeper === null) return
  try {
    const parts = await keeper.archive(project)
    saveFile(exportName('kept-bytes', today(), 'zip'), new Blob([...parts], { type: 'application/zip' }))
  } catch (error) {
    announce(errorText(error))
  }
}

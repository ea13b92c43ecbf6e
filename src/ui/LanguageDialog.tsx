import { useApp, useAppStore } from './app-context'
import { openInOtherLanguage } from './change-language'
import { Modal } from './Modal'
import { saveProject } from './save-project'
import { speakingWords } from '../words/speaking'

/** What is open would be lost with the page as it is: whether to save it, to change the language anyway, or to stay. */
export function LanguageDialog() {
  const store = useAppStore()
  const openDialog = useApp((state) => state.openDialog)
  // What is only looked at is not saved; its file is still where it was opened from.
  const maySave = useApp(({ document, folder }) => document.readOnly === undefined && folder === null)
  const stay = (): void => {
    openDialog(null)
  }
  return (
    <Modal title={speakingWords.whatIsOpenCannotBeKept} className="offer-dialog" onClose={stay}>
      <p>{speakingWords.toSpeakAnotherLanguage}</p>
      <div className="dialog-end">
        <button className="button outlined large" onClick={stay}>
          {speakingWords.stay}
        </button>
        <button
          className="button outlined large"
          onClick={() => {
            openInOtherLanguage(store)
          }}
        >
          {speakingWords.changeTheLanguageAnyway}
        </button>
        {maySave ? (
          <button className="button primary large" onClick={() => void saveProject(store)}>
            {speakingWords.saveTheProject}
          </button>
        ) : null}
      </div>
    </Modal>
  )
}

import { FileText, FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { ACCEPTED } from '../records/format-groups'
import type { ImportMode } from '../state/document'
import { useApp, useAppStore } from './app-context'
import { FormatsTable } from './FormatsTable'
import { Modal } from './Modal'
import { pastedFile, takeFiles } from './read-files'
import { Segmented } from './Segmented'
import { openingWords } from '../words/opening'

const MODES: readonly { readonly value: ImportMode; readonly label: string }[] = [
  { value: 'add', label: openingWords.addToTheMap },
  { value: 'replace', label: openingWords.replaceTheMap },
]

/** Files, folders or pasted text, to join what is there or to take its place. */
export function ImportDialog() {
  const store = useAppStore()
  const openDialog = useApp((state) => state.openDialog)
  const importFiles = useApp((state) => state.importFiles)
  const openSample = useApp((state) => state.openSample)
  const present = useApp(({ document }) => (document.isSample ? 0 : document.sources.length))
  const pastedBefore = useApp(
    ({ document }) => document.sources.filter(({ name }) => name.startsWith('pasted text')).length,
  )
  const [mode, setMode] = useState<ImportMode>('add')
  const [text, setText] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const close = (): void => {
    openDialog(null)
  }
  const take = async (list: FileList | null): Promise<void> => {
    if (!list || list.length === 0) return
    const files = [...list]
    close()
    await takeFiles(store, files, mode)
  }
  return (
    <Modal
      title={openingWords.openFiles}
      subtitle={openingWords.referencesBibtexRisCsvAnd}
      className="import-dialog"
      onClose={close}
    >
      {present > 0 ? (
        <Segmented label={openingWords.whatHappensToTheMap} value={mode} choices={MODES} onChange={setMode} wide />
      ) : null}
      <div className="import-choices">
        <button className="button primary large" onClick={() => files.current?.click()}>
          <FileText size={17} aria-hidden="true" /> {openingWords.chooseFiles}
        </button>
        <button className="button outlined large" onClick={() => folder.current?.click()}>
          <FolderOpen size={17} aria-hidden="true" /> {openingWords.chooseAFolder}
        </button>
        <p className="muted small">{openingWords.orDropOrPasteThem}</p>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={openingWords.filesToOpen}
        onChange={(event) => void take(event.target.files)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={openingWords.folderToOpen}
        {...{ webkitdirectory: '' }}
        onChange={(event) => void take(event.target.files)}
      />
      <FormatsTable />
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault()
          close()
          void importFiles([pastedFile(text, pastedBefore + 1)], mode)
        }}
      >
        <label htmlFor="paste">{openingWords.orPasteTheTextOf}</label>
        <textarea
          id="paste"
          className="field"
          rows={6}
          value={text}
          spellCheck={false}
          placeholder={openingWords.n475lgaug252023code}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <div className="dialog-end">
          <button
            type="button"
            className="link"
            onClick={() => {
              close()
              void openSample()
            }}
          >
            {openingWords.exploreTheSampleInstead}
          </button>
          <button type="submit" className="button outlined" disabled={text.trim() === ''}>
            {openingWords.readThePastedText}
          </button>
        </div>
      </form>
    </Modal>
  )
}

import { FileText, FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { ACCEPTED } from '../records/format-groups'
import type { ImportMode } from '../state/document'
import { useApp, useAppStore } from './app-context'
import { FormatsTable } from './FormatsTable'
import { Modal } from './Modal'
import { pastedFile, takeFiles } from './read-files'
import { Segmented } from './Segmented'

const MODES: readonly { readonly value: ImportMode; readonly label: string }[] = [
  { value: 'add', label: 'Add to the map' },
  { value: 'replace', label: 'Replace the map' },
]

export const WHAT_IS_READ =
  'References (BibTeX, RIS, CSV and more), pages copied from a browser, networks, projects; also in archives. Nothing leaves this computer.'

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
    <Modal title="Open files" subtitle={WHAT_IS_READ} className="import-dialog" onClose={close}>
      {present > 0 ? (
        <Segmented label="What happens to the map" value={mode} choices={MODES} onChange={setMode} wide />
      ) : null}
      <div className="import-choices">
        <button className="button primary large" onClick={() => files.current?.click()}>
          <FileText size={17} aria-hidden="true" /> Choose files
        </button>
        <button className="button outlined large" onClick={() => folder.current?.click()}>
          <FolderOpen size={17} aria-hidden="true" /> Choose a folder
        </button>
        <p className="muted small">or drop or paste them anywhere on the page</p>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label="Files to open"
        onChange={(event) => void take(event.target.files)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="Folder to open"
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
        <label htmlFor="paste">Or paste the text of a page or a list of references</label>
        <textarea
          id="paste"
          className="field"
          rows={6}
          value={text}
          spellCheck={false}
          placeholder={'47.5LGAug 25, 2023Code\nTitle of the paper\n\nFirst Author, Second Author et al.\n\nAbstract …'}
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
            Explore the sample instead
          </button>
          <button type="submit" className="button outlined" disabled={text.trim() === ''}>
            Read the pasted text
          </button>
        </div>
      </form>
    </Modal>
  )
}

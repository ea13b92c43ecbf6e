import { useEffect, useState } from 'react'
import { errorText } from '../base/error-text'
import { tellMoment } from '../base/tell-moment'
import type { Keeper } from '../state/keeping-slice'
import type { ProjectEntry } from '../storage/projects'
import { useApp, useAppStore } from './app-context'
import { Modal } from './Modal'
import { NameForm } from './NameForm'
import { saveArchive } from './save-archive'
import { savingWords } from '../words/saving'
import { joinsWords } from '../words/joins'

/** The longest name of a project. */
const LONGEST_NAME = 80

/** All projects that this browser keeps: each is opened, called otherwise, or deleted; and a new one begun. */
export function ProjectsDialog() {
  const keeper = useApp((state) => state.keeper)
  const openDialog = useApp((state) => state.openDialog)
  const clearDocument = useApp((state) => state.clearDocument)
  const savedAt = useApp(({ keeping }) => keeping.savedAt)
  const [entries, setEntries] = useState<readonly ProjectEntry[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const close = (): void => {
    openDialog(null)
  }
  useEffect(() => {
    let isCurrent = true
    keeper?.list().then(
      (found) => {
        if (isCurrent) setEntries(found)
      },
      (error: unknown) => {
        if (isCurrent) setTrouble(errorText(error))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [keeper, asked, savedAt])
  if (keeper === null)
    return (
      <Modal title={savingWords.projects} onClose={close}>
        <p>{savingWords.keepsNothing}</p>
      </Modal>
    )
  /** Does something with a project and looks anew what there is. */
  const act = (work: Promise<void>): void => {
    setTrouble(null)
    work
      .catch((error: unknown) => {
        setTrouble(errorText(error))
      })
      .finally(() => {
        setAsked((count) => count + 1)
      })
  }
  return (
    <Modal title={savingWords.projects} subtitle={savingWords.projectsHere} className="projects-dialog" onClose={close}>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {entries === null ? (
        <p role="status">{trouble === null ? savingWords.listing : ''}</p>
      ) : entries.length === 0 ? (
        <p className="muted">{savingWords.noProjects}</p>
      ) : (
        <ul className="projects" aria-label={savingWords.projects}>
          {entries.map((entry) => (
            <ProjectRow key={entry.id} entry={entry} keeper={keeper} act={act} onOpened={close} />
          ))}
        </ul>
      )}
      <div className="dialog-end">
        <button
          className="button outlined large"
          onClick={() => {
            close()
            clearDocument()
            openDialog('import')
          }}
        >
          {savingWords.newProject}
        </button>
      </div>
    </Modal>
  )
}

type RowProps = {
  readonly entry: ProjectEntry
  readonly keeper: Keeper
  readonly act: (work: Promise<void>) => void
  readonly onOpened: () => void
}

function ProjectRow({ entry, keeper, act, onOpened }: RowProps) {
  const store = useAppStore()
  const isOpen = useApp(({ document }) => document.project === entry.id)
  const announce = useApp((state) => state.announce)
  const [doing, setDoing] = useState<'naming' | 'deleting' | null>(null)
  const [text, setText] = useState(entry.name)
  const name = entry.isReadable ? entry.name || savingWords.untitled : savingWords.damagedProject
  const leave = (): void => {
    setDoing(null)
  }
  return (
    <li className="project">
      <div className="project-line">
        <div>
          <b>{name}</b>
          <p className="muted small num">
            {entry.isReadable
              ? `${savingWords.files(entry.sources)}${joinsWords.comma}${savingWords.keptAt(tellMoment(entry.time))}`
              : savingWords.unreadable}
          </p>
        </div>
        {isOpen ? <span className="tag">{savingWords.openNow}</span> : null}
        {!isOpen && entry.isReadable ? (
          <button
            className="button primary"
            aria-label={savingWords.openNamed(name)}
            onClick={() => {
              act(keeper.open(entry.id).then(onOpened))
            }}
          >
            {savingWords.open}
          </button>
        ) : null}
        {entry.isReadable ? (
          <button
            className="button outlined"
            aria-label={savingWords.rename(name)}
            onClick={() => {
              setText(entry.name)
              setDoing('naming')
            }}
          >
            {savingWords.renameShort}
          </button>
        ) : (
          <button className="button outlined" onClick={() => void saveArchive(store, entry.id)}>
            {savingWords.downloadBytes}
          </button>
        )}
        <button
          className="button outlined"
          aria-label={savingWords.delete(name)}
          onClick={() => {
            setDoing('deleting')
          }}
        >
          {savingWords.deleteShort}
        </button>
      </div>
      {doing === 'naming' ? (
        <NameForm
          className="project-form"
          label={savingWords.newName}
          longest={LONGEST_NAME}
          value={text}
          onChange={setText}
          onLeave={leave}
          onKeep={() => {
            if (text.trim() === '') return
            act(keeper.rename(entry.id, text.trim()))
            leave()
          }}
        >
          <button className="button primary" disabled={text.trim() === ''}>
            {savingWords.keepName}
          </button>
        </NameForm>
      ) : null}
      {doing === 'deleting' ? (
        <div className="project-form" role="alert">
          <p>{savingWords.deleteSure(name)}</p>
          <button className="button outlined" autoFocus onClick={leave}>
            {savingWords.keepIt}
          </button>
          <button
            className="button primary"
            onClick={() => {
              act(
                keeper.remove(entry.id).then(() => {
                  announce(savingWords.deleted(name))
                }),
              )
              leave()
            }}
          >
            {savingWords.deleteForGood}
          </button>
        </div>
      ) : null}
    </li>
  )
}

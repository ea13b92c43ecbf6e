import { errorText } from '../base/error-text'
import { useApp, useAppStore } from './app-context'
import { saveArchive } from './save-archive'
import { saveProject } from './save-project'
import { savingWords } from '../words/saving'

/** What there is to know about saving: that it fails, that another tab saves, that something kept was damaged. */
export function KeepingStrips() {
  return (
    <>
      <TroubleStrip />
      <UnsavedStrip />
      <ReaderStrip />
      <LossStrip />
    </>
  )
}

/** Stays until a write goes well. */
function TroubleStrip() {
  const store = useAppStore()
  const trouble = useApp(({ keeping }) => keeping.trouble)
  const keeper = useApp((state) => state.keeper)
  if (trouble === null) return null
  return (
    <section className="shared-strip keeping-strip small" aria-label={savingWords.notKept}>
      <p role="alert">
        <span className="tag assumed">{savingWords.notSaved}</span>
        <span>{trouble}</span>
      </p>
      <button className="button outlined" onClick={() => void saveProject(store)}>
        {savingWords.saveAsFile}
      </button>
      <button className="button" onClick={() => void keeper?.flush()}>
        {savingWords.tryAgain}
      </button>
    </section>
  )
}

/** Projects that were left before they could be saved: each stays in memory, and can be come back to. */
function UnsavedStrip() {
  const unsaved = useApp(({ keeping }) => keeping.unsaved)
  const keeper = useApp((state) => state.keeper)
  const announce = useApp((state) => state.announce)
  return unsaved.map(({ id, name, trouble }) => (
    <section key={id} className="shared-strip keeping-strip small" aria-label={savingWords.notSavedYet(name)}>
      <p role="alert">
        <span className="tag assumed">{savingWords.notSavedYet(name)}</span>
        <span>{trouble}</span>
      </p>
      <button
        className="button outlined"
        onClick={() => {
          keeper?.open(id).catch((error: unknown) => {
            announce(errorText(error))
          })
        }}
      >
        {savingWords.openNamed(name)}
      </button>
      <button className="button" onClick={() => void keeper?.flush()}>
        {savingWords.tryAgain}
      </button>
    </section>
  ))
}

function ReaderStrip() {
  const { isReader, isTakingOver } = useApp((state) => state.keeping)
  const keeper = useApp((state) => state.keeper)
  const announce = useApp((state) => state.announce)
  if (!isReader) return null
  return (
    <section className="shared-strip keeping-strip small" aria-label={savingWords.notKept}>
      <p role="status">{savingWords.openInAnotherTab}</p>
      <button
        className="button outlined"
        disabled={isTakingOver}
        onClick={() => {
          keeper?.takeOver().catch((error: unknown) => {
            announce(errorText(error))
          })
        }}
      >
        {isTakingOver ? savingWords.takingOver : savingWords.takeOver}
      </button>
    </section>
  )
}

function LossStrip() {
  const store = useAppStore()
  const loss = useApp(({ keeping }) => keeping.loss)
  const changeKeeping = useApp((state) => state.changeKeeping)
  if (loss === null) return null
  return (
    <section className="shared-strip keeping-strip small" aria-label={savingWords.lostTitle}>
      <p role="status">
        {loss.sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      {loss.hasBytes ? (
        <button className="button outlined" onClick={() => void saveArchive(store, loss.project)}>
          {savingWords.downloadDamaged}
        </button>
      ) : null}
      <button
        className="button"
        onClick={() => {
          changeKeeping({ loss: null })
        }}
      >
        {savingWords.close}
      </button>
    </section>
  )
}

import { useState } from 'react'
import { errorText } from '../base/error-text'
import type { AppState } from '../state/store'
import { useApp, useAppStore } from './app-context'
import { saveArchive } from './save-archive'
import { saveProject } from './save-project'
import { savingWords } from '../words/saving'

/** What there is to know about saving: that it fails, that another tab saves, that something kept was damaged. */
export function KeepingStrips() {
  return (
    <>
      <TroubleStrip />
      <UnsavedStrips />
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

/** Projects that were left before they could be saved: each stays in memory, and can be come back to or given up. */
function UnsavedStrips() {
  const unsaved = useApp(({ keeping }) => keeping.unsaved)
  if (unsaved.length === 0) return null
  return (
    <div className="unsaved-strips">
      {unsaved.map((one) => (
        <UnsavedStrip key={one.id} {...one} />
      ))}
    </div>
  )
}

function UnsavedStrip({ id, name, trouble }: AppState['keeping']['unsaved'][number]) {
  const keeper = useApp((state) => state.keeper)
  const announce = useApp((state) => state.announce)
  const [isSure, setSure] = useState(false)
  const act = (acting: Promise<unknown> | undefined): void => {
    acting?.catch((error: unknown) => {
      announce(errorText(error))
    })
  }
  return (
    <section className="shared-strip keeping-strip small" aria-label={savingWords.notSavedYet(name)}>
      <p role="alert">
        <span className="tag assumed">{savingWords.notSavedYet(name)}</span>
        <span>{isSure ? savingWords.discardSure(name) : trouble}</span>
      </p>
      <button
        className="button outlined"
        aria-label={savingWords.openNamed(name)}
        onClick={() => act(keeper?.open(id))}
      >
        {savingWords.open}
      </button>
      <button className="button" onClick={() => act(keeper?.flush())}>
        {savingWords.tryAgain}
      </button>
      <button
        className="button"
        onClick={() => {
          if (isSure) act(keeper?.discard(id))
          else setSure(true)
        }}
        onBlur={() => {
          setSure(false)
        }}
      >
        {isSure ? savingWords.discardForGood : savingWords.discard}
      </button>
    </section>
  )
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

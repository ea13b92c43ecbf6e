import { Bookmark, X } from 'lucide-react'
import { useState } from 'react'
import { useApp } from './app-context'
import { Section } from './details-parts'
import { UndoButtons } from './DecisionHistory'
import { lensesWords } from '../words/lenses'

/** All that was done, the latest first: any step can be gone back to, and a place can be given a name. */
export function HistoryPanel() {
  const { past, future } = useApp(({ history }) => history)
  const goToStep = useApp((state) => state.goToStep)
  // Those undone stand above where one is, as what would come next.
  const steps = [...past.map(({ text }) => text), ...future.toReversed().map(({ text }) => text)]
  return (
    <>
      <header className="details-head">
        <h2>{lensesWords.history}</h2>
        <UndoButtons />
      </header>
      <Checkpoints />
      <Section title={lensesWords.steps} note={String(steps.length)}>
        {steps.length === 0 ? <p className="muted">{lensesWords.nothingWasChangedYetFilters}</p> : null}
        <ol className="history-steps" reversed>
          {steps
            .map((text, at) => ({ text, count: at + 1 }))
            .toReversed()
            .map(({ text, count }) => (
              <li key={count}>
                <button
                  className={`link ${count > past.length ? 'faint' : ''}`}
                  aria-current={count === past.length ? 'step' : undefined}
                  onClick={() => {
                    goToStep(count)
                  }}
                >
                  {count > past.length ? <s>{text}</s> : text}
                </button>
              </li>
            ))}
          {steps.length > 0 ? (
            <li>
              <button
                className="link"
                aria-current={past.length === 0 ? 'step' : undefined}
                onClick={() => {
                  goToStep(0)
                }}
              >
                {lensesWords.theStart}
              </button>
            </li>
          ) : null}
        </ol>
      </Section>
    </>
  )
}

function Checkpoints() {
  const checkpoints = useApp(({ history }) => history.checkpoints)
  const keep = useApp((state) => state.keepCheckpoint)
  const goTo = useApp((state) => state.goToCheckpoint)
  const drop = useApp((state) => state.dropCheckpoint)
  const [name, setName] = useState('')
  return (
    <Section title={lensesWords.checkpoints} note={checkpoints.length === 0 ? '' : String(checkpoints.length)}>
      <ul className="author-rows">
        {checkpoints.map((checkpoint) => (
          <li key={checkpoint.name}>
            <button
              className="node-link"
              onClick={() => {
                goTo(checkpoint.name)
              }}
            >
              <Bookmark size={13} aria-hidden="true" /> <span>{checkpoint.name}</span>
            </button>
            <button
              className="icon-button small"
              aria-label={lensesWords.forget(checkpoint.name)}
              onClick={() => {
                drop(checkpoint.name)
              }}
            >
              <X size={13} />
            </button>
          </li>
        ))}
      </ul>
      <form
        className="checkpoint-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          keep(name.trim())
          setName('')
        }}
      >
        <input
          className="field"
          aria-label={lensesWords.nameOfTheCheckpoint}
          placeholder={lensesWords.nameThisMoment}
          value={name}
          maxLength={80}
          onChange={({ target }) => {
            setName(target.value)
          }}
        />
        <button className="button outlined" disabled={name.trim() === ''}>
          {lensesWords.keep}
        </button>
      </form>
    </Section>
  )
}

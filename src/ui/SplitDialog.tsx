import { useState } from 'react'
import type { PaperId } from '../resolve/corpus'
import { selectSplitChoices } from '../state/by-hand-selectors'
import { useApp } from './app-context'
import { Modal } from './Modal'
import { decidingWords } from '../words/deciding'

/** Says that one name stands for two people: the papers that are chosen are the other person's. */
export function SplitDialog() {
  const choices = useApp(selectSplitChoices)
  const openDialog = useApp((state) => state.openDialog)
  const decide = useApp((state) => state.decide)
  const [chosen, setChosen] = useState<ReadonlySet<PaperId>>(new Set())
  const close = (): void => {
    openDialog(null)
  }
  if (!choices) return null
  const { person, papers } = choices
  const left = papers.length - chosen.size
  return (
    <Modal
      title={decidingWords.isTwoPeople(person.name)}
      subtitle={decidingWords.chooseThePapersOfThe}
      className="by-hand-dialog"
      onClose={close}
    >
      <ul className="choices" aria-label={decidingWords.papers}>
        {papers.map(({ id, title, year, people }) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={() => {
                  const next = new Set(chosen)
                  if (!next.delete(id)) next.add(id)
                  setChosen(next)
                }}
              />
              <span>
                {title}{' '}
                <span className="muted small">
                  {[year ?? decidingWords.noYear, people].filter(Boolean).join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="dialog-end">
        <p className="muted small">{decidingWords.papersStayPapersGoTo(left, chosen.size)}</p>
        <button className="button outlined large" onClick={close}>
          {decidingWords.cancel}
        </button>
        <button
          className="button primary large"
          disabled={chosen.size === 0 || left === 0}
          onClick={() => {
            close()
            const about = [person.id, ...papers.filter(({ id }) => chosen.has(id)).map(({ id }) => id)]
            decide({ kind: 'homonym', about, verdict: 'accepted', note: decidingWords.byHand })
          }}
        >
          {decidingWords.makeTwoPeople}
        </button>
      </div>
    </Modal>
  )
}

import { useState } from 'react'
import { foldText } from '../base/fold'
import { selectMergeChoices } from '../state/by-hand-selectors'
import { countOf } from '../scene/text-part'
import { useApp } from './app-context'
import { Modal } from './Modal'

/** People that are listed at once; typing narrows them. */
const MOST = 40

/** Says that the selected person and another one are the same: found by name, those with shared co-authors first. */
export function MergeDialog() {
  const choices = useApp(selectMergeChoices)
  const openDialog = useApp((state) => state.openDialog)
  const decide = useApp((state) => state.decide)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const close = (): void => {
    openDialog(null)
  }
  if (!choices) return null
  const { person, others } = choices
  const wanted = foldText(query)
  const found = others.filter(({ name }) => foldText(name).includes(wanted))
  const other = others.find(({ id }) => id === chosen)
  return (
    <Modal
      title={`Who is the same as ${person.name}?`}
      subtitle="The two become one person, with the papers of both. It can be undone."
      className="by-hand-dialog"
      onClose={close}
    >
      <input
        type="search"
        className="field"
        aria-label="Find a person"
        placeholder="Find a person"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
        }}
      />
      <ul className="choices" aria-label="People">
        {found.slice(0, MOST).map(({ id, name, papers, shared }) => (
          <li key={id}>
            <label className="check">
              <input
                type="radio"
                name="other-person"
                checked={id === chosen}
                onChange={() => {
                  setChosen(id)
                }}
              />
              <span>{name}</span>
              <span className="muted small">
                {countOf(papers, 'paper')}
                {shared > 0 ? `, ${countOf(shared, 'shared co-author')}` : ''}
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 ? <li className="muted">Nobody is called that.</li> : null}
        {found.length > MOST ? <li className="muted small">{found.length - MOST} more; type to narrow them.</li> : null}
      </ul>
      <div className="dialog-end">
        <button className="button outlined large" onClick={close}>
          Cancel
        </button>
        <button
          className="button primary large"
          disabled={!other}
          onClick={() => {
            if (!other) return
            close()
            decide({
              kind: person.unnamed ? 'unnamed-owner' : 'same-author',
              about: [person.id, other.id],
              verdict: 'accepted',
              note: 'by hand',
            })
          }}
        >
          {other ? `${person.name} is ${other.name}` : 'Choose a person'}
        </button>
      </div>
    </Modal>
  )
}

import { useState } from 'react'
import { foldText } from '../base/fold'
import type { NodeId } from '../graph/atlas'
import { offerOne } from '../scene/one-offer'
import { useApp } from './app-context'
import { Modal } from './Modal'
import { decidingWords } from '../words/deciding'

/** Choices that are listed at once; typing narrows them. */
const MOST = 40

export type OtherChoice = { readonly id: NodeId; readonly name: string; readonly note: string }

type ChooseOtherProps = {
  readonly title: string
  readonly subtitle: string
  /** The one that the other is the same as. */
  readonly id: NodeId
  readonly others: readonly OtherChoice[]
  readonly words: {
    readonly find: string
    readonly list: string
    readonly choose: string
    readonly none: string
  }
  /** What the button says of the one chosen. */
  readonly tell: (name: string) => string
}

/** Finds the person or paper that is the same as the selected one, by name, and says so. */
export function ChooseOther({ title, subtitle, id, others, words, tell }: ChooseOtherProps) {
  const atlas = useApp((state) => state.atlas)
  const openDialog = useApp((state) => state.openDialog)
  const decide = useApp((state) => state.decide)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<NodeId | null>(null)
  const close = (): void => {
    openDialog(null)
  }
  const wanted = foldText(query)
  const found = others.filter(({ name }) => foldText(name).includes(wanted))
  const other = others.find((each) => each.id === chosen)
  const offer = atlas && other ? offerOne(atlas, id, other.id) : null
  const decision = offer?.decision ?? null
  return (
    <Modal title={title} subtitle={subtitle} className="by-hand-dialog" onClose={close}>
      <input
        type="search"
        className="field"
        aria-label={words.find}
        placeholder={words.find}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
        }}
      />
      <ul className="choices" aria-label={words.list}>
        {found.slice(0, MOST).map((each) => (
          <li key={each.id}>
            <label className="check">
              <input
                type="radio"
                name="other"
                checked={each.id === chosen}
                onChange={() => {
                  setChosen(each.id)
                }}
              />
              <span>{each.name}</span>
              <span className="muted small">{each.note}</span>
            </label>
          </li>
        ))}
        {found.length === 0 ? <li className="muted">{words.none}</li> : null}
        {found.length > MOST ? (
          <li className="muted small">{decidingWords.moreTypeToNarrowThem(found.length - MOST)}</li>
        ) : null}
      </ul>
      {offer && !decision ? <p className="muted small">{offer.text}</p> : null}
      <div className="dialog-end">
        <button className="button outlined large" onClick={close}>
          {decidingWords.cancel}
        </button>
        <button
          className="button primary large"
          disabled={!decision}
          onClick={() => {
            if (!decision) return
            close()
            decide(decision)
          }}
        >
          {other ? tell(other.name) : words.choose}
        </button>
      </div>
    </Modal>
  )
}

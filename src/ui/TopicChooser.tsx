import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { findTopics, type TopicChoice } from '../scene/topic-list'
import { countsWords } from '../words/counts'
import { topicsDialogWords } from '../words/topics-dialog'

/** Topics that are offered at once; typing narrows them. */
const OFFERED = 6

type TopicChooserProps = {
  readonly label: string
  readonly choices: readonly TopicChoice[]
  readonly onChoose: (choice: TopicChoice) => void
  readonly onLeave: () => void
  /** What stands below the offers, by what was typed. */
  readonly below?: (typed: string) => ReactNode
}

/** Chooses a topic by typing: arrows go through the offers, Enter takes one, Escape leaves. */
export function TopicChooser({ label, choices, onChoose, onLeave, below }: TopicChooserProps) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const found = findTopics(choices, typed)
  const offered = found.slice(0, OFFERED)
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((now) => (offered.length === 0 ? 0 : (now + step + offered.length) % offered.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const choice = offered[active]
      if (choice) onChoose(choice)
    }
  }
  return (
    <div
      className="topic-chooser"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Escape leaves the choosing, not the panel or dialog around it.
        event.stopPropagation()
        event.preventDefault()
        onLeave()
      }}
    >
      <label htmlFor={`${list}-field`} className="small muted">
        {label}
      </label>
      <input
        id={`${list}-field`}
        className="field"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={offered[active] ? `${list}-${String(active)}` : undefined}
        placeholder={topicsDialogWords.typeATopicsName}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKey}
      />
      <ul id={list} role="listbox" aria-label={label} className="topic-offers" hidden={offered.length === 0}>
        {offered.map((choice, index) => (
          <li
            key={choice.id}
            id={`${list}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              onChoose(choice)
            }}
            onPointerEnter={() => {
              setActive(index)
            }}
          >
            <span>{choice.label}</span>
            <span className="muted small num">
              {choice.papers > 0 ? countsWords.papers(choice.papers) : topicsDialogWords.noPaperYet}
            </span>
          </li>
        ))}
      </ul>
      <p className="muted small" role="status">
        {found.length === 0
          ? topicsDialogWords.noTopicIsCalledThat
          : found.length > offered.length
            ? topicsDialogWords.moreTypeToNarrowThem(found.length - offered.length)
            : ''}
      </p>
      {below?.(typed)}
      <button type="button" className="link muted small" onClick={onLeave}>
        {topicsDialogWords.leave}
      </button>
    </div>
  )
}

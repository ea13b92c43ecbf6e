import { useId, useState } from 'react'
import { tidyTopicName } from '../resolve/topic-sentences'
import type { TopicId } from '../resolve/corpus'
import { namesake, type TopicChoice } from '../scene/topic-list'

type TopicRenameProps = {
  readonly id: TopicId
  readonly name: string
  readonly choices: readonly TopicChoice[]
  readonly onKeep: (name: string) => void
  readonly onLeave: () => void
  /** Makes the topic a part of the one that already bears the name. */
  readonly onJoin: (other: TopicChoice) => void
}

/** A field for a topic's other name. Two topics cannot bear one name: then the two can be made one. */
export function TopicRename({ id, name, choices, onKeep, onLeave, onJoin }: TopicRenameProps) {
  const [text, setText] = useState(name)
  const hint = useId()
  const wanted = tidyTopicName(text)
  const other = namesake(choices, id, wanted)
  return (
    <form
      className="topic-rename"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== '' && !other) onKeep(wanted)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Escape leaves the field, not the panel or dialog around it.
        event.stopPropagation()
        event.preventDefault()
        onLeave()
      }}
    >
      <input
        className="field"
        aria-label="Name of the topic"
        aria-describedby={hint}
        autoFocus
        maxLength={120}
        value={text}
        onFocus={(event) => {
          event.target.select()
        }}
        onChange={(event) => {
          setText(event.target.value)
        }}
      />
      <p id={hint} className="small" role="status">
        {other ? `Another topic is called “${other.label}” already.` : ''}
      </p>
      <span className="topic-buttons">
        {other ? (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              onJoin(other)
            }}
          >
            Make it part of that one
          </button>
        ) : (
          <button className="button primary" disabled={wanted === '' || wanted === name}>
            Keep
          </button>
        )}
        <button type="button" className="button outlined" onClick={onLeave}>
          Leave
        </button>
      </span>
    </form>
  )
}

import { useId, useState } from 'react'
import { LONGEST_NAME, tidyTopicName } from '../resolve/topic-sentences'
import type { TopicId } from '../resolve/corpus'
import { namesake, type TopicChoice } from '../scene/topic-list'
import { NameForm } from './NameForm'
import { topicsDialogWords } from '../words/topics-dialog'

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
    <NameForm
      className="topic-rename"
      label={topicsDialogWords.nameOfTheTopic}
      longest={LONGEST_NAME}
      describedBy={hint}
      value={text}
      onChange={setText}
      onKeep={() => {
        if (wanted !== '' && !other) onKeep(wanted)
      }}
      onLeave={onLeave}
    >
      <p id={hint} className="small" role="status">
        {other ? topicsDialogWords.anotherTopicIsCalledAlready(other.label) : ''}
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
            {topicsDialogWords.makeItPartOfThatOne}
          </button>
        ) : (
          <button className="button primary" disabled={wanted === '' || wanted === name}>
            {topicsDialogWords.keep}
          </button>
        )}
        <button type="button" className="button outlined" onClick={onLeave}>
          {topicsDialogWords.leave}
        </button>
      </span>
    </NameForm>
  )
}

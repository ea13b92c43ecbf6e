import { useRef, useState } from 'react'
import type { TopicId } from '../resolve/corpus'
import type { NamingKind } from '../resolve/decisions'
import type { TopicChoice, TopicEntry } from '../scene/topic-list'
import { selectTopicChoices } from '../state/topic-selectors'
import { useApp } from './app-context'
import { TopicChooser } from './TopicChooser'
import { TopicRename } from './TopicRename'
import { useKnownTopics } from './use-known-topics'
import { topicsDialogWords } from '../words/topics-dialog'

const FOUND_BY = {
  vocabulary: topicsDialogWords.byTheVocabulary,
  keyword: topicsDialogWords.byTheRecords,
  'key-phrase': topicsDialogWords.inTheTexts,
  hand: topicsDialogWords.whenItWasAdded,
} as const

type TopicHandworkProps = {
  readonly entry: TopicEntry
  /** Called before the topic goes from the list of topics, with the one that takes it in. */
  readonly onGoing?: (into: TopicId | null) => void
}

/** What a person makes of a topic: another name, a part of another topic, hidden; and how each is taken back. */
export function TopicHandwork({ entry, onGoing }: TopicHandworkProps) {
  useKnownTopics()
  const decide = useApp((state) => state.decide)
  const choices = useApp(selectTopicChoices)
  const [open, setOpen] = useState<'rename' | 'merge' | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const { id, label } = entry
  const say = (kind: NamingKind, ...about: readonly string[]): void => {
    decide({ kind, about: [id, ...about], verdict: 'accepted', note: 'by hand' })
  }
  const leave = (): void => {
    setOpen(null)
    opener.current?.focus()
  }
  const show = (what: 'rename' | 'merge', button: HTMLButtonElement): void => {
    opener.current = button
    setOpen(open === what ? null : what)
  }
  const join = (other: TopicChoice): void => {
    leave()
    onGoing?.(other.id)
    say('topic-merge', other.id)
  }
  const name = <span className="visually-hidden"> {label}</span>
  return (
    <div className="topic-handwork">
      <TopicChanges entry={entry} />
      {entry.state === 'hidden' ? null : (
        <p className="topic-actions">
          <button
            className="link muted small"
            aria-expanded={open === 'rename'}
            onClick={({ currentTarget }) => {
              show('rename', currentTarget)
            }}
          >
            {topicsDialogWords.rename}
            {name}
          </button>
          <button
            className="link muted small"
            aria-expanded={open === 'merge'}
            onClick={({ currentTarget }) => {
              show('merge', currentTarget)
            }}
          >
            {topicsDialogWords.makeItPartOf}
            {name}
          </button>
          {entry.state === 'shown' ? (
            <button
              className="link muted small"
              title={topicsDialogWords.itVanishesFromPapersFilters}
              onClick={() => {
                onGoing?.(null)
                say('topic-hidden')
              }}
            >
              {topicsDialogWords.hide}
              {name}
            </button>
          ) : null}
        </p>
      )}
      {open === 'rename' ? (
        <TopicRename
          id={id}
          name={label}
          choices={choices}
          onKeep={(wanted) => {
            leave()
            say('topic-name', wanted)
          }}
          onLeave={leave}
          onJoin={join}
        />
      ) : null}
      {open === 'merge' ? (
        <TopicChooser
          label={topicsDialogWords.isAPartOf(label)}
          choices={choices.filter((choice) => choice.id !== id)}
          onChoose={join}
          onLeave={leave}
        />
      ) : null}
    </div>
  )
}

/** What was made of a topic by hand, each with the way back. */
function TopicChanges({ entry }: { readonly entry: TopicEntry }) {
  const undecide = useApp((state) => state.undecide)
  const decisions = useApp(({ document }) => document.decisions)
  const { id, foundLabel, origin, parts, state } = entry
  const isAdded = decisions.some(({ kind, about }) => kind === 'topic-added' && about[0] === id)
  const back = (words: string, kind: NamingKind, topic: TopicId, what: string) => (
    <button
      className="link underlined small"
      onClick={() => {
        undecide({ kind, about: [topic] })
      }}
    >
      {words}
      <span className="visually-hidden"> {what}</span>
    </button>
  )
  if (foundLabel === null && parts.length === 0 && !isAdded && state !== 'hidden') return null
  return (
    <ul className="topic-changes small">
      {state === 'hidden' ? (
        <li>
          {topicsDialogWords.hiddenByHand} {back(topicsDialogWords.bringItBack, 'topic-hidden', id, entry.label)}
        </li>
      ) : null}
      {foundLabel === null ? null : (
        <li>
          {topicsDialogWords.called(foundLabel, FOUND_BY[origin])}{' '}
          {back(topicsDialogWords.useThatNameAgain, 'topic-name', id, foundLabel)}
        </li>
      )}
      {parts.map((part) => (
        <li key={part.id}>
          {topicsDialogWords.wasMadePartOfIt(part.label)}{' '}
          {back(topicsDialogWords.takeBack, 'topic-merge', part.id, part.label)}
        </li>
      ))}
      {isAdded ? (
        <li>
          {origin === 'hand' ? topicsDialogWords.addedByHand : topicsDialogWords.phrasesWereAddedByHand}{' '}
          {back(
            origin === 'hand' ? topicsDialogWords.removeTheTopic : topicsDialogWords.takeBack,
            'topic-added',
            id,
            entry.label,
          )}
        </li>
      ) : null}
    </ul>
  )
}

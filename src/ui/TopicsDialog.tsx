import { useRef, useState } from 'react'
import { findTopics, type TopicEntry } from '../scene/topic-list'
import { selectKnownTopics, selectTopicEntries } from '../state/topic-selectors'
import { useApp } from './app-context'
import { Modal } from './Modal'
import { SaveCsv } from './SaveCsv'
import { TopicHandwork } from './TopicHandwork'
import { TopicKeyPhrases } from './TopicKeyPhrases'
import { TopicStep } from './TopicStep'
import { useKnownTopics } from './use-known-topics'
import { VocabularyFiles } from './VocabularyFiles'
import { topicsDialogWords } from '../words/topics-dialog'
import { joinsWords } from '../words/joins'

/** Topics that are listed at once; typing narrows them. */
const MOST = 80

const ORIGINS = {
  vocabulary: 'vocabulary',
  keyword: 'keyword',
  'key-phrase': topicsDialogWords.keyPhrase,
  hand: topicsDialogWords.byHand,
} as const

function TopicRow({ entry, onGoing }: { readonly entry: TopicEntry; readonly onGoing: () => void }) {
  const { label, origin, file, papers, state } = entry
  return (
    <tr className={state}>
      <th scope="row">
        <div className="topic-cell">
          <span className="topic-name">{label}</span>
          <TopicHandwork
            entry={entry}
            onGoing={(into) => {
              if (into) onGoing()
            }}
          />
        </div>
      </th>
      <td className="muted small">{origin === 'vocabulary' && file ? file : ORIGINS[origin]}</td>
      <td className="num">{state === 'hidden' ? topicsDialogWords.hidden : papers}</td>
    </tr>
  )
}

/** All topics, where they come from, and what can be made of them; the settings and files that bring them. */
export function TopicsDialog() {
  useKnownTopics()
  const entries = useApp(selectTopicEntries)
  const known = useApp(selectKnownTopics)
  const openDialog = useApp((state) => state.openDialog)
  const startTopic = useApp((state) => state.startTopic)
  const [query, setQuery] = useState('')
  const finder = useRef<HTMLInputElement>(null)
  const found = findTopics(entries, query)
  const count = (state: TopicEntry['state']): number => entries.filter((entry) => entry.state === state).length
  const listed = new Set<string>(entries.map(({ id }) => id))
  const unused = [...known.keys()].filter((id) => !listed.has(id)).length
  const parts = [
    topicsDialogWords.topicsWithPapers(count('shown')),
    count('empty') > 0 ? topicsDialogWords.ofYourOwnWithout(count('empty')) : '',
    count('hidden') > 0 ? topicsDialogWords.hidden2(count('hidden')) : '',
  ].filter((part) => part !== '')
  return (
    <Modal
      title={topicsDialogWords.allTopics}
      subtitle={`${joinsWords.sentence(joinsWords.listed(parts))}${topicsDialogWords.theTopicFilesHaveMore(unused)}`}
      className="topics-dialog"
      onClose={() => {
        openDialog(null)
      }}
    >
      <div className="topics-tools">
        <input
          ref={finder}
          type="search"
          className="field"
          aria-label={topicsDialogWords.findATopic}
          placeholder={topicsDialogWords.findATopic}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
          }}
        />
        <button
          className="button outlined"
          onClick={() => {
            startTopic(query.trim())
          }}
        >
          {topicsDialogWords.addATopic2}
        </button>
        <SaveCsv
          subject="all-topics"
          head={[
            topicsDialogWords.id,
            topicsDialogWords.topic,
            topicsDialogWords.comesFrom,
            topicsDialogWords.papers,
            topicsDialogWords.state,
          ]}
          rows={found.map(({ id, label, origin, file, papers, state }) => [
            id,
            label,
            origin === 'vocabulary' && file ? file : ORIGINS[origin],
            papers,
            state,
          ])}
        />
      </div>
      <TopicStep />
      <div className="topics-list">
        <table aria-label={topicsDialogWords.topics}>
          <thead>
            <tr>
              <th scope="col">{topicsDialogWords.topic}</th>
              <th scope="col">{topicsDialogWords.comesFrom}</th>
              <th scope="col">{topicsDialogWords.papers}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map((entry) => (
              <TopicRow
                key={entry.id}
                entry={entry}
                onGoing={() => {
                  // The only row that was found is gone with it: what was typed is changed next.
                  if (found.length === 1) finder.current?.focus()
                }}
              />
            ))}
          </tbody>
        </table>
        {found.length === 0 ? <p className="muted">{topicsDialogWords.noTopicIsCalledThatType}</p> : null}
        {found.length > MOST ? (
          <p className="muted small">{topicsDialogWords.moreTypeToNarrowThem(found.length - MOST)}</p>
        ) : null}
      </div>
      <TopicKeyPhrases />
      <VocabularyFiles />
    </Modal>
  )
}

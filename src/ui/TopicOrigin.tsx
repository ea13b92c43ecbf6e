import { useState } from 'react'
import type { TopicId } from '../resolve/corpus'
import type { TopicEntry } from '../scene/topic-list'
import { selectTopicEntry } from '../state/topic-selectors'
import { useApp } from './app-context'
import { TopicHandwork } from './TopicHandwork'
import { topicWords } from '../words/topic'
import { joinsWords } from '../words/joins'

/** Spellings that are listed before “more”. */
const FEW = 6

/** Where a topic comes from, as a sentence. */
function tellOrigin({ origin, file, papers }: TopicEntry): string {
  switch (origin) {
    case 'vocabulary':
      return file ? topicWords.aTopicOfTheVocabulary(file) : topicWords.aTopicOfTheVocabularies
    case 'keyword':
      return topicWords.aKeywordThatTheRecordsState
    case 'key-phrase':
      return topicWords.aKeyPhraseOfThese(papers)
    case 'hand':
      return topicWords.aTopicOfYourOwn
  }
}

/** Where a topic comes from, how else it is spelled, and what can be made of it by hand. */
export function TopicOrigin({ id }: { readonly id: TopicId }) {
  const entry = useApp((state) => selectTopicEntry(state, id))
  const select = useApp((state) => state.select)
  const [all, setAll] = useState(false)
  if (!entry) return null
  const { variants } = entry
  const shown = all ? variants : variants.slice(0, FEW)
  return (
    <>
      <p className="muted small">{tellOrigin(entry)}</p>
      {variants.length > 0 ? (
        <p className="muted small">
          {topicWords.alsoSpelled(joinsWords.listed(shown.map((text) => `“${text}”`)))}
          {variants.length > FEW ? (
            <button
              className="link muted"
              aria-expanded={all}
              onClick={() => {
                setAll(!all)
              }}
            >
              {all ? topicWords.fewer : topicWords.andMore(variants.length - FEW)}
            </button>
          ) : null}
        </p>
      ) : null}
      <TopicHandwork
        entry={entry}
        onGoing={(into) => {
          if (into) select({ kind: 'node', id: into })
          // The panel goes with the topic; what is read next is the map.
          else document.getElementById('map')?.focus()
        }}
      />
    </>
  )
}

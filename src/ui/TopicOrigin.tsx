import { useState } from 'react'
import type { TopicId } from '../resolve/corpus'
import type { TopicEntry } from '../scene/topic-list'
import { selectTopicEntry } from '../state/topic-selectors'
import { useApp } from './app-context'
import { TopicHandwork } from './TopicHandwork'

/** Spellings that are listed before “more”. */
const FEW = 6

/** Where a topic comes from, as a sentence. */
function tellOrigin({ origin, file, papers }: TopicEntry): string {
  switch (origin) {
    case 'vocabulary':
      return file ? `A topic of the vocabulary ${file}` : 'A topic of the vocabularies'
    case 'keyword':
      return 'A keyword that the records state'
    case 'key-phrase':
      return `A key phrase of these texts: ${String(papers)} of them have it in common`
    case 'hand':
      return 'A topic of your own'
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
          Also spelled {shown.map((text) => `“${text}”`).join(', ')}
          {variants.length > FEW ? (
            <button
              className="link muted"
              aria-expanded={all}
              onClick={() => {
                setAll(!all)
              }}
            >
              {all ? 'fewer' : `and ${String(variants.length - FEW)} more`}
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

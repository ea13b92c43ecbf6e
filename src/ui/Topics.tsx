import { useState } from 'react'
import { LOW } from '../canvas/frame-shape'
import { selectTopicRows } from '../state/selectors'
import { useApp } from './app-context'
import { useMedia } from './use-window'

/** Topics shown before “more”, in a tall and in a low window: what leaves the years in sight. */
const FEW = { tall: 7, low: 4 }

/** Topic tags as a filter: papers about any, or about all, of those chosen. */
export function Topics() {
  const rows = useApp(selectTopicRows) ?? []
  const match = useApp(({ view }) => view.filters.topicMatch)
  const toggleTopic = useApp((state) => state.toggleTopic)
  const changeFilters = useApp((state) => state.changeFilters)
  const [all, setAll] = useState(false)
  const openDialog = useApp((state) => state.openDialog)
  const startTopic = useApp((state) => state.startTopic)
  const few = useMedia(LOW) ? FEW.low : FEW.tall
  const shown = all ? rows : rows.filter((row, index) => index < few || row.chosen)
  return (
    <section className="panel-section" aria-labelledby="topics-heading">
      <header className="section-head">
        <h2 id="topics-heading">Topics</h2>
        {rows.length > 0 ? (
          <button
            className="link muted"
            title="Papers about any of the topics chosen, or about all of them"
            onClick={() => {
              changeFilters({ topicMatch: match === 'any' ? 'all' : 'any' })
            }}
          >
            match <b>{match}</b> of
          </button>
        ) : null}
      </header>
      <div className="chips">
        {shown.map((row) => (
          <button
            key={row.value}
            className="chip"
            aria-pressed={row.chosen}
            onClick={() => {
              toggleTopic(row.value)
            }}
          >
            {row.label}
            <span className="count">{row.chosen ? '×' : row.shown}</span>
          </button>
        ))}
        {rows.length > few ? (
          <button
            className="chip plain"
            aria-expanded={all}
            onClick={() => {
              setAll(!all)
            }}
          >
            {all ? 'fewer' : `${String(rows.length - shown.length)} more`}
          </button>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="muted small">No paper has a topic.</p> : null}
      <p className="topics-more">
        <button
          className="link muted small edits"
          onClick={() => {
            startTopic()
          }}
        >
          Add a topic…
        </button>
        <button
          className="link muted small"
          title="Rename, merge and hide topics; key phrases; topic files of your own"
          onClick={() => {
            openDialog('topics')
          }}
        >
          All topics
        </button>
      </p>
    </section>
  )
}

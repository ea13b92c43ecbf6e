import { useState } from 'react'
import { LOW } from '../canvas/frame-shape'
import { selectTopicRows } from '../state/selectors'
import { useApp } from './app-context'
import { useMedia } from './use-window'
import { leftColumnWords } from '../words/left-column'

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
        <h2 id="topics-heading">{leftColumnWords.topics}</h2>
        {rows.length > 0 ? (
          <button
            className="link muted"
            title={leftColumnWords.papersAboutAnyOfThe}
            onClick={() => {
              changeFilters({ topicMatch: match === 'any' ? 'all' : 'any' })
            }}
          >
            {leftColumnWords.matchOf(<b>{match === 'any' ? leftColumnWords.any : leftColumnWords.all}</b>)}
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
            {all ? leftColumnWords.fewer : leftColumnWords.more(rows.length - shown.length)}
          </button>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="muted small">{leftColumnWords.noPaperHasATopic}</p> : null}
      <p className="topics-more">
        <button
          className="link muted small edits"
          onClick={() => {
            startTopic()
          }}
        >
          {leftColumnWords.addATopic}
        </button>
        <button
          className="link muted small"
          title={leftColumnWords.renameMergeAndHideTopics}
          onClick={() => {
            openDialog('topics')
          }}
        >
          {leftColumnWords.allTopics}
        </button>
      </p>
    </section>
  )
}

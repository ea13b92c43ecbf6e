import { Eye, EyeOff } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { looksOf } from '../scene/looks'
import { selectCommunityRows } from '../state/selectors'
import { useApp } from './app-context'
import { goToDetails } from './DetailsPanel'
import { leftColumnWords } from '../words/left-column'
import { joinsWords } from '../words/joins'

/** Of more communities only so many are listed at first: a large map has hundreds, most of them of a few people. */
const MOST_LISTED = 60

/** The communities of the network in view: its legend and its first filter. */
export function Communities() {
  const rows = useApp(selectCommunityRows) ?? []
  const [listsAll, setListsAll] = useState(false)
  // What a person chose stays in sight, however small it is.
  const listed = listsAll ? rows : rows.filter(({ only, hidden }, at) => at < MOST_LISTED || only || hidden)
  const isolate = useApp((state) => state.isolateCluster)
  const toggleHidden = useApp((state) => state.toggleHidden)
  const select = useApp((state) => state.select)
  const openDialog = useApp((state) => state.openDialog)
  const isOwn = useApp(({ view }) => {
    const { colour, density } = looksOf(view)
    return density === 'none' ? colour === 'cluster' : density === 'clusters'
  })
  const onChoose = (id: (typeof rows)[number]['id']) => (event: MouseEvent) => {
    isolate(id, event.ctrlKey || event.metaKey || event.shiftKey)
  }
  return (
    <section className="panel-section" aria-labelledby="communities-heading">
      <header className="section-head">
        <h2 id="communities-heading">
          {leftColumnWords.communities} <span className="num faint">{rows.length}</span>
        </h2>
        <button
          className="link muted"
          title={leftColumnWords.howTheyWereFoundHow}
          onClick={() => {
            openDialog('clusters')
          }}
        >
          {leftColumnWords.howFound}
        </button>
      </header>
      <ul
        className={`community-list ${isOwn ? '' : 'uncoloured'}`}
        aria-label={leftColumnWords.communitiesLargestFirst}
      >
        {listed.map((row) => {
          const narrowed = row.shown !== row.size
          const state = row.hidden ? 'hidden' : row.shown === 0 ? 'empty' : ''
          return (
            <li key={row.id} className={`community-row own-${row.colour} ${state} ${row.only ? 'only' : ''}`}>
              <button
                className="community-choose"
                aria-pressed={row.only}
                title={leftColumnWords.clickToSeeOnlyThese(
                  row.name,
                  joinsWords.listed(row.topTopics) || leftColumnWords.noTopics,
                )}
                onClick={onChoose(row.id)}
              >
                <span className={`swatch ${row.hatched ? 'hatched' : ''} ${state ? 'empty' : ''}`} aria-hidden="true" />
                <span className="community-name">{row.name}</span>
                <span className="num community-count">
                  {narrowed ? `${String(row.shown)}/${String(row.size)}` : row.size}
                  <span className="visually-hidden"> {leftColumnWords.members(joinsWords.listed(row.topTopics))}</span>
                </span>
              </button>
              <button
                className="icon-button community-eye"
                aria-pressed={row.hidden}
                aria-label={row.hidden ? leftColumnWords.show(row.name) : leftColumnWords.hide(row.name)}
                onClick={() => {
                  toggleHidden(row.id)
                }}
              >
                {row.hidden ? <EyeOff size={15} /> : <Eye size={15} />}
              </button>
              <button
                className="community-about"
                aria-label={leftColumnWords.about(row.name)}
                title={leftColumnWords.whatThisCommunityIsAnd}
                onClick={(event) => {
                  goToDetails(event, () => {
                    select({ kind: 'cluster', id: row.id })
                  })
                }}
              >
                i
              </button>
            </li>
          )
        })}
      </ul>
      {rows.length > MOST_LISTED && (
        <button
          className="link muted"
          aria-expanded={listsAll}
          onClick={() => {
            setListsAll(!listsAll)
          }}
        >
          {listsAll ? leftColumnWords.onlyTheLargest(MOST_LISTED) : leftColumnWords.allOfThem(rows.length)}
        </button>
      )}
    </section>
  )
}

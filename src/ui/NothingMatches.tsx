import { selectDropMost } from '../state/selectors'
import { mapWords } from '../words/map'
import { useApp } from './app-context'

/** Said on an empty map: that filters leave nothing, and which one leaves most when it goes. */
export function NothingMatches() {
  const drop = useApp(selectDropMost)
  const changeView = useApp((state) => state.changeView)
  const clearFilters = useApp((state) => state.clearFilters)
  return (
    <div className="nothing" role="status">
      <h2>{mapWords.nothingMatches}</h2>
      <p>{mapWords.noOneOnThisMap}</p>
      <div className="nothing-ways">
        {drop && drop.papers > 0 ? (
          <button
            className="button primary"
            onClick={() => {
              changeView(drop.chip.remove)
            }}
          >
            {mapWords.withoutPapers(drop.chip.label, drop.papers)}
          </button>
        ) : null}
        <button className="button outlined" onClick={clearFilters}>
          {mapWords.clearAllFilters}
        </button>
      </div>
    </div>
  )
}

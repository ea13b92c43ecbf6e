import { X } from 'lucide-react'
import { Fragment } from 'react'
import { selectChips } from '../state/selectors'
import { useApp } from './app-context'

/** The conditions in force, each with what it leaves and a cross; out of sight while there are none. */
export function FilterStrip() {
  const chips = useApp(selectChips) ?? []
  const changeView = useApp((state) => state.changeView)
  const clearFilters = useApp((state) => state.clearFilters)
  if (chips.length === 0) return null
  return (
    <section className="filter-strip" aria-label="Filters in force">
      <h2>Filters</h2>
      <ul>
        {chips.map((chip, index) => (
          <Fragment key={chip.id}>
            {index > 0 ? <li className="muted">and</li> : null}
            <li>
              <button
                className="chip on"
                onClick={() => {
                  changeView(chip.remove)
                }}
              >
                <span className="visually-hidden">Remove the filter </span>
                <b>{chip.label}</b>
                <span className="count">
                  {chip.papers} {chip.papers === 1 ? 'paper' : 'papers'}
                </span>
                <X size={13} aria-hidden="true" />
              </button>
            </li>
          </Fragment>
        ))}
      </ul>
      <button className="button" onClick={clearFilters}>
        Clear all
      </button>
    </section>
  )
}

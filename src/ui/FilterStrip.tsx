import { Fragment, useEffect, useRef, useState } from 'react'
import type { Chip } from '../scene/chips'
import { selectChips } from '../state/selectors'
import { AddFilter } from './AddFilter'
import { useApp, useAppStore } from './app-context'
import { FilterChip } from './FilterChip'
import { FilterSets } from './FilterSets'
import { filtersWords } from '../words/filters'

/** What stands between two chips: those outside of the chain must always hold. */
const between = (first: Chip | undefined, second: Chip, join: 'and' | 'or'): 'and' | 'or' =>
  first?.rule && second.rule ? join : 'and'

/** The conditions in force in their order, each with what it leaves; out of sight while there are none. */
export function FilterStrip() {
  const store = useAppStore()
  const chips = useApp(selectChips) ?? []
  const join = useApp(({ view }) => view.filters.join)
  const adding = useApp((state) => state.addingRule || state.filterSetsOpen)
  const clearFilters = useApp((state) => state.clearFilters)
  const joinRules = useApp((state) => state.joinRules)
  const [dragged, setDragged] = useState<string | null>(null)
  const [moved, setMoved] = useState<{ readonly id: string } | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const chain = chips.flatMap(({ rule }) => (rule ? [rule.id] : []))
  // A chip that was moved by a key keeps the focus in its new place.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(moved.id)}"] .chip-name`)?.focus()
  }, [moved])
  if (chips.length === 0 && !adding) return null
  const move = (id: string, to: number): void => {
    const place = Math.max(0, Math.min(chain.length - 1, to))
    if (place === chain.indexOf(id)) return
    store.getState().moveRule(id, place)
    const label = chips.find((chip) => chip.id === id)?.label ?? ''
    store.getState().announce(filtersWords.isNowOf(label, place + 1, chain.length))
    setMoved({ id })
  }
  return (
    <section className="filter-strip" aria-label={filtersWords.filtersInForce}>
      <h2>{filtersWords.filters}</h2>
      {chain.length > 1 ? (
        <button
          className="link muted"
          title={filtersWords.whetherEveryConditionMustHold}
          onClick={() => {
            joinRules(join === 'and' ? 'or' : 'and')
          }}
        >
          {filtersWords.matchAllAnyOf(
            (inside) => (
              <b>{inside}</b>
            ),
            join === 'and',
          )}
        </button>
      ) : null}
      <ul ref={list}>
        {chips.map((chip, index) => (
          <Fragment key={chip.id}>
            {index > 0 ? <li className="muted">{between(chips[index - 1], chip, join)}</li> : null}
            <FilterChip
              chip={chip}
              place={chain.indexOf(chip.id)}
              places={chain.length}
              isDragged={dragged === chip.id}
              onDrag={setDragged}
              onDropOn={() => {
                if (dragged !== null) move(dragged, chain.indexOf(chip.id))
                setDragged(null)
              }}
              onMove={(to) => {
                move(chip.id, to)
              }}
            />
          </Fragment>
        ))}
      </ul>
      <div className="filter-tools">
        <AddFilter />
        <FilterSets />
        {chips.length > 0 ? (
          <button className="button" onClick={clearFilters}>
            {filtersWords.clearAll}
          </button>
        ) : null}
      </div>
    </section>
  )
}

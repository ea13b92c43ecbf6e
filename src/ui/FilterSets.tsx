import { Bookmark, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { selectChips } from '../state/selectors'
import { useApp, useAppStore } from './app-context'
import { filtersWords } from '../words/filters'

/** Saved filters: to put in force, to keep under a name, to forget. */
export function FilterSets() {
  const store = useAppStore()
  const sets = useApp((state) => state.filterSets)
  const open = useApp((state) => state.filterSetsOpen)
  const hasFilters = (useApp(selectChips) ?? []).length > 0
  const [name, setName] = useState('')
  const { useFilterSet: put, saveFilterSet, dropFilterSet, openFilterSets } = store.getState()
  return (
    <Popover.Root open={open} onOpenChange={openFilterSets}>
      <Popover.Trigger className="button" title={filtersWords.savedFilters}>
        <Bookmark size={14} aria-hidden="true" /> {filtersWords.saved}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="rule-editor"
          aria-label={filtersWords.savedFilters}
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <h3>{filtersWords.savedFilters}</h3>
          {sets.length === 0 ? (
            <p className="muted small">{filtersWords.noneYetGiveTheFilters}</p>
          ) : (
            <ul className="rule-choices">
              {sets.map((each) => (
                <li key={each.name}>
                  <button
                    className="link rule-paper"
                    onClick={() => {
                      openFilterSets(false)
                      put(each.name)
                    }}
                  >
                    {each.name}
                  </button>
                  <button
                    className="icon-button"
                    aria-label={filtersWords.forget(each.name)}
                    title={filtersWords.forget2}
                    onClick={() => {
                      dropFilterSet(each.name)
                    }}
                  >
                    <X size={14} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <form
            className="rule-save"
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim() === '') return
              saveFilterSet(name)
              setName('')
            }}
          >
            <input
              className="field"
              type="text"
              aria-label={filtersWords.nameForTheFiltersInForce}
              placeholder={filtersWords.nameForTheseFilters}
              value={name}
              maxLength={80}
              disabled={!hasFilters}
              onChange={({ target }) => {
                setName(target.value)
              }}
            />
            <button className="button outlined" type="submit" disabled={!hasFilters || name.trim() === ''}>
              {filtersWords.save}
            </button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

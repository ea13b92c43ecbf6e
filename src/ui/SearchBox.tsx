import { Search } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { SearchHit } from '../scene/search'
import { useApp } from './app-context'
import { Matched } from './Matched'
import { useCombobox } from './use-combobox'
import { useSearch } from './use-search'
import { topBarWords } from '../words/top-bar'

const GROUPS = {
  author: topBarWords.people,
  paper: topBarWords.papers,
  topic: topBarWords.topics,
  node: topBarWords.nodes,
} as const

/** Hits in the list. */
const MOST_SHOWN = 12

/** Search as one types, over people, papers and topics; Enter selects the hit and brings it to the middle. */
export function SearchBox({
  autoFocus = false,
  onDone,
}: {
  readonly autoFocus?: boolean
  readonly onDone?: () => void
}) {
  const reach = useApp((state) => state.reach)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { hits, due } = useSearch(query, MOST_SHOWN)

  const expanded = open && query.trim() !== ''
  const box = useCombobox({
    label: topBarWords.results,
    query,
    items: hits,
    isOpen: expanded,
    due,
    onChoose: ({ id }: SearchHit) => {
      reach(id)
      setOpen(false)
      setQuery('')
      input.current?.blur()
      onDone?.()
    },
  })
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') {
      box.onKey(event)
      return
    }
    event.stopPropagation()
    if (query) setQuery('')
    else {
      input.current?.blur()
      onDone?.()
    }
  }

  return (
    <div className="search" role="search">
      <Search size={16} aria-hidden="true" className="search-icon" />
      <input
        {...box.field}
        ref={input}
        id="search"
        className="field"
        type="search"
        aria-label={topBarWords.searchPeoplePapersTopics}
        placeholder={topBarWords.searchPeoplePapersTopics}
        // The field is the dialog's purpose where it stands in one.
        autoFocus={autoFocus}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
        }}
        onFocus={() => {
          setOpen(true)
        }}
        onBlur={() => {
          setOpen(false)
        }}
        onKeyDown={onKey}
      />
      <kbd className="key search-key" aria-hidden="true">
        Q
      </kbd>
      <ul {...box.list} className="search-results" hidden={!expanded} aria-busy={due !== null}>
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            {...box.option(index)}
            className={hit.kind === hits[index - 1]?.kind ? '' : 'first-of-kind'}
            data-kind={GROUPS[hit.kind]}
          >
            <span className={`search-mark ${hit.kind} own-${hit.colour ?? 'c0'}`} aria-hidden="true" />
            <Matched className="search-label" label={hit.label} matches={hit.matches} />
            <span className="search-detail">{hit.detail}</span>
          </li>
        ))}
        {expanded && hits.length === 0 && due === null ? (
          <li className="search-none" role="option" aria-selected="false" aria-disabled="true">
            {topBarWords.nobodyAndNothingHereIs(query.trim())}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

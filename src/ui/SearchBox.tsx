import { Search } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { SearchHit } from '../scene/search'
import { useApp } from './app-context'
import { useSearch } from './use-search'

const GROUPS = { author: 'People', paper: 'Papers', topic: 'Topics', node: 'Nodes' } as const

/** Hits in the list. */
const MOST_SHOWN = 12

/** The label with the letters that matched set bold. */
function Matched({ label, matches }: { readonly label: string; readonly matches: SearchHit['matches'] }) {
  const parts = []
  let at = 0
  for (const [start, end] of matches) {
    parts.push(label.slice(at, start), <b key={start}>{label.slice(start, end)}</b>)
    at = end
  }
  return (
    <span className="search-label">
      {parts}
      {label.slice(at)}
    </span>
  )
}

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
  const [active, setActive] = useState(0)
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const { hits, due } = useSearch(query, MOST_SHOWN)

  const choose = (hit: SearchHit | undefined): void => {
    if (!hit) return
    reach(hit.id)
    setOpen(false)
    setQuery('')
    input.current?.blur()
    onDone?.()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((now) => (hits.length === 0 ? 0 : (now + step + hits.length) % hits.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Whoever is faster than the worker still gets what they typed.
      if (due) void due.then((found) => choose(found?.[active]))
      else choose(hits[active])
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (query) setQuery('')
      else {
        input.current?.blur()
        onDone?.()
      }
    }
  }

  const expanded = open && query.trim() !== ''
  return (
    <div className="search" role="search">
      <Search size={16} aria-hidden="true" className="search-icon" />
      <input
        ref={input}
        id="search"
        className="field"
        type="search"
        role="combobox"
        aria-label="Search people, papers, topics"
        aria-expanded={expanded}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={expanded && hits[active] ? `${list}-${String(active)}` : undefined}
        placeholder="Search people, papers, topics"
        autoComplete="off"
        spellCheck={false}
        // The field is the dialog's purpose where it stands in one.
        autoFocus={autoFocus}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
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
        /
      </kbd>
      <ul
        id={list}
        role="listbox"
        aria-label="Results"
        className="search-results"
        hidden={!expanded}
        aria-busy={due !== null}
      >
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`${list}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            className={hit.kind === hits[index - 1]?.kind ? '' : 'first-of-kind'}
            data-kind={GROUPS[hit.kind]}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(hit)
            }}
            onPointerEnter={() => {
              setActive(index)
            }}
          >
            <span className={`search-mark ${hit.kind} own-${hit.colour ?? 'c0'}`} aria-hidden="true" />
            <Matched label={hit.label} matches={hit.matches} />
            <span className="search-detail">{hit.detail}</span>
          </li>
        ))}
        {expanded && hits.length === 0 && due === null ? (
          <li className="search-none" role="option" aria-selected="false" aria-disabled="true">
            Nobody and nothing here is called “{query.trim()}”.
          </li>
        ) : null}
      </ul>
    </div>
  )
}

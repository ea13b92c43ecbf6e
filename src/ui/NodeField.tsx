import { useState, type KeyboardEvent } from 'react'
import type { NodeId, NodeKind } from '../graph/atlas'
import { nodeName } from '../scene/atlas-index'
import type { SearchHit } from '../scene/search'
import { useApp } from './app-context'
import { Matched } from './Matched'
import { useCombobox } from './use-combobox'
import { useSearch } from './use-search'
import { pathsWords } from '../words/paths'

/** Hits that are offered. */
const OFFERED = 8

type NodeFieldProps = {
  readonly label: string
  readonly value: NodeId | null
  /** Kinds that can be chosen. */
  readonly kinds: readonly NodeKind[]
  readonly onChoose: (id: NodeId) => void
  readonly autoFocus?: boolean
}

/** A field in which a person, paper or topic is chosen by typing some of its name. */
export function NodeField({ label, value, kinds, onChoose, autoFocus = false }: NodeFieldProps) {
  const atlas = useApp((state) => state.atlas)
  const [query, setQuery] = useState<string | null>(null)
  const { hits, due } = useSearch(query ?? '', 4 * OFFERED)
  const offer = (found: readonly SearchHit[]): readonly SearchHit[] =>
    found.filter(({ kind }) => kinds.includes(kind)).slice(0, OFFERED)
  const offered = offer(hits)
  const isOpen = query !== null && query.trim() !== ''
  const box = useCombobox({
    label,
    query: query ?? '',
    items: offered,
    isOpen,
    due: due && due.then((found) => (found === null ? null : offer(found))),
    onChoose: ({ id }) => {
      setQuery(null)
      onChoose(id)
    },
  })
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || query === null) {
      box.onKey(event)
      return
    }
    event.stopPropagation()
    setQuery(null)
  }
  return (
    <div className="node-field">
      <label>
        <span className="muted small">{label}</span>
        <input
          {...box.field}
          className="field"
          type="text"
          // Whoever opens a question without its ends came to name them.
          autoFocus={autoFocus}
          placeholder={pathsWords.typeAName}
          value={query ?? (atlas && value ? nodeName(atlas.corpus, value) : '')}
          onFocus={(event) => {
            event.target.select()
          }}
          onChange={(event) => {
            setQuery(event.target.value)
          }}
          onBlur={() => {
            setQuery(null)
          }}
          onKeyDown={onKey}
        />
      </label>
      <ul {...box.list} className="node-field-hits" hidden={!isOpen}>
        {offered.map((hit, at) => (
          <li key={hit.id} {...box.option(at)}>
            <span className={`search-mark ${hit.kind} own-${hit.colour ?? 'c0'}`} aria-hidden="true" />
            <Matched className="search-label" label={hit.label} matches={hit.matches} />
            <span className="search-detail">{hit.detail}</span>
          </li>
        ))}
        {isOpen && offered.length === 0 && due === null ? (
          <li role="option" aria-selected="false" aria-disabled="true" className="muted">
            {pathsWords.nothingHereIsCalledThat}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

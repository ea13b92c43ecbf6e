import { Search } from 'lucide-react'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import type { ColumnReader } from '../storage/column-reader'
import { faultText } from './use-folder'

type Hit = { readonly node: number; readonly label: string }

type FolderSearchProps = { readonly reader: ColumnReader; readonly onChoose: (hit: Hit) => void }

/** Finds by how a name begins, any of its words first: “silva” and “maria” both find Maria Silva. */
export function FolderSearch({ reader, onChoose }: FolderSearchProps) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ readonly of: string; readonly hits: readonly Hit[]; readonly fault: string }>({
    of: '',
    hits: [],
    fault: '',
  })
  const [active, setActive] = useState(0)
  const list = useId()
  const typed = query.trim()
  useEffect(() => {
    if (typed === '') return undefined
    let isNewest = true
    reader.search(typed).then(
      (hits) => {
        if (isNewest) setFound({ of: typed, hits, fault: '' })
      },
      (error: unknown) => {
        if (isNewest) setFound({ of: typed, hits: [], fault: faultText(error) })
      },
    )
    return () => {
      isNewest = false
    }
  }, [reader, typed])
  const { hits } = found
  const isOpen = typed !== ''
  const choose = (hit: Hit | undefined): void => {
    if (hit === undefined) return
    setQuery('')
    onChoose(hit)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((now) => (hits.length === 0 ? 0 : (now + step + hits.length) % hits.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Hits of an earlier word are not what was typed.
      if (found.of === typed) choose(hits[active])
    } else if (event.key === 'Escape') setQuery('')
  }
  return (
    <div className="search folder-search" role="search">
      <Search size={16} aria-hidden="true" className="search-icon" />
      <input
        className="field"
        type="search"
        role="combobox"
        aria-label="Find by the beginning of a name"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits[active] ? `${list}-${String(active)}` : undefined}
        placeholder="Find by the beginning of a name"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          setActive(0)
        }}
        onKeyDown={onKey}
      />
      <ul
        id={list}
        role="listbox"
        aria-label="Found"
        className="search-results"
        hidden={!isOpen}
        aria-busy={found.of !== typed}
      >
        {hits.map((hit, at) => (
          <li
            key={hit.node}
            id={`${list}-${String(at)}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(hit)
            }}
            onPointerEnter={() => {
              setActive(at)
            }}
          >
            <span className="search-label">{hit.label}</span>
          </li>
        ))}
        {found.of === typed && hits.length === 0 ? (
          <li className="search-none" role="option" aria-selected="false" aria-disabled="true">
            {found.fault === '' ? `No name here begins with “${typed}”.` : found.fault}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

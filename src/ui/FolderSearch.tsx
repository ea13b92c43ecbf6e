import { Search } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { ColumnReader } from '../storage/column-reader'
import { useCombobox } from './use-combobox'
import { faultText } from './use-folder'
import { folderWords } from '../words/folder'

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
  const box = useCombobox({
    label: folderWords.found,
    query: typed,
    items: hits,
    isOpen,
    onChoose: (hit) => {
      setQuery('')
      onChoose(hit)
    },
  })
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setQuery('')
    // Hits of an earlier word are not what was typed.
    else if (event.key !== 'Enter' || found.of === typed) box.onKey(event)
  }
  return (
    <div className="search folder-search" role="search">
      <Search size={16} aria-hidden="true" className="search-icon" />
      <input
        {...box.field}
        className="field"
        type="search"
        aria-label={folderWords.findByTheBeginningOf}
        placeholder={folderWords.findByTheBeginningOf}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
        }}
        onKeyDown={onKey}
      />
      <ul {...box.list} className="search-results" hidden={!isOpen} aria-busy={found.of !== typed}>
        {hits.map((hit, at) => (
          <li key={hit.node} {...box.option(at)}>
            <span className="search-label">{hit.label}</span>
          </li>
        ))}
        {found.of === typed && hits.length === 0 ? (
          <li className="search-none" role="option" aria-selected="false" aria-disabled="true">
            {found.fault === '' ? folderWords.noNameHereBeginsWith(typed) : found.fault}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

import { useState } from 'react'
import type { FolderRow } from './folder-words'
import { folderWords } from '../words/folder'
import { joinsWords } from '../words/joins'

type FolderListProps = {
  readonly rows: readonly FolderRow[]
  readonly title: string
  readonly chosen: number | null
  readonly onChoose: (row: number) => void
}

/** Rows that are listed at once; a list of thousands would not be read, and would slow the page. */
const AT_ONCE = 200

/** What is on the map, to read and to choose from without seeing or pointing at it. */
export function FolderList({ rows, title, chosen, onChoose }: FolderListProps) {
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <aside className="folder-list" aria-label={title}>
      <h2 className="folder-list-head">
        {title} <span className="num faint">{rows.length.toLocaleString('en')}</span>
      </h2>
      <ul className="community-list" aria-label={title}>
        {rows.slice(0, shown).map(({ row, name, count, told, colour }) => (
          <li key={row} className={`community-row own-c${String(colour)} ${row === chosen ? 'only' : ''}`}>
            <button
              className="community-choose"
              aria-pressed={row === chosen}
              aria-label={`${name}${joinsWords.comma}${told}`}
              title={`${name}${joinsWords.comma}${told}`}
              onClick={() => {
                onChoose(row)
              }}
            >
              <span className="swatch" aria-hidden="true" />
              <span className="community-name">{name}</span>
              <span className="num community-count">{count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <button
          className="button outlined folder-more"
          onClick={() => {
            setShown(shown + AT_ONCE)
          }}
        >
          {folderWords.showMore(Math.min(AT_ONCE, rows.length - shown))}
        </button>
      ) : null}
    </aside>
  )
}

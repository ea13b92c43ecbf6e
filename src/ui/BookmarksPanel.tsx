import { BookmarkPlus, ChevronDown, ChevronUp, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Bookmark } from '../scene/bookmark'
import { useApp } from './app-context'
import { lensesWords } from '../words/lenses'

/** Views that were kept: each opens again by its picture; it can be called otherwise, moved and forgotten. */
export function BookmarksPanel() {
  const bookmarks = useApp((state) => state.bookmarks)
  const keepView = useApp((state) => state.keepView)
  return (
    <>
      <header className="details-head">
        <h2>{lensesWords.keptViews}</h2>
        <button className="button outlined" onClick={keepView}>
          <BookmarkPlus size={15} aria-hidden="true" /> {lensesWords.keepThisView}
        </button>
      </header>
      <section className="details-section">
        {bookmarks.length === 0 ? (
          <p className="muted">{lensesWords.nothingIsKeptYetA}</p>
        ) : (
          <ol className="bookmarks">
            {bookmarks.map((bookmark, at) => (
              <BookmarkRow
                key={bookmark.id}
                bookmark={bookmark}
                isFirst={at === 0}
                isLast={at === bookmarks.length - 1}
              />
            ))}
          </ol>
        )}
      </section>
    </>
  )
}

type RowProps = { readonly bookmark: Bookmark; readonly isFirst: boolean; readonly isLast: boolean }

function BookmarkRow({ bookmark, isFirst, isLast }: RowProps) {
  const { id, name, picture } = bookmark
  const open = useApp((state) => state.openBookmark)
  const rename = useApp((state) => state.renameBookmark)
  const move = useApp((state) => state.moveBookmark)
  const drop = useApp((state) => state.dropBookmark)
  const [isNaming, setNaming] = useState(false)
  const end = (text: string | null): void => {
    if (text !== null) rename(id, text)
    setNaming(false)
  }
  return (
    <li>
      <button
        className="bookmark-picture"
        aria-label={lensesWords.open(name)}
        title={lensesWords.open2}
        onClick={() => {
          open(id)
        }}
      >
        {picture === '' ? <span className="bookmark-blank" /> : <img src={picture} alt="" width={200} height={140} />}
      </button>
      <div className="bookmark-line">
        {isNaming ? (
          <input
            className="field"
            aria-label={lensesWords.nameOfTheView}
            defaultValue={name}
            maxLength={120}
            autoFocus
            onBlur={({ target }) => {
              end(target.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') end(event.currentTarget.value)
              if (event.key !== 'Escape') return
              event.stopPropagation()
              end(null)
            }}
          />
        ) : (
          <span className="bookmark-name">{name}</span>
        )}
        <span className="bookmark-tools">
          <button
            className="icon-button small"
            aria-label={lensesWords.rename(name)}
            title={lensesWords.rename2}
            onClick={() => {
              setNaming(true)
            }}
          >
            <Pencil size={13} />
          </button>
          <button
            className="icon-button small"
            aria-label={lensesWords.moveUp(name)}
            title={lensesWords.up}
            disabled={isFirst}
            onClick={() => {
              move(id, -1)
            }}
          >
            <ChevronUp size={14} />
          </button>
          <button
            className="icon-button small"
            aria-label={lensesWords.moveDown(name)}
            title={lensesWords.down}
            disabled={isLast}
            onClick={() => {
              move(id, 1)
            }}
          >
            <ChevronDown size={14} />
          </button>
          <button
            className="icon-button small"
            aria-label={lensesWords.forget(name)}
            title={lensesWords.forget2}
            onClick={() => {
              drop(id)
            }}
          >
            <Trash2 size={13} />
          </button>
        </span>
      </div>
    </li>
  )
}

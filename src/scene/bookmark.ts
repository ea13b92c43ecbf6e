import * as v from 'valibot'
import { briefView, readSharedView, type SharedView } from './shared-view'
import { arrangingWords } from '../words/arranging'

/** A view that a person wants to find again. */
export type Bookmark = {
  readonly id: string
  readonly name: string
  readonly view: SharedView
  /** A small picture of it as a PNG in a data address; empty: none. */
  readonly picture: string
}

/** The largest picture that a bookmark holds, px. */
export const BOOKMARK_PICTURE = { width: 200, height: 140 } as const
/** More are not read from a file, nor longer texts. */
const MOST = 500
const LONGEST_NAME = 120
const LONGEST_PICTURE = 200_000

const isPicture = (text: string): boolean =>
  text === '' || (text.length <= LONGEST_PICTURE && /^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/.test(text))

const StatedBookmark = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
  view: v.unknown(),
  picture: v.fallback(v.pipe(v.string(), v.check(isPicture)), ''),
})

/** Reads bookmarks that nobody has checked. What is damaged costs only itself; `damaged` counts those left out. Never throws. */
export function readBookmarks(stated: unknown): { readonly bookmarks: readonly Bookmark[]; readonly damaged: number } {
  if (stated === undefined) return { bookmarks: [], damaged: 0 }
  if (!Array.isArray(stated)) return { bookmarks: [], damaged: 1 }
  const bookmarks: Bookmark[] = []
  for (const each of stated.slice(0, MOST) as readonly unknown[]) {
    const read = v.safeParse(StatedBookmark, each)
    if (!read.success) continue
    const { name, view, picture } = read.output
    bookmarks.push({ id: freshId(bookmarks), name, view: readSharedView(view), picture })
  }
  return { bookmarks, damaged: stated.length - bookmarks.length }
}

/** As a file holds them; `readBookmarks` gives them again. */
export const stateBookmarks = (bookmarks: readonly Bookmark[]) =>
  bookmarks.map(({ name, view, picture }) => ({
    name,
    view: briefView(view),
    ...(picture === '' ? {} : { picture }),
  }))

/** An id that none of these has. */
function freshId(bookmarks: readonly Bookmark[]): string {
  const most = bookmarks.reduce((last, { id }) => Math.max(last, Number(id.slice('view-'.length))), 0)
  return `view-${most + 1}`
}

/** With one more, at the end; a name that is taken gets a number. */
export function withBookmark(
  bookmarks: readonly Bookmark[],
  { name, view, picture }: Omit<Bookmark, 'id'>,
): readonly Bookmark[] {
  const wanted = name.trim().slice(0, LONGEST_NAME) || arrangingWords.view
  return [...bookmarks, { id: freshId(bookmarks), name: freeName(bookmarks, wanted), view, picture }]
}

function freeName(bookmarks: readonly Bookmark[], wanted: string): string {
  const taken = new Set(bookmarks.map(({ name }) => name))
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted} ${number}`)) number += 1
  return `${wanted} ${number}`
}

/** With another name; an empty one and its own change nothing: the same list, so that no step is made of it. */
export function renameBookmark(bookmarks: readonly Bookmark[], id: string, name: string): readonly Bookmark[] {
  const wanted = name.trim().slice(0, LONGEST_NAME)
  const isNew = bookmarks.some((bookmark) => bookmark.id === id && bookmark.name !== wanted)
  if (wanted === '' || !isNew) return bookmarks
  const others = bookmarks.filter((bookmark) => bookmark.id !== id)
  return bookmarks.map((bookmark) => (bookmark.id === id ? { ...bookmark, name: freeName(others, wanted) } : bookmark))
}

/** Moved by so many places, up where negative; those at an end stay there, in the same list. */
export function moveBookmark(bookmarks: readonly Bookmark[], id: string, by: number): readonly Bookmark[] {
  const from = bookmarks.findIndex((bookmark) => bookmark.id === id)
  const moved = bookmarks[from]
  if (moved === undefined) return bookmarks
  const rest = bookmarks.filter((bookmark) => bookmark.id !== id)
  const to = Math.max(0, Math.min(rest.length, from + by))
  if (to === from) return bookmarks
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

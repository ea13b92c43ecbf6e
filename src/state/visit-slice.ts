import type { StateCreator } from 'zustand/vanilla'
import type { NodeId } from '../graph/atlas'
import { moveBookmark, renameBookmark, withBookmark, type Bookmark } from '../scene/bookmark'
import { viewTitle } from '../scene/view-title'
import type { SharedView } from '../scene/shared-view'
import { NO_VISITS, travel, withVisit, type Visits } from '../scene/visits'
import { showSame } from '../scene/view-change'
import type { View } from '../scene/view'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

/** Where the camera is asked to go: to all of the map, or to some marks; `count` tells a second asking from the first. */
export type Aim = { readonly ids: readonly NodeId[] | null; readonly count: number }

export type VisitSlice = {
  readonly visits: Visits
  readonly aim: Aim
  /** Views that were kept, in the person's order. */
  readonly bookmarks: readonly Bookmark[]
  /** True while the map is asked for a picture of what it shows, for a bookmark. */
  readonly wantsPicture: boolean
  /** The camera has come to rest; or the view has changed from the one that was left. */
  readonly arrive: (left?: View) => void
  readonly goBack: () => void
  readonly goForward: () => void
  /** Sends the camera to marks; null: to all of the map. */
  readonly aimAt: (ids: readonly NodeId[] | null) => void
  /** Keeps what is seen: asks the map for its picture first where it is in sight. */
  readonly keepView: () => void
  readonly takePicture: (picture: string) => void
  readonly openBookmark: (id: string) => void
  readonly renameBookmark: (id: string, name: string) => void
  readonly moveBookmark: (id: string, by: number) => void
  readonly dropBookmark: (id: string) => void
  /** Takes over those of a file, in the place of those that there were. */
  readonly takeBookmarks: (bookmarks: readonly Bookmark[]) => void
}

export const visitSlice: StateCreator<AppState, [], [], VisitSlice> = (set, get) => {
  function go(way: 'back' | 'forward'): void {
    const { atlas, visits, announce } = get()
    const next = travel(visits, way)
    if (next?.now == null || atlas === null) {
      announce(way === 'back' ? actingWords.thereIsNoViewBefore : actingWords.thereIsNoViewAfter)
      return
    }
    const { view, camera } = next.now
    set({ visits: next })
    get().together(
      () => {
        const { view: before } = get()
        const isOther = before.network !== view.network
        set({
          view: { ...view, selection: view.selection },
          surface: 'map',
          cameraWish: { camera },
          ...(isOther ? { moves: { orientation: get().moves.orientation, places: new Map() } } : {}),
        })
        get().keepViewWithin(atlas)
      },
      way === 'back' ? actingWords.backToTheViewBefore : actingWords.forwardToTheNextView,
    )
    announce(way === 'back' ? actingWords.theViewBefore : actingWords.theNextView)
  }

  function keep(picture: string): void {
    const { atlas, viewNow, announce } = get()
    if (atlas === null) return
    const view: SharedView = { ...viewNow(), selection: null }
    const bookmarks = withBookmark(get().bookmarks, { name: viewTitle(atlas, view), view, picture })
    set({ bookmarks, wantsPicture: false })
    announce(actingWords.keptAs(bookmarks.at(-1)?.name ?? ''))
  }

  return {
    visits: NO_VISITS,
    aim: { ids: null, count: 0 },
    bookmarks: [],
    wantsPicture: false,

    arrive(left) {
      const { atlas, view, visits, viewNow } = get()
      if (atlas === null) return
      const { camera } = viewNow()
      const isThere = visits.now !== null && showSame(visits.now.view, view)
      // One who went back is where the visits say already; the camera follows.
      if (left !== undefined && isThere) return
      const leaves = left !== undefined && visits.now !== null && showSame(visits.now.view, left)
      // What was last looked at, also where the camera has not rested there.
      const before = leaves ? withVisit(visits, { view: left, camera }) : visits
      set({ visits: withVisit(before, { view, camera }) })
    },
    goBack() {
      go('back')
    },
    goForward() {
      go('forward')
    },
    aimAt: (ids) => set(({ aim }) => ({ aim: { ids, count: aim.count + 1 } })),

    keepView() {
      if (get().surface === 'map') set({ wantsPicture: true })
      else keep('')
    },
    takePicture: keep,

    openBookmark(id) {
      const { atlas, bookmarks, announce } = get()
      const bookmark = bookmarks.find((each) => each.id === id)
      if (atlas === null || bookmark === undefined) return
      get().together(() => {
        get().showShared(bookmark.view)
      }, actingWords.opened(bookmark.name))
      announce(actingWords.opened(bookmark.name))
    },
    renameBookmark: (id, name) => set(({ bookmarks }) => ({ bookmarks: renameBookmark(bookmarks, id, name) })),
    moveBookmark: (id, by) => set(({ bookmarks }) => ({ bookmarks: moveBookmark(bookmarks, id, by) })),
    dropBookmark: (id) => set(({ bookmarks }) => ({ bookmarks: bookmarks.filter((bookmark) => bookmark.id !== id) })),
    takeBookmarks: (bookmarks) => set({ bookmarks }),
  }
}

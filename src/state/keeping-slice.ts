import type { StateCreator } from 'zustand/vanilla'
import { rememberClusters } from '../graph/cluster-memory'
import type { Bookmark } from '../scene/bookmark'
import type { SharedCamera } from '../scene/shared-view'
import type { View } from '../scene/view'
import type { ProjectEntry } from '../storage/projects'
import { EMPTY_DOCUMENT, type Document } from './document'
import type { FilterSet } from './filter-sets-slice'
import type { AppState } from './store'
import type { Moves } from './view-within'

/** What of a project could not be read when it was opened. */
export type Loss = {
  readonly project: string
  readonly sentences: readonly string[]
  /** Whether damaged bytes are kept that can be downloaded. */
  readonly hasBytes: boolean
}

/** How what is open is kept between visits. */
export type Keeping = {
  /** The project that is open; null: what is open is not kept. */
  readonly project: { readonly id: string; readonly name: string } | null
  readonly phase: 'none' | 'unsaved' | 'saving' | 'saved'
  /** When it was last known to be written, ms since 1970. */
  readonly savedAt: number | null
  /** Why the last changes are not saved, as a sentence. */
  readonly trouble: string | null
  /** Whether another tab changes this project, which is only looked at here. */
  readonly isReader: boolean
  readonly isTakingOver: boolean
  readonly loss: Loss | null
  /** Projects that were left while they could not be saved: each is held in memory, and why as a sentence. */
  readonly unsaved: readonly { readonly id: string; readonly name: string; readonly trouble: string }[]
}

export const NOT_KEPT: Keeping = {
  project: null,
  phase: 'none',
  savedAt: null,
  trouble: null,
  isReader: false,
  isTakingOver: false,
  loss: null,
  unsaved: [],
}

/** What keeps projects; each promise may be rejected with a fault, whose message is for people. */
export type Keeper = {
  /** Opens the project that was open last, unless it is not wanted any more once it was read; false where none was opened. */
  readonly openLast: (isWanted?: () => boolean) => Promise<boolean>
  readonly list: () => Promise<readonly ProjectEntry[]>
  readonly open: (project: string) => Promise<void>
  readonly rename: (project: string, name: string) => Promise<void>
  readonly remove: (project: string) => Promise<void>
  /** Gives up what could not be saved of a project that was left; what is kept of it stays. */
  readonly discard: (project: string) => Promise<void>
  /** Makes this tab the one in which the open project is changed. */
  readonly takeOver: () => Promise<void>
  /** Writes what waits; true once nothing does. */
  readonly flush: () => Promise<boolean>
  /** All bytes that are kept of a project as a ZIP archive, in parts. */
  readonly archive: (project: string) => Promise<readonly Uint8Array<ArrayBuffer>[]>
}

/** A project as it is opened again. */
export type KeptProject = {
  readonly document: Document
  readonly view: View
  readonly moves: Moves
  readonly camera: SharedCamera | null
  readonly bookmarks: readonly Bookmark[]
  readonly filterSets: readonly FilterSet[]
  /** Whether decisions start from the clusters that the document remembers; else from those of the map. */
  readonly isAnchored: boolean
}

export type KeepingSlice = {
  readonly keeping: Keeping
  /** Null until it has come, and where nothing is kept. */
  readonly keeper: Keeper | null
  readonly changeKeeping: (change: Partial<Keeping>) => void
  readonly joinKeeper: (keeper: Keeper) => void
  /** Opens a project as it was left, in place of what was there; its history begins anew. */
  readonly openKept: (kept: KeptProject) => Promise<void>
}

export const keepingSlice: StateCreator<AppState, [], [], KeepingSlice> = (set, get) => ({
  keeping: NOT_KEPT,
  keeper: null,

  changeKeeping: (change) => set(({ keeping }) => ({ keeping: { ...keeping, ...change } })),
  joinKeeper: (keeper) => set({ keeper }),

  async openKept({ document, view, moves, camera, bookmarks, filterSets, isAnchored }) {
    get().clearDocument()
    get().quietly(() => {
      const applied = document.decisions
      set({
        document,
        applied,
        view,
        moves,
        bookmarks,
        surface: 'map',
        dialog: null,
        comparison: null,
        sharedTitle: null,
      })
    })
    get().takeFilterSets(filterSets)
    // What was decided is there before the map is: it is as it was left, and nothing of it is to be told.
    await get().redrawAsIs()
    const { atlas, document: now } = get()
    if (atlas === null || now.project !== document.project || now === EMPTY_DOCUMENT) return
    get().quietly(() => {
      set({ anchor: isAnchored ? document.memory : rememberClusters(atlas), cameraWish: { camera } })
    })
    get().forgetHistory()
  },
})

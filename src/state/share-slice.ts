import type { StateCreator } from 'zustand/vanilla'
import { tellComparison, type ProjectComparison } from '../records/project-comparison'
import type { StoredResult } from '../records/project-file'
import { readJson } from '../records/project-json'
import type { ResultDigest, SharedCamera, SharedMap, SharedView } from '../scene/shared-view'
import type { Ports } from './ports'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

export type ShareSlice = {
  /** What a link would open, before the person has said that it shall. */
  readonly offer: SharedMap | null
  /** Why a link was not opened. */
  readonly linkTrouble: string | null
  /** What the shared map that is open is called; null where none is. */
  readonly sharedTitle: string | null
  /** The colours that a shared view asks for, until a person chooses others; null: as that person chose. */
  readonly sharedTheme: 'light' | 'dark' | null
  /** A view without data, which waits for the files that it belongs to. */
  readonly pending: SharedMap | null
  /** Whether a shared map is on its way: how it may be used is not known before it is there. */
  readonly isOpeningShared: boolean
  /** Whether the page shows its compact layout, for a small frame in another page. */
  readonly embed: boolean
  /** What became of the stored result when the map was made again; null where there was none to compare with. */
  readonly comparison: ProjectComparison | null
  /** Where the camera is asked to go, `camera: null` to all of the map; null once it went there. */
  readonly cameraWish: { readonly camera: SharedCamera | null } | null
  readonly grantCameraWish: () => void
  readonly offerShared: (shared: SharedMap) => void
  /** Leaves a link unopened. */
  readonly declineShared: () => void
  readonly refuseLink: (message: string) => void
  /** Opens what a link or a file shares, in place of what was there, and shows it as it was seen. */
  readonly openShared: (shared: SharedMap) => Promise<void>
  /** Shows the view that waited for its files. */
  readonly showPending: () => void
  /** Looks whether the map is what was stored; nothing where nothing was. */
  readonly compareWith: (stored: StoredResult | ResultDigest | null) => Promise<void>
  readonly closeComparison: () => void
  readonly showEmbed: (embed: boolean) => void
  /** From looking only to a copy of one's own. */
  readonly makeEditable: () => void
  /** Where the camera is, without telling anyone: it moves at every frame. Null: all of the map is in sight. */
  readonly keepCamera: (camera: SharedCamera | null) => void
  /** Shows a view on the map that is open, as far as that map holds what it names. */
  readonly showShared: (view: SharedView) => void
  /** What is seen now, as a link or a file can carry it. */
  readonly viewNow: () => SharedView
}

/** A project's text with the texts of the sample in it; the text itself where it is damaged. */
function withSources(text: string, sources: readonly { readonly name: string; readonly text: string }[]): string {
  const fields = readJson(text)?.value
  return typeof fields === 'object' && fields !== null ? JSON.stringify({ ...fields, sources }) : text
}

export const shareSlice =
  (ports: Pick<Ports, 'compare' | 'loadSample'>): StateCreator<AppState, [], [], ShareSlice> =>
  (set, get) => {
    let camera: SharedCamera | null = null

    /** Shows a view on the map that is open, as far as that map holds what it names. */
    function show(view: SharedView): void {
      const { atlas } = get()
      if (!atlas) return
      const { camera: wish, theme, moves, ...seen } = view
      const network = atlas.networks[seen.network].nodes.length > 0 ? seen.network : get().view.network
      set({ view: { ...seen, network }, surface: 'map' })
      get().keepViewWithin(atlas)
      const nodes = new Set<string>(atlas.networks[network].nodes.map(({ id }) => id))
      const places = moves.places.filter(([id]) => nodes.has(id)).map(([id, x, y]) => [id, { x, y }] as const)
      set({
        moves: { ...moves, places: new Map(places) },
        cameraWish: { camera: wish },
        sharedTheme: theme === 'system' ? null : theme,
      })
    }

    /** Opens the data of what is shared, and shows it as it was seen; false where it does not open. */
    async function takeShared(shared: SharedMap, data: Exclude<SharedMap['data'], { kind: 'view' }>): Promise<boolean> {
      const isSample = data.kind === 'sample'
      const text = isSample ? withSources(data.text, await ports.loadSample()) : data.text
      const before = get().document
      // What is open may be for looking only; it makes way for what was asked for.
      const { readOnly: _looking, ...free } = before
      set({ document: free, isOpeningShared: true })
      const name = `${shared.title === '' ? 'shared map' : shared.title}.coterie.json`
      await get().importFiles([{ name, bytes: new TextEncoder().encode(text) }], 'replace')
      const { document, report, embed } = get()
      // Something may have been decided, taken back or closed meanwhile, which then is what is open.
      const isOpened = document.sources !== free.sources && document.sources.length > 0
      if (!isOpened || (document.project !== undefined && document.project === free.project)) {
        const { readOnly } = before
        set({
          document:
            document === free
              ? before
              : { ...document, ...(readOnly === undefined || document.sources.length === 0 ? {} : { readOnly }) },
        })
        return false
      }
      const readOnly = document.readOnly ?? (shared.readOnly ? ({ kind: 'shared' } as const) : null)
      // Where all went well there is no more to say than was said before it was opened.
      const isQuiet = embed || !report || report.refused.length + report.notices.length === 0
      set({
        document: { ...document, isSample, ...(readOnly === null ? {} : { readOnly }) },
        sharedTitle: shared.title === '' ? null : shared.title,
        ...(isQuiet ? { report: null } : {}),
      })
      show(shared.view)
      return true
    }

    return {
      offer: null,
      linkTrouble: null,
      sharedTitle: null,
      sharedTheme: null,
      pending: null,
      isOpeningShared: false,
      embed: false,
      comparison: null,
      cameraWish: null,
      grantCameraWish: () => set({ cameraWish: null }),

      offerShared: (offer) => set({ offer, linkTrouble: null }),
      declineShared: () => set({ offer: null, linkTrouble: null }),
      refuseLink: (linkTrouble) => set({ linkTrouble, offer: null }),

      async openShared(shared) {
        set({ offer: null, linkTrouble: null, pending: null })
        const { data } = shared
        if (data.kind === 'view') {
          set({ pending: shared })
          return
        }
        try {
          if (!(await takeShared(shared, data))) return
        } finally {
          set({ isOpeningShared: false })
        }
        if (shared.digest) await get().compareWith(shared.digest)
      },

      showPending() {
        const { pending } = get()
        if (!pending) return
        set({ pending: null })
        show(pending.view)
        if (pending.digest) void get().compareWith(pending.digest)
      },

      async compareWith(stored) {
        const { atlas } = get()
        if (!stored || !atlas || !ports.compare) return
        const comparison = await ports.compare(stored, atlas)
        // Another map may have come meanwhile.
        if (get().atlas !== atlas) return
        set({ comparison })
        // Sameness is worth a word; what differs stays in sight until it is put away.
        if (comparison.differences.length === 0 && !get().embed) get().announce(tellComparison(comparison))
      },

      closeComparison: () => set({ comparison: null }),
      showEmbed: (embed) => set({ embed }),

      makeEditable() {
        const { readOnly, ...document } = get().document
        if (readOnly?.kind !== 'shared') return
        set({ document })
        get().announce(actingWords.thisIsYourOwnCopyNow)
      },

      keepCamera(next) {
        camera = next
      },
      showShared: show,
      viewNow() {
        const { view, moves } = get()
        const places = [...moves.places].map(([id, { x, y }]) => [id, round(x), round(y)] as const)
        return { ...view, camera, theme: 'system', moves: { ...moves, places } }
      },
    }
  }

/** Layout units to a hundredth: finer than any screen shows. */
const round = (value: number): number => Math.round(value * 100) / 100

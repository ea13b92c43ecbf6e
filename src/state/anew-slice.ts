import type { StateCreator } from 'zustand/vanilla'
import { errorText } from '../base/error-text'
import { countOf } from '../base/count-of'
import type { Atlas, NetworkId } from '../graph/atlas'
import { arrangementOf } from '../scene/arrangement'
import { collapseAtlas } from '../scene/collapse'
import { shownBy } from '../scene/filter'
import { MEMBER_NOUNS } from '../scene/overview-text'
import { readPlacedAnew, visibleNetwork } from '../scene/placed-anew'
import type { Placing, Ports } from './ports'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

/** What is visible on its way to places of its own, and how far that has come; 0 placed of a small part, which is placed at once. */
export type PlacingAnew = { readonly network: NetworkId; readonly placed: number; readonly total: number }

export type AnewSlice = {
  readonly placingAnew: PlacingAnew | null
  /** A sentence where what is visible could not be placed. */
  readonly anewTrouble: string | null
  /**
   * Places the shown marks by themselves, as a map of their own: one step of the history once it is done. Filters that change later move
   * nobody. Nothing where nothing is shown, or people are still being placed.
   */
  readonly placeVisible: () => void
  readonly stopPlacingVisible: () => void
  /** All stands again where all was placed. */
  readonly unplaceVisible: () => void
}

export const anewSlice =
  (ports: Pick<Ports, 'place' | 'orientation'>): StateCreator<AppState, [], [], AnewSlice> =>
  (set, get) => {
    let running: { readonly atlas: Atlas; readonly placing: Placing } | null = null

    function end(): void {
      const ended = running
      running = null
      ended?.placing.cancel()
      if (get().placingAnew) set({ placingAnew: null })
    }

    return {
      placingAnew: null,
      anewTrouble: null,

      placeVisible() {
        const { atlas, view, placing } = get()
        if (!atlas || placing || !ports.place) return
        end()
        const { atlas: drawn, shown } = collapseAtlas(atlas, view, shownBy(atlas, view))
        const { network: id } = view
        const visible = visibleNetwork(drawn.networks[id], shown)
        const total = visible.nodes.length
        if (total === 0) return
        const orientation = visible.placements.portrait ? ports.orientation() : 'landscape'
        const cut: Atlas = { ...drawn, networks: { ...drawn.networks, [id]: visible } }
        const own = {
          atlas,
          placing: ports.place(cut, id, orientation, ({ placed }) => {
            if (running === own) set({ placingAnew: { network: id, placed, total } })
          }),
        }
        running = own
        set({ placingAnew: { network: id, placed: 0, total }, anewTrouble: null })
        own.placing.result.then(
          ({ placement }) => {
            if (running !== own) return
            running = null
            const placed = readPlacedAnew(visible, placement)
            set((now) => ({
              placingAnew: null,
              view: { ...now.view, arrangement: { ...arrangementOf(now.view), layout: 'force', placed } },
            }))
            get().say(actingWords.placedAnew(countOf(total, ...MEMBER_NOUNS[id])))
          },
          (error: unknown) => {
            if (running !== own) return
            running = null
            set({ placingAnew: null, anewTrouble: errorText(error) })
          },
        )
      },

      stopPlacingVisible: end,

      unplaceVisible() {
        end()
        if (arrangementOf(get().view).placed === null) return
        get().arrange({ placed: null })
        get().say(actingWords.placesAsTheyWere)
      },
    }
  }

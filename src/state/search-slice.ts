import type { StateCreator } from 'zustand/vanilla'
import { NETWORK_IDS, type Atlas } from '../graph/atlas'
import { startSearch, type PatientSearch } from '../scene/search-client'
import type { Ports } from './ports'
import type { AppState } from './store'

export type SearchSlice = {
  /** What is called so on the map that is open; see `PatientSearch.find`. */
  readonly searchFor: PatientSearch['find']
  /** Makes the search of the map that is open ready, so that the first letter that is typed finds it so. */
  readonly readySearch: () => void
  /** Lets go of the search of a map that is not open any more. */
  readonly leaveOldSearch: () => void
}

/** Whether two maps hold the same by the same names; where it stands does not matter. */
const hasSameNames = (before: Atlas, now: Atlas): boolean =>
  before.corpus === now.corpus &&
  NETWORK_IDS.every(
    (id) =>
      before.networks[id].nodes === now.networks[id].nodes &&
      before.networks[id].clusters === now.networks[id].clusters,
  )

const NO_HITS: ReturnType<PatientSearch['find']> = []

export const searchSlice =
  (ports: Pick<Ports, 'spawnSearch'>): StateCreator<AppState, [], [], SearchSlice> =>
  (_set, get) => {
    let started: { readonly atlas: Atlas; readonly search: PatientSearch } | null = null

    function leaveOldSearch(): void {
      const { atlas } = get()
      if (started === null || (atlas !== null && hasSameNames(started.atlas, atlas))) return
      started.search.close()
      started = null
    }

    function searchOfMap(): PatientSearch | null {
      const { atlas } = get()
      leaveOldSearch()
      if (atlas === null) return null
      started ??= { atlas, search: startSearch(atlas, () => ports.spawnSearch?.() ?? null) }
      return started.search
    }

    return {
      searchFor: (query, limit) => searchOfMap()?.find(query, limit) ?? NO_HITS,
      readySearch: () => void searchOfMap(),
      leaveOldSearch,
    }
  }

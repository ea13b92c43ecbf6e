import type { StateCreator } from 'zustand/vanilla'
import { filtersWithin } from '../scene/chain'
import { briefFilters, readFilters } from '../scene/shared-view'
import type { Ports } from './ports'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

/** Filters under a name, as files and preferences hold them: only what is not as usual. `readFilters` reads them. */
export type FilterSet = { readonly name: string; readonly filters: unknown }

/** Sets that are kept; the oldest ones beyond are forgotten. */
const MOST_SETS = 50

export type FilterSetsSlice = {
  /** Saved filters in order of their names: the person's own, and those that came with a project. */
  readonly filterSets: readonly FilterSet[]
  /** Keeps the filters in force under a name; an earlier set of that name makes way. */
  readonly saveFilterSet: (name: string) => void
  /** Puts a set in place of the filters in force; what this map does not hold is left out. Nothing where there is no such set. */
  readonly useFilterSet: (name: string) => void
  readonly dropFilterSet: (name: string) => void
  /** Takes in the sets of a project, whose names go before. */
  readonly takeFilterSets: (sets: readonly FilterSet[]) => void
}

const byName = (sets: readonly FilterSet[]): readonly FilterSet[] =>
  [...sets].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

const withSets = (sets: readonly FilterSet[], more: readonly FilterSet[]): readonly FilterSet[] => {
  const names = new Set(more.map(({ name }) => name))
  return byName([...sets.filter(({ name }) => !names.has(name)), ...more].slice(-MOST_SETS))
}

export const filterSetsSlice =
  (ports: Pick<Ports, 'readSettings'>): StateCreator<AppState, [], [], FilterSetsSlice> =>
  (set, get) => {
    const keep = (filterSets: readonly FilterSet[]): void => {
      set({ filterSets })
      get().changeSettings({ filterSets: [...filterSets] })
    }
    return {
      filterSets: byName(ports.readSettings().filterSets),
      saveFilterSet(name) {
        const own = name.trim().slice(0, 80)
        if (own === '') return
        keep(withSets(get().filterSets, [{ name: own, filters: briefFilters(get().view.filters) }]))
        get().announce(actingWords.filtersSavedAs(own))
      },
      useFilterSet(name) {
        const filters = readFilters(get().filterSets.find((each) => each.name === name)?.filters)
        if (filters === null) return
        get().editRule(null)
        get().together(() => {
          const { atlas } = get()
          get().changeView((view) => ({
            ...view,
            filters: atlas ? filtersWithin(filters, atlas.networks[view.network], atlas.corpus.topics) : filters,
          }))
        }, actingWords.filters(name))
        get().announce(actingWords.filtersInForce(name))
      },
      dropFilterSet(name) {
        keep(get().filterSets.filter((each) => each.name !== name))
        get().announce(actingWords.filtersForgotten(name))
      },
      takeFilterSets(sets) {
        if (sets.length > 0) set(({ filterSets }) => ({ filterSets: withSets(filterSets, sets) }))
      },
    }
  }

import { chainOf } from '../scene/chain'
import type { AppState } from '../state/store'
import { hasAtlas, key, type Command } from './command'
import { FILTER_KINDS } from './filter-kinds'
import { commandsWords } from '../words/commands'

const hasChain = ({ atlas, view }: AppState): boolean =>
  atlas !== null && chainOf(view.filters, atlas.networks[view.network].clusters).rules.length > 0

/** Commands on the chain of filters: one for each thing that can be filtered by, and those on all of it. */
export const FILTERING: readonly Command[] = [
  {
    id: 'add-filter',
    group: 'Narrow',
    label: commandsWords.addAFilter,
    keys: [key('Shift+F', '⇧ F')],
    when: hasAtlas,
    run: ({ store }) => store.getState().startAddingRule(true),
  },
  ...FILTER_KINDS.map(({ id, sentence, rule, turn, when }): Command => ({
    id: `filter-${id}`,
    group: 'Narrow',
    label: sentence,
    when: (state) => state.atlas !== null && when(state.atlas, state),
    run: ({ store }) => {
      store.getState().addRule(rule(store.getState()), turn)
    },
  })),
  {
    id: 'rest-filters',
    group: 'Narrow',
    label: commandsWords.letAllFiltersRestOr,
    when: hasChain,
    run: ({ store }) => {
      store.getState().restAllRules()
    },
  },
  {
    id: 'saved-filters',
    group: 'Narrow',
    label: commandsWords.savedFilters,
    when: ({ atlas, filterSets, view, ...state }) =>
      atlas !== null && (filterSets.length > 0 || hasChain({ atlas, filterSets, view, ...state })),
    run: ({ store }) => store.getState().openFilterSets(true),
  },
]

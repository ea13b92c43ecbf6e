import type { StateCreator } from 'zustand/vanilla'
import { addRule, changeRule, moveRule, removeRule, turnRule, chainOf } from '../scene/chain'
import type { NodeRule, PaperRule, Rule, TieRule, Turned } from '../scene/rules'
import type { Filters } from '../scene/view'
import type { AppState } from './store'

/** What a chain can be asked to hold. */
export type AskedRule = PaperRule | NodeRule | TieRule

export type ChainSlice = {
  /** The rule whose values are being chosen, by its id; null: none is. */
  readonly openRule: string | null
  /** Whether the list of what can be filtered by is open. */
  readonly addingRule: boolean
  /** Whether the list of saved filters is open. */
  readonly filterSetsOpen: boolean
  readonly openFilterSets: (open: boolean) => void
  readonly editRule: (id: string | null) => void
  readonly startAddingRule: (adding: boolean) => void
  /** Adds a rule at the end and opens it. */
  readonly addRule: (rule: AskedRule, turn?: Partial<Turned>) => void
  readonly changeRule: (rule: Rule) => void
  readonly turnRule: (id: string, turn: Partial<Omit<Turned, 'id'>>) => void
  /** To another place in the chain, counted from 0. */
  readonly moveRule: (id: string, to: number) => void
  readonly removeRule: (id: string) => void
  /** All conditions rest, or where all do, all work again. */
  readonly restAllRules: () => void
  readonly joinRules: (join: Filters['join']) => void
}

export const chainSlice: StateCreator<AppState, [], [], ChainSlice> = (set, get) => {
  const clusters = () => get().atlas?.networks[get().view.network].clusters ?? []
  const chain = () => chainOf(get().view.filters, clusters())
  const change = (step: (filters: Filters) => Filters): void =>
    get().changeView((view) => ({ ...view, filters: step(view.filters) }))

  return {
    openRule: null,
    addingRule: false,
    filterSetsOpen: false,
    openFilterSets: (filterSetsOpen) => set({ filterSetsOpen, openRule: null, addingRule: false }),
    editRule: (openRule) => set({ openRule, addingRule: false }),
    startAddingRule: (addingRule) => set({ addingRule, openRule: null }),
    addRule(rule, turn) {
      change((filters) => addRule(filters, rule, turn))
      set({ openRule: get().view.filters.rules.at(-1)?.id ?? null, addingRule: false })
    },
    changeRule: (rule) => change((filters) => changeRule(filters, rule)),
    turnRule: (id, turn) => change((filters) => turnRule(filters, chain(), id, turn)),
    moveRule: (id, to) => change((filters) => moveRule(filters, chain(), id, to)),
    removeRule(id) {
      change((filters) => removeRule(filters, clusters(), id))
      if (get().openRule === id) set({ openRule: null })
    },
    restAllRules() {
      const { rules } = chain()
      const off = rules.some((rule) => !rule.off)
      change((filters) => rules.reduce((now, { id }) => turnRule(now, chain(), id, { off }), filters))
    },
    joinRules: (join) => get().changeFilters({ join }),
  }
}

import type { StateCreator } from 'zustand/vanilla'
import type { ClusterId, NodeId } from '../graph/atlas'
import { countKinds } from '../scene/atlas-index'
import { chooseNodes, membersShown, withChosen, type ChooseMode } from '../scene/choose'
import { neighboursOf } from '../scene/neighbours'
import { shownBy } from '../scene/filter'
import type { Selection } from '../scene/view'
import { still } from './selectors'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

/** What a hand draws on the map to choose what lies within. */
export type DrawingTool = 'lasso' | 'box'

export type ChooseSlice = {
  /** The tool with which the next stroke on the map is drawn; null: it moves the map. */
  readonly drawing: DrawingTool | null
  readonly takeTool: (tool: DrawingTool | null) => void
  /** Chooses several marks; what was in the details gives way to what is told of them all. */
  readonly choose: (ids: readonly NodeId[], mode: ChooseMode) => void
  /** A mark joins or leaves those chosen; the first to join takes the selected one along. */
  readonly chooseAlso: (id: NodeId) => void
  /** All shown members of a community join. */
  readonly chooseMembers: (cluster: ClusterId) => void
  /** The same for the selected mark, which stays in the details. */
  readonly chooseSelected: () => void
  /** From which mark one walked to the selected one; null: one came otherwise. */
  readonly walked: { readonly from: NodeId; readonly to: NodeId } | null
  /** Walks to a mark: those chosen stay. */
  readonly walkTo: (id: NodeId) => void
  /** To the next neighbour of where one walked from, the strongest tied first; a first step begins at the selected mark. */
  readonly stepNeighbour: (by: 1 | -1) => void
  /** Selects this and nothing beside it. */
  readonly selectOnly: (selection: Selection | null) => void
  readonly showOnly: (ids: readonly NodeId[]) => void
  readonly hide: (ids: readonly NodeId[]) => void
}

export const chooseSlice: StateCreator<AppState, [], [], ChooseSlice> = (set, get) => {
  const chosenNow = (): readonly NodeId[] => get().view.chosen ?? []
  const put = (chosen: readonly NodeId[], selection: Selection | null): void =>
    set(({ view }) => ({ view: { ...withChosen(view, chosen), selection } }))

  return {
    drawing: null,
    takeTool: (drawing) => set({ drawing }),

    choose(ids, mode) {
      const chosen = chooseNodes(chosenNow(), ids, mode)
      const [only] = chosen
      // One alone is simply selected.
      if (chosen.length === 1 && only !== undefined) put([], { kind: 'node', id: only })
      else put(chosen, null)
    },

    chooseAlso(id) {
      const { selection } = get().view
      const before = chosenNow()
      const base = before.length === 0 && selection?.kind === 'node' ? [selection.id] : before
      const chosen = chooseNodes(base, [id], 'toggle')
      const [only] = chosen
      if (chosen.length === 1 && only !== undefined) put([], { kind: 'node', id: only })
      else put(chosen, null)
    },

    chooseMembers(cluster) {
      const { atlas, view } = get()
      if (atlas === null) return
      get().choose(membersShown(atlas, view, shownBy(atlas, still(get())), cluster), 'add')
    },

    chooseSelected() {
      const { selection } = get().view
      if (selection?.kind !== 'node') return
      put(chooseNodes(chosenNow(), [selection.id], 'toggle'), selection)
    },

    walked: null,
    walkTo(id) {
      const { selection } = get().view
      const walked = selection?.kind === 'node' && selection.id !== id ? { from: selection.id, to: id } : null
      set({ walked })
      get().select({ kind: 'node', id })
    },
    stepNeighbour(by) {
      const { atlas, view, walked, announce } = get()
      if (atlas === null || view.selection?.kind !== 'node') return
      const from = walked?.to === view.selection.id ? walked.from : view.selection.id
      const seen = still(get())
      const near = neighboursOf(atlas, seen, shownBy(atlas, seen), from)
      const at = near.findIndex(({ id }) => id === get().walked?.to)
      const next = from === view.selection.id ? near.at(by === 1 ? 0 : -1) : near[(at + by + near.length) % near.length]
      if (next === undefined) {
        announce(actingWords.noNeighboursAreShown)
        return
      }
      set({ walked: { from, to: next.id } })
      get().select({ kind: 'node', id: next.id })
    },

    selectOnly: (selection) => put([], selection),

    showOnly(ids) {
      get().changeFilters({ onlyNodes: ids, hiddenNodes: [] })
      get().announce(actingWords.onlyShown(countKinds(ids)))
    },

    hide(ids) {
      const { view, together } = get()
      together(() => {
        get().changeFilters({ hiddenNodes: chooseNodes(view.filters.hiddenNodes, ids, 'add') })
        put(chooseNodes(chosenNow(), ids, 'remove'), null)
      })
      get().announce(actingWords.hidden(countKinds(ids)))
    },
  }
}

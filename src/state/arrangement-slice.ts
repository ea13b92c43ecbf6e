import type { StateCreator } from 'zustand/vanilla'
import type { ClusterId, NodeId } from '../graph/atlas'
import { arrangementOf, type Arrangement, type Depth, type LayoutId } from '../scene/arrangement'
import { tellArrangement } from '../scene/arrangement-text'
import { indexNetwork, nodeName } from '../scene/atlas-index'
import { selectShown } from './selectors'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

export type ArrangementSlice = {
  readonly arrange: (change: Partial<Arrangement>) => void
  readonly layOut: (layout: LayoutId) => void
  /** Rings around a mark. */
  readonly ringAround: (centre: NodeId) => void
  readonly setDepth: (depth: Depth) => void
  /** Shows the neighbours of a mark; of one that was folded those that were hidden with it. */
  readonly expandNode: (id: NodeId) => void
  /** Hides who is tied in by a mark alone; of one that was expanded those that came with it. */
  readonly foldNode: (id: NodeId) => void
  /** Neighbourhoods as focus and filters leave them. */
  readonly resetNeighbourhoods: () => void
  /** Communities become one mark each. */
  readonly collapseClusters: (clusters: readonly ClusterId[]) => void
  readonly openClusters: (clusters: readonly ClusterId[]) => void
}

const without = <Item>(items: readonly Item[], gone: readonly Item[]): readonly Item[] =>
  items.filter((item) => !gone.includes(item))

export const arrangementSlice: StateCreator<AppState, [], [], ArrangementSlice> = (set, get) => {
  const arrange = (change: Partial<Arrangement>): void =>
    set(({ view }) => ({ view: { ...view, arrangement: { ...arrangementOf(view), ...change } } }))
  const now = (): Arrangement => arrangementOf(get().view)

  /** Arranges, and says what became of it to those who hear the page: on the map it is seen. */
  function arrangeAloud(change: Partial<Arrangement>): void {
    const { atlas, view } = get()
    arrange(change)
    const told = atlas && tellArrangement(atlas, view, get().view)
    if (told !== null) get().say(`${told}.`)
  }

  /** The same about the neighbours of a mark, with how many came or went; where none did, all are told so. */
  function arrangeAround(id: NodeId, change: Partial<Arrangement>, none: (name: string) => string): void {
    const { atlas, view } = get()
    const before = selectShown(get())?.nodes.size ?? 0
    arrange(change)
    if (atlas === null || !indexNetwork(atlas.networks[view.network]).nodes.has(id)) return
    const gained = (selectShown(get())?.nodes.size ?? 0) - before
    if (gained === 0) {
      get().announce(none(nodeName(atlas.corpus, id)))
      return
    }
    const told = tellArrangement(atlas, view, get().view) ?? ''
    get().say(`${told}: ${gained > 0 ? actingWords.marksMore(gained) : actingWords.marksFewer(-gained)}.`)
  }
  const allShown = (name: string): string => actingWords.nothingToAddNoNeighbour(name)
  const noneAlone = (name: string): string => actingWords.nothingToHideNobodyIn(name)

  return {
    arrange,
    layOut: (layout) => arrange({ layout }),
    ringAround: (centre) => arrange({ layout: 'rings', centre }),
    setDepth: (depth) => arrangeAloud({ depth }),
    expandNode(id) {
      const { expanded, folded } = now()
      const change = folded.includes(id)
        ? { folded: without(folded, [id]) }
        : { expanded: [...without(expanded, [id]), id] }
      arrangeAround(id, change, allShown)
    },
    foldNode(id) {
      const { expanded, folded } = now()
      const change = expanded.includes(id)
        ? { expanded: without(expanded, [id]) }
        : { folded: [...without(folded, [id]), id] }
      arrangeAround(id, change, noneAlone)
    },
    resetNeighbourhoods: () => arrangeAloud({ expanded: [], folded: [] }),
    collapseClusters(clusters) {
      const { collapsed } = now()
      arrangeAloud({ collapsed: [...collapsed, ...without(clusters, collapsed)] })
    },
    openClusters: (clusters) => arrangeAloud({ collapsed: without(now().collapsed, clusters) }),
  }
}

import type { StateCreator } from 'zustand/vanilla'
import type { Atlas, ClusterId, NetworkId, NodeId, Orientation } from '../graph/atlas'
import { tidyRules } from '../scene/chain'
import { arrangementElsewhere, arrangementOf } from '../scene/arrangement'
import { looksOf, type Looks } from '../scene/looks'
import { colourSentence, looksLegend, sizeSentence } from '../scene/looks-legend'
import { tellLooks } from '../scene/looks-text'
import { NO_FILTERS, type Filters, type Selection, type View } from '../scene/view'
import type { AppState } from './store'
import { NO_MOVES, seenWithin, type Moves } from './view-within'
import { joinsWords } from '../words/joins'

export type { Moves }

export type ViewSlice = {
  readonly view: View
  readonly moves: Moves
  readonly showNetwork: (network: NetworkId) => void
  readonly select: (selection: Selection | null) => void
  readonly focusOn: (focus: NodeId | null) => void
  readonly changeFilters: (change: Partial<Filters>) => void
  /** Changes what colours, sizes and ground stand for. */
  readonly changeLooks: (change: Partial<Looks>) => void
  /** Only this cluster; the only one in force: all again. With `extend`, it joins or leaves those in force. */
  readonly isolateCluster: (cluster: ClusterId, extend: boolean) => void
  readonly toggleHidden: (cluster: ClusterId) => void
  readonly toggleTopic: (topic: Filters['topics'][number]) => void
  readonly changeView: (change: (view: View) => View) => void
  readonly clearFilters: () => void
  readonly moveNode: (id: NodeId, x: number, y: number, orientation: Orientation, layout?: string) => void
  readonly resetView: () => void
  /**
   * Drops from the view what a new atlas no longer holds, and the moves, which were of another placing; `asItWas`: of a map that
   * was shown before, filters and moves stay as they were with it.
   */
  readonly keepViewWithin: (atlas: Atlas, asItWas?: boolean) => void
}

/** The list with the item added at its end, or taken out where it was in. */
export const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item]

/** Quick filters that were taken away leave no place behind in the chain. */
const tidy = (view: View): View => {
  const filters = tidyRules(view.filters)
  return filters === view.filters ? view : { ...view, filters }
}

export const viewSlice =
  (network: NetworkId): StateCreator<AppState, [], [], ViewSlice> =>
  (set, get) => {
    const START: View = { network, filters: NO_FILTERS, selection: null, focus: null }
    const change = (step: (view: View) => View): void => set(({ view }) => ({ view: tidy(step(view)) }))
    const changeFilters = (filters: Partial<Filters>): void =>
      change((view) => ({ ...view, filters: { ...view.filters, ...filters } }))

    return {
      view: START,
      moves: NO_MOVES,

      showNetwork(next) {
        // There is nothing to show of networks that no file states.
        if (next === 'stated' && get().atlas?.networks.stated.nodes.length === 0) return
        if (get().surface === 'review') get().showSurface('map')
        // Clusters, and who stands where, are the network's own; papers, topics and years are not.
        set(({ view }) => ({
          moves: NO_MOVES,
          view: {
            ...view,
            network: next,
            focus: null,
            arrangement: arrangementElsewhere(arrangementOf(view)),
            selection: view.selection?.kind === 'node' ? view.selection : null,
            filters: { ...view.filters, onlyClusters: [], hiddenClusters: [], onlyNodes: [], hiddenNodes: [] },
          },
        }))
        const { atlas } = get()
        if (atlas) get().keepViewWithin(atlas)
        get().changeSettings({ network: next })
      },

      select: (selection) =>
        set(({ view, lens }) => ({ view: { ...view, selection }, lensBehind: lens !== null && selection !== null })),
      focusOn: (focus) =>
        change((view) => ({
          ...view,
          focus,
          selection: focus === null ? view.selection : { kind: 'node', id: focus },
        })),
      changeFilters,
      changeLooks(looks) {
        const before = looksOf(get().view)
        change((view) => ({ ...view, looks: { ...before, ...looks } }))
        const { atlas, view } = get()
        const told = tellLooks(before, looksOf(view))
        if (!atlas || told === null) return
        const legend = looksLegend(atlas, view)
        const sentences = [joinsWords.sentence(told), colourSentence(legend), sizeSentence(legend)]
        get().say(joinsWords.sentences(sentences.filter((part) => part !== '')))
      },

      isolateCluster(cluster, extend) {
        const { onlyClusters, hiddenClusters } = get().view.filters
        const alone = onlyClusters.length === 1 && onlyClusters[0] === cluster
        const next = extend ? toggled(onlyClusters, cluster) : alone ? [] : [cluster]
        changeFilters({ onlyClusters: next, hiddenClusters: hiddenClusters.filter((id) => !next.includes(id)) })
      },

      toggleHidden(cluster) {
        const { onlyClusters, hiddenClusters } = get().view.filters
        changeFilters({
          hiddenClusters: toggled(hiddenClusters, cluster),
          onlyClusters: onlyClusters.filter((id) => id !== cluster),
        })
      },

      toggleTopic: (topic) => changeFilters({ topics: toggled(get().view.filters.topics, topic) }),
      changeView: change,
      clearFilters: () =>
        change((view) => ({
          ...view,
          filters: NO_FILTERS,
          focus: null,
          arrangement: { ...arrangementOf(view), expanded: [], folded: [] },
        })),
      moveNode: (id, x, y, orientation, layout = 'force') =>
        set(({ moves }) => {
          const isSame = moves.orientation === orientation && (moves.layout ?? 'force') === layout
          const kept = isSame ? moves.places : NO_MOVES.places
          return { moves: { orientation, layout, places: new Map(kept).set(id, { x, y }) } }
        }),
      resetView: () => set(({ view }) => ({ view: { ...START, network: view.network }, moves: NO_MOVES })),

      keepViewWithin(atlas, asItWas = false) {
        const { view, moves, document } = get()
        set(seenWithin({ view, moves }, atlas, document.decisions, asItWas))
      },
    }
  }

import type { StateCreator } from 'zustand/vanilla'
import type { Atlas, ClusterId, NetworkId, NodeId, Orientation } from '../graph/atlas'
import { heirOf } from '../scene/decision-text'
import { NO_FILTERS, type Filters, type Selection, type View } from '../scene/view'
import type { AppState } from './store'

/** Where a person dragged nodes: layout units of the placing in which it was done, and of no other. */
export type Moves = {
  readonly orientation: Orientation
  readonly places: ReadonlyMap<NodeId, { readonly x: number; readonly y: number }>
}

export type ViewSlice = {
  readonly view: View
  readonly moves: Moves
  readonly showNetwork: (network: NetworkId) => void
  readonly select: (selection: Selection | null) => void
  readonly focusOn: (focus: NodeId | null) => void
  readonly changeFilters: (change: Partial<Filters>) => void
  /** Only this cluster; the only one in force: all again. With `extend`, it joins or leaves those in force. */
  readonly isolateCluster: (cluster: ClusterId, extend: boolean) => void
  readonly toggleHidden: (cluster: ClusterId) => void
  readonly toggleTopic: (topic: Filters['topics'][number]) => void
  readonly changeView: (change: (view: View) => View) => void
  readonly clearFilters: () => void
  readonly moveNode: (id: NodeId, x: number, y: number, orientation: Orientation) => void
  readonly resetView: () => void
  /** Drops from the view what a new atlas no longer holds. */
  readonly keepViewWithin: (atlas: Atlas) => void
}

const NO_MOVES: Moves = { orientation: 'landscape', places: new Map() }

/** The list with the item added at its end, or taken out where it was in. */
export const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item]

/** The selection, moved to whom a decision made of the one selected. */
const inherited = (selection: Selection | null, heir: (id: NodeId) => NodeId | null): Selection | null => {
  if (selection?.kind !== 'node') return selection
  const id = heir(selection.id)
  return id === null || id === selection.id ? selection : { kind: 'node', id }
}

/** The network in view where it holds anything; else the one that files state, or that of people. */
function networkWith({ networks }: Atlas, wanted: NetworkId): NetworkId {
  if (networks[wanted].nodes.length > 0) return wanted
  const hasRecords = networks.papers.nodes.length > 0
  if (!hasRecords && networks.stated.nodes.length > 0) return 'stated'
  return wanted === 'stated' ? 'coauthors' : wanted
}

export const viewSlice =
  (network: NetworkId): StateCreator<AppState, [], [], ViewSlice> =>
  (set, get) => {
    const START: View = { network, filters: NO_FILTERS, selection: null, focus: null }
    const change = (step: (view: View) => View): void => set(({ view }) => ({ view: step(view) }))
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
            selection: view.selection?.kind === 'node' ? view.selection : null,
            filters: { ...view.filters, onlyClusters: [], hiddenClusters: [] },
          },
        }))
        const { atlas } = get()
        if (atlas) get().keepViewWithin(atlas)
        get().changeSettings({ network: next })
      },

      select: (selection) => change((view) => ({ ...view, selection })),
      focusOn: (focus) =>
        change((view) => ({
          ...view,
          focus,
          selection: focus === null ? view.selection : { kind: 'node', id: focus },
        })),
      changeFilters,

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
      clearFilters: () => change((view) => ({ ...view, filters: NO_FILTERS, focus: null })),
      moveNode: (id, x, y, orientation) =>
        set(({ moves }) => {
          const kept = moves.orientation === orientation ? moves.places : NO_MOVES.places
          return { moves: { orientation, places: new Map(kept).set(id, { x, y }) } }
        }),
      resetView: () => set(({ view }) => ({ view: { ...START, network: view.network }, moves: NO_MOVES })),

      keepViewWithin(atlas) {
        const view = { ...get().view, network: networkWith(atlas, get().view.network) }
        const network = atlas.networks[view.network]
        const nodes = new Set(network.nodes.map(({ id }) => id))
        const clusters = new Set(network.clusters.map(({ id }) => id))
        const topics = new Set(atlas.corpus.topics.map(({ id }) => id))
        const { focus, filters } = view
        const selection = inherited(view.selection, (id) => (nodes.has(id) ? id : heirOf(get().document.decisions, id)))
        const holds =
          selection === null ||
          (selection.kind === 'node' && nodes.has(selection.id)) ||
          (selection.kind === 'cluster' && clusters.has(selection.id)) ||
          (selection.kind === 'edge' && network.edges.some(({ id }) => id === selection.id))
        set({
          moves: NO_MOVES,
          view: {
            ...view,
            selection: holds ? selection : null,
            focus: focus !== null && nodes.has(focus) ? focus : null,
            filters: {
              ...filters,
              onlyClusters: filters.onlyClusters.filter((id) => clusters.has(id)),
              hiddenClusters: filters.hiddenClusters.filter((id) => clusters.has(id)),
              topics: filters.topics.filter((id) => topics.has(id)),
            },
          },
        })
      },
    }
  }

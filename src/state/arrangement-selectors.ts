import { memoizeLast } from '../base/memoize'
import type { Atlas, NodeId } from '../graph/atlas'
import { egoOffers, type EgoOffers } from '../scene/ego-text'
import { arrangementOf, type LayoutId } from '../scene/arrangement'
import { centreOf } from '../scene/arranged-placement'
import { nodeName } from '../scene/atlas-index'
import { collapseAtlas } from '../scene/collapse'
import type { Shown } from '../scene/filter'
import { collapsedAt } from '../scene/group-id'
import { selectionOnMap } from '../scene/mark-of'
import { countPlacedAnew, placedAnewOf } from '../scene/placed-anew'
import type { Selection, View } from '../scene/view'
import { selectShown, still } from './selectors'
import type { AppState } from './store'

export const selectLayout = ({ view }: AppState): LayoutId => arrangementOf(view).layout

const offersOf = memoizeLast((atlas: Atlas, view: View, id: NodeId): EgoOffers => egoOffers(atlas, view, id))

/** What can be done about the neighbours of the selected mark; null where none is selected. */
export const selectEgoOffers = (state: AppState): (EgoOffers & { readonly id: NodeId }) | null => {
  const { atlas, view } = state
  if (!atlas || view.selection?.kind !== 'node') return null
  return withId(offersOf(atlas, still(state), view.selection.id), view.selection.id)
}
const withId = memoizeLast((offers: EgoOffers, id: NodeId) => ({ ...offers, id }))

const lit = memoizeLast((atlas: Atlas, view: View, selection: Selection | null) =>
  selectionOnMap(atlas, view, selection),
)
/** What the map lights for what is selected. */
export const selectSelectionOnMap = (state: AppState): Selection | null =>
  state.atlas ? lit(state.atlas, still(state), state.view.selection) : state.view.selection

/** Around whom or what the rings lie, by name; null in other layouts. */
export const selectRingCentre = (state: AppState): string | null => {
  const { atlas, view } = state
  const shown = selectShown(state)
  if (!atlas || !shown || arrangementOf(view).layout !== 'rings') return null
  const id = centreOf(atlas, collapseAtlas(atlas, view, shown).whole, view)
  if (id === null) return null
  const community = collapsedAt(id)
  if (community === null) return nodeName(atlas.corpus, id)
  return atlas.networks[view.network].clusters.find((cluster) => cluster.id === community)?.name ?? null
}

/** What can be done about the places of what is visible. */
export type AnewOffer = {
  /** Whether what is visible is less than all, or was placed anew before. */
  readonly canPlace: boolean
  /** Whether something stands where it was placed anew. */
  readonly isPlaced: boolean
  /** Shown marks that were not placed with the others: they have come back since. */
  readonly others: number
}
const NO_OFFER: AnewOffer = { canPlace: false, isPlaced: false, others: 0 }

const anewOf = memoizeLast((atlas: Atlas, view: View, shown: Shown): AnewOffer => {
  const { nodes, edges } = atlas.networks[view.network]
  const isPlaced = placedAnewOf(view) !== null
  const isLess =
    shown.nodes.size < nodes.length || shown.edges.size < edges.length || arrangementOf(view).collapsed.length > 0
  return {
    canPlace: shown.nodes.size > 0 && (isLess || isPlaced),
    isPlaced,
    others: isPlaced ? countPlacedAnew(view, collapseAtlas(atlas, view, shown).shown).others : 0,
  }
})
/** Whether what is visible can be placed anew, or is. */
export const selectAnewOffer = (state: AppState): AnewOffer => {
  const shown = selectShown(state)
  return state.atlas && shown ? anewOf(state.atlas, still(state), shown) : NO_OFFER
}

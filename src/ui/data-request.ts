import type { DataRequest } from '../export/data-formats'
import type { Atlas } from '../graph/atlas'
import { placedAnewOf, placeAsDrawn } from '../scene/placed-anew'
import type { View } from '../scene/view'
import type { AppState } from '../state/store'

/** Whoever was placed anew is written where the map shows it. */
function asDrawn(atlas: Atlas, view: View): Atlas {
  const placed = placedAnewOf(view)
  if (placed === null) return atlas
  const network = placeAsDrawn(atlas.networks[view.network], placed)
  return { ...atlas, networks: { ...atlas.networks, [view.network]: network } }
}

/** What there is to save as data: the network in view with its places, or everything as all was placed; null without a map. */
export function dataRequest(
  { atlas, doubtless, document, filterSets, bookmarks, view }: AppState,
  of: 'view' | 'whole',
): DataRequest | null {
  if (!atlas) return null
  // A project is the whole, whatever is in sight.
  const wanted = of === 'whole' ? (doubtless?.base ?? atlas) : asDrawn(atlas, view)
  return { atlas: wanted, ...document, filterSets, bookmarks, network: of === 'whole' ? 'knowledge' : view.network }
}

import { countOf } from '../base/count-of'
import type { Atlas, NodeId } from '../graph/atlas'
import { arrangementOf, type Arrangement } from './arrangement'
import { indexNetwork, isAuthorId } from './atlas-index'
import { applyFilters, shownBy } from './filter'
import type { View } from './view'
import { arrangingWords } from '../words/arranging'

/** What can be done about the neighbours of a mark: words with a count, or null where it would change nothing. */
export type EgoOffers = { readonly more: string | null; readonly fewer: string | null }

const NOTHING: EgoOffers = { more: null, fewer: null }

/** How many marks more are shown under another arrangement. */
function gain(atlas: Atlas, view: View, change: Partial<Arrangement>): number {
  const after = applyFilters(atlas, { ...view, arrangement: { ...arrangementOf(view), ...change } })
  return after.nodes.size - shownBy(atlas, view).nodes.size
}

/**
 * “Show 12 more co-authors” and “Hide 5 tied only here”, counted by what the map would then show; null where that is nobody, and
 * both where the mark itself is not shown. Cost: two passes of the filters.
 */
export function egoOffers(atlas: Atlas, view: View, id: NodeId): EgoOffers {
  const network = atlas.networks[view.network]
  if (!indexNetwork(network).nodes.has(id) || !shownBy(atlas, view).nodes.has(id)) return NOTHING
  const { expanded, folded } = arrangementOf(view)
  const without = (ids: readonly NodeId[]): readonly NodeId[] => ids.filter((other) => other !== id)
  const isWhole = shownBy(atlas, view).nodes.size === network.nodes.length
  const more = isWhole
    ? 0
    : gain(atlas, view, folded.includes(id) ? { folded: without(folded) } : { expanded: [...without(expanded), id] })
  const fewer = -gain(
    atlas,
    view,
    expanded.includes(id) ? { expanded: without(expanded) } : { folded: [...without(folded), id] },
  )
  const noun = view.network === 'coauthors' && isAuthorId(id) ? arrangingWords.coAuthor : arrangingWords.neighbour
  return {
    more: more > 0 ? arrangingWords.show(countOf(more, arrangingWords.more(noun))) : null,
    fewer: fewer > 0 ? arrangingWords.hideTiedOnlyHere(fewer.toLocaleString('en')) : null,
  }
}

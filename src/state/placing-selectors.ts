import { countOf } from '../base/count-of'
import type { NetworkId, Orientation } from '../graph/atlas'
import { MEMBER_NOUNS } from '../scene/overview-text'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

/**
 * “Placing 20,000 people within their communities: 45 %”, or that they are not placed; null where there is nothing to say of the
 * network in view. Whole percent, so that it does not change with every step.
 */
export const selectPlacingText = ({
  atlas,
  view,
  placing,
  stoppedPlacing,
  placingTrouble,
  placingAnew,
  anewTrouble,
}: AppState): string | null => {
  if (!atlas) return null
  if (placingTrouble !== null) return placingTrouble
  if (anewTrouble !== null) return anewTrouble
  if (placingAnew) {
    const { network, placed, total } = placingAnew
    const what = actingWords.placingAnew(countOf(total, ...MEMBER_NOUNS[network]))
    return placed === 0 ? what : `${what}: ${String(Math.floor((100 * placed) / total))} %`
  }
  const many = (network: NetworkId): string =>
    `${atlas.networks[network].nodes.length.toLocaleString('en')} ${MEMBER_NOUNS[network][1]}`
  if (placing) {
    const share = Math.floor((100 * placing.placed) / Math.max(1, placing.total))
    return actingWords.placingWithinTheirCommunities(many(placing.network), share)
  }
  const isSketch = (orientation: Orientation): boolean =>
    atlas.networks[view.network].placements[orientation]?.isSketch === true
  return stoppedPlacing === atlas && (isSketch('landscape') || isSketch('portrait'))
    ? actingWords.areNotPlacedWithinTheirCommunities(many(view.network))
    : null
}

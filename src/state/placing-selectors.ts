import type { NetworkId, Orientation } from '../graph/atlas'
import { MEMBER_NOUNS } from '../scene/overview'
import type { AppState } from './store'

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
}: AppState): string | null => {
  if (!atlas) return null
  if (placingTrouble !== null) return placingTrouble
  const many = (network: NetworkId): string =>
    `${atlas.networks[network].nodes.length.toLocaleString('en')} ${MEMBER_NOUNS[network][1]}`
  if (placing) {
    const share = Math.floor((100 * placing.placed) / Math.max(1, placing.total))
    return `Placing ${many(placing.network)} within their communities: ${String(share)} %`
  }
  const isSketch = (orientation: Orientation): boolean =>
    atlas.networks[view.network].placements[orientation]?.isSketch === true
  return stoppedPlacing === atlas && (isSketch('landscape') || isSketch('portrait'))
    ? `${many(view.network)} are not placed within their communities`
    : null
}

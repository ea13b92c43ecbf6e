import type { Random } from '../base/random'
import { composeGroups, setGroups } from './layout-compose'
import { costOfLand } from './layout-cost'
import { arrangeDiscs, loosenDiscs } from './layout-discs'
import { doesFit, loosen, NARROW, spread, squeeze, tighten, WIDE } from './layout-fit'
import { enlarge, frameFor } from './layout-frame'
import { readPositions, setPositions } from './layout-land'
import type { Land, Positions } from './layout-land'
import { countMeetings, TOUCHING } from './layout-separate'
import type { Frame } from './layout-separate'
import { settle } from './layout-settle'
import { untangle } from './layout-untangle'

/** Groups' rectangles may overlap so many px in an arrangement that is worth working at. */
const OVERLAP_TO_START_WITH = 24

/** How much work a network of this size gets, so that a large one stays within seconds. */
const effortFor = (nodes: number, groups: number) => ({
  composing: {
    tries: nodes <= 160 ? 6 : nodes <= 400 ? 3 : 1,
    rounds: nodes <= 400 ? 240 : 100,
    fullRounds: 50,
    untangling: nodes <= 160 ? 2 : nodes <= 400 ? 1 : 0,
  },
  starts: Math.max(1, Math.min(48, Math.floor(8000 / (groups * groups + 40)))),
  tries: nodes <= 160 ? 10 : nodes <= 400 ? 5 : 2,
  rounds: nodes <= 160 ? 140 : nodes <= 400 ? 100 : 80,
  fullRounds: 40,
  untangling: nodes <= 160 ? 2 : 0,
})

type Attempt = { readonly positions: Positions; readonly frame: Frame; readonly cost: number }

/** Tries several arrangements of groups that were composed first, and leaves the land in the cheapest; returns its frame. */
export function searchPlaces(land: Land, page: Frame, random: Random): Frame {
  const nodes = land.bodyOf.size
  const effort = effortFor(nodes, land.groups.length)
  composeGroups(land, WIDE, effort.composing, random)
  const composed = readPositions(land)
  let first = frameFor(land, page, 0.86, 0)
  let arrangements = arrangeDiscs(land, first, WIDE, effort.starts, random)
  const isCrowded = (): boolean => arrangements.filter(({ overlap }) => overlap <= OVERLAP_TO_START_WITH).length < 3
  for (let growth = 0; growth < 14 && effort.starts >= 3 && isCrowded(); growth++) {
    first = enlarge(first, 1.04)
    arrangements = arrangeDiscs(land, first, WIDE, effort.starts, random)
  }
  if (effort.starts < 3) {
    arrangements = arrangements.map((arrangement) => {
      const loosened = loosenDiscs(land, first, WIDE, arrangement)
      first = loosened.frame
      return loosened.arrangement
    })
  }
  let best: Attempt | null = null
  for (const arrangement of arrangements.slice(0, effort.tries)) {
    setGroups(land, composed, arrangement)
    if (effort.untangling > 0) untangle(land, effort.untangling)
    settle(land, WIDE, {
      rounds: effort.rounds,
      fullRounds: effort.fullRounds,
      rigid: true,
      tiesPull: false,
      pull: 0.03,
      frame: first,
    })
    if (!doesFit(land, first)) {
      settle(land, NARROW, { rounds: 0, fullRounds: 60, rigid: true, tiesPull: false, pull: 0, frame: first })
    }
    const roomy = tighten(land, loosen(land, first), page, random)
    const frame = roomy.width < page.width * 1.12 ? squeeze(land, roomy, page) : roomy
    spread(land, frame)
    const growth = frame.width / page.width
    const cost = (countMeetings(land.bodies, TOUCHING) * 1000 + costOfLand(land)) * growth * growth * growth
    if (best === null || cost < best.cost) best = { positions: readPositions(land), frame, cost }
  }
  if (best === null) return first
  setPositions(land, best.positions)
  return best.frame
}

import { seededRandom } from '../base/random'
import type { NamePlace, NodeId, Orientation, Placement } from './atlas'
import { frameFor } from './layout-frame'
import { measureLand } from './layout-land'
import type { LayoutCluster, LayoutEdge, LayoutNode } from './layout-land'
import { FILL_OF_DISCS, placeLarge } from './layout-large'
import { searchPlaces } from './layout-search'
import { countMeetings, TOUCHING } from './layout-separate'
import type { Frame } from './layout-separate'
import { widen } from './layout-widen'

/** A network to be placed. Clusters come largest first; nodes and edges in any order. */
export type LayoutInput = {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly clusters: readonly LayoutCluster[]
  readonly seed: number
  readonly orientation: Orientation
}

/** The map in an ordinary window, px; a larger network gets a larger frame of the same proportion. */
export const PAGES: Readonly<Record<Orientation, Frame>> = {
  landscape: { width: 1016, height: 700, margin: 38 },
  portrait: { width: 390, height: 690, margin: 30 },
}

/** Above this, only marks get room: labels appear where the canvas finds a place for them. */
const MOST_NODES_WITH_LABELS = 800

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * Places a network on a page: communities as compact regions with their names on top, boxes of marks and labels that do not
 * overlap, ties short and seldom crossed. Several random beginnings are tried and the cheapest result is kept. The page is
 * 1016 × 700 px, or 390 × 690 px for portrait, and grows in proportion where the boxes need it.
 * The same input and seed give the same numbers on every machine, in whatever order nodes and edges come; out: px, rounded
 * to 0.1. Above 800 nodes room is kept for marks and names only, and names get the more of it the further one must zoom out.
 * Cost: about 0.5 s for 70 nodes, 1.5 s for 130 to 300, 0.3 s for 5,000.
 */
export function placeNetwork(input: LayoutInput): Placement {
  const { nodes, edges, clusters, seed, orientation } = input
  const page = PAGES[orientation]
  const roomForLabels = nodes.length <= MOST_NODES_WITH_LABELS
  const random = seededRandom(seed)
  let land = measureLand(nodes, edges, clusters, roomForLabels, 1, orientation)
  let frame: Frame
  if (roomForLabels) {
    frame = searchPlaces(land, page, random)
    widen(land, frame)
  } else {
    // Names must be legible when all of the page is seen, so their room grows as the page does.
    const zoomedOut = frameFor(land, page, FILL_OF_DISCS, 13).width / page.width
    land = measureLand(nodes, edges, clusters, false, zoomedOut, orientation)
    frame = placeLarge(land, page, random)
  }
  for (const body of land.bodies) {
    body.x = round(body.x)
    body.y = round(body.y)
  }
  const names: NamePlace[] = []
  for (const { id, name, nameBox } of land.groups) {
    if (name === null || nameBox === null) continue
    const { lines, px, width, height } = nameBox
    names.push({ cluster: id, lines, px, x: name.x, y: name.y, width: round(width), height: round(height) })
  }
  const placeOf = (id: NodeId): { readonly x: number; readonly y: number } => land.bodyOf.get(id) ?? { x: 0, y: 0 }
  return {
    width: Math.ceil(frame.width),
    height: Math.ceil(frame.height),
    x: nodes.map(({ id }) => placeOf(id).x),
    y: nodes.map(({ id }) => placeOf(id).y),
    names,
    overlaps: countMeetings(land.bodies, TOUCHING),
  }
}

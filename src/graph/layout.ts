import { seededRandom } from '../base/random'
import type { NamePlace, NodeId, Orientation, Placement } from './atlas'
import { measureLand } from './layout-land'
import type { LayoutCluster, LayoutEdge, LayoutNode } from './layout-land'
import { placeLarge } from './layout-large'
import type { LargeEnd, LargeStep } from './layout-large'
import { searchPlaces } from './layout-search'
import { countMeetings, TOUCHING } from './layout-separate'
import type { Frame } from './layout-separate'
import { widen } from './layout-widen'

/** A network to be placed. Clusters come largest first; nodes and edges in any order. */
export type LayoutInput = {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly clusters: readonly LayoutCluster[]
  /** The part of its cluster that each of `nodes` is in, where clusters have parts: those of a part are placed side by side. */
  readonly parts?: Int32Array
  readonly seed: number
  readonly orientation: Orientation
}

/** The map in an ordinary window, px; a larger network gets a larger frame of the same proportion. */
export const PAGES: Readonly<Record<Orientation, Frame>> = {
  landscape: { width: 1016, height: 700, margin: 38 },
  portrait: { width: 390, height: 690, margin: 30 },
}

/** Above this, only marks get room: labels appear where the canvas finds a place for them. */
export const MOST_NODES_WITH_LABELS = 800

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
  if (input.nodes.length > MOST_NODES_WITH_LABELS) return finish(placeNetworkInSteps(input)).placement
  const { nodes, edges, clusters, seed, orientation } = input
  const page = PAGES[orientation]
  const land = measureLand(nodes, edges, clusters, true, 1, orientation)
  const frame = searchPlaces(land, page, seededRandom(seed))
  widen(land, frame)
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

/**
 * The same for a network that is large, step by step: each step can be read as a placement, of which the first is a sketch with
 * communities where they stay.
 */
export function placeNetworkInSteps(input: LayoutInput): Generator<LargeStep, LargeEnd> {
  return placeLarge(input, PAGES[input.orientation])
}

/** Above this, the placing of a network is worth watching: a page shows its first step, and the others as they come. */
const MOST_NODES_AT_ONCE = 4000

/** The first step of the placing of a large network, marked as a sketch; null where the network is placed as soon as sketched. */
export function sketchNetwork(input: LayoutInput): Placement | null {
  if (input.nodes.length <= MOST_NODES_AT_ONCE) return null
  const first = placeNetworkInSteps(input).next()
  return first.done === true ? first.value.placement : { ...first.value.read(), isSketch: true }
}

function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

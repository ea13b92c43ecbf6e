import { hashHex } from '../base/hash'
import type { ClusterId, NamePlace, Network, NetworkNode, NodeId, Orientation, Placement } from '../graph/atlas'
import { nameBox } from '../graph/mark-size'
import { arrangementOf, type PlacedAnew } from './arrangement'
import { isGroupId } from './group-id'
import type { View } from './view'

type Has<Item> = { readonly has: (item: Item) => boolean }

/** Beyond the outermost mark, layout units. */
const MARGIN = 40

/** What a view places anew; null where marks stand as all of the network was placed, and in layouts of another kind. */
export function placedAnewOf(view: Pick<View, 'arrangement'>): PlacedAnew | null {
  const { layout, placed } = arrangementOf(view)
  return layout === 'force' ? placed : null
}

/** A network with only some of its nodes and ties; clusters without members go, and parts are numbered anew. Linear. */
function cutNetwork(network: Network, kept: Has<NodeId>, hasTie: (id: string) => boolean): Network {
  const places = network.nodes.flatMap(({ id }, at) => (kept.has(id) ? [at] : []))
  const cut = (placement: Placement): Placement => ({
    ...placement,
    x: places.map((at) => placement.x[at] ?? 0),
    y: places.map((at) => placement.y[at] ?? 0),
  })
  const { landscape, portrait } = network.placements
  const ids = new Set(places.map((at) => network.nodes[at]?.id))
  return {
    ...network,
    nodes: places.flatMap((at) => network.nodes[at] ?? []),
    edges: network.edges.filter(({ id, source, target }) => ids.has(source) && ids.has(target) && hasTie(id)),
    clusters: network.clusters
      .map((cluster) => ({ ...cluster, members: cluster.members.filter((id) => ids.has(id)) }))
      .filter(({ members }) => members.length > 0),
    placements: { landscape: cut(landscape), portrait: portrait && cut(portrait) },
    ...(network.parts && { parts: cutParts(network.parts.of, places) }),
  }
}

function cutParts(of: Int32Array, places: readonly number[]): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>()
  const left = Int32Array.from(places, (at) => {
    const part = of[at] ?? 0
    const number = numbers.get(part) ?? numbers.size
    numbers.set(part, number)
    return number
  })
  return { of: left, count: numbers.size }
}

/**
 * The network as it is placed anew: shown marks and ties alone, with the ties that each then has, and communities by the number of their
 * shown members, largest first.
 */
export function visibleNetwork(
  network: Network,
  shown: { readonly nodes: Has<NodeId>; readonly edges: Has<string> },
): Network {
  const cut = cutNetwork(network, shown.nodes, (id) => shown.edges.has(id))
  const degrees = new Map<NodeId, number>()
  for (const { source, target } of cut.edges)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  return {
    ...cut,
    nodes: cut.nodes.map((node): NetworkNode => ({ ...node, degree: degrees.get(node.id) ?? 0 })),
    clusters: cut.clusters
      .map((cluster) => ({ ...cluster, size: cluster.members.length }))
      .sort((a, b) => b.size - a.size),
  }
}

/**
 * What a placing of these nodes says, to be kept in a view: about the middle of where they stood, as far as that is on the page, so that
 * who comes back later is not far off.
 */
export function readPlacedAnew(
  { nodes, placements }: Pick<Network, 'nodes' | 'placements'>,
  { x, y, names }: Placement,
): PlacedAnew {
  const { landscape: before } = placements
  const shift = (then: readonly number[], now: readonly number[]): number => {
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
    const least = now.reduce((low, value) => Math.min(low, value), Infinity)
    return Math.round(Math.max(mean(then) - mean(now), MARGIN - least))
  }
  const [across, down] = nodes.length === 0 ? [0, 0] : [shift(before.x, x), shift(before.y, y)]
  const moved = (value: number, by: number): number => Math.round(10 * (value + by)) / 10
  return {
    nodes: nodes.map(({ id }, at) => [id, moved(x[at] ?? 0, across), moved(y[at] ?? 0, down)] as const),
    names: names.map((name) => [name.cluster, moved(name.x, across), moved(name.y, down)] as const),
  }
}

/** Where a collapsed community stands whose members were placed one by one: in their middle; left out where none was. */
function middles(clusters: Network['clusters'], places: ReadonlyMap<NodeId, readonly [number, number]>) {
  return new Map(
    clusters.flatMap(({ id, members }) => {
      const own = members.map((member) => places.get(member)).filter((place) => place !== undefined)
      if (own.length === 0) return []
      const mean = (axis: 0 | 1): number => own.reduce((sum, place) => sum + place[axis], 0) / own.length
      return [[id, [mean(0), mean(1)] as const] as const]
    }),
  )
}

/**
 * The network as it is drawn where something of it is placed anew: what is shown, and what was placed and has been hidden since. The rest
 * is not drawn, not even as pale dots: it stands elsewhere, in the placing of all. Marks that have come back since stand at their
 * places of that. `whole` is the network with no community collapsed. Linear.
 */
export function drawPlacedAnew(
  network: Network,
  whole: Pick<Network, 'clusters'>,
  placed: PlacedAnew,
  shown: { readonly nodes: Has<NodeId> },
  orientation: Orientation,
): Network {
  const { landscape, portrait } = network.placements
  const base = orientation === 'portrait' ? (portrait ?? landscape) : landscape
  const places = new Map(placed.nodes.map(([id, x, y]) => [id, [x, y] as const]))
  const cut = cutNetwork(network, { has: (id) => shown.nodes.has(id) || places.has(id) }, () => true)
  const before = new Map(network.nodes.map(({ id }, at) => [id, [base.x[at] ?? 0, base.y[at] ?? 0] as const]))
  const among = middles(whole.clusters, places)
  const placeOf = ({ id, cluster }: NetworkNode): readonly [number, number] =>
    places.get(id) ?? (isGroupId(id) ? among.get(cluster) : undefined) ?? before.get(id) ?? [0, 0]
  const seats = cut.nodes.map(placeOf)
  const named = new Map(placed.names.map(([cluster, x, y]) => [cluster, { x, y }]))
  const placedMembers = new Map<ClusterId, number>()
  for (const { id, cluster } of cut.nodes)
    if (places.has(id)) placedMembers.set(cluster, (placedMembers.get(cluster) ?? 0) + 1)
  const names = cut.clusters.flatMap(({ id, name, members }): NamePlace[] => {
    if (members.every(isGroupId)) return []
    const at = named.get(id)
    if (at) return [{ cluster: id, ...nameBox(name, placedMembers.get(id) ?? members.length, orientation), ...at }]
    // A name that found no room when its members were placed has none now.
    return placedMembers.has(id) ? [] : base.names.filter(({ cluster }) => cluster === id)
  })
  const x = seats.map(([across]) => across)
  const y = seats.map(([, down]) => down)
  const reach = (values: readonly number[]): number =>
    Math.ceil(values.reduce((most, value) => Math.max(most, value), 0)) + MARGIN
  const placement: Placement = { width: reach(x), height: reach(y), x, y, names, overlaps: 0 }
  return { ...cut, placements: { landscape: placement, portrait: portrait && placement } }
}

/**
 * All of the network, each mark where `drawPlacedAnew` draws it that was placed anew, the others where all was placed, also those that
 * stand in no picture now. Linear.
 */
export const placeAsDrawn = (network: Network, placed: PlacedAnew): Network =>
  drawPlacedAnew(network, network, placed, { nodes: { has: () => true } }, 'landscape')

const keys = new WeakMap<PlacedAnew, string>()
/** Tells one placing from another, as scenes name their layout: marks drawn aside belong to one of them. */
export function keyOfPlacedAnew(placed: PlacedAnew): string {
  const key = keys.get(placed) ?? `anew ${hashHex(JSON.stringify(placed.nodes))}`
  keys.set(placed, key)
  return key
}

/** How many marks that are shown now were placed together, and how many were not. */
export function countPlacedAnew(
  view: View,
  shown: { readonly nodes: Iterable<NodeId> },
): { readonly placed: number; readonly others: number } {
  const ids = new Set(placedAnewOf(view)?.nodes.map(([id]) => id))
  let [placed, others] = [0, 0]
  for (const id of shown.nodes)
    if (ids.has(id)) placed += 1
    else others += 1
  return { placed, others }
}

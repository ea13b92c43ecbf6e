import { seededRandom } from '../base/random'
import { hashText } from '../base/hash'
import { buildCsr } from './csr'
import type { Csr } from './csr'
import { findComponents } from './csr-components'
import type { Labels } from './csr-components'
import { arrangeCircles } from './layout-circles'
import { clearAll, clearDisc, openFor } from './layout-clear'
import type { Sign } from './layout-clear'
import type { Places } from './layout-force'
import { cutOut, discFor, listMembers, placeInside, seatCommunity, sumTies, turnToOthers } from './layout-inside'
import { packIslands } from './layout-pack'

/** A large network as arrays. Node i is in community `of[i]`; `room[i]` is the radius of the disc that its mark needs, px. */
export type VastNetwork = {
  readonly csr: Csr
  readonly of: Int32Array
  readonly communities: number
  /** The part of its community that each node is in; left out: communities are divided anew while they are placed. */
  readonly parts?: Int32Array
  readonly room: Float64Array
  /** The name of each community: half its width and height, px, both 0 where it has none. */
  readonly names: readonly Sign[]
}

export type VastOptions = {
  readonly seed: number
  /** Width over height of the map. */
  readonly aspect: number
}

/** Where everything stands at a moment. `x` and `y` of nodes change with each step; communities keep their places. */
export type VastPlacement = Places & {
  /** Middles of the communities, where their names stand, and the radius of the disc that each has. */
  readonly middleX: Float64Array
  readonly middleY: Float64Array
  readonly radius: Float64Array
  /** Nodes of communities that are placed for good. */
  readonly placed: number
  /** Pairs of marks that overlap; counted at the end, 0 before. */
  readonly meetings: number
}

/** Between communities of one component, and between components, px. */
const GAP = 18
const ISLAND_GAP = 16
/** How much larger a disc is for the name in its middle, beyond the name's own area. */
const AROUND_NAME = 1.25
/** Beginnings that are tried for the places of communities. */
const STARTS = 4

/**
 * Places a large network step by step: first where communities stand, with their members on sunflowers, which is shown at once; then
 * one community after the other, largest first, by forces inside it. Ties across communities decide where communities stand and
 * which way they are turned, not where members stand within: the picture says so (`method-text`). Components stand apart. At
 * every pause all nodes have places, so that a caller may show them, wait, or stop; nodes of a community move only in its own
 * disc. The same network and seed give the same numbers, however often it pauses. Cost: 50,000 nodes and 180,000 edges take
 * 0.5 s to the first picture.
 */
export function* placeVast(network: VastNetwork, options: VastOptions): Generator<VastPlacement, VastPlacement> {
  const { csr, of, communities, room, names } = network
  const { starts, list } = listMembers(of, communities)
  const membersOf = (community: number): Int32Array => list.subarray(starts[community], starts[community + 1])
  const roomOf = (community: number): Float64Array => Float64Array.from(membersOf(community), (node) => room[node] ?? 0)
  const radius = Float64Array.from({ length: communities }, (_, community) => {
    const own = discFor(roomOf(community))
    const { halfWidth, halfHeight } = names[community] ?? { halfWidth: 0, halfHeight: 0 }
    const corner = Math.sqrt(halfWidth * halfWidth + halfHeight * halfHeight)
    return Math.max(corner, Math.sqrt(own * own + (4 * halfWidth * halfHeight * AROUND_NAME) / Math.PI))
  })
  const seats = seatCommunities(network, radius, options)
  const placement = {
    x: new Float64Array(csr.nodes),
    y: new Float64Array(csr.nodes),
    middleX: seats.x,
    middleY: seats.y,
    radius,
    placed: 0,
    meetings: 0,
  }
  const scratch = new Int32Array(csr.nodes).fill(-1)
  /** Puts members into their community's disc. */
  const put = (community: number, own: Places): void => {
    membersOf(community).forEach((node, at) => {
      placement.x[node] = (own.x[at] ?? 0) + (seats.x[community] ?? 0)
      placement.y[node] = (own.y[at] ?? 0) + (seats.y[community] ?? 0)
    })
  }
  for (let community = 0; community < communities; community++) {
    const inner = cutOut(csr, membersOf(community), scratch)
    put(community, seatCommunity(inner, roomOf(community), seededRandom(options.seed)))
  }
  yield placement
  const order = Array.from({ length: communities }, (_, community) => community).sort(
    (a, b) => membersOf(b).length - membersOf(a).length || a - b,
  )
  for (const community of order) {
    const members = membersOf(community)
    const own = roomOf(community)
    // Chance of its own, so that one community does not depend on how others went.
    const chance = seededRandom(hashText(`${String(options.seed)}/${String(community)}`))
    const steps = placeInside(cutOut(csr, members, scratch), own, chance, { parts: partsAmong(members, network.parts) })
    let step = steps.next()
    while (step.done !== true) {
      yield placement
      step = steps.next()
    }
    const places = step.value
    const sign = names[community] ?? null
    const disc = radius[community] ?? 0
    turnToOthers(csr, of, community, members, places, seats)
    const factor = (disc * 0.97) / Math.max(1e-9, discFor(own))
    for (let at = 0; at < members.length; at++) {
      places.x[at] = (places.x[at] ?? 0) * factor
      places.y[at] = (places.y[at] ?? 0) * factor
    }
    if (sign !== null && sign.halfWidth > 0) openFor(sign, places, disc)
    radius[community] = clearDisc(places, own, sign !== null && sign.halfWidth > 0 ? sign : null, disc)
    put(community, places)
    placement.placed += members.length
    yield placement
  }
  // Discs that had to grow may have met.
  placement.meetings = clearAll(placement, room)
  return placement
}

/** The parts of some nodes, numbered in the order in which they come; undefined where there are none. */
function partsAmong(members: Int32Array, parts: Int32Array | undefined): Labels | undefined {
  if (!parts) return undefined
  const numbers = new Map<number, number>()
  const of = members.map((node) => {
    const part = parts[node] ?? 0
    const known = numbers.get(part)
    if (known !== undefined) return known
    numbers.set(part, numbers.size)
    return numbers.size - 1
  })
  return { of, count: numbers.size }
}

/** Where communities stand: those of a component beside each other, tied ones near; components apart from each other. */
function seatCommunities(
  { csr, of, communities }: VastNetwork,
  radius: Float64Array,
  { seed, aspect }: VastOptions,
): Places {
  const ties = sumTies(csr, of, communities)
  const parts = findComponents(buildCsr(communities, ties))
  const { starts, list } = listMembers(parts.of, parts.count)
  const scratch = new Int32Array(communities).fill(-1)
  const islands = Array.from({ length: parts.count }, (_, part) => {
    const groups = list.subarray(starts[part], starts[part + 1])
    const own = Float64Array.from(groups, (group) => radius[group] ?? 0)
    groups.forEach((group, at) => {
      scratch[group] = at
    })
    const inside: number[] = []
    if (groups.length > 1)
      ties.sources.forEach((source, tie) => {
        if (parts.of[source] === part) inside.push(tie)
      })
    const placeOf = (group: number | undefined): number => scratch[group ?? 0] ?? 0
    const places = arrangeCircles(
      {
        radius: own,
        ties: {
          sources: Int32Array.from(inside, (tie) => placeOf(ties.sources[tie])),
          targets: Int32Array.from(inside, (tie) => placeOf(ties.targets[tie])),
          weights: Float64Array.from(inside, (tie) => ties.weights[tie] ?? 0),
        },
      },
      { gap: GAP, aspect, starts: STARTS },
      seededRandom(seed),
    )
    return { groups, places, area: own.reduce((sum, each) => sum + each * each, 0) }
  })
  // The mainland is where communities are tied to each other, however many stand alone elsewhere.
  const rank = ({ groups }: { readonly groups: Int32Array }): number => (groups.length > 1 ? 1 : 0)
  const bySize = (a: (typeof islands)[number], b: (typeof islands)[number]): number =>
    b.area - a.area || (a.groups[0] ?? 0) - (b.groups[0] ?? 0)
  const [mainland] = [...islands].sort((a, b) => rank(b) - rank(a) || bySize(a, b))
  islands.sort((a, b) => Number(b === mainland) - Number(a === mainland) || bySize(a, b))
  const packed = packIslands(
    islands.map(({ groups, places }) => ({
      discs: Array.from(groups, (group, at) => ({
        x: places.x[at] ?? 0,
        y: places.y[at] ?? 0,
        radius: radius[group] ?? 0,
      })),
    })),
    ISLAND_GAP,
    aspect,
  )
  const seats: Places = { x: new Float64Array(communities), y: new Float64Array(communities) }
  islands.forEach(({ groups, places }, island) => {
    groups.forEach((group, at) => {
      seats.x[group] = (places.x[at] ?? 0) + (packed.x[island] ?? 0)
      seats.y[group] = (places.y[at] ?? 0) + (packed.y[island] ?? 0)
    })
  })
  return seats
}

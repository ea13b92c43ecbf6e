import type { Random } from '../base/random'
import { buildCsr, listEdges, weightedDegrees } from './csr'
import type { Csr, EdgeColumns } from './csr'
import type { Labels } from './csr-components'
import { findCommunities } from './csr-louvain'
import { arrangeCircles } from './layout-circles'
import { ForceField } from './layout-force'
import type { Places } from './layout-force'
import { GOLDEN_COS, GOLDEN_SIN, randomDirection } from './layout-settle'

/** Communities to this size are placed at once; larger ones part by part. */
const LEAF = 90
const LEAF_ROUNDS = 70
/** Rounds that join the parts of a community, and what is left meanwhile of ties between parts. */
const JOINING_ROUNDS = 24
const BETWEEN_PARTS = 0.25
/** Share of a disc that the room of its members fills. */
export const FILLED = 0.62
/** Parts of parts: deeper nothing is gained. */
const DEEPEST = 4

/** The radius of a disc with room for all of these, each a disc of such a radius. */
export function discFor(room: Float64Array, filled = FILLED): number {
  let sum = 0
  for (const radius of room) sum += radius * radius
  return Math.sqrt(sum / filled)
}

/** The network of some nodes, numbered in the order given. `place` holds −1 for every node, and does so afterwards. */
export function cutOut(csr: Csr, members: Int32Array, place: Int32Array): Csr {
  let entries = 0
  members.forEach((node, at) => {
    place[node] = at
  })
  for (const node of members)
    for (let at = csr.offsets[node] ?? 0; at < (csr.offsets[node + 1] ?? 0); at++)
      if ((place[csr.targets[at] ?? 0] ?? -1) >= 0 && (csr.targets[at] ?? 0) !== node) entries += 1
  const offsets = new Int32Array(members.length + 1)
  const targets = new Int32Array(entries)
  const weights = new Float64Array(entries)
  let kept = 0
  members.forEach((node, own) => {
    for (let at = csr.offsets[node] ?? 0; at < (csr.offsets[node + 1] ?? 0); at++) {
      const other = place[csr.targets[at] ?? 0] ?? -1
      if (other < 0 || other === own) continue
      targets[kept] = other
      weights[kept] = csr.weights[at] ?? 0
      kept += 1
    }
    offsets[own + 1] = kept
  })
  for (const node of members) place[node] = -1
  return { nodes: members.length, edges: entries / 2, offsets, targets, weights }
}

/** The members of each group, one behind the other: those of group g are `list[starts[g]]` to before `list[starts[g + 1]]`. */
export function listMembers(of: Int32Array, count: number): { readonly starts: Int32Array; readonly list: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (const group of of) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const list = new Int32Array(of.length)
  of.forEach((group, node) => {
    const at = next[group] ?? 0
    list[at] = node
    next[group] = at + 1
  })
  return { starts, list }
}

/** What ties groups to each other: each pair once, the weights of its ties summed. */
export function sumTies(csr: Csr, of: Int32Array, count: number): Required<EdgeColumns> {
  const { sources, targets, weights } = listEdges(csr)
  const crossing: number[] = []
  for (let edge = 0; edge < sources.length; edge++)
    if (of[sources[edge] ?? 0] !== of[targets[edge] ?? 0]) crossing.push(edge)
  const ends = (side: Int32Array): Int32Array => Int32Array.from(crossing, (edge) => of[side[edge] ?? 0] ?? 0)
  return listEdges(
    buildCsr(count, {
      sources: ends(sources),
      targets: ends(targets),
      weights: Float64Array.from(crossing, (edge) => weights[edge] ?? 0),
    }),
  )
}

/** Members on a sunflower by area (H. Vogel, Math. Biosci. 44, 179–189, 1979), in the order given, from the middle outwards. */
export function seatOnSunflower(order: readonly number[], room: Float64Array, places: Places, random: Random): void {
  let [cos, sin] = randomDirection(random)
  let area = 0
  for (const node of order) {
    const own = room[node] ?? 0
    area += (own * own) / FILLED
    const distance = Math.sqrt(area - (own * own) / FILLED / 2)
    places.x[node] = cos * distance
    places.y[node] = sin * distance
    const turned = cos * GOLDEN_COS - sin * GOLDEN_SIN
    sin = cos * GOLDEN_SIN + sin * GOLDEN_COS
    cos = turned
  }
}

/**
 * Turns and mirrors a group about its middle so that members look towards what they are tied to outside: of all turns the one with the
 * largest Σ w (R u)·d, where u leads from the middle to a member and d, of length 1, from the middle to the other end. In closed
 * form: the sums of w u·d and w u×d are the cosine and sine of the angle, up to a factor.
 */
export function turnTowards(
  places: Places,
  member: number[],
  towardsX: number[],
  towardsY: number[],
  weight: number[],
) {
  let [cos, sin, mirroredCos, mirroredSin] = [0, 0, 0, 0]
  member.forEach((node, at) => {
    const [x, y, w] = [places.x[node] ?? 0, places.y[node] ?? 0, weight[at] ?? 0]
    const [dx, dy] = [towardsX[at] ?? 0, towardsY[at] ?? 0]
    cos += w * (x * dx + y * dy)
    sin += w * (x * dy - y * dx)
    mirroredCos += w * (x * dx - y * dy)
    mirroredSin += w * (x * dy + y * dx)
  })
  const plain = cos * cos + sin * sin
  const mirrored = mirroredCos * mirroredCos + mirroredSin * mirroredSin
  const length = Math.sqrt(Math.max(plain, mirrored))
  if (length < 1e-12) return
  const flip = mirrored > plain ? -1 : 1
  const [turnX, turnY] = flip === 1 ? [cos / length, sin / length] : [mirroredCos / length, mirroredSin / length]
  for (let node = 0; node < places.x.length; node++) {
    const [x, y] = [places.x[node] ?? 0, flip * (places.y[node] ?? 0)]
    places.x[node] = x * turnX - y * turnY
    places.y[node] = x * turnY + y * turnX
  }
}

/**
 * Spreads members over a disc of a radius about 0, keeping their directions: of two the one that is nearer to the middle stays so,
 * and each ring gets as much area as its members need (forces leave a crowd in the middle and strays far off). `share` of
 * the way to that; the rest stays as the forces have it.
 */
export function fillDisc({ x, y }: Places, room: Float64Array, radius: number, share: number): void {
  const count = x.length
  let [middleX, middleY, weights] = [0, 0, 0]
  for (let at = 0; at < count; at++) {
    const own = (room[at] ?? 0) ** 2
    middleX += own * (x[at] ?? 0)
    middleY += own * (y[at] ?? 0)
    weights += own
  }
  middleX /= Math.max(1e-12, weights)
  middleY /= Math.max(1e-12, weights)
  const distance = Float64Array.from(x, (own, at) => Math.sqrt((own - middleX) ** 2 + ((y[at] ?? 0) - middleY) ** 2))
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b,
  )
  const farthest = distance[order[Math.floor(count * 0.97)] ?? 0] ?? 0
  let before = 0
  for (const at of order) {
    const own = (room[at] ?? 0) ** 2
    const inner = radius - (room[at] ?? 0)
    const even = inner * Math.sqrt((before + own / 2) / weights)
    before += own
    const away = distance[at] ?? 0
    const kept = farthest > 0 ? Math.min(inner, (inner * away) / farthest) : 0
    const next = even * share + kept * (1 - share)
    const factor = away > 1e-9 ? next / away : 0
    x[at] = ((x[at] ?? 0) - middleX) * factor
    y[at] = ((y[at] ?? 0) - middleY) * factor
  }
}

/** Edges with weights by root over their mean: strong ties draw more, but not many times more. */
function evenEdges(csr: Csr, of: Int32Array | null): Required<EdgeColumns> {
  const { sources, targets, weights } = listEdges(csr)
  let mean = 0
  for (const weight of weights) mean += Math.sqrt(weight)
  mean /= Math.max(1, weights.length)
  return {
    sources,
    targets,
    weights: weights.map((weight, edge) => {
      const between = of !== null && of[sources[edge] ?? 0] !== of[targets[edge] ?? 0]
      return (Math.sqrt(weight) / mean) * (between ? BETWEEN_PARTS : 1)
    }),
  }
}

/** Members by weight of their ties, most first: seats of a start. */
const byStrength = (csr: Csr): number[] => {
  const strength = weightedDegrees(csr)
  return Array.from(strength.keys()).sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
}

/** The start of a community alone: parts side by side and inside each a sunflower. It can be looked at while forces go to work. */
export function seatCommunity(csr: Csr, room: Float64Array, random: Random): Places {
  const places: Places = { x: new Float64Array(csr.nodes), y: new Float64Array(csr.nodes) }
  seatOnSunflower(byStrength(csr), room, places, random)
  return places
}

/**
 * Places one community about 0: its parts (`parts`, or else communities of its own) first, each placed likewise, side by side and turned to
 * each other; then forces join them, ties between parts weakened. The result fills a disc with room for all members.
 * Pauses after each part, so that a caller can show, wait or stop. Cost: edges and n log n of nodes, by depth and rounds.
 */
export function* placeInside(
  csr: Csr,
  room: Float64Array,
  random: Random,
  { depth = 0, parts: known }: { readonly depth?: number; readonly parts?: Labels | undefined } = {},
): Generator<undefined, Places> {
  const places = seatCommunity(csr, room, random)
  if (csr.nodes <= 2 || csr.edges === 0) return places
  const parts =
    csr.nodes > LEAF && depth < DEEPEST ? (known ?? findCommunities(csr, 1, random).levels.at(-1)) : undefined
  if (parts === undefined || parts.count < 2) {
    const field = new ForceField(places, evenEdges(csr, null))
    field.run(LEAF_ROUNDS)
    field.read(places)
    fillDisc(places, room, discFor(room), 0.6)
    yield
    return places
  }
  const { starts, list } = listMembers(parts.of, parts.count)
  const scratch = new Int32Array(csr.nodes).fill(-1)
  const radius = new Float64Array(parts.count)
  const inner: Places[] = []
  const membersOf = (part: number): Int32Array => list.subarray(starts[part], starts[part + 1])
  for (let part = 0; part < parts.count; part++) {
    const members = membersOf(part)
    const ownRoom = Float64Array.from(members, (node) => room[node] ?? 0)
    inner.push(yield* placeInside(cutOut(csr, members, scratch), ownRoom, random, { depth: depth + 1 }))
    radius[part] = discFor(ownRoom)
  }
  const ties = sumTies(csr, parts.of, parts.count)
  const seats = arrangeCircles({ radius, ties }, { gap: 0, aspect: 1, starts: 2 }, random)
  for (let part = 0; part < parts.count; part++) {
    const own = inner[part]
    if (own === undefined) continue
    turnToOthers(csr, parts.of, part, membersOf(part), own, seats)
    membersOf(part).forEach((node, at) => {
      places.x[node] = (own.x[at] ?? 0) + (seats.x[part] ?? 0)
      places.y[node] = (own.y[at] ?? 0) + (seats.y[part] ?? 0)
    })
  }
  const field = new ForceField(places, evenEdges(csr, parts.of))
  for (let round = 0; round < JOINING_ROUNDS; round += 8) {
    field.run(8)
    yield
  }
  field.read(places)
  fillDisc(places, room, discFor(room), 0.6)
  return places
}

/** Turns a group towards the middles of the groups that its members are tied to. */
export function turnToOthers(
  csr: Csr,
  of: Int32Array,
  group: number,
  members: Int32Array,
  places: Places,
  seats: Places,
): void {
  const [member, towardsX, towardsY, weight]: [number[], number[], number[], number[]] = [[], [], [], []]
  members.forEach((node, at) => {
    for (let entry = csr.offsets[node] ?? 0; entry < (csr.offsets[node + 1] ?? 0); entry++) {
      const other = of[csr.targets[entry] ?? 0] ?? 0
      if (other === group) continue
      const dx = (seats.x[other] ?? 0) - (seats.x[group] ?? 0)
      const dy = (seats.y[other] ?? 0) - (seats.y[group] ?? 0)
      const length = Math.sqrt(dx * dx + dy * dy)
      if (length < 1e-9) continue
      member.push(at)
      towardsX.push(dx / length)
      towardsY.push(dy / length)
      weight.push(csr.weights[entry] ?? 0)
    }
  })
  turnTowards(places, member, towardsX, towardsY, weight)
}

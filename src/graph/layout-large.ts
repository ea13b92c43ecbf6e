import { byKey } from '../base/order'
import type { ClusterId, NamePlace, NodeId, Placement } from './atlas'
import { buildCsr } from './csr'
import type { Csr } from './csr'
import type { LayoutInput } from './layout'
import { discFor } from './layout-inside'
import type { LayoutEdge } from './layout-land'
import type { Frame } from './layout-separate'
import { placeVast } from './layout-vast'
import type { VastNetwork, VastPlacement } from './layout-vast'
import { markBox, nameBox } from './mark-size'
import type { NameBox } from './mark-size'

/** From mark to mark, px. */
const BETWEEN_MARKS = 3
/** A square needs the disc around it nearly whole. */
const SQUARE = 1.2
/** Communities with fewer members have no name on a large map: their names would take more room than they. */
const LEAST_NAMED = 5
/** From afar names are set no larger than this, px. */
const NAME_FROM_AFAR = 14
/** Widest enlarged name, in radii of its community. */
const WIDEST_NAME = 1.3
/** Share of a page that communities fill, about: by it names are enlarged before the page is known. */
const FILLED_PAGE = 0.6

/** A large network as arrays, and what is needed to read the answer. */
type Reading = {
  readonly network: VastNetwork
  readonly order: readonly NodeId[]
  readonly clusters: readonly ClusterId[]
  readonly boxes: readonly (NameBox | null)[]
}

const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** Nodes by id, so that the order in which they come does not matter. */
function readNetwork({ nodes, edges, clusters, parts, orientation }: LayoutInput, page: Frame): Reading {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const sorted = [...byId.values()].sort(byKey(({ id }) => id))
  const place = new Map(sorted.map(({ id }, at) => [id, at]))
  const partOf = parts && new Map(nodes.map(({ id }, at) => [id, parts[at] ?? 0]))
  const groups = new Map<ClusterId, number>()
  const inUse = new Set(sorted.map(({ cluster }) => cluster))
  for (const id of [...clusters.map((cluster) => cluster.id).filter((each) => inUse.has(each)), ...inUse])
    if (!groups.has(id)) groups.set(id, groups.size)
  const of = Int32Array.from(sorted, ({ cluster }) => groups.get(cluster) ?? 0)
  const room = Float64Array.from(sorted, (node) => {
    const box = markBox(node.kind === 'topic' ? node : { ...node, label: '' })
    const half =
      node.kind === 'topic'
        ? Math.sqrt((box.width * box.height) / Math.PI)
        : (box.width / 2) * (node.kind === 'paper' ? SQUARE : 1)
    return half + BETWEEN_MARKS / 2
  })
  const members = new Int32Array(groups.size)
  for (const group of of) members[group] = (members[group] ?? 0) + 1
  const ids = [...groups.keys()]
  const known = new Map(clusters.map((cluster) => [cluster.id, cluster]))
  const boxes = ids.map((id, group) => {
    const { name = '', size = 0 } = known.get(id) ?? {}
    return name.trim() === '' || (members[group] ?? 0) < LEAST_NAMED ? null : nameBox(name, size, orientation)
  })
  // Names must be legible when all of the page is seen, so their room grows as the page does.
  const zoomedOut = Math.sqrt((Math.PI * discFor(room) ** 2) / FILLED_PAGE / (page.width * page.height))
  const ownRoom = new Float64Array(groups.size)
  of.forEach((group, node) => (ownRoom[group] = (ownRoom[group] ?? 0) + (room[node] ?? 0) ** 2))
  const names = boxes.map((box, group) => {
    if (box === null) return { halfWidth: 0, halfHeight: 0 }
    const radius = discFor(Float64Array.of(Math.sqrt(ownRoom[group] ?? 0)))
    const scale = Math.max(
      1,
      Math.min(zoomedOut * Math.min(1, NAME_FROM_AFAR / box.px), (WIDEST_NAME * radius) / box.width),
    )
    return { halfWidth: (box.width * scale) / 2, halfHeight: (box.height * scale) / 2 }
  })
  return {
    network: {
      csr: readEdges(place, edges),
      of,
      communities: groups.size,
      ...(partOf && { parts: Int32Array.from(sorted, ({ id }) => partOf.get(id) ?? 0) }),
      room,
      names,
    },
    order: sorted.map(({ id }) => id),
    clusters: ids,
    boxes,
  }
}

/** Ties to nodes that are not there and loops are dropped; weights that are not above 0 count as very weak, enormous ones are cut. */
function readEdges(place: ReadonlyMap<NodeId, number>, edges: readonly LayoutEdge[]): Csr {
  const rows: { low: number; high: number; weight: number }[] = []
  for (const { source, target, weight } of edges) {
    const [from, to] = [place.get(source), place.get(target)]
    if (from === undefined || to === undefined || from === to) continue
    const own = weight > 0 ? Math.min(weight, 1e3) : 0.01
    rows.push({ low: Math.min(from, to), high: Math.max(from, to), weight: own })
  }
  // Weights of a pair are added up in one order, whatever order they come in.
  rows.sort((a, b) => a.low - b.low || a.high - b.high || a.weight - b.weight)
  return buildCsr(place.size, {
    sources: Int32Array.from(rows, ({ low }) => low),
    targets: Int32Array.from(rows, ({ high }) => high),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  })
}

/** A page and how far what is placed is moved to stand in its middle, px. */
type LargePage = { readonly width: number; readonly height: number; readonly moveX: number; readonly moveY: number }

/** The smallest page of a proportion that holds all marks and names with its margin, all in its middle. */
function findPage({ network }: Reading, { x, y, middleX, middleY }: VastPlacement, page: Frame): LargePage {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  const cover = (atX: number, atY: number, halfWidth: number, halfHeight: number): void => {
    left = Math.min(left, atX - halfWidth)
    right = Math.max(right, atX + halfWidth)
    top = Math.min(top, atY - halfHeight)
    bottom = Math.max(bottom, atY + halfHeight)
  }
  for (let at = 0; at < x.length; at++) cover(x[at] ?? 0, y[at] ?? 0, network.room[at] ?? 0, network.room[at] ?? 0)
  network.names.forEach(({ halfWidth, halfHeight }, group) => {
    if (halfWidth > 0) cover(middleX[group] ?? 0, middleY[group] ?? 0, halfWidth, halfHeight)
  })
  const factor = Math.max(
    1,
    (right - left + 2 * page.margin) / page.width,
    (bottom - top + 2 * page.margin) / page.height,
  )
  const [width, height] = [page.width * factor, page.height * factor]
  return { width, height, moveX: (width - left - right) / 2, moveY: (height - top - bottom) / 2 }
}

/** What was found, as a placement on its page. */
function readPlacement(
  { nodes }: LayoutInput,
  { network, order, clusters, boxes }: Reading,
  { x, y, middleX, middleY, meetings }: VastPlacement,
  { width, height, moveX, moveY }: LargePage,
): Placement {
  const place = new Map(order.map((id, at) => [id, at]))
  const names = clusters.flatMap((cluster, group): NamePlace[] => {
    const [box, sign] = [boxes[group], network.names[group]]
    if (!box || !sign) return []
    return [
      {
        cluster,
        lines: box.lines,
        px: box.px,
        x: round((middleX[group] ?? 0) + moveX),
        y: round((middleY[group] ?? 0) + moveY),
        width: round(box.width),
        height: round(box.height),
      },
    ]
  })
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    x: nodes.map(({ id }) => round((x[place.get(id) ?? -1] ?? 0) + moveX)),
    y: nodes.map(({ id }) => round((y[place.get(id) ?? -1] ?? 0) + moveY)),
    names,
    overlaps: meetings,
  }
}

/** How far the placing of a large network has come. */
export type LargeStep = {
  /** All of it as it stands now. */
  readonly read: () => Placement
  /** Where the nodes stand now on the page of the first step, so that nothing moves but they; `x[i]` is that of `nodes[i]`. */
  readonly places: () => { readonly x: Float32Array<ArrayBuffer>; readonly y: Float32Array<ArrayBuffer> }
  /** Nodes that are placed for good. */
  readonly placed: number
}

/** A large network placed, and how far all of it stands from where its first step had it, px. */
export type LargeEnd = { readonly placement: Placement; readonly shiftX: number; readonly shiftY: number }

/**
 * Places a large network, a part at a time (`placeVast`): the first step is a sketch in which communities stand where they stay,
 * each later one has more of them placed within. Room is kept for marks and names, not for labels. A caller reads as many as it
 * has time to show, and the end. Cost: 0.5 s to the first and 4 s in all for 20,000 nodes and 70,000 edges.
 */
export function* placeLarge(input: LayoutInput, frame: Frame): Generator<LargeStep, LargeEnd> {
  const reading = readNetwork(input, frame)
  const steps = placeVast(reading.network, { seed: input.seed, aspect: frame.width / frame.height })
  let first: LargePage | null = null
  let step = steps.next()
  while (step.done !== true) {
    const found = step.value
    const page = (first ??= findPage(reading, found, frame))
    yield {
      read: () => readPlacement(input, reading, found, findPage(reading, found, frame)),
      places: () => readPlaces(input, reading, found, page),
      placed: found.placed,
    }
    step = steps.next()
  }
  const found = step.value
  const last = findPage(reading, found, frame)
  return {
    placement: readPlacement(input, reading, found, last),
    shiftX: last.moveX - (first ?? last).moveX,
    shiftY: last.moveY - (first ?? last).moveY,
  }
}

function readPlaces(
  { nodes }: LayoutInput,
  { order }: Reading,
  { x, y }: VastPlacement,
  { moveX, moveY }: LargePage,
): ReturnType<LargeStep['places']> {
  const place = new Map(order.map((id, at) => [id, at]))
  return {
    x: Float32Array.from(nodes, ({ id }) => (x[place.get(id) ?? -1] ?? 0) + moveX),
    y: Float32Array.from(nodes, ({ id }) => (y[place.get(id) ?? -1] ?? 0) + moveY),
  }
}

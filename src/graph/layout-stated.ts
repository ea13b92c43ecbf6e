import type { FormatId } from '../records/record'
import type { Corpus } from '../resolve/corpus'
import type { NetworkFile } from '../resolve/network-files'
import type { ClusterId, NamePlace, NodeId, Placement } from './atlas'
import { PAGES, type LayoutInput } from './layout'
import { nameBox } from './mark-size'
import { statedNodeId } from './stated-index'

type Place = { readonly x: number; readonly y: number }

/** Nodes that a page of the usual size holds with room to read them. */
const NODES_A_PAGE = 110
/** Room for labels at the sides and below, as a share of the page's margin. */
const ROOM_AROUND = 1.5
/** Between two files that stand side by side, as a share of the page's width. */
const BETWEEN = 0.06

/** A mark with its label, about, px. */
const MARK = 14

/** In these formats y points upwards. */
const UPWARDS: ReadonlySet<FormatId> = new Set<FormatId>([
  'gexf',
  'dot',
  'vosviewer-json',
  'vosviewer-map',
  'vosviewer-network',
])

const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** The places of one file in a box that begins at 0; null where a node has none, or all stand on one spot. */
function readPlaces({
  network,
  format,
}: NetworkFile): { places: readonly Place[]; width: number; height: number } | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  const sign = UPWARDS.has(format) ? -1 : 1
  for (const { x, y } of network.nodes) {
    if (x === null || y === null || !Number.isFinite(x) || !Number.isFinite(y)) return null
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, bottom] = [Math.min(top, sign * y), Math.max(bottom, sign * y)]
  }
  const [width, height] = [right - left, bottom - top]
  if (network.nodes.length === 0 || !Number.isFinite(width + height)) return null
  if (width === 0 && height === 0 && network.nodes.length > 1) return null
  const places = network.nodes.map(({ x, y }) => ({ x: (x ?? 0) - left, y: sign * (y ?? 0) - top }))
  return { places, width, height }
}

/** The places of all files, each in its own proportion and of one height, side by side. */
function placeFiles(
  files: readonly NetworkFile[],
): { places: Map<NodeId, Place>; width: number; height: number } | null {
  const places = new Map<NodeId, Place>()
  let width = 0
  for (const file of files) {
    const read = readPlaces(file)
    if (read === null) return null
    // A file is as wide as its nodes are many, so that none is drawn in a corner of another.
    const side = Math.sqrt(file.network.nodes.length)
    const scale = side / Math.max(read.width, read.height, 1e-12)
    const start = width === 0 ? 0 : width + BETWEEN * side
    file.network.nodes.forEach(({ id }, at) => {
      const place = read.places[at]
      if (place !== undefined) places.set(statedNodeId(file, id), { x: start + place.x * scale, y: place.y * scale })
    })
    width = start + read.width * scale
  }
  const height = [...places.values()].reduce((most, { y }) => Math.max(most, y), 0)
  return places.size === 0 ? null : { places, width, height }
}

/** Where a name may stand, as shares of its width and height from the middle of its members. */
const OFFSETS = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, -3, 3, -4, 4].flatMap((down) =>
  [0, -0.35, 0.35, -0.7, 0.7].map((across) => ({ across, down })),
)
/** What a covered mark costs, in heights of a name that it might be moved instead. */
const COVERED = 0.8

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

/**
 * Names near the middle of their members where they cover the fewest marks, the largest cluster first; a name that would stand on
 * another everywhere is left out.
 */
function placeNames({ clusters, nodes, orientation }: LayoutInput, places: ReadonlyMap<NodeId, Place>): NamePlace[] {
  const members = new Map<ClusterId, Place[]>()
  for (const { id, cluster } of nodes) {
    const place = places.get(id)
    if (place === undefined) continue
    const own = members.get(cluster)
    if (own === undefined) members.set(cluster, [place])
    else own.push(place)
  }
  const countMarks = indexMarks([...places.values()])
  const names: NamePlace[] = []
  for (const { id, name, size } of clusters) {
    const own = members.get(id) ?? []
    if (own.length === 0 || name.trim() === '') continue
    const { lines, px, width, height } = nameBox(name, size, orientation)
    const [middleX, middleY] = [meanOf(own.map(({ x }) => x)), meanOf(own.map(({ y }) => y))]
    let best: Box | null = null
    let least = Infinity
    for (const { across, down } of OFFSETS) {
      const box = { x: round(middleX + across * width), y: round(middleY + down * height), width, height }
      if (names.some((other) => meet(box, other))) continue
      const covered = countMarks(box)
      const cost = covered * COVERED + Math.abs(down) + Math.abs(across) * 2
      if (cost < least) [best, least] = [box, cost]
    }
    if (best !== null)
      names.push({ cluster: id, lines, px, x: best.x, y: best.y, width: round(width), height: round(height) })
  }
  return names
}

/** Counts the marks that a box covers. Only those near it are looked at. */
function indexMarks(places: readonly Place[]): (box: Box) => number {
  const cell = 128
  const keyOf = (x: number, y: number): string => `${String(Math.floor(x / cell))} ${String(Math.floor(y / cell))}`
  const cells = new Map<string, Place[]>()
  for (const place of places) {
    const key = keyOf(place.x, place.y)
    const own = cells.get(key)
    if (own === undefined) cells.set(key, [place])
    else own.push(place)
  }
  return (box) => {
    let covered = 0
    const [left, right] = [box.x - (box.width + MARK) / 2, box.x + (box.width + MARK) / 2]
    const [top, bottom] = [box.y - (box.height + MARK) / 2, box.y + (box.height + MARK) / 2]
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++)
        for (const place of cells.get(`${String(x)} ${String(y)}`) ?? [])
          if (meet(box, { ...place, width: MARK, height: MARK })) covered++
    return covered
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Whether nodes stand where their files state it; else they are laid out as those of any network. */
export const keepsStatedPlaces = (corpus: Corpus): boolean => placeFiles(corpus.stated ?? []) !== null

/**
 * Places a network as its files state it, scaled into a frame of the usual proportion that grows with the number of nodes; null
 * where a file leaves a node without a place. Marks and labels may overlap, as they do in the file. Linear.
 */
export function placeAsStated(input: LayoutInput, corpus: Corpus): Placement | null {
  const found = placeFiles(corpus.stated ?? [])
  if (found === null) return null
  // A network that is broader than high stays so on a phone, too: on a page of another shape its marks would heap up.
  const page = PAGES[found.width > found.height ? 'landscape' : input.orientation]
  const grown = Math.max(1, Math.sqrt(input.nodes.length / NODES_A_PAGE))
  const [width, height] = [page.width * grown, page.height * grown]
  const margin = page.margin * ROOM_AROUND
  const scale = Math.min(
    (width - 2 * margin) / Math.max(found.width, 1e-9),
    (height - 2 * margin) / Math.max(found.height, 1e-9),
  )
  const [left, top] = [(width - found.width * scale) / 2, (height - found.height * scale) / 2]
  const places = new Map(
    [...found.places].map(([id, { x, y }]) => [id, { x: round(left + x * scale), y: round(top + y * scale) }]),
  )
  const placeOf = (id: NodeId): Place => places.get(id) ?? { x: 0, y: 0 }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    x: input.nodes.map(({ id }) => placeOf(id).x),
    y: input.nodes.map(({ id }) => placeOf(id).y),
    names: placeNames(input, places),
    overlaps: 0,
  }
}

import { hashText } from '../base/hash'
import type { NodeId, NodeKind } from '../graph/atlas'
import { discRadius, labelFont, PAPER_HALF_SIDE, tieWidths } from '../graph/mark-size'
import { dotRadius, MOST_DISCS } from './build-scene'
import type { ColourKey, Scene, SceneEdge, SceneNode } from './scene'

/** Rows of a folder of columns, as far as they are drawn; positions in layout units. */
type Communities = {
  readonly cluster: ArrayLike<number>
  readonly name: ArrayLike<string>
  readonly size: ArrayLike<number>
  readonly colour: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly radius: ArrayLike<number>
}
type Members = {
  readonly node: ArrayLike<number>
  readonly cluster: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly papers: ArrayLike<number>
  readonly kind: ArrayLike<string>
  readonly label: ArrayLike<string>
}
type Ties = {
  readonly source: ArrayLike<number>
  readonly target: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/** Each community keeps its heaviest ties to others: more would be a web. */
const BUNDLES_EACH = 3
/** Ties of less weight than this times what chance would make of the two communities' weights are left out. */
const ABOVE_CHANCE = 1.25
/** Radius of the smallest disc of a community and of the largest, px. */
const [SMALLEST, LARGEST] = [4, 32]
/** How wide the communities spread at zoom 1, and the least room that a mark of a community has across; px. */
const SPREAD = 1400
const ROOM = { discs: 58, dots: 15 } as const
/** From the middle of a neighbourhood to its first ring and from ring to ring, and along a ring from mark to mark; px. */
const RING = 170
const APART = 62

/** The mark that stands for a row, known by its number. */
export const idOfRow = (row: number): NodeId => `node:${String(row)}`

/** The number of the row that a mark stands for. */
export const rowOfId = (id: NodeId): number => Number(id.slice(id.indexOf(':') + 1))

/** Communities have the colours of the map by their order, as the project gives them. */
const colourKey = (colour: number): ColourKey => `c${colour}`
const colourOf = (cluster: number): ColourKey => colourKey((cluster % 36) + 1)

type Place = { readonly x: number; readonly y: number }

/** Communities as discs at their places, their areas by their members, with the ties between them that tell most. */
export function sceneOfCommunities(communities: Communities, bundles: Ties): Scene {
  const { cluster, name, size, colour, x, y, radius } = communities
  const scale = SPREAD / Math.max(1, extentOf(x, radius), extentOf(y, radius))
  const most = Array.from(size).reduce((one, other) => Math.max(one, other), 1)
  const nodes = Array.from(cluster, (id, row): SceneNode => {
    const members = size[row] ?? 0
    return {
      ...PLAIN,
      id: idOfRow(id),
      kind: 'node',
      name: name[row] ?? '',
      label: name[row] ?? '',
      labelFont: { family: 'serif', px: Math.min(21, 11 + 0.9 * Math.log2(Math.max(1, members))), weight: 520 },
      x: (x[row] ?? 0) * scale,
      y: (y[row] ?? 0) * scale,
      radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(members / most),
      cluster: `cluster:${String(id)}`,
      colour: colourKey(colour[row] ?? 0),
      importance: members,
      papersShown: members,
    }
  })
  const told = chooseBundles(bundles, new Set(Array.from(cluster)))
  return frame(
    nodes,
    edgesOf(bundles, told, () => null),
    [],
  )
}

/** Ties between communities that are there, of each the heaviest few of those that are heavier than by chance. */
function chooseBundles({ source, target, weight }: Ties, present: ReadonlySet<number>): readonly number[] {
  const sums = new Map<number, number>()
  let whole = 0
  const there = allOf({ source, target, weight }).filter((tie) => {
    const [one, other] = [source[tie] ?? -1, target[tie] ?? -1]
    if (!present.has(one) || !present.has(other)) return false
    for (const end of [one, other]) sums.set(end, (sums.get(end) ?? 0) + (weight[tie] ?? 0))
    whole += weight[tie] ?? 0
    return true
  })
  const kept = new Map<number, number>()
  return there
    .filter((tie) => {
      const byChance = ((sums.get(source[tie] ?? -1) ?? 0) * (sums.get(target[tie] ?? -1) ?? 0)) / (2 * whole)
      return (weight[tie] ?? 0) >= ABOVE_CHANCE * byChance
    })
    .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
    .filter((tie) => {
      const ends = [source[tie] ?? -1, target[tie] ?? -1]
      const isKept = ends.some((end) => (kept.get(end) ?? 0) < BUNDLES_EACH)
      for (const end of ends) kept.set(end, (kept.get(end) ?? 0) + 1)
      return isKept
    })
}

/**
 * Nodes of one community at their places and the ties among them. Where places lie closer than marks can be told apart, all
 * move apart in proportion.
 */
export function sceneOfMembers(members: Members, ties: Ties): Scene {
  const many = members.node.length
  const [width, height] = [extentOf(members.x), extentOf(members.y)]
  const room = many > MOST_DISCS ? ROOM.dots : ROOM.discs
  const scale = Math.max(1, (room * Math.sqrt(many)) / Math.sqrt(Math.max(1, width * height)))
  const nodes = marksOf(members, (row) => ({ x: (members.x[row] ?? 0) * scale, y: (members.y[row] ?? 0) * scale }))
  const [first] = nodes
  const regions =
    first === undefined
      ? []
      : [
          {
            cluster: first.cluster,
            name: '',
            colour: first.colour,
            hatched: false,
            lit: true,
            boxes: nodes.map(({ x, y, radius }) => ({ x, y, dx: 0, dy: 0, width: 2 * radius, height: 2 * radius })),
          },
        ]
  return frame(
    nodes,
    edgesOf(ties, allOf(ties), () => first?.colour ?? null),
    regions,
  )
}

/**
 * A node in the middle and its neighbours on rings around it, those of one community side by side. Their places on the map may be far
 * from each other, so that the neighbourhood would not be one picture.
 */
export function sceneOfNeighbourhood(members: Members, ties: Ties, middle: number): Scene {
  const rows = Array.from({ length: members.node.length }, (_, row) => row)
  const around = rows
    .filter((row) => members.node[row] !== middle)
    .sort((a, b) => (members.cluster[a] ?? 0) - (members.cluster[b] ?? 0) || a - b)
  const places = new Map<number, Place>()
  const rings = countRings(around.length)
  const whole = (rings * (rings + 1)) / 2
  for (let ring = 1, from = 0; ring <= rings; ring++) {
    // All rings are filled alike, so that none is left with a single mark.
    const to = Math.round((around.length * ring * (ring + 1)) / 2 / whole)
    for (let at = from; at < to; at++) {
      const turn = 2 * Math.PI * ((at - from) / (to - from)) - Math.PI / 2
      places.set(around[at] ?? 0, { x: ring * RING * 1.25 * Math.cos(turn), y: ring * RING * Math.sin(turn) })
    }
    from = to
  }
  const nodes = marksOf(members, (row) => places.get(row) ?? { x: 0, y: 0 })
  const colours = new Map(nodes.map(({ id, colour }) => [id, colour]))
  return frame(
    nodes,
    edgesOf(ties, allOf(ties), (target) => colours.get(target) ?? null),
    [],
  )
}

/** The least number of rings that hold so many marks; each ring holds as many more as it is longer. */
function countRings(marks: number): number {
  const held = Math.floor((2 * Math.PI * RING) / APART)
  let rings = 1
  while ((held * rings * (rings + 1)) / 2 < marks) rings++
  return rings
}

const PLAIN = { pill: null, look: 'person', labelTone: 'ink', presence: 'shown' } as const

function marksOf(members: Members, placeOf: (row: number) => Place): readonly SceneNode[] {
  const isLarge = members.node.length > MOST_DISCS
  return Array.from(members.node, (id, row): SceneNode => {
    const papers = members.papers[row] ?? 0
    const cluster = members.cluster[row] ?? 0
    const kind = kindOf(members.kind[row])
    const isPaper = kind === 'paper'
    return {
      ...PLAIN,
      ...placeOf(row),
      ...(isPaper ? { look: 'paper' } : {}),
      id: idOfRow(id),
      kind,
      name: members.label[row] ?? '',
      label: members.label[row] ?? '',
      labelFont: labelFont(kind, papers),
      labelTone: papers < 2 ? 'ink-2' : 'ink',
      radius: isLarge ? dotRadius(papers) : isPaper ? PAPER_HALF_SIDE : discRadius(papers),
      cluster: `cluster:${String(cluster)}`,
      colour: colourOf(cluster),
      importance: papers,
      papersShown: papers,
    }
  })
}

/** Topics are drawn as discs here, as other nodes are: their pills take more room than a part of a map has. */
const kindOf = (kind: string | undefined): NodeKind => (kind === 'author' || kind === 'paper' ? kind : 'node')

const allOf = ({ source }: Ties): readonly number[] => Array.from({ length: source.length }, (_, tie) => tie)

function edgesOf(
  { source, target, weight }: Ties,
  chosen: readonly number[],
  colourAt: (target: NodeId) => ColourKey | null,
): readonly SceneEdge[] {
  const widthOf = tieWidths(chosen.map((tie) => ({ weight: weight[tie] ?? 0 })))
  return [...chosen]
    .sort((a, b) => (weight[a] ?? 0) - (weight[b] ?? 0))
    .map((tie): SceneEdge => {
      const [from, to] = [idOfRow(source[tie] ?? 0), idOfRow(target[tie] ?? 0)]
      const id = `${from}|${to}`
      const colour = colourAt(to)
      return {
        id,
        kind: 'stated',
        source: from,
        target: to,
        within: colour !== null,
        colour,
        width: widthOf(weight[tie] ?? 0),
        opacity: colour === null ? 0.27 : 0.42,
        evidence: 'listed',
        bend: hashText(id) % 2 === 0 ? 0.06 : -0.06,
        presence: 'shown',
      }
    })
}

/** How far values spread, with the reach of each. */
function extentOf(values: ArrayLike<number>, reach?: ArrayLike<number>): number {
  let [least, greatest] = [Infinity, -Infinity]
  for (let row = 0; row < values.length; row++) {
    const [value, own] = [values[row] ?? 0, reach?.[row] ?? 0]
    least = Math.min(least, value - own)
    greatest = Math.max(greatest, value + own)
  }
  return Math.max(0, greatest - least)
}

/** Moved to begin at 0, which is where a scene begins. */
function frame(nodes: readonly SceneNode[], edges: readonly SceneEdge[], regions: Scene['regions']): Scene {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, radius } of nodes) {
    left = Math.min(left, x - radius)
    top = Math.min(top, y - radius)
    right = Math.max(right, x + radius)
    bottom = Math.max(bottom, y + radius)
  }
  if (nodes.length === 0) [left, top, right, bottom] = [0, 0, 1, 1]
  return {
    network: 'stated',
    orientation: 'landscape',
    width: right - left,
    height: bottom - top,
    nodes: nodes.map((node) => ({ ...node, x: node.x - left, y: node.y - top })),
    edges,
    regions: regions.map((region) => ({
      ...region,
      boxes: region.boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top })),
    })),
    names: [],
  }
}

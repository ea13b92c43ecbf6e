import { byKey, byText } from '../base/order'
import type { ClusterId, NodeId, NodeKind, Orientation } from './atlas'
import { markBox, nameBox } from './mark-size'
import type { NameBox } from './mark-size'

/** What a layout needs to know of a network. `label` is the text written at the mark, '' for none. */
export type LayoutNode = {
  readonly id: NodeId
  readonly cluster: ClusterId
  readonly kind: NodeKind
  readonly label: string
  readonly papers: number
  readonly degree: number
  readonly unnamed: boolean
}
export type LayoutEdge = { readonly source: NodeId; readonly target: NodeId; readonly weight: number }
export type LayoutCluster = { readonly id: ClusterId; readonly name: string; readonly size: number }

/**
 * One box that is placed: a node's mark and label, or a cluster's name. (x, y) is the mark's centre, (dx, dy) leads from it
 * to the box's centre; px. Positions change while a layout runs.
 */
export type Body = {
  readonly group: Group
  /** False for a cluster's name. */
  readonly isNode: boolean
  readonly dx: number
  readonly dy: number
  readonly halfWidth: number
  readonly halfHeight: number
  /** A disc without a label: it keeps its distance from other such discs all around. */
  readonly isRound: boolean
  /** Share of a tie's pull that the body follows, 0 to 1: one with many ties would be thrown about. */
  give: number
  /** Papers and ties: who stands in the middle. */
  readonly importance: number
  x: number
  y: number
}

/** A cluster while it is placed. (x, y) is its centre, which follows its members and is drawn to its anchor. */
export type Group = {
  readonly id: ClusterId
  /** Most important first. */
  readonly members: Body[]
  readonly nameBox: NameBox | null
  name: Body | null
  /** Radius of a disc with room for all its boxes, px. */
  radius: number
  /** Half the size of the rectangle about its centre that holds all its boxes, px; 0 before it is composed. */
  halfWidth: number
  halfHeight: number
  /** Groups with a path of ties between them have the same number. */
  component: number
  /** Nodes of its component. */
  componentSize: number
  x: number
  y: number
  anchorX: number
  anchorY: number
}

/** Attraction between two bodies; weight is finite and above 0. */
export type Tie = { readonly a: Body; readonly b: Body; readonly weight: number; readonly within: boolean }

/** All bodies, groups and ties of one network, in an order that does not depend on the input's. */
export type Land = {
  readonly groups: readonly Group[]
  /** Nodes by id, then names. */
  readonly bodies: readonly Body[]
  readonly ties: readonly Tie[]
  readonly bodyOf: ReadonlyMap<NodeId, Body>
  /** True where labels have their room; false where only marks have (large networks). */
  readonly roomForLabels: boolean
}

const ROOM_AROUND = 10
const LOOSENESS = 1.75
/** A body with more ties than this follows each of them less. */
const MOST_TIES_FELT = 12
/** Widest enlarged name, in radii of its group. */
const WIDEST_NAME = 1.3

const radiusFor = (group: Group, roomForLabels: boolean): number => {
  const around = roomForLabels ? ROOM_AROUND : 4
  let area = 0
  for (const { halfWidth, halfHeight } of group.members) area += (2 * halfWidth + around) * (2 * halfHeight + around)
  const looseness = roomForLabels ? LOOSENESS : 1.5
  const name = group.name === null ? 0 : group.name.halfWidth * group.name.halfHeight * 4 * (roomForLabels ? 1.6 : 1.1)
  return Math.sqrt(((area + name) * looseness) / 3.1416) + 6
}

const numberComponents = (groups: readonly Group[], ties: readonly Tie[]): void => {
  const parent = new Map(groups.map((group) => [group, group]))
  const rootOf = (group: Group): Group => {
    let root = group
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) {
      const above = parent.get(up) ?? up
      parent.set(root, above)
      root = above
    }
    return root
  }
  for (const { a, b, within } of ties) if (!within) parent.set(rootOf(a.group), rootOf(b.group))
  const sizes = new Map<Group, number>()
  for (const group of groups) sizes.set(rootOf(group), (sizes.get(rootOf(group)) ?? 0) + group.members.length)
  const numbers = new Map([...sizes.keys()].map((root, number) => [root, number]))
  for (const group of groups) {
    group.component = numbers.get(rootOf(group)) ?? 0
    group.componentSize = sizes.get(rootOf(group)) ?? group.members.length
  }
}

/**
 * Measures a network: one body a node and a name, one group a cluster that has members. Ties to nodes that are not there and
 * loops are dropped; weights that are not above 0 count as very weak, enormous ones are cut.
 */
export function measureLand(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  clusters: readonly LayoutCluster[],
  roomForLabels: boolean,
  /** What names are enlarged by, so that they can be read when the whole is zoomed out. */
  nameScale: number,
  orientation: Orientation,
): Land {
  const groups = new Map<ClusterId, Group>()
  const addGroup = (id: ClusterId, name: string, size: number): Group => {
    const group: Group = {
      id,
      members: [],
      nameBox: name.trim() === '' ? null : nameBox(name, size, orientation),
      name: null,
      radius: 0,
      halfWidth: 0,
      halfHeight: 0,
      component: 0,
      componentSize: 0,
      x: 0,
      y: 0,
      anchorX: 0,
      anchorY: 0,
    }
    groups.set(id, group)
    return group
  }
  for (const cluster of clusters) addGroup(cluster.id, cluster.name, cluster.size)

  const bodyOf = new Map<NodeId, Body>()
  for (const node of [...nodes].sort(byKey(({ id }) => id))) {
    if (bodyOf.has(node.id)) continue
    const group = groups.get(node.cluster) ?? addGroup(node.cluster, '', 0)
    const box = markBox(roomForLabels || node.kind === 'topic' ? node : { ...node, label: '' })
    const papers = node.papers > 0 ? Math.min(node.papers, 1e6) : 0
    const degree = node.degree > 0 ? Math.min(node.degree, 1e6) : 0
    const body: Body = {
      group,
      isNode: true,
      dx: box.dx,
      dy: box.dy,
      halfWidth: box.width / 2,
      halfHeight: box.height / 2,
      give: 1,
      isRound: box.dy === 0 && (node.kind === 'author' || node.kind === 'node'),
      importance: papers * 10 + degree,
      x: 0,
      y: 0,
    }
    bodyOf.set(node.id, body)
    group.members.push(body)
  }

  const settled = [...groups.values()].filter(({ members }) => members.length > 0)
  const bodies = [...bodyOf.values()]
  const ties: Tie[] = []
  const inOrder = [...edges].sort(
    (a, b) => byText(a.source, b.source) || byText(a.target, b.target) || a.weight - b.weight,
  )
  for (const edge of inOrder) {
    const a = bodyOf.get(edge.source)
    const b = bodyOf.get(edge.target)
    if (a === undefined || b === undefined || a === b) continue
    const weight = edge.weight > 0 ? Math.min(edge.weight, 1e3) : 0.01
    ties.push({ a, b, weight, within: a.group === b.group })
  }
  const counts = new Map<Body, number>()
  for (const { a, b } of ties) for (const body of [a, b]) counts.set(body, (counts.get(body) ?? 0) + 1)
  for (const [body, count] of counts) body.give = Math.min(1, MOST_TIES_FELT / count)
  numberComponents(settled, ties)
  for (const group of settled) {
    group.members.sort((a, b) => b.importance - a.importance)
    if (group.nameBox !== null) {
      const radius = radiusFor(group, roomForLabels)
      const scale = Math.max(1, Math.min(nameScale, (WIDEST_NAME * radius) / group.nameBox.width))
      group.name = {
        group,
        isNode: false,
        dx: 0,
        dy: 0,
        halfWidth: (group.nameBox.width * scale) / 2,
        halfHeight: (group.nameBox.height * scale) / 2,
        give: 1,
        isRound: false,
        importance: 0,
        x: 0,
        y: 0,
      }
      bodies.push(group.name)
    }
    group.radius = radiusFor(group, roomForLabels)
  }
  return { groups: settled, bodies, ties, bodyOf, roomForLabels }
}

/** A group's members and its name. */
export function boxesOf(group: Group): readonly Body[] {
  return group.name === null ? group.members : [...group.members, group.name]
}

/** The rectangle around these boxes, px; infinite where there are none. */
export function extentOf(bodies: readonly Body[]): {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
} {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, dx, dy, halfWidth, halfHeight } of bodies) {
    const [own, beyond] = [x + dx - halfWidth, x + dx + halfWidth]
    if (own < left) left = own
    if (beyond > right) right = beyond
    const [above, below] = [y + dy - halfHeight, y + dy + halfHeight]
    if (above < top) top = above
    if (below > bottom) bottom = below
  }
  return { left, right, top, bottom }
}

/** Positions of all bodies, in the land's order: what one try found. */
export type Positions = { readonly x: readonly number[]; readonly y: readonly number[] }

/** Notes where all bodies stand. */
export function readPositions(land: Land): Positions {
  return { x: land.bodies.map(({ x }) => x), y: land.bodies.map(({ y }) => y) }
}

/** Puts all bodies where they were noted, and each group's centre into the middle of its boxes. */
export function setPositions(land: Land, positions: Positions): void {
  land.bodies.forEach((body, index) => {
    body.x = positions.x[index] ?? 0
    body.y = positions.y[index] ?? 0
  })
  for (const group of land.groups) {
    const { left, right, top, bottom } = extentOf(boxesOf(group))
    group.x = (left + right) / 2
    group.y = (top + bottom) / 2
  }
}

import type { ClusterId, NodeId } from '../graph/atlas'
import type { Mark, Stroke } from './drawing'
import { pathPoint } from './path-data'
import type { Camera, Scene, SceneEdge, SceneNode } from './scene'
import { coloursOf, LIGHT, type Theme } from './theme'

/** What is in hand, for the strength of ties. */
export type EdgeEmphasis = {
  readonly lit: ReadonlySet<NodeId> | null
  /** Ties at full strength while `lit` is set. */
  readonly litEdges: ReadonlySet<string>
  readonly selectedEdge: string | null
}

type Point = { readonly x: number; readonly y: number }

/** How much of its opacity a tie keeps while others are lit, and what the lit ones get. */
const UNLIT = 0.22
const LIT_WITHIN = 0.85
const LIT_BETWEEN = 0.62
const LIT_WIDTH = 1.25
const CASING = { ground: 9, ink: 3.4 }
const BUNDLE = { opacity: 0.14, least: 1.2, most: 8, bend: 0.1 }

/** The curve of a tie: a quadratic whose control point is `bend` × its length beside the middle of the chord. */
export function edgePath(from: Point, to: Point, bend: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [x, y] = [(from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend]
  return `M${pathPoint(from.x, from.y)}Q${pathPoint(x, y)} ${pathPoint(to.x, to.y)}`
}

const dashOf = ({ evidence }: SceneEdge): readonly number[] | null =>
  evidence === 'page-owner' ? [3, 3] : evidence === 'suggested' ? [1, 3] : null

function strokeOf(edge: SceneEdge, theme: Theme, { lit, litEdges, selectedEdge }: EdgeEmphasis): Stroke {
  // A scene gives strengths for paper; ink needs slightly different ones.
  const adapted = edge.within ? theme.withinAlpha / LIGHT.withinAlpha : theme.betweenAlpha / LIGHT.betweenAlpha
  const isLit = lit !== null && litEdges.has(edge.id)
  const isSelected = edge.id === selectedEdge
  const opacity = isSelected
    ? 1
    : isLit
      ? edge.within
        ? LIT_WITHIN
        : LIT_BETWEEN
      : Math.min(1, edge.opacity * adapted) * (lit ? UNLIT : 1)
  const dash = dashOf(edge)
  return {
    colour: edge.colour ? coloursOf(theme, edge.colour).base : theme.edge,
    opacity,
    width: edge.width * (isLit ? LIT_WIDTH : 1),
    ...(dash ? { dash } : { cap: 'round' as const }),
  }
}

/** Ties weakest first (as the scene has them), lit ones over the others, the selected one last and in a casing. */
export function edgeMarks(scene: Scene, camera: Camera, theme: Theme, emphasis: EdgeEmphasis): Mark[] {
  const nodes = new Map<NodeId, SceneNode>(scene.nodes.map((node) => [node.id, node]))
  const place = ({ x, y }: SceneNode): Point => ({ x: x * camera.zoom + camera.panX, y: y * camera.zoom + camera.panY })
  const level = (edge: SceneEdge): number =>
    edge.id === emphasis.selectedEdge ? 2 : emphasis.lit && emphasis.litEdges.has(edge.id) ? 1 : 0
  const levels: Mark[][] = [[], [], []]
  for (const edge of scene.edges) {
    const source = nodes.get(edge.source)
    const target = nodes.get(edge.target)
    if (edge.presence === 'out' || !source || !target) continue
    const d = edgePath(place(source), place(target), edge.bend)
    const stroke = strokeOf(edge, theme, emphasis)
    if (stroke.opacity === 0) continue
    const marks = levels[level(edge)]
    if (edge.id === emphasis.selectedEdge) {
      const casing = (colour: string, wider: number): Mark => ({
        kind: 'path',
        d,
        stroke: { colour, width: stroke.width + wider, cap: 'round' },
      })
      marks?.push(casing(theme.ground, CASING.ground), casing(theme.ink, CASING.ink))
    }
    marks?.push({ kind: 'path', d, stroke })
  }
  return levels.flat()
}

/**
 * Ties of an overview: one pale band for each two communities, from middle to middle, as wide as the root of the
 * number of ties between them.
 */
export function bundleMarks(scene: Scene, camera: Camera, theme: Theme): Mark[] {
  const clusterOf = new Map<NodeId, ClusterId>(scene.nodes.map((node) => [node.id, node.cluster]))
  const middles = new Map<ClusterId, { x: number; y: number; number: number }>()
  for (const { cluster, x, y } of scene.nodes) {
    const sum = middles.get(cluster) ?? { x: 0, y: 0, number: 0 }
    middles.set(cluster, { x: sum.x + x, y: sum.y + y, number: sum.number + 1 })
  }
  const place = (cluster: ClusterId): Point => {
    const { x, y, number } = middles.get(cluster) ?? { x: 0, y: 0, number: 1 }
    return { x: (x / number) * camera.zoom + camera.panX, y: (y / number) * camera.zoom + camera.panY }
  }
  const bundles = new Map<string, { from: ClusterId; to: ClusterId; ties: number }>()
  for (const edge of scene.edges) {
    const from = clusterOf.get(edge.source)
    const to = clusterOf.get(edge.target)
    if (edge.presence === 'out' || from === undefined || to === undefined || from === to) continue
    const ends = from < to ? { from, to } : { from: to, to: from }
    const key = `${ends.from}|${ends.to}`
    bundles.set(key, { ...ends, ties: (bundles.get(key)?.ties ?? 0) + 1 })
  }
  return [...bundles.values()]
    .sort((a, b) => a.ties - b.ties)
    .map(({ from, to, ties }) => ({
      kind: 'path',
      d: edgePath(place(from), place(to), BUNDLE.bend),
      stroke: {
        colour: theme.edge,
        opacity: BUNDLE.opacity,
        width: Math.min(BUNDLE.most, BUNDLE.least * Math.sqrt(ties)),
        cap: 'round',
      },
    }))
}

import type { NodeId } from '../graph/atlas'
import type { Camera, Scene, SceneNode } from '../scene/scene'

/** The shown node whose rim is nearest to a point of the screen, within `reach` px, or null. Small discs are easy to hit. */
export function pickNode(scene: Scene, camera: Camera, x: number, y: number, reach: number): NodeId | null {
  let best: NodeId | null = null
  let least = reach
  for (const node of scene.nodes) {
    if (node.presence === 'out') continue
    const dx = node.x * camera.zoom + camera.panX - x
    const dy = node.y * camera.zoom + camera.panY - y
    const distance = node.pill
      ? Math.hypot(Math.max(0, Math.abs(dx) - node.pill.width / 2), Math.max(0, Math.abs(dy) - node.pill.height / 2))
      : Math.hypot(dx, dy) - node.radius
    if (distance < least) {
      least = distance
      best = node.id
    }
  }
  return best
}

/** How far a place (dx, dy away) lies in the direction of an arrow; infinite where it lies elsewhere. Aside counts twice. */
export function costTowards(x: number, y: number, dx: number, dy: number): number {
  const along = x * dx + y * dy
  const aside = Math.abs(x * dy) + Math.abs(y * dx)
  return along <= 0.5 || aside > along * 2 ? Infinity : along + 2 * aside
}

/**
 * The shown node nearest in a direction (dx, dy of −1, 0, 1) from a place: how arrow keys walk the map. Distance along the
 * arrow counts once, aside from it twice, so that the walk goes where the arrow points.
 */
export function nodeTowards(scene: Scene, from: { x: number; y: number }, dx: number, dy: number): NodeId | null {
  let best: NodeId | null = null
  let least = Infinity
  for (const node of scene.nodes) {
    if (node.presence === 'out') continue
    const cost = costTowards(node.x - from.x, node.y - from.y, dx, dy)
    if (cost < least) {
      least = cost
      best = node.id
    }
  }
  return best
}

/** Corners of an outline in layout units, flat, with the box around them; it closes itself. */
export type Outline = {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
}

/** An outline drawn in px of the window, as the camera sees the layout. */
export function outlineOf(corners: readonly { readonly x: number; readonly y: number }[], camera: Camera): Outline {
  const xs = Float64Array.from(corners, ({ x }) => (x - camera.panX) / camera.zoom)
  const ys = Float64Array.from(corners, ({ y }) => (y - camera.panY) / camera.zoom)
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const x of xs) {
    box[0] = Math.min(box[0], x)
    box[2] = Math.max(box[2], x)
  }
  for (const y of ys) {
    box[1] = Math.min(box[1], y)
    box[3] = Math.max(box[3], y)
  }
  return { xs, ys, box }
}

/** Whether a place lies within an outline, by the even-odd rule. Cost: its corners. */
export function isInside({ xs, ys }: Outline, x: number, y: number): boolean {
  let inside = false
  for (let at = 0, before = xs.length - 1; at < xs.length; before = at++) {
    const [x0, y0, x1, y1] = [xs[at] ?? 0, ys[at] ?? 0, xs[before] ?? 0, ys[before] ?? 0]
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside
  }
  return inside
}

/** The shown nodes whose middles lie within an outline, in the scene's order. */
export function nodesWithin(scene: Scene, outline: Outline): NodeId[] {
  const [left, top, right, bottom] = outline.box
  return scene.nodes.flatMap(({ id, x, y, presence }) =>
    presence === 'shown' && x >= left && x <= right && y >= top && y <= bottom && isInside(outline, x, y) ? [id] : [],
  )
}

/** The middle of some marks, px of the screen; null of none. */
export function middleOf(marks: readonly SceneNode[], { zoom, panX, panY }: Camera): { x: number; y: number } | null {
  if (marks.length === 0) return null
  const middle = (axis: 'x' | 'y'): number => marks.reduce((sum, mark) => sum + mark[axis], 0) / marks.length
  return { x: middle('x') * zoom + panX, y: middle('y') * zoom + panY }
}

import type { NodeId } from '../graph/atlas'
import type { Camera, Scene } from '../scene/scene'

/** The shown node whose rim is nearest to a point of the screen, within `reach` px, or null. Small discs are easy to hit. */
export function pickNode(scene: Scene, camera: Camera, x: number, y: number, reach: number): NodeId | null {
  let best: NodeId | null = null
  let least = reach
  for (const node of scene.nodes) {
    if (node.presence === 'out') continue
    const dx = node.x * camera.zoom + camera.panX - x
    const dy = node.y * camera.zoom + camera.panY - y
    const distance = Math.hypot(dx, dy) - node.radius
    if (distance < least) {
      least = distance
      best = node.id
    }
  }
  return best
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
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx)
    if (along <= 0.5 || aside > along * 2) continue
    const cost = along + 2 * aside
    if (cost < least) {
      least = cost
      best = node.id
    }
  }
  return best
}
